"""In a window of 1280 by 800 each list fits beside its pane: nobody scrolls sideways to read a row."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables  # noqa: F401
from itam_desktop import sample
from itam_desktop.app import Program
from itam_desktop.store.office import Store
from itam_desktop.widgets.record_list import RecordList
from itam_desktop.widgets.record_page import RecordPage
from itam_desktop.window.pages import PAGES


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "Studio Nordkai.itam"
    with Store.create(path, who="Sofia Lange") as store:
        sample.make(store, 60, 1)
    return path


def test_no_list_is_wider_than_its_place(qtbot: QtBot, office: Path) -> None:
    program = Program(single=False, scanner=False, warm=False)
    program.open(office)
    window = program.main
    assert window is not None
    window.resize(1280, 800)
    window.show()
    wide: dict[str, int] = {}
    for entry in PAGES:
        if not entry.rail:
            continue
        window.go(entry.key)
        page: Any = window.current
        panels = page.panels if isinstance(page, RecordPage) else [page]
        for n, panel in enumerate(panels):
            if isinstance(page, RecordPage) and page.segments is not None:
                page.segments.choose(n)
            for listing in panel.findChildren(RecordList):
                if not listing.isVisible():
                    continue
                qtbot.waitUntil(lambda one=listing: one.table.viewport().width() > 100)
                over = sum(listing.table._least(c) for c in listing.model.columns) - listing.table.viewport().width()
                if over > -12:  # the upright scroll bar
                    wide[f"{entry.key} {n}"] = over
    program.close()
    assert wide == {}
