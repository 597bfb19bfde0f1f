"""Gathering without a window: inventory files, or this computer, into the store; each file is one action."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from itam_desktop.collection import actions, reading
from itam_desktop.collection.actions import Wish
from itam_desktop.collection.difference import compare
from itam_desktop.collection.machine import Machine
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.store.office import Store
from itam_desktop.store.reading import style_of

COUNTS = ("new", "changed", "same", "refused")


def run(store: Store, files: Sequence[Path], progress: Progress = NO_PROGRESS) -> dict[str, Any]:
    """Take files over, without any this computer; counts of machines per file and in total, `software` titles, `reasons` in words."""
    said: dict[str, Any] = {**dict.fromkeys(COUNTS, 0), "software": 0, "files": [], "reasons": []}
    wanted: list[Path | None] = [*files] or [None]
    for file in wanted:
        one: dict[str, Any] = {
            "file": str(file) if file is not None else None,
            **dict.fromkeys(COUNTS, 0),
            "software": 0,
            "action": None,
        }
        name = file.name if file is not None else tr("This computer")
        try:
            machines = reading.read(file) if file is not None else [_this_computer(progress)]
        except Refusal as no:
            one["refused"] = 1
            said["reasons"].append(f"{name}: {no.message}")
        else:
            _take(store, machines, file, one, said["reasons"], progress)
        said["files"].append(one)
        for key in (*COUNTS, "software"):
            said[key] += one[key]
    return said


def _this_computer(progress: Progress) -> Machine:
    from itam_desktop.collection import this_computer

    return this_computer.gather(progress)


def _take(
    store: Store, machines: Sequence[Machine], file: Path | None, one: dict[str, Any], reasons: list[str], progress: Progress
) -> None:  # fmt: skip
    conn, name = store.reader(), file.name if file is not None else tr("This computer")
    try:
        kinds, style, good = {"asset": store.kind("asset")}, style_of(conn), []
        for machine in machines:
            told = compare(conn, kinds, machine, store.today().isoformat(), style)
            reasons += [f"{name}: {problem}" for problem in told.problems]
            try:
                actions.judge(told)
            except Refusal as no:
                one["refused"] += 1
                reasons.append(f"{name}: {no.message}")
            else:
                good.append(Wish(machine))
    finally:
        conn.close()
    if not good:
        return
    source = "file" if file is not None else "this_computer"
    try:
        done = store.perform(
            lambda tx: actions.take_over(tx, good, source, file.name if file is not None else ""), name="collection.take_over",
            doing=tr("taking over inventories"), progress=progress,
        )  # fmt: skip
    except Refusal as no:  # of this file; the others are taken all the same
        one["refused"] += len(good)
        reasons.append(f"{name}: {no.message}")
        return
    one["action"] = done.action
    for taken in done.result:
        one[taken.verdict] += 1
        one["software"] += taken.software
