"""What an import would make besides its rows: told once, made, corrected to what is there, or left out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itam_desktop.exchange.newcomers import newcomers
from itam_desktop.exchange.reading import read_table
from itam_desktop.exchange.screens.import_page import ImportPage
from itam_desktop.exchange.screens.newcomers_dialog import BECOMES, NAME
from itam_desktop.exchange.screens.questions import told
from itam_desktop.exchange.wishes import Found, Wish, rehearsed
from itam_desktop.kernel.style import Style
from itam_desktop.store import reading
from itam_desktop.store.office import Store
from itam_desktop.widgets.notices import NoticeCard
from tests.exchange.real_store import ask, file, office

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

ROWS = """Asset Tag,Name,Model,Manufacturer,Location,Assigned to
A-1,One,X1,Lenovo,Berlin,Ana Ruiz
A-2,Two,X1,Lenovo,Berln,A. Ruiz
A-3,Three,X1,Lenovo,Berlin,Ana Ruis
A-4,Four,X1,Lenovo,Room 101,Zoe Quist
A-5,Five,X1,Lenovo,Room 102,Zoe Quist
"""


def wished(store: Store, path: Path, **how: Any) -> Found:
    with closing(store.reader()) as conn:
        return rehearsed(conn, reading.kinds_with_custom(conn), read_table(path), Wish(**how), {}, Style())


def by_title(found: Found) -> dict[str, Any]:
    return {one.title: one for one in found.new}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with office(tmp_path) as made:
        made.perform(lambda tx: [tx.insert("person", {"name": "Ana Ruiz"}), tx.say("x")][0], name="test")
        yield made


def test_what_is_new_is_counted_by_kind_with_what_it_looks_like(store: Store, tmp_path: Path) -> None:
    found = wished(store, file(tmp_path, ROWS))
    new = by_title(found)
    assert told(found.new) == "4 places, 3 people, 1 model and 1 company are new."
    assert (new["Berlin"].rows, new["X1"].rows, new["Zoe Quist"].rows) == (2, 5, 2)
    assert new["X1"].about == "Lenovo"
    assert [n.title for n in new["Berln"].near] == ["Berlin"] and new["Berln"].doubtful
    assert not new["Berlin"].near  # more rows say so: the other is the misspelt one
    assert new["Ana Ruis"].near[0].title == "Ana Ruiz" and new["Ana Ruis"].near[0].record is not None
    assert [n.title for n in new["A. Ruiz"].near] == ["Ana Ruiz"]
    assert not new["Room 101"].near and not new["Room 102"].near  # another number is another room


def test_a_corrected_name_an_existing_one_and_one_left_out(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, ROWS)
    new = by_title(wished(store, path))
    ana = ask(store, "SELECT id FROM person WHERE name='Ana Ruiz'")[0][0]
    instead = {
        ("place", new["Berln"].key): "Berlin", ("person", new["Ana Ruis"].key): ana, ("person", new["A. Ruiz"].key): ana,
        ("place", new["Room 102"].key): None, ("person", new["Zoe Quist"].key): "Zoë Quist",
    }  # fmt: skip
    from itam_desktop.exchange import importing

    found = wished(store, path, instead=instead)
    assert found.plan.counts["new"] == 5
    store.perform(lambda tx: importing.take(tx, found.plan), name="exchange.import")
    assert ask(store, "SELECT name FROM place ORDER BY name") == [("Berlin",), ("Room 101",)]
    assert ask(store, "SELECT name FROM person ORDER BY name") == [("Ana Ruiz",), ("Zoë Quist",)]
    assert ask(store, "SELECT tag FROM asset WHERE place_id IS NULL") == [("A-5",)]
    assert ask(store, "SELECT count(*) FROM asset WHERE holder_person_id=?", ana) == [(3,)]


def test_a_place_within_another_is_told_by_its_path(store: Store, tmp_path: Path) -> None:
    text = "Asset Tag,Name,Location path\nA-1,One,Hamburg / Floor 1\nA-2,Two,Berlin / Floor 1\n"
    found = wished(store, file(tmp_path, text))
    floors = [one for one in found.new if one.title == "Floor 1"]
    assert {one.about for one in floors} == {"Hamburg", "Berlin"} and len({one.key for one in floors}) == 2
    of_berlin = next(one for one in floors if one.about == "Berlin")
    left = wished(store, file(tmp_path, text), instead={("place", of_berlin.key): None})
    assert {(one.title, one.about) for one in left.new} == {("Hamburg", ""), ("Floor 1", "Hamburg")}


def test_nothing_is_new_when_all_is_there(store: Store, tmp_path: Path) -> None:
    found = wished(store, file(tmp_path, "Asset Tag,Name,Assigned to\nA-1,One,Ana Ruiz\n"))
    assert found.new == ()
    with closing(store.reader()) as conn:
        assert newcomers(conn, reading.kinds_with_custom(conn), found.plan) == []


def test_one_look_one_press(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    text = "Asset Tag,Name,Location,Assigned to\nA-1,One,Hambrug,Ana Ruiz\nA-2,Two,Cellar,Zoe Quist\n"
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.open_file(file(tmp_path, text))
    cards = [card.accessibleName() for card in page.findChildren(NoticeCard)]
    assert any(words.startswith("2 places and 1 person are new.") for words in cards)
    dialog = page.new_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert [dialog.tabs.tabText(i) for i in range(dialog.tabs.count())] == ["Places", "People"]
    first = dialog.rows.index(0, BECOMES)
    assert first.siblingAtColumn(NAME).data() == "Hambrug"  # the doubtful one stands first
    dialog.take_near.click()
    assert first.data() == "“Hamburg”, which is there"
    cellar = dialog.rows.index(1, NAME)
    dialog.rows.setData(cellar, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert "stay empty" in dialog.rows.index(1, BECOMES).data()
    dialog.tabs.setCurrentIndex(1)
    dialog.rows.setData(dialog.rows.index(0, BECOMES), "Zoë Quist")
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.take_choices(dialog)
    again = page.new_dialog()
    qtbot.addWidget(again)
    assert len(again.choices) == 3 and again.titles  # the choices can be looked at again
    with qtbot.waitSignal(page.shell.told, timeout=10_000):  # type: ignore[attr-defined]
        page.take_button.click()
    conn = page.desk.conn
    assert conn.execute("SELECT count(*) FROM place WHERE name IN ('Hambrug', 'Cellar')").fetchone()[0] == 0
    assert (
        conn.execute("SELECT p.name FROM asset a JOIN place p ON p.id=a.place_id WHERE a.tag='A-1'").fetchone()[0]
        == "Hamburg"
    )
    assert conn.execute("SELECT count(*) FROM person WHERE name='Zoë Quist'").fetchone()[0] == 1


def test_the_list_is_worked_with_the_keyboard(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.open_file(file(tmp_path, "Asset Tag,Name,Location\nA-1,One,Cellar\nA-2,Two,Attic\n"))
    dialog = page.new_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.view.setFocus()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert list(dialog.choices.values()) == [None]
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.choices == {}
    qtbot.keyClick(dialog.view, Qt.Key.Key_F2)
    line = dialog.view.indexWidget(dialog.view.currentIndex()) or dialog.focusWidget()
    line.setText("Hamburg")  # type: ignore[union-attr]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [type(v) for v in dialog.choices.values()] == [int] and dialog.view.currentIndex().row() == 1
    assert dialog.isVisible()  # Enter presses nothing
