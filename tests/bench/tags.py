"""Labels beside glabels-3-batch, and a stock-take at 100,000 assets beside one bare lookup and one synced insert."""

from __future__ import annotations

import csv
import json
import os
import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
GLABELS = """<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
  <Template brand="Avery" part="L7160" size="A4">
    <Label-rectangle id="0" width="63.5mm" height="38.1mm" round="1.5mm" x_waste="0mm" y_waste="0mm">
      <Markup-margin size="1mm"/><Layout nx="3" ny="7" x0="7.2mm" y0="15.15mm" dx="66mm" dy="38.1mm"/>
    </Label-rectangle>
  </Template>
  <Objects id="0" rotate="False">
    <Object-text a0="1" a1="0" a2="0" a3="1" a4="0" a5="0" x="4pt" y="4pt" w="170pt" h="14pt" justify="Center" valign="top" auto_shrink="False">
      <Span font_family="Sans" font_size="8" font_weight="Regular" font_italic="False" color="0x000000ff" line_spacing="1"><Field name="2"/></Span>
    </Object-text>
    <Object-barcode a0="1" a1="0" a2="0" a3="1" a4="0" a5="0" x="10pt" y="30pt" w="150pt" h="40pt" style="Code128" text="True" checksum="False" color="0x000000ff" field="1"/>
  </Objects>
  <Merge type="Text/Comma" src="@rows@"/>
</Glabels-document>
"""


def quantile(values: list[float], part: float) -> float:
    """The value that `part` (0 to 1) of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def beside_glabels(path: Path, folder: Path, n: int = 1000, runs: int = 5) -> tuple[float, float, int] | None:
    """Milliseconds of our whole command and of glabels-3-batch for the same labels, in turn, and how many we proved.

    path: a store of n assets or more. None where glabels is not installed.
    """
    if shutil.which("glabels-3-batch") is None:
        return None
    conn = sqlite3.connect(path)
    rows = conn.execute(
        "SELECT replace(tag, '-', ''), name, tag FROM asset WHERE binned=0 ORDER BY id LIMIT ?", (n,)
    ).fetchall()
    conn.close()
    listed, template = folder / "labels.csv", folder / "labels.glabels"
    with listed.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((code, name) for code, name, _ in rows)
    template.write_text(GLABELS.replace("@rows@", str(listed)), encoding="utf-8")
    ours: list[float] = []
    theirs: list[float] = []
    proved = 0
    for _ in range(runs + 1):
        at = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "itam_desktop", "labels", "--store", str(path), "--stock", "Avery L7160", "--tags",
             ",".join(tag for *_, tag in rows), "--out", str(folder / "ours.pdf"), "--json"],
            check=True, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "pyc")},
        )  # fmt: skip
        ours.append((time.perf_counter() - at) * 1000)
        proved = json.loads(done.stdout)["proved"]
        at = time.perf_counter()
        subprocess.run(
            ["glabels-3-batch", "-o", str(folder / "theirs.pdf"), str(template)], check=True, capture_output=True
        )
        theirs.append((time.perf_counter() - at) * 1000)
    return statistics.median(ours[1:]), statistics.median(theirs[1:]), proved


def bare_scan(path: Path, tags: list[str]) -> list[float]:
    """Milliseconds of one lookup by key and one insert that is on the disk when it returns, in a copy of the store."""
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA journal_mode=WAL")
    conn.execute("PRAGMA synchronous=FULL")
    conn.execute("CREATE TABLE bare(id INTEGER PRIMARY KEY, asset INTEGER, at TEXT)")
    found = []
    for tag in tags:
        at = time.perf_counter()
        row = conn.execute("SELECT record_id FROM code WHERE key=?", (tag,)).fetchone()
        conn.execute("BEGIN IMMEDIATE")
        conn.execute("INSERT INTO bare(asset, at) VALUES (?, ?)", (row and row[0], "2026-11-24T10:00:00"))
        conn.execute("COMMIT")
        found.append((time.perf_counter() - at) * 1000)
    conn.close()
    return found


def counting(store: Any, scans: int, told: Callable[[str], None]) -> dict[str, Any]:
    """A count of everything with `scans` scans (each asset in turn, then again): ms of each scan to its answer on the page."""
    from itam_desktop.stocktake import actions, picture
    from itam_desktop.stocktake.tally import Tally

    raw = store._raw
    tags = [
        row[0].replace("-", "") for row in raw.execute("SELECT tag FROM asset WHERE binned=0 AND stage<>'disposed'")
    ]
    random.Random(1).shuffle(tags)
    at = time.perf_counter()
    count = store.perform(lambda tx: actions.start(tx, None), name="stocktake.start").result
    begun = (time.perf_counter() - at) * 1000
    reader = store.reader()
    tally = Tally.of(reader, count)
    times: list[float] = []
    cpu: list[float] = []
    page = os.sysconf("SC_PAGE_SIZE")
    memory = []
    for n in range(scans):
        code = tags[n % len(tags)]
        at, spent = time.perf_counter(), time.process_time()
        done = store.perform(lambda tx: actions.scan(tx, count, code), name="stocktake.scan")  # noqa: B023 - runs at once
        assert tally.follow(reader, done.touched)
        picture.picture(reader, count, tally=tally)
        times.append((time.perf_counter() - at) * 1000)
        cpu.append((time.process_time() - spent) * 1000)
        if n % 10_000 == 0:
            memory.append(int(Path("/proc/self/statm").read_text().split()[1]) * page / 2**20)
            told(f"{n:,} scans, {times[-1]:.1f} ms, {memory[-1]:.0f} MiB")
    reader.close()
    return {
        "begun": begun,
        "times": times,
        "cpu": cpu,
        "memory": memory,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
