"""The papers of custody as PDF: hand-over and return receipts, the list of what a leaver has to give back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from itam_desktop import languages
from itam_desktop.assets.fields import CONDITIONS
from itam_desktop.custody import queries
from itam_desktop.custody.strokes import from_svg
from itam_desktop.directory.held import Thing
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.style import Style, show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.paper.document import Block, Document, Pairs, Signature, Signatures, Table, Text, made
from itam_desktop.paper.table import PaperColumn
from itam_desktop.store import lists, reading

TITLES = {"out": N("Hand-over"), "loan": N("Loan"), "back": N("Return"), "swap": N("Exchange")}
# What the paper says when the office has written no text of its own.
TEXTS = {
    "out": N(
        "I have received the things above in the condition noted. They remain the property of the office. I use them for my work, keep them "
        "safe and let nobody else have them. I report loss, theft or damage without delay.\n"
        "I give them back when I am asked to, on the day named above, or on my last working day at the latest, with everything that belongs to them."
    ),
    "back": N(
        "The things above were given back in the condition noted. With this the person who had them is no longer answerable for them, except for "
        "damage that could not be seen when they came back."
    ),
}  # fmt: skip


def paper_of(direction: str) -> str:
    """Whose text a paper carries: "back" for a return, "out" for all others."""
    return "back" if direction == "back" else "out"


def policy(conn: sqlite3.Connection, paper: str, language: str) -> str:
    """The text of a paper: the office's own in that language, else the program's."""
    own = queries.policy(conn, paper, language)
    if own:
        return own
    with languages.speaking(language):
        return tr(TEXTS[paper])


def languages_offered(conn: sqlite3.Connection) -> dict[str, str]:
    """Languages of papers, code -> name: those of the program, then those in which the office has texts."""
    found = dict(languages.LANGUAGES)
    return found | {code: code for code in queries.languages_written(conn) if code not in found}


def language_for(conn: sqlite3.Connection, person: int | None) -> str:
    """The language in which somebody gets papers: that of the last one, else the program's."""
    return queries.language_of(conn, person) or languages.current()


def receipt(conn: sqlite3.Connection, handover: int) -> bytes:
    """The PDF of a hand-over's paper, in its language; signed when it was signed on the screen."""
    row = lists.one(conn, RECORDS["handover"], handover) or {}
    style = reading.style_of(conn)
    language = str(row.get("language") or languages.current())
    words = policy(conn, paper_of(str(row.get("direction"))), language)
    with languages.speaking(language):
        return made(_receipt(conn, row, style, words))


def _receipt(conn: sqlite3.Connection, row: Mapping[str, Any], style: Style, policy_words: str) -> Document:
    direction = str(row["direction"])
    lines = queries.lines(conn, int(row["id"]))
    office, contact = _office(conn)
    day = show_date(str(row["date"]), style)
    due = show_date(str(row["due_date"]), style) if row.get("due_date") else ""
    blocks: list[Block] = [
        Pairs((
            (tr("Taken over by") if direction != "back" else tr("Given back by"), _whom(row)),
            (tr("Due back"), due), (tr("Things"), str(row.get("things") or len(lines))),
        ))
    ]  # fmt: skip
    if direction == "swap":
        for side, head in (("back", N("Given back")), ("out", N("Given out"))):
            blocks += [Text(tr(head), "strong"), _table([one for one in lines if one.direction == side])]
    else:
        blocks.append(_table(lines))
    if row.get("notes"):
        blocks.append(Text(str(row["notes"])))
    blocks.append(Text(policy_words))
    ink = signature(conn, int(row["id"]))
    signed = show_date(str(row["signed_on"]), style) if row.get("signed_on") and ink else ""
    whom = _whom(row)
    if direction == "back":
        boxes = (Signature(tr("Given back by"), whom, signed, ink), Signature(tr("Taken back by"), office))
    else:
        boxes = (Signature(tr("Handed over by"), office), Signature(tr("Received by"), whom, signed, ink))
    blocks.append(Signatures(boxes))
    return Document(
        tr(TITLES[direction]),
        blocks,
        office,
        [contact] if contact else [],
        _recipient(conn, row),
        day,
        str(row["code"]),
    )


def _whom(row: Mapping[str, Any]) -> str:
    for key in ("person_id", "place_id", "asset_id"):
        if row.get(key + "__title"):
            return str(row[key + "__title"])
    return ""


def _recipient(conn: sqlite3.Connection, row: Mapping[str, Any]) -> list[str]:
    if not row.get("person_id"):
        return [_whom(row)]
    sql = "SELECT p.name, p.job_title, u.name FROM person p LEFT JOIN business_unit u ON u.id=p.business_unit_id WHERE p.id=?"
    found = conn.execute(sql, (row["person_id"],)).fetchone()
    return [str(part) for part in found or () if part]


def _office(conn: sqlite3.Connection) -> tuple[str, str]:
    row = conn.execute("SELECT name, coalesce(contact_line, '') FROM office LIMIT 1").fetchone()
    return (str(row[0]), str(row[1])) if row else ("", "")


def _table(lines: Sequence[queries.Line]) -> Table:
    """Tag, name, serial, condition, remark; how many, where anything is counted. Columns without a word are left out."""
    columns: list[tuple[PaperColumn, Callable[[queries.Line], str]]] = [
        (PaperColumn(tr("Tag")), lambda one: one.code), (PaperColumn(tr("Name")), lambda one: one.name),
        (PaperColumn(tr("Serial number")), lambda one: one.serial),
        (PaperColumn(tr("Quantity"), right=True), lambda one: str(one.quantity) if one.quantity > 1 else ""),
        (PaperColumn(tr("Condition")), lambda one: condition(one.condition)), (PaperColumn(tr("Remark")), lambda one: one.remark),
    ]  # fmt: skip
    kept = [(column, read) for column, read in columns if any(read(one) for one in lines)]
    return Table([column for column, _ in kept], [[read(one) for _, read in kept] for one in lines])


def condition(key: str | None) -> str:
    """A condition in words."""
    return next((tr(one.label) for one in CONDITIONS if one.key == key), "")


def signature(conn: sqlite3.Connection, handover: int) -> list[list[tuple[float, float]]]:
    """The strokes of a paper that was signed on the screen; [] when it was not."""
    for _, _, media, sha in queries.files_of(conn, handover):
        if media == "image/svg+xml":
            return from_svg((reading.content(conn, sha) or b"").decode("utf-8", "replace"))
    return []


def leaver_list(conn: sqlite3.Connection, leaving: int) -> bytes:
    """The PDF of what a leaver has to give back, by kind, with room to tick, and what was written off."""
    row = lists.one(conn, RECORDS["leaving"], leaving) or {}
    style = reading.style_of(conn)
    person = int(row["person_id"])
    with languages.speaking(language_for(conn, person)):
        out = queries.by_kind(queries.outstanding(conn, leaving, person))
        office, contact = _office(conn)
        blocks: list[Block] = [
            Pairs(((tr("Leaving date"), show_date(str(row["leaving_date"]), style)), (tr("Things"), str(sum(map(len, out.values()))))))
        ]  # fmt: skip
        for kind, things in out.items():
            blocks += [Text(tr(RECORDS[kind].plural), "strong"), _leaver_table(things, style)]
        if not out:
            blocks.append(Text(tr("Nothing is out any more.")))
        off = queries.written_off(conn, leaving)
        if off:
            blocks += [
                Text(tr("Written off"), "strong"),
                Table([PaperColumn(tr("What")), PaperColumn(tr("Reason"))], [[what, why] for _, _, what, why in off]),
            ]
        blocks.append(
            Signatures((Signature(tr("Given back by"), str(row["name"])), Signature(tr("Taken back by"), office)))
        )
        title = tr("To give back: {name}", name=row["name"])
        day = show_date(style.now().isoformat(), style)
        return made(Document(title, blocks, office, [contact] if contact else [], day=day))


def _leaver_table(things: Sequence[Thing], style: Style) -> Table:
    columns = [PaperColumn(tr("Back")), PaperColumn(tr("Tag")), PaperColumn(tr("Name")), PaperColumn(tr("Quantity"), right=True), PaperColumn(tr("Due back"))]  # fmt: skip
    rows = [
        ["[   ]", one.code, one.title, str(one.quantity) if one.quantity > 1 else "", show_date(one.due, style) if one.due else ""] for one in things
    ]  # fmt: skip
    kept = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    return Table([columns[n] for n in kept], [[row[n] for n in kept] for row in rows])
