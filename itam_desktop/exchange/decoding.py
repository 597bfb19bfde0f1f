"""From the bytes of a delimited file to its text."""

from __future__ import annotations

import codecs

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr

# What the import page offers, besides the one found.
ENCODINGS = (
    "utf-8",
    "cp1252",
    "utf-16",
    "mac_roman",
    "cp1250",
    "cp1251",
    "iso8859-15",
    "cp437",
    "cp850",
    "shift_jis",
    "gb18030",
    "big5",
    "euc_kr",
)

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(c for c in range(32) if c not in (9, 10, 11, 12, 13, 26, 27))
_SAMPLE = 65536


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str, list[str]]:
    """(text without BOM and NUL, encoding used, notes).

    Order: BOM, strict UTF-8, UTF-16 without BOM where every other byte is NUL, Mac Roman when all lines end in CR
    (the old
    "CSV (Macintosh)"), cp1252, charset-normalizer (last: it takes cp1252 for cp1250, LIBRARIES.md).
    Raises Refusal for an unknown encoding's name and for what is no text.
    """
    notes: list[str] = []
    if encoding is not None:
        text, used = _told(data, name, encoding, notes)
    else:
        text, used = _found(data, name, notes)
    if "\0" in text:
        n = text.count("\0")
        text = text.replace("\0", "")
        notes.append(tr("{n} NUL characters were left out.", n=n))
    return text.removeprefix("\ufeff").rstrip("\x1a"), used, notes


def _told(data: bytes, name: str, encoding: str, notes: list[str]) -> tuple[str, str]:
    try:
        used = codecs.lookup(encoding).name
        text = data.decode(used, "replace")
    except (LookupError, ValueError, UnicodeError):
        raise Refusal(
            tr("“{encoding}” is no encoding for text. Choose another for “{name}”.", encoding=encoding, name=name)
        ) from None
    if lost := text.count("\ufffd"):
        notes.append(tr("{n} characters cannot be read as {encoding} and show as �.", n=lost, encoding=used))
    return text, used


def _found(data: bytes, name: str, notes: list[str]) -> tuple[str, str]:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            text = data.decode(codec, "replace")
            if lost := text.count("\ufffd"):
                notes.append(tr("{n} characters are damaged and show as �.", n=lost))
            return text, codec
    if wide := _wide(data):
        return data.decode(wide, "replace"), wide
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > max(2, len(sample) // 50):
        raise Refusal(tr("“{name}” holds no text. Choose a CSV, XLSX, XLS or ODS file.", name=name))
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if b"\r" in data and b"\n" not in data:
        return _said(data.decode("mac_roman"), "mac_roman", notes)
    try:
        return _said(data.decode("cp1252"), "cp1252", notes)
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return _said(data.decode("cp1252", "replace"), "cp1252", notes)
    return _said(data.decode(best.encoding, "replace"), best.encoding, notes)


def _said(text: str, encoding: str, notes: list[str]) -> tuple[str, str]:
    notes.append(
        tr(
            "The file is not UTF-8; it was read as {encoding}. If letters look wrong, choose another encoding.",
            encoding=encoding,
        )
    )
    if lost := text.count("\ufffd"):
        notes.append(tr("{n} characters cannot be read as {encoding} and show as �.", n=lost, encoding=encoding))
    return text, encoding


def _wide(data: bytes) -> str | None:
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half < 2 or len(data) % 2:
        return None
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    return None
