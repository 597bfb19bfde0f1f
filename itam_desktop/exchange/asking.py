"""What a file leaves open, asked once per column in words: is 3/4/26 in April or in March, is 1.234 a thousand or one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from itam_desktop.exchange.styles import ColumnStyle, Reading
from itam_desktop.kernel.errors import Unreadable
from itam_desktop.kernel.money import split_currency
from itam_desktop.kernel.style import Style, clip, read_date, read_number, show_date
from itam_desktop.kernel.texts import tr


@dataclass(frozen=True, slots=True)
class Way:
    """One answer: what it says of itself, and how it reads each example."""

    words: str
    reading: Reading
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """sort: "date" or "number". examples: cells of the file, as they stand there; ways: two."""

    column: str
    sort: str
    examples: tuple[str, ...]
    ways: tuple[Way, Way]

    @property
    def words(self) -> str:
        if self.sort == "date":
            return tr(
                "How is “{cell}” in the column “{column}” meant?", cell=self.examples[0], column=clip(self.column)
            )
        return tr("How much is “{cell}” in the column “{column}”?", cell=self.examples[0], column=clip(self.column))

    @property
    def more(self) -> str:
        """A second example, read both ways."""
        if len(self.examples) < 2:
            return tr("The file does not tell.")
        first, second = self.ways
        return tr(
            "And “{cell}” is {one} or {other}.",
            cell=self.examples[1], one=first.examples[1], other=second.examples[1],
        )  # fmt: skip


def questions(styles: Sequence[ColumnStyle], style: Style) -> list[Question]:
    """One for each column that is not sure."""
    return [question(one, style) for one in styles if not one.sure and one.samples]


def question(one: ColumnStyle, style: Style) -> Question:
    cells = tuple(clip(sample.text, 20) for sample in one.samples)
    if one.dates == "ambiguous":
        read = [
            tuple(_day(sample.text, replace(style, day_first=first)) for sample in one.samples)
            for first in (True, False)
        ]
        return Question(one.column, "date", cells, (
            Way(tr("Day first: {day}", day=read[0][0]), Reading(day_first=True), read[0]),
            Way(tr("Month first: {day}", day=read[1][0]), Reading(day_first=False), read[1]),
        ))  # fmt: skip
    sign = "." if "." in one.samples[0].text else ","
    cells = tuple(cell for cell in cells if sign in cell) or cells[:1]
    texts = [sample.text for sample in one.samples if sign in sample.text] or [one.samples[0].text]
    other = "," if sign == "." else "."
    thousands = tuple(_thousand(text, other) for text in texts)
    decimals = tuple(_little(text, sign, style) for text in texts)
    return Question(one.column, "number", cells, (
        Way(tr("Thousands: {number}", number=thousands[0]), Reading(decimal=other), thousands),
        Way(tr("Decimals: {number}", number=decimals[0]), Reading(decimal=sign), decimals),
    ))  # fmt: skip


def _day(cell: str, style: Style) -> str:
    try:
        return show_date(read_date(cell, style).isoformat(), style)
    except Unreadable:
        return tr("no date")


def _number(cell: str, decimal: str) -> Decimal | None:
    try:
        return read_number(split_currency(cell)[0], Style(decimal=decimal))
    except Unreadable:
        return None


def _thousand(cell: str, decimal: str) -> str:
    """Without groups: "1234" cannot be misread."""
    found = _number(cell, decimal)
    return f"{found:f}" if found is not None else tr("no number")


def _little(cell: str, decimal: str, style: Style) -> str:
    """ "a little over 1", because 1.234 itself is what is asked about."""
    found = _number(cell, decimal)
    if found is None:
        return tr("no number")
    whole = int(found)
    if found == whole:
        return tr("exactly {n}", n=whole)
    half = abs(found - whole) >= Decimal("0.5")
    return tr("nearly {n}", n=whole + (1 if found > 0 else -1)) if half else tr("a little over {n}", n=whole)
