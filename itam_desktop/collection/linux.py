"""Linux' own words on its hardware: /sys, /proc, /etc/os-release, lsblk, lspci. Reads files below `root`; what is not there is unknown."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from itam_desktop.collection import cleaning, dmi, edid, lspci
from itam_desktop.collection.cleaning import Notes, day, known, number, text
from itam_desktop.collection.machine import Machine, Monitor, Part
from itam_desktop.kernel.texts import tr

Run = Callable[[list[str], float], bytes | None]
LSBLK = ["lsblk", "-J", "-b", "-o", "NAME,MODEL,SERIAL,SIZE,TYPE,TRAN,RM,ROTA,MOUNTPOINT"]
_BY_SOFTWARE = re.compile(
    r"^(?:lo|docker|br-|veth|virbr|vnet|vmnet|tun|tap|wg|tailscale|zt|ppp|bond|team|dummy|ifb|sit|gre|ip6tnl|cni|flannel|cali)"
)
_NO_DISK = re.compile(r"^(?:loop|ram|zram|dm-|md|sr|fd|nbd|mtdblock)")


def hardware(root: Path, run: Run, notes: Notes) -> Machine:
    def get(name: str) -> str:
        return known(_read(root / "sys/class/dmi/id" / name), notes)

    maker = get("sys_vendor") or get("board_vendor")
    product = (
        get("product_name") or get("board_name") or known(_read(root / "proc/device-tree/model").strip("\0"), notes)
    )
    model = cleaning.model_of(maker, product, get("product_version"))
    serial = (
        get("product_serial")
        or get("chassis_serial")
        or known(_read(root / "proc/device-tree/serial-number").strip("\0"), notes)
    )
    if not serial and _forbidden(root / "sys/class/dmi/id/product_serial"):
        notes.say(tr("The serial number can be read by the administrator only: gather once as root, or type it in."))
    cpu, cores, processors, parts = _processors(_read(root / "proc/cpuinfo"), notes)
    disks, encrypted = _disks(root, run, notes)
    sticks = _memory_parts(run, notes)
    cards = run(["lspci", "-nn"], 5.0)
    shown = lspci.machines(cards.decode("utf-8", "replace"), notes) if cards else []
    batteries = list(_batteries(root, notes))
    monitors = tuple(dict.fromkeys(_monitors(root, notes)))
    named, version, variant = _system(root, notes)
    sections = {"os"} if named else set()
    for section, there in (
        ("bios", maker),
        ("processor", cpu),
        ("disk", disks),
        ("memory", sticks),
        ("graphics", shown),
        ("battery", batteries),
        ("encryption", encrypted is not None),
    ):
        if there:
            sections.add(section)
    if (root / "sys/class/drm").is_dir():
        sections.add("monitors")
    return Machine(
        maker=maker,
        model=model,
        sku=product if product != model else get("product_sku"),
        serial=serial,
        uuid=cleaning.uuid(get("product_uuid"), notes),
        asset_tag=get("chassis_asset_tag"),
        chassis=cleaning.chassis(_read(root / "sys/class/dmi/id/chassis_type").strip(), f"{maker} {product}"),
        os=named,
        os_version=version,
        os_edition=variant,
        cpu=cpu,
        cores=cores,
        processors=processors,
        memory_mb=sum(part.size or 0 for part in sticks) or None,
        bios_maker=get("bios_vendor"),
        bios_version=get("bios_version"),
        bios_date=day(get("bios_date"), month_first=True),
        board=get("board_name"),
        board_serial=get("board_serial"),
        encrypted=encrypted,
        parts=(*parts, *sticks, *disks, *(part for one in shown for part in one.parts), *batteries),
        monitors=monitors,
        sections=frozenset(sections),
    )


def _read(path: Path, most: int = 2**20) -> str:
    try:
        with path.open("rb") as file:
            return file.read(most).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""


def _forbidden(path: Path) -> bool:
    try:
        return path.exists() and not os.access(path, os.R_OK)
    except OSError:
        return False


def _below(path: Path) -> list[Path]:
    try:
        return sorted(path.iterdir())
    except OSError:
        return []


def _processors(words: str, notes: Notes) -> tuple[str, int | None, int | None, list[Part]]:
    """Name, cores per socket, sockets, parts, from /proc/cpuinfo."""
    sockets: dict[str, dict[str, str]] = {}
    logical = 0
    for block in words.split("\n\n"):
        row = {
            key.strip(): value.strip()
            for key, colon, value in (line.partition(":") for line in block.splitlines())
            if colon
        }
        if "processor" in row:
            logical += 1
            sockets.setdefault(row.get("physical id", "0"), row)
    if not sockets:
        return "", None, None, []
    first = next(iter(sockets.values()))
    names = [" ".join(known(row.get("model name") or row.get("Model"), notes).split()) for row in sockets.values()]
    parts = [
        Part("processor", name, known(row.get("vendor_id"), notes))
        for name, row in zip(names, sockets.values(), strict=True)
        if name
    ]
    return names[0], number(first.get("cpu cores"), notes) or logical // len(sockets) or None, len(sockets), parts


def _disks(root: Path, run: Run, notes: Notes) -> tuple[list[Part], bool | None]:
    told = run(LSBLK, 5.0)
    rows: list[Mapping[str, Any]] = []
    try:
        content = json.loads(told.decode("utf-8", "replace")) if told else {}
        listed = content.get("blockdevices") if isinstance(content, dict) else None
        rows = [row for row in listed if isinstance(row, Mapping)] if isinstance(listed, list) else []
    except (ValueError, RecursionError):
        rows = []
    if rows:
        return disks_of(rows, notes), encrypted_of(rows)
    found = []
    for place in _below(root / "sys/block"):
        size = number(_read(place / "size").strip(), notes)
        if size and not _NO_DISK.match(place.name) and _read(place / "removable").strip() != "1":
            found.append(
                Part("disk", known(_read(place / "device/model"), notes), known(_read(place / "device/vendor"), notes),
                     known(_read(place / "device/serial"), notes) or known(_read(place / "serial"), notes), size * 512 // 10**6, place.name)
            )  # fmt: skip
    return found, None


def disks_of(rows: list[Mapping[str, Any]], notes: Notes) -> list[Part]:
    """The built-in disks of what `lsblk -J` lists."""
    found = []
    for row in rows:
        name, way = text(row.get("name"), notes), text(row.get("tran"), notes)
        size = number(row.get("size"), notes)
        if (
            row.get("type") != "disk"
            or not size
            or _NO_DISK.match(name)
            or way == "usb"
            or cleaning.truth(row.get("rm"))
        ):
            continue
        kind = (
            {True: "HDD", False: "SSD"}.get(cleaning.truth(row.get("rota")) is True, "")
            if way in ("sata", "sas", "nvme")
            else ""
        )
        found.append(
            Part(
                "disk",
                known(row.get("model"), notes),
                "",
                known(row.get("serial"), notes),
                size // 10**6,
                name,
                " ".join(x for x in (way.upper() if way != "nvme" else "NVMe", kind) if x),
            )
        )
    return found


def encrypted_of(rows: list[Mapping[str, Any]]) -> bool | None:
    """Whether / lies on an encrypted device; None where that is not to be seen."""
    todo: list[tuple[Mapping[str, Any], bool, int]] = [(row, False, 0) for row in rows]
    while todo:
        row, inside, depth = todo.pop()
        inside = inside or row.get("type") == "crypt"
        if row.get("mountpoint") == "/":
            return inside
        below = row.get("children")
        if isinstance(below, list) and depth < 20:
            todo += [(one, inside, depth + 1) for one in below if isinstance(one, Mapping)]
    return None


def _memory_parts(run: Run, notes: Notes) -> list[Part]:
    """The sticks, which only root is told."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return []
    told = run(["dmidecode", "-t", "17"], 5.0)
    return (
        [
            part
            for part in dmi.machine(dmi.structures(told.decode("utf-8", "replace")), notes).parts
            if part.kind == "memory"
        ]
        if told
        else []
    )


def _batteries(root: Path, notes: Notes) -> Iterator[Part]:
    for place in _below(root / "sys/class/power_supply"):
        if _read(place / "type").strip() == "Battery" and _read(place / "scope").strip() != "Device":  # not a mouse's
            designed = number(_read(place / "energy_full_design").strip(), notes)
            yield Part("battery", known(_read(place / "model_name"), notes), known(_read(place / "manufacturer"), notes), known(_read(place / "serial_number"), notes),
                       designed // 1000 if designed else None, detail=known(_read(place / "technology"), notes))  # fmt: skip


def _monitors(root: Path, notes: Notes) -> Iterator[Monitor]:
    for place in _below(root / "sys/class/drm"):
        try:
            data = (place / "edid").read_bytes()[:256]
        except OSError:
            continue
        port = place.name.partition("-")[2]
        if found := edid.monitor_of(data, notes, port):
            yield found


def _system(root: Path, notes: Notes) -> tuple[str, str, str]:
    """Name, version and edition from os-release."""
    words = _read(root / "etc/os-release") or _read(root / "usr/lib/os-release")
    told = {
        key: value.strip().strip("\"'")
        for key, equals, value in (line.partition("=") for line in words.splitlines())
        if equals
    }
    return (
        text(told.get("PRETTY_NAME") or told.get("NAME"), notes),
        text(told.get("VERSION_ID"), notes),
        text(told.get("VARIANT"), notes),
    )


def made_by_software(adapter: str) -> bool:
    return _BY_SOFTWARE.match(adapter) is not None


def built_in(root: Path, adapter: str) -> bool:
    """Whether an adapter is a device of this computer and does not hang on USB; elsewhere than on Linux, whether its name says nothing else."""
    place = root / "sys/class/net" / adapter
    try:
        if (root / "sys/class/net").is_dir():
            return (place / "device").exists() and "/usb" not in str((place / "device").resolve())
    except OSError:
        pass
    return not made_by_software(adapter)
