"""The real window over a real store: forms, verbs, undo, scans, reading only, first run."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables  # noqa: F401
from itam_desktop import remembered
from itam_desktop.app import Program
from itam_desktop.assets.screens import verbs
from itam_desktop.assets.screens.page import EMPTY
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store.office import Store
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.window.first_run import StartWindow, TroubleWindow, file_name, free_path
from itam_desktop.window.main_window import MainWindow
from tests.window_settings import real_office

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return real_office.make(tmp_path)


@pytest.fixture
def programs(qtbot: QtBot) -> Iterator[Callable[..., Program]]:
    made: list[Program] = []

    def start(path: Path | None, *, single: bool = False) -> Program:
        program = Program(single=single, warm=False)
        made.append(program)
        if path is None:
            program.show_start()
        else:
            program.open(path)
        assert program.window is not None
        qtbot.waitExposed(program.window)
        return program

    yield start
    for program in made:
        if program.window is not None:
            program.window.close()
        program.close()
        if program.window is not None:
            program.window.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, programs: Callable[..., Program], path: Path) -> MainWindow:
    window = programs(path).main
    assert window is not None
    qtbot.waitUntil(lambda: window.current.list.model.rowCount() > 0 and window.current.detail.record > 0)  # type: ignore[attr-defined]
    return window


def page(window: MainWindow) -> Any:
    return window.current


def one(window: MainWindow, sql: str) -> Any:
    return window.desk.conn.execute(sql).fetchone()[0]


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window.activateWindow()  # without a window manager nobody else does after a dialog or a list of hits
    QApplication.processEvents()
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def write(window: MainWindow, control: Any, words: str) -> None:
    window.activateWindow()
    control.setFocus()
    QApplication.processEvents()
    QTest.keyClicks(control, words)


def scan(window: MainWindow, code: str) -> None:
    target = QApplication.focusWidget() or window
    QTest.keyClicks(target, code, Qt.KeyboardModifier.NoModifier, 0)
    QTest.keyClick(target, Qt.Key.Key_Return)


def start_form(qtbot: QtBot, window: MainWindow) -> Any:
    page(window).focus_first()
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page(window).form is not None)
    return page(window).form


def choose_category(qtbot: QtBot, form: Any, name: str) -> None:
    editor = form.form.editor("category_id")
    assert isinstance(editor, ReferenceEditor)
    editor.line.setFocus()
    QTest.keyClicks(editor.line, name)
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.title.text() == f"New: {name}")


def test_the_first_start_shows_assets_and_fills_the_pane(window: MainWindow) -> None:
    assert page(window).list.model.rowCount() == 24
    assert page(window).detail.head.tag.text() == one(window, "SELECT tag FROM asset ORDER BY tag LIMIT 1")
    assert window.width() == 1280
    assert window.rail.name.text() == "Studio Nordkai"


def test_a_new_asset_by_its_form_with_the_next_tag(qtbot: QtBot, window: MainWindow) -> None:
    before = one(window, "SELECT count(*) FROM asset")
    form = start_form(qtbot, window)
    choose_category(qtbot, form, "Laptop")
    tag = form.form.entries["tag"].editor.control.placeholderText()
    write(window, form.form.editor("serial").control, "PF-NEW1")
    with qtbot.waitSignal(window.desk.changed):
        press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page(window).form is None)
    assert one(window, "SELECT count(*) FROM asset") == before + 1
    assert one(window, "SELECT tag FROM asset WHERE serial='PF-NEW1'") == tag
    qtbot.waitUntil(lambda: page(window).detail.head.tag.text() == tag)
    assert "Added" in window.notice.words()
    assert window.width() == 1280


def test_a_form_is_saved_and_its_label_printed_in_one_go(qtbot: QtBot, window: MainWindow) -> None:
    form = start_form(qtbot, window)
    choose_category(qtbot, form, "Laptop")
    write(window, form.form.editor("serial").control, "PF-NEW2")
    window.print_chosen()
    qtbot.waitUntil(lambda: window.current.key == "labels")
    made = one(window, "SELECT id FROM asset WHERE serial='PF-NEW2'")
    labels: Any = window.current
    assert list(labels.ids) == [made] and labels.kind == "asset"
    window.open("asset", made)
    page(window).edit()
    qtbot.waitUntil(lambda: page(window).form is not None)
    window.print_chosen()  # nothing was changed: nothing is saved
    assert window.current.key == "labels" and list(labels.ids) == [made]


def test_the_form_shows_the_fields_of_the_category(qtbot: QtBot, window: MainWindow) -> None:
    form = start_form(qtbot, window)
    choose_category(qtbot, form, "Car")
    qtbot.waitUntil(lambda: "plate" in form.form.entries)
    assert "hostname" not in form.form.entries


def test_a_refusal_stands_at_its_field(qtbot: QtBot, window: MainWindow) -> None:
    taken = one(window, "SELECT tag FROM asset LIMIT 1")
    form = start_form(qtbot, window)
    choose_category(qtbot, form, "Laptop")
    form.form.put("tag", taken)
    form.form.save()
    qtbot.waitUntil(lambda: form.form.problems() == ["tag"])
    assert taken in form.form.entries["tag"].problem


def test_several_at_once_with_their_serials(qtbot: QtBot, window: MainWindow) -> None:
    form = start_form(qtbot, window)
    choose_category(qtbot, form, "Monitor")
    form.switch.choose(1)
    form.serials.setPlainText("M-1\nM-2\n\nM-3\n")
    assert form.count.text() == "3"
    with qtbot.waitSignal(window.desk.changed):
        form.form.save()
    found = [row[0] for row in window.desk.conn.execute("SELECT serial FROM asset ORDER BY id DESC LIMIT 3")]
    assert sorted(found) == ["M-1", "M-2", "M-3"]
    assert one(window, "SELECT count(*) FROM action WHERE verb='asset.register'") == 1


def test_what_is_typed_survives_a_crash(qtbot: QtBot, window: MainWindow) -> None:
    form = start_form(qtbot, window)
    write(window, form.form.editor("serial").control, "HALF-TYPED")
    form.keep_draft()
    qtbot.waitUntil(lambda: window.desk.draft("asset:new") is not None)
    form._keeping.stop()
    page(window)._open_form(None)
    again = page(window).form
    assert again._offer is not None and again._offer.isVisibleTo(again)
    again.restore_draft()
    assert again.form.editor("serial").state() == "HALF-TYPED"
    again.close_form()
    qtbot.waitUntil(lambda: window.desk.draft("asset:new") is None)


def test_editing_changes_only_what_was_changed(qtbot: QtBot, window: MainWindow) -> None:
    page(window).focus_first()
    record = page(window).detail.record
    press(window, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: page(window).form is not None)
    page(window).form.form.put("serial", "CHANGED-1")
    with qtbot.waitSignal(window.desk.changed) as told:
        page(window).save()
    assert told.args[0].touched == {"asset": frozenset({record})}
    qtbot.waitUntil(lambda: page(window).detail.facts.words.get("serial") == "CHANGED-1")


def test_give_out_and_take_it_back_with_ctrl_z(qtbot: QtBot, window: MainWindow) -> None:
    record = one(window, "SELECT id FROM asset WHERE stage='in_stock' LIMIT 1")
    person = one(window, "SELECT id FROM person WHERE name='Petra Novák'")
    window.open("asset", record)
    dialog = verbs.give_out(window, window, [record])
    qtbot.waitUntil(dialog.isVisible)
    dialog.entries["holder_person_id"].editor.choose(person, "Petra Novák")  # type: ignore[attr-defined]
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    qtbot.waitUntil(lambda: page(window).detail.head.primary.text() == "Take back")
    assert one(window, f"SELECT holder_person_id FROM asset WHERE id={record}") == person
    assert "Petra" in window.notice.words()
    dialog.leave()  # it offers the paper
    page(window).focus_first()
    with qtbot.waitSignal(window.desk.changed):
        press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: one(window, f"SELECT stage FROM asset WHERE id={record}") == "in_stock")
    qtbot.waitUntil(lambda: page(window).detail.head.primary.text() == "Give out")


def test_giving_out_asks_who(qtbot: QtBot, window: MainWindow) -> None:
    dialog = verbs.give_out(window, window, [one(window, "SELECT id FROM asset WHERE stage='in_stock' LIMIT 1")])
    dialog.accept()
    assert dialog.isVisible()
    assert "who" in dialog.entries["holder_person_id"].problem
    dialog.reject()


def test_one_field_of_many_is_one_action(qtbot: QtBot, window: MainWindow) -> None:
    ids = list(page(window).list.model.ids[:5])
    page(window).list.table.choose(ids)
    qtbot.waitUntil(lambda: page(window).detail.many.ids == ids)
    dialog = verbs.change(window, window, ids)
    dialog.lines["order_number"].tick.setChecked(True)
    editor = dialog.lines["order_number"].editor
    assert editor is not None
    editor.put("PO-77")
    with qtbot.waitSignal(window.desk.changed) as told:
        dialog.accept()
    assert told.args[0].touched == {"asset": frozenset(ids)}
    with qtbot.waitSignal(window.desk.changed):
        window.undo()
    assert one(window, "SELECT count(*) FROM asset WHERE order_number='PO-77'") == 0


def test_a_scan_opens_its_record_from_anywhere(qtbot: QtBot, window: MainWindow) -> None:
    record, tag = window.desk.conn.execute("SELECT id, tag FROM asset ORDER BY id DESC LIMIT 1").fetchone()
    window.go("activity") if window.page("activity") is not None else None
    window.current.setFocus()
    scan(window, tag.replace("-", ""))
    qtbot.waitUntil(lambda: page(window).key == "assets" and page(window).detail.record == record)


def test_an_unknown_code_offers_a_new_asset(qtbot: QtBot, window: MainWindow) -> None:
    page(window).focus_first()
    scan(window, "PF9XK2P7")
    qtbot.waitUntil(lambda: window.card("unknown") is not None)
    card = window.card("unknown")
    assert card is not None and "PF9XK2P7" in card.accessibleName()
    card.pressed.emit()
    qtbot.waitUntil(lambda: page(window).form is not None)
    assert page(window).form.form.editor("serial").state() == "PF9XK2P7"


def test_a_tag_of_a_pool_offers_a_new_asset_or_to_put_it_on_one(qtbot: QtBot, window: MainWindow) -> None:
    from itam_desktop.widgets.parts import Button
    from itam_desktop.widgets.record_page import VERBS

    pool = {"name": "Roll", "prefix": "ND-", "first": 1, "last": 50, "width": 6}
    with qtbot.waitSignal(window.desk.changed):
        window.desk.do(lambda tx: VERBS.add(tx, "tag_pool", pool), name="test")
    page(window).focus_first()
    scan(window, "ND000007")
    qtbot.waitUntil(lambda: window.card("unknown") is not None)
    card = window.card("unknown")
    assert card is not None and "ND-000007 is free" in card.accessibleName() and "Roll" in card.accessibleName()
    assert [b.text() for b in card.findChildren(Button) if b.text()] == [
        "New asset with this tag",
        "Put it on an asset…",
    ]
    card.pressed.emit()
    qtbot.waitUntil(lambda: page(window).form is not None)
    assert page(window).form.form.editor("tag").state() == "ND-000007"


@pytest.mark.parametrize(("key", "kind"), [("people", "person"), ("places", "place"), ("stock", "stock_item")])
def test_labels_are_printed_from_lists_of_other_kinds_too(
    qtbot: QtBot, window: MainWindow, key: str, kind: str
) -> None:
    from itam_desktop.widgets.record_page import VERBS

    made: list[int] = []
    name = {"name": "Aaa", **({"kind": "consumable"} if kind == "stock_item" else {})}
    window.desk.do(lambda tx: VERBS.add(tx, kind, name), name="test", then=lambda done: made.append(done.result))
    qtbot.waitUntil(lambda: bool(made))
    window.open(kind, made[0])
    panel = window.current.panel  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: panel.list.current_id() == made[0])
    window.print_chosen()
    labels: Any = window.current
    assert labels.key == "labels" and labels.kind == kind and list(labels.ids) == made


def test_typing_filters_and_a_full_tag_opens(qtbot: QtBot, window: MainWindow) -> None:
    record, tag = window.desk.conn.execute("SELECT id, tag FROM asset WHERE name LIKE 'MacBook%' LIMIT 1").fetchone()
    window.search.setFocus()
    QTest.keyClicks(window.search, "macbook")
    qtbot.waitUntil(lambda: page(window).list.model.rowCount() == 8)
    window.search.selectAll()
    QTest.keyClicks(window.search, tag)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page(window).detail.record == record and window.search.text() == "")


def test_the_search_line_finds_other_kinds(qtbot: QtBot, window: MainWindow) -> None:
    window.search.setFocus()
    QTest.keyClicks(window.search, "petra")
    qtbot.waitUntil(lambda: any(h[0] == "person" for h in window.finder.hits))
    assert window.finder.popup.isVisible()


def test_two_records_with_one_code_are_offered(qtbot: QtBot, window: MainWindow) -> None:
    ids = list(page(window).list.model.ids[:2])
    with qtbot.waitSignal(window.desk.changed):
        verbs.act(window, "change", "asset", ids, {"old_tag": "SAME-77"})
    page(window).focus_first()
    scan(window, "SAME77")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog: Any = QApplication.activeModalWidget()
    dialog.accept()
    qtbot.waitUntil(lambda: page(window).detail.record in ids)


def test_the_bin_and_back(qtbot: QtBot, window: MainWindow) -> None:
    record = one(window, "SELECT id FROM asset WHERE stage='in_stock' LIMIT 1")
    window.open("asset", record)
    page(window).focus_first()
    with qtbot.waitSignal(window.desk.changed):
        press(window, Qt.Key.Key_Delete)
    assert one(window, f"SELECT binned FROM asset WHERE id={record}") == 1
    with qtbot.waitSignal(window.desk.changed):
        verbs.restore(window, [record])
    assert one(window, f"SELECT binned FROM asset WHERE id={record}") == 0


def test_the_timeline_is_drawn_from_what_was_recorded(qtbot: QtBot, window: MainWindow) -> None:
    record = one(window, "SELECT id FROM asset WHERE holder_person_id IS NOT NULL LIMIT 1")
    window.open("asset", record)
    with qtbot.waitSignal(window.desk.changed):
        verbs.take_back(window, [record])
    page(window).show_timeline()
    life = page(window).life
    qtbot.waitUntil(lambda: len(life.life.steps) == 2)
    assert life.life.steps[0].what == "Taken back"
    assert {lane.word for lane in life.life.lanes} >= {"Stage", "Place", "Warranty", "Useful life"}
    assert not page(window).side.isVisible()
    page(window).show_list()
    assert page(window).side.isVisible()


def test_the_fleet_shows_what_the_list_shows_and_opens_a_life(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    n = shown.list.model.rowCount()
    shown.show_fleet()
    fleet = shown.fleet.fleet
    qtbot.waitUntil(lambda: len(fleet.rows) == n)
    assert not shown.side.isVisible()
    ends = [row.end for row in fleet.rows if row.end is not None]
    assert ends == sorted(ends)
    press(window, Qt.Key.Key_Down)
    second = fleet.rows[1]
    assert fleet.current == 1 and second.tag in fleet.accessibleDescription()
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.life is not None and shown.life.life.row.get("id") == second.id)
    shown.show_list()
    assert shown.side.isVisible()


def test_a_persons_timeline_stands_in_the_lists_place(qtbot: QtBot, window: MainWindow) -> None:
    record = one(window, "SELECT holder_person_id FROM asset WHERE holder_person_id IS NOT NULL LIMIT 1")
    window.open("person", record)
    people = page(window)
    people.panel.life_asked.emit(record)
    life = people._life.view
    qtbot.waitUntil(lambda: any(lane.word == "Holds" for lane in life.life.lanes))
    assert not people.side.isVisible()
    bar = next(lane for lane in life.life.lanes if lane.word == "Holds").bars[0]
    life._go_to(bar.key)
    assert page(window).key == "assets" and page(window).detail.record == bar.key[1]
    window.go("people")
    people.leave_life()
    assert people.side.isVisible()


def test_a_file_is_attached_and_counted(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    from PIL import Image

    photo = tmp_path / "photo.png"
    Image.new("RGB", (600, 400), "white").save(photo)
    page(window).detail.files.attach([photo])
    qtbot.waitUntil(lambda: page(window).detail.tabs._items[2][1] == "1", timeout=15_000)
    assert one(window, "SELECT length(thumbnail) FROM content") > 50


def test_a_store_that_another_holds_is_read_only(qtbot: QtBot, programs: Callable[..., Program], path: Path) -> None:
    with Store.open(path, who="Somebody"):
        window = programs(path).main
        assert window is not None
        qtbot.waitUntil(lambda: page(window).list.model.rowCount() == 24)
        window.desk.warm_up()
        qtbot.waitUntil(lambda: window.card("read-only") is not None)
        card = window.card("read-only")
        assert card is not None and "in use by" in card.accessibleName()
        assert not window.new_button.isEnabled()
        page(window).new()
        assert page(window).form is None
        assert window.card("complaint") is not None


def test_no_office_file_is_told_in_plain_words(qtbot: QtBot, programs: Callable[..., Program], tmp_path: Path) -> None:
    strange = tmp_path / "strange.itam"
    strange.write_text("not an office file" * 100)
    window = programs(strange).window
    assert isinstance(window, TroubleWindow)
    assert "not an office file" in window.words
    assert strange.read_text() == "not an office file" * 100


def test_the_first_run_makes_a_store(qtbot: QtBot, programs: Callable[..., Program], home: Path) -> None:
    program = programs(None)
    start = program.window
    assert isinstance(start, StartWindow)
    start.go("empty")
    start.form.put("name", "Büro / Nord")
    start.form.put("currency", "EUR")
    start.form.save()
    qtbot.waitUntil(lambda: program.main is not None, timeout=15_000)
    window = program.main
    assert window is not None
    assert window.desk.path.name == "Büro Nord.itam"
    assert window.desk.office()["name"] == "Büro / Nord"
    qtbot.waitUntil(lambda: remembered.last_store() == window.desk.path)
    qtbot.waitUntil(lambda: page(window).list.stack.said() == EMPTY)


def test_a_first_run_that_cannot_write_says_so(
    qtbot: QtBot, programs: Callable[..., Program], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setattr("itam_desktop.window.first_run.documents", lambda: blocked / "below")
    start = programs(None).window
    assert isinstance(start, StartWindow)
    start.go("empty")
    start.form.put("name", "Office")
    start.form.save()
    qtbot.waitUntil(lambda: start.form._notice is not None)


def test_a_prefix_that_people_misread_is_refused_at_its_field(qtbot: QtBot, programs: Callable[..., Program]) -> None:
    start = programs(None).window
    assert isinstance(start, StartWindow)
    start.go("empty")
    start.form.put("name", "Office")
    start.form.put("prefix", "IO")
    start.form.save()
    qtbot.waitUntil(lambda: start.form.problems() == ["prefix"])


def test_a_second_start_raises_the_first(qtbot: QtBot, programs: Callable[..., Program], path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from itam_desktop.window import single

    program = programs(path, single=True)
    with qtbot.waitSignal(program._bell.rung), ThreadPoolExecutor(1) as pool:
        asked = pool.submit(single.raise_other, path)
        qtbot.waitUntil(asked.done)
    assert asked.result()
    program.close()
    assert not single.raise_other(path)


def test_file_names_are_what_every_system_takes(tmp_path: Path) -> None:
    assert file_name('A/B: "C"?') == "A B C.itam"
    assert file_name("...") == "Office.itam"
    (tmp_path / "Office.itam").write_text("")
    assert free_path(tmp_path, "Office.itam").name == "Office 2.itam"


def test_a_complaint_goes_when_something_succeeds(window: MainWindow) -> None:
    window.complain(Refusal("No."))
    assert window.card("complaint") is not None
    window.tell("Done.")
    assert window.card("complaint") is None


def test_commands_by_name(qtbot: QtBot, window: MainWindow) -> None:
    page(window).focus_first()
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog: Any = QApplication.activeModalWidget()
    QTest.keyClicks(dialog.line, "new asset")
    assert [dialog.rows.item(n).text() for n in range(dialog.rows.count())] == [
        "New: Asset",
        "Search everything for “new asset”",
    ]
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page(window).form is not None)


def test_commands_find_the_verbs_of_what_is_chosen_and_every_list(qtbot: QtBot, window: MainWindow) -> None:
    from itam_desktop.window.commands import fitting, found

    qtbot.waitUntil(lambda: bool(page(window).ids()))
    tag = window.desk.row("asset", page(window).ids()[0])["tag"]  # type: ignore[index]
    words = [one.words for one in fitting(found(window), "retire", [])]
    assert words == [f"Retire · {tag}"]
    words = [one.words for one in found(window)]
    assert len(words) == len(set(words)), "nothing is offered twice"
    assert fitting(found(window), "retire", ["Retire"])[0].words == f"Retire · {tag}"
    next(one for one in found(window) if one.words == "Go to Kits").do()
    current: Any = window.current
    assert current.panel.kind_key == "kit"
    assert "New kit" in [one.words for one in found(window)]


def test_one_way_to_repair_is_offered_the_one_that_is_written_down(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(page(window).ids()))
    words = [action.text() for action in page(window).menu().actions()]
    assert "Repair…" in words and "Send to repair" not in words
    record = page(window).ids()[0]

    def begin(tx: Any) -> None:
        from itam_desktop.upkeep import actions

        actions.report(tx, {"name": "Paper jam", "asset_id": record}, to_repair=True)

    with qtbot.waitSignal(window.desk.changed):
        window.desk.do(begin, name="maintenance.report")
    qtbot.waitUntil(lambda: page(window).detail.head.primary.text() == "Repair done…")
    assert "Back in stock" in [action.text() for action in page(window).menu().actions()], "also without a word on it"


def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    start_form(qtbot, window)
    for kind in (QAbstractButton, QLineEdit):
        for control in window.findChildren(kind):
            if control.isVisible() and type(control).__module__.startswith("itam_desktop"):
                assert control.accessibleName() or control.text(), control


def test_long_work_is_told_and_can_be_stopped(qtbot: QtBot, window: MainWindow) -> None:
    from threading import Event

    go_on = Event()

    def work(store: Store, progress: Any) -> None:
        n = 0
        while not go_on.wait(0.01):
            n += 1
            progress.step(n, 1000, "rows")

    window.desk.job("Counting rows", work, otherwise=window.complain)
    qtbot.waitUntil(window.progress.isVisible, timeout=3000)
    window.progress.cancelled.emit()
    qtbot.waitUntil(lambda: not window.progress.isVisible())
    qtbot.waitUntil(lambda: "Stopped" in window.notice.words())
    go_on.set()


@pytest.mark.parametrize("key", ["people", "places", "stocktake", "labels", "activity", "import", "settings"])
def test_every_page_opens_in_a_window_that_keeps_its_size(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.go(key)
    qtbot.wait(120)
    assert window._current == key
    assert window.card("complaint") is None
    assert (window.width(), window.height()) == (1280, 800)


def test_a_list_goes_out_and_only_the_chosen_rows_when_several_are(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    from itam_desktop.exchange.screens.export_list import ExportDialog

    out = tmp_path / "assets.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page(window).list.table.choose(list(page(window).list.model.ids[:3]))
    page(window).focus_first()
    press(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(ExportDialog)
    dialog.open_it.setChecked(False)
    dialog.primary.click()
    qtbot.waitUntil(out.exists)
    qtbot.waitUntil(lambda: len(out.read_text("utf-8-sig").splitlines()) == 4)


def test_tags_are_printed_for_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    ids = list(page(window).list.model.ids[:2])
    page(window).list.table.choose(ids)
    qtbot.waitUntil(lambda: page(window).ids() == ids)
    window.print_chosen()
    assert window._current == "labels"


def test_a_new_model_is_made_without_leaving_the_form(qtbot: QtBot, window: MainWindow) -> None:
    form = start_form(qtbot, window)
    editor = form.form.editor("model_id")
    write(window, editor.line, "Brand-new model")
    editor._create("Brand-new model")
    assert editor.value() == one(window, "SELECT id FROM model WHERE name='Brand-new model'")


def test_what_is_imported_ahead_is_there():
    from importlib.util import find_spec

    from itam_desktop.app import ahead

    assert all(find_spec("itam_desktop." + name) for name in ahead())


def test_the_foot_knows_of_the_backup_that_the_first_action_made(qtbot: QtBot, window: MainWindow) -> None:
    from itam_desktop.assets import actions

    qtbot.waitUntil(lambda: window.notice._state.text() == "No backup yet")
    asset = page(window).list.model.ids[0]
    window.desk.do(lambda tx: actions.edit(tx, "asset", asset, {"name": "Other"}), name="asset.edit")
    qtbot.waitUntil(lambda: window.notice._state.text().startswith("Backup today"))


def test_a_serial_that_another_asset_has_is_told_beneath_the_field(qtbot: QtBot, window: MainWindow) -> None:
    start_form(qtbot, window)
    form = page(window).form.form
    record, tag = window.desk.conn.execute("SELECT id, tag FROM asset WHERE serial='PF-0003'").fetchone()
    form.put("serial", "pf 0003")
    entry = form.entries["serial"]
    qtbot.waitUntil(lambda: tag in entry.problem)
    assert entry._fix.text().startswith("Open " + tag)
    entry._fix.click()
    qtbot.waitUntil(lambda: page(window).detail.record == record)
