"""The Software page in the real window: what the list and the pane say, and giving and taking by key, scan and drop."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.app import Program
from itam_desktop.kernel import texts
from itam_desktop.kernel.changes import Done
from itam_desktop.software import actions, counting
from itam_desktop.software.screens import dialogs, dragging
from itam_desktop.software.screens.give_seats import give_seats
from itam_desktop.software.screens.licence_parts import KeyLine
from itam_desktop.store.office import Store
from itam_desktop.widgets import theme
from itam_desktop.window.main_window import MainWindow
from tests.laws.test_accessible import LAWS
from tests.software.filled import fill
from tests.software.shown import show
from tests.window_settings import real_office

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "Studio Nordkai.itam"
    with Store.create(path, who="Sofia Lange") as store:
        store.perform(real_office.fill, name="test.fill")
        store.perform(fill, name="test.fill")
    return path


def opened(office: Path, folder: Path, size: tuple[int, int] = (1280, 800)) -> Program:
    path = folder / office.name
    path.write_bytes(office.read_bytes())
    program = Program(single=False, scanner=False, warm=False)
    program.open(path)
    assert program.main is not None
    program.main.resize(*size)
    return program


@pytest.fixture
def window(qtbot: QtBot, office: Path, tmp_path: Path) -> Iterator[MainWindow]:
    program = opened(office, tmp_path)
    assert program.main is not None
    program.main.go("software")
    panel: Any = program.main.current
    qtbot.waitUntil(lambda: panel.panel.list.model.complete and panel.panel.list.model.rowCount() > 0)
    yield program.main
    program.close()


def one(window: MainWindow, sql: str) -> Any:
    return window.desk.conn.execute(sql).fetchone()[0]


def licence(window: MainWindow, name: str) -> int:
    return int(window.desk.conn.execute("SELECT id FROM licence WHERE name=?", (name,)).fetchone()[0])


def look_at(qtbot: QtBot, window: MainWindow, name: str) -> Any:
    """The panel, with that licence chosen."""
    page: Any = window.current
    record = licence(window, name)
    page.open_record("licence", record)
    qtbot.waitUntil(lambda: page.panel.list.current_id() == record)
    return page.panel


def counter(window: MainWindow, name: str) -> counting.Counter:
    day = window.desk.moment().date().isoformat()
    record = licence(window, name)
    return counting.licences(window.desk.conn, day, [record])[record]


def saved(qtbot: QtBot, window: MainWindow, press: Callable[[], object]) -> Done:
    with qtbot.waitSignal(window.desk.changed) as signal:
        press()
    done: Done = signal.args[0]
    return done


def dropped(widget: QWidget, data: Any, at: QPoint) -> bool:
    """Drag something over a widget and let it go there, by real events; whether it was taken."""
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (QDragEnterEvent(at, both, data, button, none), QDragMoveEvent(at, both, data, button, none)):
        QApplication.sendEvent(widget, event)
    if not event.isAccepted():
        return False
    drop = QDropEvent(QPointF(at), both, data, button, none)
    QApplication.sendEvent(widget, drop)
    return drop.isAccepted()


@pytest.mark.parametrize("mode", ["plain", "dark", "longer", "large"])
def test_the_page_and_its_dialogs_keep_the_laws(qtbot: QtBot, office: Path, tmp_path: Path, mode: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if mode == "longer":
        texts.install(texts.pseudo)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.install(app, "dark" if mode == "dark" else "light", 150 if mode == "large" else 100)
    program = opened(office, tmp_path, (1920, 1080) if mode == "large" else (1280, 800))
    window = program.main
    assert window is not None
    size, broken = window.size(), []
    seen: list[str] = []

    def rest() -> None:
        before: list[QRect] = []
        for _ in range(60):
            qtbot.wait(40)
            now = [w.geometry() for w in window.findChildren(QWidget) if w.isVisible()]
            if now == before:
                return
            before = now

    def look(widget: Any, name: str) -> None:
        rest()
        seen.append(name)
        broken.extend(f"{name}: {fault} {what}" for what, law in LAWS for fault in law(widget))
        if widget is window and window.size() != size:
            broken.append(f"{name}: the window became {window.width()} x {window.height()}")
            window.resize(size)

    try:
        rest()
        show(window, look, rest)
    finally:
        program.close()
        texts.install(str)
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        theme.install(app, "light", 100)
    assert len(seen) > 15
    assert not broken, "\n".join(sorted(set(broken)))


# ---------------------------------------------------------------- what is said
def test_the_rows_say_what_the_counting_function_says(qtbot: QtBot, window: MainWindow) -> None:
    page: Any = window.current
    model = page.panel.list.model
    day = window.desk.moment().date().isoformat()
    known = counting.licences(window.desk.conn, day)
    for n in range(model.rowCount()):
        row, counted = model.row(n), known[model.ids[n]]
        assert row["seats"].split(",")[1:] == [str(counted.used), str(counted.held), str(counted.spent), "" if counted.bought is None else str(counted.bought)]  # fmt: skip
        assert (row["used"], row["free"], row["short"] or 0) == (counted.used, counted.free, counted.short)
    words = {model.row(n)["name"]: model.texts(n)[1] for n in range(model.rowCount())}
    assert words["Adobe Creative Cloud"] == "19 of 24 used, 2 held back"
    assert words["Blender"] == "6 used"


@pytest.mark.parametrize(
    ("view", "n"), [("All licences", 14), ("Short", 1), ("Decide soon", 4), ("Free and paid", 8), ("Trials", 1), ("Ended", 0)]
)  # fmt: skip
def test_the_views_show_what_they_say(qtbot: QtBot, window: MainWindow, view: str, n: int) -> None:
    page: Any = window.current
    listing = page.panel.listing
    at = next(i for i, one in enumerate(listing.views) if one.word == view)
    with qtbot.waitSignal(listing.loaded):
        listing.show_view(at)
        if at == 0:
            listing.reload()
    assert listing.model.rowCount() == n


def test_the_foot_sums_what_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    page: Any = window.current
    foot = page.panel.listing.foot

    def told() -> str:
        return " | ".join(w.text() for w in foot.findChildren(QWidget) if hasattr(w, "text") and w.isVisible())

    qtbot.waitUntil(lambda: "€81,183 a year" in told() and "Shortfall €1,090" in told())


def test_the_pane_shows_the_licences_numbers(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Adobe Creative Cloud")
    words = {w.text() for w in panel.detail.findChildren(QWidget) if hasattr(w, "text") and callable(w.text)}
    counted = counter(window, "Adobe Creative Cloud")
    assert {str(counted.used), "of 24 seats in use"} <= words
    rows = [panel.detail.seats.item(n).text() for n in range(panel.detail.seats.count())]
    assert sum("Held back" in one for one in rows) == 2 and any("Leaver" in one for one in rows)
    assert len(panel.detail.seats.seat_ids()) == 21
    assert any("Decide by 23 Nov 2026" in one or "Decide by" in one for one in words)


# ---------------------------------------------------------------- keys and scans
def test_ins_opens_the_dialog_and_scans_give_seats(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    panel.listing.setFocus()
    QTest.keyClick(panel.listing.table, Qt.Key.Key_Insert)
    dialog: Any = next(w for w in QApplication.topLevelWidgets() if w.isVisible() and type(w).__name__ == "GiveSeats")
    for code in ("E0030", "p31@nordkai.example", "nobody at all"):
        QTest.keyClicks(dialog.line, code)
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert len(dialog.chosen) == 2 and "nobody at all" in dialog.told.text()
    dialog.scan("E0032")
    assert list(dialog.missed) == ["nobody at all"], "who scans looks at the paper: what failed stays"
    assert any(w.text() == "nobody at all" for w in dialog.area.findChildren(QLabel))
    dialog.drop(dialog.ids[-1])
    dialog.drop_missed("nobody at all")
    assert not any(w.text() == "nobody at all" for w in dialog.area.findChildren(QLabel) if w.isVisible())
    saved(qtbot, window, lambda: QTest.keyClick(dialog.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    qtbot.waitUntil(lambda: counter(window, "Rhino 8").used == 9)
    assert one(window, "SELECT count(*) FROM seat WHERE key_id IS NOT NULL") == 0, "its keys are not one per seat"


def test_who_cannot_have_one_is_told_in_the_dialog_and_the_others_get_theirs(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    dialog: Any = give_seats(window, window, panel.detail.record)
    device = window.desk.conn.execute("SELECT id FROM asset LIMIT 1").fetchone()[0]
    dialog.add("asset", device)
    dialog.scan("E0030")
    before = one(window, "SELECT count(*) FROM seat")
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.primary.text() == "Do the other 1")
    assert "per user" in dialog.why[device] and one(window, "SELECT count(*) FROM seat") == before
    saved(qtbot, window, dialog.accept)
    assert one(window, "SELECT count(*) FROM seat") == before + 1


def test_a_seat_more_than_bought_stays_in_the_dialog_with_its_reason(qtbot: QtBot, window: MainWindow) -> None:
    row = window.desk.row("licence", licence(window, "DATEV Mittelstand"))
    dialog: Any = give_seats(window, window, row)
    for n in (30, 31):
        dialog.scan(f"E00{n}")
    assert dialog.told.text() == "1 more than there are free seats."
    before = one(window, "SELECT count(*) FROM seat")
    dialog.accept()
    qtbot.waitUntil(lambda: "1 free seat, and 2 are wanted" in dialog.entries["quantity"].problem)
    assert dialog.isVisible() and one(window, "SELECT count(*) FROM seat") == before
    dialog.drop(dialog.ids[0])
    saved(qtbot, window, dialog.accept)
    assert counter(window, "DATEV Mittelstand").free == 0


def test_del_takes_the_chosen_seats_back_and_undo_brings_them(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    seats = panel.detail.seats
    seats.setFocus()
    seats.item(0).setSelected(True)
    seats.item(1).setSelected(True)
    saved(qtbot, window, lambda: QTest.keyClick(seats, Qt.Key.Key_Delete))
    qtbot.waitUntil(lambda: len(panel.detail.seats.seat_ids()) == 5)
    assert panel.detail.kept_focus, "Del can go on"
    assert counter(window, "Rhino 8").used == 5
    saved(qtbot, window, window.undo)
    assert counter(window, "Rhino 8").used == 7


@pytest.mark.parametrize("where", ["seats", "drawer"])
def test_del_among_seats_or_people_never_puts_the_licence_in_the_bin(
    qtbot: QtBot, window: MainWindow, where: str
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    saved(
        qtbot,
        window,
        lambda: window.desk.do(lambda tx: actions.add(tx, "licence", {"name": "Empty", "quantity": 2}), name="t"),
    )
    panel = look_at(qtbot, window, "Empty")
    panel.turn_drawer()
    at = panel.detail.seats if where == "seats" else panel.drawer.list
    at.setFocus()
    qtbot.waitUntil(at.hasFocus)
    QTest.keyClick(at, Qt.Key.Key_Delete)
    qtbot.wait(200)
    assert one(window, "SELECT binned FROM licence WHERE name='Empty'") == 0


def test_a_click_on_the_sign_takes_one_seat_back(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    seats = panel.detail.seats
    qtbot.waitUntil(lambda: seats.visualItemRect(seats.item(0)).width() > 100)
    at = seats.visualItemRect(seats.item(0))
    saved(qtbot, window, lambda: QTest.mouseClick(seats.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at.right() - 16, at.center().y())))  # fmt: skip
    assert counter(window, "Rhino 8").used == 6


def test_a_scan_opens_its_record_unless_the_drawer_says_that_it_gives(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    page: Any = window.current
    assert not page.takes_scan("E0030")
    panel.turn_drawer()
    assert not page.takes_scan("E0030")
    panel.drawer.scan_switch.setChecked(True)
    saved(qtbot, window, lambda: page.takes_scan("E0030"))
    assert counter(window, "Rhino 8").used == 8


def test_the_drawer_finds_people_and_enter_gives_a_seat(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    panel.turn_drawer()
    QTest.keyClicks(panel.drawer.line, "p40@")
    qtbot.waitUntil(lambda: panel.drawer.list.count() == 1)
    QTest.keyClick(panel.drawer.line, Qt.Key.Key_Down)
    panel.drawer.list.item(0).setSelected(True)
    saved(qtbot, window, lambda: QTest.keyClick(panel.drawer.list, Qt.Key.Key_Return))
    assert counter(window, "Rhino 8").used == 8


# ---------------------------------------------------------------- drag and drop
def free_person(window: MainWindow, name: str) -> int:
    return int(window.desk.conn.execute(
        "SELECT id FROM person WHERE binned=0 AND id NOT IN (SELECT person_id FROM seat WHERE person_id IS NOT NULL AND licence_id=?) ORDER BY id DESC", (licence(window, name),),
    ).fetchone()[0])  # fmt: skip


def row_of(panel: Any, record: int) -> QPoint:
    table = panel.listing.table
    rect = table.visualRect(table.model().index(panel.listing.model.row_of(record), 1))
    return QPoint(rect.center())


def test_a_person_dropped_on_a_licences_row_gets_a_seat_of_it(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Adobe Creative Cloud")
    target = licence(window, "Rhino 8")
    data = dragging.holders_mime([("person", free_person(window, "Rhino 8"))])
    done = saved(qtbot, window, lambda: dropped(panel.listing.table.viewport(), data, row_of(panel, target)))
    assert counter(window, "Rhino 8").used == 8 and "Rhino 8" in done.label


def test_what_is_no_seat_matter_is_not_taken(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtCore import QMimeData

    panel = look_at(qtbot, window, "Rhino 8")
    other, damaged = QMimeData(), QMimeData()
    other.setText("hello")
    damaged.setData(dragging.HOLDERS, b"[[1]")
    for data in (other, damaged):
        assert not dropped(panel.listing.table.viewport(), data, row_of(panel, licence(window, "Rhino 8")))
        assert not dropped(panel.detail.seats.viewport(), data, QPoint(20, 20))
    seats = dragging.seats_mime(panel.detail.seats.seat_ids()[:1], licence(window, "Rhino 8"))
    assert not dropped(panel.listing.table.viewport(), seats, row_of(panel, licence(window, "Rhino 8"))), "its own row"


def test_people_dropped_on_the_seats_get_theirs(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    panel.turn_drawer()
    qtbot.waitUntil(lambda: panel.drawer.list.count() > 5)
    wanted = [n for n in range(panel.drawer.list.count()) if not panel.drawer.list.item(n).data(Qt.ItemDataRole.UserRole + 1).has][:2]  # fmt: skip
    for n in wanted:
        panel.drawer.list.item(n).setSelected(True)
    data = panel.drawer.list.dragged()
    saved(qtbot, window, lambda: dropped(panel.detail.seats.viewport(), data, QPoint(40, 60)))
    assert counter(window, "Rhino 8").used == 9


def test_a_seat_dropped_on_another_licence_changes_over(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    panel.detail.seats.item(0).setSelected(True)
    data = panel.detail.seats.dragged()
    target = licence(window, "DATEV Mittelstand")
    saved(qtbot, window, lambda: dropped(panel.listing.table.viewport(), data, row_of(panel, target)))
    assert (counter(window, "Rhino 8").used, counter(window, "DATEV Mittelstand").used) == (6, 3)
    saved(qtbot, window, window.undo)
    assert (counter(window, "Rhino 8").used, counter(window, "DATEV Mittelstand").used) == (7, 2)


@pytest.mark.parametrize("where", ["strip", "drawer"])
def test_a_seat_dragged_out_is_taken_back(qtbot: QtBot, window: MainWindow, where: str) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    panel.turn_drawer()
    panel.detail.seats.item(0).setSelected(True)
    data = panel.detail.seats.dragged()
    panel.detail.seats.dragging.emit(True)
    target = panel.detail.strip if where == "strip" else panel.drawer.list.viewport()
    qtbot.waitUntil(target.isVisible)
    saved(qtbot, window, lambda: dropped(target, data, QPoint(20, 20)))
    assert counter(window, "Rhino 8").used == 6


def test_nobody_without_a_free_seat_gets_one_by_drop(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    before = one(window, "SELECT count(*) FROM seat")
    device = window.desk.conn.execute("SELECT id FROM asset WHERE id NOT IN (SELECT asset_id FROM seat WHERE asset_id IS NOT NULL)").fetchone()[0]  # fmt: skip
    data = dragging.holders_mime([("asset", device)])
    dropped(panel.listing.table.viewport(), data, row_of(panel, licence(window, "Enscape 4")))
    qtbot.waitUntil(lambda: "complaint" in window._cards)
    assert one(window, "SELECT count(*) FROM seat") == before


def test_the_menu_of_seats_gives_on_changes_and_releases(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Adobe Creative Cloud")
    panel.detail.seats.item(0).setSelected(True)
    words = [a.text() for a in panel.detail.seat_menu().actions()]
    assert words == ["Take back", "Give on…", "How many seats…", "Give a seat…"]
    dialog: Any = dialogs.give_on(window, window, panel.detail.record, panel.detail.seats.chosen())
    person = free_person(window, "Adobe Creative Cloud")
    dialog.entries["person"].editor.choose(person, "Somebody")
    saved(qtbot, window, dialog.accept)
    assert (
        one(
            window,
            f"SELECT count(*) FROM seat WHERE until IS NULL AND person_id={person} AND licence_id={licence(window, 'Adobe Creative Cloud')}",
        )
        == 1
    )
    held = counter(window, "Adobe Creative Cloud").held
    qtbot.waitUntil(lambda: len(panel.detail.seats.seat_ids()) == 22)
    seats = panel.detail.seats
    seats.clearSelection()
    seats.item(len(seats.seat_ids()) - 1).setSelected(True)
    saved(qtbot, window, seats.take_chosen)
    assert counter(window, "Adobe Creative Cloud").held == held - 1


def test_seats_of_an_ended_licence_are_still_taken_back_but_none_is_given(qtbot: QtBot, window: MainWindow) -> None:
    ended = {"end_date": "2026-01-01", "ended_on": "2026-01-01", "renewal": "none"}
    saved(
        qtbot,
        window,
        lambda: window.desk.do(
            lambda tx: tx.update("licence", licence(window, "Rhino 8"), {**ended, "start_date": "2025-01-01"}), name="t"
        ),
    )
    panel = look_at(qtbot, window, "Rhino 8")
    seats = panel.detail.seats
    qtbot.waitUntil(lambda: not panel.detail.seats.gives)
    seats = panel.detail.seats
    assert panel.detail.ask_give() is None
    seats.item(0).setSelected(True)
    saved(qtbot, window, seats.take_chosen)
    assert (
        one(window, f"SELECT count(*) FROM seat WHERE until IS NULL AND licence_id={licence(window, 'Rhino 8')}") == 6
    )


# ---------------------------------------------------------------- keys
def test_a_key_is_uncovered_only_by_a_recorded_action(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Acrobat Pro 2020")
    panel.detail.tabs.setCurrentIndex(2)
    key = "ACRO-2020-0001-XYZZ"

    def seen() -> bool:
        everything = [window, *QApplication.topLevelWidgets()]
        return any(key in f.text() for w in everything for f in w.findChildren(QLineEdit))

    line = panel.detail.findChildren(KeyLine)[0]
    assert not seen()
    before = one(window, "SELECT count(*) FROM action")
    line.show_key()
    qtbot.waitUntil(lambda: line.shown.text() == key)
    assert one(window, "SELECT count(*) FROM action") == before + 1
    assert "Looked at a key" in window.notice.words()
    assert window.notice._undo.isHidden(), "Undo would undo something else"
    line.copy()
    assert QGuiApplication.clipboard().text() == key
    line._timer.timeout.emit()
    assert not seen()
    panel.detail.tabs.setCurrentIndex(0)


def test_the_form_never_shows_a_stored_key_and_keeps_it(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Acrobat Pro 2020")
    panel.edit()
    editor = panel.form.form.entries["key"].editor
    assert editor.line.text() == "" and "There is one" in editor.line.placeholderText()
    editor._turn()
    assert editor.line.text() == ""
    panel.form.form.put("name", "Acrobat Pro XI")
    saved(qtbot, window, panel.save)
    assert one(window, "SELECT key FROM licence WHERE name='Acrobat Pro XI'") == "ACRO-2020-0001-XYZZ"
    look_at(qtbot, window, "Acrobat Pro XI").edit()
    editor = panel.form.form.entries["key"].editor
    editor.line.setText("NEW-KEY")
    editor.edited.emit()
    assert "key" not in panel.form.form.draft(), "no draft keeps it"
    saved(qtbot, window, panel.save)
    assert one(window, "SELECT key FROM licence WHERE name='Acrobat Pro XI'") == "NEW-KEY"


def test_keys_are_masked_in_list_copy_and_export(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page: Any = window.current
    listing = page.panel.listing
    listing.show_column("key")
    listing.table.selectAll()
    listing.table.copy()
    words = QGuiApplication.clipboard().text()
    assert "Acrobat" in words and "ACRO-2020" not in words


# ---------------------------------------------------------------- what changes
def test_a_renewal_with_a_new_price_stands_in_the_history(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "ArchiCAD 28")
    dialog: Any = dialogs.renew(window, window, panel.detail.record)
    qtbot.waitUntil(lambda: dialog.entries["new_end"].editor.control.hasFocus())  # not in the notes
    dialog.entries["price"].editor.put("1720")
    saved(qtbot, window, dialog.accept)
    panel.detail.tabs.setCurrentIndex(4)
    words = " ".join(w.text() for w in panel.detail.findChildren(QWidget) if hasattr(w, "text") and callable(w.text))
    assert "€1,670.00 → €1,720.00 each, Yearly" in words and "Renewed" in words
    panel.detail.tabs.setCurrentIndex(0)


def test_the_list_follows_what_is_given(qtbot: QtBot, window: MainWindow) -> None:
    panel = look_at(qtbot, window, "Rhino 8")
    seats = panel.detail.seats.seat_ids()
    saved(qtbot, window, lambda: panel.detail.take_back(seats))
    at = panel.listing.model.row_of(licence(window, "Rhino 8"))
    qtbot.waitUntil(lambda: panel.listing.model.row(at)["used"] == 0)
    assert panel.listing.model.row(at)["free"] == 10


def test_a_seat_opens_its_licence(qtbot: QtBot, window: MainWindow) -> None:
    seat = one(window, f"SELECT id FROM seat WHERE licence_id={licence(window, 'Rhino 8')}")
    window.go("assets")
    window.open("seat", seat)
    page: Any = window.current
    qtbot.waitUntil(lambda: page.panel.list.current_id() == licence(window, "Rhino 8"))


# ---------------------------------------------------------------- from the other side
def with_seat(window: MainWindow, name: str) -> int:
    """A device that has a seat of that licence and is given out."""
    from itam_desktop.assets import actions as assets

    device = one(
        window, f"SELECT asset_id FROM seat WHERE until IS NULL AND licence_id={licence(window, name)} ORDER BY id DESC"
    )
    person = one(window, "SELECT id FROM person WHERE leaving_date IS NULL LIMIT 1")
    window.desk.do(lambda tx: assets.give_out(tx, [device], {"holder_person_id": person}), name="test")
    return int(device)


@pytest.mark.parametrize(("name", "ticked", "after"), [("Enscape 4", True, 5), ("Windows 11 Pro (OEM)", False, 58)])
def test_taking_a_device_back_offers_its_seats(
    qtbot: QtBot, window: MainWindow, name: str, ticked: bool, after: int
) -> None:
    from itam_desktop.custody.screens import acts

    with qtbot.waitSignal(window.desk.changed):
        device = with_seat(window, name)
    if name == "Enscape 4":  # its devices have a seat of Windows and of Acrobat, too
        assert {r[0] for r in window.desk.conn.execute("SELECT l.name FROM seat s JOIN licence l ON l.id=s.licence_id WHERE s.until IS NULL AND s.asset_id=?", (device,))} >= {"Enscape 4"}  # fmt: skip
    dialog: Any = acts.take_back(window, [device])
    assert dialog.theirs.isChecked() is ticked and (name in dialog.theirs.text())
    saved(qtbot, window, dialog.accept)
    assert counter(window, name).used == after
    dialog.reject()


def test_a_person_shows_and_gives_back_their_seats(qtbot: QtBot, window: MainWindow) -> None:
    person = one(window, f"SELECT person_id FROM seat WHERE until IS NULL AND licence_id={licence(window, 'Rhino 8')}")
    window.open("person", person)
    page: Any = window.current
    qtbot.waitUntil(lambda: (page.panel.detail.record or {}).get("id") == person)
    back = next(
        b for b in page.panel.detail.findChildren(QWidget) if b.accessibleName() == "Take back the seat of Rhino 8"
    )
    saved(qtbot, window, back.click)
    assert counter(window, "Rhino 8").used == 6
    qtbot.waitUntil(lambda: not any(b.accessibleName() == "Take back the seat of Rhino 8" and b.isVisible() for b in page.panel.detail.findChildren(QWidget)))  # fmt: skip


def test_a_kit_with_a_seat_is_made_and_given_in_the_window(qtbot: QtBot, window: MainWindow) -> None:
    from itam_desktop.custody.screens.hand_over import HandOver
    from itam_desktop.custody.screens.kit_dialog import KitDialog

    dialog: Any = KitDialog(window, window)
    dialog.open()
    dialog.name.editor.put("First day")
    dialog.put("category_id", one(window, "SELECT category_id FROM asset WHERE stage='in_stock' LIMIT 1"), "Laptop")
    dialog.switch.choose(list(dialog.choosers).index("licence_id"))
    dialog.choosers["licence_id"].editor.choose(licence(window, "Rhino 8"), "Rhino 8")
    dialog.add()
    saved(qtbot, window, dialog.accept)
    given: Any = HandOver(window, window)
    given.open()
    given.add_kit(one(window, "SELECT id FROM kit WHERE name='First day'"))
    assert given.seats == {licence(window, "Rhino 8"): 1}
    given._choose("holder_person_id", free_person(window, "Rhino 8"))
    saved(qtbot, window, given.accept)
    assert counter(window, "Rhino 8").used == 8
    given.reject()


def test_a_licence_stands_under_its_contract_on_both_sides(qtbot: QtBot, window: MainWindow) -> None:
    from itam_desktop.contracts import actions as contracts
    from itam_desktop.contracts.screens.on_licences import put_under

    saved(
        qtbot,
        window,
        lambda: window.desk.do(
            lambda tx: contracts.add(tx, "contract", {"name": "Frame", "type": "subscription"}), name="t"
        ),
    )
    panel = look_at(qtbot, window, "Rhino 8")
    dialog: Any = put_under(window, window, licence=panel.detail.record)
    dialog.entries["contract_id"].editor.choose(one(window, "SELECT id FROM contract"), "Frame")
    saved(qtbot, window, dialog.accept)
    panel.detail.tabs.setCurrentIndex(4)

    def words(at: QWidget) -> str:
        return " ".join(str(w.text()) for w in at.findChildren(QWidget) if hasattr(w, "text") and callable(w.text))

    qtbot.waitUntil(lambda: "Frame" in words(panel.detail))
    window.open("contract", one(window, "SELECT id FROM contract"))
    page: Any = window.current
    qtbot.waitUntil(lambda: "Rhino 8" in words(page.panel.detail))
    panel.detail.tabs.setCurrentIndex(0)
