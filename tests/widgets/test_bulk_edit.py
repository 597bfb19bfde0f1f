"""Many records changed together: what they hold, what will change, one action, one undo; own fields and people too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables  # noqa: F401
from itam_desktop.app import Program
from itam_desktop.assets import actions
from itam_desktop.store.office import Store
from itam_desktop.widgets.bulk_edit import BulkEdit, bulk_edit
from itam_desktop.window.main_window import MainWindow
from tests.window_settings import real_office


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = real_office.make(tmp_path)
    with Store.open(path) as store:
        store.perform(
            lambda tx: actions.add(tx, "custom_field", {"name": "Rack units", "about_kind": "asset", "kind": "integer"})
        )
    program = Program(single=False, scanner=False, warm=False)
    program.open(path)
    assert program.main is not None
    yield program.main
    program.close()


def asked(qtbot: QtBot, window: MainWindow, kind: str, ids: list[int]) -> BulkEdit:
    dialog = bulk_edit(window, window, kind, ids)
    qtbot.waitUntil(lambda: any(line.now.text() for line in dialog.lines.values()))
    return dialog


def typed(dialog: BulkEdit, key: str, words: str) -> None:
    line = dialog.lines[key]
    line.tick.setChecked(True)
    assert line.editor is not None
    line.editor.put(words)
    line.editor.edited.emit()


def ids_of(window: MainWindow, sql: str) -> list[int]:
    return [row[0] for row in window.desk.conn.execute(sql)]


def test_it_tells_what_is_alike_and_what_differs(qtbot: QtBot, window: MainWindow) -> None:
    ids = ids_of(window, "SELECT id FROM asset ORDER BY id LIMIT 6")
    dialog = asked(qtbot, window, "asset", ids)
    assert dialog.lines["cost"].now.text() == "(several values)"
    assert dialog.lines["ownership"].now.text() == "–"
    assert "serial" not in dialog.lines and "tag" not in dialog.lines
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_the_preview_names_how_many_change_and_what_they_hold_now(qtbot: QtBot, window: MainWindow) -> None:
    ids = ids_of(window, "SELECT id FROM asset ORDER BY id LIMIT 6")
    dialog = asked(qtbot, window, "asset", ids)
    typed(dialog, "order_number", "PO-9")
    line = dialog.lines["order_number"]
    qtbot.waitUntil(lambda: line.effect.text() == "Changes 6 records. Now: unknown (6)")
    typed(dialog, "cost", "free")
    dialog.accept()
    assert dialog.isVisible()
    assert "free" in dialog.lines["cost"].trouble.message.text()
    assert window.desk.conn.execute("SELECT count(*) FROM asset WHERE order_number='PO-9'").fetchone()[0] == 0
    dialog.reject()


def test_several_fields_and_an_own_one_change_in_one_action_with_one_undo(qtbot: QtBot, window: MainWindow) -> None:
    own = next(f for f in window.desk.kind("asset").fields if f.custom is not None)
    ids = ids_of(window, "SELECT id FROM asset ORDER BY id LIMIT 6")
    content = "SELECT id, cost, condition, custom, digest FROM asset ORDER BY id"
    before = list(window.desk.conn.execute(content))
    dialog = asked(qtbot, window, "asset", ids)
    typed(dialog, "cost", "1.234,50")
    typed(dialog, own.key, "4")
    dialog.lines["condition"].tick.setChecked(True)
    assert dialog.summary.text() == "To change: Condition, Price, Rack units"
    with qtbot.waitSignal(window.desk.changed) as told:
        dialog.accept()
    assert told.args[0].touched == {"asset": frozenset(ids)}
    rows = list(window.desk.conn.execute("SELECT cost, custom FROM asset WHERE cost=123450"))
    assert len(rows) == 6
    assert all(f'"{own.custom}":4' in row[1] for row in rows)
    with qtbot.waitSignal(window.desk.changed):
        window.undo()
    assert list(window.desk.conn.execute(content)) == before


def test_what_the_rules_refuse_is_told_and_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    ids = ids_of(window, "SELECT id FROM asset WHERE stage='in_stock' ORDER BY id LIMIT 3")
    held = window.desk.conn.execute("SELECT id, name FROM status WHERE stage='assigned'").fetchone()
    dialog = asked(qtbot, window, "asset", ids)
    line = dialog.lines["status_id"]
    line.tick.setChecked(True)
    line.editor.choose(*held)  # type: ignore[union-attr]
    dialog.accept()
    qtbot.waitUntil(lambda: "give it out" in line.trouble.message.text())
    assert dialog.primary.isEnabled()
    dialog.reject()


def test_people_are_changed_together_too(qtbot: QtBot, window: MainWindow) -> None:
    window.go("people")
    panel = window.current.panel  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: panel.list.model.complete and panel.list.model.rowCount() > 2)
    ids = list(panel.list.model.ids[:3])
    panel.list.table.choose(ids)
    dialog = asked(qtbot, window, "person", ids)
    typed(dialog, "job_title", "Painter")
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    found = ids_of(window, "SELECT id FROM person WHERE job_title='Painter'")
    assert sorted(found) == sorted(ids)
