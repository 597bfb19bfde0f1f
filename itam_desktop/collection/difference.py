"""What an inventory would change: new, changed, gone, line by line, before anything is taken over. Reads only."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from itam_desktop.collection import queries, titles
from itam_desktop.collection.machine import COMPUTER, MONITOR, NETWORK, PHONE, PRINTER, Machine, Monitor, Part, Program
from itam_desktop.collection.matching import Fresh, Match, bare, find
from itam_desktop.collection.sizes import sized
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style, day_or_none
from itam_desktop.kernel.texts import N, tr
from itam_desktop.software.queries import titles_by_key

Verdict = Literal["new", "changed", "gone", "same"]
SECTIONS = {
    "asset": (N("The machine itself"), "device-desktop"), "memory": (N("Memory"), "cpu"), "disk": (N("Storage media"), "database"),
    "part": (N("Other parts"), "tool"), "monitor": (N("Monitors"), "device-imac"), "software": (N("Software"), "apps"),
    "licence": (N("Licences it reports"), "key"),
}  # fmt: skip
LOOKS = {
    "laptop": "device-laptop",
    "tablet": "device-tablet",
    "server": "server-2",
}  # chassis -> picture of its category
OF_KIND = {
    COMPUTER: ("device-desktop", "computer"), PHONE: ("device-mobile", "mobile"), PRINTER: ("printer", "printer"), NETWORK: ("router", "network"),
    MONITOR: ("device-imac", "plain"),
}  # fmt: skip
QUIET = frozenset({"last_seen", "last_inventory"})  # change with every inventory and are no news


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that would change. id: stable within the difference; on: taken over unless the user says no.

    values: what is written; record: of what is there already.
    """

    id: str
    section: str
    what: str
    was: str
    now: str
    verdict: Verdict
    on: bool = True
    values: Mapping[str, Any] = field(default_factory=dict)
    record: int | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What one machine's inventory says against the register. asset: None for a new one; day: the inventory's (ISO);
    older: the day of a newer inventory that was taken over already; same: how many things are as they were;
    disposed: its asset is disposed of."""

    machine: Machine
    match: Match
    asset: int | None
    tag: str
    name: str
    day: str
    lines: tuple[Line, ...]
    same: int
    older: str | None = None
    problems: tuple[str, ...] = ()
    disposed: bool = False

    @property
    def verdict(self) -> str:
        """new: a new asset; changed; same."""
        return "new" if self.asset is None else "changed" if self.lines else "same"

    def count(self, verdict: Verdict, section: str | None = None) -> int:
        return sum(one.verdict == verdict and section in (None, one.section) for one in self.lines)


def compare(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], machine: Machine, today: str, style: Style, asset: int | None = None, new: bool = False,
    fresh: Fresh | None = None,
) -> Difference:  # fmt: skip
    """The difference of an inventory. asset: the user's own choice of whose it is; new: it is a new one, whatever is known;
    fresh: codes that the action at hand has given."""
    match = Match() if new else find(conn, machine, fresh)
    own = asset if asset is not None else None if new else match.asset
    row = _asset(conn, kinds["asset"], own) if own is not None else {}
    day = min(str(machine.taken_on or today)[:10], today) if day_or_none(str(machine.taken_on or "")[:10]) else today
    last = queries.last_inventory(conn, own) if own is not None else None
    lines: list[Line] = []
    same = 0
    for one in (
        *_fields(conn, kinds["asset"], machine, row, day, own, style), *_parts(conn, machine, own, style), *_monitors(conn, machine, own, fresh or {}),
        *_software(conn, machine, own), *_licences(conn, machine, own),
    ):  # fmt: skip
        if one.verdict == "same":
            same += 1
        else:
            lines.append(one)
    name = str(row.get("name") or machine.model or machine.name or machine.os or tr("Computer"))
    return Difference(
        machine,
        match,
        own,
        str(row.get("tag") or ""),
        name,
        day,
        tuple(lines),
        same,
        last if last and last > day else None,
        machine.problems,
        row.get("stage") == "disposed",
    )


def _asset(conn: sqlite3.Connection, about: RecordKind, record: int) -> dict[str, Any]:
    from itam_desktop.store import lists

    return dict(lists.one(conn, about, record) or {})


# ---------------------------------------------------------------- the machine itself
def facts(machine: Machine, style: Style) -> dict[str, Any]:
    """What an inventory says of an asset's own fields; what it does not say is left out."""
    disks = [part for part in machine.of("disk") if part.size and not _removable(part)]
    memory = machine.memory_mb or sum(part.size or 0 for part in machine.of("memory")) or None
    sim = machine.sims[0] if machine.sims else None
    found: dict[str, Any] = {
        "serial": machine.serial, "system_uuid": machine.uuid, "hostname": machine.name if machine.kind != PHONE else "",
        "mac": machine.macs[0] if machine.macs else "", "more_macs": "\n".join(machine.macs[1:40]), "ip": machine.ips[0] if machine.ips else "",
        "cpu": machine.cpu, "processors": machine.processors, "cores": machine.cores, "memory": sized(memory, style) if memory else "",
        "storage": " + ".join(sized(part.size or 0, style, True) for part in disks[:6]), "os": machine.os,
        "os_version": machine.os_version, "imei": machine.imeis[0] if machine.imeis else "", "imei2": machine.imeis[1] if len(machine.imeis) > 1 else "",
        "phone_number": sim.phone_number if sim else "", "carrier": sim.operator if sim else "", "iccid": sim.serial if sim else "",
        "firmware": machine.firmware, "disk_encrypted": None if machine.encrypted is None else int(machine.encrypted),
        "page_meter": machine.pages.total if machine.pages else None,
    }  # fmt: skip
    return {key: value for key, value in found.items() if value not in (None, "")}


def _removable(part: Part) -> bool:
    return any(
        word in f"{part.name} {part.detail} {part.slot}".casefold()
        for word in ("usb", "dvd", "cd-rom", "cdrom", "removable")
    )


def _fields(
    conn: sqlite3.Connection, about: RecordKind, machine: Machine, row: Mapping[str, Any], day: str, own: int | None, style: Style
) -> Iterator[Line]:  # fmt: skip
    if own is None:
        icon, field_set = OF_KIND.get(machine.kind, ("package", "plain"))
        category = queries.category_like(
            conn, LOOKS.get(machine.chassis, icon), "mobile" if machine.chassis == "tablet" else field_set
        )
        yield Line(
            "asset",
            "asset",
            machine.model or machine.name or tr("New asset"),
            "",
            machine.maker,
            "new",
            values={"category_id": category},
        )
    known = _set_of(conn, row)
    for key, value in facts(machine, style).items():
        one = about.field(key)
        if own is not None and known and not one.applies_to(known):
            continue
        before = row.get(key)
        if key == "page_meter":
            last = queries.last_pages(conn, own) if own is not None else None
            if last is not None and value <= last:
                continue
            before = last
        if key == "more_macs" and before:  # what was written there stays
            value = "\n".join(dict.fromkeys([*str(before).splitlines(), *value.splitlines()]))
        if key in ("serial", "system_uuid", "mac") and before and _same_code(str(before), str(value)):
            continue
        if before == value:
            yield Line("asset." + key, "asset", tr(one.label), "", "", "same")
            continue
        yield Line(
            "asset." + key, "asset", tr(one.label), one.show({key: before}, style) if before is not None else "",
            one.show({key: value}, style), "new" if before in (None, "") else "changed", values={key: value},
        )  # fmt: skip
    if own is not None and not row.get("model_id") and machine.model and machine.kind != MONITOR:
        yield Line(
            "asset.model_id", "asset", tr("Model"), "", " ".join(filter(None, (machine.maker, machine.model))), "new"
        )


def _same_code(one: str, other: str) -> bool:
    return bare(one) == bare(other)


def _set_of(conn: sqlite3.Connection, row: Mapping[str, Any]) -> str | None:
    found = conn.execute("SELECT field_set FROM category WHERE id=?", (row.get("category_id"),)).fetchone()
    return found[0] if found else None


# ---------------------------------------------------------------- parts
SECTION_OF = {"memory": "memory", "disk": "disk"}


def _parts(conn: sqlite3.Connection, machine: Machine, own: int | None, style: Style) -> Iterator[Line]:
    known = queries.parts(conn, own) if own is not None else []
    open_: dict[tuple[str, ...], list[queries.KnownPart]] = {}
    for one in known:
        open_.setdefault(_mark(one.kind, one.serial, one.name, one.size, one.slot), []).append(one)
    for n, part in enumerate(machine.parts):
        if not (part.name or part.serial or part.size):
            continue
        section = SECTION_OF.get(part.kind, "part")
        name = part.name or part.maker or part.serial or part.kind
        there = open_.get(_mark(part.kind, part.serial, name, part.size, part.slot))
        if there:
            there.pop()
            yield Line(f"part.{n}", section, name, "", "", "same")
            continue
        words = " · ".join(
            filter(
                None,
                (
                    sized(part.size, style, part.kind == "disk") if part.size and part.kind in SECTION_OF else "",
                    part.serial,
                    part.slot,
                ),
            )
        )
        yield Line(
            f"part.{n}", section, name, "", words, "new",
            values={"kind": part.kind, "name": name, "maker": part.maker, "serial": part.serial, "size_mb": part.size, "slot": part.slot},
        )  # fmt: skip
    for some in open_.values() if not machine.partial else ():
        for gone in some:
            if gone.kind in machine.sections:
                words = " · ".join(
                    filter(
                        None,
                        (
                            sized(gone.size, style, gone.kind == "disk")
                            if gone.size and gone.kind in SECTION_OF
                            else "",
                            gone.serial,
                            gone.slot,
                        ),
                    )
                )
                yield Line(
                    f"gone.{gone.id}", SECTION_OF.get(gone.kind, "part"), gone.name, words, "", "gone", record=gone.id
                )


def _mark(kind: str, serial: str, name: str, size: int | None, slot: str) -> tuple[str, ...]:
    """What tells a part: its serial number; without one what it is and where it sits."""
    return (kind, serial.casefold()) if serial else (kind, "", name.casefold(), str(size or ""), slot.casefold())


# ---------------------------------------------------------------- monitors
def _monitors(conn: sqlite3.Connection, machine: Machine, own: int | None, fresh: Fresh) -> Iterator[Line]:
    if machine.kind == MONITOR:  # what it tells of is itself
        return
    at_it = queries.monitors_at(conn, own) if own is not None else []
    left = {one.id: one for one in at_it}
    for n, monitor in enumerate(machine.monitors):
        if monitor.built_in or not (monitor.name or monitor.serial):
            continue
        name = monitor_name(monitor)
        known = _known_monitor(conn, monitor, name, left.values(), fresh)
        if known is None:
            yield Line(f"monitor.{n}", "monitor", name, "", monitor.serial, "new", values={"monitor": n})
            continue
        left.pop(known.id, None)
        if (own is not None and known.holder == own) or (known.stage != "in_stock" and known.holder is None):
            yield Line(f"monitor.{n}", "monitor", name, "", "", "same")
        else:
            was = tr("in stock") if known.stage == "in_stock" else tr("elsewhere")
            yield Line(
                f"monitor.{n}",
                "monitor",
                f"{known.tag} {known.name}",
                was,
                tr("at this computer"),
                "changed",
                record=known.id,
            )
    if own is not None and "monitors" in machine.sections and not machine.partial:
        for one in left.values():  # one that is switched off is not seen either: the user decides
            yield Line(
                f"gone.{one.id}", "monitor", f"{one.tag} {one.name}", one.serial, "", "gone", on=False, record=one.id
            )


def monitor_name(monitor: Monitor) -> str:
    name = monitor.name or tr("Monitor")
    return (
        name if not monitor.maker or name.casefold().startswith(monitor.maker.casefold()) else f"{monitor.maker} {name}"
    )


def _known_monitor(
    conn: sqlite3.Connection, monitor: Monitor, name: str, at_it: Collection[queries.KnownMonitor], fresh: Fresh
) -> queries.KnownMonitor | None:  # fmt: skip
    if monitor.serial:
        found = [
            one
            for one in queries.monitors(
                conn, [*queries.by_code(conn, monitor.serial), *fresh.get(bare(monitor.serial), ())]
            )
            if _same_code(one.serial, monitor.serial)
        ]
        return found[0] if found else None
    return next((one for one in at_it if not one.serial and one.name.casefold() == name.casefold()), None)


# ---------------------------------------------------------------- software
def programs(machine: Machine) -> list[tuple[str, Program, str]]:
    """(key, program, kind of title) of everything that an inventory reports, its operating system too; each title and version once."""
    found: dict[tuple[str, str], tuple[str, Program, str]] = {}
    if machine.os and machine.kind in (COMPUTER, PHONE):
        key = titles.key_of(machine.os)
        found[key, machine.os_version] = (
            key,
            Program(machine.os, "", machine.os_version, machine.os_installed_on, "", "os"),
            "os",
        )
    for one in machine.programs:
        key = titles.key_of(one.name, one.publisher)
        version = one.version or titles.version_in(one.name)
        kind = titles.what_is(one)
        found.setdefault((key, version), (key, one, "os_part" if kind == "os" else kind))
    return list(found.values())


def _software(conn: sqlite3.Connection, machine: Machine, own: int | None) -> Iterator[Line]:
    told = programs(machine)
    if not told:
        return
    known = queries.installed(conn, own) if own is not None else []
    titles_known = titles_by_key(conn, {key for key, _, _ in told})
    open_: dict[str, dict[str, queries.Installed]] = {}
    for one in known:
        open_.setdefault(one.key, {})[one.version] = one
    times = Counter(key for key, _, _ in told)
    seen: set[int] = set()
    for n, (key, program, kind) in enumerate(told):
        version = program.version or titles.version_in(program.name)
        name = titles.shown(program.name) or program.name
        there = open_.get(key, {})
        title = titles_known.get(key)
        values = {"key": key, "name": name, "publisher": program.publisher, "kind": kind, "version": version, "installed_on": program.installed_on,
                  "title": title[0] if title else None}  # fmt: skip
        if version in there:
            seen.add(there[version].id)
            yield Line(f"software.{n}", "software", name, "", "", "same")
        elif len(there) == 1 and times[key] == 1:
            old = next(iter(there.values()))
            seen.add(old.id)
            yield Line(f"software.{n}", "software", name, old.version, version, "changed", values=values, record=old.id)
        else:
            yield Line(f"software.{n}", "software", name, "", version, "new", values=values)
    if "software" in machine.sections and not machine.partial:
        for one in known:
            if one.id not in seen:
                yield Line(f"gone.{one.id}", "software", one.name, one.version, "", "gone", record=one.id)


def _licences(conn: sqlite3.Connection, machine: Machine, own: int | None) -> Iterator[Line]:
    """Licences that the machine itself reports: offered, not ticked; the office's own records say what was bought."""
    has = queries.keys_with(conn, own) if own is not None else set()
    for n, one in enumerate(machine.licences):
        name = one.name + (
            f" {one.edition}" if one.edition and one.edition.casefold() not in one.name.casefold() else ""
        )
        if name and name.casefold() not in has:
            words = tr("Trial") if one.trial else tr("With the device (OEM)") if one.oem else ""
            yield Line(f"licence.{n}", "licence", name, "", words, "new", on=False, values={"licence": n, "name": name})
