"""What Windows says of itself by CIM/WMI: `Get-CimInstance … | ConvertTo-Json`, and the Key=Value text that wmic writes.

Both become rows by class; `machine` makes one Machine of them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from itam_desktop.collection import cleaning
from itam_desktop.collection.cleaning import Notes, day, known, number, text
from itam_desktop.collection.machine import Machine, Monitor, Part

Rows = dict[str, list[Mapping[str, Any]]]
CLASSES = (
    "Win32_ComputerSystem", "Win32_ComputerSystemProduct", "Win32_BIOS", "Win32_BaseBoard", "Win32_SystemEnclosure", "Win32_OperatingSystem", "Win32_Processor",
    "Win32_PhysicalMemory", "Win32_DiskDrive", "Win32_VideoController", "Win32_NetworkAdapterConfiguration", "Win32_Battery", "WmiMonitorID",
    "MSFT_PhysicalDisk", "Win32_EncryptableVolume",
)  # fmt: skip
# Rows that carry no name of their class are told by what they hold.
_TOLD_BY = {
    "MSFT_PhysicalDisk": {"BusType", "MediaType", "Size"}, "WmiMonitorID": {"UserFriendlyName", "ProductCodeID"},
    "Win32_EncryptableVolume": {"ProtectionStatus", "DriveLetter"}, "Win32_PhysicalMemory": {"Capacity", "DeviceLocator"},
    "Win32_OperatingSystem": {"Caption", "OSArchitecture", "BuildNumber"}, "Win32_BIOS": {"SMBIOSBIOSVersion", "SerialNumber"},
    "Win32_Processor": {"NumberOfCores", "MaxClockSpeed"}, "Win32_ComputerSystem": {"TotalPhysicalMemory", "Model"},
    "Win32_DiskDrive": {"InterfaceType", "Model", "Size"}, "Win32_ComputerSystemProduct": {"IdentifyingNumber", "UUID"},
}  # fmt: skip
_SECTIONS = {
    "Win32_BIOS": "bios", "Win32_OperatingSystem": "os", "Win32_Processor": "processor", "Win32_PhysicalMemory": "memory", "Win32_DiskDrive": "disk",
    "MSFT_PhysicalDisk": "disk", "Win32_VideoController": "graphics", "Win32_NetworkAdapterConfiguration": "network", "Win32_Battery": "battery",
    "WmiMonitorID": "monitors", "Win32_EncryptableVolume": "encryption",
}  # fmt: skip
_DISKS = {"3": "HDD", "4": "SSD"}
_VIRTUAL = re.compile(
    r"virtual|hyper-v|vmware|vpn|tap-|wan miniport|bluetooth|loopback|wi-?fi direct|kernel debug", re.I
)


def looks_so(content: Any) -> bool:
    return bool(rows_of(content))


def rows_of(content: Any) -> Rows:
    """Class -> rows, of any JSON that Get-CimInstance made."""
    found: Rows = {}
    if isinstance(content, Mapping) and any(isinstance(key, str) and key in CLASSES for key in content):
        for name in CLASSES:
            told = content.get(name)
            rows = [row for row in (told if isinstance(told, list) else [told]) if isinstance(row, Mapping)]
            if name in content:
                found[name] = rows
        return found
    for row in content if isinstance(content, list) else [content]:
        if isinstance(row, Mapping) and (name := _class_of(row)):
            found.setdefault(name, []).append(row)
    return found


def rows_of_text(words: str) -> Rows:
    """Blocks of Key=Value, an empty line between them."""
    found: Rows = {}
    row: dict[str, str] = {}
    for line in [*words.splitlines(), ""]:
        key, equals, value = line.partition("=")
        if equals and key.strip().isidentifier():
            row[key.strip()] = html.unescape(value.strip())
        elif not line.strip() and row:
            if name := _class_of(row):
                found.setdefault(name, []).append(row)
            row = {}
    return found


def _class_of(row: Mapping[str, Any]) -> str:
    told = row.get("CreationClassName")
    if not told:
        about = row.get("CimClass")
        told = (
            about.get("CimClassName")
            if isinstance(about, Mapping)
            else about.rpartition("/")[2].partition(":")[2]
            if isinstance(about, str)
            else ""
        )
    if isinstance(told, str) and told in CLASSES:
        return told
    return next((name for name, keys in _TOLD_BY.items() if keys <= row.keys()), "")


def machines(rows: Rows, notes: Notes) -> list[Machine]:
    found = machine(rows, notes)
    return [found] if found.says_something else []


def machine(rows: Rows, notes: Notes) -> Machine:
    def one(name: str) -> Mapping[str, Any]:
        return next(iter(rows.get(name, [])), {})

    system, product, bios, board = (
        one(f"Win32_{name}") for name in ("ComputerSystem", "ComputerSystemProduct", "BIOS", "BaseBoard")
    )
    case, windows = one("Win32_SystemEnclosure"), one("Win32_OperatingSystem")
    cpus = rows.get("Win32_Processor", [])
    maker = (
        known(system.get("Manufacturer"), notes)
        or known(product.get("Vendor"), notes)
        or known(board.get("Manufacturer"), notes)
    )
    named = known(system.get("Model"), notes) or known(product.get("Name"), notes) or known(board.get("Product"), notes)
    model = cleaning.model_of(maker, named, known(product.get("Version"), notes))
    parts = tuple(_parts(rows, notes))
    bytes_of_memory = number(system.get("TotalPhysicalMemory"), notes)
    sticks = sum(part.size or 0 for part in parts if part.kind == "memory")
    kilobytes = number(windows.get("TotalVisibleMemorySize"), notes)
    caption = text(windows.get("Caption"), notes)
    domain = known(system.get("Domain"), notes) if cleaning.truth(system.get("PartOfDomain")) is not False else ""
    macs, ips = _addresses(rows, notes)
    return Machine(
        source="wmi",
        name=text(system.get("Name"), notes) or text(windows.get("CSName"), notes) or text(_system_name(rows), notes),
        maker=maker,
        model=model,
        sku=known(system.get("SystemSKUNumber"), notes) or (named if named != model else ""),
        serial=next(
            (
                s
                for s in (
                    known(v, notes)
                    for v in (bios.get("SerialNumber"), product.get("IdentifyingNumber"), case.get("SerialNumber"))
                )
                if s
            ),
            "",
        ),
        uuid=cleaning.uuid(product.get("UUID"), notes),
        asset_tag=known(case.get("SMBIOSAssetTag"), notes),
        chassis=cleaning.chassis(_listed(case.get("ChassisTypes")), f"{maker} {named}"),
        macs=macs,
        ips=ips,
        domain=domain,
        os=caption,
        os_version=text(windows.get("Version"), notes),
        os_edition=cleaning.edition(caption),
        os_installed_on=day(windows.get("InstallDate")),
        architecture=cleaning.architecture(text(windows.get("OSArchitecture"), notes).replace("-Bit", "-bit"))
        or _arch(cpus),
        cpu=" ".join(text(cpus[0].get("Name"), notes).split()) if cpus else "",
        cores=number(cpus[0].get("NumberOfCores"), notes) if cpus else None,
        processors=len(cpus) or number(system.get("NumberOfProcessors"), notes) or None,
        memory_mb=sticks
        or (round(bytes_of_memory / 2**20) if bytes_of_memory else 0)
        or (round(kilobytes / 1024) if kilobytes else None),
        bios_maker=known(bios.get("Manufacturer"), notes),
        bios_version=known(bios.get("SMBIOSBIOSVersion"), notes),
        bios_date=day(bios.get("ReleaseDate")),
        board=known(board.get("Product"), notes),
        board_serial=known(board.get("SerialNumber"), notes),
        encrypted=_encrypted(rows),
        last_user=known(system.get("UserName"), notes).rpartition("\\")[2].strip(),
        parts=parts,
        monitors=tuple(dict.fromkeys(_monitors(rows, notes))),
        taken_on=_local(windows.get("LocalDateTime")),
        sections=frozenset(section for name, section in _SECTIONS.items() if name in rows),
        problems=notes.words(),
    )


def _system_name(rows: Rows) -> Any:
    """Every row of hardware names its computer."""
    return next((row.get("SystemName") for several in rows.values() for row in several if row.get("SystemName")), "")


def _listed(value: Any) -> Any:
    """{3,4} of wmic as the list that it is."""
    if isinstance(value, str) and value.startswith("{"):
        return [int(one) for one in value.strip("{}").split(",") if one.isascii() and one.isdigit() and len(one) < 4]
    return value


def _arch(cpus: list[Mapping[str, Any]]) -> str:
    return {"0": "x86", "9": "x86_64", "12": "arm64"}.get(str(cpus[0].get("Architecture")), "") if cpus else ""


def _local(value: Any) -> str | None:
    """20130822204447.709000+120 or ISO as a moment by its own clock."""
    if isinstance(value, str) and (hit := re.match(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\.", value)):
        value = f"{hit[1]}-{hit[2]}-{hit[3]}T{hit[4]}:{hit[5]}:{hit[6]}"
    return cleaning.moment(value) or day(value)


def _parts(rows: Rows, notes: Notes) -> list[Part]:
    found = []
    for row in rows.get("Win32_Processor", []):
        speed = number(row.get("MaxClockSpeed"), notes)
        found.append(Part("processor", " ".join(text(row.get("Name"), notes).split()), known(row.get("Manufacturer"), notes),
                          slot=known(row.get("SocketDesignation"), notes), detail=f"{speed} MHz" if speed else ""))  # fmt: skip
    for row in rows.get("Win32_PhysicalMemory", []):
        if size := number(row.get("Capacity"), notes, "Capacity"):
            speed = number(row.get("Speed"), notes)
            found.append(Part("memory", known(row.get("PartNumber"), notes), known(row.get("Manufacturer"), notes), known(row.get("SerialNumber"), notes),
                              size // 2**20, known(row.get("DeviceLocator"), notes), f"{speed} MHz" if speed else ""))  # fmt: skip
    for row in rows.get("Win32_DiskDrive") or rows.get("MSFT_PhysicalDisk", []):
        if (
            str(row.get("InterfaceType")).upper() == "USB"
            or str(row.get("BusType")) == "7"
            or "removable" in str(row.get("MediaType")).casefold()
        ):
            continue
        size = number(row.get("Size"), notes, "Size")
        found.append(Part("disk", known(row.get("Model"), notes), known(row.get("Manufacturer"), notes), known(row.get("SerialNumber"), notes).strip(". ").strip(),
                          size // 10**6 if size else None, text(row.get("DeviceID"), notes), _DISKS.get(str(row.get("MediaType")), "")))  # fmt: skip
    for row in rows.get("Win32_VideoController", []):
        if name := text(row.get("Name"), notes):
            found.append(Part("graphics", name))
    for row in rows.get("Win32_Battery", []):
        found.append(Part("battery", known(row.get("Name"), notes), serial=known(row.get("DeviceID"), notes)))
    return found


def _addresses(rows: Rows, notes: Notes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    macs: dict[str, None] = {}
    ips: dict[str, None] = {}
    for row in rows.get("Win32_NetworkAdapterConfiguration", []):
        words = text(row.get("Description"), notes)
        if _VIRTUAL.search(words):
            continue
        if "usb" not in words.casefold() and (found := cleaning.own_mac(row.get("MACAddress"))):
            macs[found] = None
        told = row.get("IPAddress")
        for value in told[:20] if isinstance(told, list) else [told]:
            if address := cleaning.ip(value):
                ips[address] = None
    return tuple(macs), tuple(ips)


def _monitors(rows: Rows, notes: Notes) -> list[Monitor]:
    from itam_desktop.collection.edid import MAKERS

    found = []
    for row in rows.get("WmiMonitorID", []):
        maker, code = _characters(row.get("ManufacturerName")), _characters(row.get("ProductCodeID"))
        year = number(row.get("YearOfManufacture"), notes)
        name = text(_characters(row.get("UserFriendlyName")), notes)
        serial = known(_characters(row.get("SerialNumberID")), notes)
        if name or maker or code:
            found.append(
                Monitor(
                    text(MAKERS.get(maker, maker), notes),
                    name or text(maker + code, notes),
                    serial,
                    year or None,
                    built_in=None if name else True,
                )
            )
    return found


def _characters(value: Any) -> str:
    """WMI writes texts of monitors as lists of character codes."""
    if isinstance(value, list):
        return "".join(chr(one) for one in value[:64] if isinstance(one, int) and 0 < one < 0x110000).strip("\0 ")
    return value.strip() if isinstance(value, str) else ""


def _encrypted(rows: Rows) -> bool | None:
    told = {
        str(row.get("DriveLetter")).upper(): str(row.get("ProtectionStatus"))
        for row in rows.get("Win32_EncryptableVolume", [])
    }
    state = told.get("C:") or next(iter(told.values()), "")
    return {"1": True, "0": False}.get(state)
