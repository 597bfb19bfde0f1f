"""What is to be seen of gathering: the page, the look at inventories, its dialogs, what an asset shows."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.collection.gathering import inventory, programs


def files(folder: Path) -> list[Path]:
    """Inventories of a stick: new, changed by and by, undecided, refused."""
    made = {
        "ana.json": inventory("SHOWN-1", "lt-ana", softwares=programs(12), memories=[{"capacity": 8192, "caption": "DIMM A", "serialnumber": "M-1"}]),
        "ben.json": inventory("SHOWN-2", "lt-ben", softwares=programs(300)),
        "nobody.json": json.dumps({"deviceid": "", "content": {"hardware": {"name": "x"}}}),
        "dump.txt": "Handle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: Maker\n\tProduct Name: Box\n",
    }  # fmt: skip
    found = []
    for name, words in made.items():
        path = folder / name
        path.write_text(words, encoding="utf-8")
        found.append(path)
    return found


def later(folder: Path) -> list[Path]:
    path = folder / "ana-later.json"
    path.write_text(
        inventory("SHOWN-1", "lt-ana", "2026-11-22", softwares=[*programs(9, "2.0"), {"name": "Chat", "version": "4"}], memories=[{"capacity": 16384, "caption": "DIMM A", "serialnumber": "M-2"}]),
        encoding="utf-8",
    )  # fmt: skip
    old = folder / "ana-older.json"
    old.write_text(inventory("SHOWN-1", "lt-ana", "2026-01-10"), encoding="utf-8")
    return [path, old]


def until(wait: Callable[[], object], true: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not true() and time.monotonic() < end:
        wait()


def show(
    window: Any, shot: Callable[[Any, str], object], wait: Callable[[], object], folder: Path, only: Sequence[str] = ()
) -> None:
    """Show each in the window and hand it to `shot(widget, name)`; only: beginnings of names, all when empty."""

    def look(widget: Any, name: str) -> None:
        if not only or any(name.startswith(one) for one in only):
            wait()
            shot(widget, name)

    window.go("gather")
    wait()
    page = window.current
    look(window, "gather")

    def compare(paths: list[Path]) -> Any:
        page.take_files(paths)
        until(wait, lambda: page.look is not None and all(one.state != "waiting" for one in page.look.seen))
        return page.look

    seen = compare(files(folder))
    look(window, "gather-look")
    refused = next(n for n, one in enumerate(seen.seen) if one.state == "refused")
    seen.list.setCurrentIndex(seen.machines.index(refused))
    look(window, "gather-refused")
    seen.take_over()
    until(wait, lambda: page.look is None)
    look(window, "gather-taken")
    seen = compare(later(folder))
    look(window, "gather-changed")
    seen.list.setCurrentIndex(seen.machines.index(1))
    look(window, "gather-older")
    seen.take_over()
    until(wait, lambda: page.look is None)
    asset = window.desk.conn.execute("SELECT id FROM asset WHERE serial='SHOWN-1'").fetchone()[0]
    window.open("asset", asset)
    wait()
    look(window, "gather-asset")
    from itam_desktop.collection.screens.installed import installed_dialog
    from itam_desktop.collection.screens.watch_dialog import watch_dialog

    many = window.desk.conn.execute("SELECT id FROM asset WHERE serial='SHOWN-2'").fetchone()[0]
    for name, dialog in (("watch", watch_dialog(window, window)), ("installed", installed_dialog(window, many))):
        look(dialog, "dialog-gather-" + name)
        dialog.reject()
