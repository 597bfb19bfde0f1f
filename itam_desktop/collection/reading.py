"""One door for the files that machines come in, whatever made them: told by their content, never by their names alone.

Whatever stands in a file, the answer is machines or a Refusal in the user's words.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from itam_desktop.collection import dmi, edid, glpi_json, glpi_xml, lspci, macos, packages, registry, wmi
from itam_desktop.collection.cleaning import Notes
from itam_desktop.collection.machine import Machine
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import clip
from itam_desktop.kernel.texts import tr, tr_n

LARGEST = 32 * 2**20  # bytes; the largest real one has 170 kB, one of 3,000 titles 1.5 MB
MOST_LINES = 300_000  # of a list or a report
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(c for c in range(32) if c not in (9, 10, 11, 12, 13, 26, 27))
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{2,30})["']""")
_TYPES = re.compile(r"\bDMI type \d{1,3}, \d{1,5} bytes")


def read(source: Path | str | bytes, name: str = "") -> list[Machine]:
    """The machines that a file (or its bytes) tells of: at least one. Raises Refusal, and nothing else.

    name: what the user calls the file, for what is said of it.
    """
    if isinstance(source, bytes):
        name, data = name or tr("This file"), source
    else:
        path = Path(source)
        name = name or path.name
        data = _bytes_of(path, clip(name))
    name = clip(name)
    if len(data) > LARGEST:
        raise _too_large(name, len(data))
    if not data.strip(b"\0 \t\r\n"):
        raise Refusal(tr("“{name}” is empty. Make the inventory again, and take that file.", name=name))
    found = _machines(data, name)
    if not found or not any(one.says_something for one in found):
        raise Refusal(
            tr("“{name}” could be read, but tells nothing of a machine. Choose the inventory's own file.", name=name)
        )
    return found


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        if not path.is_file():
            raise Refusal(tr("“{name}” is no file, or is no longer there. Choose it again.", name=name))
        size = path.stat().st_size
        if size > LARGEST:
            raise _too_large(name, size)
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as why:
        raise Refusal(
            tr("“{name}” cannot be read: {why}. Look whether the stick is still there and the file is yours to read.", name=name,
               why=why.strerror if isinstance(why, OSError) and why.strerror else str(why))
        ) from None  # fmt: skip


def _too_large(name: str, size: int) -> Refusal:
    return Refusal(
        tr("“{name}” has {size} MB. An inventory has at most {most} MB, so this is none, or a damaged one.", name=name, size=size // 2**20, most=LARGEST // 2**20)
    )  # fmt: skip


def decode(data: bytes, name: str, notes: Notes) -> str:
    """The text: by its BOM, its NULs, its XML header when that is true, UTF-8, else Windows' western page. Raises Refusal for what is none."""
    words = _decoded(data, name, notes)
    if "\0" in words:
        notes.say(tr_n("{n} NUL character was left out.", "{n} NUL characters were left out.", words.count("\0")))
        words = words.replace("\0", "")
    return words.removeprefix("\ufeff").rstrip("\x1a")


def _decoded(data: bytes, name: str, notes: Notes) -> str:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            words = data.decode(codec, "replace")
            if lost := words.count("\ufffd"):
                notes.say(
                    tr_n("{n} character is damaged and shows as �.", "{n} characters are damaged and show as �.", lost)
                )
            return words
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    half = len(data[:4096]) // 2
    if half > 2 and max(even, odd) > half * 0.6 and min(even, odd) < half * 0.1:
        return data.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    sample = data[:65536]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > max(8, len(sample) // 20):
        raise Refusal(
            tr("“{name}” holds no text and is no inventory. Choose a file that an inventory agent made.", name=name)
        )
    declared = _DECLARED.match(data)
    wanted = declared[1].decode("ascii").casefold() if declared else "utf-8"
    for codec in dict.fromkeys((wanted, "utf-8")):
        try:
            return data.decode(codec)
        except (LookupError, ValueError):
            continue
    notes.say(
        tr("The file is not in the encoding that it names; its accents were read as Windows writes them in the west.")
    )
    return data.decode("cp1252", "replace")


def _machines(data: bytes, name: str) -> list[Machine]:
    notes = Notes()
    if data.startswith(edid.HEADER):
        return edid.machines(data, notes) or _unknown(name)
    words = decode(data, name, notes)
    start = words[:500].lstrip()
    if start[:1] in ("{", "["):
        content = glpi_json.parse(words, name)
        if glpi_json.looks_so(content):
            return glpi_json.machines(content, name, notes)
        if macos.json_looks_so(content):
            return macos.machines_of_json(content, notes)
        return wmi.machines(wmi.rows_of(content), notes) or _unknown(name)
    if start.startswith("<"):
        if "<plist" in words[:2000]:
            if words.count("<") > 2 * glpi_xml.MOST_ELEMENTS:
                return _unknown(name)
            return macos.machines_of_plist(words.encode("utf-8", "replace"), name, notes)
        return glpi_xml.machines(words, name, notes)
    if start.startswith(("Windows Registry Editor Version", "REGEDIT4")):
        return registry.machines(words, notes)
    if words.count("\n") > MOST_LINES:
        raise Refusal(
            tr(
                "“{name}” holds far more lines than an inventory has. Make the inventory again, and take that file.",
                name=name,
            )
        )
    if _TYPES.search(words[:100_000]):
        return dmi.machines(words, notes)
    if lspci.looks_so(start):
        return lspci.machines(words, notes)
    if rows := wmi.rows_of_text(words) if re.match(r"[A-Za-z]\w*=", start) else {}:
        return wmi.machines(rows, notes)
    if found := packages.machines(words, notes):
        return found
    if macos.looks_so(words):
        return macos.machines_of_text(words, notes)
    return _unknown(name)


def _unknown(name: str) -> list[Machine]:
    raise Refusal(
        tr("“{name}” is no inventory that can be read. Taken are GLPI Agent's JSON and XML, dmidecode's text, an exported registry, "
           "system_profiler's reports, lists of packages, and a monitor's EDID.", name=name)
    )  # fmt: skip
