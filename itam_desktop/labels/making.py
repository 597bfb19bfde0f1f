"""Labels of records: from ids to a PDF whose every code was read back, and what is remembered of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import show_count
from itam_desktop.kernel.tags import coded, is_generated
from itam_desktop.kernel.texts import tr
from itam_desktop.labels import queries
from itam_desktop.labels.codes import CODE128
from itam_desktop.labels.layout import LabelText
from itam_desktop.labels.pdf import check_job, sheet_pdf
from itam_desktop.labels.proof import prove
from itam_desktop.labels.stock import Stock
from itam_desktop.store import lists, reading
from itam_desktop.store.atomic import write_whole
from itam_desktop.store.guard import may_be_written

if TYPE_CHECKING:
    from itam_desktop.store.office import Store

MOST = 5_000  # labels in one PDF
KINDS = ("asset", "place")


class Made(NamedTuple):
    """A proved PDF. codes: (record, what its bars say) in order; next_free: the first free label after it."""

    pdf: bytes
    pages: int
    labels: int
    proved: int
    codes: list[tuple[int, str]]
    next_free: int
    warnings: tuple[str, ...] = ()


def further(conn: sqlite3.Connection, kind: str) -> list[Field]:
    """The fields, the office's own among them, of which one can stand as a further line on a label of that kind."""
    about = reading.kinds_with_custom(conn)[kind]
    left_out = (about.title, about.code)
    return [f for f in about.fields if f.kind.key not in ("secret", "long") and f.key not in left_out]


def texts(conn: sqlite3.Connection, kind: str, ids: Sequence[int], line: str = "") -> list[tuple[int, LabelText]]:
    """What each label says, each record once, in the order given; line: key of the field that is a further line.

    Raises Refusal for what cannot be labelled: a kind without codes, a record that is gone or has no code, a code that
    two records share.
    """
    if kind not in KINDS:
        raise Refusal(tr("Labels are made for assets and places."))
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        raise Refusal(tr("There are no labels to print."))
    if len(wanted) > MOST:
        raise Refusal(
            tr(
                "{n} labels are too many for one print. Print at most {most} at a time.",
                n=show_count(len(wanted)),
                most=show_count(MOST),
            )
        )
    series = queries.series(conn)
    office, foot = queries.office_lines(conn)
    rows = queries.rows(conn, kind, wanted)
    said = _further_lines(conn, kind, wanted, line) if line else {}
    made: list[tuple[int, LabelText]] = []
    for record in wanted:
        row = rows.get(record)
        if row is None:
            raise Refusal(
                tr("One of the chosen records is no longer there, or lies in the bin. Choose again."),
                record=(kind, record),
            )
        printed, name = row
        if not printed:
            raise Refusal(
                tr("{name} has no code yet, so there is nothing to print on its label. Give it one first.", name=name),
                field="code",
                record=(kind, record),
            )
        code = printed
        if kind == "asset" and any(is_generated(printed, *one) for one in series):
            code = coded(printed)
        hits = lists.scan(conn, code)
        if hits != [(kind, record)]:
            others = [queries.words(conn, *hit) for hit in hits if hit != (kind, record)]
            raise Refusal(
                tr("The code {code} of {what} also means {others}: a scan could not tell them apart. Change one of them.",
                   code=code, what=printed, others=", ".join(others) or tr("nothing that can be found")), record=(kind, record),
            )  # fmt: skip
        lines = tuple(dict.fromkeys(one for one in (office, name, said.get(record, "")) if one))
        made.append((record, LabelText(code, printed, lines, foot)))
    return made


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
    fine: bool = False, line: str = "", progress: Progress = NO_PROGRESS,
) -> Made:  # fmt: skip
    """The labels as a PDF, from label `first` of the first sheet; every code was read back from the page as it prints.

    Raises Refusal, naming the record, when one cannot be labelled, has no room on this stock or does not read back.
    """
    first = first or 1
    labelled = texts(conn, kind, ids, line)
    check_job([text.code for _, text in labelled], stock, first)
    progress.step(0, len(labelled), tr("Making labels"))
    made = sheet_pdf([text for _, text in labelled], stock, first, code, dpi, fine)
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
    )


def next_free(conn: sqlite3.Connection, stock: Stock) -> int:
    """Where the sheet of this stock stopped: the first free label, from 1."""
    return min(queries.next_free(conn, stock.name), stock.per_page)


def remember(store: Store, stock: Stock, next_free: int, codes: Iterable[tuple[int, str]], who: str = "") -> None:
    """Note which labels were printed and where the sheet stopped: kept beside the register, never undone (DECISIONS 2)."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rows = [(now, who or store.who, record, code, stock.name) for record, code in codes]
    store.keep(lambda conn: queries.keep_printed(conn, rows, stock.name, next_free))


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
