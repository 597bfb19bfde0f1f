"""The languages of the program: which there are, which one this user has, and putting it in place.

English is in the source and needs no file. Another language is a compiled file of Qt Linguist's
(resources/translations/itam_<code>.qm); docs/translating.md tells how one is made.
"""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from itam_desktop import remembered
from itam_desktop.kernel import texts
from itam_desktop.kernel.fields import Choice
from itam_desktop.kernel.resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QTranslator

SOURCE = "en"
LANGUAGES = {"en": "English", "de": "Deutsch"}  # each in its own words
CHOICES = tuple(Choice(code, name) for code, name in LANGUAGES.items())
CAPITAL_NOUNS = frozenset({"de"})  # names of things keep their capital within a sentence
# A text stands in the context of one capability; it is asked for by its words alone.
CONTEXTS = ("assets", "kernel", "exchange", "labels", "stocktake", "window", "widgets", "store", "directory", "places",
            "desk", "commands", "program", "reports", "risks", "collection", "custody", "upkeep", "finance", "disposal",
            "stock", "software", "contracts", "paper", "purchasing", "sample")  # fmt: skip
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_now = SOURCE
_of_qt: list[QTranslator] = []


def current() -> str:
    """The code of the language that is in place."""
    return _now


def chosen() -> str:
    """The code that the user chose on this computer; "" follows the system."""
    said = remembered.settings().get("language")
    return said if isinstance(said, str) and said in LANGUAGES else ""


def of_system() -> str:
    """The first of the system's languages that the program has, else English."""
    said = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "")
    if said or sys.platform.startswith("linux"):
        return _first(said.split(":"))
    from PySide6.QtCore import QLocale

    return _first(QLocale.system().uiLanguages())


def _first(names: list[str]) -> str:
    codes = [name.replace("_", "-").replace(".", "-").partition("-")[0].lower() for name in names]
    return next((code for code in codes if code in LANGUAGES), SOURCE)


def use(code: str = "") -> str:
    """Put a language in place for all texts: the one given, else the user's, else the system's. Returns its code."""
    global _now
    code = code or chosen() or of_system()
    book = None if code == SOURCE else _book(code)
    _now = SOURCE if book is None else code
    if book is None:
        texts.install(str)
    else:
        texts.install(book.text, book.plural, small_names=code not in CAPITAL_NOUNS)
    return _now


def speaking(code: str) -> AbstractContextManager[None]:
    """`with speaking("de"):` every text within is in that language, in this thread only; English when there is none."""
    book = None if code == SOURCE or code not in LANGUAGES else _book(code)
    if book is None:
        return texts.speaking(texts.Spoken(str))
    return texts.speaking(texts.Spoken(book.text, book.plural, code not in CAPITAL_NOUNS))


def use_in(app: QCoreApplication, code: str = "") -> str:
    """The same for a program with windows: Qt's own dialogs, day names and the direction of reading follow."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    before = _now
    code = use(code)
    for old in _of_qt:
        app.removeTranslator(old)
    _of_qt.clear()
    if code == SOURCE and before == SOURCE:
        return code
    QLocale.setDefault(QLocale.system() if QLocale.system().name().startswith(code) else QLocale(code))
    if code != SOURCE:
        of_qt = QTranslator(app)
        if of_qt.load("qtbase_" + code, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(of_qt)
            _of_qt.append(of_qt)
    if hasattr(app, "setLayoutDirection"):
        app.setLayoutDirection(QLocale(code).textDirection())
    return code


def every(text: str) -> tuple[str, ...]:
    """The text in each language that the program has, English first: a file's header may be in any of them."""
    found = dict.fromkeys([text, texts.tr(text)])
    for code in LANGUAGES:
        book = None if code == SOURCE else _book(code)
        if book is not None:
            found[book.text(text)] = None
    return tuple(found)


class Book:
    """A compiled translation, asked by the English text alone; what it does not hold stays English."""

    def __init__(self, translator: QTranslator) -> None:
        self._translator = translator
        self._texts: dict[str, str] = {}
        self._contexts = CONTEXTS

    def _find(self, *key: Any) -> str:
        for context in self._contexts:
            if found := self._translator.translate(context, *key):
                return found
        return ""

    def text(self, text: str) -> str:
        found = self._texts.get(text)
        if found is None:
            found = self._find(text) or text
            if len(self._texts) < 20_000:  # a user's own words come here too
                self._texts[text] = found
        return found

    def plural(self, one: str, many: str, n: int) -> str:
        return self._find(many, one, n) or (one if n == 1 else many)


@lru_cache
def _book(code: str) -> Book | None:
    """None when the installation lacks the file or it cannot be read: English then."""
    from PySide6.QtCore import QTranslator

    try:
        path = resource_path("translations", f"itam_{code}.qm")
    except FileNotFoundError:
        return None
    translator = QTranslator()
    return Book(translator) if path.is_file() and translator.load(str(path)) else None


texts.install_all(every)
