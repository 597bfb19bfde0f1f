"""What this program is, its licence and those of what it is made with."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from importlib import metadata
from typing import Any

import shiboken6
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from itam_desktop import __version__
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.table import RecordTable

COLUMNS = (
    Field("name", N("Made with"), column=220),
    Field("version", N("Version"), column=110),
    Field("licence", N("Licence"), column=420),
)
# parts that are no Python packages: lie in resources/ with their licence beside them
SHIPPED = (
    ("Tabler Icons", "", "MIT"), ("Noto Sans", "", "SIL Open Font License 1.1"),
    ("Droid Sans Fallback", "", "Apache License 2.0"), ("SQLite", sqlite3.sqlite_version, "public domain"),
    ("endoflife.date", "2026-08-21", "MIT"),
)  # fmt: skip
SAID = (
    "PySide6_Essentials", "SQLAlchemy", "alembic", "babel", "charset-normalizer", "filelock", "Pillow", "ifaddr", "platformdirs", "psutil",
    "pyasn1", "pypdfium2", "pysnmp", "python-barcode", "python-bidi", "python-calamine", "python-dateutil", "python-stdnum", "rapidfuzz",
    "reportlab", "tzdata", "uharfbuzz", "xlsxwriter", "zeroconf", "zxing-cpp",
)  # fmt: skip
# packages that bring their licence as a file only
UNSAID = {"pysnmp": "BSD-2-Clause"}


def licence_of(name: str) -> tuple[str, str, str]:
    """(name, version, licence) of an installed package; "" for what is not known."""
    try:
        about = metadata.metadata(name).json
    except metadata.PackageNotFoundError:
        return name, "", tr("not installed")
    classified = [c.rpartition(" :: ")[2] for c in _list(about.get("classifier")) if c.startswith("License ::")]
    short = " ".join(_list(about.get("license"))).strip().splitlines()
    said = " ".join(_list(about.get("license_expression")))
    said = said or ", ".join(c for c in classified if c != "OSI Approved") or (short[0][:80] if short else "")
    return (
        " ".join(_list(about.get("name"))) or name,
        " ".join(_list(about.get("version"))),
        said or UNSAID.get(name, ""),
    )


def _list(said: str | list[str] | None) -> list[str]:
    return said if isinstance(said, list) else [said] if said else []


def licences() -> list[tuple[str, str, str]]:
    return sorted([licence_of(name) for name in SAID] + list(SHIPPED), key=lambda one: one[0].casefold())


class AboutSettings(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.desk = shell.desk
        self.licences: list[tuple[str, str, str]] = []
        self.model = ListModel(COLUMNS, self._fetch, self.desk.style)
        self.table = RecordTable(self.model, tr("Made with"))
        self.table.horizontalHeader().setSectionsClickable(False)
        words = col(
            label(f"ITAM Desktop {__version__}", "title"),
            label(tr("IT asset management for one office, on one computer. It sends nothing anywhere."), wrapped=True),
            label(tr("Free software under the MIT licence. It comes without any warranty."), "small", "soft", wrapped=True),
            label(tr("This office file: {path}", path=self.desk.path), "small", "soft", elided=True),
            gap=4, margins=(20, 16, 20, 16),
        )  # fmt: skip
        layout = col(Pane(words, "b"), gap=0)
        layout.addWidget(self.table, 1)
        self.setLayout(layout)

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        return {
            i: {"id": i, **dict(zip(("name", "version", "licence"), self.licences[i - 1], strict=True))} for i in ids
        }

    def _show(self, found: list[tuple[str, str, str]]) -> None:
        if shiboken6.isValid(self):
            self.licences = found
            self.model.show(range(1, len(found) + 1))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.licences:
            self.desk.ask("licences", lambda _: licences(), self._show)
