"""The tabs and dialogs of the labels page over a real store and desk: layouts, sizes, pools, what was printed, the confirming scan."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itam_desktop.kernel.command_codes import COMMANDS
from itam_desktop.kernel.tags import coded
from itam_desktop.labels import actions, making, queries, sizes
from itam_desktop.labels.card import card_pdf, card_stock
from itam_desktop.labels.proof import prove
from itam_desktop.labels.screens import unknown
from itam_desktop.labels.screens.designer import Designer
from itam_desktop.labels.screens.panels import LayoutPanel, SizePanel
from itam_desktop.labels.screens.size_dialog import SizeDialog
from itam_desktop.labels.stock import find
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.parts import Button
from itam_desktop.widgets.record_page import VERBS
from tests.labels.test_screens import Office

pytestmark = [
    pytest.mark.usefixtures("look"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    made = Office(tmp_path, qtbot)
    yield made
    made.desk.close()


def do(office: Office, verb: Any, *args: Any) -> Any:
    """One action, and wait for it."""
    seen: list[Any] = []
    office.desk.do(lambda tx: verb(tx, *args), name="test", then=seen.append, otherwise=seen.append)
    office.qtbot.waitUntil(lambda: bool(seen), timeout=5000)
    assert not isinstance(seen[0], Exception), seen[0]
    return seen[0].result


def pdf_printer(path: Path, name: str = "") -> Any:
    def printer(stock: object) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setResolution(300)
        made.setOutputFileName(str(path))
        if name:
            made.printerName = lambda: name  # type: ignore[method-assign]
        return made

    return printer


def printed(office: Office, tmp_path: Path, kind: str, ids: list[int]) -> None:
    page = office.page
    page.choose_printer = pdf_printer(tmp_path / "out.pdf")
    page.choose(kind, ids)
    office.shown(len(ids))
    with office.qtbot.waitSignal(office.window.told, timeout=8000):
        page.options.print_button.click()


def waiting(office: Office) -> str:
    return " ".join(card.accessibleName() for card in office.page.waiting.findChildren(NoticeCard) if card.isVisible())


# ---------------------------------------------------------------- layouts
def test_a_layout_is_drawn_with_its_label_beside_it_and_used_at_once(office: Office, qtbot: QtBot) -> None:
    page = office.page
    page.choose("asset", [office.ids["mac"]])
    office.shown(1)
    page.options.design_button.click()
    panel = page.tabs.made["layouts"]
    dialog = page.window().findChild(Designer)
    assert isinstance(panel, LayoutPanel) and dialog is not None
    dialog.entries["name"].editor.put("Serial too")
    assert dialog.fields.findData("serial") > 0 and dialog.fields.findData("pin") < 0
    dialog.fields.setCurrentIndex(dialog.fields.findData("serial"))
    dialog.fields.activated.emit(dialog.fields.currentIndex())
    assert dialog.entries["lines"].editor.state() == "{name}\n{serial}"
    dialog.codes.choose(2)
    qtbot.waitUntil(
        lambda: (
            dialog.now is not None
            and dialog.now.asked.code == "datamatrix"
            and "{serial}" in dialog.now.asked.design.lines
        )
    )
    assert dialog.said.text() == "Its code reads back."
    dialog.ticks["logo"].setChecked(True)
    qtbot.waitUntil(lambda: "no logo yet: choose one in Settings, Office" in dialog.said.text())
    dialog.ticks["logo"].setChecked(False)
    qtbot.waitUntil(lambda: dialog.said.text() == "Its code reads back.")
    with qtbot.waitSignal(office.window.told, timeout=5000):
        dialog.primary.click()
    qtbot.waitUntil(lambda: page.options.layout_id() > 0)
    assert page.options.layouts.currentText() == "Serial too" and page.code == "datamatrix"
    qtbot.waitUntil(lambda: page.now is not None and page.now.asked.design is not None and page.now.proved == 1)


def test_a_layout_that_cannot_be_is_refused_under_its_field_and_nothing_changes(office: Office, qtbot: QtBot) -> None:
    panel = office.page.tabs.tab("layouts")
    assert isinstance(panel, LayoutPanel)
    dialog = panel.ask()
    assert dialog is not None
    dialog.accept()
    assert dialog.entries["name"].problem == "A layout needs a name."
    dialog.entries["name"].editor.put("X")
    dialog.entries["lines"].editor.put("{wheels}")
    dialog.accept()
    assert "no field {wheels}" in dialog.entries["lines"].problem and dialog.isVisible()
    dialog.entries["lines"].editor.put("\n".join(f"{{name}} and word {n}" for n in range(8)))
    dialog._edited()
    qtbot.waitUntil(lambda: dialog.now is not None and dialog.now.cut > 0)
    assert "Not all lines have room" in dialog.said.text()
    dialog.reject()
    assert queries.layouts(office.desk.conn, "asset") == []


def test_a_layout_goes_to_a_file_and_comes_back_and_a_wrong_file_is_told(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    do(
        office,
        VERBS.add,
        "label_layout",
        {"name": "Ours", "for_kind": "asset", "lines": "{name}", "code": "qr", "logo": 1},
    )
    page = office.page
    page.tabs.show_tab("layouts")
    panel = page.tabs.panel()
    assert isinstance(panel, LayoutPanel)
    record = queries.layouts(office.desk.conn, "asset")[0][0]
    panel.choose_file = lambda name: str(tmp_path / name)
    with qtbot.waitSignal(office.window.told, timeout=5000):
        panel.to_file(office.desk.row("label_layout", record) or {})
    assert (tmp_path / "Ours.itamlabel").is_file()
    panel.choose_open = lambda: str(tmp_path / "Ours.itamlabel")
    with qtbot.waitSignal(office.window.told, timeout=5000):
        panel.from_file()
    assert [name for _, name in queries.layouts(office.desk.conn, "asset")] == ["Ours", "Ours 2"]
    (tmp_path / "bad.itamlabel").write_text("{}")
    panel.choose_open = lambda: str(tmp_path / "bad.itamlabel")
    panel.from_file()
    assert "no label layout" in office.window.complaints[-1]
    panel.choose_open = lambda: str(tmp_path / "none.itamlabel")
    panel.from_file()
    assert len(office.window.complaints) == 2


# ---------------------------------------------------------------- own sizes
def test_an_own_size_begins_like_a_stock_is_drawn_and_then_chosen_by_name(office: Office, qtbot: QtBot) -> None:
    panel = office.page.tabs.tab("sizes")
    assert isinstance(panel, SizePanel)
    dialog = panel.ask(like=find("Avery L7160"))
    assert isinstance(dialog, SizeDialog)
    dialog.entries["name"].editor.put("Half sheet")
    dialog.entries["columns"].editor.put("4")
    dialog._edited()
    assert "outside the page" in dialog.said.text()
    dialog.accept()
    assert "outside the page" in dialog.entries["columns"].problem and dialog.isVisible()
    dialog.entries["columns"].editor.put("2")
    dialog._edited()
    assert "14 a sheet" in dialog.said.text() and dialog.sheet.shows()[0].per_page == 14
    with qtbot.waitSignal(office.window.told, timeout=5000):
        dialog.primary.click()
    page = office.page
    qtbot.waitUntil(lambda: any(one.name == "Half sheet" for one in queries.own_sizes(office.desk.conn)))
    page.options.read_sizes()
    hits = page.options._stocks("", "half", 9)
    assert [hit[1] for hit in hits] == ["Half sheet"]
    page.options.take_stock(page.options.all[hits[0][0]])
    page.choose("asset", [office.ids["mac"]])
    office.shown(1)
    assert "1 of 1 codes read back" in office.words()
    again = office.open()
    qtbot.waitUntil(lambda: again.stock.name == "Half sheet")


def test_inches_and_rolls_in_the_size_dialog(office: Office, qtbot: QtBot) -> None:
    panel = office.page.tabs.tab("sizes")
    assert isinstance(panel, SizePanel)
    dialog = panel.ask()
    assert dialog is not None
    dialog.entries["unit"].editor.put("inch")
    dialog.entries["page"].editor.put("Letter")
    dialog._edited()
    assert dialog.entries["page_width"].editor.state() == "8.5"
    dialog.entries["page"].editor.put("roll")
    for key, words in (("name", "Roll"), ("label_width", "2"), ("label_height", "1")):
        dialog.entries[key].editor.put(words)
    dialog._edited()
    assert not dialog.entries["columns"].isVisible() and "50.8 × 25.4 mm, roll" in dialog.said.text()
    with qtbot.waitSignal(office.window.told, timeout=5000):
        dialog.primary.click()
    assert queries.own_sizes(office.desk.conn)[0].is_roll


# ---------------------------------------------------------------- the confirming scan, the log, the marks
def test_a_scan_confirms_a_printed_label_and_another_code_is_named(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    ids = [office.ids["t14"], office.ids["mac"]]
    printed(office, tmp_path, "asset", ids)
    qtbot.waitUntil(lambda: "Scan one printed label" in waiting(office))
    page = office.page
    assert page.takes_scan(coded(office.tags["dell"]))
    qtbot.waitUntil(lambda: "UltraSharp" in waiting(office) or office.tags["dell"] in waiting(office))
    assert page.takes_scan("XQ-99999")
    qtbot.waitUntil(lambda: "is not one of the labels just printed" in waiting(office))
    page.line.setFocus()
    qtbot.keyClicks(page.line, coded(office.tags["mac"]))
    qtbot.keyClick(page.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"Confirmed: {coded(office.tags['mac'])} reads" in waiting(office))
    assert page.line.text() == ""
    qtbot.waitUntil(lambda: [bool(one.confirmed) for one in queries.log(office.desk.conn)] == [True, False])
    assert page.takes_scan(coded(office.tags["dell"])) and len(page.ids) == 3  # now a scan adds again


def test_what_was_printed_is_found_and_printed_again(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    printed(office, tmp_path, "asset", [office.ids["t14"], office.ids["mac"]])
    page = office.page
    page.tabs.show_tab("log")
    view = page.tabs.made["log"]
    qtbot.waitUntil(lambda: view.list.count() == 2)
    view.line.setText("macbook")
    qtbot.waitUntil(lambda: view.list.count() == 1)
    view.line.setText("today")
    qtbot.waitUntil(lambda: view.list.count() == 2)
    view.line.setText("1.1.2001")
    qtbot.waitUntil(lambda: view.list.count() == 0)
    view.line.setText("")
    qtbot.waitUntil(lambda: view.list.count() == 2)
    assert not view.again_button.isEnabled()
    view.list.item(0).setSelected(True)
    view.again_button.click()
    assert page.tabs.current() == "print" and list(page.ids) == [office.ids["mac"]]


def test_labels_to_be_printed_anew_come_onto_the_list_and_the_mark_goes_once_printed(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    ids = [office.ids["t14"], office.ids["mac"]]
    do(office, actions.want_labels, "asset", ids)
    page = office.page
    qtbot.waitUntil(lambda: bool(page.queue.findChildren(NoticeCard)))
    card = page.queue.findChildren(NoticeCard)[0]
    assert "2 assets want their labels printed anew" in card.accessibleName()
    card.findChildren(Button)[0].click()
    assert sorted(page.ids) == sorted(ids)
    printed(office, tmp_path, "asset", list(page.ids))
    qtbot.waitUntil(lambda: queries.wanted_anew(office.desk.conn, "asset") == [])
    qtbot.waitUntil(lambda: any("Printed 2 labels anew" in words for words in office.window.said))


def test_places_without_codes_get_them_from_the_refusal(office: Office, qtbot: QtBot) -> None:
    do(office, lambda tx: (tx.update("place", office.ids["other"], {"code": None}), tx.say("x")))
    page = office.page
    page.choose("place", [office.ids["other"], office.ids["design"]])
    office.shown(2)
    card = page.proof.findChildren(NoticeCard)[-1]
    button = next(b for b in card.findChildren(Button) if b.text() == "Give it a code")
    with qtbot.waitSignal(office.window.told, timeout=5000):
        button.click()
    qtbot.waitUntil(lambda: "2 of 2 codes read back" in office.words(), timeout=5000)


def test_the_kinds_are_chosen_and_command_codes_are_there_at_once(office: Office, qtbot: QtBot) -> None:
    page = office.page
    page.kinds.setCurrentIndex(page.kinds.findData(making.COMMAND))
    office.shown(len(COMMANDS))
    assert f"{len(COMMANDS)} of {len(COMMANDS)} codes read back" in office.words()
    qtbot.waitUntil(lambda: page.chosen.count() == len(COMMANDS))
    for kind in ("person", "stock_item", "handover", "place", "asset"):
        page.kinds.setCurrentIndex(page.kinds.findData(kind))
        assert page.kind == kind and len(page.ids) == 0


def test_walking_order_is_an_option_that_is_remembered(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    page = office.page
    page.choose("asset", [office.ids[key] for key in ("box", "mac", "far")])
    office.shown(3)
    page.options.walking.setChecked(True)
    wanted = [office.ids[key] for key in ("far", "mac", "box")]
    qtbot.waitUntil(lambda: page.now is not None and list(page.now.asked.ids) == wanted)
    page.choose_printer = pdf_printer(tmp_path / "out.pdf")
    with qtbot.waitSignal(office.window.told, timeout=8000):
        page.options.print_button.click()
    assert [one.record for one in reversed(queries.log(office.desk.conn))] == wanted
    qtbot.waitUntil(lambda: bool(office.desk.setting("labels", {}).get("walking")))
    assert office.open().options.walking.isChecked()


# ---------------------------------------------------------------- printers
def test_each_printer_and_stock_is_straightened_by_itself(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    options = office.page.options
    dialog = options.straighten()
    dialog.right.editor.put("0.3")
    dialog.ruler.editor.put("98.5")
    dialog._edited()
    assert "1.5 % too small" in dialog.said.text() and "fit to page" in dialog.said.text()
    dialog.down.editor.put("21")
    dialog.accept()
    assert "20 mm" in dialog.down.problem and options.offset() == (0.0, 0.0)
    dialog.down.editor.put("-0.2")
    dialog.accept()
    assert options.offset() == (0.3, -0.2) and "too small" in options.scale_note.text()
    options.met("Label room")
    assert options.offset() == (0.3, -0.2)  # as before any printer was known
    options.calibrate(making.rules.Calibration(1.0, 0.0, 100.0))
    assert options.offset() == (1.0, 0.0) and "Shifted 1 mm" in options.scale_note.text()
    options.take_stock(find("Avery L7165"))
    assert options.offset() == (0.0, 0.0) and options.scale_note.isHidden()
    qtbot.waitUntil(lambda: office.desk.setting("labels", {}).get("stock") == "Avery L7165")
    again = office.open().options
    assert again.printer == "Label room" and [again.printers.itemText(n) for n in range(again.printers.count())] == [
        "The one chosen when printing",
        "Label room",
        "A ZPL printer on the network…",
    ]


# ---------------------------------------------------------------- pools, card
def test_a_pool_tells_what_is_claimed_and_a_free_tag_goes_onto_an_asset(office: Office, qtbot: QtBot) -> None:
    pool = do(office, VERBS.add, "tag_pool", {"name": "Roll", "prefix": "ND-", "first": 1, "last": 10, "width": 6})
    page = office.page
    page.open_record("tag_pool", pool)
    panel = page.tabs.panel()
    assert panel is not None
    qtbot.waitUntil(lambda: panel.detail.record is not None)
    assert unknown.answers(office.window, "LT-99999") == []  # type: ignore[arg-type]
    answer = unknown.answers(office.window, "nd000003")[0]  # type: ignore[arg-type]
    assert answer.tag == "ND-000003" and "is free" in answer.fact
    dialog = unknown.PutOn(office.window, None, answer.tag)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.accept()
    assert "Choose the asset" in dialog.entry.problem
    assert dialog.takes_scan(coded(office.tags["mac"]))
    with qtbot.waitSignal(office.window.told, timeout=5000):
        dialog.accept()
    assert f"open asset {office.ids['mac']}" in office.window.said
    texts = [one.text() for one in panel.detail.findChildren(QWidget) if hasattr(one, "text")]
    qtbot.waitUntil(
        lambda: any(
            "1 of 10 claimed" in one.text() for one in panel.detail.findChildren(QWidget) if hasattr(one, "text")
        ),
        timeout=5000,
    )
    assert texts
    with qtbot.waitSignal(office.desk.changed, timeout=5000):
        office.desk.undo()
    told = unknown.answers(office.window, "ND-000003")[0]  # type: ignore[arg-type]
    assert "No record has the tag" in told.fact and "stuck on something" in told.more


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_card_of_command_codes_is_one_page_on_which_every_code_reads(paper: str) -> None:
    stock = card_stock(paper)
    assert stock.per_page == len(COMMANDS) and not stock.faults()
    assert prove(card_pdf(paper), stock, [one.code for one in COMMANDS]) == len(COMMANDS)


def test_the_card_is_saved_from_the_page(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    office.page.choose_file = lambda name: str(tmp_path / name)
    with qtbot.waitSignal(office.window.told, timeout=8000):
        office.page.empty.second.emit()
    assert (tmp_path / "Command codes.pdf").read_bytes().startswith(b"%PDF")


def test_every_control_of_every_tab_and_dialog_has_a_name(office: Office, qtbot: QtBot) -> None:
    page = office.page
    do(office, VERBS.add, "label_size", sizes.values_of(find("Avery L7160"), "Ours"))
    dialogs = [page.options.straighten()]
    for key in ("layouts", "sizes", "pools", "log"):
        page.tabs.show_tab(key)
        panel = page.tabs.panel()
        if key in ("layouts", "sizes"):
            dialogs.append(panel.ask())  # type: ignore[union-attr]
        for one in page.findChildren(QWidget):
            if (
                one.focusPolicy() & Qt.FocusPolicy.TabFocus
                and one.isVisible()
                and type(one).__module__.startswith("itam")
            ):
                assert one.accessibleName(), one
    for dialog in dialogs:
        assert dialog is not None
        for one in dialog.findChildren(QWidget):
            if (
                one.focusPolicy() & Qt.FocusPolicy.TabFocus
                and one.isVisible()
                and not one.objectName().startswith("qt_")
            ):
                assert one.accessibleName() or getattr(one, "text", str)(), (dialog, one)
        dialog.reject()
