"""The papers of a disposal: the certificate of media disposition with the fields of NIST SP 800-88 Rev. 1, Appendix G, and
the list that the recycler or buyer signs. Each in the language that is spoken where it is made (languages.speaking)."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.disposal import queries
from itam_desktop.disposal.fields import (
    BACKED_UP,
    CERTIFICATE,
    DESTINATIONS,
    DISPOSAL,
    MEDIA,
    METHODS,
    TECHNIQUES,
    VERIFICATIONS,
)
from itam_desktop.kernel.fields import Choice
from itam_desktop.kernel.kinds import MONEY
from itam_desktop.kernel.style import Style, show_date, show_money
from itam_desktop.kernel.texts import tr
from itam_desktop.paper.document import Block, Checks, Document, Pairs, Signature, Signatures, Space, Table, Text
from itam_desktop.paper.table import PaperColumn
from itam_desktop.store import lists


def certificate(conn: sqlite3.Connection, record: int, style: Style) -> Document | None:
    """The certificate of one medium; None when it is no longer there."""
    row = lists.one(conn, CERTIFICATE, record)
    if row is None:
        return None
    about = queries.office(conn)
    day = show_date(str(row["date"]), style)
    blocks: list[Block] = [
        Text(tr("The data on the storage medium described here was sanitised as follows. Fields as in NIST SP 800-88 Rev. 1, Appendix G."), "small"),
        Text(tr("Person performing sanitisation"), "head"),
        _pairs(row, ("person", "person_title", "organisation", "place", "phone")),
        Text(tr("Media information"), "head"),
        _pairs(row, ("maker", "model", "serial", "property_number", "source", "data_class")),
        _checks(tr("Media type"), MEDIA, row.get("medium")),
        _checks(tr("Data backed up"), BACKED_UP, row.get("backed_up")),
        _pairs(row, ("backup_place",)),
        Text(tr("Sanitisation details"), "head"),
        _checks(tr("Method type"), METHODS, row.get("method")),
        _checks(tr("Method used"), TECHNIQUES, row.get("technique")),
        _pairs(row, ("details", "tool")),
        _checks(tr("Verification method"), VERIFICATIONS, row.get("verification")),
        _pairs(row, ("class_after",)),
        Text(tr("Media destination"), "head"),
        _checks("", DESTINATIONS, row.get("destination")),
        _pairs(row, ("notes",)),
        Space(6),
        Text(tr("I attest that the information provided on this statement is accurate to the best of my knowledge."), "body"),
        Signatures((Signature(tr("Signature of who did it"), str(row["person"]), day),
                    Signature(tr("Signature of who validated it"), str(row.get("validator") or ""),
                              show_date(str(row["validated_on"]), style) if row.get("validated_on") else ""))),
        _pairs(row, ("validator_title", "validator_phone")),
    ]  # fmt: skip
    return Document(
        tr("Certificate of sanitisation"), [b for b in blocks if not (isinstance(b, Pairs) and not b.rows)], about["name"],
        sender=[about["contact_line"]] if about["contact_line"] else (), day=day, code=str(row["code"]),
    )  # fmt: skip


def lot(conn: sqlite3.Connection, record: int, style: Style) -> Document | None:
    """The list of a disposal for who takes the things, to sign; None when it is no longer there."""
    row = lists.one(conn, DISPOSAL, record)
    if row is None:
        return None
    about = queries.office(conn)
    gone = queries.lines(conn, record)
    currency = str(row.get("currency") or style.currency)
    paid = any(one.proceeds for one in gone)
    columns = [
        PaperColumn(tr("Tag")),
        PaperColumn(tr("What")),
        PaperColumn(tr("Serial number")),
        PaperColumn(tr("Certificate or reason")),
    ]
    rows: list[Sequence[str]] = []
    for one in gone:
        line = [one.tag, one.name, one.serial, one.certificates or one.reason]
        rows.append([*line, show_money(one.proceeds or 0, currency, style)] if paid else line)
    sums: tuple[str, ...] = ()
    if paid:
        columns.append(PaperColumn(tr("Proceeds"), right=True))
        sums = (
            "",
            tr("{n} things", n=len(gone)),
            "",
            "",
            show_money(sum(one.proceeds or 0 for one in gone), currency, style),
        )
    facts = [
        (tr("How"), DISPOSAL.field("how").show(row, style)), (tr("Date"), show_date(str(row["date"]), style)),
        (tr("Things"), str(len(gone))), (tr("Cost"), MONEY.show(row.get("cost"), style, DISPOSAL.field("cost"), currency)),
        (tr("Their reference"), str(row.get("reference") or "")),
    ]  # fmt: skip
    whom = str(row.get("company_id__title") or row.get("person_id__title") or "")
    blocks: list[Block] = [
        Pairs([pair for pair in facts if pair[1]]), Space(4), Table(columns, rows, sums), Space(8),
        Text(tr("The things listed above were handed over completely."), "body"),
        Signatures((Signature(tr("Handed over by"), about["name"]), Signature(tr("Taken by"), whom))),
    ]  # fmt: skip
    return Document(
        tr("Disposal list"), blocks, about["name"], sender=[about["contact_line"]] if about["contact_line"] else (),
        recipient=_address(conn, row) if whom else (), day=show_date(str(row["date"]), style), code=str(row["code"]),
    )  # fmt: skip


def _address(conn: sqlite3.Connection, row: Mapping[str, Any]) -> list[str]:
    kind = "company" if row.get("company_id") else "person"
    if kind == "company":
        found = conn.execute(
            "SELECT name, coalesce(address, '') FROM company WHERE id=?", (row["company_id"],)
        ).fetchone()
    else:
        found = conn.execute(
            "SELECT name, coalesce(address, '') FROM person WHERE id=?", (row["person_id"],)
        ).fetchone()
    return [str(found[0]), *[line for line in str(found[1]).split("\n") if line]] if found else []


def _pairs(row: Mapping[str, Any], keys: Sequence[str]) -> Pairs:
    return Pairs([(tr(CERTIFICATE.field(key).label), str(row[key])) for key in keys if row.get(key)])


def _checks(label: str, choices: Sequence[Choice], value: Any) -> Checks:
    """A box for each choice; what was written in own words is a box of its own."""
    boxes = [(choice.key == value, tr(choice.label)) for choice in choices]
    if value and not any(on for on, _ in boxes):
        boxes.append((True, str(value)))
    return Checks(boxes, label)
