"""The published table of codes and stocks (docs/LABELS.md) says what the program does."""

from __future__ import annotations

from pathlib import Path

import pytest

from itam_desktop.labels import stock
from tests.bench import stocks

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "LABELS.md").read_text(encoding="utf-8")


def published() -> dict[tuple[str, int, str, str], str]:
    lines = PAGE[PAGE.index("## Each stock") : PAGE.index("## Why")].splitlines()
    rows = [[part.strip() for part in line.strip("|").split("|")] for line in lines if line.startswith("| ")][1:]
    heads = [(code, kind) for code in stocks.CODES for kind in stocks.KINDS]
    return {(row[0], int(row[1]), *head): said for row in rows for head, said in zip(heads, row[2:], strict=True)}


def test_every_stock_stands_in_the_table():
    assert set(published()) == set(stocks.jobs())
    assert len({name for name, *_ in published()}) == len(stock.stocks())


REFUSED = [key for key, said in published().items() if said == "no"]


@pytest.mark.parametrize("key", [*list(published())[::61], *REFUSED[::5]], ids=lambda key: " ".join(map(str, key)))
def test_a_sheet_passes_or_refuses_as_published(key):
    found = stocks.cell(*key)
    said = "no" if found.refused else f"{found.x_mm:.2f}" + (" fine" if found.fine else "")
    assert said == published()[key]
    assert not found.refused or found.refused in PAGE
