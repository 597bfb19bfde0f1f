"""Whole imports of real files: what comes in, that nothing comes twice, that one undo takes all back."""

from __future__ import annotations

import csv
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
import xlsxwriter

from itam_desktop.exchange import importing
from itam_desktop.exchange.reading import read_table
from itam_desktop.kernel.errors import Cancelled, Refusal
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import Style
from itam_desktop.store import checking, door, lists
from tests.exchange.real_store import ask, counts, dump, file, office, rehearsed

EXPECTED = {
    "accessories-sample.csv": ("stock_item", 3, 0), "assets-sample-BAD.csv": ("asset", 200, 0), "assets-sample-BLANKS.csv": ("asset", 200, 0),
    "assets-sample.csv": ("asset", 22, 0), "components-sample.csv": ("stock_item", 1, 0), "consumables-sample.csv": ("stock_item", 3, 0),
    "licenses-sample.csv": ("licence", 47, 3), "locations-sample.csv": ("place", 17, 2), "models-sample.csv": ("model", 20, 0),
    "users-sample.csv": ("person", 100, 0),
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_each_real_file_gives_records_or_reasons_once_and_undo_leaves_no_trace(
    realdata: Path, tmp_path: Path, name: str
) -> None:
    path = realdata / "assets_snipeit" / name
    kind, new, problem = EXPECTED[name]
    with office(tmp_path, "USD") as store:
        before = dump(store)
        said = importing.run(store, [path])
        assert (said["files"][0]["kind"], *counts(said)) == (kind, new, 0, 0, problem)
        assert bool(said["action"]) == bool(new) and said["none"] == (not new)
        once = dump(store)
        again = importing.run(store, [path])
        assert counts(again) == (0, 0, new, problem) and again["action"] is None and dump(store) == once
        assert checking.check(store.path)["ok"]
        store.undo(said["action"])
        assert dump(store) == before
        assert checking.check(store.path)["ok"]
        store.redo()
        assert dump(store) == once


def test_all_files_of_a_folder_are_one_action_and_one_undo(realdata: Path, tmp_path: Path) -> None:
    files = sorted((realdata / "assets_snipeit").iterdir())
    with office(tmp_path, "USD") as store:
        before = dump(store)
        dry = importing.run(store, files, dry_run=True)
        assert dry["action"] is None and dump(store) == before
        said = importing.run(store, files)
        assert counts(said) == counts(dry) == (413, 0, 200, 5)
        assert [one["file"] for one in said["files"]] == [str(f) for f in files]
        assert counts(importing.run(store, files)) == (0, 0, 613, 5)
        store.undo()
        assert dump(store) == before


def test_the_22_assets_as_they_stand_in_the_file(realdata: Path, tmp_path: Path) -> None:
    with office(tmp_path, "USD") as store:
        path = realdata / "assets_snipeit" / "assets-sample.csv"
        plan = rehearsed(store, path)
        done = store.perform(lambda tx: importing.take(tx, plan, name=path.name), name="exchange.import")
        assert done.label == "Imported 22 assets from assets-sample.csv"
        assert ask(store, "SELECT stage, count(*) FROM asset GROUP BY 1 ORDER BY 1") == [
            ("assigned", 17),
            ("in_stock", 5),
        ]
        row = ask(
            store,
            "SELECT a.name, a.cost, a.purchase_date, a.end_of_life, a.order_number, p.name, p.email, p.username, m.name, m.part_number, c.name FROM asset a "
            "JOIN person p ON p.id=a.holder_person_id JOIN model m ON m.id=a.model_id JOIN company c ON c.id=m.maker_id WHERE a.tag='WBH-2841795'",
        )
        assert row == [
            ("Dragline", 129294, "2022-11-14", "2028-10-27", "5504512275", "Gage McCrackem", "gmccrackem2a@bing.com", "gmccrackem2a", 'Macbook Pro 13"', "9351IS25A51", "Botsford, Boyle and Herzog"),
        ]  # fmt: skip
        assert ask(store, "SELECT count(*) FROM asset WHERE holder_place_id IS NOT NULL") == [(8,)]


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_leading_zeros_survive(tmp_path: Path, suffix: str) -> None:
    rows = [
        ("Asset Tag", "Name", "Serial", "Category"),
        ("00042", "Phone", "000123", "Phones"),
        ("=1+1", "+49 40", "-5", "Phones"),
    ]
    path = tmp_path / f"zeros.{suffix}"
    if suffix == "xlsx":
        with xlsxwriter.Workbook(str(path)) as book:
            sheet = book.add_worksheet()
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    sheet.write_string(r, c, cell)
    else:
        path.write_text("\n".join(",".join(row) for row in rows))
    with office(tmp_path) as store:
        assert counts(importing.run(store, [path])) == (2, 0, 0, 0)
        assert ask(store, "SELECT tag, serial FROM asset ORDER BY tag") == [("00042", "000123"), ("=1+1", "-5")]
        assert counts(importing.run(store, [path])) == (0, 0, 2, 0)


def test_a_real_file_as_xlsx_gives_the_same_records(realdata: Path, tmp_path: Path) -> None:
    sheet = read_table(realdata / "assets_snipeit" / "assets-sample.csv")
    path = tmp_path / "assets.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        out = book.add_worksheet("Assets")
        for r, row in enumerate([sheet.header, *sheet.rows]):
            for c, cell in enumerate(row):
                out.write_string(r, c, cell)
    with office(tmp_path, "USD") as store:
        assert counts(importing.run(store, [realdata / "assets_snipeit" / "assets-sample.csv"])) == (22, 0, 0, 0)
        assert counts(importing.run(store, [path])) == (0, 0, 22, 0)


def test_an_old_workbook_says_what_is_missing_or_comes_in(realdata: Path, tmp_path: Path) -> None:
    with office(tmp_path) as store:
        before = dump(store)
        for path in sorted((realdata / "csv_edge").iterdir()):
            try:
                said = importing.run(store, [path], kind="asset")
            except Refusal as no:
                assert len(no.message) > 20 and dump(store) == before
            else:
                assert sum(counts(said)) > 0
                if said["action"]:
                    store.undo(said["action"])
                assert dump(store) == before


def test_every_naughty_string_as_a_name(realdata: Path, tmp_path: Path) -> None:
    strings = json.loads((realdata / "names_text" / "naughty_strings.json").read_text(encoding="utf-8"))
    path = tmp_path / "naughty.csv"
    from itam_desktop.exchange.writing import write_csv

    write_csv(
        path,
        ["Asset Tag", "Name", "Model", "Location", "Notes"],
        [(f"N-{n:04d}", s, s, s, s) for n, s in enumerate(strings)],
    )
    with office(tmp_path) as store:
        before = dump(store)
        said = importing.run(store, [path])
        assert said["new"] + said["problem"] == len(strings) and said["new"] > 0.9 * len(strings)
        assert all(len(reason) > 20 for reason in said["reasons"])
        again = importing.run(store, [path])
        assert counts(again) == (0, 0, said["new"], said["problem"])
        assert checking.check(store.path)["ok"]
        store.undo(said["action"])
        assert dump(store) == before


def test_refused_rows_can_be_corrected_and_imported_again(tmp_path: Path) -> None:
    path = file(
        tmp_path,
        "Asset Tag,Name,Purchase Date,Purchase Cost\nA-1,One,2024-01-01,5\nA-2,Two,31.02.2024,7\nA-3,Three,2024-01-01,many\n",
    )
    refused = tmp_path / "refused.csv"
    with office(tmp_path) as store:
        said = importing.run(store, [path], refused=refused)
        assert counts(said) == (1, 0, 0, 2)
        text = refused.read_text(encoding="utf-8-sig")
        assert "31.02.2024" in text and "Why it was refused" in text and "A-1" not in text
        refused.write_text(text.replace("31.02.2024", "29.02.2024").replace("many", "7.5"), encoding="utf-8")
        assert counts(importing.run(store, [refused], refused=tmp_path / "more.csv")) == (2, 0, 0, 0)
        assert ask(store, "SELECT tag, purchase_date, cost FROM asset WHERE tag<>'A-1' ORDER BY tag") == [
            ("A-2", "2024-02-29", 700),
            ("A-3", "2024-01-01", 750),
        ]


def test_all_or_nothing_takes_none(tmp_path: Path) -> None:
    path = file(tmp_path, "Asset Tag,Name,Purchase Date\nA-1,One,2024-01-01\nA-2,Two,never\n")
    with office(tmp_path) as store:
        before = dump(store)
        said = importing.run(store, [path], all_or_nothing=True)
        assert said["none"] and said["action"] is None and counts(said) == (1, 0, 0, 1) and dump(store) == before


def test_a_register_that_changed_since_the_rehearsal_is_looked_at_again(tmp_path: Path) -> None:
    path = file(tmp_path, "Asset Tag,Name\nA-1,One\nA-2,Two\n")
    with office(tmp_path) as store:
        plan = rehearsed(store, path)
        importing.run(store, [file(tmp_path, "Asset Tag,Name\nA-1,Other\n", "other.csv")])
        with pytest.raises(Refusal, match="changed since"):
            store.perform(lambda tx: importing.take(tx, plan), name="exchange.import")
        assert ask(store, "SELECT count(*) FROM asset") == [(1,)]


def test_cancelling_leaves_nothing(realdata: Path, tmp_path: Path) -> None:
    with office(tmp_path) as store:
        before = dump(store)
        stopped = Progress()
        stopped.stop()
        with pytest.raises(Cancelled):
            importing.run(store, [realdata / "assets_snipeit" / "assets-sample.csv"], progress=stopped)
        assert dump(store) == before


def _many(folder: Path, n: int) -> Path:
    lines = [
        f"X{i:05d},ThinkPad {i % 3},Laptop,T{i % 3},Lenovo,PF{i:06d},{'Deployed' if i % 2 else 'In stock'},Room {i % 7},{f'Ana {i % 5}' if i % 2 else ''}"
        for i in range(n)
    ]
    head = "Asset Tag,Name,Category,Model,Manufacturer,Serial,Status,Location,Full name"
    return file(folder, "\n".join([head, *lines]), f"{n}.csv")


def test_ten_times_the_rows_need_no_more_statements(tmp_path: Path) -> None:
    def statements(n: int) -> tuple[int, int]:
        (tmp_path / str(n)).mkdir()
        with office(tmp_path / str(n)) as store:
            seen: list[str] = []
            sa.event.listen(store.engine, "before_cursor_execute", lambda *told: seen.append(told[2]))
            assert counts(importing.run(store, [_many(tmp_path, n)])) == (n, 0, 0, 0)
            for_import = len(seen)
            store.undo()
            return for_import, len(seen) - for_import

    assert statements(300) == statements(30)


def test_an_import_of_many_batches_is_whole_and_its_index_is_written_by_rising_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "CHUNK", 7)
    with office(tmp_path) as store:
        before = dump(store)
        ids: list[int] = []

        def note(_conn: object, _cursor: object, sql: str, rows: list[tuple[Any, ...]], *_: object) -> None:
            if sql.startswith("INSERT INTO search("):
                ids.extend(row[0] for row in rows)

        sa.event.listen(store.engine, "before_cursor_execute", note)
        importing.run(store, [_many(tmp_path, 50)])
        after = dump(store)
        for turn in (store.undo, store.redo):
            assert ids == sorted(ids) and len(ids) > 50
            ids.clear()
            turn()
            assert checking.check(store.path)["problems"] == []
        assert dump(store) == after
        with closing(store.reader()) as conn:
            asset = store.kind("asset")
            assert len(lists.ListQuery(asset, "x00049").ids(conn, Style())) == 1
            assert len(lists.ListQuery(asset, "thinkpad").ids(conn, Style())) == 50
        store.undo()
        assert dump(store) == before
        with closing(store.reader()) as conn:
            assert not len(lists.ListQuery(store.kind("asset"), "thinkpad").ids(conn, Style()))


def test_a_column_read_as_a_whole_is_what_reading_each_cell_gives(tmp_path: Path) -> None:
    plain = ["N-1", "two words", "a|b", "x" * 1000, "", "007"]
    for odd in (
        "",
        " ahead",
        "behind ",
        "bar |",
        "| bar",
        "tab\there",
        "Straße",
        "e\u0301",
        "nbsp\u00a0",
        "\x00nul",
        "y" * 1001,
        "  ",
    ):
        cells = [*plain, odd]
        path = tmp_path / "notes.csv"
        with path.open("w", newline="", encoding="utf-8") as out:
            csv.writer(out).writerows([["Asset Tag", "Hostname"], *([f"T{i}", cell] for i, cell in enumerate(cells))])
        with office(tmp_path / f"{len(list(tmp_path.iterdir()))}") as store:
            plan = rehearsed(store, path)
            host = store.kind("asset").field("hostname")
            for row, cell in zip(plan.rows, cells, strict=True):
                value = host.read(cell.replace("\x00", ""), Style())
                if value is not None and len(str(value)) > 1000:
                    assert row.verdict == "problem"
                else:
                    assert (row.verdict, row.values.get("hostname")) == ("new", value)
