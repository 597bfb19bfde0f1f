"""From the text of a delimited file to records."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import chain, islice
from typing import Literal

from itam_desktop.exchange.sheet import Limits
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr

DELIMITERS = (",", ";", "\t", "|")
# what a spreadsheet takes for the start of a formula (OWASP "CSV Injection", full-width forms included)
RISKY = "=+-@\t\r\n＝＋－＠"
_NEUTRAL = re.compile(rf"'+[{re.escape(RISKY)}]")
_KEPT_TEXT = re.compile(r'="([^"]*)"')
_ROUNDED = re.compile(r"\b\d\.\d+E\+1\d\b")
_END = "\x1eend of file"


def neutral(text: str) -> str:
    """The text with a ' in front where a spreadsheet would run it; `plainly` takes exactly that ' away again."""
    return "'" + text if text.lstrip("'")[:1] in RISKY and text.lstrip("'") else text


def plainly(text: str) -> str:
    """The text that a cell stands for: without the ' of `neutral`, and without the ="…" that keeps leading zeros in a
    spreadsheet."""
    if text[:1] == "'" and _NEUTRAL.match(text):
        return text[1:]
    if text[:2] == '="' and (hit := _KEPT_TEXT.fullmatch(text)):
        return hit[1]
    return text


def records(
    text: str, delimiter: str, name: str, limits: Limits, progress: Progress = NO_PROGRESS
) -> tuple[list[list[str]], list[int], list[str]]:
    """(records, the line where each begins, notes). Blank lines are left out. Raises Refusal, Cancelled."""
    notes: list[str] = []
    spaced = bool(re.search(re.escape(delimiter) + r' +"', text[:_SAMPLE]))
    rows, lines, closed = _parse(text, delimiter, name, limits, progress, spaced, csv.QUOTE_MINIMAL)
    if not closed:
        opened = lines[-1]
        rows, lines, _ = _parse(text, delimiter, name, limits, progress, spaced, csv.QUOTE_NONE)
        widths = Counter(map(len, rows))
        if widths.most_common(1)[0][1] < len(rows) * 0.9:
            raise Refusal(
                tr(
                    "A quotation mark in line {line} of “{name}” is never closed, so the cells cannot be told "
                    "apart. Mend it in that line.",
                    line=opened,
                    name=name,
                )
            )
        notes.append(
            tr(
                "A quotation mark in line {line} is never closed: quotation marks were read as ordinary characters.",
                line=opened,
            )
        )
    if "'" in text or '="' in text:
        marked = re.compile(rf"'[{re.escape(RISKY)}]|=\"")
        if marked.search(text):
            rows = [[plainly(cell) for cell in row] for row in rows]
    if "E+1" in text and (rounded := _ROUNDED.findall(text)):
        notes.append(
            tr(
                "{n} long numbers were rounded by a spreadsheet before this file was saved (like {example}): "
                "their last digits are lost.",
                n=len(rounded),
                example=rounded[0],
            )
        )
    return rows, lines, notes


_SAMPLE = 200_000


def _parse(
    text: str, delimiter: str, name: str, limits: Limits, progress: Progress, spaced: bool, quoting: Literal[0, 3]
) -> tuple[list[list[str]], list[int], bool]:
    """Also tells whether every quotation mark was closed: then a line added behind the last stands alone."""
    csv.field_size_limit(limits.cell)
    source: Iterator[str] = StringIO(text if text.endswith(("\n", "\r")) else text + "\n", newline="")
    reader = csv.reader(chain(source, [_END]), delimiter=delimiter, skipinitialspace=spaced, quoting=quoting)
    rows: list[list[str]] = []
    lines: list[int] = []
    begin, cells = 1, 0
    try:
        for row in reader:
            if row:
                rows.append(row)
                lines.append(begin)
                cells += len(row)
                if cells > limits.cells or len(rows) > limits.rows or len(row) > limits.columns:
                    raise Refusal(
                        tr(
                            "“{name}” holds more than can be taken in at once (line {line}). Split it into "
                            "smaller files.",
                            name=name,
                            line=begin,
                        )
                    )
                if not len(rows) & 8191:
                    progress.step(len(rows), 0, "")
            begin = reader.line_num + 1
    except csv.Error:
        if quoting == csv.QUOTE_MINIMAL:  # a cell beyond the limit: most likely a quotation mark that is never closed
            return rows, [*lines, begin], False
        raise Refusal(tr("Line {line} of “{name}” is too long for a table.", line=begin, name=name)) from None
    closed = bool(rows) and rows[-1] == [_END]
    if closed:
        rows.pop()
        lines.pop()
    return rows, lines, closed


def find_delimiter(text: str) -> str:
    """The sign that splits most records into the same number of cells, at least two; "," when there is but one
    column."""
    sample = list(islice(StringIO(text[:_SAMPLE], newline=""), 300))
    if len(text) > _SAMPLE and len(sample) > 1 and len(sample) < 300:
        sample.pop()
    best, best_score, prose = ",", 0.0, False
    for delimiter in DELIMITERS:
        try:
            rows = [row for row in csv.reader(sample, delimiter=delimiter) if any(cell.strip() for cell in row)]
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows if len(row) > 1)
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
        if len(rows[0]) == 1 and _prose(rows):
            prose = True
            continue
        score = count / len(rows) + (1.0 if len(rows[0]) > 1 else 0.0) + min(width, 50) / 1000
        if score > best_score:
            best, best_score = delimiter, score
    if not best_score and prose:
        return next((sign for sign in DELIMITERS if not any(sign in line for line in sample)), best)
    return best


def _prose(rows: list[list[str]]) -> bool:
    """Under a heading of one cell: are the signs those of running text ("Smith, John")?"""
    behind = [cell for row in rows for cell in row[1:]]
    return bool(behind) and sum(cell.startswith(" ") for cell in behind) > len(behind) * 0.8
