"""The look is installed once for all tests of widgets."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from itam_desktop.kernel import texts
from itam_desktop.widgets import theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    """Light, the system's text size, English; put back after tests that change it."""
    if theme.serial() == 0 or theme.is_dark():
        theme.install(qapp, "light")
    serial = theme.serial()
    yield
    texts.install(str)
    if theme.serial() != serial:
        theme.install(qapp, "light")
