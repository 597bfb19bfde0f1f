"""Which assets the things of a look are: by serial number, else MAC address, else IP address."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from itam_desktop.collection.network.found import Found
from itam_desktop.kernel.placeholders import is_placeholder, is_placeholder_mac
from itam_desktop.kernel.texts import N

_ASSETS = (
    "SELECT a.id, a.tag, a.name, a.serial, a.service_tag, a.mac, a.ip, c.field_set, coalesce(c.meter, 'none'),"
    " coalesce((SELECT r.value FROM meter_reading r WHERE r.asset_id=a.id AND r.binned=0 ORDER BY r.date DESC, r.id DESC LIMIT 1), a.page_meter)"
    " FROM asset a LEFT JOIN category c ON c.id=a.category_id"
    " WHERE a.binned=0 AND a.stage<>'disposed' AND coalesce(a.serial, a.service_tag, a.mac, a.ip) IS NOT NULL"
)
BY = {"serial": N("by its serial number"), "mac": N("by its MAC address"), "ip": N("by its IP address")}


class Known(NamedTuple):
    """The asset at an address. by: key of BY; pages: whether its meter counts pages; reading: what that says now."""

    asset: int
    tag: str
    name: str
    by: str
    pages: bool
    reading: int | None


def known(conn: sqlite3.Connection, found: Iterable[Found]) -> dict[str, Known]:
    """Address -> the asset that stands there. What fits two assets alike is none of them."""
    rows = conn.execute(_ASSETS).fetchall()
    by_serial: dict[str, set[int]] = {}
    by_mac: dict[str, set[int]] = {}
    by_ip: dict[str, set[int]] = {}
    about: dict[int, Any] = {}
    for row in rows:
        about[row[0]] = row
        for serial in (row[3], row[4]):
            if serial and not is_placeholder(serial):
                by_serial.setdefault(serial.casefold(), set()).add(row[0])
        if row[5] and not is_placeholder_mac(row[5]):
            by_mac.setdefault(row[5].upper(), set()).add(row[0])
        if row[6]:
            by_ip.setdefault(row[6], set()).add(row[0])
    told: dict[str, Known] = {}
    for one in found:
        fits, by = _asset_of(one, by_serial, by_mac, by_ip, about)
        if fits is not None:
            row = about[fits]
            pages = row[8] == "pages" or (row[8] == "none" and row[7] == "printer")
            told[one.ip] = Known(row[0], row[1], row[2] or "", by, pages, row[9])
    return told


def _asset_of(
    one: Found, by_serial: Mapping[str, set[int]], by_mac: Mapping[str, set[int]], by_ip: Mapping[str, set[int]],
    about: Mapping[int, Any],
) -> tuple[int | None, str]:  # fmt: skip
    serial = one.serial
    if serial and not is_placeholder(serial):
        fits = by_serial.get(serial.casefold(), set())
        if fits:
            return (next(iter(fits)), "serial") if len(fits) == 1 else (None, "")
    if one.mac and not is_placeholder_mac(one.mac):
        fits = {i for i in by_mac.get(one.mac, set()) if not _another(serial, about[i][3])}
        if fits:
            return (next(iter(fits)), "mac") if len(fits) == 1 else (None, "")
    # an address is lent out again and again: it counts only where nothing says that it is another device
    fits = {
        i for i in by_ip.get(one.ip, set())
        if not _another(serial, about[i][3]) and not _another(one.mac, about[i][5])
    }  # fmt: skip
    return (next(iter(fits)), "ip") if len(fits) == 1 else (None, "")


def _another(said: str, kept: str | None) -> bool:
    return bool(said and kept) and said.casefold() != str(kept).casefold()
