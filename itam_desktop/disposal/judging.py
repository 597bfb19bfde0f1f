"""Which of many assets can be disposed of, and why the others cannot; and what a certificate can be filled with."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.assets.fields import DATA_CLASSES
from itam_desktop.disposal import queries, rules
from itam_desktop.disposal.queries import Candidate
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr


def judge(
    found: Sequence[Candidate], how: str, day: str, today: str, reasons: Mapping[int, str], retire: bool
) -> dict[int, str]:
    """asset -> why it cannot go, in words; those that can are left out."""
    together = {one.id for one in found}
    refused: dict[int, str] = {}
    for one in found:
        asset = {"tag": one.tag, "stage": one.stage, "purchase_date": one.purchase_date}
        try:
            rules.stage(asset, how, retire)
            rules.when(asset, day, today)
            rules.parts(asset, [tag for part, tag in one.parts if part not in together])
            rules.proof(asset, one.holds_data, bool(one.certificates), reasons.get(one.id, ""))
        except Refusal as no:
            refused[one.id] = no.message
    return refused


def known_of(conn: sqlite3.Connection, asset: int, who: str, today: str) -> dict[str, Any]:
    """The values that a certificate for an asset begins with."""
    about = queries.about_medium(conn, asset)
    if about is None:
        return {}
    title, phone = queries.person_called(conn, who) or ("", "")
    data_class = next((tr(c.label) for c in DATA_CLASSES if c.key == about["data_class"]), "")
    values = {
        "asset_id": asset, "medium": medium_of(about["field_set"], about["storage"]), "maker": about["maker"],
        "model": about["model"] or about["name"], "serial": about["serial"], "property_number": about["tag"],
        "source": about["holder"] or f"{about['tag']} {about['name']}".strip(), "data_class": data_class, "person": who,
        "person_title": title, "organisation": queries.office(conn)["name"], "place": about["place"], "phone": phone, "date": today,
    }  # fmt: skip
    return {key: value for key, value in values.items() if value}


def medium_of(field_set: str, storage: str) -> str:
    """The kind of medium, as far as what is written of the asset's storage tells; "" where it does not."""
    words = storage.casefold()
    for sign, medium in (("nvme", "nvme"), ("ssd", "ssd"), ("hdd", "hdd"), ("flash", "flash"), ("emmc", "flash")):
        if sign in words:
            return medium
    return "mobile" if field_set == "mobile" else ""
