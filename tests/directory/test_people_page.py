"""People: the list, the form in place, drafts, what somebody holds and taking it back."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from itam_desktop.desk.desk import Desk
from itam_desktop.directory.screens.people_page import PeoplePage
from itam_desktop.widgets.record_list import RecordList
from itam_desktop.widgets.record_page import FormPane, RecordPanel
from tests.window_settings.real_office import Window


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> PeoplePage:
    made = PeoplePage(window)
    qtbot.addWidget(made)
    made.resize(1128, 730)
    with qtbot.waitSignal(made.panels[0].list.loaded):
        made.show()
    return made


def names(panel: RecordPanel) -> list[str]:
    listing = panel.listing
    assert isinstance(listing, RecordList)
    return [str((listing.model.row(n) or {})["name"]) for n in range(listing.model.rowCount())]


def form(page: PeoplePage) -> FormPane:
    assert page.panel.form is not None
    return page.panel.form


def person(desk: Desk, name: str) -> int:
    return int(desk.conn.execute("SELECT id FROM person WHERE name=?", (name,)).fetchone()[0])


def type_in(page: PeoplePage, **words: Any) -> None:
    for key, value in words.items():
        form(page).form.put(key, value)


def test_the_first_one_is_looked_at(page: PeoplePage) -> None:
    assert names(page.panel)[0] == "Ana Ruiz"
    assert (page.panel.detail.record or {})["name"] == "Ana Ruiz"


def test_a_new_person_is_saved_told_and_chosen(qtbot: QtBot, page: PeoplePage, window: Window) -> None:
    page.new()
    type_in(page, name="Zoë Ågren", email="zoe@nordkai.example")
    with qtbot.waitSignal(window.told), qtbot.waitSignal(page.panel.list.loaded):
        page.save()
    assert page.panel.form is None
    assert window.said == ["Added Zoë Ågren"]
    assert "Zoë Ågren" in names(page.panel)
    qtbot.waitUntil(lambda: page.panel.list.current_id() == person(page.desk, "Zoë Ågren"))
    assert (page.panel.detail.record or {})["name"] == "Zoë Ågren"


def test_a_refusal_stands_at_its_field(qtbot: QtBot, page: PeoplePage) -> None:
    page.new()
    type_in(page, name="Second Ana", email="ana@nordkai.example")
    page.save()
    qtbot.waitUntil(lambda: form(page).form.problems() == ["email"])
    assert "already taken" in form(page).form.entries["email"].problem
    assert form(page).form.save_button.isEnabled()


def test_what_was_typed_outlives_the_page(qtbot: QtBot, page: PeoplePage, window: Window) -> None:
    page.new()
    type_in(page, name="Half typed")
    form(page).keep_draft()
    qtbot.waitUntil(lambda: page.desk.draft("person:new") is not None)
    again = PeoplePage(window)
    qtbot.addWidget(again)
    again.new()
    assert form(again).form.values()["name"] == "Half typed"
    form(again).cancel()
    qtbot.waitUntil(lambda: page.desk.draft("person:new") is None)


def test_edit_duplicate_and_bin(qtbot: QtBot, page: PeoplePage, window: Window) -> None:
    page.open_record("person", person(page.desk, "Petra Novák"))
    page.edit()
    type_in(page, job_title="Head of legal")
    with qtbot.waitSignal(window.told):
        page.save()
    assert (page.desk.row("person", person(page.desk, "Petra Novák")) or {})["job_title"] == "Head of legal"
    page.duplicate()
    assert form(page)._first["job_title"] == "Head of legal"
    assert "email" not in form(page)._first
    form(page).cancel()
    qtbot.waitUntil(lambda: page.panel.list.current_id() == person(page.desk, "Petra Novák"))
    page.bin()
    qtbot.waitUntil(lambda: "Petra Novák" not in names(page.panel))
    page.desk.undo()
    qtbot.waitUntil(lambda: "Petra Novák" in names(page.panel))


def test_who_is_still_referred_to_is_not_binned(qtbot: QtBot, page: PeoplePage, window: Window) -> None:
    with qtbot.waitSignal(window.complained):
        page.bin()
    assert "still used" in window.complaints[0]


def test_what_somebody_holds_can_be_taken_back(qtbot: QtBot, page: PeoplePage, window: Window) -> None:
    from itam_desktop.directory.screens.holdings import held_by

    ana = person(page.desk, "Ana Ruiz")
    held, total = held_by(page.desk.conn, ana)
    assert (len(held), total) == (3, 3)
    with qtbot.waitSignal(window.told):
        page.take_back([held[0].id])
    assert window.said == [f"Took back {held[0].tag}"]
    assert held_by(page.desk.conn, ana)[1] == 2
    with qtbot.waitSignal(window.told):
        page.take_everything_back(ana)
    assert held_by(page.desk.conn, ana)[1] == 0
    assert window.said[-1] == "Took back 2 assets"


def test_units_and_companies_are_segments(qtbot: QtBot, page: PeoplePage) -> None:
    assert page.segments is not None
    with qtbot.waitSignal(page.panels[1].list.loaded):
        page.segments.choose(1)
    assert names(page.panel) == ["Design", "Finance"]
    with qtbot.waitSignal(page.panels[2].list.loaded):
        page.segments.choose(2)
    assert names(page.panel) == ["Bechtle", "Lenovo"]
    with qtbot.waitSignal(page.panels[2].list.loaded):
        page.search("maker")
    assert names(page.panel) == ["Lenovo"]


def test_the_page_fits_the_window(page: PeoplePage) -> None:
    assert page.minimumSizeHint().width() <= 1128
    page.new()
    assert page.width() == 1128
