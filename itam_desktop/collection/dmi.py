"""What `dmidecode` prints, of every age: SMBIOS structures as indented text (DMTF DSP0134)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from itam_desktop.collection import cleaning
from itam_desktop.collection.cleaning import Notes, day, known, number, text
from itam_desktop.collection.machine import Machine, Part

Structures = dict[int, list[dict[str, str]]]
_TYPE = re.compile(r"\bDMI type (\d{1,3}),")
_SIZE = re.compile(r"(\d{1,9})\s*(k|M|G|T)i?B", re.I)
_INSTALLED = re.compile(r"(\d{1,7})\s*M(?:B|byte)", re.I)


def structures(words: str) -> Structures:
    """Type -> the structures of it, each with its first-named values ("Serial Number" -> "…")."""
    found: Structures = {}
    now: dict[str, str] | None = None
    waiting = False
    for line in words.splitlines():
        stripped = line.strip()
        if stripped.startswith("Handle 0x"):
            now, waiting = None, True
        if waiting and (hit := _TYPE.search(stripped)):
            now, waiting = {}, False
            found.setdefault(int(hit[1]), []).append(now)
            continue
        if now is None or not line[:1].isspace():
            continue
        key, colon, value = stripped.partition(":")
        if colon and len(now) < 200:
            now.setdefault(key, value.strip())
    return found


def megabytes(words: str) -> int | None:
    """ "8 GB", "4096 MB", "256Mbyte" as MB; None for "No Module Installed"."""
    if hit := _SIZE.match(words.strip()):
        count = int(hit[1])
        return {"k": count // 1024, "m": count, "g": count * 1024, "t": count * 1024 * 1024}[hit[2].lower()] or None
    if hit := _INSTALLED.match(words.strip()):
        return int(hit[1]) or None
    return None


# JEDEC JEP106 numbers, in the orders that boards write them
_JEDEC = {"80ad": "SK Hynix", "00ad": "SK Hynix", "ad00": "SK Hynix", "ad80": "SK Hynix", "80ce": "Samsung", "00ce": "Samsung", "ce00": "Samsung", "ce80": "Samsung",
          "802c": "Micron", "002c": "Micron", "2c00": "Micron", "2c80": "Micron", "0198": "Kingston", "7f98": "Kingston", "c100": "Infineon", "859b": "Crucial",
          "029e": "Corsair", "04cd": "G Skill", "830b": "Nanya"}  # fmt: skip


def maker_of_memory(words: str) -> str:
    """A maker's name where the board gives its JEDEC number ("80AD000080AD")."""
    digits = words.casefold().removeprefix("0x")
    return _JEDEC.get(digits[:4], words) if re.fullmatch(r"[0-9a-f]{4,16}", digits) else words


def machines(words: str, notes: Notes) -> list[Machine]:
    found = machine(structures(words), notes)
    return [found] if found.says_something else []


def machine(told: Structures, notes: Notes) -> Machine:
    def get(kind: int, *keys: str) -> str:
        for structure in told.get(kind, []):
            for key in keys:
                if value := known(structure.get(key), notes):
                    return value
        return ""

    maker = get(1, "Manufacturer", "Vendor") or get(2, "Manufacturer", "Vendor")
    product = get(1, "Product Name", "Product") or get(2, "Product Name", "Product")
    sku = get(1, "SKU Number")
    model = cleaning.model_of(maker, product, get(1, "Version")).strip("-[] ").strip()
    parts = [*_processors(told, notes), *_memory(told, notes), *_batteries(told, notes), *_power(told, notes)]
    processors = [part for part in parts if part.kind == "processor"]
    memory = sum(part.size or 0 for part in parts if part.kind == "memory")
    covered = {1: "bios", 0: "bios", 4: "processor", 17: "memory", 6: "memory", 22: "battery", 39: "power"}
    return Machine(
        source="dmidecode",
        maker=maker,
        model=model,
        sku=product if product != model else "" if "NotProvided" in sku else sku,
        serial=get(1, "Serial Number") or get(3, "Serial Number"),
        uuid=cleaning.uuid(get(1, "UUID"), notes),
        asset_tag=get(3, "Asset Tag"),
        chassis=cleaning.chassis(get(3, "Type", "Chassis Type"), f"{maker} {product}"),
        cpu=processors[0].name if processors else "",
        cores=next((n for n in (_count(row, "Core Count", notes) for row in told.get(4, []) if _used(row)) if n), None),
        processors=len(processors) or None,
        memory_mb=memory or None,
        bios_maker=get(0, "Vendor"),
        bios_version=get(0, "Version").strip("-[] ").strip(),
        bios_date=day(get(0, "Release Date", "Release"), month_first=True),
        board=get(2, "Product Name", "Product"),
        board_serial=get(2, "Serial Number"),
        parts=tuple(parts),
        sections=frozenset(section for kind, section in covered.items() if kind in told),
        problems=notes.words(),
    )


def _count(row: Mapping[str, str], key: str, notes: Notes) -> int | None:
    return number(row.get(key), notes, key)


def _used(row: Mapping[str, str]) -> bool:
    """A socket with a processor in it; old virtual machines list eight empty ones of zeros."""
    status = row.get("Status", "")
    return "Unpopulated" not in status and "Disabled" not in status and set(row.get("Processor Version", "x")) != {"0"}


def _processors(told: Structures, notes: Notes) -> list[Part]:
    found = []
    for row in told.get(4, []):
        if not _used(row) or "Co-Processor" in row.get("Type", ""):
            continue
        name = known(row.get("Version") or row.get("Processor Version"), notes) or known(
            row.get("Family") or row.get("Processor Family"), notes
        )
        speed = text(row.get("Current Speed"), notes)
        detail = speed if re.match(r"[1-9]\d* MHz", speed) else ""
        found.append(
            Part("processor", " ".join(name.split()), known(row.get("Manufacturer") or row.get("Processor Manufacturer"), notes),
                 known(row.get("Serial Number"), notes), slot=known(row.get("Socket Designation"), notes), detail=detail)
        )  # fmt: skip
    return found


def _memory(told: Structures, notes: Notes) -> list[Part]:
    found = []
    for row in told.get(17, []):
        if (size := megabytes(row.get("Size", ""))) and row.get("Type") != "Flash":
            detail = " ".join(word for word in (known(row.get("Type"), notes), known(row.get("Speed"), notes)) if word)
            found.append(
                Part("memory", known(row.get("Part Number"), notes), maker_of_memory(known(row.get("Manufacturer"), notes)), known(row.get("Serial Number"), notes), size,
                     known(row.get("Locator"), notes), detail)
            )  # fmt: skip
    if found:
        return found
    for row in told.get(6, []):  # boards before 2001, and some after
        if size := megabytes(row.get("Installed Size", "")):
            found.append(
                Part(
                    "memory",
                    size=size,
                    slot=known(row.get("Socket Designation") or row.get("Socket"), notes),
                    detail=known(row.get("Type"), notes),
                )
            )
    return found


def _batteries(told: Structures, notes: Notes) -> list[Part]:
    return [
        Part("battery", known(row.get("Name"), notes), known(row.get("Manufacturer"), notes),
             known(row.get("Serial Number"), notes) or known(row.get("SBDS Serial Number"), notes),
             number(row.get("Design Capacity"), notes), known(row.get("Location"), notes), known(row.get("Chemistry") or row.get("SBDS Chemistry"), notes))
        for row in told.get(22, [])
    ]  # fmt: skip


def _power(told: Structures, notes: Notes) -> list[Part]:
    found = []
    for row in told.get(39, []):
        name = known(row.get("Name"), notes) or known(row.get("Model Part Number"), notes)
        serial = known(row.get("Serial Number"), notes)
        if (name or serial) and "Not Present" not in row.get("Status", ""):
            found.append(Part("power", name, known(row.get("Manufacturer"), notes), serial, slot=known(row.get("Location"), notes),
                              detail=known(row.get("Max Power Capacity"), notes)))  # fmt: skip
    return found
