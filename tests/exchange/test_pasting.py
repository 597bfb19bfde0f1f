"""Rows pasted from a spreadsheet go through the same rehearsal, with a header row or without."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itam_desktop.exchange.guessing import cells_of, is_header
from itam_desktop.exchange.screens.import_page import ImportPage
from itam_desktop.kernel.fields import RECORDS
from tests.exchange.real_store import file


def pasted(
    qtbot: QtBot, page: ImportPage, text: str, kind: str = "asset", columns: tuple[str, ...] = ()
) -> list[str | None]:
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.take_rows(text, kind, columns)
    assert page.plan is not None
    return [m.field_key for m in page.plan.matches]


def test_a_header_row_is_recognised(qtbot: QtBot, page: ImportPage) -> None:
    found = pasted(qtbot, page, "Asset Tag\tName\tPurchase Date\nA-1\tOne\t2024-01-01\n")
    assert found == ["tag", "name", "purchase_date"] and page.plan.counts["new"] == 1  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("row", "known"),
    [
        (["Asset Tag", "Name", "Serial"], True), (["Inventarnummer", "Bezeichnung"], True), (["A-1", "One", "Two"], False),
        (["Name", "Name"], False), (["ana@x.example", "Name"], False), (["Tag", "Foo", "Bar", "Baz"], False),
    ],
)  # fmt: skip
def test_what_a_header_row_is(row: list[str], known: bool) -> None:
    assert is_header(row, RECORDS["asset"]) is known


def test_without_a_header_the_values_tell(qtbot: QtBot, page: ImportPage) -> None:
    text = (
        "Dell P2422\tAB12345\tAna Ruiz\t3.14 Design\t12.03.2024\t1.429,50\tLaptop\n"
        "Dell P2423\tAB12346\tClara Dubois\tStore B1\t25.04.2024\t389,40\tMonitor\n"
    )
    assert pasted(qtbot, page, text) == [
        "name", "serial", "holder_person.name", "place.name", "purchase_date", "cost", "category.name",
    ]  # fmt: skip
    assert {m.how for m in page.plan.matches} == {"likeness"}  # type: ignore[union-attr]  # to be looked at
    row = page.plan.rows[0]  # type: ignore[union-attr]
    assert row.verdict == "new" and row.values["cost"] == 142_950 and row.values["stage"] == "assigned"


def test_known_tags_are_known_again(qtbot: QtBot, page: ImportPage) -> None:
    tags = [row[0] for row in page.desk.conn.execute("SELECT tag FROM asset ORDER BY id LIMIT 3")]
    found = pasted(qtbot, page, "".join(f"{tag}\tRoom note {n}\n" for n, tag in enumerate(tags)))
    assert found[0] == "tag" and page.plan.counts["changed"] == 3  # type: ignore[union-attr]


def test_the_columns_of_the_list_are_believed_where_the_values_fit(qtbot: QtBot, page: ImportPage) -> None:
    columns = ("tag", "name", "holder", "place_id", "purchase_date", "cost")
    found = pasted(qtbot, page, "A-1\tOne\tAna Ruiz\tStore B1\t12.03.2024\t5\n", columns=columns)
    assert found == ["tag", "name", "holder.name", "place.name", "purchase_date", "cost"]
    found = pasted(qtbot, page, "Dell P2422\t25.03.2024\tAna Ruiz\n", columns=("tag", "cost", "purchase_date"))
    assert found[1] == "purchase_date" and found[2] == "holder_person.name"  # a name is no date


def test_numbered_columns_are_not_remembered(qtbot: QtBot, page: ImportPage) -> None:
    assert pasted(qtbot, page, "A-1\tOne\n", columns=("tag", "name")) == ["tag", "name"]
    with qtbot.waitSignal(page.shell.told, timeout=10_000):  # type: ignore[attr-defined]
        page.take_button.click()
    assert pasted(qtbot, page, "Two\tStore B1\n", columns=("name", "place_id")) == ["name", "place.name"]


def test_people_without_a_header(qtbot: QtBot, page: ImportPage) -> None:
    assert pasted(qtbot, page, "Zoe Quist\tzoe@x.example\nYan Li\tyan@x.example\n", "person") == ["name", "email"]


def test_a_paste_of_nothing_says_what_to_do(qtbot: QtBot, page: ImportPage) -> None:
    page.take_rows(" \n", "asset")
    qtbot.waitUntil(lambda: page._progress is None, timeout=5_000)
    assert page.sheet is None and page._notice.isVisibleTo(page) and not page.take_button.isEnabled()


def test_cells_with_quotes_lines_and_gaps() -> None:
    assert cells_of('a\t"b\nc"\n\nd\t""\n') == [["a", "b\nc"], [""], ["d", ""]]


def test_several_files_come_one_after_the_other(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    one = file(tmp_path, "Asset Tag,Name\nA-1,One\n", "one.csv")
    two = file(tmp_path, "Asset Tag,Name\nA-2,Two\n", "two.csv")
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.take_files([one, two])
    assert page.cancel.text() == "Skip this file"
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.take_button.click()
    assert page.path == two and page.cancel.text() == "Cancel"
    with qtbot.waitSignal(page.shell.told, timeout=10_000):  # type: ignore[attr-defined]
        page.take_button.click()
    assert page.source is None and ("assets", None) in page.shell.visits  # type: ignore[attr-defined]


def test_every_naughty_string_is_seen_as_it_is(qtbot: QtBot, page: ImportPage, realdata: Path) -> None:
    import csv
    import json
    from io import StringIO

    strings = json.loads((realdata / "names_text" / "naughty_strings.json").read_text(encoding="utf-8"))
    out = StringIO()
    table = csv.writer(out, delimiter="\t")
    table.writerows(
        [
            ["Asset Tag", "Name", "Location", "Assigned to"],
            *([f"N-{n}", text, text, text] for n, text in enumerate(strings)),
        ]
    )
    assert pasted(qtbot, page, out.getvalue()) == ["tag", "name", "place.name", "holder.name"]
    assert page.plan is not None and page.plan.counts["new"] > 200
    page.grab()
    dialog = page.new_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grab()
    for n in range(0, len(strings), 9):
        page.view.go_to(n, 1)
        page.rows.put({(n, 2): strings[n - 1]})
    page.grab()
    qtbot.waitUntil(lambda: page._progress is None and not page.rows.waiting, timeout=10_000)
    with qtbot.waitSignal(page.shell.told, timeout=10_000):  # type: ignore[attr-defined]
        page.take_button.click()
    qtbot.waitUntil(lambda: page._progress is None and page._job is None, timeout=10_000)
