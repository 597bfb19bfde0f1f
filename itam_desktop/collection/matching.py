"""Whose inventory it is: by real serial number, then UUID, then MAC or IMEI, then the agent's own name for the machine (DOMAIN 1)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from itam_desktop.collection import queries
from itam_desktop.collection.machine import Machine


@dataclass(frozen=True, slots=True)
class Match:
    """asset: None for a machine that is new; by: "serial", "uuid", "mac", "imei", "device" or ""; several: assets that it may be,
    among which the user has to choose; perhaps: one of the same host name, for the user's eye only."""

    asset: int | None = None
    by: str = ""
    several: tuple[int, ...] = ()
    perhaps: int | None = None


Fresh = Mapping[
    str, Sequence[int]
]  # bare code -> assets that got it in this very action: the index knows them only afterwards


def find(conn: sqlite3.Connection, machine: Machine, fresh: Fresh | None = None) -> Match:
    """Placeholders are gone from a Machine already, so whatever it says may be matched by."""
    ways: tuple[tuple[str, Iterable[str], tuple[str, ...]], ...] = (
        ("serial", [machine.serial], ("serial",)), ("uuid", [machine.uuid], ("system_uuid",)),
        ("mac", machine.macs, ("mac", "more_macs")), ("imei", machine.imeis, ("imei", "imei2")),
    )  # fmt: skip
    for by, codes, fields in ways:
        found = list(dict.fromkeys(asset for code in codes if code for asset in _with(conn, code, fields, fresh or {})))
        if by == "serial":
            found = _of_maker(conn, _still_here(conn, found), machine.maker)
        elif found:
            found = _still_here(conn, _not_another(conn, found, machine))
        if len(found) == 1:
            return Match(found[0], by)
        if found:
            return Match(None, by, tuple(found))
    if machine.device_id:
        found = _not_another(conn, queries.by_device_id(conn, machine.device_id), machine)
        if found:
            return Match(found[0], "device")
    named = queries.by_hostname(conn, machine.name) if machine.name else []
    return Match(perhaps=named[0] if len(named) == 1 else None)


def _with(conn: sqlite3.Connection, code: str, fields: tuple[str, ...], fresh: Fresh) -> list[int]:
    """Assets that have the code in one of these fields."""
    asked = bare(code)
    known = queries.codes_of(conn, [*queries.by_code(conn, code), *fresh.get(asked, ())])
    return [
        asset
        for asset, row in known.items()
        if any(asked == bare(line) for field in fields for line in str(row[field] or "").splitlines())
    ]


def bare(code: str) -> str:
    """Of a code what tells it from others: its letters and digits; of one without any, itself."""
    return "".join(c for c in code.casefold() if c.isalnum()) or code


def _still_here(conn: sqlite3.Connection, assets: list[int]) -> list[int]:
    """Of several those that are not disposed of, and that are no part of another: a screen may say its computer's serial number."""
    if len(assets) < 2:
        return assets
    known = queries.codes_of(conn, assets)
    alone = [a for a in assets if known[a]["holder_asset_id"] not in known]
    return [a for a in alone if known[a]["stage"] != "disposed"] or alone


def _of_maker(conn: sqlite3.Connection, assets: list[int], maker: str) -> list[int]:
    """Of several with the same serial number those whose maker does not speak against it."""
    if len(assets) < 2 or not maker:
        return assets
    known = queries.codes_of(conn, assets)
    same = [a for a in assets if _alike(str(known[a]["maker"] or ""), maker)]
    return same or assets


def _alike(one: str, other: str) -> bool:
    a, b = bare(one), bare(other)
    return bool(a and b) and (a.startswith(b[:4]) or b.startswith(a[:4]))


def _not_another(conn: sqlite3.Connection, assets: list[int], machine: Machine) -> list[int]:
    """Without those whose own serial number says that they are another machine: a network adapter can be moved."""
    if not machine.serial:
        return assets
    known = queries.codes_of(conn, assets)
    return [a for a in assets if not known[a]["serial"] or bare(str(known[a]["serial"])) == bare(machine.serial)]
