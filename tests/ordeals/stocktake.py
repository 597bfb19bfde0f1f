"""A count by real key events: `xdotool` types every scan into the program's own window on a virtual X server, 8 ms a key.

Some scans come from a scanner on a French keyboard (the tag's check character puts them right), some from a trigger that
was held too long, some things are scanned again later; in the middle the program is killed (SIGKILL) and started again.
What the store holds is compared with what was scanned: every scan, in its order, none lost, none doubled.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

KEY_MS, AGAIN_AFTER = 8, 30  # a key; scans until something is scanned a second time on purpose


class Scan(NamedTuple):
    """What is typed, which asset the store must name for it (None: a room), which outcome. held: no scan of its own."""

    keys: str
    asset: int | None
    outcome: str
    held: bool = False


def french(text: str) -> str:
    """What a US computer shows when the scanner presses the keys of a French keyboard."""
    from itam_desktop.kernel.tags import _KEYS

    return text.translate(str.maketrans(dict(zip(_KEYS["FR"], _KEYS["US"], strict=True))))


def office(path: Path, things: int) -> tuple[int, list[tuple[int, str]]]:
    """(the count, (asset, its code) in the order of their tags) of an office with one room."""
    import itam_desktop.all_tables
    import itam_desktop.records  # noqa: F401
    from itam_desktop.assets import actions
    from itam_desktop.kernel.tags import coded
    from itam_desktop.stocktake.actions import start
    from itam_desktop.store.office import Store

    with Store.create(path, who="Ana Ruiz") as store:
        store.perform(lambda tx: actions.set_up(tx, "Studio Nordkai", "EUR"))
        laptop = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
        room = store.perform(lambda tx: tx.insert("place", {"name": "Store B1", "code": "PB-01"})).result
        for at in range(0, things, 250):
            n = min(250, things - at)
            one = {"name": "ThinkPad T14", "category_id": laptop, "place_id": room}
            store.perform(lambda tx, n=n, one=one: (actions.register(tx, one, n), tx.say("More")))
        made = store._raw.execute("SELECT id, tag FROM asset ORDER BY id").fetchall()
        count = store.perform(lambda tx: start(tx, room)).result
    return int(count), [(row[0], coded(row[1])) for row in made]


def plan(things: list[tuple[int, str]], seed: int) -> list[Scan]:
    """The room's code, then everything once, with wrong keyboards, held triggers and second scans in between."""
    rng = random.Random(seed)
    made = [Scan("PB-01", None, "room")]
    again: list[tuple[int, int, str]] = []
    for n, (asset, code) in enumerate(things):
        keys = french(code) if rng.random() < 0.15 else code
        made.append(Scan(keys, asset, "verified"))
        if rng.random() < 0.1:
            made.append(Scan(keys, asset, "", held=True))
        if rng.random() < 0.05:
            again.append((n + AGAIN_AFTER, asset, code))
        while again and again[0][0] <= n:
            _, late, code = again.pop(0)
            made.append(Scan(code, late, "duplicate"))
    return made


class Run:
    """The program on a store, on an X server."""

    def __init__(self, path: Path, env: Mapping[str, str], home: Path) -> None:
        root = Path(__file__).resolve().parents[2]
        config = home / ".config" / "itam-desktop"
        config.mkdir(parents=True, exist_ok=True)
        (config / "settings.json").write_text(json.dumps({"page": "stocktake", "sounds_muted": True}))
        self.env = {
            **env,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "PYTHONPATH": str(root),
            "LANGUAGE": "en",
        }
        self.path = path
        self.child: subprocess.Popen[bytes] | None = None

    def start(self) -> float:
        """Until the count's page has the keyboard; seconds."""
        begun = time.monotonic()
        command = [sys.executable, "-m", "itam_desktop", "--store", str(self.path)]
        self.child = subprocess.Popen(command, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        window = self._do("search", "--sync", "--onlyvisible", "--name", "ITAM Desktop$").split()[-1]
        self._do("windowfocus", "--sync", window)
        time.sleep(1.0)
        self._idle()  # the interrupted count goes on by itself once it was read
        return time.monotonic() - begun

    def _idle(self, seconds: float = 40.0) -> None:
        """Wait until the program has almost nothing to do, however slow the computer is."""
        assert self.child is not None
        stat, until, before = Path(f"/proc/{self.child.pid}/stat"), time.monotonic() + seconds, -1
        while time.monotonic() < until:
            now = sum(int(ticks) for ticks in stat.read_text().rsplit(")", 1)[1].split()[11:13])
            if 0 <= now - before <= 2 and before >= 0:
                return
            before = now
            time.sleep(0.7)

    def _do(self, *words: str) -> str:
        quick = (
            ["nice", "-n", "-15"] if os.geteuid() == 0 else []
        )  # a scanner is not slowed by what else the computer does
        done = subprocess.run(
            [*quick, "xdotool", *words], env=self.env, capture_output=True, text=True, timeout=60, check=True
        )
        return done.stdout

    def type(self, keys: str, enter: bool = True) -> None:
        """enter: Return, else a line feed, as some scanners end a code."""
        if enter:
            self._do("type", "--args", "1", "--delay", str(KEY_MS), keys, "key", "Return")
        else:
            self._do("type", "--delay", str(KEY_MS), keys + "\n")

    def kill(self) -> None:
        if self.child is not None:
            self.child.kill()
            self.child.wait()
            if self.child.stderr is not None:
                self.child.stderr.close()
            self.child = None


def stored(path: Path, count: int) -> list[tuple[int | None, str]]:
    """(asset, outcome) of each scan of the count, oldest first, as another program reads them."""
    conn = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        rows = conn.execute("SELECT asset_id, outcome FROM scan WHERE stocktake_id=? ORDER BY sequence", (count,))
        return [(row[0], row[1]) for row in rows]
    finally:
        conn.close()


def settled(read: Callable[[], int], wanted: int, seconds: float = 20.0) -> int:
    """What is read once it is what is wanted, or has not changed for a second."""
    until, before, since = time.monotonic() + seconds, -1, time.monotonic()
    while time.monotonic() < until:
        now = read()
        if now >= wanted:
            return now
        if now != before:
            before, since = now, time.monotonic()
        elif time.monotonic() - since > 3.0:
            return now
        time.sleep(0.1)
    return before


def ordeal(folder: Path, things: int, seed: int, env: Mapping[str, str]) -> dict[str, float]:
    """Keys: things, scans, lost, doubled, wrong, held (triggers), other_keyboard, unsaved_at_kill, seconds, per_scan_ms,
    slowest_ms (from the last key of a scan until another program reads it)."""
    path = folder / "office.itam"
    count, codes = office(path, things)
    scans = plan(codes, seed)
    said: dict[str, float] = dict.fromkeys(("lost", "doubled", "wrong", "unsaved_at_kill", "slowest_ms"), 0)
    wanted = [(one.asset, one.outcome) for one in scans if not one.held]
    run = Run(path, env, folder / "home")
    said["first_start"] = round(run.start(), 1)
    at, saved, killed, typing = 0, 0, False, 0.0
    rng = random.Random(seed)
    middle = len(scans) // 2 + rng.randrange(10)
    try:
        while at < len(scans):
            one = scans[at]
            begun = time.monotonic()
            run.type(one.keys, at % 4 > 0)
            typing += time.monotonic() - begun
            at += 1
            saved += not one.held
            if at % 50 == 0:
                begun = time.monotonic()
                settled(lambda: len(stored(path, count)), saved)
                said["slowest_ms"] = max(said["slowest_ms"], round(1000 * (time.monotonic() - begun)))
            if at >= middle and not killed and not scans[at].held:
                killed = True
                run.kill()
                there = stored(path, count)
                said["unsaved_at_kill"] = saved - len(there)
                said["wrong"] += there != wanted[: len(there)]
                while saved > len(there):  # what was not told as saved is scanned again
                    at -= 1
                    saved -= not scans[at].held
                said["second_start"] = round(run.start(), 1)
        settled(lambda: len(stored(path, count)), saved)
    finally:
        run.kill()
    there = stored(path, count)
    held = sum(one.held for one in scans)
    said |= {
        "things": things, "scans": len(there), "held": held, "other_keyboard": sum(one.keys not in {c for _, c in codes} for one in scans) - 1,
        "again": sum(outcome == "duplicate" for _, outcome in wanted), "lost": max(0, len(wanted) - len(there)),
        "doubled": max(0, len(there) - len(wanted)), "seconds": round(typing, 1), "per_scan_ms": round(1000 * typing / len(scans)),
        "per_key_ms": round(1000 * typing / sum(len(one.keys) + 1 for one in scans), 1),
    }  # fmt: skip
    said["wrong"] += sum(a != b for a, b in zip(there, wanted, strict=False))
    said |= _checked(path, count, things)
    return said


def _checked(path: Path, count: int, things: int) -> dict[str, float]:
    """The store itself, and what the count says: everything found, once."""
    from itam_desktop.store import checking

    conn = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        found = conn.execute(
            "SELECT count(*) FROM stocktake_line WHERE stocktake_id=? AND outcome='verified'", (count,)
        )
        left = things - int(found.fetchone()[0])
    finally:
        conn.close()
    return {"not_found": left, "corrupt": 0 if checking.check(path)["ok"] else 1}


def with_server(folder: Path, things: int, seed: int) -> dict[str, float]:
    """The ordeal on an X server of its own."""
    options = ["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(["Xvfb", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        return ordeal(folder, things, seed, os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"})
    finally:
        server.terminate()
        server.wait(timeout=10)


def well(said: Mapping[str, float]) -> bool:
    return not any(said[key] for key in ("lost", "doubled", "wrong", "not_found", "corrupt"))
