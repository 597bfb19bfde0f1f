"""A whole office in German: the window, a label's PDF, files in and out, commands; and files of the other language."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables  # noqa: F401
from devlib import texts as collector
from itam_desktop import languages, remembered, sample
from itam_desktop.app import Program
from itam_desktop.assets import actions
from itam_desktop.exchange import exporting, importing
from itam_desktop.exchange.presets import what_is
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.style import Style
from itam_desktop.labels import making
from itam_desktop.labels.pdf import outline_pdf
from itam_desktop.labels.stock import find
from itam_desktop.store import reading
from itam_desktop.store.lists import ListQuery
from itam_desktop.store.office import Store
from itam_desktop.window import guide
from itam_desktop.window.main_window import HELP, MainWindow
from itam_desktop.window.settings.look import LookSettings
from tests.exchange.real_store import ask, counts, file, office
from tests.stocktake import counted
from tests.window_settings import real_office

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)
PAGES = ("assets", "people", "places", "stocktake", "labels", "import", "activity", "settings")


def english_only() -> set[str]:
    """Texts whose German is another one: none of them may be seen in a German window."""
    texts = collector.read(collector.FOLDER / "itam_de.ts")
    return {text.source for text in texts if not text.one and text.forms[0] != text.source} - {
        text.forms[0] for text in texts
    }


def seen(widget: QWidget) -> set[str]:
    """Every word that a person sees or hears read in the widget."""
    found = set()
    for one in [widget, *widget.findChildren(QWidget)]:
        found |= {one.accessibleName(), one.toolTip()}
        if isinstance(one, QLabel | QAbstractButton):
            found.add(one.text())
        elif isinstance(one, QLineEdit):
            found.add(one.placeholderText())
        elif isinstance(one, QComboBox):
            found |= {one.itemText(i) for i in range(one.count())}
        elif isinstance(one, QTabBar):
            found |= {one.tabText(i) for i in range(one.count())}
    return {words.replace("&", "") for words in found}


@pytest.fixture
def window(qtbot: QtBot, german_app: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    program = Program(single=False, warm=False)
    program.open(real_office.make(tmp_path))
    window = program.main
    assert window is not None
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.current.list.model.rowCount() > 0 and window.current.detail.record > 0)  # type: ignore[attr-defined]
    yield window
    window.close()
    program.close()
    window.deleteLater()


def test_no_page_of_the_window_shows_an_english_text(qtbot: QtBot, window: MainWindow) -> None:
    english = english_only()
    assert {"Places", "Give out", "Search or scan…"} <= english
    for key in PAGES:
        page = window.page(key)
        assert page is not None
        window.go(key)
        QApplication.processEvents()
        if key == "settings":
            for sub in page.buttons:  # type: ignore[attr-defined]
                page.show_sub(sub)  # type: ignore[attr-defined]
        if hasattr(page, "new") and key in ("assets", "people", "places"):
            page.new()
        assert seen(window) & english == set(), key
    assert {"Gegenstände", "Personen", "Orte", "Inventur", "Etiketten", "Protokoll"} <= seen(window.rail)


def test_the_list_and_the_pane_are_german(qtbot: QtBot, window: MainWindow) -> None:
    page = window.current
    model = page.list.model  # type: ignore[attr-defined]
    heads = [
        model.headerData(i, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) for i in range(model.columnCount())
    ]
    assert heads[:3] == ["Inventarnr.", "Name", "Status"] and "Garantie bis" in heads
    words = seen(page)
    assert {"Bestand", "Verfügbar", "Papierkorb"} <= words
    assert any("Gegenst" in one or "gezeigt" in one for one in words)


def test_qts_own_words_are_german(german_app: QApplication) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"
    assert QLocale().dayName(1) == "Montag"
    assert german_app.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_language_is_chosen_beside_the_look_and_kept(qtbot: QtBot, qapp: QApplication, home: Path) -> None:
    made = LookSettings()
    qtbot.addWidget(made)
    made.show()
    assert {"As the system (English)", "English", "Deutsch"} <= seen(made)
    assert not made.open_button.isVisible()
    made.language.choose(2)
    assert remembered.settings()["language"] == "de" and languages.current() == "en"
    assert made.open_button.isVisible()
    with qtbot.waitSignal(made.anew):
        made.open_button.click()
    assert languages.current() == "de"
    languages.use_in(qapp, "en")


def test_the_window_opens_anew_in_the_chosen_language(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, german_app: QApplication
) -> None:
    languages.use_in(qapp, "en")
    program = Program(single=False, warm=False)
    program.open(real_office.make(tmp_path))
    before = program.main
    assert before is not None and "People" in seen(before.rail)
    before.go("settings")
    look = before.page("settings").show_sub("look")  # type: ignore[union-attr]
    assert isinstance(look, LookSettings)
    look.language.choose(2)
    look.open_button.click()
    qtbot.waitUntil(lambda: program.main is not None and program.main is not before)
    assert program.main is not None and "Personen" in seen(program.main.rail)
    program.main.close()
    program.close()


@pytest.mark.usefixtures("german")
def test_a_sheet_of_labels_is_named_in_german_and_holds_the_words(tmp_path: Path) -> None:
    path, ids, _ = counted.make(tmp_path)
    with Store.open(path, who="Ana Ruiz") as store, closing(store.reader()) as conn:
        made = making.make(conn, "asset", [ids["t14"]], find("Avery L7160"))
    with pypdfium2.PdfDocument(made.pdf) as pdf:
        assert pdf.get_metadata_value("Title") == "Etiketten für Avery L7160"
        assert "ThinkPad T14 G6" in pdf[0].get_textpage().get_text_range()
    with pypdfium2.PdfDocument(outline_pdf(find("Avery L7160"))) as pdf:
        assert pdf.get_metadata_value("Title") == "Testseite für Avery L7160"


@pytest.mark.usefixtures("german")
def test_a_sample_office_is_made_in_german(tmp_path: Path) -> None:
    with Store.create(tmp_path / "sample.itam", who="Sofia Lange") as store:
        sample.make(store, 60, 1)
        assert ("Mobiltelefon",) in ask(store, "SELECT name FROM category")
        assert ask(store, "SELECT count(*) FROM asset") == [(60,)]


GERMAN_LIST = """Inventarnummer;Bezeichnung;Kategorie;Hersteller;Modell;Seriennummer;Status;Standort;Kaufdatum;Preis;Zustand;Verschlüsselt
LT-1;Notebook Ana;Laptop;Lenovo;T14;SN-1;Auf Lager;Lager;03. Apr. 2026;1.429,50 €;Gut;Ja
LT-2;Notebook Bo;Laptop;Lenovo;T14;SN-2;In Reparatur;Lager;12. März 2026;1.300;Neu;Nein
"""
ENGLISH_LIST = """Asset Tag,Name,Category,Manufacturer,Model,Serial,Status,Location,Purchase Date,Price,Condition,Disk encrypted
LT-1,Notebook Ana,Laptop,Lenovo,T14,SN-1,In stock,Store,03 Apr 2026,"1,429.50",Good,Yes
LT-2,Notebook Bo,Laptop,Lenovo,T14,SN-2,In repair,Store,12 Mar 2026,"1,300",New,No
"""


@pytest.mark.parametrize(
    ("language", "text", "sign"), [("en", GERMAN_LIST, ","), ("de", GERMAN_LIST, ","), ("de", ENGLISH_LIST, "."), ("en", ENGLISH_LIST, ".")]
)  # fmt: skip
def test_a_list_is_understood_whatever_language_it_and_the_window_have(
    tmp_path: Path, language: str, text: str, sign: str
) -> None:
    languages.use(language)
    with office(tmp_path, decimal=sign) as store:
        said = importing.run(store, [file(tmp_path, text)])
        assert counts(said) == (2, 0, 0, 0), said
        assert ask(store, "SELECT tag, stage, purchase_date, cost, condition, disk_encrypted FROM asset ORDER BY tag") == [
            ("LT-1", "in_stock", "2026-04-03", 142950, "good", 1),
            ("LT-2", "in_repair", "2026-03-12", 130000, "new", 0),
        ]  # fmt: skip
        assert ask(store, "SELECT count(*) FROM status WHERE id > (SELECT max(id) FROM category)") == [(0,)]


@pytest.mark.parametrize(
    ("header", "holds"),
    [
        ("Inventarnummer;Bezeichnung", "asset"), ("Name;Kaufdatum;Status", "asset"), ("Vorname;Nachname;E-Mail", "person"),
        ("Name;Benutzername;Abteilung", "person"), ("Name;Anschrift;PLZ;Stadt", "place"), ("Firma;Kundennummer", "company"),
        ("Abteilung;Kostenstelle", "business_unit"),
    ],
)  # fmt: skip
def test_a_german_header_tells_what_the_file_holds(header: str, holds: str) -> None:
    assert what_is(header.split(";"))[0] == holds


def test_a_list_exported_in_german_comes_back_in_english_the_same(tmp_path: Path) -> None:
    languages.use("de")
    with office(tmp_path, decimal=",") as store:
        importing.run(store, [file(tmp_path, GERMAN_LIST)])
        out = tmp_path / "out.csv"
        with closing(store.reader()) as conn:
            kinds = reading.kinds_with_custom(conn)
            exporting.export(conn, kinds, "asset", "", out, Style(decimal=","))
        header = out.read_text(encoding="utf-8-sig").splitlines()[0]
        assert "Seriennummer" in header and "Serial" not in header
        languages.use("en")
        assert counts(importing.run(store, [out])) == (0, 0, 2, 0)


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    said = {"LANGUAGE": "", "LC_ALL": "", "LC_MESSAGES": "", "PYTHONIOENCODING": "utf-8", **environment}
    watch = "import sys; from itam_desktop.__main__ import main; code = main(sys.argv[1:]); print('QtCore' if 'PySide6.QtCore' in sys.modules else '', 'QtWidgets' if 'PySide6.QtWidgets' in sys.modules else '', file=sys.stderr); sys.exit(code)"
    return subprocess.run(
        [sys.executable, "-c", watch, *arguments], capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, **said}, check=False,
    )  # fmt: skip


def test_a_command_answers_in_the_systems_language_and_its_json_never_changes(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        importing.run(store, [file(tmp_path, ENGLISH_LIST)])
        path = store.path
    german = run("check", "--store", str(path), LANG="de_DE.UTF-8")
    assert german.returncode == 0 and "Alles in Ordnung" in german.stdout
    assert german.stderr.split() == ["QtCore"], "no widgets for a command"
    english = run("check", "--store", str(path), LANG="en_GB.UTF-8")
    assert "All is well" in english.stdout and english.stderr.split() == [], "English loads nothing"
    both = [run("check", "--json", "--store", str(path), LANG=of) for of in ("de_DE.UTF-8", "en_GB.UTF-8")]
    assert json.loads(both[0].stdout) == json.loads(both[1].stdout)


def test_the_guide_is_german_too_and_f1_finds_its_place(qtbot: QtBot, german: None) -> None:
    german_file, english_file = guide.guide_file(), guide.guide_file("en")
    assert german_file is not None and english_file is not None and german_file != english_file
    levels = [
        [line.partition(" ")[0] for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        for path in (german_file, english_file)
    ]
    assert levels[0] == levels[1], "a heading of the guide has no German yet (docs/guide/README.de.md)"
    text = QTextBrowser()
    qtbot.addWidget(text)
    text.setMarkdown(german_file.read_text(encoding="utf-8"))
    for heading in {*HELP.values(), "Forms"}:
        assert guide.go_to(text, guide.heading_here(german_file, heading)), heading
    assert guide.heading_here(german_file, "Lists") == "Listen"


def test_the_search_lines_of_the_german_guide_are_understood(german: None, store: Store, laptop: int) -> None:
    def found(line: str) -> list[int]:
        return list(ListQuery(RECORDS["asset"], line).ids(store._raw, Style(decimal=",")))

    store.perform(lambda tx: actions.change(tx, "asset", [laptop], {"purchase_date": "2025-03-04"}), name="c")
    store.perform(lambda tx: actions.move_to(tx, [laptop], "in_repair"), name="m")
    assert found("thinkpad preis>500 status:reparatur") == [laptop] == found("gekauft:2025 -dell")
    assert found('seriennummer:""') == [] == found("garantie<+90T") == found("gekauft:2024")
