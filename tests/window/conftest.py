"""The look is installed once for all tests of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from itam_desktop.widgets import theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    if theme.serial() == 0 or theme.is_dark():
        theme.install(qapp, "light")
    yield
