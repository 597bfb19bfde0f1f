"""The letter that cancels a contract, in the language of whom it goes to."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any

from itam_desktop.kernel.terms import shown
from itam_desktop.kernel.texts import tr
from itam_desktop.languages import speaking
from itam_desktop.paper.document import Block, Document, Pairs, Signature, Signatures, Space, Text, write


def facts(conn: sqlite3.Connection, contract: int) -> dict[str, Any]:
    """What the letter says of the contract, its company and the office."""
    keys = (
        "name", "number", "end", "cancelled_on", "company", "address", "customer_number", "office", "line", "responsible",
    )  # fmt: skip
    row = conn.execute(
        "SELECT c.name, c.number, c.end_date, c.cancelled_on, o.name, o.address, o.customer_number, f.name, f.contact_line, p.name"
        " FROM contract c LEFT JOIN company o ON o.id=c.company_id LEFT JOIN person p ON p.id=c.responsible_id LEFT JOIN office f ON 1=1"
        " WHERE c.id=? LIMIT 1",
        (contract,),
    ).fetchone()
    return dict(zip(keys, row, strict=True)) if row else {}


def document(about: Mapping[str, Any], day: date, end: str | None) -> Document:
    """The letter in the language that is spoken now. end: the day to which it is cancelled (ISO), None: the next possible."""
    recipient = [about.get("company") or "", *str(about.get("address") or "").split("\n")]
    asked = tr("at the next possible date")
    if end:
        asked = tr("to the end of {day}, else to the next possible date", day=shown(end))
    blocks: list[Block] = [
        Space(8),
        Pairs(
            (
                (tr("Contract"), str(about.get("name") or "")),
                (tr("Contract number"), str(about.get("number") or "")),
                (tr("Customer number"), str(about.get("customer_number") or "")),
            ),
            1,
        ),
        Space(8),
        Text(tr("Dear Sir or Madam,")),
        Text(tr("we hereby cancel the contract named above {when}.", when=asked)),
        Text(tr("Please confirm the cancellation and the day on which the contract ends in writing.")),
        Text(tr("Where we have allowed you to collect payments, that permission ends on the same day.")),
        Space(10),
        Text(tr("Yours faithfully,")),
        Space(20),
        Signatures(
            (
                Signature(tr("Place and date")),
                Signature(tr("Signature"), str(about.get("responsible") or about.get("office") or "")),
            )
        ),
    ]
    return Document(
        tr("Cancellation"),
        blocks,
        office=str(about.get("office") or ""),
        sender=tuple(one for one in (about.get("line"),) if one),
        recipient=tuple(one.strip() for one in recipient if one.strip()),
        day=shown(day),
    )


def pdf(about: Mapping[str, Any], day: date, end: str | None, language: str) -> bytes:
    """The letter as PDF in that language ("en", "de")."""
    made = BytesIO()
    with speaking(language):
        write(made, document(about, day, end))
    return made.getvalue()
