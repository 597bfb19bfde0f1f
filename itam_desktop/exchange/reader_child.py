"""The child process that opens workbooks: what hangs, crashes or eats memory here is only a refusal there.

Run as `python -m itam_desktop.exchange.reader_child`, or by a frozen program as `itam-desktop --reader-child`. It
takes one JSON
line on standard input ({"path", "sheet", "unpacked", "memory", "seconds", "rows", "columns", "cells"}) and writes
JSON lines:
{"sheets": [...], "sheet": "..."}, then arrays of rows (a row is an array of cells; a cell is its text, or [text] when
the
workbook holds it as a number; an empty row is []), then {"end": true}; or at any time {"no": reason, "detail": text}.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

_CHUNK = 1 << 20
_READ = (".xml", ".rels", ".bin")  # what a reader inflates; pictures stay packed


class No(Exception):
    """reason: "bomb", "damaged", "password", "sheet", "empty", "large" or "memory"."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason, self.detail = reason, detail


def unpacked_size(file: BinaryIO, most: int) -> int:
    """Bytes of the parts of a workbook, found by inflating them piece by piece. Raises No for what only a bomb has:
    more than `most`, a part packed tighter than 250 : 1, a megabyte of XML without a tag (a cell holds 32,767
    characters), parts that overlap.
    """
    total = 0
    with zipfile.ZipFile(file) as archive:
        parts = archive.infolist()
        if len(parts) > 20_000:
            raise No("bomb")
        seen: set[int] = set()
        for part in parts:
            if part.header_offset in seen:
                raise No("bomb")
            seen.add(part.header_offset)
            if part.is_dir() or not part.filename.lower().endswith(_READ) or "vbaproject" in part.filename.lower():
                continue
            if part.flag_bits & 1:
                raise No("password")
            size = 0
            with archive.open(part) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    total += len(piece)
                    untagged = len(piece) == _CHUNK and part.filename.lower().endswith(".xml") and b"<" not in piece
                    if total > most or untagged or (size > 8 * _CHUNK and size > 250 * max(1, part.compress_size)):
                        raise No("bomb")
    return total


def _holds_encrypted(file: BinaryIO) -> bool:
    """Whether the compound file is the wrapping of an encrypted workbook (MS-OFFCRYPTO: its stream
    "EncryptedPackage")."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return data.find("EncryptedPackage".encode("utf-16-le")) >= 0


def bound(memory: int, seconds: float) -> None:
    """Let the system hold this process to so much memory and time, where it can."""
    with contextlib.suppress(ImportError, ValueError, OSError, AttributeError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))


def cell_text(value: Any) -> str | list[str]:
    """A text as it is; a number exactly and plainly, in a list; dates and times ISO; yes or no; an error is ""."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[no-any-return]
    if kind is float:
        if value.is_integer() and abs(value) < 1e15:
            return [str(int(value))]
        return [f"{Decimal(repr(value)).normalize():f}"] if value - value == 0 else ""
    if kind is bool:
        return "yes" if value else "no"
    if kind is int:
        return [str(value)]
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
    return ""


def read(ask: dict[str, Any], out: BinaryIO) -> None:
    def put(what: Any) -> None:
        out.write(json.dumps(what, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n")

    memory = int(ask["memory"])
    bound(memory, ask["seconds"])
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    with Path(ask["path"]).open("rb") as file:
        if file.read(2) == b"PK":
            size = unpacked_size(file, int(ask["unpacked"]))
            bound(min(memory, (384 << 20) + 8 * size), ask["seconds"])  # a small file has no business with a gigabyte
        elif _holds_encrypted(file):
            raise No("password")
        file.seek(0)
        try:
            book = CalamineWorkbook.from_filelike(file)
        except PasswordError:
            raise No("password") from None
        except CalamineError as why:
            raise No("password" if "password" in str(why).lower() else "damaged", str(why)) from None
    names = [
        m.name
        for m in sorted(book.sheets_metadata, key=lambda m: str(m.visible).rpartition(".")[2] != "Visible")
        if m.typ == SheetTypeEnum.WorkSheet
    ]
    wanted = ask.get("sheet")
    if wanted is not None and wanted not in names:
        raise No("sheet", ", ".join(names))
    for name in names if wanted is None else [wanted]:
        try:
            sheet = book.get_sheet_by_name(name)
        except CalamineError as why:
            raise No("damaged", str(why)) from None
        if sheet.height and sheet.width:
            break
    else:
        raise No("empty")
    if sheet.width > ask["columns"] or sheet.total_height > ask["rows"] or sheet.height * sheet.width > ask["cells"]:
        raise No("large")
    put({"sheets": [m.name for m in book.sheets_metadata if m.name in names], "sheet": name})
    _put_rows(sheet, put)
    put({"end": True})


def _put_rows(sheet: Any, put: Any) -> None:
    """All rows from the sheet's first on (the empty ones above the table are among them)."""
    batch: list[list[str | list[str]]] = []
    weight = 0
    for values in sheet.iter_rows():
        row = [cell_text(value) for value in values]
        batch.append(row if any(row) else [])
        weight += len(row) + sum(len(cell) for cell in row) // 8
        if weight > 20_000:
            put(batch)
            batch, weight = [], 0
    put(batch)


def main() -> int:
    out = sys.stdout.buffer
    try:
        read(json.loads(sys.stdin.buffer.readline()), out)
    except No as no:
        answer = {"no": no.reason, "detail": no.detail[:300]}
    except ImportError:
        raise
    except MemoryError:
        answer = {"no": "memory"}
    except (
        OSError,
        ValueError,
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        RuntimeError,
        NotImplementedError,
    ) as why:
        answer = {"no": "damaged", "detail": str(why)[:300]}
    except BaseException as why:  # a panic of the reader's: its message is of no use to anybody
        answer = {"no": "damaged", "detail": type(why).__name__}
    else:
        out.flush()
        return 0
    out.write(b"\n" + json.dumps(answer).encode("ascii") + b"\n")
    out.flush()
    return 1


if __name__ == "__main__":
    sys.exit(main())
