"""The real window over an office, on the page Gather; and files of machines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.app import Program
from itam_desktop.collection.screens.gather_page import GatherPage
from itam_desktop.collection.screens.taking_over import TakingOver
from itam_desktop.store.office import Store
from itam_desktop.window.main_window import MainWindow
from tests.window_settings import real_office


def made(folder: Path) -> Path:
    """An office file."""
    path = folder / "Studio Nordkai.itam"
    with Store.create(path, who="Sofia Lange") as store:
        store.perform(real_office.fill, name="test.fill")
    return path


def opened(path: Path) -> tuple[Program, MainWindow]:
    program = Program(single=False, scanner=False, warm=False)
    program.open(path)
    assert program.main is not None
    program.main.resize(1280, 800)
    return program, program.main


def page_of(window: MainWindow) -> GatherPage:
    window.go("gather")
    page = window.current
    assert isinstance(page, GatherPage)
    return page


def looked(qtbot: QtBot, page: GatherPage, paths: Sequence[Path]) -> TakingOver:
    """The look at these files, compared with the register."""
    page.take_files(paths)
    return compared(qtbot, page)


def compared(qtbot: QtBot, page: GatherPage) -> TakingOver:
    qtbot.waitUntil(
        lambda: page.look is not None and all(one.state != "waiting" for one in page.look.seen), timeout=20_000
    )
    assert page.look is not None
    return page.look


def states(look: TakingOver) -> dict[str, str]:
    return {one.file.name: one.state for one in look.seen}


def inventory(serial: str, name: str = "lt-ana", day: str = "2026-11-20", **content: Any) -> str:
    """GLPI Agent's JSON of a computer."""
    return json.dumps({
        "deviceid": f"{name}-{day}", "itemtype": "Computer", "action": "inventory",
        "content": {
            "accesslog": {"logdate": f"{day} 10:00:00"}, "hardware": {"name": name, "memory": 8192}, "versionclient": "GLPI-Agent_v1.11",
            "bios": {"ssn": serial, "smanufacturer": "Dell Inc.", "smodel": "XPS 13"}, **content,
        },
    })  # fmt: skip


def programs(n: int, version: str = "1.0") -> list[dict[str, str]]:
    return [{"name": f"Program {i:04}", "publisher": "Maker", "version": version} for i in range(n)]
