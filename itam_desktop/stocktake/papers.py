"""The papers of a count: the report to sign when it is closed, and sheets to count on where there is no scanner."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style, show_clock, show_date, show_money, show_number
from itam_desktop.kernel.tags import coded
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.labels.codes import CODE128, DATAMATRIX, QUIET, symbol
from itam_desktop.paper.document import (  # fmt: skip
    Block,
    Break,
    Document,
    Drawing,
    Pairs,
    Pen,
    Signature,
    Signatures,
    Space,
    Table,
    Text,
    made,
)
from itam_desktop.paper.table import PaperColumn
from itam_desktop.stocktake import queries, reading, rules, settling
from itam_desktop.stocktake.queries import Count
from itam_desktop.stocktake.reading import Line, Room

BLACK, GREY, PALE = "0 0 0", "0.4 0.4 0.4", "0.78 0.78 0.78"
MODULE = 0.96  # pt of a square's module: 0.34 mm, four dots at 300 dpi
BAR = 0.72  # pt of a bar's module: 0.254 mm, three dots at 300 dpi
ROW, BLANK = 31.0, 26.0  # pt of a sheet's row
MOST = 500  # rows of one list on the report


# ---------------------------------------------------------------- the report
def report(conn: sqlite3.Connection, stocktake: int, style: Style) -> bytes:
    """The report of a closed count as PDF. Raises Refusal while it is open."""
    return made(report_of(conn, stocktake, style))


def report_of(conn: sqlite3.Connection, stocktake: int, style: Style) -> Document:
    about = queries.count(conn, stocktake)
    if about is None:
        raise Refusal(tr("This count is no longer there."))
    if about.closed is None:
        raise Refusal(tr("{name} is still open. Close it first; then its report can be made at any time.", name=about.name))  # fmt: skip
    lines = reading.lines(conn, stocktake)
    totals = queries.totals(conn, stocktake)
    name, contact = reading.office(conn)
    missing = [one for one in lines if one.outcome == "missing"]
    wrong = [one for one in lines if one.outcome == "misplaced"]
    extra = [one for one in lines if one.outcome == "unexpected"]
    blocks: list[Block] = [
        Pairs(_facts(conn, about, style)),
        Text(tr("Accuracy"), "head"),
        Text(_accuracy(totals, style), "strong"),
        Text(tr("Found where it is recorded, of what was expected: {found} ÷ {expected}. What is lent or in repair is not expected unless it was found.",
                found=show_number(totals["verified"], style), expected=show_number(totals["expected"], style)), "small"),
        *_figures(conn, about, totals, style),
        *_by_room(lines, style),
        *_values(missing, style),
        *_list(tr("Missing"), missing, (_tag, _what, _serial, _belongs, _holder, _worth, _decided), style),
        *_list(tr("In the wrong room"), wrong, (_tag, _what, _belongs, _found, _decided), style),
        *_list(tr("To be sent back"), [one for one in lines if one.decision == "send_back"], (_tag, _what, _found, _belongs, _ticked), style),
        *_list(tr("Not expected here"), extra, (_tag, _what, _belongs, _found, _decided), style),
        *_list(tr("Damaged"), [one for one in lines if one.damaged], (_tag, _what, _serial, _found, _decided), style),
        *_unknown(conn, stocktake, style),
        Space(10),
        Text(tr("This stock-take was carried out as described here."), "body"),
        Signatures((Signature(tr("Counted by, date"), about.by), Signature(tr("Checked by, date")))),
    ]  # fmt: skip
    if about.head:
        blocks.append(Text(tr("Head of the history when this count was closed: {head}", head=about.head), "small"))
    return Document(
        tr("Stock-take: {name}", name=about.name), blocks, name, [contact] if contact else [], day=show_date(about.closed, style)
    )  # fmt: skip


def _facts(conn: sqlite3.Connection, about: Count, style: Style) -> list[tuple[str, str]]:
    first, last = reading.span(conn, about.id)
    people = [
        tr("{name} ({n} scans)", name=name or tr("nobody named"), n=show_number(n, style)) for name, n in reading.who(conn, about.id)
    ]  # fmt: skip
    scans = ""
    if first:
        begin, end = (show_date(at[:10], style) for at in (first, last))
        clock, until = show_clock(first, style), show_clock(last, style)
        scans = tr(
            "{day}, {time} to {until}", day=begin, time=clock, until=until if begin == end else f"{end}, {until}"
        )
    return [
        (tr("What was counted"), settling.scope_words(about, style)), (tr("Begun"), show_date(about.started, style)),
        (tr("Closed"), show_date(about.closed or "", style)), (tr("Scanned"), scans),
        (tr("Begun by"), about.by), (tr("Counted by"), ", ".join(people)),
        (tr("Way of counting"), tr("blind: what was expected was not shown") if about.blind else tr("what was expected was shown")),
    ]  # fmt: skip


def accuracy(totals: Mapping[str, int], style: Style) -> str:
    """In percent with one digit after the sign; "" when nothing was expected. All found is the only 100 %."""
    share = rules.share_found(totals["verified"], totals["expected"])
    if share is None:
        return ""
    shown = min(share, 99.9) if totals["verified"] < totals["expected"] else share
    return tr("{n} %", n=show_number(Decimal(f"{shown:.1f}"), style, 1))


def _accuracy(totals: Mapping[str, int], style: Style) -> str:
    share = accuracy(totals, style)
    if not share:
        return tr("Nothing was expected here.")
    return tr("{share} of what was expected was found where it is recorded.", share=share)


def _figures(conn: sqlite3.Connection, about: Count, totals: Mapping[str, int], style: Style) -> list[Block]:
    before = settling.last_alike(conn, about)
    earlier = queries.totals(conn, before) if before is not None else None
    last = queries.count(conn, before) if before is not None else None
    words = [
        ("expected", tr("Expected")), ("verified", tr("Found in place")), ("misplaced", tr("In the wrong room")), ("missing", tr("Missing")),
        ("unexpected", tr("Not expected here")), ("unknown", tr("Codes not in the register")), ("damaged", tr("Damaged")),
        ("excused", tr("Away, as recorded")),
    ]  # fmt: skip
    columns = [PaperColumn(tr("Figure")), PaperColumn(tr("This count"), right=True)]
    rows = [[word, show_number(totals[key], style)] for key, word in words]
    rows.append([tr("Accuracy"), accuracy(totals, style)])
    if earlier is not None and last is not None:
        columns += [PaperColumn(tr("The count before, {day}", day=show_date(last.closed or "", style)), right=True), PaperColumn(tr("Difference"), right=True)]  # fmt: skip
        for row, (key, _) in zip(rows, words, strict=False):
            row += [show_number(earlier[key], style), _signed(totals[key] - earlier[key], style)]
        rows[-1] += [accuracy(earlier, style), ""]
    if earlier is None:
        small = Text(tr("No count of the same scope was closed before this one."), "small")
        return [Text(tr("Figures"), "head"), Pairs([(row[0], row[1]) for row in rows[:-1]]), small]
    return [Text(tr("Figures"), "head"), Table(columns, rows)]


def _signed(n: int, style: Style) -> str:
    return ("+" if n > 0 else "\N{MINUS SIGN}" if n < 0 else "±") + show_number(abs(n), style)


def _by_room(lines: Sequence[Line], style: Style) -> list[Block]:
    found: dict[int | None, list[int]] = {}
    names: dict[int | None, str] = {}
    for one in lines:
        if one.expected and one.outcome != "excused":
            row = found.setdefault(one.place_id, [0, 0, 0, 0])
            names[one.place_id] = one.place
            row[0] += 1
            row[{"verified": 1, "damaged": 1, "misplaced": 2}.get(one.outcome, 3)] += 1
    if len(found) < 2:
        return []
    rows = [
        [names[place] or tr("No place in the register"), *(show_number(n, style) for n in row), accuracy({"verified": row[1], "expected": row[0]}, style)]
        for place, row in found.items()
    ]  # fmt: skip
    heads = [tr("Expected"), tr("In place"), tr("Wrong room"), tr("Missing"), tr("Accuracy")]
    return [
        Text(tr("By room"), "head"),
        Table([PaperColumn(tr("Room")), *(PaperColumn(head, right=True) for head in heads)], rows),
    ]


def _values(missing: Sequence[Line], style: Style) -> list[Block]:
    """The book value of what is missing, each currency by itself."""
    sums: dict[str, int] = {}
    for one in missing:
        if one.value is not None:
            sums[one.currency] = sums.get(one.currency, 0) + one.value
    if not sums:
        return []
    without = sum(1 for one in missing if one.value is None)
    words = ", ".join(show_money(total, currency, style) for currency, total in sorted(sums.items()))
    blocks: list[Block] = [Text(tr("Book value of what is missing: {sum}", sum=words), "strong")]
    small = tr("Straight line in full months down to the salvage value.")
    if without:
        small += " " + tr_n("{n} of them has no price.", "{n} of them have no price.", without)
    return [*blocks, Text(small, "small")]


Column = Callable[[Line | None, Style], str]  # a line's cell, or without a line the column's head


def _tag(one: Line | None, style: Style) -> str:
    return one.tag if one else tr("Tag")


def _what(one: Line | None, style: Style) -> str:
    return one.name if one else tr("What")


def _serial(one: Line | None, style: Style) -> str:
    return one.serial if one else tr("Serial number")


def _belongs(one: Line | None, style: Style) -> str:
    return one.place if one else tr("Recorded in")


def _found(one: Line | None, style: Style) -> str:
    return one.found if one else tr("Found in")


def _holder(one: Line | None, style: Style) -> str:
    return one.holder if one else tr("Recorded with")


def _worth(one: Line | None, style: Style) -> str:
    if one is None:
        return tr("Book value")
    return show_money(one.value, one.currency, style) if one.value is not None else ""


def _decided(one: Line | None, style: Style) -> str:
    if one is None:
        return tr("Decided")
    words = rules.decision_word(one.decision) if one.decision and one.decision != "leave" else ""
    again = tr("missing in the count before too") if one.twice else ""
    return "; ".join(part for part in (words, again, one.remark) if part)


def _ticked(one: Line | None, style: Style) -> str:
    return one.remark if one else tr("Brought back on, by")


def _list(title: str, some: Sequence[Line], columns: Sequence[Column], style: Style) -> list[Block]:
    if not some:
        return []
    heads = [PaperColumn(column(None, style), right=column is _worth) for column in columns]
    rows = [[column(one, style) for column in columns] for one in some[:MOST]]
    keep = [n for n in range(len(heads)) if columns[n] in (_ticked, _tag) or any(row[n] for row in rows)]
    blocks: list[Block] = [
        Text(tr("{title} ({n})", title=title, n=show_number(len(some), style)), "head"),
        Table([heads[n] for n in keep], [[row[n] for n in keep] for row in rows]),
    ]
    return [*blocks, *_rest(len(some), style)]


def _rest(n: int, style: Style) -> list[Block]:
    if n <= MOST:
        return []
    return [Text(tr("and {n} more; the list of the count has them all", n=show_number(n - MOST, style)), "small")]


def _unknown(conn: sqlite3.Connection, stocktake: int, style: Style) -> list[Block]:
    some = reading.unknown(conn, stocktake)
    if not some:
        return []
    columns = [PaperColumn(tr("Code")), PaperColumn(tr("Scanned in")), PaperColumn(tr("First at")), PaperColumn(tr("By")), PaperColumn(tr("Times"), right=True)]  # fmt: skip
    rows = [
        [one.code, one.place, f"{show_date(one.at[:10], style)}, {show_clock(one.at, style)}", one.by, show_number(one.n, style)]
        for one in some[:MOST]
    ]  # fmt: skip
    title = tr("{title} ({n})", title=tr("Codes not in the register"), n=show_number(len(some), style))
    return [Text(title, "head"), Table(columns, rows), *_rest(len(some), style)]


# ---------------------------------------------------------------- sheets to count on
def sheets(conn: sqlite3.Connection, stocktake: int, style: Style) -> bytes:
    """A sheet for each room of a count as PDF: what is expected there with a code a row, and the room's code above it."""
    return made(sheets_of(conn, stocktake, style))


def sheets_of(conn: sqlite3.Connection, stocktake: int, style: Style) -> Document:
    about = queries.count(conn, stocktake)
    if about is None:
        raise Refusal(tr("This count is no longer there."))
    name, contact = reading.office(conn)
    blocks: list[Block] = []
    if about.blind:
        for room in reading.places_of(conn, about.place_id):
            blocks += [Break()] if blocks else []
            blocks += [_room_head(room, tr("Write down each tag that you find.")), *(_blank(n) for n in range(1, 23))]
    else:
        blocks = _rooms_with_rows(conn, stocktake)
    if not blocks:
        raise Refusal(tr("Nothing is expected in this count, so there is nothing to print."))
    words = [settling.scope_words(about, style), tr("Counted by, date:") + " " + "_" * 40]
    return Document(about.name, [Text("\n".join(words), "small"), *blocks], name, [contact] if contact else [], day=show_date(about.started, style))  # fmt: skip


def _rooms_with_rows(conn: sqlite3.Connection, stocktake: int) -> list[Block]:
    expected = [one for one in reading.lines(conn, stocktake) if one.expected]
    nowhere = Room(0, tr("No place in the register"), "", "")
    blocks: list[Block] = []
    for room in (*reading.rooms(conn, stocktake), nowhere):
        some = [one for one in expected if (one.place_id or 0) == room.id]
        if not some:
            continue
        blocks += [Break()] if blocks else []
        blocks.append(_room_head(room, tr_n("{n} asset is expected here.", "{n} assets are expected here.", len(some))))
        blocks += [_expected(one) for one in some]
    return blocks


def _room_head(room: Room, words: str) -> Drawing:
    """The room's name and code, large."""

    def draw(pen: Pen) -> None:
        wide = _bars(pen, coded(room.code), 0, 4, 30) if room.code else 0.0
        x = wide + 14 if wide else 0.0
        pen.words(room.name, x, 20, 15, bold=True, room=pen.width - x)
        pen.words(
            " · ".join(part for part in (room.above, room.code, words) if part), x, 35, 8.5, GREY, room=pen.width - x
        )
        pen.line(0, 47, pen.width, 47, BLACK, 0.9)

    return Drawing(50, draw)


def _expected(one: Line) -> Drawing:
    """A row: box to tick, code, tag and name, serial number and holder."""

    def draw(pen: Pen) -> None:
        pen.box(2, 9, 13, 13, "1 1 1", BLACK)
        if one.outcome == "excused":
            pen.words(tr("away"), 19, 19, 7, GREY, room=26)
        _square(pen, coded(one.tag), 50, 4)
        pen.words(one.tag, 84, 13, 9.5, bold=True, room=110)
        pen.words(one.name, 84, 25, 8.5, room=190)
        pen.words(one.serial, 284, 13, 8.5, room=110)
        pen.words(one.holder, 284, 25, 8.5, GREY, room=110)
        pen.line(404, 25, pen.width, 25, PALE, 0.6)
        pen.line(0, ROW - 0.5, pen.width, ROW - 0.5, PALE, 0.4)

    return Drawing(ROW, draw)


def _blank(n: int) -> Drawing:
    def draw(pen: Pen) -> None:
        pen.words(str(n), 14, 19, 8, GREY, right=True)
        pen.line(22, 21, pen.width, 21, PALE, 0.6)

    return Drawing(BLANK, draw)


def _bars(pen: Pen, text: str, x: float, y: float, tall: float) -> float:
    """Code 128 with its quiet zone before it; gives the width with both. 0 for a text that it cannot hold."""
    try:
        made = symbol(text, CODE128)
    except Refusal:
        return 0.0
    quiet = QUIET[CODE128] * BAR
    for at, length in made.runs[0]:
        pen.box(x + quiet + at * BAR, y, length * BAR, tall, BLACK)
    return quiet * 2 + made.columns * BAR


def _square(pen: Pen, text: str, x: float, y: float) -> None:
    """Data Matrix: each run of dark modules is a box."""
    try:
        made = symbol(text, DATAMATRIX)
    except Refusal:
        return
    module = min(MODULE, 23.0 / made.columns)
    y += (23.0 - made.columns * module) / 2
    for n, runs in enumerate(made.runs):
        for at, length in runs:
            pen.box(x + at * module, y + n * module, length * module, module, BLACK)
