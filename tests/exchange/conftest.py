"""The import page over a small real office."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itam_desktop.exchange.screens.import_page import ImportPage
from tests.window_settings import real_office


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[ImportPage]:
    """Its window remembers what it was told: `page.shell_seen`."""
    desk = real_office.desk_of(real_office.make(tmp_path))
    shell = real_office.Window(desk)
    made = ImportPage(shell)  # type: ignore[arg-type]
    made.shell_seen = shell  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.resize(1128, 720)
    made.show()
    made.activateWindow()
    yield made
    desk.close()
