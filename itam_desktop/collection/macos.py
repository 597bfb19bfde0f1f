"""What macOS' system_profiler says: as text, as an XML property list, and as JSON."""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from itam_desktop.collection import cleaning
from itam_desktop.collection.cleaning import Notes, day, known, number, text
from itam_desktop.collection.dmi import megabytes
from itam_desktop.collection.machine import Machine, Monitor, Part, Program
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr

DATA_TYPES = ("SPHardwareDataType", "SPSoftwareDataType", "SPMemoryDataType", "SPStorageDataType", "SPNVMeDataType", "SPSerialATADataType",
              "SPDisplaysDataType", "SPNetworkDataType", "SPPowerDataType", "SPApplicationsDataType")  # fmt: skip
MOST_LINES = 500_000
_BYTES = re.compile(r"\(([\d\s\u00a0\u202f.,]{4,30}) bytes\)")
_SIGNER = re.compile(r"^Developer ID Application: (.*?)(?: \([A-Z0-9]{10}\))?$")
_ARCH = {
    "arch_arm_i64": "",
    "arch_i64": "x86_64",
    "arch_i32": "x86",
    "arch_arm": "arm64",
    "Intel": "",
    "PowerPC": "ppc",
}


@dataclass(slots=True)
class Node:
    """A heading of the text report with its values and what stands below it."""

    name: str
    values: dict[str, str] = field(default_factory=dict)
    below: list[Node] = field(default_factory=list)

    def child(self, name: str) -> Node:
        return next((one for one in self.below if one.name == name), Node(name))

    def all(self) -> Iterable[Node]:
        todo = [self]
        while todo:
            now = todo.pop()
            yield now
            todo.extend(reversed(now.below))


def looks_so(words: str) -> bool:
    """Whether that is system_profiler's text: a heading at the margin, its subheading four in, values below."""
    return bool(re.match(r"\s*[A-Z][\w /().-]{2,40}:\n\s*\n {4,8}\S[^\n]*:", words[:400].replace("\r\n", "\n")))


def tree(words: str) -> Node:
    root = Node("")
    stack: list[tuple[int, Node]] = [(-1, root)]
    for n, line in enumerate(words.splitlines()):
        stripped = line.strip()
        if not stripped or n > MOST_LINES:
            continue
        indent = len(line) - len(line.lstrip(" "))
        if not indent and not stripped.endswith(":"):
            continue  # the second line of a value
        while len(stack) > 1 and stack[-1][0] >= indent:
            stack.pop()
        key, colon, value = stripped.partition(": ")
        if colon and value.strip():
            stack[-1][1].values.setdefault(key, value.strip())
        elif stripped.endswith(":") and len(stack) < 40:
            made = Node(stripped[:-1])
            stack[-1][1].below.append(made)
            stack.append((indent, made))
    return root


def machines_of_text(words: str, notes: Notes) -> list[Machine]:
    root = tree(words)
    hardware = root.child("Hardware").child("Hardware Overview").values
    system = root.child("Software").child("System Software Overview").values
    parts: list[Part] = []
    for slot in root.child("Memory").all():
        if "Size" in slot.values and (size := megabytes(slot.values["Size"])):
            parts.append(Part("memory", _part(slot.values.get("Part Number"), notes), _part(slot.values.get("Manufacturer"), notes),
                              _part(slot.values.get("Serial Number"), notes), size, text(slot.name, notes), _joined(slot.values, "Type", "Speed")))  # fmt: skip
    for title in ("Serial-ATA", "SATA/SATA Express", "NVMExpress"):
        for disk in root.child(title).all():
            if "Model" in disk.values and "Capacity" in disk.values:
                parts.append(Part("disk", text(disk.values["Model"], notes), "", known(disk.values.get("Serial Number"), notes), _capacity(disk.values["Capacity"]),
                                  text(disk.values.get("BSD Name"), notes), text(disk.values.get("Medium Type"), notes)))  # fmt: skip
    if not any(part.kind == "disk" for part in parts):
        drives: dict[str, Part] = {}
        for volume in root.child("Storage").below:
            drive = volume.child("Physical Drive").values
            name = text(drive.get("Device Name"), notes)
            if name and drive.get("Internal") != "No":
                size = max(
                    _capacity(volume.values.get("Capacity", "")) or 0, (drives[name].size or 0) if name in drives else 0
                )
                drives[name] = Part("disk", name, size=size or None, detail=text(drive.get("Medium Type"), notes))
        parts += drives.values()
    monitors: list[Monitor] = []
    for card in root.child("Graphics/Displays").below:
        parts.append(Part("graphics", text(card.values.get("Chipset Model") or card.name, notes), text(card.values.get("Vendor", "").partition(" (")[0], notes),
                          size=megabytes(card.values.get("VRAM (Total)", ""))))  # fmt: skip
        for shown in card.child("Displays").below:
            if "Resolution" in shown.values:
                built_in = (
                    "Built-In" in shown.values.get("Display Type", "")
                    or shown.values.get("Connection Type") == "Internal"
                )
                monitors.append(
                    Monitor(
                        name=text(shown.name, notes),
                        serial=known(shown.values.get("Display Serial Number"), notes),
                        built_in=built_in or None,
                    )
                )
    battery = root.child("Power").child("Battery Information")
    if battery.below:
        about = battery.child("Model Information").values
        parts.append(
            Part(
                "battery",
                known(about.get("Device Name"), notes),
                known(about.get("Manufacturer"), notes),
                known(about.get("Serial Number"), notes),
            )
        )
    macs: dict[str, None] = {}
    ips: dict[str, None] = {}
    for adapter in root.child("Network").below:
        if adapter.values.get("Hardware") in ("Ethernet", "AirPort", None) and "bridge" not in adapter.name.casefold():
            told = adapter.child("Ethernet").values.get("MAC Address") or ""
            if found := cleaning.own_mac(told):
                macs[found] = None
        for address in adapter.child("IPv4").values.get("Addresses", "").split(","):
            if one := cleaning.ip(address):
                ips[one] = None
    apps = root.child("Applications").below
    covered = {"Hardware": "bios", "Software": "os", "Memory": "memory", "Serial-ATA": "disk", "Storage": "disk", "Graphics/Displays": "graphics",
               "Network": "network", "Power": "battery", "Applications": "software"}  # fmt: skip
    sections = {covered[one.name] for one in root.below if one.name in covered} | (
        {"monitors"} if root.child("Graphics/Displays").below else set()
    )
    made = _machine(
        hardware,
        system,
        parts,
        monitors,
        tuple(macs),
        tuple(ips),
        [p for app in apps if (p := _app_of_text(app, notes))],
        sections,
        notes,
    )
    return [made] if made.says_something else []


def machines_of_plist(data: bytes, name: str, notes: Notes) -> list[Machine]:
    """Raises Refusal when the property list is damaged."""
    try:
        content = plistlib.loads(data, fmt=plistlib.FMT_XML)
    except Exception as why:  # plistlib raises whatever its handlers stumble over
        raise Refusal(
            tr("“{name}” is a damaged property list. Make the report again: system_profiler -xml.", name=name)
        ) from why
    found: dict[str, Any] = {}
    for one in content if isinstance(content, list) else [content]:
        if isinstance(one, Mapping) and isinstance(one.get("_dataType"), str):
            found[one["_dataType"]] = one.get("_items")
    return machines_of_json(found, notes)


def json_looks_so(content: Any) -> bool:
    return isinstance(content, Mapping) and any(key in DATA_TYPES for key in content)


def machines_of_json(content: Mapping[str, Any], notes: Notes) -> list[Machine]:
    """The items by data type, as `system_profiler -json` gives them."""

    def items(name: str) -> list[Mapping[str, Any]]:
        told = content.get(name)
        return [one for one in told if isinstance(one, Mapping)] if isinstance(told, list) else []

    def deep(name: str) -> list[Mapping[str, Any]]:
        return [
            one
            for top in items(name)
            for one in [top, *(x for x in _list(top.get("_items")) if isinstance(x, Mapping))]
        ]

    hardware = dict(next(iter(items("SPHardwareDataType")), {}))
    system = dict(next(iter(items("SPSoftwareDataType")), {}))
    parts: list[Part] = []
    for slot in deep("SPMemoryDataType"):
        if size := megabytes(text(slot.get("dimm_size"), notes)):
            parts.append(Part("memory", _part(slot.get("dimm_part_number"), notes), _part(slot.get("dimm_manufacturer"), notes),
                              _part(slot.get("dimm_serial_number"), notes), size, text(slot.get("_name"), notes), _joined(slot, "dimm_type", "dimm_speed")))  # fmt: skip
    for disk in [*deep("SPNVMeDataType"), *deep("SPSerialATADataType")]:
        if model := text(disk.get("device_model"), notes):
            size_in_bytes = number(disk.get("size_in_bytes"), notes)
            parts.append(Part("disk", model, "", known(disk.get("device_serial"), notes), size_in_bytes // 10**6 if size_in_bytes else None,
                              text(disk.get("bsd_name"), notes), text(disk.get("spsata_medium_type"), notes)))  # fmt: skip
    monitors = []
    for card in items("SPDisplaysDataType"):
        parts.append(
            Part(
                "graphics",
                text(card.get("sppci_model"), notes),
                text(card.get("spdisplays_vendor"), notes).removeprefix("sppci_vendor_").strip(),
            )
        )
        for shown in _list(card.get("spdisplays_ndrvs")):
            if isinstance(shown, Mapping):
                built_in = shown.get("spdisplays_connection_type") == "spdisplays_internal"
                monitors.append(Monitor(name=text(shown.get("_name"), notes), serial=known(shown.get("spdisplays_display-serial-number"), notes)
                                        or known(shown.get("_spdisplays_display-serial-number"), notes), built_in=built_in))  # fmt: skip
    for power in items("SPPowerDataType"):
        about = power.get("sppower_battery_model_info")
        if isinstance(about, Mapping):
            parts.append(Part("battery", known(about.get("sppower_battery_device_name"), notes), known(about.get("sppower_battery_manufacturer"), notes),
                              known(about.get("sppower_battery_serial_number"), notes)))  # fmt: skip
    macs: dict[str, None] = {}
    ips: dict[str, None] = {}
    for adapter in items("SPNetworkDataType"):
        wired = adapter.get("Ethernet")
        label = text(adapter.get("_name"), notes).casefold()
        if (
            isinstance(wired, Mapping)
            and "bridge" not in label
            and "usb" not in label
            and (found := cleaning.own_mac(wired.get("MAC Address")))
        ):
            macs[found] = None
        for address in _list(adapter.get("ip_address")):
            if one := cleaning.ip(address):
                ips[one] = None
    apps = [app for row in items("SPApplicationsDataType") if (app := _app(row, notes))]
    covered = {"SPHardwareDataType": "bios", "SPSoftwareDataType": "os", "SPMemoryDataType": "memory", "SPNVMeDataType": "disk", "SPSerialATADataType": "disk",
               "SPDisplaysDataType": "graphics", "SPNetworkDataType": "network", "SPPowerDataType": "battery", "SPApplicationsDataType": "software"}  # fmt: skip
    sections = {covered[name] for name in content if name in covered} | (
        {"monitors"} if "SPDisplaysDataType" in content else set()
    )
    made = _machine(hardware, system, parts, monitors, tuple(macs), tuple(ips), apps, sections, notes)
    return [made] if made.says_something else []


def _machine(
    hardware: Mapping[str, Any], system: Mapping[str, Any], parts: list[Part], monitors: list[Monitor], macs: tuple[str, ...], ips: tuple[str, ...],
    programs: list[Program], sections: set[str], notes: Notes,
) -> Machine:  # fmt: skip
    def get(values: Mapping[str, Any], *keys: str) -> str:
        return next((words for words in (text(values.get(key), notes) for key in keys) if words), "")

    family, model = get(hardware, "Model Name", "machine_name"), get(hardware, "Model Identifier", "machine_model")
    chip = get(hardware, "Chip", "chip_type", "Processor Name", "cpu_type")
    counted = re.search(r"\d+", get(hardware, "Total Number of Cores", "Total Number Of Cores", "number_processors"))
    sockets = number(get(hardware, "Number Of Processors", "Number of Processors", "packages"), notes) or (
        1 if chip else None
    )
    version = get(system, "System Version", "os_version")
    told = re.match(r"(.*?)\s+(\d[\d.]*)\s*(?:\((\w+)\))?$", version)
    user = re.search(r"\(([^()]+)\)$", get(system, "User Name", "user_name"))
    cores = int(counted[0][:6]) if counted else None
    return Machine(
        source="macos",
        name=get(system, "Computer Name", "local_host_name"),
        maker="Apple" if hardware or system else "",
        model=f"{family} ({model})" if family and model else family or model,
        sku=get(hardware, "Model Number", "model_number"),
        serial=known(get(hardware, "Serial Number (system)", "serial_number", "Serial Number"), notes),
        uuid=cleaning.uuid(get(hardware, "Hardware UUID", "platform_UUID"), notes),
        chassis=_chassis(family or model),
        macs=macs,
        ips=ips,
        os=told[1].strip() if told else version,
        os_version=told[2] if told else "",
        architecture="arm64" if chip.startswith("Apple") else "x86_64" if "Intel" in chip else "",
        cpu=" ".join(x for x in (chip, get(hardware, "Processor Speed", "current_processor_speed")) if x),
        cores=cores // sockets if cores and sockets else cores,
        processors=sockets,
        memory_mb=megabytes(get(hardware, "Memory", "physical_memory")),
        bios_version=get(hardware, "System Firmware Version", "Boot ROM Version", "boot_rom_version"),
        last_user=user[1].strip() if user and user[1] != "root" else "",
        parts=tuple(parts),
        monitors=tuple(monitors),
        programs=tuple(dict.fromkeys(programs)),
        sections=frozenset(sections),
        problems=notes.words(),
    )


def _chassis(family: str) -> str:
    small = family.casefold().replace(" ", "")
    return "laptop" if "macbook" in small else "all-in-one" if small.startswith("imac") else "server" if "xserve" in small else "desktop" if small.startswith("mac") else ""  # fmt: skip


def _list(value: Any) -> list[Any]:
    return value[:10_000] if isinstance(value, list) else []


def _part(value: Any, notes: Notes) -> str:
    """Apple writes 0x000000 where a stick says nothing."""
    return known(value, notes)


def _joined(values: Mapping[str, Any], *keys: str) -> str:
    return text(" ".join(str(values[key])[:40] for key in keys if isinstance(values.get(key), str)), Notes())


def _capacity(words: str) -> int | None:
    hit = _BYTES.search(words)
    digits = re.sub(r"\D", "", hit[1]) if hit else ""
    return int(digits) // 10**6 if digits and digits.isascii() else None


def _app(row: Mapping[str, Any], notes: Notes) -> Program | None:
    name = text(row.get("_name"), notes)
    if not name:
        return None
    path, signed = text(row.get("path"), notes), _list(row.get("signed_by"))
    signer = text(signed[0], notes) if signed else ""
    developer = _SIGNER.match(signer)
    publisher = developer[1].strip() if developer else "Apple Inc." if row.get("obtained_from") == "apple" else ""
    kind = kind_of_path(path, name)
    arch = _ARCH.get(row["arch_kind"], "") if isinstance(row.get("arch_kind"), str) else ""
    return Program(
        name, publisher, text(row.get("version"), notes), day(row.get("lastModified")), "macos", kind, arch, path
    )


def _app_of_text(app: Node, notes: Notes) -> Program | None:
    name, path = text(app.name, notes), text(app.values.get("Location"), notes)
    if not name:
        return None
    info = app.values.get("Get Info String", "")
    publisher = "Apple Inc." if "Apple" in info and re.search(r"©|opyright|\(c\)", info) else ""
    return Program(
        name,
        publisher,
        text(app.values.get("Version"), notes),
        None,
        "macos",
        kind_of_path(path, name),
        _ARCH.get(app.values.get("Kind", ""), ""),
        path,
    )


def kind_of_path(path: str, name: str) -> str:
    """What a program's place says: macOS' own parts, drivers, helpers inside other programs."""
    if path.startswith(("/System/", "/usr/", "/Library/Apple/")):
        return "os"
    if path.startswith(
        ("/Library/Printers/", "/Library/Image Capture/", "/Library/Extensions/", "/Library/DriverExtensions/")
    ):
        return "driver"
    if path.startswith("/Library/Fonts"):
        return "font"
    if ".app/Contents/" in path or ".framework/" in path or ("/Library/" in path and not path.endswith(f"/{name}.app")):
        return "library"
    if re.match(
        r"/Library/(Application Support|Frameworks|CoreServices|Scripts|PrivilegedHelperTools)/|/(Users|home)/[^/]+/Library/|/private/",
        path,
    ):
        return "library"
    return "program"
