"""What a file is, by its content, never by its name; and the words for those that hold no table."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path
from typing import Literal

from itam_desktop.exchange.sheet import Limits
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store.atomic import name_of

Content = Literal["text", "workbook"]

_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", N("“{name}” is packed with gzip. Unpack it first, then choose the file inside.")),
    (b"BZh", N("“{name}” is packed with bzip2. Unpack it first, then choose the file inside.")),
    (b"\xfd7zXZ\x00", N("“{name}” is packed with xz. Unpack it first, then choose the file inside.")),
    (b"7z\xbc\xaf\x27\x1c", N("“{name}” is a 7-Zip archive. Unpack it first, then choose the file inside.")),
    (b"Rar!", N("“{name}” is a RAR archive. Unpack it first, then choose the file inside.")),
    (b"%PDF", N("“{name}” is a PDF, and a PDF holds no cells. Ask for the same list as CSV or XLSX.")),
    (
        b"SQLite format 3\x00",
        N("“{name}” is a database, not a table. If it is an office file of this program, open it instead."),
    ),
    (b"\x89PNG", N("“{name}” is a picture. Choose a CSV, XLSX, XLS or ODS file.")),
    (b"\xff\xd8\xff", N("“{name}” is a picture. Choose a CSV, XLSX, XLS or ODS file.")),
    (b"GIF8", N("“{name}” is a picture. Choose a CSV, XLSX, XLS or ODS file.")),
    (b"MZ", N("“{name}” is a program. Choose a CSV, XLSX, XLS or ODS file.")),
    (b"\x7fELF", N("“{name}” is a program. Choose a CSV, XLSX, XLS or ODS file.")),
)
_MARKUP: tuple[tuple[bytes, str], ...] = (
    (
        b"<html",
        N("“{name}” is a web page, whatever its name ends with. Open it in a spreadsheet program and save it as XLSX."),
    ),
    (
        b"<table",
        N("“{name}” is a web page, whatever its name ends with. Open it in a spreadsheet program and save it as XLSX."),
    ),
    (
        b"office:spreadsheet",
        N("“{name}” is a spreadsheet in the old XML form. Open it in a spreadsheet program and save it as XLSX."),
    ),
    (b"<request", N("“{name}” is an inventory file of one computer. Use “Collect” for it, not “Import”.")),
)


def start_of(path: Path, limits: Limits, size: int = 8192) -> bytes:
    """The first bytes of the file. Raises Refusal when there is no ordinary, readable, non-empty file of a bearable
    size."""
    name = name_of(path)
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise Refusal(tr("“{name}” is a folder. Choose a file in it.", name=name))
        if not stat.S_ISREG(facts.st_mode):
            raise Refusal(tr("“{name}” is not an ordinary file, so it is not read.", name=name))
        if facts.st_size == 0:
            raise Refusal(tr("“{name}” is empty.", name=name))
        if facts.st_size > limits.size:
            most = limits.size // (1024 * 1024)
            raise Refusal(tr("“{name}” is larger than {most} MB. Split it into smaller files.", name=name, most=most))
        with path.open("rb") as file:
            return file.read(size)
    except FileNotFoundError:
        raise Refusal(tr("“{name}” is not there any more. Choose the file again.", name=name)) from None
    except PermissionError:
        raise Refusal(
            tr("You may not read “{name}”. Copy it to a folder of your own and choose the copy.", name=name)
        ) from None
    except (OSError, ValueError) as why:
        reason = why.strerror if isinstance(why, OSError) and why.strerror else str(why)
        raise Refusal(tr("“{name}” cannot be read: {reason}.", name=name, reason=reason)) from None


def content_of(path: Path, start: bytes) -> Content:
    """Whether the file is delimited text or a workbook. Raises Refusal, with what to do, for what is known to be
    neither."""
    name = name_of(path)
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "workbook"  # XLS, or an encrypted XLSX
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        _workbook_in_zip(path, name)
        return "workbook"
    for magic, words in _OTHERS:
        if start.startswith(magic):
            raise Refusal(tr(words, name=name))
    head = start.removeprefix(b"\xef\xbb\xbf").lstrip()[:4096].lower()
    if head.startswith(b"<"):
        for sign, words in _MARKUP:
            if sign in head:
                raise Refusal(tr(words, name=name))
        raise Refusal(tr("“{name}” is an XML file, not a table. Ask for the same list as CSV or XLSX.", name=name))
    if head.startswith((b'{"', b"[{", b"{\n", b"{\r\n")):
        raise Refusal(
            tr(
                "“{name}” is a JSON file. The inventory of a computer is read by “Collect”; a list must be CSV, "
                "XLSX, XLS or ODS.",
                name=name,
            )
        )
    return "text"


def _workbook_in_zip(path: Path, name: str) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            inside = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, UnicodeError):
        raise Refusal(
            tr(
                "“{name}” is damaged: it begins like a workbook but cannot be opened. Get a fresh copy of it.",
                name=name,
            )
        ) from None
    if inside & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"} or any(
        part.endswith("/workbook.xml") for part in inside
    ):
        return
    if "word/document.xml" in inside:
        raise Refusal(tr("“{name}” is a Word document. Copy its table into a spreadsheet and save that.", name=name))
    if "Index/Document.iwa" in inside:
        raise Refusal(tr("“{name}” is a Numbers file. In Numbers choose “Export to”, then “Excel”.", name=name))
    raise Refusal(
        tr("“{name}” is a zip archive, not a workbook. Unpack it first, then choose the file inside.", name=name)
    )
