"""Every label stock x every code x three kinds of tag, as it prints and read back: the table of docs/LABELS.md.

A cell is a whole sheet (or one label of a roll) of different tags with two lines of words, made by the program,
rasterised at the printer's resolution and decoded. What the program refuses stands there with its own words.
"""

from __future__ import annotations

import collections
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINES = ("Lindenhof Office", "ThinkPad T14 Gen 4")
SHEET_DPI = (300, 600)


def digits(n: int) -> tuple[str, str]:
    """A tag of eight digits: what the bars say, and what stands below them."""
    text = f"{(n + 1) * 7919 % 100_000_000:08d}"
    return text, text


def checked(n: int) -> tuple[str, str]:
    """A tag of the program's own: prefix, six digits, check character."""
    from itam_desktop.kernel import tags

    body = f"LT{n + 417:06d}"
    return body + tags.check_character(body), f"LT-{n + 417:06d}-{tags.check_character(body)}"


def fourteen(n: int) -> tuple[str, str]:
    """A tag of 14 characters as other programs make them: letters, digits and hyphens."""
    text = f"ACME-2026-{n + 1:04d}"
    return text, text


KINDS: dict[str, Callable[[int], tuple[str, str]]] = {
    "8 digits": digits,
    "prefix + check": checked,
    "14 characters": fourteen,
}
CODES = ("code128", "qr", "datamatrix")


@dataclass(frozen=True)
class Cell:
    """One sheet. x_mm: the width of a module; fine: below 0.25 mm, allowed on purpose; refused: why, else empty."""

    stock: str
    dpi: int
    code: str
    kind: str
    labels: int = 0
    x_mm: float = 0.0
    fine: bool = False
    refused: str = ""


def cell(name: str, dpi: int, code: str, kind: str) -> Cell:
    """Make, rasterise and read the sheet; fine bars only where the normal ones have no room."""
    from itam_desktop.kernel.errors import Refusal
    from itam_desktop.labels import layout, stock
    from itam_desktop.labels.pdf import sheet_pdf
    from itam_desktop.labels.proof import prove

    of = next(one for one in stock.stocks() if one.name == name)
    texts = [layout.LabelText(*KINDS[kind](n), LINES) for n in range(of.per_page)]
    why = ""
    for fine in (False, True):
        try:
            made = sheet_pdf(texts, of, 1, code, dpi, fine)
            proved = prove(made.pdf, of, [text.code for text in texts], dpi, code=code)
        except Refusal as refusal:
            why = why or str(refusal)
            continue
        return Cell(name, dpi, code, kind, proved, layout.plan(texts[0], of, code, dpi, fine).fit.x_mm, fine)
    return Cell(name, dpi, code, kind, refused=why)


def jobs() -> Iterator[tuple[str, int, str, str]]:
    """Every cell: rolls at their printer's resolution, sheets at those of laser printers."""
    from itam_desktop.labels import stock

    for one in stock.stocks():
        for dpi in (one.dpi,) if one.dpi else SHEET_DPI:
            yield from ((one.name, dpi, code, kind) for code in CODES for kind in KINDS)


def words(cells: list[Cell]) -> str:
    """The table in Markdown: how many pass, each stock, and why the rest refuse."""
    from itam_desktop.labels import codes

    names = {code: codes.NAMES[code] for code in CODES}
    heads = [f"{names[code]}, {kind}" for code in CODES for kind in KINDS]
    plain = sum(not one.refused and not one.fine for one in cells)
    fine = sum(one.fine for one in cells)
    out = [
        "# Which code fits which label",
        "",
        "Made by `python3 -m tests.bench.stocks`: every stock that the program knows x code x kind of tag, as a whole sheet of different tags with two lines of words, "
        "rasterised at the printer's resolution (rolls: their own; sheets: 300 and 600 dpi) without grey and every code decoded and compared.",
        "",
        f"**{len(cells):,} sheets: {plain:,} pass with modules of at least 0.25 mm, {fine:,} only with fine bars down to 0.17 mm (which the user must allow), "
        f"{sum(bool(one.refused) for one in cells):,} are refused before anything is printed, none reads wrongly.** {sum(one.labels for one in cells):,} codes were read back.",
        "",
        "| code | tag | pass | fine bars only | refused |",
        "|---|---|---|---|---|",
    ]
    for code in CODES:
        for kind in KINDS:
            some = [one for one in cells if (one.code, one.kind) == (code, kind)]
            out.append(
                f"| {names[code]} | {kind} | {sum(not c.refused and not c.fine for c in some)} | {sum(c.fine for c in some)} | {sum(bool(c.refused) for c in some)} |"
            )
    out += ["", "## Each stock", "", "The figure is the width of a module in mm; `fine`: only when fine bars are allowed; `no`: refused.", ""]  # fmt: skip
    out += ["| stock | dpi | " + " | ".join(heads) + " |", "|---" * (len(heads) + 2) + "|"]
    rows: dict[tuple[str, int], list[Cell]] = collections.defaultdict(list)
    for one in cells:
        rows[one.stock, one.dpi].append(one)
    for (stock, dpi), some in rows.items():
        said = ["no" if one.refused else f"{one.x_mm:.2f}" + (" fine" if one.fine else "") for one in some]
        out.append(f"| {stock} | {dpi} | " + " | ".join(said) + " |")
    out += ["", "## Why the rest refuse", "", "In the program's own words.", ""]  # fmt: skip
    why: dict[str, list[str]] = collections.defaultdict(list)
    for one in cells:
        if one.refused:
            why[one.refused].append(f"{one.stock} ({one.kind})")
    out += ["| why | where |", "|---|---|"]
    out += [f"| {text} | {'; '.join(dict.fromkeys(where))} |" for text, where in sorted(why.items())]
    return "\n".join(out) + "\n"


def main() -> int:
    with ProcessPoolExecutor() as pool:
        cells = list(pool.map(cell, *zip(*jobs(), strict=True), chunksize=9))
    said = words(cells)
    (ROOT / "docs" / "LABELS.md").write_text(said, encoding="utf-8")
    print(said[:2500])
    return 0


if __name__ == "__main__":
    sys.exit(main())
