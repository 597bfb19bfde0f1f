"""The stock-take page over a real store and desk: start, scan, undo, resume, close."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itam_desktop.kernel.tags import coded
from itam_desktop.stocktake.screens.stocktake_page import StocktakePage
from itam_desktop.widgets.notices import NoticeCard
from tests.stocktake import counted

pytestmark = [
    pytest.mark.usefixtures("look"),
    pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True),
]


class Office:
    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.path, self.ids, self.tags = counted.make(folder)
        self.qtbot = qtbot
        self.begin()

    def begin(self) -> None:
        self.desk = counted.desk_of(self.path)
        self.window = counted.Window(self.desk)
        self.page = StocktakePage(self.window)  # type: ignore[arg-type]
        self.qtbot.addWidget(self.page)
        self.page.resize(1128, 700)
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitExposed(self.page)

    def start(self) -> None:
        self.page.starting.place.choose(self.ids["site"], "Harbour house")
        self.page.starting.start_button.click()
        self.qtbot.waitUntil(lambda: self.page.now is not None, timeout=5000)

    def scan(self, code: str) -> str:
        """Keys and Enter, as a scanner sends them; the newest scan's outcome when the page shows it."""
        line, before = self.page.counting.line, len(self.page.now.scans) if self.page.now else 0
        assert line.hasFocus()
        self.qtbot.keyClicks(line, code)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)
        assert line.text() == ""
        self.qtbot.waitUntil(lambda: self.page.now is not None and len(self.page.now.scans) > before, timeout=5000)
        assert self.page.now is not None
        return self.page.now.scans[0].outcome


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    made = Office(tmp_path, qtbot)
    yield made
    made.desk.close()


def test_from_choosing_a_place_to_the_closed_count(office: Office, qtbot: QtBot) -> None:
    page, tags = office.page, office.tags
    office.start()
    assert "0 of 5 found" in page.counting.counter.accessibleName() and page.counting.line.hasFocus()
    assert office.scan("P314") == "room"
    assert page.counting.room.text() == "3.14 Design" and page.counting.here_words.text() == "0 of 3 found here"
    assert office.scan(coded(tags["t14"])) == "verified"
    assert office.scan(coded(tags["spare"])) == "misplaced"
    assert office.scan("4013675018224") == "unknown"
    assert office.scan(coded(tags["t14"])) == "duplicate"
    assert office.scan(coded(tags["far"])) == "unexpected"
    words = [row.accessibleName() for row in page.counting.scans.rows if row.isVisible()]
    assert words[0] == f"Not expected here: iPad Air 11 {tags['far']} belongs in Altona"
    assert (
        words[1].startswith("Already counted: ThinkPad T14 G6")
        and words[2] == "Not in the register: Code 4013675018224 kept in the count; make it an asset later"
    )
    assert "2 of 5 found, 1 of them in the wrong room, 3 to find" in page.counting.counter.accessibleName()
    assert [page.counting.things.item(n).text().split()[-3] for n in range(page.counting.things.count())] != []
    page.counting.tabs.setCurrentIndex(2)
    assert page.counting.things.item(0).text() == f"iPad Air 11 {tags['far']} Altona"
    page.counting.things.itemActivated.emit(page.counting.things.item(0))
    assert office.window.said[-1] == f"open asset {office.ids['far']}"
    page.counting.close_button.click()
    qtbot.waitUntil(lambda: page.settling.now is not None, timeout=5000)
    page.settling.close_button.click()
    qtbot.waitUntil(lambda: page.views.currentIndex() == 0 and page.starting.summary.count() == 1, timeout=5000)
    card = page.findChildren(NoticeCard)[-1]
    assert (
        "2 of 5 found" in card.accessibleName()
        and "3 missing" in card.accessibleName()
        and "2 assets are now recorded" in card.accessibleName()
    )
    assert (
        office.desk.conn.execute("SELECT place_id FROM asset WHERE id=?", (office.ids["spare"],)).fetchone()[0]
        == office.ids["design"]
    )
    with qtbot.waitSignal(office.desk.changed, timeout=5000):
        office.desk.undo()
    assert (
        office.desk.conn.execute("SELECT place_id FROM asset WHERE id=?", (office.ids["spare"],)).fetchone()[0]
        == office.ids["store"]
    )


def test_undo_last_scan_takes_the_newest_back(office: Office, qtbot: QtBot) -> None:
    page = office.page
    office.start()
    assert not page.counting.undo_button.isEnabled()
    office.scan(coded(office.tags["mac"]))
    office.scan(coded(office.tags["dell"]))
    page.counting.undo_button.click()
    qtbot.waitUntil(lambda: page.now is not None and len(page.now.scans) == 1, timeout=5000)
    assert page.now is not None and page.now.scans[0].tag == office.tags["mac"] and page.counting.line.hasFocus()
    page.counting.damaged_button.click()
    qtbot.waitUntil(lambda: page.now is not None and page.now.totals["damaged"] == 1, timeout=5000)


def test_fast_scans_all_arrive_in_their_order(office: Office, qtbot: QtBot) -> None:
    office.start()
    codes = [office.tags[k] for k in ("t14", "mac", "dell", "spare", "box", "lent")]
    for code in codes:
        office.page.counting.scan(code)
    qtbot.waitUntil(lambda: office.page.now is not None and len(office.page.now.scans) == 6, timeout=5000)
    assert office.page.now is not None and [s.tag for s in reversed(office.page.now.scans)] == codes


def test_a_count_goes_on_after_a_restart_and_after_a_pause(office: Office, qtbot: QtBot) -> None:
    office.start()
    office.scan("P-B1")
    office.scan(office.tags["box"])
    office.desk.close()
    office.page.close()
    office.begin()
    page = office.page
    qtbot.waitUntil(lambda: page.now is not None and len(page.now.scans) == 2, timeout=5000)
    assert page.views.currentIndex() == 1 and page.counting.room.text() == "Store B1" and page.counting.line.hasFocus()
    page.counting.pause_button.click()
    qtbot.waitUntil(lambda: page.views.currentIndex() == 0 and page.starting.counts.count() == 1, timeout=5000)
    page.go_on(office.desk.conn.execute("SELECT id FROM stocktake").fetchone()[0])
    qtbot.waitUntil(lambda: page.now is not None, timeout=5000)
    assert office.scan(office.tags["spare"]) == "verified"


def test_a_damaged_label_typed_in_part_offers_what_it_may_be(office: Office, qtbot: QtBot) -> None:
    page = office.page
    office.start()
    qtbot.keyClicks(page.counting.line, "macb")
    qtbot.waitUntil(
        lambda: page.counting.matches.offer is not None and page.counting.matches.offer.isVisible(), timeout=5000
    )
    assert page.counting.matches.offer is not None and page.counting.matches.offer.list.item(0).text().startswith(
        office.tags["mac"]
    )
    page.counting.matches.offer.list.itemClicked.emit(page.counting.matches.offer.list.item(0))
    qtbot.waitUntil(lambda: page.now is not None and len(page.now.scans) == 1, timeout=5000)
    assert page.now is not None and page.now.scans[0].outcome == "verified" and page.counting.line.text() == ""


def test_a_part_of_a_tag_is_taken_by_keys_and_never_counted_as_an_unknown_code(office: Office, qtbot: QtBot) -> None:
    page = office.page
    office.start()
    line, matches = page.counting.line, page.counting.matches

    def typed(words: str) -> None:
        qtbot.keyClicks(line, words)
        qtbot.waitUntil(lambda: matches.open, timeout=5000)

    typed("macb")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.now is not None and len(page.now.scans) == 1, timeout=5000)
    assert page.now is not None and page.now.scans[0].tag == office.tags["mac"]
    typed("0000")
    assert matches.offer is not None
    several = matches.offer.list.count()
    assert several > 1
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert matches.offer.list.currentRow() == 0, "marked, not counted"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.now is not None and len(page.now.scans) == 2, timeout=5000)
    assert page.now.scans[0].outcome != "unknown"
    typed("0000")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "0000" and not matches.open
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.now is not None and len(page.now.scans) == 3, timeout=5000)
    assert page.now.scans[0].outcome == "unknown"


def test_a_scan_marked_as_damaged_says_so_in_its_row(office: Office, qtbot: QtBot) -> None:
    page = office.page
    office.start()
    office.scan(office.tags["mac"])
    page.counting.mark_damaged()
    qtbot.waitUntil(lambda: page.now is not None and bool(page.now.scans[0].damaged), timeout=5000)
    assert "damaged" in page.counting.scans.rows[0].accessibleName()


def test_a_refused_code_stays_in_the_line_and_is_told(office: Office, qtbot: QtBot) -> None:
    for key in ("mac", "spare"):
        with qtbot.waitSignal(office.desk.changed):
            office.desk.do(
                lambda tx, key=key: (tx.update("asset", office.ids[key], {"maker_code": "7777777"}), tx.say("x")),
                name="t",
            )
    office.start()
    with qtbot.waitSignal(office.window.complained, timeout=5000):
        office.page.counting.scan("7777777")
    assert office.page.counting.line.text() == "7777777" and "fits several records" in office.window.complaints[-1]


def test_undoing_the_start_elsewhere_leads_back_to_the_beginning(office: Office, qtbot: QtBot) -> None:
    office.start()
    office.desk.undo()
    qtbot.waitUntil(lambda: office.page.views.currentIndex() == 0, timeout=5000)
    assert office.page.count is None and office.window.complaints == []


def test_a_blind_count_does_not_show_what_is_expected(office: Office) -> None:
    office.page.starting.blind.setChecked(True)
    office.start()
    assert "blind" in office.page.counting.things.item(0).text()
    office.scan("P-314")
    office.scan(office.tags["mac"])
    view = office.page.counting
    said = [
        view.about.text(),
        view.counter.accessibleName(),
        view.here_words.text(),
        *(view.tabs.accessibleTabName(n) for n in range(2)),
    ]
    assert said[1:3] == ["1 found, 0 of them in the wrong room", "1 found here"] and not any(
        "5" in one or "3" in one for one in said[1:]
    )


def test_every_control_has_a_name(office: Office) -> None:
    office.start()
    for one in office.page.findChildren(QWidget):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and type(one).__module__.startswith("itam"):
            assert one.accessibleName(), one


def test_a_trigger_held_too_long_counts_once_and_is_heard(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    from itam_desktop.stocktake.screens import counting

    heard: list[str] = []
    monkeypatch.setattr(counting.sounds, "play", heard.append)
    office.start()
    code = coded(office.tags["t14"])
    for _ in range(3):
        office.page.takes_scan(code)
    office.qtbot.waitUntil(lambda: office.page.now is not None and bool(office.page.now.scans))
    office.qtbot.wait(100)
    assert office.page.now is not None and len(office.page.now.scans) == 1
    assert heard.count("duplicate") == 2 and len(heard) == 3


def photo_of(path: Path, codes: list[str]) -> Path:
    """A picture with these codes one beneath the other."""
    import zxingcpp
    from PIL import Image

    page = Image.new("L", (700, 60 + 300 * len(codes)), 240)
    for n, text in enumerate(codes):
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
        page.paste(Image.fromarray(code.to_image(scale=3)), (60, 60 + 300 * n))
    page.save(path)
    return path


def test_photos_dropped_on_a_count_are_counted_in_order_and_a_place_switches_the_room(office: Office, tmp_path: Path) -> None:  # fmt: skip
    from PySide6.QtCore import QMimeData, QPoint, QPointF, QUrl
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QApplication

    office.start()
    page, tags = office.page, office.tags
    photos = [
        photo_of(tmp_path / "one.png", ["P-314", coded(tags["t14"])]),
        photo_of(tmp_path / "two.png", [coded(tags["mac"]), "P-B1", coded(tags["box"])]),
    ]

    def drop(files: list[Path]) -> bool:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, left, none)
        enter.ignore()
        QApplication.sendEvent(page.counting, enter)
        if enter.isAccepted():
            QApplication.sendEvent(
                page.counting, QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, left, none)
            )
        return enter.isAccepted()

    assert drop(photos)
    office.qtbot.waitUntil(lambda: page.now is not None and len(page.now.scans) == 5, timeout=20_000)
    assert page.now is not None
    said = [(one.code, one.outcome) for one in reversed(page.now.scans)]
    assert said == [
        ("P-314", "room"), (coded(tags["t14"]), "verified"), (coded(tags["mac"]), "verified"), ("P-B1", "room"),
        (coded(tags["box"]), "verified"),
    ]  # fmt: skip
