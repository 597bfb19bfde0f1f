"""A desk over a small real office, and the window that remembers what it was told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from itam_desktop.desk.desk import Desk
from tests.widgets.conftest import look
from tests.window_settings import real_office

__all__ = ["look"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = real_office.desk_of(real_office.make(tmp_path))
    yield desk
    desk.close()


@pytest.fixture
def window(desk: Desk) -> real_office.Window:
    return real_office.Window(desk)
