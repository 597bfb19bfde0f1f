"""The count's commands, photos, files, the step before closing, and what the start page offers, on the real page."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from itam_desktop.kernel.command_codes import COMMANDS
from itam_desktop.kernel.tags import coded
from itam_desktop.stocktake import actions, merging
from itam_desktop.stocktake.screens.count_dialogs import AddFound, ScannerFile
from itam_desktop.stocktake.screens.merge_dialog import MergeDialog
from itam_desktop.stocktake.screens.sheet import Cell, Column, Sheet
from itam_desktop.store.office import Store
from tests.stocktake.test_stocktake_page import Office

pytestmark = [
    pytest.mark.usefixtures("look"),
    pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True),
]
CODES = {one.key: one.code for one in COMMANDS}


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    made = Office(tmp_path, qtbot)
    yield made
    made.desk.close()


def scan(office: Office, *codes: str) -> None:
    """One after the other, without waiting."""
    for code in codes:
        office.page.counting.scan(code)


def wait(office: Office, until: Callable[[], object]) -> None:
    office.qtbot.waitUntil(lambda: bool(until()), timeout=5000)


def newest(office: Office) -> list[str]:
    now = office.page.now
    return [f"{one.outcome} {one.tag or one.room}" for one in now.scans] if now else []


def of(office: Office, key: str, column: str) -> Any:
    return office.desk.conn.execute(f"SELECT {column} FROM asset WHERE id=?", (office.ids[key],)).fetchone()[0]


def dialog(office: Office, kind: type) -> Any:
    found: list[Any] = []

    def there() -> bool:
        found[:] = [one for one in office.page.findChildren(kind) if one.isVisible()]
        return bool(found)

    office.qtbot.waitUntil(there, timeout=5000)
    return found[0]


def test_commands_are_about_the_scan_before_them_also_when_all_come_at_once(office: Office) -> None:
    office.start()
    t = office.tags
    scan(office, "P-314", t["mac"], t["t14"], CODES["damaged"], t["spare"], CODES["undo"], t["dell"], CODES["reprint"])
    wait(office, lambda: newest(office)[:1] == [f"verified {t['dell']}"] and of(office, "dell", "label_wanted") == 1)
    assert newest(office) == [
        f"verified {t['dell']}",
        f"verified {t['t14']}",
        f"verified {t['mac']}",
        "room 3.14 Design",
    ]
    assert [of(office, key, "condition") for key in ("t14", "mac", "spare")] == ["damaged", None, None]


def test_undo_takes_the_damage_back_first_and_then_the_scan(office: Office) -> None:
    office.start()
    scan(office, office.tags["t14"], CODES["damaged"])
    wait(office, lambda: office.page.now and office.page.now.totals["damaged"] == 1)
    scan(office, CODES["undo"])
    wait(office, lambda: office.page.now and office.page.now.totals["damaged"] == 0 and len(newest(office)) == 1)
    scan(office, CODES["undo"])
    wait(office, lambda: newest(office) == [])
    with office.qtbot.waitSignal(office.window.complained, timeout=5000):
        scan(office, CODES["undo"])
    assert office.window.complaints[-1] == "There is no scan to take back."


def test_the_next_room_pause_and_the_end_by_command(office: Office) -> None:
    office.start()
    scan(office, CODES["next_room"])
    wait(office, lambda: newest(office) == ["room 3.14 Design"])
    scan(office, CODES["close"])
    wait(office, lambda: office.page.settling.now is not None)
    assert office.page.views.currentIndex() == 2
    office.page.settling.back_button.click()
    wait(office, lambda: office.page.views.currentIndex() == 1)
    scan(office, CODES["pause"])
    wait(office, lambda: office.page.views.currentIndex() == 0 and office.page.starting.counts.count() == 1)


def test_keys_do_what_the_commands_do(office: Office) -> None:
    office.start()
    page, ctrl = office.page, Qt.KeyboardModifier.ControlModifier
    office.scan(office.tags["t14"])
    QTest.keyClick(page.counting.line, Qt.Key.Key_D, ctrl | Qt.KeyboardModifier.ShiftModifier)
    wait(office, lambda: page.now and page.now.totals["damaged"] == 1)
    assert "damaged" in page.counting.scans.accessibleDescription().lower()
    QTest.keyClick(page.counting.line, Qt.Key.Key_L, ctrl)
    wait(office, lambda: of(office, "t14", "label_wanted") == 1)
    QTest.keyClick(page.counting.line, Qt.Key.Key_T, ctrl)
    wait(office, lambda: page.now and page.now.totals["damaged"] == 0 and page.now.scans)
    QTest.keyClick(page.counting.line, Qt.Key.Key_T, ctrl)
    wait(office, lambda: page.now and not page.now.scans)


def test_the_last_unknown_code_becomes_an_asset_by_command(office: Office) -> None:
    office.start()
    scan(office, "P-314", "4013675018224")
    wait(office, lambda: office.page.now and office.page.now.totals["unknown"] == 1)
    scan(office, CODES["insert"])
    add = dialog(office, AddFound)
    add.accept()
    assert add.entries["category_id"].problem == "What is it? Choose a category."
    category = office.desk.conn.execute("SELECT id FROM category WHERE name='Monitor'").fetchone()[0]
    add.entries["category_id"].editor.choose(category, "Monitor")
    add.accept()
    wait(office, lambda: office.page.now and office.page.now.totals["unknown"] == 0)
    found = office.desk.conn.execute("SELECT name, place_id FROM asset WHERE old_tag='4013675018224'").fetchone()
    assert found == ("Monitor", office.ids["design"])


def test_a_photo_is_added_to_the_asset_that_was_scanned_last(office: Office, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    photo = tmp_path / "crack.png"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(photo))
    office.start()
    office.scan(office.tags["mac"])
    office.page.counting.choose_files = lambda title, kinds: [str(photo)]
    office.page.counting.photo_button.click()
    sql = "SELECT name FROM attachment WHERE about_kind='asset' AND about_id=?"
    wait(office, lambda: office.desk.conn.execute(sql, (office.ids["mac"],)).fetchall() == [("crack.png",)])
    office.scan("P-314")
    office.page.counting.take_files([photo])
    wait(office, lambda: len(office.desk.conn.execute(sql, (office.ids["mac"],)).fetchall()) == 2)


def test_a_scanners_file_is_looked_at_and_then_counted_as_one_action(office: Office, tmp_path: Path) -> None:
    tags = office.tags
    path = tmp_path / "SCANNED.TXT"
    path.write_text(
        "".join(
            f"{code},1,0001,09:15:0{n},24/11/2026\r\n"
            for n, code in enumerate(("P314", coded(tags["t14"]), "XXDEFECT", coded(tags["mac"]), "77"))
        )
    )
    office.start()
    office.page.counting.take_files([path])
    shown = dialog(office, ScannerFile)
    wait(office, lambda: len(shown.sheet.sheet.rows) == 5)
    assert [row[3].words for row in shown.sheet.sheet.rows] == [
        "Room 3.14 Design", f"{tags['t14']}  ThinkPad T14 G6", "The last one is damaged", f"{tags['mac']}  MacBook Pro 14", "not in the register",
    ]  # fmt: skip
    shown.header.setChecked(True)
    assert len(shown.file.rows) == 4
    shown.header.setChecked(False)
    shown.accept()
    wait(office, lambda: len(newest(office)) == 4)
    assert of(office, "t14", "condition") == "damaged"
    office.desk.undo()
    wait(office, lambda: newest(office) == [])


def test_a_count_of_another_computer_is_merged_after_the_conflict_was_decided(office: Office, tmp_path: Path) -> None:
    office.start()
    count = office.page.count
    assert count is not None
    copy = tmp_path / "copy"
    copy.mkdir()
    wait(office, lambda: office.page.now)
    shutil.copy(office.path, copy / office.path.name)
    for end in ("-wal", "-shm"):
        if Path(str(office.path) + end).exists():
            shutil.copy(str(office.path) + end, str(copy / office.path.name) + end)
    scan(office, "P-314", office.tags["mac"])
    wait(office, lambda: len(newest(office)) == 2)
    with Store.open(copy / office.path.name, who="Ben") as there:
        for code in ("P-B1", office.tags["mac"], office.tags["box"]):
            there.perform(lambda tx, code=code: actions.scan(tx, count, code, by="Ben"), name="s")
        conn = there.reader()
        file = tmp_path / ("second" + merging.ENDING)
        file.write_bytes(merging.share(conn, count))
        conn.close()
    office.page.counting.take_files([file])
    shown = dialog(office, MergeDialog)
    assert [row[2].words for row in shown.sheet.sheet.rows] == ["Found in two rooms"]
    shown.take("there")
    shown.accept()
    wait(office, lambda: office.page.now and office.page.now.totals["misplaced"] == 1)
    assert office.page.now is not None and office.page.now.room == "3.14 Design"


# ---------------------------------------------------------------- before closing
def test_what_is_decided_before_closing_is_done_by_it_and_shown(office: Office) -> None:
    office.start()
    page, settling = office.page, office.page.settling
    for code in ("P-314", office.tags["t14"], office.tags["spare"]):
        office.scan(code)
    page.counting.close_button.click()
    wait(office, lambda: settling.now is not None)
    assert [settling.tabs.tabText(n) for n in range(settling.tabs.count())][:2] == ["Wrong room", "Missing"]
    assert settling.sheet.sheet.row(0)[4].words == "Record it where it was found"
    settling.sheet.choose([0])
    settling.take("send_back")
    assert settling.sheet.hasFocus() or settling.sheet.isAncestorOf(office.page.focusWidget())
    wait(office, lambda: settling.now is not None and settling._shown[0].decision == "send_back")
    settling.remark.setText("Mia carries it")
    QTest.keyClick(settling.remark, Qt.Key.Key_Return)
    wait(office, lambda: settling.now is not None and settling._shown[0].remark == "Mia carries it")
    settling.tabs.setCurrentIndex(1)
    settling.take("lost")  # all of them: nothing is chosen
    wait(
        office,
        lambda: settling.now is not None and {one.decision for one in settling._shown} == {"lost"},
    )
    settling.close_button.click()
    wait(office, lambda: page.views.currentIndex() == 0 and page.starting.summary.count() == 1)
    assert [of(office, key, "stage") for key in ("mac", "dell", "box")] == ["missing"] * 3
    assert of(office, "spare", "place_id") == office.ids["store"]
    office.desk.undo()
    wait(office, lambda: of(office, "mac", "stage") == "in_stock")
    wait(office, lambda: page.starting.summary.count() == 0)


def test_a_write_off_without_proof_leads_to_its_row_and_asks_for_the_reason(office: Office) -> None:
    office.start()
    page, settling = office.page, office.page.settling
    page.settle()
    wait(office, lambda: settling.now is not None)
    at = next(n for n, one in enumerate(settling._shown) if one.asset == office.ids["box"])
    settling.sheet.choose([at])
    settling.take("write_off")
    wait(office, lambda: settling.now is not None and any(one.decision == "write_off" for one in settling._shown))
    settling.sheet.choose([])
    with office.qtbot.waitSignal(office.window.complained, timeout=5000):
        settling.close_button.click()
    assert "certificate or a written reason" in office.window.complaints[-1]
    assert [settling._shown[n].asset for n in settling.sheet.chosen()] == [office.ids["box"]]
    assert settling.close_button.isEnabled() and page.views.currentIndex() == 2


def test_a_scan_while_deciding_goes_on_counting(office: Office) -> None:
    office.start()
    office.page.settle()
    assert office.page.takes_scan(office.tags["mac"])
    wait(office, lambda: newest(office) == [f"verified {office.tags['mac']}"])
    assert office.page.views.currentIndex() == 1


# ---------------------------------------------------------------- beginning
def test_a_sample_asks_how_many_and_is_drawn(office: Office) -> None:
    start = office.page.starting
    start.how.choose(1)
    start.start_button.click()
    wait(office, lambda: start.entries["sample"].problem)
    assert "Write a number" in start.entries["sample"].problem
    start.entries["sample"].editor.put("2")
    start.start_button.click()
    wait(office, lambda: office.page.now is not None)
    assert office.page.now is not None and office.page.now.totals["expected"] == 2
    assert "a random sample of 2 of 6 (seed" in office.page.counting.about.text()


def test_what_is_due_can_be_counted_at_once(office: Office) -> None:
    office.desk.do(lambda tx: (tx.update("place", office.ids["store"], {"count_every": 7}), tx.say("x")), name="t")
    start = office.page.starting
    wait(office, lambda: any("Store B1" in one.text() for one in start.due_card.findChildren(type(start.scope))))
    verb = next(one for one in start.due_card.findChildren(QWidget) if one.accessibleName() == "Count Store B1")
    QTest.mouseClick(verb, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    wait(office, lambda: office.page.now is not None)
    assert office.page.now is not None and office.page.now.about.place == "Store B1"


def test_every_control_of_every_step_has_a_name(office: Office) -> None:
    office.start()
    scan(office, "P-314", office.tags["spare"], "77")
    wait(office, lambda: len(newest(office)) == 3)
    office.page.settle()
    wait(office, lambda: office.page.settling.now is not None)
    QApplication.processEvents()
    for one in office.page.findChildren(QWidget):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and type(one).__module__.startswith("itam"):
            assert one.accessibleName(), one


def test_a_count_does_not_begin_beside_long_work_and_says_for_what_it_would_wait(office: Office) -> None:
    going = threading.Event()
    job = office.desk.job("Importing “people.csv”", lambda store, progress: going.wait(10))
    office.page.starting.start()
    assert "Importing “people.csv” is still under way" in office.window.complaints[-1]
    going.set()
    wait(office, lambda: job.over)
    office.page.starting.start()
    wait(office, lambda: office.page.count is not None)
    assert office.desk.conn.execute("SELECT count(*) FROM stocktake").fetchone() == (1,)


def test_chosen_rows_of_a_long_list_are_ranges_and_not_rows(qtbot: QtBot) -> None:
    sheet = Sheet([Column("Tag"), Column("What")], "Lines")
    qtbot.addWidget(sheet)
    sheet.sheet.show_rows([(Cell(str(n)), Cell("")) for n in range(10_000)])
    sheet.choose([1, 2, 3, 7])
    assert sheet.chosen() == [1, 2, 3, 7] and sheet.currentIndex().row() == 1
    assert [index.row() for index in sheet.selectionModel().selectedRows()] == [1, 2, 3, 7]
    assert sheet.selectionModel().selection().count() == 2
    sheet.choose(range(10_000))
    assert sheet.selectionModel().selection().count() == 1 and sheet.chosen() == list(range(10_000))
    sheet.choose([])
    assert sheet.chosen() == []
