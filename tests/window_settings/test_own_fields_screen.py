"""Settings, Own fields: defining without knowing anything by heart, order by keys and drag, another kind with a preview."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.assets.screens.form_pane import FormPane
from itam_desktop.desk.desk import Desk
from itam_desktop.window.settings.own_fields import OwnFieldsPanel
from itam_desktop.window.settings.page import SettingsPage
from tests.window_settings.real_office import Window


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> SettingsPage:
    made = SettingsPage(window)
    qtbot.addWidget(made)
    made.resize(1128, 730)
    made.show()
    made.show_sub("fields")
    return made


@pytest.fixture
def panel(page: SettingsPage) -> OwnFieldsPanel:
    assert isinstance(page.panel, OwnFieldsPanel)
    return page.panel


def did(qtbot: QtBot, desk: Desk, verb: Any) -> Any:
    found: list[Any] = []
    desk.do(verb, then=found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0].result


def own(qtbot: QtBot, desk: Desk, *names: str, **values: Any) -> list[int]:
    values = {"about_kind": "asset", "kind": "text", **values}
    return [did(qtbot, desk, lambda tx, n=n: actions.add(tx, "custom_field", {**values, "name": n})) for n in names]


def put(panel: OwnFieldsPanel, key: str, state: Any) -> None:
    """As the user types or picks it."""
    assert panel.form is not None
    editor = panel.form.form.editor(key)
    editor.put(state)
    editor.edited.emit()
    for _ in range(3):
        QApplication.processEvents()


def asked(panel: OwnFieldsPanel) -> set[str]:
    assert panel.form is not None
    return set(panel.form.form.entries)


def names(panel: OwnFieldsPanel) -> list[str]:
    return [str(panel.order.rows[i]["name"]) for i, _ in panel.order.order()]


def test_only_the_questions_that_fit_the_kind_are_asked(qtbot: QtBot, panel: OwnFieldsPanel) -> None:
    panel.new()
    put(panel, "name", "Weight")
    assert {"pattern", "is_unique", "field_sets", "section"} <= asked(panel) and not {"options", "unit"} & asked(panel)
    put(panel, "kind", "decimal")
    assert "unit" in asked(panel) and not {"pattern", "options"} & asked(panel)
    put(panel, "kind", "choice")
    assert "options" in asked(panel) and not {"unit", "is_unique"} & asked(panel)
    put(panel, "about_kind", "person")
    assert "field_sets" not in asked(panel)
    assert panel.form is not None and panel.form.form.editor("name").state() == "Weight", "what was typed stays"


def test_a_field_is_defined_by_picking_and_its_look_can_be_tried(
    qtbot: QtBot, panel: OwnFieldsPanel, window: Window
) -> None:
    panel.new()
    put(panel, "name", "Dock number")
    put(panel, "pattern", "AB-1234")
    put(panel, "help", "It stands on the back.")
    sets = panel.form.form.editor("field_sets")  # type: ignore[union-attr]
    sets.boxes["computer"].click()  # type: ignore[attr-defined]
    section = panel.form.form.editor("section")  # type: ignore[union-attr]
    menu = section.menu()  # type: ignore[attr-defined]
    next(a for a in menu.actions() if a.text() == "Purchase and cover").trigger()
    for _ in range(3):
        QApplication.processEvents()
    look = panel.look
    assert look is not None and look.entry is not None
    assert look.entry.label.text() == "Dock number" and look.entry.field.help == "It stands on the back."
    look.entry.editor.put("12")
    look.entry.editor.left.emit()
    assert "does not look like AB-1234" in look.entry.problem
    look.entry.editor.put("XY-0001")
    look.entry.editor.left.emit()
    assert look.entry.problem == ""
    with qtbot.waitSignal(window.told):
        panel.save()
    made = next(f for f in panel.desk.kind("asset").fields if f.label == "Dock number")
    assert (made.section, made.sets, made.pattern) == (
        "Purchase and cover",
        frozenset({"computer"}),
        r"[A-Z]{2}\-[0-9]{4}",
    )
    assert names(panel) == ["Dock number"]


def test_a_default_is_of_the_fields_kind_and_stands_in_a_new_assets_form(
    qtbot: QtBot, panel: OwnFieldsPanel, window: Window
) -> None:
    panel.new()
    put(panel, "name", "Deposit")
    put(panel, "kind", "money")
    put(panel, "default_value", "1,250.50")
    with qtbot.waitSignal(window.told):
        panel.save()
    made = next(f for f in panel.desk.kind("asset").fields if f.label == "Deposit")
    assert made.default == 125050
    panel.edit(made.custom)
    assert panel.form is not None and panel.form.form.editor("default_value").state() == "1250.50"
    assert not panel.form.form.is_changed()
    form = FormPane(window)
    qtbot.addWidget(form)
    assert form.form.editor(made.key).state() == "1250.50"
    category, title = panel.desk.conn.execute("SELECT id, name FROM category WHERE name='Laptop'").fetchone()
    form.form.put("category_id", category, title)
    form.form.put("name", "Lent laptop")
    with qtbot.waitSignal(form.saved) as saved:
        form.save()
    row = panel.desk.row("asset", saved.args[0][0]) or {}
    assert made.of(row) == 125050


def test_a_duplicate_takes_own_values_but_no_secret_and_none_of_which_there_is_one(
    qtbot: QtBot, desk: Desk, window: Window
) -> None:
    (colour,) = own(qtbot, desk, "Colour")
    (dock,) = own(qtbot, desk, "Dock", is_unique=1)
    (code,) = own(qtbot, desk, "Door code", kind="secret")
    asset = desk.conn.execute("SELECT id FROM asset ORDER BY id LIMIT 1").fetchone()[0]
    values = {f"cf_{colour}": "black", f"cf_{dock}": "D1", f"cf_{code}": "4711"}
    did(qtbot, desk, lambda tx: actions.edit(tx, "asset", asset, values))
    row = desk.row("asset", asset) or {}
    form = FormPane(window, start={k: v for k, v in row.items() if k in ("category_id", "custom")})
    qtbot.addWidget(form)
    assert form.form.editor(f"cf_{colour}").state() == "black"
    assert form.form.editor(f"cf_{dock}").is_empty() and form.form.editor(f"cf_{code}").is_empty()


def test_another_one_after_it_begins_with_the_questions_of_a_new_field(
    qtbot: QtBot, panel: OwnFieldsPanel, window: Window
) -> None:
    panel.new()
    put(panel, "name", "Colour")
    put(panel, "kind", "choice")
    put(panel, "options", "Red")
    assert panel.form is not None
    with qtbot.waitSignal(window.told):
        panel.form.form.save(another=True)
    qtbot.waitUntil(lambda: "options" not in asked(panel))
    assert panel.form.form.editor("kind").value() == "text" and panel.form.form.editor("name").is_empty()
    put(panel, "name", "Size")
    with qtbot.waitSignal(window.told):
        panel.save()
    assert names(panel) == ["Colour", "Size"]


def test_a_name_that_is_taken_is_told_at_the_name(qtbot: QtBot, panel: OwnFieldsPanel) -> None:
    panel.new()
    put(panel, "name", "Serial number")
    panel.save()
    assert panel.form is not None
    form = panel.form.form
    qtbot.waitUntil(lambda: form.problems() == ["name"])
    assert "every asset has it" in form.entries["name"].problem


def test_alt_down_moves_a_field_and_undo_moves_it_back(
    qtbot: QtBot, panel: OwnFieldsPanel, desk: Desk, window: Window
) -> None:
    one, two, three = own(qtbot, desk, "One", "Two", "Three")
    panel.order.choose(one)
    with qtbot.waitSignal(window.told):
        QTest.keyClick(panel.order.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(panel) == ["Two", "One", "Three"] and panel.order.current_id() == one
    assert [f.custom for f in desk.kind("asset").fields if f.custom] == [two, one, three]
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    assert names(panel) == ["One", "Two", "Three"]
    panel.order.choose(one)
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QApplication.sendEvent(panel.order.list, event)
    assert names(panel) == ["One", "Two", "Three"], "the first stays the first"


def test_a_field_moves_to_another_heading_by_menu_and_by_drag(
    qtbot: QtBot, panel: OwnFieldsPanel, desk: Desk, window: Window
) -> None:
    one, two = own(qtbot, desk, "One", "Two")
    panel.order.choose(two)
    under = panel.order.menu().actions()[0].menu()
    with qtbot.waitSignal(window.told):
        next(a for a in under.actions() if a.text() == "Notes").trigger()  # type: ignore[union-attr]
    assert desk.kind("asset").field(f"cf_{two}").section == "Notes"
    assert window.said[-1] == "Moved Two to “Notes”"
    at = {panel.order.id_of(panel.order.list.item(n)): n for n in range(panel.order.list.count())}
    item = panel.order.list.takeItem(at[one])  # what a drop does
    panel.order.list.insertItem(at[two] + 1 if at[two] < at[one] else at[two], item)
    with qtbot.waitSignal(window.told):
        panel.order.list.dropped.emit()
    assert [(f.label, f.section) for f in desk.kind("asset").fields if f.custom] == [("Two", "Notes"), ("One", "Notes")]


def test_a_field_is_asked_for_in_another_field_set_from_the_menu(
    qtbot: QtBot, panel: OwnFieldsPanel, desk: Desk, window: Window
) -> None:
    did(qtbot, desk, lambda tx: actions.add(tx, "category", {"name": "Projector", "field_set": "Projectors"}))
    (lamp,) = own(qtbot, desk, "Lamp hours", kind="integer")
    panel.order.choose(lamp)
    sets = panel.order.menu().actions()[1].menu()
    assert [a.text() for a in sets.actions() if a.isChecked()] == ["All"]  # type: ignore[union-attr]
    with qtbot.waitSignal(window.told):
        next(a for a in sets.actions() if a.text() == "Projectors").trigger()  # type: ignore[union-attr]
    assert desk.kind("asset").field(f"cf_{lamp}").sets == frozenset({"Projectors"})


def test_what_does_not_fit_is_seen_before_the_kind_is_changed(
    qtbot: QtBot, panel: OwnFieldsPanel, desk: Desk, window: Window
) -> None:
    (slots,) = own(qtbot, desk, "Slots")
    assets = [i for (i,) in desk.conn.execute("SELECT id FROM asset ORDER BY id LIMIT 3")]
    texts = dict(zip(assets, ("2", "4", "3 GB?"), strict=True))
    did(qtbot, desk, lambda tx: tx.update_many("asset", {i: {f"cf_{slots}": v} for i, v in texts.items()}))
    panel.order.choose(slots)
    dialog = panel.change_kind(desk.row("custom_field", slots) or {})
    qtbot.addWidget(dialog)
    assert not dialog.primary.isEnabled()
    dialog.kind.editor.put("integer")
    dialog.kind.editor.edited.emit()
    qtbot.waitUntil(lambda: dialog.primary.isEnabled())
    assert dialog._verdict.text() == "2 values fit, 1 does not."
    assert dialog.primary.text() == "Change 3 values"
    assert desk.kind("asset").field(f"cf_{slots}").kind.key == "text"
    with qtbot.waitSignal(window.told):
        dialog.accept()
    about = desk.kind("asset")
    rows = [desk.row("asset", i) or {} for i in assets]
    assert [about.field(f"cf_{slots}").of(row) for row in rows] == [2, 4, None]
    assert "Slots: 3 GB?" in str(rows[2]["notes"])
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    assert desk.kind("asset").field(f"cf_{slots}").of(desk.row("asset", assets[2]) or {}) == "3 GB?"


def test_the_choices_that_are_there_are_filled_in(qtbot: QtBot, panel: OwnFieldsPanel, desk: Desk) -> None:
    (tone,) = own(qtbot, desk, "Tone")
    assets = [i for (i,) in desk.conn.execute("SELECT id FROM asset ORDER BY id LIMIT 2")]
    did(
        qtbot,
        desk,
        lambda tx: tx.update_many(
            "asset", {i: {f"cf_{tone}": v} for i, v in zip(assets, ("red", "blue"), strict=True)}
        ),
    )
    dialog = panel.change_kind(desk.row("custom_field", tone) or {})
    qtbot.addWidget(dialog)
    dialog.kind.editor.put("choice")
    dialog.kind.editor.edited.emit()
    qtbot.waitUntil(lambda: dialog.primary.isEnabled())
    assert dialog.options_text() == "blue\nred"
    dialog.options.editor.put("blue")
    dialog.options.editor.edited.emit()
    qtbot.waitUntil(lambda: dialog.preview is not None and dialog.preview.unfit == 1)
    dialog.ways.choose(2)
    assert dialog.unfit() == "choices"


def test_a_removed_field_stands_last_and_comes_back(
    qtbot: QtBot, panel: OwnFieldsPanel, desk: Desk, window: Window
) -> None:
    one, _ = own(qtbot, desk, "One", "Two")
    panel.order.choose(one)
    with qtbot.waitSignal(window.told):
        panel.bin()
    assert names(panel) == ["Two"] and panel.order.in_bin and not panel.order.up_button.isEnabled()
    with qtbot.waitSignal(window.told):
        panel.restore()
    assert sorted(names(panel)) == ["One", "Two"]


def test_fields_of_people_are_another_list_and_opening_one_turns_to_it(
    qtbot: QtBot, page: SettingsPage, panel: OwnFieldsPanel, desk: Desk
) -> None:
    (locker,) = own(qtbot, desk, "Locker", about_kind="person")
    assert names(panel) == []
    page.open_record("custom_field", locker)
    assert names(panel) == ["Locker"] and panel.order.current_id() == locker
    assert page._made["fields"].kinds.current() == 1  # type: ignore[attr-defined]
    panel.new()
    assert panel.form is not None and panel.form.form.editor("about_kind").value() == "person"
