"""The pages of contracts and upkeep in the real window: laws of every screen, and what a user does there."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.app import Program
from itam_desktop.contracts.screens import dialogs
from itam_desktop.kernel import texts
from itam_desktop.kernel.changes import Done
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store
from itam_desktop.upkeep.screens import dialogs as of_upkeep
from itam_desktop.widgets import theme
from itam_desktop.window.main_window import MainWindow
from tests.contracts.filled import fill
from tests.contracts.shown import show
from tests.laws.test_accessible import LAWS
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
    yield program.main
    program.close()


def one(window: MainWindow, sql: str) -> Any:
    return window.desk.conn.execute(sql).fetchone()[0]


def row(window: MainWindow, kind: str, where: str) -> Any:
    return window.desk.row(kind, one(window, f'SELECT id FROM "{kind}" WHERE {where}'))


def saved(qtbot: QtBot, window: MainWindow, press: Callable[[], object]) -> Done:
    with qtbot.waitSignal(window.desk.changed) as signal:
        press()
    done: Done = signal.args[0]
    return done


@pytest.mark.parametrize("mode", ["plain", "dark", "longer", "large"])
def test_every_page_and_dialog_keeps_the_laws(qtbot: QtBot, office: Path, tmp_path: Path, mode: str) -> None:
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
    assert len(seen) > 30
    assert not broken, "\n".join(sorted(set(broken)))


def test_a_contract_is_renewed_from_the_board_by_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.go("contracts")
    page: Any = window.current
    page.segments.choose(1)
    qtbot.waitUntil(lambda: bool(page.board.groups))
    item = next(i for g in page.board.groups for i in g.items if i.title == "Lease of laptops")
    assert [v.word for v in item.verbs] == ["Renew", "Give notice"]
    dialog = dialogs.renew(window, window, row(window, "contract", f"id={item.record}"))
    dialog.entries["new_end"].editor.put("2020-01-01")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "after the old one" in dialog.entries["new_end"].problem)
    assert dialog.isVisible() and dialog.primary.isEnabled()
    dialog.entries["new_end"].editor.put("+5y")
    saved(qtbot, window, lambda: QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    qtbot.waitUntil(
        lambda: all(i.record != item.record or "2031" in i.when[0] for g in page.board.groups for i in g.items)
    )


def test_time_is_offered_and_never_silent(qtbot: QtBot, window: MainWindow) -> None:
    window.go("contracts")
    page: Any = window.current
    qtbot.waitUntil(lambda: page._notices.count() == 1)
    before = one(window, "SELECT count(*) FROM action")
    dialog = dialogs.UpToDate(window, window)
    dialog.open()
    assert sorted(t.text().split()[0] for t in dialog.ticks.values()) == ["Mobile", "Server"]
    assert one(window, "SELECT count(*) FROM action") == before
    saved(qtbot, window, dialog.accept)
    qtbot.waitUntil(lambda: page._notices.count() == 0)
    assert one(window, "SELECT state FROM contract WHERE name='Server support'") == "ended"


def test_who_cannot_be_covered_is_told_and_the_others_are_done_alone(qtbot: QtBot, window: MainWindow) -> None:
    lease = row(window, "contract", "type='lease'")
    covered = one(window, f"SELECT asset_id FROM contract_cover WHERE contract_id={lease['id']} LIMIT 1")
    free = one(window, "SELECT id FROM asset WHERE stage='in_stock' AND lease_contract_id IS NULL LIMIT 1")
    n = one(window, "SELECT count(*) FROM contract_cover")
    dialog = dialogs.cover_assets(window, window, [covered, free], lease["id"])
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.primary.text() == "Do the other 1")
    assert one(window, "SELECT count(*) FROM contract_cover") == n
    saved(qtbot, window, dialog.accept)
    assert one(window, f"SELECT contract_id FROM contract_cover WHERE asset_id={free}") == lease["id"]


def test_things_are_scanned_under_a_contract_one_after_the_other(qtbot: QtBot, window: MainWindow) -> None:
    copier = row(window, "contract", "name='Copier service'")
    dialog = dialogs.CoverThings(window, window, copier)
    dialog.open()
    dialog.accept()
    assert dialog.isVisible(), "nothing was chosen yet"
    for tag in (
        r[0] for r in window.desk.conn.execute("SELECT tag FROM asset WHERE name LIKE 'AltaLink%' LIMIT 2").fetchall()
    ):
        dialog.chooser.line.setFocus()
        QTest.keyClicks(dialog.chooser.line, tag)
        QTest.keyClick(dialog.chooser.line, Qt.Key.Key_Return)
    assert len(dialog.chosen) == 2
    done = saved(qtbot, window, dialog.accept)
    assert len(done.touched["contract_cover"]) == 2


def test_the_letter_and_the_calendar_are_saved(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = dialogs.letter(window, window, row(window, "contract", "state='cancelled'"))
    dialog.choose_file = lambda name: str(tmp_path / "letter.pdf")
    dialog.accept()
    qtbot.waitUntil(lambda: (tmp_path / "letter.pdf").exists())
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    dialogs.calendar_file(window, window, str(tmp_path / "office.ics"))
    qtbot.waitUntil(lambda: (tmp_path / "office.ics").exists())


def test_a_due_plan_is_done_with_its_checklist_and_a_falling_meter_is_refused(qtbot: QtBot, window: MainWindow) -> None:
    window.go("upkeep")
    page: Any = window.current
    qtbot.waitUntil(lambda: bool(page.board.groups))
    assert page.board.groups[0].heading == "Overdue"
    plan = row(window, "upkeep_plan", "type='inspection' AND next_due<date('now') LIMIT 1")
    dialog: Any = of_upkeep.done_plan(window, window, plan)
    assert [words for _, words in dialog.ticks][:2] == ["Lights", "Brakes"]
    dialog.ticks[0][0].setChecked(True)
    dialog.entries["meter"].editor.put("5")
    dialog.accept()
    qtbot.waitUntil(lambda: "run backwards" in dialog.entries["meter"].problem)
    assert row(window, "upkeep_plan", f"id={plan['id']}").get("last_done") is None
    dialog.entries["reason"].editor.put("The instrument was replaced")
    saved(qtbot, window, dialog.accept)
    made = row(window, "maintenance", f"plan_id={plan['id']} AND state='done'")
    assert made["checklist"].startswith("[x] Lights\n[ ] Brakes")
    assert one(window, f"SELECT count(*) FROM maintenance WHERE plan_id={plan['id']} AND state='planned'") == 1
    qtbot.waitUntil(lambda: all(i.record != plan["id"] for g in page.board.groups for i in g.items))


def test_meters_are_typed_through_and_the_wrong_one_waits(qtbot: QtBot, window: MainWindow) -> None:
    window.go("upkeep")
    page: Any = window.current
    page.segments.choose(3)
    meters = page.meters
    qtbot.waitUntil(lambda: len(meters.lines) > 3)
    assets = [m.asset for m in meters.rows if m.day][:3]
    window.activateWindow()
    qtbot.wait(50)
    first = meters.lines[assets[0]]
    first.setFocus()
    QTest.keyClicks(first, "5")
    QTest.keyClick(first, Qt.Key.Key_Return)
    focus = window.focusWidget()
    assert focus is meters.lines[assets[1]], focus.accessibleName() if focus else None
    QTest.keyClicks(meters.lines[assets[1]], "99999")
    meters.save()
    qtbot.waitUntil(lambda: meters.save_button.text() == "Save the other 1")
    assert "run backwards" in meters.problems[assets[0]][0].text()
    assert one(window, "SELECT count(*) FROM meter_reading WHERE value=99999") == 0
    saved(qtbot, window, meters.save)
    assert one(window, f"SELECT odometer FROM asset WHERE id={assets[1]}") == 99999
    qtbot.waitUntil(lambda: meters.lines[assets[1]].text() == "")
    assert meters.lines[assets[0]].text() == "5", "what is not saved stays"


def test_a_repair_moves_the_asset_and_the_page_of_assets_says_so(qtbot: QtBot, window: MainWindow) -> None:
    laptop = one(
        window,
        "SELECT a.id FROM asset a JOIN category c ON c.id=a.category_id WHERE c.name='Laptop' AND a.stage='assigned' LIMIT 1",
    )
    dialog = of_upkeep.Repair(window, window, laptop)
    dialog.open()
    dialog.accept()
    assert dialog.entries["name"].problem, "what is to be done is asked"
    dialog.entries["name"].editor.put("Keys stick")
    saved(qtbot, window, dialog.accept)
    assert one(window, f"SELECT stage FROM asset WHERE id={laptop}") == "in_repair"
    made = row(window, "maintenance", "name='Keys stick'")
    done: Any = of_upkeep.done(window, window, made)
    assert done.entries["back"].editor.value() == "holder"
    saved(qtbot, window, done.accept)
    assert one(window, f"SELECT stage FROM asset WHERE id={laptop}") == "assigned"


def test_plans_are_suggested_for_a_car(qtbot: QtBot, window: MainWindow) -> None:
    car = one(
        window, "SELECT a.id FROM asset a JOIN category c ON c.id=a.category_id WHERE c.field_set='vehicle' LIMIT 1"
    )
    dialog = of_upkeep.Suggest(window, window, car)
    dialog.open()
    assert [t.isChecked() for t in dialog.ticks] == [False, False, True, True], "what it has already is not ticked"
    saved(qtbot, window, dialog.accept)
    assert one(window, f"SELECT count(*) FROM upkeep_plan WHERE asset_id={car}") == 4


def test_nothing_is_changed_where_nothing_may_be(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.lock()
    window.go("upkeep")
    page: Any = window.current
    page.segments.choose(3)
    qtbot.waitUntil(lambda: bool(page.meters.lines))
    assert not page.meters.save_button.isEnabled()
    window.go("contracts")
    assert not any(isinstance(verb, Tx) for verb in page.panels)
