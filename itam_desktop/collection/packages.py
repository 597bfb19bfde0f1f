"""Lists of packages: dpkg-query, dpkg -l, rpm -qa, flatpak list and info, snap list and info."""

from __future__ import annotations

import re
from collections.abc import Callable

from itam_desktop.collection import cleaning
from itam_desktop.collection.cleaning import Notes, text
from itam_desktop.collection.machine import Machine, Program
from itam_desktop.kernel.texts import tr_n

DPKG_FORMAT = "${Package}\\t${Architecture}\\t${Version}\\t${Installed-Size}\\t${Section}\\t${Status}\\t${Priority}\\n"
RPM_FORMAT = (
    "%{NAME}\\t%{ARCH}\\t%{VERSION}-%{RELEASE}\\t%{INSTALLTIME}\\t%{SIZE}\\t%{VENDOR}\\t%{SUMMARY}\\t%{GROUP}\\n"
)

_ARCHES = "x86_64|noarch|i[3-6]86|aarch64|armv7hl|ppc64le|s390x|src|\\(none\\)"
_NVRA = re.compile(rf"^([A-Za-z0-9][\w.+-]*)-([^-\s]+-[^-\s]+)\.({_ARCHES})$", re.ASCII)
_DPKG_L = re.compile(r"^(ii|hi)[ R]?\s+(\S+?)(?::\S+)?\s+(\S+)\s+(\S+)\s+\S", re.ASCII)
_RUNTIME = re.compile(
    r"\.(Platform|Sdk|Locale|GL|BaseApp|BaseExtension|Debug|Compat|Extension|KStyle|Gtk3theme|Codecs|openh264|ffmpeg-full)\b"
)
_SNAP_BASE = re.compile(
    r"^(core\d*|bare|snapd|gnome-\d.*|kde-frameworks-.*|gtk-common-themes|gtk2-common-themes|mesa-.*|qt-common-themes|kf\d-.*)$"
)
_LIBRARY_SECTIONS = {"libs", "libdevel", "oldlibs", "perl", "python", "javascript", "ruby", "php", "rust", "golang", "haskell", "ocaml", "introspection", "debug", "doc",
                     "lisp", "gnu-r", "java"}  # fmt: skip


def kind_of_section(section: str) -> str:
    """What dpkg's section, rpm's group or GLPI's category says by itself."""
    word = section.casefold().rpartition("/")[2] if section.casefold().startswith(("universe/", "multiverse/", "restricted/", "contrib/", "non-free")) else section.casefold()  # fmt: skip
    if word in _LIBRARY_SECTIONS or "libraries" in word or word.startswith("documentation"):
        return "library"
    if word == "fonts" or word.endswith("fonts"):
        return "font"
    if word in ("localization", "translations"):
        return "language"
    if word in ("kernel",) or word in ("system environment/kernel", "system environment/base", "system/kernel"):
        return "os"
    return "program"


def _machine(programs: list[Program], source: str, notes: Notes) -> list[Machine]:
    return [
        Machine(
            source=source,
            programs=tuple(dict.fromkeys(programs)),
            sections=frozenset({"software"}),
            problems=notes.words(),
        )
    ]


def dpkg(words: str, notes: Notes) -> list[Program]:
    """Tab-separated name, architecture, version, size, section, and where known status and priority."""
    found, odd = [], 0
    for line in words.splitlines():
        columns = line.split("\t")
        if len(columns) < 3:
            odd += bool(line.strip())
            continue
        if len(columns) > 5 and columns[5] and not columns[5].endswith(" installed"):
            continue  # taken off, its settings are still there
        name = text(columns[0], notes)
        if not name:
            continue
        kind = kind_of_section(columns[4]) if len(columns) > 4 else "program"
        if kind == "program" and len(columns) > 6 and columns[6] in ("required", "important", "standard"):
            kind = "os"
        found.append(
            Program(
                name,
                version=text(columns[2], notes),
                source="dpkg",
                kind=kind,
                architecture=cleaning.architecture(text(columns[1], notes)),
                ident=name,
            )
        )
    if odd:
        notes.say(
            tr_n("{n} line could not be read and was left out.", "{n} lines could not be read and were left out.", odd)
        )
    return found


def dpkg_listing(words: str, notes: Notes) -> list[Program]:
    """What people save: `dpkg -l`."""
    return [
        Program(text(hit[2], notes), version=text(hit[3], notes), source="dpkg", architecture=cleaning.architecture(hit[4]), ident=text(hit[2], notes))
        for hit in map(_DPKG_L.match, words.splitlines()) if hit
    ]  # fmt: skip


def rpm(words: str, notes: Notes) -> list[Program]:
    """Tab-separated name, arch, version, installation time, size, vendor, summary, group; or name-version-release.arch."""
    found, odd = [], 0
    for line in words.splitlines():
        columns = line.split("\t")
        if len(columns) >= 3 and columns[0].strip():
            more = [*columns, *[""] * 8]
            vendor = text(more[5], notes)
            found.append(
                Program(text(columns[0], notes), "" if vendor == "(none)" else vendor, text(columns[2], notes), cleaning.day(more[3]), "rpm",
                        kind_of_section(more[7]), cleaning.architecture(text(columns[1], notes)), text(columns[0], notes))
            )  # fmt: skip
        elif hit := _NVRA.match(line.strip()):
            found.append(
                Program(
                    text(hit[1], notes),
                    version=text(hit[2], notes),
                    source="rpm",
                    architecture=cleaning.architecture(hit[3]),
                    ident=text(hit[1], notes),
                )
            )
        else:
            odd += bool(line.strip())
    if odd:
        notes.say(
            tr_n("{n} line could not be read and was left out.", "{n} lines could not be read and were left out.", odd)
        )
    return [one for one in found if one.name != "gpg-pubkey"]


def flatpak(words: str, notes: Notes) -> list[Program]:
    """Tab-separated application, branch, installation, name, and where asked for version and arch."""
    found = []
    for line in words.splitlines():
        columns = [*(text(one, notes) for one in line.split("\t")), "", "", ""]
        if len(columns) < 6 or columns[0].count(".") < 2:
            continue
        runtime = _RUNTIME.search(columns[0])
        version = columns[4] or (columns[1] if columns[1][:1].isdigit() else "")
        found.append(Program(columns[3] or columns[0], version=version, source="flatpak", kind="library" if runtime else "program",
                             architecture=cleaning.architecture(columns[5]), ident=columns[0]))  # fmt: skip
    return found


def flatpak_info(words: str, notes: Notes) -> list[Program]:
    told = _pairs(words)
    title = next((line for line in words.splitlines() if line.strip() and " - " in line), "")
    ident = text(told.get("ID"), notes)
    name = text(title.partition(" - ")[0], notes) or ident
    runtime = (told.get("Ref") or "").startswith("runtime/")
    return [Program(name, version=text(told.get("Version"), notes), source="flatpak", kind="library" if runtime else "program",
                    architecture=cleaning.architecture(text(told.get("Arch"), notes)), ident=ident)] if ident else []  # fmt: skip


def snap(words: str, notes: Notes) -> list[Program]:
    """`snap list`: columns by spaces, the publisher with a mark of being verified."""
    found = []
    for line in words.splitlines()[1:]:
        columns = line.split()
        if len(columns) < 5:
            continue
        name, note = text(columns[0], notes), columns[-1]
        kind = (
            "os"
            if "snapd" in note or name == "snapd"
            else "library"
            if "base" in note or _SNAP_BASE.match(name)
            else "program"
        )
        found.append(
            Program(
                name, text(_unmarked(columns[4]), notes), text(columns[1], notes), source="snap", kind=kind, ident=name
            )
        )
    return found


def snap_info(words: str, notes: Notes) -> list[Program]:
    told = _pairs(words)
    name, version = text(told.get("name"), notes), (told.get("installed") or "").split()
    kind = "library" if _SNAP_BASE.match(name) else "program"
    return [Program(name, text(_unmarked(told.get("publisher", "")), notes), text(version[0], notes) if version else "", source="snap", kind=kind, ident=name)] if name else []  # fmt: skip


def _unmarked(publisher: str) -> str:
    return publisher.rstrip("*✓✪ ")


def _pairs(words: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in words.splitlines()[:400]:
        key, colon, value = line.partition(":")
        if colon and value.strip():
            found.setdefault(key.strip(), value.strip())
    return found


def _most(lines: list[str], fits: Callable[[str], object]) -> bool:
    return sum(bool(fits(line)) for line in lines) >= max(1, len(lines) * 0.8)


def recognised(words: str) -> tuple[str, Callable[[str, Notes], list[Program]]] | None:
    """(source, reader) of a list of packages, told by its first lines."""
    lines = [line for line in words[:20_000].splitlines() if line.strip()][:60]
    if not lines:
        return None
    if lines[0].split()[:3] == ["Name", "Version", "Rev"]:
        return "snap", snap
    if re.search(r"^snap-id:", words[:20_000], re.M) and re.search(r"^name:\s+\S", words[:20_000], re.M):
        return "snap", snap_info
    if re.search(r"^\s+Ref: (app|runtime)/", words[:20_000], re.M):
        return "flatpak", flatpak_info
    rows = [line.split("\t") for line in lines]
    if _most(lines, lambda line: re.match(r"[\w-]+(\.[\w-]+){2,}\t[^\t]*\t(system|user)\b", line)):
        return "flatpak", flatpak
    if sum(len(row) >= 7 and row[3].isdigit() and len(row[3]) >= 9 for row in rows) >= len(rows) * 0.8:
        return "rpm", rpm
    if (
        sum(
            5 <= len(row) <= 8
            and bool(re.fullmatch(r"[a-z0-9][a-z0-9.+-]*", row[0]))
            and row[3].isdigit() | (row[3] == "")
            for row in rows
        )
        >= len(rows) * 0.8
    ):
        return "dpkg", dpkg
    if lines[0].startswith("Desired=") or _most(lines, _DPKG_L.match):
        return "dpkg", dpkg_listing
    if _most(lines, lambda line: _NVRA.match(line.strip())):
        return "rpm", rpm
    return None


def machines(words: str, notes: Notes) -> list[Machine]:
    told = recognised(words)
    if told is None:
        return []
    found = told[1](words, notes)
    return _machine(found, told[0], notes) if found else []
