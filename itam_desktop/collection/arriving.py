"""Files that inventories come in, as the user gives them: single ones, a folder, a stick. Read beside everything else."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from itam_desktop.collection import edid, reading
from itam_desktop.collection.machine import Machine
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr

SUFFIXES = frozenset(
    {".json", ".xml", ".ocs", ".reg", ".txt", ".log", ".plist", ".spx", ".edid", ".bin", ".dmi", ".list", ""}
)
MOST_FILES = 2_000  # inventories of one folder, taken in one go
MOST_LOOKED_AT = 200_000  # files of one folder
HEAD = 64 * 1024
_JSON = re.compile(r'"(deviceid|itemtype|versionclient|SP[A-Za-z]+DataType|Win32_\w+)"\s*:')
_XML = re.compile(r"<REQUEST[\s>]|<key>_(dataType|items)</key>|_SPCommandLineArguments")


@dataclass(frozen=True, slots=True)
class Arrived:
    """What one file (path; None: this computer) tells: machines, or why it tells none. sha: of its content, "" without;
    source: a key of fields.SOURCES."""

    name: str
    machines: tuple[Machine, ...] = ()
    refusal: str = ""
    path: Path | None = None
    sha: str = ""
    source: str = "file"


def looks_so(path: Path) -> bool:
    """Whether that file may be an inventory, by its first bytes. Never raises."""
    if path.suffix.lower() not in SUFFIXES:
        return False
    try:
        with path.open("rb") as file:
            return head_looks_so(file.read(HEAD))
    except (OSError, ValueError):
        return False


def head_looks_so(head: bytes) -> bool:
    """Whether a file that begins like this may be an inventory."""
    if head.startswith(edid.HEADER):
        return True
    codec = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    words = head.decode(codec, "replace").lstrip()
    if words[:1] in ("{", "["):
        return bool(_JSON.search(words))
    if words.startswith("<"):
        return bool(_XML.search(words))
    if words.startswith(("Windows Registry Editor Version", "REGEDIT4")):
        return True
    whole = head if len(head) < HEAD else head[: head.rfind(b"\n") + 1]
    try:
        return bool(whole.strip()) and any(one.says_something for one in reading.read(whole))
    except Refusal:
        return False


def inside(paths: Sequence[Path], progress: Progress = NO_PROGRESS) -> list[Path]:
    """The files as they are, and of folders every file beneath that looks like an inventory. Raises Refusal, Cancelled."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        its: list[Path] = []
        for n, one in enumerate(_beneath(path)):
            if n % 50 == 0:
                progress.step(0, 0, tr("Looking for inventories: {n} files", n=n))
            if n >= MOST_LOOKED_AT or len(its) > MOST_FILES:
                raise Refusal(
                    tr("“{name}” holds too many files to be looked through. Choose the folder in which the inventories are.", name=path.name or str(path))
                )  # fmt: skip
            if looks_so(one):
                its.append(one)
        found += sorted(its)
    return list(dict.fromkeys(found))


def _beneath(folder: Path) -> Iterator[Path]:
    for at, folders, files in os.walk(folder):  # follows no links, passes over what it may not open
        folders[:] = sorted(one for one in folders if not one.startswith((".", "$")))
        for name in sorted(files):
            if not name.startswith("."):
                yield Path(at, name)


def read(paths: Sequence[Path], progress: Progress = NO_PROGRESS) -> list[Arrived]:
    """What these files, and the files of these folders, tell; one that cannot be read says why. Raises Refusal, Cancelled."""
    files = inside(paths, progress)
    if not files:
        raise Refusal(
            tr("No inventory was found there. Choose the folder into which the agent writes, or the files themselves.")
        )
    found: list[Arrived] = []
    known: dict[str, str] = {}
    for n, path in enumerate(files):
        progress.step(n, len(files), tr("Reading {file}", file=path.name))
        found.append(read_one(path, known))
    return found


def read_one(path: Path, known: dict[str, str] | None = None) -> Arrived:
    """What one file tells. known: content -> the file that had it, for one that is there twice."""
    sha = ""
    try:
        size = path.stat().st_size
        if size <= reading.LARGEST:
            data = path.read_bytes()
            sha = hashlib.sha256(data).hexdigest()
            if known is not None and sha in known:
                return Arrived(path.name, (), tr("The same file as “{name}”.", name=known[sha]), path, sha)
            if known is not None:
                known[sha] = path.name
            return Arrived(path.name, tuple(reading.read(data, path.name)), "", path, sha)
        return Arrived(path.name, tuple(reading.read(path)), "", path, sha)
    except Refusal as no:
        return Arrived(path.name, (), no.message, path, sha)
    except (OSError, ValueError) as why:
        words = why.strerror if isinstance(why, OSError) and why.strerror else str(why)
        return Arrived(path.name, (), tr("“{name}” cannot be read: {why}. Look whether it is still there and yours to read.", name=path.name, why=words), path, sha)  # fmt: skip
