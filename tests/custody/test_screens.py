"""The dialogs and the page in the real window: scanned into, refused in them, saved, printed, signed, dropped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.app import Program
from itam_desktop.assets import actions as assets
from itam_desktop.custody import actions, kits, leaving, papers, reserving
from itam_desktop.custody.rules import Booking, assets_given
from itam_desktop.custody.screens import acts, paper_tools
from itam_desktop.custody.screens.calendar import pieces, weeks_of
from itam_desktop.custody.screens.leaver import Recover, WriteOff, leave
from itam_desktop.custody.screens.lines import look_up
from itam_desktop.custody.screens.remind import remind
from itam_desktop.custody.screens.reserve import Reserve
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.widgets.parts import Button
from itam_desktop.window.main_window import MainWindow
from tests.window_settings import real_office


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    program = Program(single=False, scanner=False, warm=False)
    program.open(real_office.make(tmp_path))
    assert program.main is not None
    program.main.show()
    yield program.main
    program.close()


def one(window: MainWindow, sql: str, *values: Any) -> Any:
    row = window.desk.conn.execute(sql, values).fetchone()
    return row[0] if row else None


def do(qtbot: QtBot, window: MainWindow, verb: Any) -> Any:
    """As a command does it while the window is open."""
    got: list[Any] = []
    window.desk.do(verb, name="test", then=lambda done: got.append(done.result), otherwise=got.append)
    qtbot.waitUntil(lambda: bool(got))
    return got[0]


def free(window: MainWindow, n: int = 2) -> list[int]:
    return [
        int(row[0])
        for row in window.desk.conn.execute("SELECT id FROM asset WHERE stage='in_stock' ORDER BY id LIMIT ?", (n,))
    ]


def person(window: MainWindow, name: str = "Petra Novák") -> int:
    return int(one(window, "SELECT id FROM person WHERE name=?", name))


def tag(window: MainWindow, record: int) -> str:
    return str(one(window, "SELECT tag FROM asset WHERE id=?", record))


def day(window: MainWindow, n: int) -> str:
    return (window.desk.style.now() + timedelta(days=n)).isoformat()


def scan(dialog: Any, code: str) -> None:
    """As a scanner types: the code, then Enter."""
    dialog.things.line.setFocus()
    QTest.keyClicks(dialog.things.line, code)
    QTest.keyClick(dialog.things.line, Qt.Key.Key_Return)


# ---------------------------------------------------------------- giving out
def test_from_the_scan_line_tab_goes_to_the_things_and_ctrl_enter_gives_them(qtbot: QtBot, window: MainWindow) -> None:
    first, second = free(window)
    dialog = acts.give_out(window, window, [])
    qtbot.waitUntil(dialog.isVisible)
    dialog.accept()
    assert dialog.focusWidget() is dialog.entries["holder_person_id"].editor.control, "where something is missing"
    dialog._choose("holder_person_id", person(window))
    scan(dialog, tag(window, first))
    scan(dialog, tag(window, second))
    one_, two = dialog.things.rows
    qtbot.waitUntil(two.isVisible)
    for stop in (one_.condition.combo, one_.remark, one_.photo):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is stop, (dialog.focusWidget().accessibleName(), stop.accessibleName())
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is two.condition.combo
    dialog.things.line.setFocus()
    with qtbot.waitSignal(window.desk.changed):
        QTest.keyClick(dialog.things.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.primary.text() == "Done")
    dialog.primary.click()


def test_after_a_verb_the_keyboard_is_in_the_list_and_a_new_view_shows_its_first(
    qtbot: QtBot, window: MainWindow
) -> None:
    first, second = free(window)
    petra = person(window)
    for record in (first, second):
        do(
            qtbot,
            window,
            lambda tx, a=record: actions.hand_over(tx, assets_given([a]), {"holder_person_id": petra}, day(window, 9)),
        )
    window.go("custody")
    page: Any = window.current
    panel = page.panels[0]
    panel.listing.show_view(2)
    qtbot.waitUntil(lambda: panel.detail.record is not None)
    panel.listing.show_view(1)
    qtbot.waitUntil(lambda: panel.listing.model.rowCount() == 2 and panel.detail.record is not None)

    def backs() -> list[Button]:
        return [b for b in panel.detail.findChildren(Button) if b.text() == "Take back" and b.isVisible()]

    qtbot.waitUntil(lambda: len(backs()) == 1 and int(panel.detail.record["id"]) in panel.listing.model.ids)
    back = backs()[0]
    back.setFocus()
    often = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(60_000)
    try:
        with qtbot.waitSignal(window.desk.changed):
            back.click()
        qtbot.waitUntil(lambda: panel.listing.model.rowCount() == 1 and len(backs()) == 1 and backs()[0] is not back)
        with qtbot.assertNotEmitted(window.desk.changed, wait=300):
            backs()[0].click()  # a double click meant the first
    finally:
        QApplication.setDoubleClickInterval(often)
    at = window.focusWidget()
    assert at is panel.listing or panel.listing.isAncestorOf(at)
    shown = [w.text() for w in panel.detail.findChildren(QLabel)]
    assert "Holder" in shown and "Stage" not in shown and "Held by person" not in shown


def test_what_comes_back_is_scanned_without_choosing_it_first(qtbot: QtBot, window: MainWindow) -> None:
    window.go("custody")
    page: Any = window.current
    held = int(one(window, "SELECT id FROM asset WHERE stage='assigned' LIMIT 1"))
    dialog = page.take_back()
    qtbot.waitUntil(dialog.isVisible)
    scan(dialog, tag(window, held))
    with qtbot.waitSignal(window.desk.changed):
        QTest.keyClick(dialog.things.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert one(window, "SELECT stage FROM asset WHERE id=?", held) == "in_stock"
    qtbot.waitUntil(lambda: dialog.primary.text() == "Done")
    dialog.primary.click()


def test_things_are_scanned_into_a_dialog_that_stays_open_until_it_is_saved(qtbot: QtBot, window: MainWindow) -> None:
    first, second = free(window)
    petra = person(window)
    do(qtbot, window, lambda tx: tx.update("person", petra, {"employee_number": "E-77123"}))
    dialog = acts.give_out(window, window, [])
    qtbot.waitUntil(dialog.isVisible)
    scan(dialog, tag(window, first))
    scan(dialog, str(one(window, "SELECT serial FROM asset WHERE id=?", second)))
    assert [row.draft.record for row in dialog.things.rows] == [first, second]
    scan(dialog, tag(window, first))
    assert "in the list already" in dialog.things.said.text()
    scan(dialog, "NOT-A-CODE-9")
    assert "Nothing here is called NOT-A-CODE-9" in dialog.things.said.text()
    held = one(window, "SELECT id FROM asset WHERE stage='assigned' LIMIT 1")
    scan(dialog, tag(window, held))
    assert "Take it back first" in dialog.things.said.text()
    assert dialog.isVisible() and len(dialog.things.rows) == 2
    scan(dialog, "E-77123")
    assert dialog.entries["holder_person_id"].editor.value() == petra
    dialog.things.rows[0].condition.put("good")
    dialog.things.rows[0].condition.edited.emit()
    QTest.keyClicks(dialog.things.rows[0].remark, "with bag")
    assert one(window, "SELECT count(*) FROM handover") == 0
    with qtbot.waitSignal(window.desk.changed):
        QTest.keyClick(dialog.things.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.primary.text() == "Done")
    assert (
        one(window, "SELECT count(*) FROM asset WHERE holder_person_id=? AND id IN (?, ?)", petra, first, second) == 2
    )
    assert one(window, "SELECT remark FROM handover_line WHERE asset_id=?", first) == "with bag"
    assert "needs a signature" in dialog.saved.note.text()
    dialog.primary.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_command_that_is_quicker_is_told_in_the_dialog_and_the_others_can_go(
    qtbot: QtBot, window: MainWindow
) -> None:
    first, second = free(window)
    ana = {"holder_person_id": person(window, "Ana Ruiz")}
    dialog = acts.give_out(window, window, [first, second])
    qtbot.waitUntil(dialog.isVisible)
    dialog._choose("holder_person_id", person(window))
    do(qtbot, window, lambda tx: assets.give_out(tx, [first], ana))
    dialog.accept()
    qtbot.waitUntil(dialog.primary.isEnabled)
    assert dialog.isVisible() and one(window, "SELECT count(*) FROM handover") == 0
    assert "is with Ana Ruiz" in dialog.things.rows[0].trouble.text()
    assert "1 thing cannot be given out" in dialog.things.said.text()
    assert one(window, "SELECT stage FROM asset WHERE id=?", second) == "in_stock"
    dialog._without.click()
    assert [row.draft.record for row in dialog.things.rows] == [second]
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    assert one(window, "SELECT stage FROM asset WHERE id=?", second) == "assigned"
    dialog.reject()


def test_a_loan_beyond_the_last_day_and_days_past_are_told_under_the_day(qtbot: QtBot, window: MainWindow) -> None:
    petra, last = person(window), day(window, 10)
    do(qtbot, window, lambda tx: tx.update("person", petra, {"leaving_date": last}))
    dialog = acts.give_out(window, window, free(window, 1), lend=True)
    dialog._choose("holder_person_id", petra)
    dialog.accept()
    assert "When does it come back?" in dialog.due.problem
    for words, why in (("+20d", "leaves on"), ("-3d", "")):
        dialog.due.editor.put(words if words[0] == "+" else day(window, -3))
        dialog.accept()
        qtbot.waitUntil(lambda: bool(dialog.due.problem))
        qtbot.waitUntil(dialog.primary.isEnabled)
        assert (why or "is past") in dialog.due.problem
    assert one(window, "SELECT count(*) FROM handover") == 0
    dialog.reject()


def test_a_picture_that_is_none_is_refused_and_nothing_changed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    fake = tmp_path / "lid.png"
    fake.write_bytes(b"no picture")
    held = int(one(window, "SELECT id FROM asset WHERE stage='assigned' LIMIT 1"))
    dialog = acts.take_back(window, [held])
    dialog.things.rows[0].put_picture(fake)
    dialog.accept()
    qtbot.waitUntil(lambda: "is no picture" in dialog.things.said.text(), timeout=20_000)
    assert one(window, "SELECT stage FROM asset WHERE id=?", held) == "assigned"
    from PIL import Image

    Image.new("RGB", (40, 30), "red").save(fake)
    with qtbot.waitSignal(window.desk.changed, timeout=20_000):
        dialog.accept()
    assert one(window, "SELECT stage FROM asset WHERE id=?", held) == "in_stock"
    assert one(window, "SELECT count(*) FROM attachment WHERE name='lid.png'") == 2
    dialog.reject()


def test_a_plain_take_back_stays_one_click(qtbot: QtBot, window: MainWindow) -> None:
    held = int(one(window, "SELECT id FROM asset WHERE stage='assigned' LIMIT 1"))
    window.open("asset", held)
    head = window.current.detail.head  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: head.primary.text() == "Take back")
    with qtbot.waitSignal(window.desk.changed):
        head.primary.click()
    assert one(window, "SELECT stage FROM asset WHERE id=?", held) == "in_stock"
    words = [action.text() for action in head.menu().actions()]
    assert "Reserve…" in words and "Take back…" not in words


def test_a_loan_is_made_longer_in_a_dialog(qtbot: QtBot, window: MainWindow) -> None:
    petra, due, later = person(window), day(window, 3), day(window, 9)
    record = free(window, 1)[0]
    things = assets_given([record])
    do(qtbot, window, lambda tx: actions.hand_over(tx, things, {"holder_person_id": petra}, due))
    dialog = acts.extend(window, [record])
    dialog.due.editor.put(day(window, -2))
    dialog.accept()
    qtbot.waitUntil(lambda: "is past" in dialog.due.problem)
    dialog.due.editor.put(later)
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    assert one(window, "SELECT due_date FROM asset WHERE id=?", record) == later


def test_swap_offers_one_of_the_same_model(qtbot: QtBot, window: MainWindow) -> None:
    held = int(one(window, "SELECT id FROM asset WHERE stage='assigned' LIMIT 1"))
    whom = one(window, "SELECT holder_person_id FROM asset WHERE id=?", held)
    dialog = acts.swap(window, window.desk.row("asset", held) or {})
    new = dialog.new.editor.value()
    assert one(window, "SELECT model_id FROM asset WHERE id=?", new) == one(
        window, "SELECT model_id FROM asset WHERE id=?", held
    )
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    assert one(window, "SELECT holder_person_id FROM asset WHERE id=?", new) == whom
    dialog.reject()


def test_many_are_moved_by_scanning_them_and_the_place(qtbot: QtBot, window: MainWindow) -> None:
    first, second = free(window)
    dialog = acts.move(window, [first])
    scan(dialog, tag(window, second))
    store = int(one(window, "SELECT id FROM place WHERE name='Store B1'"))
    dialog.accept()
    assert "Choose a place" in dialog.place.problem
    scan(dialog, "Store B1")
    assert dialog.place.editor.value() == store
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    assert one(window, "SELECT count(*) FROM asset WHERE place_id=? AND id IN (?, ?)", store, first, second) == 2


# ---------------------------------------------------------------- reservations, kits
def test_a_conflict_of_reservations_says_who_has_it_when(qtbot: QtBot, window: MainWindow) -> None:
    first = free(window, 1)[0]
    ana = person(window, "Ana Ruiz")
    start, end = day(window, 5), day(window, 9)
    do(qtbot, window, lambda tx: reserving.reserve(tx, [first], ana, start, end, "Trade fair"))
    dialog = acts.reserve(window, [first])
    assert isinstance(dialog, Reserve)
    from itam_desktop.custody.screens.come_back import choose

    choose(dialog.person, window, person(window))
    dialog.name.editor.put("Trip")
    dialog.start.editor.put(day(window, 7))
    dialog.end.editor.put(day(window, 3))
    dialog._judge_all()
    assert "before it begins" in dialog.end.problem
    dialog.end.editor.put(day(window, 8))
    dialog._judge_all()
    assert "is reserved for Ana Ruiz from" in dialog.things.rows[0].trouble.text()
    dialog.accept()
    qtbot.waitUntil(dialog.primary.isEnabled)
    assert "is reserved for Ana Ruiz from" in dialog.things.rows[0].trouble.text()
    assert dialog.things.said.text() == "", "what stands under the thing is not said twice"
    assert one(window, "SELECT count(*) FROM reservation") == 1
    dialog.start.editor.put(day(window, 10))
    dialog.end.editor.put(day(window, 12))
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    assert one(window, "SELECT count(*) FROM reservation") == 2


def test_bars_of_a_week_never_lie_over_each_other() -> None:
    def book(n: int, start: str, end: str) -> tuple[Booking, str]:
        return Booking(n, n, 1, "Ana", start, end, "x"), f"LT-{n}"

    found = [book(1, "2026-02-27", "2026-03-03"), book(2, "2026-03-01", "2026-03-01"), book(3, "2026-03-02", "2026-03-05"),
             book(4, "2026-03-04", "2026-03-20"), book(5, "2026-03-30", "2026-04-10")]  # fmt: skip
    start, weeks = weeks_of(date(2026, 3, 1))
    assert (start, weeks) == (date(2026, 2, 23), 6)
    made = pieces(found, start, weeks)
    cells = [(one.week, one.lane, column) for one in made for column in range(one.first, one.last + 1)]
    assert len(cells) == len(set(cells))
    assert sum(one.last - one.first + 1 for one in made if one.booking.id == 4) == 17
    assert [one.last for one in made if one.booking.id == 5] == [6], "only the days of the weeks that are shown"


def test_the_calendar_is_used_by_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    first = free(window, 1)[0]
    ana, tomorrow = person(window, "Ana Ruiz"), day(window, 1)
    made = do(qtbot, window, lambda tx: reserving.reserve(tx, [first], ana, tomorrow, tomorrow, "Fair"))[0]
    window.go("custody")
    page: Any = window.current
    page.segments.choose(3)
    month = page.panel.list.month
    qtbot.waitUntil(lambda: month.isVisible())
    month.setFocus()
    month.day = window.desk.style.now()
    QTest.keyClick(month, Qt.Key.Key_Right)
    assert month.chosen == made
    qtbot.waitUntil(lambda: page.panel.detail.record is not None and page.panel.detail.record["id"] == made)
    QTest.keyClick(month, Qt.Key.Key_Left)
    assert month.chosen is None
    before = page.panel.list.title.text()
    QTest.keyClick(month, Qt.Key.Key_PageDown)
    assert page.panel.list.title.text() != before


def test_a_kit_fills_the_dialog_with_what_is_free(qtbot: QtBot, window: MainWindow) -> None:
    model = int(one(window, "SELECT model_id FROM asset WHERE stage='in_stock' LIMIT 1"))
    kit = do(qtbot, window, lambda tx: kits.save_kit(tx, None, "Starter", [("model_id", model, 2)]))
    dialog = acts.give_out(window, window, [])
    dialog.add_kit(kit)
    assert [one(window, "SELECT model_id FROM asset WHERE id=?", row.draft.record) for row in dialog.things.rows] == [
        model,
        model,
    ]
    for _ in range(6):
        dialog.add_kit(kit)
    assert "Not complete" in dialog.things.said.text()
    dialog.reject()


# ---------------------------------------------------------------- papers
def given(qtbot: QtBot, window: MainWindow, n: int = 2) -> int:
    things, petra = assets_given(free(window, n)), {"holder_person_id": person(window)}
    return int(do(qtbot, window, lambda tx: actions.hand_over(tx, things, petra)))


def test_a_scan_of_a_paper_opens_it_and_it_is_signed_with_the_mouse(qtbot: QtBot, window: MainWindow) -> None:
    paper = given(qtbot, window)
    code = str(one(window, "SELECT code FROM handover WHERE id=?", paper))
    window.finder.scanned(code.replace("-", ""))
    qtbot.waitUntil(lambda: window.current.key == "custody")
    page: Any = window.current
    assert page.panel.kind_key == "handover"
    qtbot.waitUntil(lambda: page.panel.detail.record is not None)
    dialog = paper_tools.sign(window, window, paper)
    qtbot.waitUntil(dialog.isVisible)
    dialog.accept()
    qtbot.waitUntil(lambda: "Nothing was drawn" in dialog.told.text())
    pad = dialog.pad
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(30, 60))
    for x in range(40, 200, 20):
        QTest.mouseMove(pad, QPoint(x, 60 + x % 40))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(200, 60))
    if len(pad.strokes[0]) < 2:
        pad.strokes[0].append((0.5, 0.5))  # an offscreen screen tells no moves
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    assert one(window, "SELECT signed_how FROM handover WHERE id=?", paper) == "screen"
    qtbot.waitUntil(lambda: page.panel.detail.record.get("signed_how") == "screen")


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(window, event)


def test_a_signed_page_that_is_dropped_files_itself_and_undo_takes_it_away(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    paper = given(qtbot, window)
    page = (
        pypdfium2.PdfDocument(papers.receipt(window.desk.conn, paper))[0].render(scale=200 / 72).to_pil().convert("L")
    )
    scan_file = tmp_path / "scan 0001.png"
    page.rotate(182, expand=True, fillcolor=255).save(scan_file)
    drop(window, scan_file)
    qtbot.waitUntil(lambda: one(window, "SELECT signed_how FROM handover WHERE id=?", paper) == "paper", timeout=30_000)
    assert one(window, "SELECT count(*) FROM attachment WHERE name='scan 0001.png'") == 4
    qtbot.waitUntil(lambda: "Filed scan 0001.png at HO-" in window.notice.words())
    assert window.current.key != "import"
    drop(window, scan_file)
    qtbot.waitUntil(lambda: window.card("complaint") is not None, timeout=30_000)
    card = window.card("complaint")
    assert card is not None and "already" in card.accessibleName()
    window.undo()
    qtbot.waitUntil(lambda: one(window, "SELECT signed_how FROM handover WHERE id=?", paper) is None)
    assert one(window, "SELECT count(*) FROM attachment") == 0


def test_a_photo_of_a_label_opens_its_record(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    import zxingcpp
    from PIL import Image

    record, tag = window.desk.conn.execute("SELECT id, tag FROM asset ORDER BY id DESC LIMIT 1").fetchone()
    page = Image.new("L", (900, 700), 240)
    code = zxingcpp.create_barcode(tag.replace("-", ""), zxingcpp.BarcodeFormat.Code128)
    page.paste(Image.fromarray(code.to_image(scale=3)), (80, 200))
    photo = tmp_path / "label.png"
    page.save(photo)
    window.go("people")
    drop(window, photo)
    qtbot.waitUntil(lambda: window.current.key == "assets", timeout=30_000)
    qtbot.waitUntil(lambda: window.current.detail.record == record)  # type: ignore[attr-defined]
    assert window.card("complaint") is None


def test_a_page_without_a_code_goes_to_the_import_and_says_why(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    from PIL import Image

    empty = tmp_path / "holiday.png"
    Image.new("L", (400, 300), 200).save(empty)
    drop(window, empty)
    qtbot.waitUntil(lambda: window.card("complaint") is not None, timeout=30_000)
    card = window.card("complaint")
    assert card is not None and "No paper's code was found on holiday.png" in card.accessibleName()
    assert window.current.key == "import"


def test_other_files_go_to_the_import_as_before(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    sheet = tmp_path / "assets.csv"
    sheet.write_text("Tag,Name\nX-1,Laptop\n", "utf-8")
    drop(window, sheet)
    assert window.current.key == "import"
    assert window.card("complaint") is None


# ---------------------------------------------------------------- returns and leavers
def test_a_reminder_is_copied(qtbot: QtBot, window: MainWindow) -> None:
    petra, due = person(window), day(window, 3)
    things = assets_given(free(window, 1))
    assert remind(window, window, petra) is None
    do(qtbot, window, lambda tx: actions.hand_over(tx, things, {"holder_person_id": petra}, due))
    dialog = remind(window, window, petra)
    assert dialog is not None
    dialog.copy()
    assert "Hello Petra Novák," in QGuiApplication.clipboard().text()


def test_a_leaver_is_worked_through_on_the_page(qtbot: QtBot, window: MainWindow) -> None:
    ana, last = person(window, "Ana Ruiz"), day(window, 7)
    at = do(qtbot, window, lambda tx: leaving.start_leaving(tx, ana, last))
    assert leave(window, window, ana) is None
    assert window.current.key == "custody"
    page: Any = window.current
    n = int(one(window, "SELECT count(*) FROM asset WHERE holder_person_id=?", ana))

    def list_() -> Recover:
        found = [w for w in page.panel.detail.findChildren(Recover) if w.record == at]
        assert found
        return found[-1]

    qtbot.waitUntil(lambda: page.panel.kind_key == "leaving" and page.panel.detail.record is not None)
    assert len(list_().out) == n > 1
    list_().close_list()
    qtbot.waitUntil(lambda: window.card("complaint") is not None)
    card = window.card("complaint")
    assert card is not None and "Still out" in card.accessibleName()
    dialog = list_().write_off(list_().out[0])
    assert isinstance(dialog, WriteOff)
    dialog.accept()
    assert "Write a reason" in dialog.reason.problem
    dialog.reason.editor.put("lost on the train")
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    qtbot.waitUntil(lambda: len(list_().out) == n - 1)
    with qtbot.waitSignal(window.desk.changed):
        list_().take_all()
    qtbot.waitUntil(lambda: not list_().out)
    with qtbot.waitSignal(window.desk.changed):
        list_().close_list()
    assert one(window, "SELECT closed_on FROM leaving WHERE id=?", at) is not None


def test_the_page_shows_what_is_late_first(qtbot: QtBot, window: MainWindow) -> None:
    window.go("custody")
    page: Any = window.current
    qtbot.waitUntil(lambda: page.panel.list.model.complete)
    assert page.panel.list.view_tabs.views[0].word == "Overdue"
    assert page.panel.list.query().order == (("due_date", False),)
    qtbot.waitUntil(lambda: page.panel.list.stack.said() is not None)


def test_the_office_writes_its_policy_in_the_settings(qtbot: QtBot, window: MainWindow) -> None:
    window.go("settings")
    window.current.show_sub("papers")  # type: ignore[attr-defined]
    panel: Any = window.current.panel  # type: ignore[attr-defined]
    panel.new()
    panel.form.form.put("name", "Ours")
    panel.form.form.put("text", "Handle with care.")
    with qtbot.waitSignal(window.desk.changed):
        panel.save()
    paper = given(qtbot, window)
    text = pypdfium2.PdfDocument(papers.receipt(window.desk.conn, paper))[0].get_textpage().get_text_range()
    assert "Handle with care." in text


def test_a_code_is_looked_for_before_a_name(qtbot: QtBot, window: MainWindow) -> None:
    first = free(window, 1)[0]
    conn = window.desk.conn
    assert look_up(conn, tag(window, first).replace("-", "").lower(), {"asset": RECORDS["asset"]})[0] == [
        ("asset", first)
    ]
    assert look_up(conn, "nothing like it at all", {"asset": RECORDS["asset"]})[0] == []


def test_many_chosen_assets_stand_in_the_dialog_without_a_row_each(qtbot: QtBot, window: MainWindow) -> None:
    from itam_desktop.custody.screens.lines import MOST

    category = one(window, "SELECT category_id FROM asset LIMIT 1")
    ids = do(qtbot, window, lambda tx: assets.register(tx, {"name": "Keyboard", "category_id": category}, n=MOST + 20))
    ana = {"holder_person_id": person(window, "Ana Ruiz")}
    do(qtbot, window, lambda tx: assets.give_out(tx, [ids[0]], ana))
    dialog = acts.give_out(window, window, ids)
    assert len(dialog.things.drafts) == MOST + 19 and len(dialog.things.rows) == MOST
    assert "is with Ana Ruiz" in dialog.things.said.text()
    do(qtbot, window, lambda tx: assets.give_out(tx, [ids[-1]], ana))
    dialog._choose("holder_person_id", person(window))
    assert dialog.things.rows[-1].draft.record == ids[-1], "what has a problem is seen"
    dialog._leave_out()
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    assert one(window, "SELECT things FROM handover ORDER BY id DESC") == MOST + 18
    dialog.reject()


def test_a_scan_while_a_button_has_the_focus_still_comes_into_the_dialog(qtbot: QtBot, window: MainWindow) -> None:
    first = free(window, 1)[0]
    dialog = acts.give_out(window, window, [])
    qtbot.waitUntil(dialog.isVisible)
    dialog.cancel.setFocus()
    window._scanned(tag(window, first))
    assert [row.draft.record for row in dialog.things.rows] == [first]
    dialog.reject()
