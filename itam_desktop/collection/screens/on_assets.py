"""What gathering adds to the assets' page: what is built in, what is installed, the last inventory; and "this computer is that asset"."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from functools import cache, partial
from typing import Any

from PySide6.QtWidgets import QWidget

from itam_desktop.collection import reads
from itam_desktop.collection.fields import PART_KINDS, SOURCES
from itam_desktop.collection.sizes import sized
from itam_desktop.kernel.style import clip, show_date, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.record_panes import Act, Row, entry, strong

MOST_PARTS, MOST_TITLES = 12, 6
LONGEST = 30  # characters of a title in the pane
KIND_WORDS = {one.key: one.label for one in PART_KINDS}
SOURCE_WORDS = {one.key: one.label for one in SOURCES}


@cache
def host_name() -> str:
    """What this computer calls itself, without its domain."""
    return platform.node().split(".")[0].casefold()


def acts(shell: Shell) -> Sequence[Act]:
    def is_this(record: Row) -> bool:
        name = str(record.get("hostname") or "").split(".")[0].casefold()
        return bool(name) and name == host_name() and record.get("stage") != "disposed"

    def gather(record: Row) -> None:
        shell.go("gather")
        page: Any = getattr(shell, "page", lambda _: None)("gather")
        if page is not None:
            page.this_computer()

    return [Act(N("Gather from this computer…"), "scan", gather, is_this)]


def more(shell: Shell, record: Row) -> Sequence[QWidget]:
    """Parts, software and the last inventory; nothing of an asset that no inventory was taken of."""
    conn, asset = shell.desk.conn, int(record["id"])
    last = reads.last(conn, asset)
    found = reads.parts(conn, asset)
    n, titles = reads.software(conn, asset, MOST_TITLES)
    if last is None and not found and not n:
        return []
    boxes: list[QWidget] = []
    if found:
        boxes.append(parts_box(shell, found))
    if n:
        boxes.append(_software(shell, str(record.get("tag") or ""), asset, n, titles))
    if last is not None:
        note = tr(SOURCE_WORDS.get(last.source, last.source)) + (" · " + tr("only in part") if last.partial else "")
        day = show_date(last.date, shell.desk.style)
        box = col(strong(tr("Last inventory")), entry(day, note, partial(shell.open, "collection", last.id)), gap=4)
        boxes.append(wrap(box))
    return boxes


def parts_box(shell: Shell, found: Sequence[reads.PartRow]) -> QWidget:
    """What is built in: what it is, how large, its serial number, since when."""
    style = shell.desk.style
    box = col(strong(tr("Built in"), show_number(len(found), style)), gap=6)
    for one in found[:MOST_PARTS]:
        size = sized(one.size_mb, style, one.kind == "disk") if one.size_mb and one.kind in ("memory", "disk") else ""
        name = label(one.name, "small", elided=True)
        head = row(gap=8)
        head.addWidget(name, 1)
        head.addWidget(label(size, "small"))
        facts = [
            tr(KIND_WORDS.get(one.kind, one.kind)),
            one.serial if one.serial != one.name else "",
            tr("since {day}", day=show_date(one.first_seen, style)),
        ]
        box.addLayout(col(head, label(" · ".join(filter(None, facts)), "caption", "soft", elided=True), gap=0))
    if len(found) > MOST_PARTS:
        box.addWidget(label(tr("and {n} more", n=show_number(len(found) - MOST_PARTS, style)), "small", "soft"))
    return wrap(box)


def _software(shell: Shell, tag: str, asset: int, n: int, titles: Sequence[tuple[int, str, str]]) -> QWidget:
    style = shell.desk.style
    box = col(strong(tr("Software"), show_number(n, style)), gap=2)
    for title, name, version in titles:
        box.addWidget(entry(clip(name, LONGEST), version, partial(shell.open, "software_title", title)))
    if n > len(titles):
        words = tr_n("Show the {count} title", "Show all {count} titles", n, count=show_number(n, style))
        all_ = button(words, "apps", "quiet", small=True, pressed=lambda: show_titles(shell, asset))
        box.addWidget(wrap(row(all_, None)))
    return wrap(box)


def show_titles(shell: Shell, asset: int) -> None:
    """The list of reported titles, only those installed there."""
    from itam_desktop.collection.screens.installed import installed_dialog

    installed_dialog(shell, asset)
