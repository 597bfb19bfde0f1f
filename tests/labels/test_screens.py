"""The labels page over a real store and desk: choosing, the sheet, the proof, PDF and printer."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from itam_desktop.kernel.tags import coded
from itam_desktop.labels.pdf import origin_dots
from itam_desktop.labels.proof import opened, raster, read_box
from itam_desktop.labels.screens.labels_page import LabelsPage
from itam_desktop.labels.screens.network import AskAddress
from itam_desktop.labels.stock import find, stocks
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.parts import Button
from tests.stocktake import counted

pytestmark = [
    pytest.mark.usefixtures("look"),
    pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True),
]


class Office:
    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.path, self.ids, self.tags = counted.make(folder)
        self.desk = counted.desk_of(self.path)
        self.window = counted.Window(self.desk)
        self.qtbot = qtbot
        self.page = self.open()

    def open(self) -> LabelsPage:
        page = LabelsPage(self.window)  # type: ignore[arg-type]
        self.qtbot.addWidget(page)
        page.resize(1128, 740)
        page.show()
        self.qtbot.waitExposed(page)
        return page

    def shown(self, n: int) -> None:
        page = self.page

        def done() -> bool:
            got = page.now
            return (
                got is not None
                and len(got.asked.ids) == n
                and (got.asked.first, got.asked.code, got.asked.dpi, got.asked.stock)
                == (page.first, page.code, page.dpi, page.stock)
            )

        self.qtbot.waitUntil(done, timeout=5000)

    def words(self) -> str:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return " ".join(card.accessibleName() for card in self.page.proof.findChildren(NoticeCard))


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    made = Office(tmp_path, qtbot)
    yield made
    made.desk.close()


def codes_at(pdf: bytes, spots: list[tuple[int, int]], dpi: int = 300, stock: str = "L7160") -> list[str]:
    of = find(stock)
    wide, tall = (round(mm / 25.4 * dpi) for mm in (of.label_width_mm, of.label_height_mm))
    found = []
    with opened(pdf) as document:
        for page, index in spots:
            left, top = origin_dots(of, index, dpi)
            found += read_box(raster(document, page, dpi), left, top, wide, tall, "code128")
    return found


def test_a_scanned_tag_then_enter_adds_it_and_it_is_proved(office: Office, qtbot: QtBot) -> None:
    page = office.page
    assert page.pages.currentIndex() == 0 and not page.options.print_button.isEnabled()
    page.line.setFocus()
    qtbot.keyClicks(page.line, coded(office.tags["t14"]))
    qtbot.keyClick(page.line, Qt.Key.Key_Return)
    office.shown(1)
    assert list(page.ids) == [office.ids["t14"]] and "1 of 1 codes read back" in office.words()
    assert page.line.text() == "" and page.options.print_button.isEnabled()
    qtbot.keyClicks(page.line, "macbook")
    qtbot.keyClick(page.line, Qt.Key.Key_Return)
    office.shown(2)
    qtbot.waitUntil(lambda: page.chosen.count() == 2)
    assert page.chosen.item(1).text() == f"{office.tags['mac']} MacBook Pro 14"
    page.chosen.setCurrentRow(0)
    qtbot.keyClick(page.chosen, Qt.Key.Key_Delete)
    office.shown(1)
    assert list(page.ids) == [office.ids["mac"]]
    qtbot.keyClicks(page.line, "nothing like it")
    with qtbot.waitSignal(office.window.complained):
        qtbot.keyClick(page.line, Qt.Key.Key_Return)
    assert "Nothing fits" in office.window.complaints[-1]


def test_the_first_free_label_by_click_and_by_key_is_where_the_pdf_begins(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page, out = office.page, tmp_path / "out.pdf"
    page.choose("asset", [office.ids["t14"], office.ids["mac"]])
    office.shown(2)
    qtbot.mouseClick(page.sheet, Qt.MouseButton.LeftButton, pos=page.sheet.label_box(4).center().toPoint())
    assert page.first == 5 and "first free label is number 5 of 21" in page.sheet.accessibleName()
    qtbot.keyClick(page.sheet, Qt.Key.Key_Down)
    qtbot.keyClick(page.sheet, Qt.Key.Key_Left)
    assert page.first == 7
    office.shown(2)
    page.choose_file = lambda name: str(out)
    with qtbot.waitSignal(office.window.told, timeout=5000):
        page.options.save_button.click()
    assert codes_at(out.read_bytes(), [(0, 5), (0, 6), (0, 7), (0, 8)]) == [
        coded(office.tags["t14"]),
        coded(office.tags["mac"]),
    ]
    assert office.window.said[-1] == "Saved 2 labels in out.pdf, every code read back."
    assert page.first == 7 and office.open().first == 7, "a saved file is not a printed sheet"
    printed = next(b for b in page.findChildren(Button) if b.text() == "It is printed")
    with qtbot.waitSignal(office.window.told, timeout=5000):
        printed.click()
    assert office.window.said[-1] == "Noted 2 labels as printed. The next free label of Avery L7160 is number 9."
    assert page.first == 9
    again = office.open()
    qtbot.waitUntil(lambda: again.first == 9)


def test_printing_is_at_true_size_and_is_logged(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    page, out = office.page, tmp_path / "printed.pdf"

    def printer(stock: object) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setResolution(600)
        made.setOutputFileName(str(out))
        return made

    page.choose_printer = printer
    page.choose("place", [office.ids["design"]])
    office.shown(1)
    with qtbot.waitSignal(office.window.told, timeout=8000):
        page.options.print_button.click()
    assert codes_at(out.read_bytes(), [(0, 0)]) == ["P-314"]
    assert office.desk.conn.execute("SELECT record_id, code, stock FROM label_log").fetchall() == [
        (office.ids["design"], "P-314", "Avery L7160")
    ]
    page.choose_printer = lambda stock: None
    page.print_test()
    assert office.window.complaints == []


def test_a_refusal_stands_in_the_page_and_nothing_can_be_printed(office: Office, qtbot: QtBot) -> None:
    page = office.page
    page.choose("asset", [office.ids["t14"]])
    office.shown(1)
    page.options.stock_editor.line.setFocus()
    page.options.stock_editor.line.clear()
    qtbot.keyClicks(page.options.stock_editor.line, "OL5425")
    qtbot.keyClick(page.options.stock_editor.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.stock.part == "OL5425")
    office.shown(1)
    assert "Too small for Code 128" in office.words() and not page.options.print_button.isEnabled()
    page.options.codes.choose(2)
    office.shown(1)
    assert "1 of 1 codes read back" in office.words() and page.options.print_button.isEnabled()
    qtbot.waitUntil(lambda: office.desk.setting("labels", {}).get("code") == "datamatrix")
    again = office.open()
    qtbot.waitUntil(lambda: again.stock.part == "OL5425" and again.options.codes.current() == 2)


def test_all_stocks_are_in_the_list_and_a_text_that_is_none_gives_way(office: Office, qtbot: QtBot) -> None:
    editor = office.page.options.stock_editor
    editor.line.setFocus()
    editor.line.clear()
    qtbot.keyClicks(editor.line, "no such stock")
    assert not editor.list.isVisible()
    editor.open_list()
    assert editor.list.isVisible()
    assert editor.list.list.count() == len(office.page.options.all) > 100
    office.page.options.dpis.setFocus()
    qtbot.waitUntil(lambda: editor.line.text() == office.page.stock.name)


def test_what_gets_labels_stands_whole_in_its_chooser(office: Office) -> None:
    kinds = office.page.kinds
    longest = max((kinds.itemText(n) for n in range(kinds.count())), key=len)
    assert kinds.minimumSizeHint().width() > kinds.fontMetrics().horizontalAdvance(longest)


def test_after_saving_the_focus_is_on_the_button_that_was_pressed(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    page = office.page
    page.choose("asset", [office.ids["t14"]])
    office.shown(1)
    page.choose_file = lambda name: str(tmp_path / "labels.pdf")
    page.options.save_button.setFocus()
    with qtbot.waitSignal(office.window.told, timeout=5000):
        qtbot.keyClick(page.options.save_button, Qt.Key.Key_Space)
    qtbot.waitUntil(page.options.save_button.hasFocus)


def test_a_pdf_that_cannot_be_written_is_told(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    page = office.page
    page.choose("asset", [office.ids["t14"]])
    office.shown(1)
    page.choose_file = lambda name: str(tmp_path / "nowhere" / "x.pdf")
    with qtbot.waitSignal(office.window.complained, timeout=5000):
        page.save_pdf()
    assert (
        "does not exist" in office.window.complaints[-1] and page.first == 1 and page.options.print_button.isEnabled()
    )


def test_every_control_has_a_name(office: Office) -> None:
    office.page.choose("asset", [office.ids["t14"]])
    office.shown(1)
    for one in office.page.findChildren(QWidget):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and type(one).__module__.startswith("itam"):
            assert one.accessibleName(), one


def test_a_label_printer_on_the_network_is_chosen_by_address_and_gets_the_dots(office: Office, qtbot: QtBot) -> None:
    page = office.page
    got: list[bytes] = []
    page.choose("asset", [office.ids["t14"]])
    office.shown(1)
    page.options.printers.setCurrentIndex(page.options.printers.count() - 1)
    asked = next(w for w in QApplication.topLevelWidgets() if isinstance(w, AskAddress) and w.isVisible())
    asked.entry.editor.load({"address": "no such/printer"})
    asked.primary.click()
    assert asked.isVisible() and "is no address of a printer" in asked.entry.problem
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            line, _ = server.accept()
            with line:
                while part := line.recv(65536):
                    got.append(part)

        printer = threading.Thread(target=listen, daemon=True)
        printer.start()
        where = f"127.0.0.1:{server.getsockname()[1]}"
        asked.entry.editor.load({"address": where})
        asked.primary.click()
        assert page.options.printers.currentText() == f"ZPL printer {where}"
        page.options.print_button.click()
        qtbot.waitUntil(lambda: len(office.window.complaints) == 1, timeout=8000)
        assert "is a sheet" in office.window.complaints[-1], "rolls only; nothing was sent"
        roll = next(s for s in stocks() if s.is_roll and s.vendor == "Zebra" and s.label_width_mm >= 50)
        page.options.take_stock(roll)
        office.shown(1)
        with qtbot.waitSignal(office.window.told, timeout=8000):
            page.options.print_button.click()
        printer.join(10)
    assert b"".join(got).startswith(b"^XA^PW") and b"".join(got).endswith(b"^XZ\n")
    assert office.window.said[-1].startswith(f"Sent 1 label to {where}")
    assert office.desk.conn.execute("SELECT count(*) FROM label_log").fetchone() == (1,)
    with qtbot.waitSignal(office.window.complained, timeout=8000):
        page.options.print_button.click()
    assert "does not answer" in office.window.complaints[-1]
    assert office.desk.conn.execute("SELECT count(*) FROM label_log").fetchone() == (1,), "nothing came out"
