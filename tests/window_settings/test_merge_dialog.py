"""Twins side by side: what differs first, a click says what stays, one verb makes them one."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.assets.screens.merge import Merge, merge_dialog
from itam_desktop.desk.desk import Desk
from tests.window_settings.real_office import Window


def did(qtbot: QtBot, desk: Desk, verb: Any) -> Any:
    found: list[Any] = []
    desk.do(verb, then=found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0].result


def twins(qtbot: QtBot, desk: Desk, kind: str, *values: dict[str, Any]) -> list[int]:
    return [did(qtbot, desk, lambda tx, v=v: actions.add(tx, kind, v)) for v in values]


def opened(qtbot: QtBot, window: Window, kind: str, ids: list[int]) -> Merge:
    dialog = merge_dialog(window, None, kind, ids)
    assert dialog is not None
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: bool(dialog._pointing.text()))
    return dialog


def test_the_kept_one_has_its_values_and_takes_what_it_lacks(qtbot: QtBot, desk: Desk, window: Window) -> None:
    one, two = twins(
        qtbot, desk, "company",
        {"name": "Dell", "phone": "040 1", "notes": "Slow"}, {"name": "DELL Inc.", "phone": "040 1", "web": "https://dell.example", "notes": "Ask for Kim"},
    )  # fmt: skip
    did(qtbot, desk, lambda tx: actions.add(tx, "model", {"name": "Latitude", "maker_id": two}))
    dialog = opened(qtbot, window, "company", [two, one])
    assert list(dialog.cells) == ["name", "web", "notes", "phone"], "what differs comes first"
    assert dialog.cells["phone"][one].isHidden() and dialog.same_button.text() == "Show 1 field that is the same"
    dialog.same_button.click()
    assert not dialog.cells["phone"][one].isHidden()
    assert dialog._pointing.text() == "What points to the others will point to the one that is kept: 1 model."
    assert dialog.keep == one
    assert dialog.values() == {"web": "https://dell.example", "notes": "Slow\nAsk for Kim"}
    dialog.cells["name"][two].click()
    dialog.cells["notes"][one].click()
    assert dialog.values() == {"name": "DELL Inc.", "web": "https://dell.example", "notes": "Ask for Kim"}
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert window.said[-1] == "Merged DELL Inc. into DELL Inc."
    row = desk.row("company", one) or {}
    assert (row["name"], row["notes"], row["phone"]) == ("DELL Inc.", "Ask for Kim", "040 1")
    assert (desk.row("company", two) or {})["binned"] == 1


def test_another_one_is_kept_and_what_was_clicked_stays_clicked(qtbot: QtBot, desk: Desk, window: Window) -> None:
    one, two = twins(
        qtbot, desk, "person", {"name": "Ana R.", "job_title": "Lead"}, {"name": "Ana Ruiz", "job_title": "Designer"}
    )
    dialog = opened(qtbot, window, "person", [one, two])
    dialog.cells["job_title"][one].click()
    dialog.heads[two].click()
    assert dialog.values() == {"job_title": "Lead"}
    assert dialog.primary.text() == "Merge into Ana Ruiz"


def test_sums_and_their_currency_come_from_one_record(qtbot: QtBot, desk: Desk, window: Window) -> None:
    one, two = twins(
        qtbot, desk, "model", {"name": "T14", "price": 100000}, {"name": "T14 G6", "price": 120000, "currency": "USD"}
    )
    dialog = opened(qtbot, window, "model", [one, two])
    dialog.cells["price"][two].click()
    assert dialog.values() == {"price": 120000, "currency": "USD"}
    dialog.cells["currency"][one].click()
    assert dialog.values() == {}


def test_a_code_that_no_scan_will_find_any_more_is_told(qtbot: QtBot, desk: Desk, window: Window) -> None:
    one, two = twins(qtbot, desk, "place", {"name": "Room 1", "code": "R-1"}, {"name": "Room 01", "code": "R-01"})
    dialog = opened(qtbot, window, "place", [one, two])
    assert "A scan of R-01 will open nothing any more" in dialog._lost.text() and not dialog._lost.isHidden()
    dialog.cells["code"][two].click()
    assert "A scan of R-1 will" in dialog._lost.text()
    (three,) = twins(qtbot, desk, "place", {"name": "Room One"})
    assert opened(qtbot, window, "place", [one, three])._lost.isHidden()


def test_who_has_it_is_kept_without_asking_and_a_refusal_is_told_in_the_dialog(
    qtbot: QtBot, desk: Desk, window: Window
) -> None:
    free = [i for (i,) in desk.conn.execute("SELECT id FROM asset WHERE stage='in_stock' ORDER BY id LIMIT 1")]
    held = [
        i
        for (i,) in desk.conn.execute(
            "SELECT id FROM asset WHERE stage='assigned' AND holder_person_id IS NOT NULL ORDER BY id"
        )
    ]
    dialog = opened(qtbot, window, "asset", [free[0], held[0]])
    assert dialog.cells["status_id"][held[0]].isChecked()
    dialog.reject()
    ana = (desk.row("asset", held[0]) or {})["holder_person_id"]
    other = next(i for i in held if (desk.row("asset", i) or {})["holder_person_id"] != ana)
    dialog = opened(qtbot, window, "asset", [held[0], other])
    dialog.accept()
    qtbot.waitUntil(lambda: dialog._place.count() == 1)
    card = dialog._place.itemAt(0).widget()
    assert card is not None and "so they cannot be one thing" in card.accessibleName()
    assert dialog.primary.isEnabled() and (desk.row("asset", other) or {})["binned"] == 0


def test_one_alone_or_too_many_are_refused_in_words(qtbot: QtBot, desk: Desk, window: Window) -> None:
    ids = [i for (i,) in desk.conn.execute("SELECT id FROM asset LIMIT 7")]
    assert merge_dialog(window, None, "asset", ids[:1]) is None
    assert merge_dialog(window, None, "asset", ids) is None
    assert "two or more assets" in window.complaints[0] and "At most 6" in window.complaints[1]
