"""Labels of records: from ids to a PDF whose every code was read back, and what is remembered of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from itam_desktop.assets.describing import logo_of
from itam_desktop.kernel.command_codes import COMMANDS, command_of
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import show_count
from itam_desktop.kernel.tags import coded, is_generated
from itam_desktop.kernel.texts import tr
from itam_desktop.labels import queries, rules
from itam_desktop.labels.codes import CODE128
from itam_desktop.labels.design import Design, filled, of, standard
from itam_desktop.labels.layout import LabelText
from itam_desktop.labels.pdf import Picture, check_job, sheet_pdf
from itam_desktop.labels.proof import prove
from itam_desktop.labels.rules import CODE_WIDTH, COUNTED
from itam_desktop.labels.stock import Stock, find
from itam_desktop.store import lists, reading
from itam_desktop.store.atomic import write_whole
from itam_desktop.store.guard import may_be_written

if TYPE_CHECKING:
    import sqlalchemy as sa

    from itam_desktop.store.office import Store

MOST = 5_000  # labels in one PDF
CODE_OF = {"asset": "tag", "place": "code", "person": "employee_number", "stock_item": "code", "handover": "code"}
KINDS = tuple(CODE_OF)
COMMAND = "command"  # as a kind: the codes that command, by their place in COMMANDS


class Made(NamedTuple):
    """A proved PDF. codes: (record, what its bars say) in order; next_free: the first free label after it; cut: labels
    that have no room for all their lines."""

    pdf: bytes
    pages: int
    labels: int
    proved: int
    codes: list[tuple[int, str]]
    next_free: int
    warnings: tuple[str, ...] = ()
    cut: int = 0


def further(conn: sqlite3.Connection, kind: str) -> list[Field]:
    """The fields, the office's own among them, of which one can stand as a further line on a label of that kind."""
    about = reading.kinds_with_custom(conn)[kind]
    left_out = (about.title, about.code)
    return [f for f in about.fields if f.kind.key not in ("secret", "long") and f.key not in left_out]


def known_keys(conn: sqlite3.Connection, kind: str) -> set[str]:
    """The keys that may stand in braces in a line of a layout of that kind."""
    about = reading.kinds_with_custom(conn)[kind]
    return {f.key for f in further(conn, kind)} | {key for key in (about.title, about.code) if key}


def layout_of(conn: sqlite3.Connection, record: int | None, kind: str) -> Design | None:
    """The design of a saved layout; None when it is gone, or for another kind."""
    row = queries.layout(conn, record) if record else None
    return of(row) if row is not None and row["for_kind"] == kind else None


def own_stock(conn: sqlite3.Connection, name: str) -> Stock:
    """The stock of that name, the office's own sizes too. Raises Refusal with near names."""
    return find(name, queries.own_sizes(conn))


def in_walking_order(conn: sqlite3.Connection, kind: str, ids: Sequence[int]) -> list[int]:
    """The records as one comes by them: along the tree of places, then by code."""
    if kind not in KINDS:
        return list(ids)
    walked = queries.walk(conn, kind, ids)
    return sorted(ids, key=lambda record: rules.order_of(*walked.get(record, ("", ""))))


def office_logo(conn: sqlite3.Connection) -> Picture | None:
    """The office's logo, if it has one."""
    found = logo_of(conn)
    data = reading.content(conn, found[2]) if found is not None else None
    return Picture(data) if data else None


def texts(
    conn: sqlite3.Connection,
    kind: str,
    ids: Sequence[int],
    line: str = "",
    design: Design | None = None,
    ratio: float = 0.0,
) -> list[tuple[int, LabelText]]:
    """What each label says, each record once, in the order given; line: key of the field that is a further line;
    design: instead of the standard one; ratio: width by height of the logo.

    Raises Refusal for what cannot be labelled: a kind without codes, a record that is gone or has no code, a code that
    two records share.
    """
    wanted = list(dict.fromkeys(ids))
    _judge_number(len(wanted))
    if kind == COMMAND:
        return [(n, LabelText(one.code, one.code, (tr(one.label),))) for n, one in enumerate(COMMANDS) if n in wanted]
    if kind not in KINDS:
        raise Refusal(tr("Labels are made for assets, places, people, stock items and hand-overs."))
    look = design if design is not None else standard(kind)
    series = queries.series(conn)
    office, foot = queries.office_lines(conn)
    rows = queries.rows(conn, kind, wanted)
    said = _further_lines(conn, kind, wanted, line) if line else {}
    words = _field_words(conn, kind, wanted, look.keys()) if design is not None else {}
    made: list[tuple[int, LabelText]] = []
    for record in wanted:
        row = rows.get(record)
        if row is None:
            raise Refusal(
                tr("One of the chosen records is no longer there, or lies in the bin. Choose again."),
                record=(kind, record),
            )
        printed, name = row
        code = _code(conn, kind, record, printed, name, series)
        if design is None:
            own = [name, said.get(record, "")]
        else:
            own = [filled(one, words.get(record, {}).get) for one in look.lines] + [said.get(record, "")]  # type: ignore[arg-type]
        lines = tuple(dict.fromkeys(one for one in (office if look.office_line else "", *own) if one))
        made.append((record, LabelText(code, printed, lines, foot if look.contact else "", look.look(ratio))))
    return made


def _judge_number(n: int) -> None:
    if not n:
        raise Refusal(tr("There are no labels to print."))
    if n > MOST:
        raise Refusal(
            tr(
                "{n} labels are too many for one print. Print at most {most} at a time.",
                n=show_count(n),
                most=show_count(MOST),
            )
        )


def _code(
    conn: sqlite3.Connection, kind: str, record: int, printed: str, name: str, series: Sequence[tuple[str, int, bool]]
) -> str:
    """What the bars say. Raises Refusal when there is nothing, or when it means something else too."""
    if not printed:
        words = (
            tr("{name} has no employee number, so there is nothing to print on the label. Write it first.", name=name)
            if kind == "person"
            else tr("{name} has no code yet, so there is nothing to print on its label. Give it one first.", name=name)
        )
        raise Refusal(words, field="code", record=(kind, record))
    own = kind == "asset" and any(is_generated(printed, *one) for one in series)
    code = coded(printed) if own or (kind in COUNTED and is_generated(printed, COUNTED[kind], CODE_WIDTH)) else printed
    hits = lists.scan(conn, code)
    if hits != [(kind, record)]:
        others = [queries.words(conn, *hit) for hit in hits if hit != (kind, record)]
        raise Refusal(
            tr("The code {code} of {what} also means {others}: a scan could not tell them apart. Change one of them.",
               code=code, what=printed, others=", ".join(others) or tr("nothing that can be found")), record=(kind, record),
        )  # fmt: skip
    return code


def _field_words(
    conn: sqlite3.Connection, kind: str, ids: Sequence[int], keys: Sequence[str]
) -> dict[int, dict[str, str]]:
    """record -> key -> what the field says; fields that are gone say nothing."""
    allowed = known_keys(conn, kind)
    style, about = reading.style_of(conn), reading.kinds_with_custom(conn)[kind]
    fields = [f for f in about.fields if f.key in keys and f.key in allowed]
    if not fields:
        return {}
    rows = lists.fetch(conn, about, ids, [f.key for f in fields])
    return {
        record: {f.key: f.show(row, style) for f in fields} | dict.fromkeys(set(keys) - {f.key for f in fields}, "")
        for record, row in rows.items()
    }


def _further_lines(conn: sqlite3.Connection, kind: str, ids: Sequence[int], key: str) -> dict[int, str]:
    """ "Serial number: PF-4XK2P9"; nothing for a record in which the field is unknown, or a field that is gone."""
    field = next((f for f in further(conn, kind) if f.key == key), None)
    if field is None:
        return {}
    style, about = reading.style_of(conn), reading.kinds_with_custom(conn)[kind]
    rows = lists.fetch(conn, about, ids, [key])
    shown = {record: field.show(row, style) for record, row in rows.items()}
    return {r: tr("{field}: {value}", field=tr(field.label), value=words) for r, words in shown.items() if words}


def make(
    conn: sqlite3.Connection, kind: str, ids: Sequence[int], stock: Stock, first: int | None = 1, code: str = CODE128, dpi: int = 300, *,
    fine: bool = False, line: str = "", design: Design | None = None, progress: Progress = NO_PROGRESS,
) -> Made:  # fmt: skip
    """The labels as a PDF, from label `first` of the first sheet; every code was read back from the page as it prints.

    Raises Refusal, naming the record, when one cannot be labelled, has no room on this stock or does not read back.
    """
    first = first or 1
    logo = office_logo(conn) if design is not None and design.logo else None
    labelled = texts(conn, kind, ids, line, design, logo.ratio if logo is not None else 0.0)
    check_job([text.code for _, text in labelled], stock, first)
    progress.step(0, len(labelled), tr("Making labels"))
    made = sheet_pdf(
        [text for _, text in labelled], stock, first, code, dpi, fine or bool(design and design.fine), logo
    )
    progress.step(len(labelled), len(labelled), tr("Reading every code back"))
    proved = prove(made.pdf, stock, [text.code for _, text in labelled], dpi, first=first, code=code)
    after = (first - 1 + len(labelled)) % stock.per_page + 1
    return Made(
        made.pdf,
        made.pages,
        len(labelled),
        proved,
        [(record, text.code) for record, text in labelled],
        after,
        made.warnings,
        made.cut,
    )


def next_free(conn: sqlite3.Connection, stock: Stock) -> int:
    """Where the sheet of this stock stopped: the first free label, from 1."""
    return min(queries.next_free(conn, stock.name), stock.per_page)


def remember(store: Store, stock: Stock, next_free: int, codes: Iterable[tuple[int, str]], who: str = "") -> None:
    """Note which labels were printed and where the sheet stopped: kept beside the register, never undone (DECISIONS 2)."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rows = [(now, who or store.who, record, code, stock.name) for record, code in codes if command_of(code) is None]
    store.keep(lambda conn: queries.keep_printed(conn, rows, stock.name, next_free))


def confirm(store: Store, record: int) -> None:
    """Note that a scan of this record's newest label read it: kept in the label log."""
    now = datetime.now(UTC).isoformat(timespec="seconds")

    def work(conn: sa.Connection) -> None:
        newest = queries.newest_of(reading.raw(conn), record)
        if newest is not None:
            queries.keep_confirmed(conn, newest, now)

    store.keep(work)


def save(made: Made, path: str | os.PathLike[str], stock: Stock | None = None, dpi: int = 300) -> None:
    """Write the PDF whole or not at all; a name that ends in .zpl: as dots for a label printer of `dpi` (needs stock).

    Raises Refusal or Trouble in words: full disk, no permission, no such folder, a sheet for a label printer.
    """
    data = made.pdf
    if stock is not None and Path(path).suffix.lower() == ".zpl":
        from itam_desktop.labels.zpl import zpl

        data = zpl(made.pdf, stock, dpi)
    may_be_written(Path(path))  # a pipe or a device is no place for labels
    write_whole(path, lambda file: file.write(data))
