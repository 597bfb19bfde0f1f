"""What the import remembers: the columns as the user left them, in any order, kept in the office file."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from itam_desktop.exchange import importing, memory
from itam_desktop.exchange.columns import Match
from itam_desktop.exchange.screens.import_page import ImportPage
from itam_desktop.exchange.styles import ColumnStyle
from itam_desktop.kernel.style import Style
from tests.exchange.real_store import ask, counts, file, office


def opened(qtbot: QtBot, page: ImportPage, path: Path) -> dict[str, str | None]:
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.open_file(path)
    assert page.plan is not None
    return {m.column: m.field_key for m in page.plan.matches}


def choose(qtbot: QtBot, page: ImportPage, column: int, words: str) -> None:
    combo = page.strip.combo(column)
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        combo.activated.emit(combo.findText(words))


def test_the_same_columns_are_mapped_as_the_user_left_them(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    opened(qtbot, page, file(tmp_path, "Asset Tag,Name,Foo,Bar,Notes\nA-1,One,x9,b,n\n"))
    before = page.desk.conn.execute("SELECT count(*) FROM action").fetchone()[0]
    choose(qtbot, page, 2, "Serial number")
    choose(qtbot, page, 4, "(left out)")
    shuffled = file(tmp_path, "Bar,notes,FOO,Name,Asset tag\nb,n,y7,Two,A-2\n", "other.csv")
    found = opened(qtbot, page, shuffled)
    assert found == {"Bar": None, "notes": None, "FOO": "serial", "Name": "name", "Asset tag": "tag"}
    assert {m.how for m in page.plan.matches if m.field_key} == {"learned"}  # type: ignore[union-attr]
    assert page.desk.conn.execute("SELECT count(*) FROM action").fetchone()[0] == before  # kept beside, no action


def test_a_single_pair_helps_another_file(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    opened(qtbot, page, file(tmp_path, "Asset Tag,Name,Foo\nA-1,One,x9\n"))
    choose(qtbot, page, 2, "Serial number")
    found = opened(qtbot, page, file(tmp_path, "Asset Tag,Name,Foo,Price\nA-2,Two,y7,5\n", "second.csv"))
    assert found["Foo"] == "serial" and found["Price"] == "cost"
    found = opened(qtbot, page, file(tmp_path, "Asset Tag,Name,Foo,Serial\nA-3,Three,z1,S-1\n", "third.csv"))
    assert found["Serial"] == "serial" and found["Foo"] is None  # a column of that very name comes first


def test_the_kind_of_records_is_remembered(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.open_file(file(tmp_path, "Foo,Name\nA-1,One\n"))
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.kinds.activated.emit(page.kinds.findData("place"))
    choose(qtbot, page, 0, "Code")
    found = opened(qtbot, page, file(tmp_path, "Name,Foo\nTwo,B-2\n", "again.csv"))
    assert page.plan is not None and page.plan.kind == "place" and found["Foo"] == "code"


def test_what_is_kept_stays_small() -> None:
    kept: dict[str, object] = {}
    for n in range(memory.MOST_LAYOUTS + 20):
        matches, styles = [Match(f"c{n}", "name", "exact")], [ColumnStyle(f"c{n}", "none", "none", Style())]
        kept = memory.learned(kept, "asset", matches, styles, {f"c{n}": "name"})
    assert len(kept["layouts"]) == memory.MOST_LAYOUTS  # type: ignore[arg-type]
    assert memory.layout(kept, ["c0"]) is None and memory.layout(kept, [f"C{n}"]) is not None


def test_a_field_that_is_no_more_is_forgotten(tmp_path: Path) -> None:
    kept = {
        "layouts": {
            memory.signature(["Tag", "Foo"]): {
                "kind": "asset",
                "columns": {"tag": ["tag", None, None], "foo": ["cf_99", None, None]},
            }
        }
    }
    with office(tmp_path) as store:
        memory.keep(store, kept)
        said = importing.run(store, [file(tmp_path, "Tag,Foo\nA-1,x\n")])
        assert counts(said) == (1, 0, 0, 0) and ask(store, "SELECT tag FROM asset") == [("A-1",)]
