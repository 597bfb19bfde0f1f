"""Search over everything, told by kind and with what matched: records, files, and what records once were."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style, clip, show_date
from itam_desktop.kernel.texts import tr
from itam_desktop.store import history, lists, words
from itam_desktop.store.lists import ListQuery

EACH, NAMED = 6, 2
UNTOLD = frozenset({"office"})
EARLIER = "earlier"
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Hit:
    """A record: its title, and up to two places where the text stands, (field, words) each."""

    kind: str
    id: int
    title: str
    matched: tuple[tuple[str, str], ...] = ()
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The hits of one kind, or (kind = EARLIER) records that held the text once; total: how many there are."""

    kind: str
    total: int
    hits: tuple[Hit, ...]


def everything(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], text: str, style: Style, each: int = EACH
) -> list[Section]:
    """What fits a search line, kind by kind; the kind of a record that has exactly this code comes first."""
    if not text.strip():
        return []
    exact = [kind for kind, _ in lists.scan(conn, text)]
    found = []
    for key in sorted(kinds, key=lambda k: (k not in exact, k != "asset")):
        if key in UNTOLD:
            continue
        query = ListQuery(kinds[key], text)
        ids = list(query.first_ids(conn, style, each))
        total = query.count(conn, style)
        if total and len(ids) < min(each, total):  # found through what they refer to
            ids += [i for i in ListQuery(kinds[key], text).ids(conn, style)[: each * 2] if i not in ids]
        if total:
            found.append(Section(key, total, tuple(_hits(conn, kinds[key], ids[:each], text, style))))
    known = {hit.id for section in found for hit in section.hits}
    past = earlier(conn, kinds, text, each + len(known))
    past = [hit for hit in past if hit.id not in known][:each]
    return [*found, *([Section(EARLIER, len(past), tuple(past))] if past else [])]


def _hits(conn: sqlite3.Connection, kind: RecordKind, ids: Sequence[int], text: str, style: Style) -> list[Hit]:
    rows = lists.fetch(conn, kind, ids)
    asked = words.tokens(text)
    made = []
    for record in ids:
        row = rows.get(record)
        if row is not None:
            made.append(
                Hit(kind.key, record, lists.title(conn, kind, record), tuple(_matched(kind, row, asked, style)))
            )
    return made


def _matched(kind: RecordKind, row: Mapping[str, Any], asked: Sequence[str], style: Style) -> list[tuple[str, str]]:
    """(field, words) of the fields in which a word begins as one of the words that were typed."""
    found: list[tuple[str, str]] = []
    told: set[str] = set()
    for one in kind.fields:
        if one.kind.key == "secret" or one.key in (kind.title, kind.code):
            continue
        shown = one.show(row, style)
        if shown and shown not in told and any(fits(shown, part) for part in asked):
            told.add(shown)
            found.append((tr(one.label), around(shown, asked)))
        if len(found) == NAMED:
            break
    return found


def fits(shown: str, part: str) -> bool:
    """Does a word of a shown text begin like this, as the index sees it?"""
    folded = words.folded(shown)
    return any(word.startswith(part) for word in words.tokens(folded)) or part in folded.replace("-", "")


def around(shown: str, asked: Sequence[str]) -> str:
    """A long text's part around the first match."""
    flat = " ".join(shown.split())
    if len(flat) <= LONGEST:
        return flat
    low = flat.casefold()
    at = min((i for part in asked if (i := low.find(part)) >= 0), default=0)
    start = max(0, at - LONGEST // 3)
    return ("…" if start else "") + clip(flat[start:], LONGEST)


def earlier(conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], text: str, most: int = EACH) -> list[Hit]:
    """Records that held the text once, or whose actions speak of it, newest first."""
    asked = words.match(text)
    if not asked:
        return []
    found: dict[int, Hit] = {}
    sql = (
        'SELECT c.kind, c.record_id, c."old", a.label, a.args, a.effective FROM change c JOIN action a ON a.id=c.action_id '
        "WHERE c.id IN (SELECT rowid FROM past WHERE past MATCH ?1 AND rowid>0) "
        "OR c.action_id IN (SELECT -rowid FROM past WHERE past MATCH ?1 AND rowid<0) ORDER BY c.id DESC LIMIT ?2"
    )
    parts = words.tokens(text)
    for kind, record, old, label, args, day in conn.execute(sql, (asked, most * 4)):
        if kind not in kinds or record in found or len(found) == most:
            continue
        title = lists.title(conn, kinds[kind], record)
        if title:
            found[record] = Hit(kind, record, title, (_was(kinds[kind], old, label, args, day, parts),))
    return list(found.values())


def _was(kind: RecordKind, old: str | None, label: str, args: str, day: str, parts: Sequence[str]) -> tuple[str, str]:
    """(field, former value), or the day and the words of the action."""
    style = Style()
    row = json.loads(old) if old else {}
    for one in kind.fields:
        value = row.get(one.key)
        if isinstance(value, str) and one.kind.key != "secret" and any(fits(value, part) for part in parts):
            return tr("{field} was", field=tr(one.label)), around(one.kind.show(value, style, one), parts)
    return show_date(day, style), history.words_of(label, args)
