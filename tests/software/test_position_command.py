"""`itam-desktop position`: its keys are those of design/COMMANDS.md."""

from __future__ import annotations

import json
from typing import Any

import pytest

from itam_desktop.commands import line
from tests.software.test_counting import Office


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    code = line.run(list(words))
    out = capsys.readouterr().out
    return code, json.loads(out) if "--json" in words and out else out


def test_the_position_as_json_and_in_words(do: Any, capsys: pytest.CaptureFixture[str]) -> None:
    office = Office(do)
    cad = office.product("CAD", publisher="Maker")
    office.licence(cad, 1, price=5000, price_period="month")
    office.licence(office.product("Site"), None, "site")
    office.install(cad, office.laptop(), office.laptop())
    store = str(do.store.path)
    code, found = said(capsys, "position", "--store", store, "--json", "--on", "2026-11-24")
    assert code == 0 and found["on"] == "2026-11-24"
    first, second = found["products"]
    assert {k: first[k] for k in ("product", "metric", "entitled", "assigned", "spent", "held", "installed", "free", "shortfall", "exposure")} == {
        "product": "CAD", "metric": "device", "entitled": 1, "assigned": 0, "spent": 0, "held": 0, "installed": 2, "free": 1, "shortfall": 1,
        "exposure": {"minor": 60000, "currency": "EUR"},
    }  # fmt: skip
    assert (second["product"], second["entitled"], second["free"], second["shortfall"]) == ("Site", None, None, 0)
    assert [f["finding"] for f in found["findings"]] == ["over_installed", "unused_free"]
    code, words = said(capsys, "position", "--store", store)
    assert code == 0 and "CAD\tPer device\t1\t0\t2\t1\t1\t€600.00" in words and "no limit" in words


def test_a_day_that_is_none_is_a_usage_error(do: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert line.run(["position", "--store", str(do.store.path), "--on", "someday"]) == 2
