"""The GLPI inventory format (inventory.schema.json of glpi-project/inventory_format) as a Machine.

Takes the content as plain dicts and lists with small keys, as JSON gives it and glpi_xml makes it. Wrong types are repaired or left
out, and said. A network inventory's device id is the agent's, so it is never taken for the device's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from itam_desktop.collection import cleaning
from itam_desktop.collection.cleaning import Notes, day, known, number, text, truth
from itam_desktop.collection.edid import edid_of_base64
from itam_desktop.collection.machine import (
    Cartridge,
    Licence,
    Machine,
    Monitor,
    Pages,
    Part,
    Program,
    Sim,
)
from itam_desktop.collection.packages import kind_of_section
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr, tr_n

ITEM_KINDS = {
    "computer": "computer",
    "phone": "phone",
    "networkequipment": "network",
    "printer": "printer",
    "unmanaged": "other",
}
DEVICE_KINDS = {"computer": "computer", "phone": "phone", "networking": "network", "printer": "printer"}
MOST_ROWS = 100_000

# section of machine.SECTIONS -> the keys that cover it
_COVERS = {
    "bios": ("bios",), "os": ("operatingsystem",), "software": ("softwares",), "memory": ("memories",), "disk": ("storages",),
    "processor": ("cpus",), "graphics": ("videos",), "network": ("networks",), "battery": ("batteries",), "power": ("powersupplies",),
    "module": ("network_components",), "monitors": ("monitors",), "licences": ("licenseinfos",), "sims": ("simcards",),
    "pages": ("pagecounters",), "cartridges": ("cartridges",), "encryption": ("drives",),
}  # fmt: skip
_VIRTUAL_ADAPTER = re.compile(
    r"^ROOT\\|^SWD\\|\\VWIFIMP|^BTH\\|virtual|\btap-|\bvpn\b|docker|\bvirbr|\bveth|\bbr-|loopback|^lo\d*$|\bWAN Miniport|\b(?:bridge|bluetooth|alias|dialup|aggregate)\b",
    re.I,
)
_NO_DISK = re.compile(r"\bcd-?rom|\bdvd|optical|\bflash reader|card reader|floppy", re.I)


def machine(
    content: Any, *, itemtype: str, device_id: str, action: str, partial: bool, source: str, notes: Notes
) -> Machine:
    """Raises Refusal when it is no inventory at all."""
    if not isinstance(content, Mapping) or not content:
        raise Refusal(
            tr("This inventory has no content. Make it again with the agent, and take the whole file.")
        )  # fmt: skip
    device = _one(content, "network_device", notes)
    bios, hardware, system = (_one(content, key, notes) for key in ("bios", "hardware", "operatingsystem"))
    of_network = bool(device) or action.startswith(("net", "snmp"))
    maker = (
        known(bios.get("smanufacturer"), notes)
        or known(bios.get("mmanufacturer"), notes)
        or known(device.get("manufacturer"), notes)
    )
    model = known(bios.get("smodel"), notes) or known(bios.get("mmodel"), notes) or known(device.get("model"), notes)
    os_name = (
        text(system.get("full_name"), notes) or text(system.get("name"), notes) or text(hardware.get("osname"), notes)
    )
    kind = ITEM_KINDS.get(itemtype.casefold(), "")
    if of_network:
        told = text(device.get("type"), notes).casefold()
        kind = DEVICE_KINDS.get(told, "other") if told or not kind else kind
    elif "android" in os_name.casefold() and kind in ("", "computer"):
        kind = "phone"  # older agents call everything a computer
    programs = tuple(dict.fromkeys(_programs(content, notes)))
    parts = tuple(_parts(content, notes))
    processors = [part for part in parts if part.kind == "processor"]
    cpus = _rows(content, "cpus", notes)
    memory = number(hardware.get("memory"), notes, "memory") or number(device.get("ram"), notes, "ram")
    macs, ips = _addresses(content, device, notes)
    for part in parts if not memory else ():
        memory = (memory or 0) + (part.size or 0) if part.kind == "memory" else memory
    return Machine(
        kind=kind or "computer",
        source=source,
        name=known(hardware.get("name"), notes) or text(device.get("name"), notes),
        maker=maker,
        model=model,
        sku=known(bios.get("skunumber"), notes),
        serial=next(
            (
                s
                for s in (known(v, notes) for v in (bios.get("ssn"), bios.get("enclosureserial"), device.get("serial")))
                if s
            ),
            "",
        ),
        uuid=cleaning.uuid(hardware.get("uuid"), notes),
        asset_tag=known(bios.get("assettag"), notes) or known(device.get("assettag"), notes),
        chassis=cleaning.chassis(hardware.get("chassis_type"), f"{maker} {model}")
        or ("virtual" if _is_virtual(hardware.get("vmsystem")) else ""),
        macs=macs,
        ips=ips,
        domain=known(hardware.get("workgroup"), notes) or known(system.get("dns_domain"), notes),
        os=os_name,
        os_version=_version(system, hardware, notes),
        os_edition=cleaning.edition(os_name) or cleaning.edition(text(system.get("version"), notes)),
        os_installed_on=day(system.get("install_date")),
        architecture=cleaning.architecture(text(system.get("arch"), notes).partition(",")[0])
        or _arch_of(hardware, notes),
        cpu=processors[0].name if processors else text(hardware.get("processort"), notes),
        cores=number(cpus[0].get("core"), notes, "core") if cpus else None,
        processors=len(processors) or None,
        memory_mb=memory or None,
        bios_maker=known(bios.get("bmanufacturer"), notes),
        bios_version=known(bios.get("bversion"), notes),
        bios_date=day(bios.get("bdate"), month_first=True),
        board=known(bios.get("mmodel"), notes),
        board_serial=known(bios.get("msn"), notes),
        firmware=text(device.get("firmware"), notes),
        encrypted=_encrypted(content, notes),
        last_user=_last_user(content, hardware, notes),
        location=known(device.get("location"), notes),
        parts=parts,
        monitors=tuple(dict.fromkeys(_monitors(content, notes))),
        programs=programs,
        licences=tuple(_licences(content, notes)),
        sims=tuple(_sims(content, notes)),
        imeis=_imeis(content, notes),
        pages=_pages(content, notes),
        cartridges=tuple(_cartridges(content, notes)),
        device_id="" if of_network else device_id,
        agent=text(content.get("versionclient"), notes),
        taken_on=cleaning.moment(_one(content, "accesslog", notes).get("logdate")),
        partial=partial,
        sections=frozenset(name for name, keys in _COVERS.items() if any(key in content for key in keys)),
        problems=notes.words(),
    )


def _one(content: Mapping[str, Any], key: str, notes: Notes) -> Mapping[str, Any]:
    found = content.get(key)
    if isinstance(found, list) and found and isinstance(found[0], Mapping):
        found = found[0]
    if isinstance(found, Mapping):
        return found
    if found:
        notes.say(tr("“{what}” has another form than it should have and was left out.", what=key))
    return {}


def _rows(content: Mapping[str, Any], key: str, notes: Notes) -> list[Mapping[str, Any]]:
    found = content.get(key)
    if isinstance(found, Mapping):
        found = [found]
    if not isinstance(found, list):
        if found:
            notes.say(tr("“{what}” has another form than it should have and was left out.", what=key))
        return []
    rows = [row for row in found[:MOST_ROWS] if isinstance(row, Mapping)]
    if len(rows) < len(found):
        notes.say(tr("Some of “{what}” could not be read and were left out.", what=key))
    return rows


def _is_virtual(value: Any) -> bool:
    return isinstance(value, str) and value.strip().casefold() not in ("", "physical", "hyper-v host", "docker")


def _version(system: Mapping[str, Any], hardware: Mapping[str, Any], notes: Notes) -> str:
    kernel = text(system.get("kernel_version"), notes)
    if "win" in text(system.get("kernel_name"), notes).casefold():
        return kernel or text(system.get("version"), notes)
    return text(system.get("version"), notes) or kernel or text(hardware.get("osversion"), notes)


def _arch_of(hardware: Mapping[str, Any], notes: Notes) -> str:
    word = text(hardware.get("archname"), notes)
    return (
        "x86_64"
        if re.search(r"x86_64|x64", word)
        else "arm64"
        if "aarch64" in word
        else "x86"
        if re.search(r"i\d86|x86", word)
        else ""
    )


def _programs(content: Mapping[str, Any], notes: Notes) -> Iterator[Program]:
    nameless = 0
    for row in _rows(content, "softwares", notes):
        get = row.get
        name = text(get("name"), notes)
        if not name:
            nameless += 1
            continue
        source = text(get("from"), notes).casefold()
        category = text(get("system_category"), notes).casefold()
        release = get("release_type")
        if source == "registry" or not source:
            kind = (
                "update"
                if category == "update" or (release and _is_update(release))
                else "os"
                if category == "system_component"
                else "program"
            )
        else:
            kind = kind_of_section(category)
        yield Program(
            name=name,
            publisher=text(get("publisher"), notes),
            version=text(get("version"), notes),
            installed_on=day(get("install_date") or get("installdate")),
            source=source
            if source in ("registry", "dpkg", "rpm", "flatpak", "snap", "android")
            else "macos"
            if "mac" in source
            else "glpi",
            kind=kind,
            architecture=cleaning.architecture(text(get("arch"), notes)),
            ident=text(get("guid"), notes) or (text(get("comments"), notes) if source == "android" else ""),
        )
    if nameless:
        notes.say(
            tr_n("{n} program without a name was left out.", "{n} programs without a name were left out.", nameless)
        )


def _is_update(release: Any) -> bool:
    return isinstance(release, str) and any(
        word in release.casefold() for word in ("update", "hotfix", "service pack", "upgrade")
    )


def _parts(content: Mapping[str, Any], notes: Notes) -> Iterator[Part]:
    for row in _rows(content, "cpus", notes):
        speed = number(row.get("speed"), notes, "speed")
        detail = f"{speed} MHz" if speed else ""
        yield Part("processor", text(row.get("name"), notes) or text(row.get("model"), notes), known(row.get("manufacturer"), notes),
                   known(row.get("serial"), notes), detail=detail)  # fmt: skip
    for row in _rows(content, "memories", notes):
        size = number(row.get("capacity"), notes, "capacity")
        if size:  # an empty slot is no part
            yield Part("memory", known(row.get("model"), notes), known(row.get("manufacturer"), notes), known(row.get("serialnumber") or row.get("serial"), notes), size,
                       text(row.get("numslots"), notes) or text(row.get("caption"), notes), _detail(row, notes, "type", "speed"))  # fmt: skip
    for row in _rows(content, "storages", notes):
        name = known(row.get("model"), notes) or known(row.get("name"), notes)
        if _NO_DISK.search(f"{name} {text(row.get('type'), notes)} {text(row.get('description'), notes)}"):
            continue
        yield Part("disk", name, known(row.get("manufacturer"), notes), known(row.get("serial"), notes) or known(row.get("serialnumber"), notes),
                   number(row.get("disksize"), notes, "disksize"), text(row.get("name"), notes), _detail(row, notes, "interface", "type"))  # fmt: skip
    for row in _rows(content, "videos", notes):
        if name := text(row.get("name"), notes) or text(row.get("chipset"), notes):
            yield Part("graphics", name, size=number(row.get("memory"), notes, "memory"))
    for row in _rows(content, "batteries", notes):
        capacity = number(row.get("capacity"), notes, "capacity")  # phones say how full it is, in percent
        found = Part("battery", known(row.get("name"), notes), known(row.get("manufacturer"), notes), known(row.get("serial"), notes),
                     capacity if capacity and capacity > 100 else None, detail=text(row.get("chemistry"), notes))  # fmt: skip
        if found.name or found.serial or found.size or found.maker:
            yield found
    for row in _rows(content, "powersupplies", notes):
        yield Part("power", known(row.get("name"), notes) or known(row.get("model"), notes), known(row.get("manufacturer"), notes),
                   known(row.get("serialnumber"), notes) or known(row.get("serial"), notes), slot=known(row.get("location"), notes))  # fmt: skip
    seen: set[str] = set()
    for row in _rows(content, "network_components", notes):
        serial = known(row.get("serial"), notes)
        if serial and serial not in seen:  # a chassis, its slot and its fan share one
            seen.add(serial)
            kind = "power" if "power" in text(row.get("type"), notes).casefold() else "module"
            yield Part(kind, known(row.get("model"), notes) or text(row.get("name"), notes), known(row.get("manufacturer"), notes), serial,
                       slot=text(row.get("index"), notes), detail=text(row.get("name"), notes))  # fmt: skip


def _detail(row: Mapping[str, Any], notes: Notes, *keys: str) -> str:
    return " ".join(word for word in (known(row.get(key), notes) for key in keys) if word)


def _addresses(
    content: Mapping[str, Any], device: Mapping[str, Any], notes: Notes
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The machine's own adapters: what software made, what travels (USB) and loops tell no machine."""
    macs: dict[str, None] = {}
    ips: dict[str, None] = {}
    if device:
        told = device.get("mac")
        if found := cleaning.own_mac(told):
            macs[found] = None
        elif text(told, notes):
            notes.say(
                tr(
                    "The MAC address “{text}” cannot be a single device's and was left out.",
                    text=text(told, notes, most=40),
                )
            )
        listed = device.get("ips")
        for value in listed[:100] if isinstance(listed, list) else [listed]:
            if address := cleaning.ip(value):
                ips[address] = None
    plugged = {
        text(row.get("serial"), notes).upper() for row in _rows(content, "usbdevices", notes)
    }  # adapters that travel
    for row in _rows(content, "networks", notes):
        words = f"{text(row.get('description'), notes)} {text(row.get('type'), notes)}"
        plug = text(row.get("pnpdeviceid"), notes)
        virtual = truth(row.get("virtualdev")) or _VIRTUAL_ADAPTER.search(words) or _VIRTUAL_ADAPTER.search(plug)
        if (
            not virtual
            and cleaning.mac(row.get("mac")).replace(":", "") not in plugged - {""}
            and not plug.upper().startswith("USB\\")
            and (found := cleaning.own_mac(row.get("mac") or row.get("macaddr")))
        ):
            macs[found] = None
        for key in ("ipaddress", "ipaddress6"):
            if not virtual and (address := cleaning.ip(row.get(key))):
                ips[address] = None
    return tuple(macs), tuple(ips)


def _monitors(content: Mapping[str, Any], notes: Notes) -> Iterator[Monitor]:
    for row in _rows(content, "monitors", notes):
        blob = edid_of_base64(row.get("base64"))
        year = re.search(r"\b(19|20)\d\d\b", text(row.get("description"), notes))
        serial = known(row.get("serial"), notes) or known(row.get("altserial"), notes)
        found = Monitor(
            known(row.get("manufacturer"), notes), known(row.get("name"), notes) or known(row.get("caption"), notes), serial,
            int(year[0]) if year else None, known(row.get("port"), notes),
        )  # fmt: skip
        if blob is not None:
            maker = found.maker if len(found.maker) > 3 else blob.maker
            found = Monitor(
                maker or blob.maker,
                found.name or blob.name,
                found.serial or blob.serial,
                found.year or blob.year,
                found.port,
                blob.built_in,
            )
        if found.name or found.serial:
            yield found


def _licences(content: Mapping[str, Any], notes: Notes) -> Iterator[Licence]:
    for row in _rows(content, "licenseinfos", notes):
        full = text(row.get("fullname"), notes)
        if name := text(row.get("name"), notes) or full:
            yield Licence(name, full, text(row.get("key"), notes), text(row.get("productid"), notes), truth(row.get("trial")), truth(row.get("oem")),
                          day(row.get("activation_date")))  # fmt: skip


def _sims(content: Mapping[str, Any], notes: Notes) -> Iterator[Sim]:
    for row in _rows(content, "simcards", notes):
        found = Sim(known(row.get("serial"), notes) or known(row.get("iccid"), notes), known(row.get("phone_number") or row.get("line_number"), notes),
                    known(row.get("operator_name"), notes), text(row.get("country"), notes, most=40))  # fmt: skip
        if found.serial or found.phone_number or found.operator:
            yield found


def _imeis(content: Mapping[str, Any], notes: Notes) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for row in _rows(content, "modems", notes):
        told = row.get("imei")
        for value in [*(told[:10] if isinstance(told, list) else [told]), row.get("serial")]:
            if one := cleaning.imei(text(value, notes) if isinstance(value, str | int) else ""):
                found[one] = None
    return tuple(found)


def _pages(content: Mapping[str, Any], notes: Notes) -> Pages | None:
    row = _one(content, "pagecounters", notes)

    def first(*keys: str) -> int | None:
        return next((n for n in (number(row.get(key), notes, key) for key in keys) if n is not None), None)

    found = Pages(
        first("total", "printtotal"), first("black", "printblack"), first("color", "printcolor"), first("rectoverso", "duplex"),
        first("scanned"), first("copytotal", "copyblack"), first("faxtotal"),
    )  # fmt: skip
    return None if found == Pages() else found


def _cartridges(content: Mapping[str, Any], notes: Notes) -> Iterator[Cartridge]:
    for row in _rows(content, "cartridges", notes):
        pairs = [(row.get("name"), row.get("value"))] if "name" in row else list(row.items())[:50]
        for name, value in pairs:
            left = text(value, notes)
            if words := text(name, notes):
                yield Cartridge(
                    words,
                    left,
                    int(left) if left.isascii() and left.isdigit() and len(left) < 4 and int(left) <= 100 else None,
                )


def _encrypted(content: Mapping[str, Any], notes: Notes) -> bool | None:
    """Whether the drives are encrypted: what the system's drive says counts, else all that say something."""
    said: list[bool] = []
    for row in [*_rows(content, "drives", notes), *_rows(content, "storages", notes)]:
        word = text(row.get("encrypt_status"), notes).casefold()
        if word:
            yes = word in ("yes", "on", "1", "true", "fullyencrypted", "fully encrypted")
            if truth(row.get("systemdrive")) or row.get("type") == "/":
                return yes
            said.append(yes)
    return all(said) if said else None


def _last_user(content: Mapping[str, Any], hardware: Mapping[str, Any], notes: Notes) -> str:
    told = known(hardware.get("lastloggeduser"), notes)
    users = [*_rows(content, "users", notes), *_rows(content, "user", notes)]
    return told or next((name for name in (known(row.get("login"), notes) for row in users) if name), "")
