"""Believable records for the widgets' tests and pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from itam_desktop.kernel.fields import Choice, Field
from itam_desktop.kernel.kinds import CHOICE, DATE, EMAIL, INTEGER, LINK, LONG, MONEY, REFERENCE, SECRET, YESNO
from itam_desktop.kernel.style import Style

TODAY = date(2026, 11, 24)
STYLE = Style(today=TODAY)
_ASSETS = """\
LT-00043-M|ThinkPad T14 G6|device-laptop|assigned|Given out|Ana Ruiz|person|3.14 Design|2029-03-14|142900
LT-00118-G|ThinkPad T14 G5|device-laptop|assigned|Given out|Anna Berg|person|3.14 Design|2028-02-02|118400
LT-00119-E|ThinkPad T14 G5|device-laptop|assigned|Given out|Mehmet Kaya|person|2.06 Finance|2028-02-02|118400
LT-00131-M|MacBook Pro 14 M4|device-laptop|in_stock|In stock|||Store B1|2027-09-30|211900
LT-00096-V|Latitude 7440|device-laptop|on_loan|On loan|Jonas Lindqvist|person|Home office|2027-01-19|71300
LT-00088-V|EliteBook 840 G9|device-laptop|in_repair|In repair|||Repair shop|2026-12-08|48800
LT-00071-E|Latitude 5420|device-laptop|missing|Missing|Petra Novák|person|2.11 Legal|2026-05-12|21300
PC-00023-E|Precision 3680|device-desktop|assigned|Given out|3.02 Render|place|3.02 Render|2029-08-21|264700
MO-00205-P|UltraSharp 27 4K|device-imac|assigned|Given out|LT-00043-M|asset|3.14 Design|2029-03-14|38900
MP-00054-V|Galaxy S23|device-mobile|retired|Retired|||1.02 Front|2026-03-03|19900
SV-00003-N|PowerEdge R660|server-2|assigned|Given out|Tomasz Zielak|person|0.04 Servers|2027-01-31|512400
NW-00018-U|Catalyst 9200L <b>bold</b> & co|router|disposed|Sold|||||
"""
ASSETS = [tuple(line.split("|")) for line in _ASSETS.splitlines()]
LIST = (
    Field("tag", "Tag", column=104, cell="tag"),
    Field("name", "What", column=150, cell="thing"),
    Field("status_id", "Status", REFERENCE, column=110, cell="status", target="status"),
    Field("holder_id", "Holder", REFERENCE, column=142, cell="holder", target="person"),
    Field("place_id", "Place", REFERENCE, column=98, target="place"),
    Field("warranty_end", "Warranty", DATE, column=112, cell="until"),
    Field("price", "Value", MONEY, column=80, cell="money"),
)


def asset(record: int) -> dict[str, Any]:
    tag, name, icon, stage, status, holder, kind, place, ends, price = ASSETS[(record - 1) % len(ASSETS)]
    return {
        "id": record, "tag": tag if record <= len(ASSETS) else f"XX-{record:07d}", "name": name,
        "icon": icon, "stage": stage,
        "status_id": 1, "status_id__title": status,
        "holder_id": 1, "holder_id__title": holder, "holder__title": holder,
        "holder__kind": kind,
        "place_id": 1, "place_id__title": place, "warranty_end": ends or None,
        "price": int(price) if price else None, "currency": "EUR",
        "purchase_date": "2025-03-14" if record % 2 else None,
    }  # fmt: skip


def fetch(ids: Sequence[int]) -> Mapping[int, dict[str, Any]]:
    return {one: asset(one) for one in ids}


WHERE, COVER = "Where it is and who has it", "Purchase and cover"
CONDITIONS = (Choice("new", "New"), Choice("good", "Good"), Choice("damaged", "Damaged"))
FORM = (
    Field("category_id", "Category", REFERENCE, required=True, target="category"),
    Field("model_id", "Model", REFERENCE, required=True, target="model"),
    Field("serial", "Serial number", mono=True, scanned=True),
    Field("tag", "Tag", mono=True, help="next in the series"),
    Field("holder_id", "Holder", REFERENCE, target="person", section=WHERE, help="required for this status"),
    Field("condition", "Condition", CHOICE, section=WHERE, choices=CONDITIONS),
    Field("bought", "Bought on", DATE, section=COVER),
    Field("price", "Price", MONEY, section=COVER, least=0),
    Field("warranty_end", "Warranty until", DATE, section=COVER),
    Field("cost_centre", "Cost centre", INTEGER, section=COVER, least=1, most=9999),
    Field("insured", "Insured", YESNO, section=COVER),
    Field("url", "Maker's page", LINK, section="More"),
    Field("mail", "Contact", EMAIL, section="More"),
    Field("pin", "PIN", SECRET, section="More"),
    Field("note", "Note", LONG, section="More"),
)  # fmt: skip
KNOWN = {
    "category": [(1, "Laptop", "148"), (2, "Phone", "51")],
    "model": [(1, "ThinkPad T14 G6", "Lenovo"), (2, "ThinkPad T14 G5", "Lenovo"), (3, "MacBook Pro 14 M4", "Apple")],
    "person": [
        (1, "Ana Ruiz", "3.14 Design"),
        (2, "Clara Dubois", "2.11 Legal, holds 3 things"),
        (3, "Tomasz Zielak", "0.04 Servers"),
    ],
}


def lookup(target: str, text: str, limit: int) -> list[tuple[int, str, str]]:
    return [one for one in KNOWN.get(target, []) if text.casefold() in one[1].casefold()][:limit]


def title_of(target: str, record: int) -> str:
    return next((one[1] for one in KNOWN.get(target, []) if one[0] == record), "")


def days(n: int) -> str:
    return (TODAY + timedelta(days=n)).isoformat()
