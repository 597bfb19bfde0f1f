"""The catalogue of models and the makers' ends of support come in from real files, and the fleet shows them."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from itam_desktop.assets import actions, fleet
from itam_desktop.exchange import importing
from tests.exchange.real_store import ask, counts, dump, office


def test_the_catalogue_of_1492_models_comes_in_once(realdata: Path, tmp_path: Path) -> None:
    path = realdata / "hardware_models" / "device_types.csv"
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 1492
    with office(tmp_path) as store:
        before = dump(store)
        said = importing.run(store, [path], kind="model")
        new, changed, same, problem = counts(said)
        assert (new + same, changed, problem) == (1492, 0, 0)
        named = {(row["manufacturer"], row["model"]) for row in rows}
        there = ask(store, "SELECT c.name, m.name FROM model m JOIN company c ON c.id=m.maker_id")
        assert set(there) >= {(" ".join(maker.split()), " ".join(model.split())) for maker, model in named}
        assert counts(importing.run(store, [path], kind="model"))[0] == 0, "no model is made twice"
        store.undo(said["action"])
        assert dump(store) == before


def test_a_makers_end_of_support_reaches_the_fleet(realdata: Path, tmp_path: Path) -> None:
    with (realdata / "eol" / "release_cycles.csv").open(encoding="utf-8") as file:
        cycles = [row for row in csv.DictReader(file) if row["product"] == "iphone"]
    sheet = tmp_path / "phones.csv"
    with sheet.open("w", newline="", encoding="utf-8") as out:
        table = csv.writer(out)
        table.writerow(["Manufacturer", "Model name", "Maker's end of support"])
        for row in cycles:  # "False": no end announced
            table.writerow(["Apple", f"iPhone {row['label']}", "" if row["eol"] in ("True", "False") else row["eol"]])
    ended = {f"iPhone {row['label']}": row["eol"] for row in cycles if row["eol"] not in ("True", "False")}
    assert len(ended) > 15
    with office(tmp_path) as store:
        assert counts(importing.run(store, [sheet], kind="model")) == (len(cycles), 0, 0, 0)
        assert dict(ask(store, "SELECT name, end_of_support FROM model WHERE end_of_support IS NOT NULL")) == ended
        name, day = next(iter(ended.items()))
        model = ask(store, "SELECT id FROM model WHERE name=?", name)[0][0]
        category = ask(store, "SELECT id FROM category WHERE name='Mobile phone'")[0][0]
        phone = store.perform(lambda tx: actions.register(tx, {"category_id": category, "model_id": model})).result[0]
        (row,) = fleet.read(store._raw, [phone])
        assert row.support is not None
        assert row.support == date.fromisoformat(day).toordinal()
