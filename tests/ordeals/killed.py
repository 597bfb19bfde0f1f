"""R1: SIGKILL at random instants of edits, bulk actions, imports, undo and backups; acknowledgements compared with the store."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

WORKER = """
import sys, pathlib, random
import itam_desktop.all_tables, itam_desktop.records
from itam_desktop.store.office import Store
from itam_desktop.store import backup
from itam_desktop.assets import actions
from itam_desktop.exchange import importing
path, seed = pathlib.Path(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
rows = path.with_name("rows.csv")
store = Store.open(path)
print("open", flush=True)
n = 0
while True:
    n += 1
    luck = rng.random()
    if luck < 0.7:
        done = store.perform(lambda tx: actions.add(tx, "place", {"name": f"Room {seed}.{n}"}))
    elif luck < 0.85:
        done = store.perform(lambda tx: (tx.insert_many("person", [{"name": f"P {seed}.{n}.{i}"} for i in range(300)]), tx.say("Many")))
    elif luck < 0.92:
        rows.write_text("Asset tag,Name,Category\\n" + "".join(f"R{seed}-{n}-{i},T14,Laptop\\n" for i in range(50)))
        print(importing.run(store, [rows])["action"], flush=True); continue
    elif luck < 0.96:
        done = store.undo()
    else:
        backup.make(path); continue
    print(done.action, flush=True)
"""


def ordeal(folder: Path, runs: int, seed: int) -> dict[str, float]:
    """Keys: runs, acknowledged, lost, corrupt, half (imports), slowest_start (seconds)."""
    import itam_desktop.all_tables
    import itam_desktop.records  # noqa: F401
    from itam_desktop.assets import actions
    from itam_desktop.store import checking
    from itam_desktop.store.office import Store

    path = folder / "office.itam"
    with Store.create(path) as store:
        store.perform(lambda tx: actions.set_up(tx, "X", "EUR"))
    rng = random.Random(seed)
    said = {"runs": runs, "acknowledged": 0, "lost": 0, "corrupt": 0, "half": 0, "slowest_start": 0.0}
    for run in range(runs):
        child = subprocess.Popen([sys.executable, "-c", WORKER, str(path), str(run)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        time.sleep(rng.uniform(0.0, 0.25))
        child.send_signal(signal.SIGKILL)
        told = [int(line) for line in child.stdout.read().split("\n")[:-1] if line.isdigit()]
        child.stdout.close()
        child.wait()
        said["acknowledged"] += len(told)
        at = time.monotonic()
        with Store.open(path) as store:
            said["slowest_start"] = max(said["slowest_start"], time.monotonic() - at)
            there = {row[0] for row in store._raw.execute("SELECT id FROM action")}
            said["lost"] += len(set(told) - there)
            said["half"] += store._raw.execute("SELECT count(*) FROM asset").fetchone()[0] % 50 != 0
        if not checking.check(path)["ok"]:
            said["corrupt"] += 1
    return said
