"""Places: the tree with what stands beneath, the form, the contents."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.desk.desk import Desk
from itam_desktop.places.screens.contents import assets_in, tree
from itam_desktop.places.screens.places_page import PlacesPage
from tests.window_settings.real_office import Window


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> PlacesPage:
    made = PlacesPage(window)
    qtbot.addWidget(made)
    made.resize(1128, 730)
    with qtbot.waitSignal(made.tree.loaded):
        made.show()
    return made


def place(desk: Desk, name: str) -> int:
    return int(desk.conn.execute("SELECT id FROM place WHERE name=?", (name,)).fetchone()[0])


def shown(page: PlacesPage) -> list[str]:
    items = page.tree._items.values()
    return (
        [page.tree._items[i].data(0, 256)[0] for i, item in page.tree._items.items() if not item.isHidden()]
        if items
        else []
    )


def test_assets_are_counted_in_everything_above(desk: Desk) -> None:
    nodes, tops = tree(desk.conn)
    by_name = {one.name: one for one in nodes.values()}
    assert [nodes[i].name for i in tops] == ["Hamburg", "Home office"]
    assert (by_name["3.14 Design"].here, by_name["3.14 Design"].total) == (12, 12)
    assert (by_name["Floor 3"].here, by_name["Floor 3"].total) == (0, 12)
    assert (by_name["Hamburg"].here, by_name["Hamburg"].total) == (0, 24)
    found, here = assets_in(desk.conn, by_name["Harbour house"].id)
    beneath = by_name["Harbour house"].total
    assert (found, here, beneath) == ([], 0, 24)


def test_the_tree_is_unfolded_and_the_first_one_chosen(page: PlacesPage) -> None:
    assert len(shown(page)) == 7
    assert (page.panel.detail.record or {})["name"] == "Hamburg"
    assert all(item.isExpanded() for item in page.tree._items.values() if item.childCount())


def test_a_search_keeps_what_the_hits_lie_in(page: PlacesPage) -> None:
    page.search("design")
    assert shown(page) == ["Hamburg", "Harbour house", "Floor 3", "3.14 Design"]
    page.search("xyzzy")
    assert page.tree._stack.currentWidget() is page.tree._nothing
    page.search("")
    assert len(shown(page)) == 7


def test_a_new_place_lies_in_the_chosen_one(qtbot: QtBot, page: PlacesPage, window: Window) -> None:
    page.open_record("place", place(page.desk, "Floor 3"))
    page.new()
    assert page.panel.form is not None
    page.panel.form.form.put("name", "3.20 Meeting")
    with qtbot.waitSignal(window.told):
        page.save()
    row = page.desk.row("place", place(page.desk, "3.20 Meeting")) or {}
    assert (row["parent_id__title"], row["kind"]) == ("Floor 3", "room")
    qtbot.waitUntil(lambda: page.tree.current_id() == row["id"])


def test_a_circle_is_refused_at_its_field(qtbot: QtBot, page: PlacesPage) -> None:
    page.open_record("place", place(page.desk, "Hamburg"))
    page.edit()
    form = page.panel.form
    assert form is not None
    form.form.put("parent_id", place(page.desk, "3.14 Design"), "3.14 Design")
    page.save()
    qtbot.waitUntil(lambda: form.form.problems() == ["parent_id"])


def test_the_tree_follows_the_register(qtbot: QtBot, page: PlacesPage) -> None:
    page.open_record("place", place(page.desk, "Store B1"))
    ids = [i for i, _, _ in assets_in(page.desk.conn, place(page.desk, "Store B1"))[0][:2]]
    home = place(page.desk, "Home office")
    with qtbot.waitSignal(page.tree.loaded):
        page.desk.do(lambda tx: actions.change(tx, "asset", ids, {"place_id": home}))
    assert page.tree._items[home].data(0, 256)[3] == "2 assets"
    assert page.tree.current_id() == place(page.desk, "Store B1")


def test_the_list_has_a_bin(qtbot: QtBot, page: PlacesPage, window: Window) -> None:
    page.open_record("place", place(page.desk, "3.02 Render"))
    page.bin()
    qtbot.waitUntil(lambda: window.said == ["Binned 3.02 Render"])
    qtbot.waitUntil(lambda: "3.02 Render" not in shown(page))
    assert page.segments is not None
    listing = page.panels[1].list
    with qtbot.waitSignal(listing.loaded):
        page.segments.choose(1)
    with qtbot.waitSignal(listing.loaded):
        page.panels[1].listing.show_view(1)
    assert listing.in_bin
    page.panels[1].listing.table.selectRow(0)
    page.panel.restore()
    qtbot.waitUntil(lambda: window.said[-1] == "Took 3.02 Render out of the bin")


def test_what_stands_in_a_place_is_listed_and_moved_as_one(qtbot: QtBot, tmp_path: Path) -> None:
    from itam_desktop.app import Program
    from itam_desktop.widgets.bulk_edit import BulkEdit
    from tests.window_settings import real_office

    program = Program(single=False, scanner=False, warm=False)
    program.open(real_office.make(tmp_path))
    window = program.main
    assert window is not None
    find = "SELECT id FROM place WHERE name=?"
    store, design = (window.desk.conn.execute(find, (n,)).fetchone()[0] for n in ("Store B1", "3.14 Design"))
    window.go("places")
    page: Any = window.current
    page.show_assets(store)
    listing = window.listing()
    assert listing is not None and window.current.key == "assets"
    qtbot.waitUntil(lambda: listing.model.complete and listing.model.rowCount() == 12)
    assert [c.accessibleName() for c in listing.filter_bar.chips.values()] == ["Place Store B1"]
    window.go("places")
    page.move_all(store)
    qtbot.waitUntil(lambda: bool(window.findChildren(BulkEdit)))
    dialog = window.findChildren(BulkEdit)[0]
    assert len(dialog.ids) == 12
    dialog.lines["place_id"].editor.choose(design, "3.14 Design")  # type: ignore[union-attr]
    with qtbot.waitSignal(window.desk.changed):
        dialog.accept()
    count = "SELECT count(*) FROM asset WHERE place_id=?"
    assert window.desk.conn.execute(count, (design,)).fetchone()[0] == 24
    program.close()
