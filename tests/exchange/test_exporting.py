"""Lists and everything out; and the own export in again, where all is the same."""

from __future__ import annotations

import csv
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from itam_desktop.assets import actions
from itam_desktop.exchange import exporting, importing
from itam_desktop.exchange.reading import read_table
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style
from itam_desktop.store import reading
from itam_desktop.store.office import Store
from tests.exchange.real_store import ask, counts, dump, file, office


def written(
    store: Store, what: str, path: Path, line: str = "", style: Style | None = None, **how: Any
) -> dict[str, Any]:
    with closing(store.reader()) as conn:
        return exporting.export(
            conn, reading.kinds_with_custom(conn), what, line, path, style or Style(currency="USD"), **how
        )


def whole(store: Store, folder: Path) -> dict[str, Any]:
    with closing(store.reader()) as conn:
        return exporting.export_everything(conn, reading.kinds_with_custom(conn), folder, Style(currency="USD"))


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_own_export_of_everything_comes_in_the_same(realdata: Path, tmp_path: Path, ending: str) -> None:
    with office(tmp_path, "USD") as store:
        importing.run(store, sorted((realdata / "assets_snipeit").iterdir()))
        importing.run(
            store,
            [
                file(
                    tmp_path,
                    "Asset Tag,Name,Price,Due back,Full Name,Location Path\n007,Bond,12 JPY,2030-01-01,Ana,Hamburg / 3 / 3.14\n-5,=1+1,-0,,,\n",
                )
            ],
        )
        before = dump(store)
        for what in ("asset", "person", "place", "model", "company", "business_unit", "category", "status"):
            out = tmp_path / f"{what}.{ending}"
            said = written(store, what, out)
            assert said["rows"] == ask(store, "SELECT count(*) FROM " + what)[0][0]
            again = importing.run(store, [out], kind=what)
            assert counts(again) == (0, 0, said["rows"], 0), again["reasons"][:3]
        assert dump(store) == before


def test_the_own_export_makes_the_same_register_in_an_empty_office(realdata: Path, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    question = (
        "SELECT a.tag, a.name, a.serial, a.cost, a.purchase_date, a.stage, s.name, p.name, p.email, h.name, m.name, m.part_number, c.name, l.name, k.name FROM asset a "
        "LEFT JOIN status s ON s.id=a.status_id LEFT JOIN person p ON p.id=a.holder_person_id LEFT JOIN place h ON h.id=a.holder_place_id LEFT JOIN model m ON m.id=a.model_id "
        "LEFT JOIN company c ON c.id=m.maker_id LEFT JOIN place l ON l.id=a.place_id LEFT JOIN category k ON k.id=a.category_id ORDER BY tag"
    )
    with office(tmp_path / "a", "USD") as store:
        importing.run(
            store,
            [
                realdata / "assets_snipeit" / n
                for n in ("assets-sample.csv", "assets-sample-BAD.csv", "users-sample.csv")
            ],
        )
        files = [tmp_path / f"{what}.csv" for what in ("status", "person", "asset")]
        for path in files:
            written(store, path.stem, path)
        expected = ask(store, question)
    with office(tmp_path / "b", "USD") as other:
        for path in files:
            assert importing.run(other, [path], kind=path.stem)["problem"] == 0
        assert ask(other, question) == expected and len(expected) == 222


def test_a_search_line_chosen_records_json_and_unknown_endings(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        importing.run(
            store, [file(tmp_path, "Asset Tag,Name,Purchase Cost,Category\nA-1,Lamp,12.50,Lamps\nA-2,Desk,,Desks\n")]
        )
        assert written(store, "asset", tmp_path / "x.csv", "lamp")["rows"] == 1
        record = ask(store, "SELECT id FROM asset WHERE tag='A-2'")[0][0]
        assert written(store, "asset", tmp_path / "y.csv", ids=[record])["rows"] == 1
        assert written(store, "asset", tmp_path / "z.json", style=Style())["files"] == [str(tmp_path / "z.json")]
        told = json.loads((tmp_path / "z.json").read_text(encoding="utf-8"))
        assert told[0]["cost"] == {"minor": 1250, "currency": "EUR"} and told[1]["cost"] is None
        assert told[0]["category_id"]["title"] == "Lamps"
        with pytest.raises(Refusal, match="xlsx"):
            written(store, "asset", tmp_path / "z.docx")
        head, first = read_table(tmp_path / "x.csv").header, read_table(tmp_path / "x.csv").rows[0]
        row = dict(zip(head, first, strict=True))
        assert row["Price"] == "12.50" and row["Currency"] == "USD" and row["Status"] == "In stock"


def test_formula_cells_are_not_live_and_secrets_are_masked_everywhere(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        field = store.perform(
            lambda tx: actions.add(tx, "custom_field", {"name": "PIN", "kind": "secret", "about_kind": "asset"})
        ).result
        row = {
            "tag": "A-1",
            "name": "=HYPERLINK(1)",
            f"cf_{field}": "canary-4711",
            "category_id": ask(store, "SELECT id FROM category")[0][0],
        }
        store.perform(lambda tx: actions.register(tx, row))
        for ending in ("csv", "json", "xlsx"):
            written(store, "asset", tmp_path / f"a.{ending}")
        whole(store, tmp_path / "all")
        for path in [*tmp_path.glob("a.*"), *(tmp_path / "all").rglob("*.*")]:
            assert b"canary-4711" not in path.read_bytes()
        assert "'=HYPERLINK(1)" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
        assert counts(importing.run(store, [tmp_path / "a.csv"])) == (0, 0, 1, 0)
        assert counts(importing.run(store, [tmp_path / "a.xlsx"])) == (0, 0, 1, 0)


def test_everything_goes_to_an_empty_folder_with_files_and_history(realdata: Path, tmp_path: Path) -> None:
    with office(tmp_path, "USD") as store:
        importing.run(store, [realdata / "assets_snipeit" / "assets-sample.csv"])
        record = ask(store, "SELECT id FROM asset LIMIT 1")[0][0]
        store.perform(
            lambda tx: actions.attach(tx, "asset", record, "../../evil:name.pdf", b"%PDF content", "application/pdf")
        )
        said = whole(store, tmp_path / "all")
        assert said["rows"] > 22 and all(Path(f).is_file() for f in said["files"])
        assert (tmp_path / "all" / "README.txt").exists()
        kept = list((tmp_path / "all" / "attachments").iterdir())
        assert len(kept) == 1 and kept[0].read_bytes() == b"%PDF content"
        with (tmp_path / "all" / "history.csv").open(encoding="utf-8-sig", newline="") as text:
            rows = list(csv.DictReader(text))
        assert [r["what"] for r in rows][1] == "Imported 22 assets from assets-sample.csv"
        with pytest.raises(Refusal, match="not empty"):
            whole(store, tmp_path / "all")
