"""Settings of what describes assets: statuses by stage, a counter that moves, what a category asks for, the office's logo."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions, describing
from itam_desktop.desk.desk import Desk
from itam_desktop.window.settings.describers import AskFor, MoveCounter, StatusList
from itam_desktop.window.settings.office import OfficeSettings
from itam_desktop.window.settings.page import SettingsPage
from tests.window_settings.real_office import Window


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> SettingsPage:
    made = SettingsPage(window)
    qtbot.addWidget(made)
    made.resize(1128, 730)
    made.show()
    return made


def did(qtbot: QtBot, desk: Desk, verb: Any) -> Any:
    found: list[Any] = []
    desk.do(verb, then=found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0].result


def test_statuses_stand_by_stage_with_how_many_have_them(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    page.show_sub("statuses")
    assert page.panel is not None
    listing = page.panel.listing
    assert isinstance(listing, StatusList)
    n = desk.conn.execute("SELECT count(*) FROM asset WHERE stage='assigned'").fetchone()[0]
    qtbot.waitUntil(lambda: any(one.end == f"{n} assets" for one in listing.lines.values()))
    did(
        qtbot,
        desk,
        lambda tx: actions.add(tx, "status", {"name": "At the front desk", "stage": "in_stock", "is_default": 1}),
    )
    heads = [listing.heading_of(listing.list.item(i)) for i in range(3)]
    names = [one.name for one in listing.lines.values()]
    assert heads[0] == "In stock" and names[:2] == ["At the front desk", "In stock"]
    assert next(one.name for one in listing.lines.values() if one.note == "standard") == "At the front desk"


def test_the_only_status_of_a_stage_cannot_go(qtbot: QtBot, page: SettingsPage, desk: Desk, window: Window) -> None:
    page.show_sub("statuses")
    lost = desk.conn.execute("SELECT id FROM status WHERE stage='missing'").fetchone()[0]
    page.open_record("status", lost)
    with qtbot.waitSignal(window.complained):
        page.bin()
    assert "only status for “Missing”" in window.complaints[0]


def test_a_counter_is_moved_after_its_next_tag_was_seen(qtbot: QtBot, desk: Desk, window: Window) -> None:
    series = desk.conn.execute("SELECT series_id FROM category WHERE name='Laptop'").fetchone()[0]
    row = desk.row("tag_series", series) or {}
    now = describing.next_of(desk.conn, series)
    dialog = MoveCounter(window, None, row)
    qtbot.addWidget(dialog)
    assert describing.tags_from(row, now, 1)[0] in dialog.told.text()
    dialog.entry.editor.put("1")
    dialog.entry.editor.edited.emit()
    dialog.accept()
    assert "at least" in dialog.entry.problem and dialog.told.text() == ""
    dialog.entry.editor.put("700")
    dialog.entry.editor.edited.emit()
    assert describing.tags_from(row, 700, 1)[0] in dialog.told.text()
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert describing.next_of(desk.conn, series) == 700


def test_a_category_asks_for_what_was_ticked(qtbot: QtBot, desk: Desk, window: Window) -> None:
    values = {"about_kind": "asset", "kind": "text"}
    lamp = did(
        qtbot, desk, lambda tx: actions.add(tx, "custom_field", {**values, "name": "Lamp", "field_sets": "Projectors"})
    )
    dock = did(qtbot, desk, lambda tx: actions.add(tx, "custom_field", {**values, "name": "Dock"}))
    dialog = AskFor(window, None, "computer", "Computer")
    qtbot.addWidget(dialog)
    assert not dialog.boxes[lamp].isChecked() and dialog.boxes[dock].isChecked() and not dialog.boxes[dock].isEnabled()
    dialog.boxes[lamp].click()
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert desk.kind("asset").field(f"cf_{lamp}").sets == frozenset({"Projectors", "computer"})
    dialog = AskFor(window, None, "computer", "Computer")
    qtbot.addWidget(dialog)
    dialog.boxes[lamp].click()
    with qtbot.waitSignal(window.told):
        dialog.accept()
    dialog = AskFor(window, None, "Projectors", "Projectors")
    qtbot.addWidget(dialog)
    dialog.boxes[lamp].click()
    dialog.accept()
    qtbot.waitUntil(lambda: "asked for nowhere" in dialog.note.text())


def test_a_categorys_picture_and_own_field_set_are_picked_in_its_form(
    qtbot: QtBot, page: SettingsPage, desk: Desk, window: Window
) -> None:
    page.show_sub("categories")
    page.new()
    assert page.panel is not None and page.panel.form is not None
    form = page.panel.form.form
    form.put("name", "Projector")
    form.editor("icon").cells["device-projector"].click()  # type: ignore[attr-defined]
    form.editor("field_set").put("Projectors")
    with qtbot.waitSignal(window.told):
        page.save()
    made = desk.conn.execute("SELECT icon, field_set FROM category WHERE name='Projector'").fetchone()
    assert tuple(made) == ("device-projector", "Projectors")


def test_the_office_is_set_without_knowing_codes_by_heart(
    qtbot: QtBot, page: SettingsPage, desk: Desk, window: Window
) -> None:
    office = page.show_sub("office")
    assert isinstance(office, OfficeSettings)
    zone = office.form.editor("time_zone")
    europe = next(a.menu() for a in zone.menu().actions() if a.text() == "Europe")  # type: ignore[attr-defined]
    next(a for a in europe.actions() if a.text() == "Lisbon").trigger()
    office.form.editor("fiscal_year_start").put("4")
    with qtbot.waitSignal(window.told):
        page.save()
    assert (desk.office()["time_zone"], desk.office()["fiscal_year_start"]) == ("Europe/Lisbon", 4)
    assert not office.form.is_changed()
    zone.put("Hamburg/Germany")
    page.save()
    assert office.form.problems() == ["time_zone"]


def test_a_logo_is_taken_shown_and_taken_away(
    qtbot: QtBot, page: SettingsPage, desk: Desk, window: Window, tmp_path: Path
) -> None:
    office = page.show_sub("office")
    assert isinstance(office, OfficeSettings)
    logo = office.logo
    qtbot.waitUntil(lambda: logo.choose_button.isEnabled())
    picture = BytesIO()
    Image.new("RGB", (40, 20), (200, 30, 30)).save(picture, "PNG")
    path = tmp_path / "nordkai.png"
    path.write_bytes(picture.getvalue())
    with qtbot.waitSignal(window.told, timeout=20_000):
        logo.take(path)
    qtbot.waitUntil(lambda: logo.words.text() == "nordkai.png")
    assert not logo.picture._photo.isNull()
    path = tmp_path / "notes.txt"
    path.write_text("no picture")
    with qtbot.waitSignal(window.complained, timeout=20_000):
        logo.take(path)
    assert "no picture" in window.complaints[-1] and logo.words.text() == "nordkai.png"
    with qtbot.waitSignal(window.told):
        logo.take_away()
    qtbot.waitUntil(lambda: logo.words.text().startswith("None yet"))
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    qtbot.waitUntil(lambda: logo.words.text() == "nordkai.png")
