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
        self.page.place.choose(self.ids["site"], "Harbour house")
        self.page.start_button.click()
        self.qtbot.waitUntil(lambda: self.page.now is not None, timeout=5000)

    def scan(self, code: str) -> str:
        """Keys and Enter, as a scanner sends them; the newest scan's outcome when the page shows it."""
        line, before = self.page.line, len(self.page.now.scans) if self.page.now else 0
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
    assert "0 of 5 found" in page.counter.accessibleName() and page.line.hasFocus()
    assert office.scan("P314") == "room"
    assert page.room.text() == "3.14 Design" and page.here_words.text() == "0 of 3 found here"
    assert office.scan(coded(tags["t14"])) == "verified"
    assert office.scan(coded(tags["spare"])) == "misplaced"
    assert office.scan("4013675018224") == "unknown"
    assert office.scan(coded(tags["t14"])) == "duplicate"
    assert office.scan(coded(tags["far"])) == "unexpected"
    words = [row.accessibleName() for row in page.scans.rows if row.isVisible()]
    assert words[0] == f"Not expected here: iPad Air 11 {tags['far']} belongs in Altona"
    assert (
        words[1].startswith("Already counted: ThinkPad T14 G6")
        and words[2] == "Not in the register: Code 4013675018224 kept in the count; make it an asset later"
    )
    assert "2 of 5 found, 1 of them in the wrong room, 3 to find" in page.counter.accessibleName()
    assert [page.things.item(n).text().split()[-3] for n in range(page.things.count())] != []
    page.tabs.setCurrentIndex(2)
    assert page.things.item(0).text() == f"iPad Air 11 {tags['far']} Altona"
    page.things.itemActivated.emit(page.things.item(0))
    assert office.window.said[-1] == f"open asset {office.ids['far']}"
    page.confirm = lambda now: True
    page.close_button.click()
    qtbot.waitUntil(lambda: page.views.currentIndex() == 0 and page.summary.count() == 1, timeout=5000)
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
    assert not page.undo_button.isEnabled()
    office.scan(coded(office.tags["mac"]))
    office.scan(coded(office.tags["dell"]))
    page.undo_button.click()
    qtbot.waitUntil(lambda: page.now is not None and len(page.now.scans) == 1, timeout=5000)
    assert page.now is not None and page.now.scans[0].tag == office.tags["mac"] and page.line.hasFocus()
    page.damaged_button.click()
    qtbot.waitUntil(lambda: page.now is not None and page.now.totals["damaged"] == 1, timeout=5000)


def test_fast_scans_all_arrive_in_their_order(office: Office, qtbot: QtBot) -> None:
    office.start()
    codes = [office.tags[k] for k in ("t14", "mac", "dell", "spare", "box", "lent")]
    for code in codes:
        office.page.scan(code)
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
    assert page.views.currentIndex() == 1 and page.room.text() == "Store B1" and page.line.hasFocus()
    page.pause_button.click()
    qtbot.waitUntil(lambda: page.views.currentIndex() == 0 and page.counts.count() == 1, timeout=5000)
    page.go_on(office.desk.conn.execute("SELECT id FROM stocktake").fetchone()[0])
    qtbot.waitUntil(lambda: page.now is not None, timeout=5000)
    assert office.scan(office.tags["spare"]) == "verified"


def test_a_damaged_label_typed_in_part_offers_what_it_may_be(office: Office, qtbot: QtBot) -> None:
    page = office.page
    office.start()
    qtbot.keyClicks(page.line, "macb")
    qtbot.waitUntil(lambda: page._offer is not None and page._offer.isVisible(), timeout=5000)
    assert page._offer is not None and page._offer.list.item(0).text().startswith(office.tags["mac"])
    page._offer.list.itemClicked.emit(page._offer.list.item(0))
    qtbot.waitUntil(lambda: page.now is not None and len(page.now.scans) == 1, timeout=5000)
    assert page.now is not None and page.now.scans[0].outcome == "verified" and page.line.text() == ""


def test_a_refused_code_stays_in_the_line_and_is_told(office: Office, qtbot: QtBot) -> None:
    for key in ("mac", "spare"):
        with qtbot.waitSignal(office.desk.changed):
            office.desk.do(
                lambda tx, key=key: (tx.update("asset", office.ids[key], {"maker_code": "7777777"}), tx.say("x")),
                name="t",
            )
    office.start()
    with qtbot.waitSignal(office.window.complained, timeout=5000):
        office.page.scan("7777777")
    assert office.page.line.text() == "7777777" and "fits several records" in office.window.complaints[-1]


def test_undoing_the_start_elsewhere_leads_back_to_the_beginning(office: Office, qtbot: QtBot) -> None:
    office.start()
    office.desk.undo()
    qtbot.waitUntil(lambda: office.page.views.currentIndex() == 0, timeout=5000)
    assert office.page.count is None and office.window.complaints == []


def test_a_blind_count_does_not_show_what_is_expected(office: Office) -> None:
    office.page.blind.setChecked(True)
    office.start()
    assert "blind" in office.page.things.item(0).text()


def test_every_control_has_a_name(office: Office) -> None:
    office.start()
    for one in office.page.findChildren(QWidget):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and type(one).__module__.startswith("itam"):
            assert one.accessibleName(), one


def test_a_trigger_held_too_long_counts_once_and_is_heard(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    from itam_desktop.stocktake.screens import stocktake_page

    heard: list[str] = []
    monkeypatch.setattr(stocktake_page.sounds, "play", heard.append)
    office.start()
    code = coded(office.tags["t14"])
    for _ in range(3):
        office.page.takes_scan(code)
    office.qtbot.waitUntil(lambda: office.page.now is not None and bool(office.page.now.scans))
    office.qtbot.wait(100)
    assert office.page.now is not None and len(office.page.now.scans) == 1
    assert heard.count("duplicate") == 2 and len(heard) == 3
