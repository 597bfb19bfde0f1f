"""German for one test, English again after it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from itam_desktop import languages
from itam_desktop.widgets import theme


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    languages.use("en")


@pytest.fixture
def german() -> None:
    languages.use("de")


@pytest.fixture
def german_app(qapp: QApplication) -> Iterator[QApplication]:
    """Qt speaks German too."""
    if theme.serial() == 0 or theme.is_dark():
        theme.install(qapp, "light")
    before = QLocale()
    languages.use_in(qapp, "de")
    yield qapp
    languages.use_in(qapp, "en")
    QLocale.setDefault(before)
