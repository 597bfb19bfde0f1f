"""Give out and take back without a window: for scripts and for a second desk with a scanner."""

from __future__ import annotations

import argparse
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

from itam_desktop.commands.line import Usage
from itam_desktop.commands.without_window import Said, read, writing
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.kinds import DATE
from itam_desktop.kernel.texts import tr
from itam_desktop.store import lists, reading

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

HOLDERS = {"person": "holder_person_id", "place": "holder_place_id", "asset": "holder_asset_id"}


def give(path: Path, asked: argparse.Namespace) -> Said:
    """Everything named goes to one person, place or asset as one paper; with --due it is lent. Raises Refusal."""
    from itam_desktop.custody import actions, kits
    from itam_desktop.custody.rules import Given

    with read(path) as conn:
        style = reading.style_of(conn)
        kind, record = _receiver(conn, asked.to)
        things = [
            Given(what, one) for what, one in (_thing(conn, code, ("asset", "stock_item")) for code in asked.codes)
        ]
        kit = _kit(conn, asked.kit) if asked.kit else None
    if kit is not None and things:
        raise Usage(tr("Say the kit or the things, not both: each is a paper of its own."))
    if kit is None and not things:
        raise Usage(tr("Say what is given out: tags, serial numbers, codes of stock items, or --kit."))
    due = str(DATE.read(asked.due, style, RECORDS["asset"].field("due_date"))) if asked.due else None
    with writing(path) as store:

        def verb(tx: Tx) -> int:
            holder = {HOLDERS[kind]: record}
            return (
                kits.give_kit(tx, kit, holder, due) if kit is not None else actions.hand_over(tx, things, holder, due)
            )

        done = store.perform(verb, name="custody.hand_over")
        paper, n = store._raw.execute("SELECT code, things FROM handover WHERE id=?", (done.result,)).fetchone()
    return {"action": done.action, "paper": paper, "things": n}, tr(
        "{done} Paper {code}.", done=done.label + ".", code=paper
    )


def take_back(path: Path, asked: argparse.Namespace) -> Said:
    """Everything named comes back into stock. Raises Refusal."""
    from itam_desktop.custody import actions
    from itam_desktop.custody.rules import Given

    with read(path) as conn:
        things = [Given("asset", _thing(conn, code, ("asset",))[1]) for code in asked.codes]
        place = None
        if asked.place:
            place = _thing(conn, asked.place, ("place",))[1]
    with writing(path) as store:
        done = store.perform(lambda tx: actions.take_back(tx, things, place), name="custody.take_back")
        marks = [
            store._raw.execute("SELECT code FROM handover WHERE id=?", (one,)).fetchone()[0] for one in done.result
        ]
    return {"action": done.action, "papers": marks, "things": len(things)}, tr(
        "{done} Paper {code}.", done=done.label + ".", code=", ".join(marks)
    )


def _thing(conn: sqlite3.Connection, code: str, kinds: tuple[str, ...]) -> tuple[str, int]:
    """What has this code. Raises Refusal when nothing or more than one has it."""
    hits = [hit for hit in lists.scan(conn, code) if hit[0] in kinds]
    if not hits:
        raise Refusal(tr("No record has the code {code}.", code=code))
    if len(hits) > 1:
        raise Refusal(tr("{n} records have the code {code}.", n=len(hits), code=code))
    return hits[0]


def _kit(conn: sqlite3.Connection, name: str) -> int:
    row = conn.execute("SELECT id FROM kit WHERE binned=0 AND name=?", (name,)).fetchone()
    if row is None:
        raise Refusal(tr("There is no kit called “{name}”.", name=name))
    return int(row[0])


def _receiver(conn: sqlite3.Connection, words: str) -> tuple[str, int]:
    """A person by name, user name, e-mail or number; a place or an asset by its code."""
    rows: list[Any] = conn.execute(
        "SELECT id FROM person WHERE binned=0 AND (name=? OR username=? OR email=? OR employee_number=?) LIMIT 2",
        (words,) * 4,
    ).fetchall()
    if len(rows) > 1:
        raise Refusal(
            tr("Two people are called “{name}”. Say the user name, the e-mail address or the number.", name=words)
        )
    if rows:
        return "person", int(rows[0][0])
    return _thing(conn, words, ("person", "place", "asset"))
