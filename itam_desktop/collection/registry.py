"""Windows' registry: the list of installed programs, from an exported .reg file or from values read on this computer.

Rules of Windows' own list: SystemComponent=1 is hidden, an entry with ParentKeyName belongs to another one (updates are kept, marked).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from itam_desktop.collection import cleaning
from itam_desktop.collection.cleaning import Notes, day, text
from itam_desktop.collection.machine import Machine, Program
from itam_desktop.kernel.texts import tr_n

Values = Mapping[str, str | int]
UNINSTALL = "\\currentversion\\uninstall\\"
MOST_KEYS = 200_000
_ESCAPED = re.compile(r"\\(.)")
_UPDATE = re.compile(r"\bKB\d{5,}|\b(update|hotfix|service pack|upgrade|patch)\b", re.I)


def parse(words: str) -> dict[str, dict[str, str | int]]:
    """Key -> its values, names small. Texts, expanded texts and numbers; other kinds of value are no business of ours."""
    wide = not words.lstrip("\ufeff").startswith("REGEDIT4")
    found: dict[str, dict[str, str | int]] = {}
    now: dict[str, str | int] | None = None
    lines = iter(words.splitlines())
    for line in lines:
        if line.startswith("["):
            key = line[1:].partition("]")[0] if line.count("]") == 1 else line[1 : line.rfind("]")]
            now = None
            if not line.startswith("[-") and len(found) < MOST_KEYS and _wanted(key):
                now = found.setdefault(key, {})
        elif now is not None and line.startswith('"'):
            whole = line
            while whole.endswith("\\") and "=hex" in whole[:300] and len(whole) < 100_000:
                whole = whole[:-1] + next(lines, "").strip()
            name, value = _value(whole, wide)
            if name and value is not None:
                now[name.casefold()] = value
    return found


def _wanted(key: str) -> bool:
    small = key.casefold()
    return UNINSTALL in small or small.endswith(
        (
            "\\windows nt\\currentversion",
            "\\hardware\\description\\system\\bios",
            "\\control\\computername\\computername",
        )
    )


def _value(line: str, wide: bool) -> tuple[str, str | int | None]:
    name, equals, told = line[1:].partition('"=')
    if not equals:
        return "", None
    if told.startswith('"'):
        return name, _ESCAPED.sub(r"\1", told[1 : told.rfind('"')] if told.rfind('"') > 0 else told[1:])
    kind, colon, value = told.partition(":")
    if not colon:
        return name, None
    try:
        if kind == "dword":
            return name, int(value.strip()[:8], 16)
        if kind in ("hex(1)", "hex(2)"):
            data = bytes.fromhex("".join(value.replace(",", " ").split()))
            return name, data.decode("utf-16-le" if wide else "cp1252", "replace").rstrip("\0")
    except ValueError:
        return name, None
    return name, None


def programs(keys: Iterable[tuple[str, Values]], notes: Notes) -> list[Program]:
    """The titles of those uninstall keys (path, values with small names): as Windows lists them, and updates as such."""
    found: dict[tuple[str, str, str, str], Program] = {}
    hidden = nameless = 0
    for path, values in keys:
        at = path.casefold().rfind(UNINSTALL)
        ident = path[at + len(UNINSTALL) :] if at >= 0 else path
        if "\\" in ident:
            continue
        told = values.get("displayname")
        if told is None:
            continue
        name = text(told, notes, "DisplayName")
        if not name:
            nameless += 1
            continue
        if values.get("systemcomponent") in (1, "1"):
            hidden += 1
            continue
        parent, release = values.get("parentkeyname"), values.get("releasetype")
        kind = "program"
        if parent or release:
            if release or _UPDATE.search(name):
                kind = "update"
            elif str(parent).casefold() == "operatingsystem":
                kind = "os"
            else:
                hidden += 1
                continue
        small = path.casefold()
        arch = "x86" if "\\wow6432node\\" in small else ""
        version, publisher = text(values.get("displayversion"), notes), text(values.get("publisher"), notes)
        found.setdefault(
            (name, publisher, version, arch),
            Program(
                name, publisher, version, day(values.get("installdate")), "registry", kind, arch, text(ident, notes)
            ),
        )
    if hidden:
        notes.say(
            tr_n(
                "{n} part of Windows or of another program, which Windows itself does not list, was left out.",
                "{n} parts of Windows and of other programs, which Windows itself does not list, were left out.",
                hidden,
            )
        )
    if nameless:
        notes.say(
            tr_n("{n} program without a name was left out.", "{n} programs without a name were left out.", nameless)
        )
    return list(found.values())


def machines(words: str, notes: Notes) -> list[Machine]:
    keys = parse(words)
    its = programs(((path, values) for path, values in keys.items() if UNINSTALL in path.casefold()), notes)
    system = next(
        (values for path, values in keys.items() if path.casefold().endswith("\\windows nt\\currentversion")), {}
    )
    board = next((values for path, values in keys.items() if path.casefold().endswith("\\system\\bios")), {})
    named = next((values for path, values in keys.items() if path.casefold().endswith("\\computername")), {})
    os_name = text(system.get("productname"), notes)
    covered = {"software"} if any(UNINSTALL in path.casefold() for path in keys) else set()
    return [
        Machine(
            source="registry", name=text(named.get("computername"), notes), maker=cleaning.known(board.get("systemmanufacturer"), notes),
            model=cleaning.known(board.get("systemproductname"), notes), os=os_name, os_edition=cleaning.edition(os_name),
            os_version=text(system.get("currentbuild") or system.get("currentbuildnumber"), notes), programs=tuple(its),
            sections=frozenset(covered | ({"os"} if os_name else set())), problems=notes.words(),
        )
    ]  # fmt: skip
