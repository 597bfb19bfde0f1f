"""`dev.py bench [--assets 10000 100000] [--million]`: each figure beside the limit that design/PERFORMANCE.md names for it,
as ratios measured in one run; prints a table and writes it to docs/PERFORMANCE.md."""

from __future__ import annotations

import argparse
import csv
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
Rows = list[tuple[str, str, str, str, str, str]]


def median(work: Callable[[], Any], runs: int = 5) -> float:
    """Milliseconds."""
    found = []
    for _ in range(runs):
        at = time.perf_counter()
        work()
        found.append((time.perf_counter() - at) * 1000)
    return statistics.median(found)


def ms(value: float) -> str:
    return f"{value:,.2f} ms" if value < 100 else f"{value:,.0f} ms"


BARE = """
import sys, time, json, resource
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
app = QApplication([]); w = QMainWindow(); w.resize(1280, 800); w.show()
QTimer.singleShot(0, lambda: (w.repaint(), print(json.dumps({"cpu_ms": time.process_time() * 1000, "rss_mib": int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 2**20})), app.quit()))
app.exec()
"""


def said(store: Path, *words: str) -> dict[str, float]:
    """The JSON that a Python process of its own prints last, without a screen and with its bytecode, as an installed program has it."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(store.parent / "pyc")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, env=env, check=True, cwd=ROOT)
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def start(store: Path, n: int) -> Rows:
    """CPU from process start to the first painted rows and to the complete window, beside a bare window, in turn."""
    bare, ours = [], []
    for _ in range(6):
        bare.append(said(store, "-c", BARE))
        ours.append(said(store, "-m", "itam_desktop", "--store", str(store), "--time-start"))
    bare, ours = bare[1:], ours[1:]  # the first run of each only warms the caches
    limit = statistics.median(b["cpu_ms"] for b in bare)
    first, complete = statistics.median(o["first_ms"] for o in ours), statistics.median(o["complete_ms"] for o in ours)
    memory, bare_memory = statistics.median(o["rss_mib"] for o in ours), statistics.median(b["rss_mib"] for b in bare)
    return [
        (f"start to first rows, {n:,}", ms(first), "bare window", ms(limit), f"{first / limit:.2f}x", "1.6x"),
        (f"start to complete, {n:,}", ms(complete), "bare window", ms(limit), f"{complete / limit:.2f}x", "2.5x"),
        (
            f"memory, {n:,}",
            f"{memory:.0f} MiB",
            "bare window",
            f"{bare_memory:.0f} MiB",
            f"{memory / bare_memory:.2f}x",
            "1.6x",
        ),
    ]


def waiting(store: Path, n: int) -> Rows:
    """The longest stretches in which the window's thread took no event: the start, and the three worst steps after it."""
    runs = [said(store, "-m", "tests.bench.gaps", str(store)) for _ in range(4)]
    steps = {name: statistics.median(run[name] for run in runs[1:]) for name in runs[0]}
    worst = sorted((name for name in steps if name != "start"), key=lambda name: -steps[name])[:3]
    return [
        (
            f"longest wait of the window: {name}, {n:,}",
            ms(steps[name]),
            "50 ms",
            "50.00 ms",
            f"{steps[name] / 50:.2f}x",
            "1x",
        )
        for name in ("start", *worst)
    ]


def frames(store: Path, n: int) -> Rows:
    """A frame of the list while it is scrolled, the slowest of twenty: by the wheel, and with every cell drawn anew."""
    runs = [said(store, "-m", "tests.bench.frames", str(store)) for _ in range(3)]
    rows: Rows = []
    for step, words in (("wheel", "three rows further"), ("whole", "every cell anew")):
        ours = statistics.median(run[step] for run in runs)
        rows.append((f"frame of the list (p95), {words}, {n:,}", ms(ours), "16 ms", ms(16), f"{ours / 16:.2f}x", "1x"))
    return rows


def lists_and_search(path: Path, n: int) -> Rows:
    import itam_desktop.records  # noqa: F401
    from itam_desktop.kernel.style import Style
    from itam_desktop.store import lists, reading

    conn = reading.reader(path)
    raw = sqlite3.connect(path)
    kind, style = reading.kinds_with_custom(conn)["asset"], Style()
    rows: Rows = []
    by_tag, by_cost, by_place = (lists.ListQuery(kind, "", ((key, False),)) for key in ("tag", "cost", "place_id"))
    limit_tag = median(lambda: raw.execute("SELECT id FROM asset WHERE binned=0 ORDER BY tag").fetchall())
    limit_cost = median(lambda: raw.execute("SELECT id FROM asset WHERE binned=0 ORDER BY cost").fetchall())
    limit_place = median(
        lambda: raw.execute(
            "SELECT a.id FROM asset a LEFT JOIN place p ON p.id=a.place_id WHERE a.binned=0 ORDER BY p.name COLLATE NOCASE"
        ).fetchall()
    )
    for word, query, limit in (
        ("sort by tag (indexed)", by_tag, limit_tag),
        ("sort by price", by_cost, limit_cost),
        ("sort by place (joined)", by_place, limit_place),
    ):
        ours = median(lambda q=query: q.ids(conn, style))
        rows.append((f"{word}, {n:,}", ms(ours), "sqlite3", ms(limit), f"{ours / limit:.2f}x", "1.5x"))
    first = median(
        lambda: lists.fetch(
            conn, kind, list(by_tag.first_ids(conn, style, 40)), [f.key for f in kind.fields if f.column]
        )
    )
    limit = median(lambda: raw.execute("SELECT * FROM asset WHERE binned=0 ORDER BY tag LIMIT 40").fetchall())
    rows.append((f"first rows, {n:,}", ms(first), "sqlite3, no joins", ms(limit), f"{first / limit:.2f}x", "flat"))
    ids = by_tag.ids(conn, style)
    page = list(ids[-128:])
    ours = median(lambda: lists.fetch(conn, kind, page, [f.key for f in kind.fields if f.column]), 15)
    marks = "(" + ",".join("?" * len(page)) + ")"
    joined = (
        "SELECT a.*, c.name, s.name, p.name, h.name, l.name, t.tag FROM asset a LEFT JOIN category c ON c.id=a.category_id LEFT JOIN status s ON s.id=a.status_id LEFT JOIN place p "
        "ON p.id=a.place_id LEFT JOIN person h ON h.id=a.holder_person_id LEFT JOIN place l ON l.id=a.holder_place_id LEFT JOIN asset t ON t.id=a.holder_asset_id WHERE a.id IN "
    )
    limit = median(lambda: raw.execute(joined + marks, page).fetchall(), 15)
    rows.append(
        (
            f"jump to the end: its page of 128 rows, {n:,}",
            ms(ours),
            "sqlite3, same joins",
            ms(limit),
            f"{ours / limit:.2f}x",
            "1.2x",
        )
    )
    words = ("thinkpad", "thi", "lt000", "iphone", "ana", "ruiz", "po-24", "xer", "hh-nk", "macbook pro")
    times, limits = [], []
    for word in words:
        times.append(median(lambda w=word: lists.ListQuery(kind, w).first_ids(conn, style, 200)))
        tokens = " AND ".join('"' + t + '"*' for t in word.replace("-", " ").split())
        limits.append(
            median(
                lambda t=tokens: raw.execute("SELECT rowid FROM search WHERE search MATCH ? LIMIT 200", (t,)).fetchall()
            )
        )
    rows.append(
        (
            f"search as you type, median, {n:,}",
            ms(statistics.median(times)),
            "FTS5",
            ms(statistics.median(limits)),
            f"{sum(times) / sum(limits):.2f}x",
            "1.5x",
        )
    )
    rows.append(
        (f"search as you type, worst, {n:,}", ms(max(times)), "16 ms", "16.00 ms", f"{max(times) / 16:.2f}x", "1x")
    )
    tags = [r[0] for r in raw.execute("SELECT tag FROM asset ORDER BY random() LIMIT 200")]
    scan = median(lambda: [lists.one(conn, kind, lists.scan(conn, t)[0][1]) for t in tags]) / len(tags)
    with tempfile.NamedTemporaryFile(dir=path.parent) as file:

        def sync() -> None:
            file.write(b"x" * 4096)
            file.flush()
            os.fdatasync(file.fileno())

        disk = median(sync, 50)
    rows.append((f"scan to record, {n:,}", ms(scan), "fdatasync", ms(disk), f"{scan / disk:.2f}x", "4x"))
    return rows


HEADER = (
    "Asset Tag", "Name", "Category", "Model", "Manufacturer", "Serial", "Status", "Location", "Supplier", "Order Number", "Purchase Date", "Purchase Cost", "Warranty Expires", "Notes",
    "Hostname", "MAC", "Full name", "Department", "Condition", "Old tag", "Received", "EOL", "Operating system", "Processor", "Disk",
)  # fmt: skip


def believable(i: int) -> list[str]:
    """Row i of a file from another program: two in three are given out, to one of 2,000 people."""
    held = i % 3 > 0
    month, day, mac = i % 12 + 1, i % 28 + 1, f"{i:06x}"
    return [
        f"X{i:07d}", f"ThinkPad T14 G{i % 7}", "Laptop", f"T14 G{i % 7}", "Lenovo", f"PF{i:08d}", "Deployed" if held else "In stock", f"Room {i % 200}", f"Supplier {i % 9}",
        f"PO-{i % 900}", f"2024-{month:02d}-{day:02d}", f"{900 + i % 900}.50", f"2027-{month:02d}-{day:02d}", "bought for the office", f"nb-{i:06d}",
        f"02:00:5e:{mac[:2]}:{mac[2:4]}:{mac[4:]}", f"Ana{i % 3000} Ruiz{i % 30}" if held else "", f"Dept {i % 30}", ("New", "Good", "Fair")[i % 3], f"OLD{i:06d}",
        f"2024-{month:02d}-{day:02d}", f"2030-{month:02d}-01", "Windows 11", "i5-1245U", "512 GB",
    ]  # fmt: skip


def importing(folder: Path, n: int) -> Rows:
    """A CSV of n believable assets through the program's own import; its undo; bare imports of the same file beside."""
    import itam_desktop.all_tables  # noqa: F401
    from itam_desktop.assets import actions
    from itam_desktop.exchange import importing as exchange
    from itam_desktop.store.office import Store

    path = folder / "rows.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(HEADER)
        out.writerows(map(believable, range(n)))
    with Store.create(folder / "import.itam") as store:
        store.perform(lambda tx: actions.set_up(tx, "Bench", "EUR"), name="office.set_up")
        at = time.perf_counter()
        said = exchange.run(store, [path])
        took = (time.perf_counter() - at) * 1000
        assert said["new"] == n, said
        at = time.perf_counter()
        store.undo()
        undone = (time.perf_counter() - at) * 1000
    what = f"import of {n:,} rows of {len(HEADER)} columns, checked, with history and index"
    limits = {"csv into two unique keys": median(lambda: _csv_into(folder / "limit.db", path), 3)}
    if shutil.which("sqlite3"):
        limits["sqlite3 .import into two unique keys"] = median(lambda: _shell(folder / "limit.db", path), 3)
        limits["the same, and the register's indexes"] = median(lambda: _shell(folder / "limit.db", path, INDEXED), 3)
    return [
        *((what, ms(took), name, ms(limit), f"{took / limit:.2f}x", "3x") for name, limit in limits.items()),
        (f"undo of that import, {n:,}", ms(undone), "the import", ms(took), f"{undone / took:.2f}x", "1x"),
    ]


TAG, SERIAL, INDEXED = 0, 5, (1, 3, 6, 7, 16)  # name, model, status, place and holder have an index in the register too


def _table(path: Path) -> str:
    """A new file, and what makes its table."""
    for rest in ("", "-wal", "-shm"):
        Path(str(path) + rest).unlink(missing_ok=True)
    columns = ", ".join(f"c{i} TEXT" for i in range(len(HEADER)))
    return f"CREATE TABLE t({columns}, UNIQUE(c{TAG}), UNIQUE(c{SERIAL}))"


def _csv_into(path: Path, rows: Path) -> None:
    create = _table(path)
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute(create)
    with rows.open(encoding="utf-8", newline="") as file:
        given = csv.reader(file)
        next(given)
        raw.executemany("INSERT INTO t VALUES (" + ",".join("?" * len(HEADER)) + ")", given)
    raw.commit()
    raw.close()


def _shell(path: Path, rows: Path, indexed: tuple[int, ...] = ()) -> None:
    lines = [
        "PRAGMA journal_mode=WAL;",
        _table(path) + ";",
        *(f"CREATE INDEX x{i} ON t(c{i});" for i in indexed),
        f'.import --csv --skip 1 "{rows.as_posix()}" t',
    ]
    subprocess.run(
        ["sqlite3", "-bail", str(path)], input="\n".join(lines), text=True, check=True, stdout=subprocess.DEVNULL
    )


def labels(path: Path) -> Rows:
    from itam_desktop.kernel.style import Style
    from itam_desktop.labels import making, stock
    from itam_desktop.store import lists, reading

    conn = reading.reader(path)
    ids = list(lists.ListQuery(reading.kinds_with_custom(conn)["asset"]).first_ids(conn, Style(), 1000))
    at = time.perf_counter()
    made = making.make(conn, "asset", ids, stock.find("Avery L7160"), first=1, code="code128", dpi=300)
    took = (time.perf_counter() - at) * 1000
    return [
        (
            f"{made.labels:,} labels, made and read back",
            ms(took),
            "text only, 10,400/s",
            ms(made.labels / 10.4),
            f"{made.labels / took * 1000:,.0f}/s",
            "15x glabels (115/s)",
        )
    ]


def software(folder: Path) -> Rows:
    """The licence position over a million installations, and an inventory of 3,000 titles, beside the bare SQL."""
    import itam_desktop.all_tables
    import itam_desktop.records  # noqa: F401
    from itam_desktop import sample
    from itam_desktop.store.office import Store
    from tests.bench import software as bench

    path = folder / "software.itam"
    with Store.create(path, who="bench") as store:
        sample.make(store, bench.ASSETS, 1)
        bench.fill(store)
        found = [
            (
                f"{what}, {bench.LICENCES:,} licences, {bench.SEATS:,} seats, {bench.INSTALLATIONS:,} installations",
                ours,
                "three counts in SQL",
                limit,
            )
            for what, ours, limit in bench.figures(path, median)
        ]
        found += bench.inventory(store, folder, median)
    return [(what, ms(ours), word, ms(limit), f"{ours / limit:.2f}x", "shown") for what, ours, word, limit in found]


def tags(folder: Path) -> Rows:
    """Labels beside glabels-3-batch; a stock-take of 100,000 scans at 100,000 assets beside a bare lookup and synced insert."""
    import itam_desktop.all_tables
    import itam_desktop.records  # noqa: F401
    from itam_desktop.store.office import Store
    from tests.bench import tags as bench

    path, n = folder / "tags.itam", 100_000
    subprocess.run(
        [sys.executable, "-m", "itam_desktop", "sample", "--assets", str(n), "--store", str(path), "--json"],
        check=True, cwd=ROOT, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    rows: Rows = []
    if beside := bench.beside_glabels(path, folder):
        ours, theirs, proved = beside
        rows.append((
            f"{proved:,} labels, whole command, made and read back: {proved / ours * 1000:,.0f}/s", ms(ours),
            f"glabels-3-batch, not read back: {proved / theirs * 1000:,.0f}/s", ms(theirs), f"{ours / theirs:.2f}x", "1x",
        ))  # fmt: skip
    copy = folder / "bare.itam"
    shutil.copyfile(path, copy)
    with Store.open(path, who="bench") as store:
        keys = [
            row[0] for row in store._raw.execute("SELECT tag FROM asset WHERE binned=0 ORDER BY random() LIMIT 3000")
        ]
        bare = bench.bare_scan(copy, keys)
        found = bench.counting(store, n, lambda words: print(words, file=sys.stderr))
    times, part = found["times"], n // 10
    for word, share in (("p50", 0.5), ("p99", 0.99)):
        ours, limit = bench.quantile(times, share), bench.quantile(bare, share)
        rows.append((f"scan to answer, {word}, {n:,} assets", ms(ours), f"bare lookup and synced insert, {word}", ms(limit), f"{ours / limit:.2f}x", "shown"))  # fmt: skip
    first, last = statistics.median(found["cpu"][:part]), statistics.median(found["cpu"][-part:])
    rows.append((f"CPU of a scan to its answer, the last {part:,} of {n:,} scans", ms(last), f"the first {part:,}", ms(first), f"{last / first:.2f}x", "1x"))  # fmt: skip
    memory = found["memory"]
    rows.append((f"memory after {n:,} scans", f"{memory[-1]:.0f} MiB", "at its begin", f"{memory[0]:.0f} MiB", f"{memory[-1] / memory[0]:.2f}x", "1x"))  # fmt: skip
    rows.append((f"begin a count of {n:,}", ms(found["begun"]), "50 ms", "50.00 ms", f"{found['begun'] / 50:.2f}x", "shown"))  # fmt: skip
    return rows


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--assets", type=int, nargs="*", default=[10_000, 100_000])
    asked.add_argument("--million", action="store_true")
    asked.add_argument("--software", action="store_true", help="only the figures of software")
    asked.add_argument("--tags", action="store_true", help="only the figures of labels and stock-take")
    given = asked.parse_args()
    only = given.software or given.tags
    folder = Path(tempfile.mkdtemp(prefix="itam-bench-"))
    rows: Rows = []
    try:
        for n in [] if only else given.assets + ([1_000_000] if given.million else []):
            path = folder / f"{n}.itam"
            subprocess.run(
                [sys.executable, "-m", "itam_desktop", "sample", "--assets", str(n), "--store", str(path), "--json"],
                check=True,
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
            )
            rows += start(path, n)
            rows += waiting(path, n)
            rows += frames(path, n)
            rows += lists_and_search(path, n)
            if n <= 100_000:
                under = folder / f"import{n}"
                under.mkdir()
                rows += importing(under, n)
                rows += labels(path)
            print(f"{n:,} done", file=sys.stderr)
        if not only or given.software:
            rows += software(folder)
        if not only or given.tags:
            rows += tags(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    peers = [
        f"{tool}: {'here' if shutil.which(tool) else 'not installed, so not measured'}"
        for tool in ("sqlite3", "sqlitebrowser", "soffice", "glabels-3-batch")
    ]
    table = [
        "| what | ours | limit | its figure | ratio | goal |",
        "|---|---|---|---|---|---|",
        *("| " + " | ".join(row) + " |" for row in rows),
    ]
    words = (
        "# Performance, as measured\n\nBy `python3 packaging/dev.py bench`: medians, each beside its limit in the same run. Peers: "
        + "; ".join(peers)
        + ".\n\n"
        + "\n".join(table)
        + "\n"
    )
    print(words)
    if only:
        return 0
    (ROOT / "docs").mkdir(exist_ok=True)
    (ROOT / "docs" / "PERFORMANCE.md").write_text(words, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
