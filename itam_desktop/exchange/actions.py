"""Taking a rehearsed file in: one action, one transaction, one undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from itam_desktop.assets import queries as about_assets
from itam_desktop.assets import supporting
from itam_desktop.exchange import queries
from itam_desktop.exchange.identity import Fresh
from itam_desktop.exchange.plans import Rehearsal, RowPlan
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.tags import next_tag
from itam_desktop.kernel.texts import N, later_inside, tr
from itam_desktop.software import actions as software
from itam_desktop.stock import actions as stock
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


def take(tx: Tx, rehearsal: Rehearsal, all_or_nothing: bool = False, name: str = "") -> list[int]:
    """Write the good rows of a rehearsal; returns the ids of new and changed records. name: the file's, for the history.

    Raises Refusal when a row is a problem and all or nothing is wanted, or when the
    register changed since the rehearsal so that the rows would come out differently.
    """
    if all_or_nothing and rehearsal.counts["problem"]:
        raise Refusal(
            tr(
                "{n} rows have a problem, and all or nothing was wanted. Nothing was imported.",
                n=rehearsal.counts["problem"],
            )
        )
    conn = raw(tx.conn)
    if queries.mark(conn) != rehearsal.mark and rehearsal.again is not None:
        kinds = {key: tx.kind(key) for key in _kinds()}
        fresh = rehearsal.again(conn, kinds)
        if fresh.counts != rehearsal.counts:
            raise Refusal(
                tr(
                    "The register changed since this file was rehearsed, and some rows would come out differently. Look at them again; nothing was imported."
                )
            )
        rehearsal = fresh
    ids = write(tx, rehearsal)
    about = tx.kind(rehearsal.kind)
    tx.say(
        N("Imported {n} {kinds} from {file}") if name else N("Imported {n} {kinds}"),
        n=len(ids),
        kinds=later_inside(about.plural if len(ids) != 1 else about.label),
        file=name,
    )
    return ids


def _kinds() -> Iterator[str]:
    from itam_desktop.store.schema import tables_of_records

    yield from tables_of_records()


def write(tx: Tx, rehearsal: Rehearsal) -> list[int]:
    """The rows themselves and what they refer to."""
    new = [row for row in rehearsal.rows if row.verdict == "new"]
    changed = [row for row in rehearsal.rows if row.verdict == "changed"]
    if not new and not changed:
        return []
    references = [f.key for f in tx.kind(rehearsal.kind).fields if f.target]
    if rehearsal.kind == "licence":
        references.append("seat_of")
    wanted = list(_to_make(references, [*new, *changed]))
    first = tx.draw(len(wanted) + len(new))
    for n, fresh in enumerate(wanted):
        fresh.record_id = first + n
    ids = range(first + len(wanted), first + len(wanted) + len(new))
    for row, record in zip(new, ids, strict=True):
        if row.own is not None:
            row.own.record_id = record
    by_kind: dict[str, list[Fresh]] = {}
    for fresh in wanted:
        by_kind.setdefault(fresh.kind, []).append(fresh)
    for kind, some in by_kind.items():
        tx.insert_many(
            kind,
            [_settled(fresh.values, tuple(fresh.values)) for fresh in some],
            checked=True,
            ids=[fresh.record_id for fresh in some],
        )
    rows = [_settled(row.values, references) for row in new]
    if rehearsal.kind == "asset":
        _tag(tx, rows)
        supporting.put_dates(tx, rows)
    lying = [row.pop("on_hand", 0) for row in rows] if rehearsal.kind == "stock_item" else []
    with_seat = [(record, row.pop("seat_of", None)) for record, row in zip(ids, rows, strict=True)]
    if rows:
        tx.insert_many(rehearsal.kind, rows, checked=True, ids=ids)
    for record, values, n in zip(ids, rows, lying, strict=False):
        if n:
            stock.put_in_stock(tx, record, n, values["place_id"], values.get("price"), values.get("currency"))
    if changed:
        updates: dict[int, dict[str, Any]] = {
            row.record_id: _settled(row.values, references) for row in changed if row.record_id is not None
        }
        with_seat += [(record, values.pop("seat_of", None)) for record, values in updates.items()]
        before = tx.get_many("licence", list(updates)) if rehearsal.kind == "licence" else {}
        tx.update_many(rehearsal.kind, updates, checked=True)
        for record, was in before.items():
            software.tell_change(tx, record, was, updates[record])
        if rehearsal.kind == "asset":
            supporting.follow(tx, [i for i, values in updates.items() if "os" in values or "os_version" in values])
    _give_seats(tx, [(licence, person) for licence, person in with_seat if person is not None])
    return [*ids, *(row.record_id for row in changed if row.record_id is not None)]


def _give_seats(tx: Tx, wanted: Sequence[tuple[int, int]]) -> None:
    """(licence, person) each: who stands beside a licence has a seat of it, since it was bought."""
    rows = tx.get_many("licence", [licence for licence, _ in wanted])
    today = tx.today.isoformat()
    tx.insert_many("seat", [
        {"licence_id": licence, "person_id": person, "quantity": 1,
         "since": min(str(rows[licence].get("purchase_date") or rows[licence].get("start_date") or today), today)}
        for licence, person in wanted
    ])  # fmt: skip


def _to_make(references: Sequence[str], rows: Iterable[RowPlan]) -> Iterator[Fresh]:
    """Every planned thing that a good row needs, once, with what that needs itself."""
    seen: set[int] = set()

    def walk(values: dict[str, Any], keys: Iterable[str]) -> Iterator[Fresh]:
        for key in keys:
            value = values.get(key)
            if value.__class__ is Fresh and value.row is None and id(value) not in seen:
                seen.add(id(value))
                yield from walk(value.values, value.values)
                yield value

    for row in rows:
        yield from walk(row.values, references)


def _settled(values: dict[str, Any], references: Sequence[str]) -> dict[str, Any]:
    """The values with the ids of what was planned; the plan itself stays, in case this is rolled back."""
    found = dict(values)
    for key in references:
        value = found.get(key)
        if value.__class__ is Fresh:
            found[key] = value.record_id
    return found


def _tag(tx: Tx, rows: list[dict[str, Any]]) -> None:
    """Tags from the series for rows without one: the counters move once a series, not once a row."""
    without = [row for row in rows if not row.get("tag")]
    if not without:
        return
    taken = queries.every_tag(raw(tx.conn)) | {row["tag"] for row in rows if row.get("tag")}
    series: dict[int | None, Any] = {}
    numbers: dict[int, int] = {}
    for row in without:
        category = row.get("category_id")
        if category not in series:
            series[category] = about_assets.series_of(tx.conn, category)
        own = series[category]
        if own is None:
            raise Refusal(tr("There is no tag series for the rows without a tag. Make one in Settings, Tags."))
        number = numbers[own.id] if own.id in numbers else tx.draw(0, "series:" + str(own.id))
        while True:
            number, tag = next_tag(own.prefix or "", own.width, number, bool(own.check_character))
            number += 1
            if tag not in taken:
                break
        taken.add(tag)
        row["tag"] = tag
        numbers[own.id] = number
    for one, number in numbers.items():
        tx.set_counter("series:" + str(one), number)
