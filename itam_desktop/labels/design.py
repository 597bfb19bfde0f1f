"""A layout of labels as a value: which lines, which code, how large; made from a record's values or by default. Pure.

A line is words with fields in braces: `S/N {serial}`, `{cf_12}`, `Property of us`. A line whose fields are all
unknown of a record is left out of its label. As a file (`.itamlabel`) a layout is JSON with these keys and no others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import show_size
from itam_desktop.kernel.texts import tr
from itam_desktop.labels.codes import CODE128, DATAMATRIX, QR
from itam_desktop.labels.fields import LABEL_LAYOUT, LABELLED
from itam_desktop.labels.layout import FLOOR_MM, Look

SUFFIX = ".itamlabel"
LARGEST_FILE = 20_000  # bytes
MOST_LINES, LONGEST_LINE, LARGEST_MM = 8, 120, 40.0
CODES = (CODE128, QR, DATAMATRIX)
FORMAT = "itam-label-layout"
VERSION = 1
_FIELD = re.compile(r"\{([a-z][a-z0-9_]{0,60})\}")
_YESNO = ("office_line", "contact", "logo", "tag_shown", "fine")
_SIZES = ("tag_size", "words_size")


@dataclass(frozen=True)
class Design:
    """lines: templates, one a line of the label; tag_mm, words_mm: wished sizes, None as large as it can be."""

    name: str = ""
    for_kind: str = "asset"
    lines: tuple[str, ...] = ("{name}",)
    office_line: bool = True
    contact: bool = True
    logo: bool = False
    tag_shown: bool = True
    code: str = CODE128
    tag_mm: float | None = None
    words_mm: float | None = None
    fine: bool = False

    def look(self, ratio: float = 0.0) -> Look:
        """ratio: width by height of the office's logo, 0 when it has none."""
        return Look(self.tag_mm, self.words_mm, self.tag_shown, ratio if self.logo else 0.0)

    def keys(self) -> tuple[str, ...]:
        """The keys of the fields in its lines, each once."""
        return tuple(dict.fromkeys(key for line in self.lines for key in _FIELD.findall(line)))


def of(row: Mapping[str, Any]) -> Design:
    """The design of a layout's flat row; what is not said is as by default."""

    def yes(key: str, otherwise: bool) -> bool:
        return otherwise if row.get(key) is None else bool(row[key])

    lines = tuple(line.strip() for line in str(row.get("lines") or "").split("\n") if line.strip())
    return Design(
        str(row.get("name") or ""), str(row.get("for_kind") or "asset"), lines, yes("office_line", True), yes("contact", True), yes("logo", False),
        yes("tag_shown", True), str(row.get("code") or CODE128), _mm(row.get("tag_size")), _mm(row.get("words_size")), yes("fine", False),
    )  # fmt: skip


def _mm(value: Any) -> float | None:
    return float(value) if value not in (None, "") else None


def standard(kind: str, code: str = CODE128) -> Design:
    """The design for which no record is needed: the office, the name, the code, the tag, the line for finders."""
    return Design(for_kind=kind, code=code, contact=kind in ("asset", "handover"))


def filled(line: str, said: Callable[[str], str]) -> str:
    """The line with its fields' words in their places; "" when it has fields and all are unknown. said(key): "" unknown."""
    keys = _FIELD.findall(line)
    words = {key: said(key) for key in keys}
    if keys and not any(words.values()):
        return ""
    return " ".join(_FIELD.sub(lambda found: words[found[1]], line).split())


def judge(row: Mapping[str, Any], known: Collection[str] | None = None) -> None:
    """Raises Refusal with its field when a layout with these values makes no label. known: the fields there are."""
    lines = [line for line in str(row.get("lines") or "").split("\n") if line.strip()]
    if len(lines) > MOST_LINES:
        raise Refusal(
            tr("A label has at most {most} lines; these are {n}.", most=MOST_LINES, n=len(lines)), field="lines"
        )
    for line in lines:
        if len(line) > LONGEST_LINE:
            raise Refusal(
                tr("A line has at most {most} characters: “{line}…”", most=LONGEST_LINE, line=line[:30]), field="lines"
            )
        rest = _FIELD.sub("", line)
        if "{" in rest or "}" in rest:
            raise Refusal(
                tr("“{line}” has a brace that belongs to no field. Fields stand as {example}.", line=line[:60], example="{serial}"),
                field="lines",
            )  # fmt: skip
        for key in _FIELD.findall(line) if known is not None else ():
            if known is not None and key not in known:
                raise Refusal(
                    tr("There is no field {key}. Choose one from the list of fields.", key="{" + key + "}"),
                    field="lines",
                )
    if str(row.get("code") or CODE128) not in CODES:
        raise Refusal(tr("No code is called {code}.", code=f"“{row.get('code')}”"), field="code")
    for key in _SIZES:
        size = _mm(row.get(key))
        if size is not None and not FLOOR_MM <= size <= LARGEST_MM:
            raise Refusal(
                tr("Letters are from {low} to {high} mm tall, not {size}.", low=show_size(FLOOR_MM, 2), high=show_size(LARGEST_MM), size=show_size(size, 2)),
                field=key,
            )  # fmt: skip


# ---------------------------------------------------------------- shared by file
def to_file(row: Mapping[str, Any]) -> bytes:
    """The layout as the content of a file."""
    kept = {"format": FORMAT, "version": VERSION, "name": str(row["name"]), "for_kind": str(row["for_kind"])}
    more: dict[str, Any] = {"lines": str(row.get("lines") or "").split("\n"), "code": str(row.get("code") or CODE128)}
    more |= {key: bool(row.get(key)) for key in _YESNO}
    more |= {key: str(row[key]) for key in _SIZES if row.get(key) not in (None, "")}
    return (json.dumps(kept | more, ensure_ascii=False, indent=1) + "\n").encode()


def from_file(data: bytes) -> dict[str, Any]:
    """The values of a shared layout. Raises Refusal in words for whatever is not exactly one."""
    if len(data) > LARGEST_FILE:
        raise Refusal(tr("This is no label layout: the file is larger than {n} KB.", n=LARGEST_FILE // 1000))
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as why:
        raise Refusal(tr("This is no label layout: the file cannot be read as one.")) from why
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Refusal(tr("This is no label layout of ITAM Desktop."))
    if found.get("version") != VERSION:
        raise Refusal(tr("This label layout was made by a newer version of ITAM Desktop."))
    known = {"format", "version", "name", "for_kind", "lines", "code", *_YESNO, *_SIZES}
    if strange := sorted(map(str, found.keys() - known)):
        raise Refusal(tr("The file has something that no label layout has: {what}.", what=", ".join(strange)[:80]))

    def bad(key: str) -> Refusal:
        about = LABEL_LAYOUT.field(key)
        return Refusal(tr("The file's “{field}” is not what it should be.", field=tr(about.label)), field=key)

    name, lines = found.get("name"), found.get("lines", [])
    if not isinstance(name, str) or not 1 <= len(name.strip()) <= 100 or not name.isprintable():
        raise bad("name")
    if found.get("for_kind") not in {one.key for one in LABELLED}:
        raise bad("for_kind")
    if not isinstance(lines, list) or not all(isinstance(one, str) and one.isprintable() for one in lines):
        raise bad("lines")
    if found.get("code") not in CODES:
        raise bad("code")
    values: dict[str, Any] = {
        "name": name.strip(), "for_kind": found["for_kind"], "code": found["code"], "lines": "\n".join(one.strip() for one in lines if one.strip()),
    }  # fmt: skip
    for key in _YESNO:
        if not isinstance(found.get(key, False), bool):
            raise bad(key)
        values[key] = int(found.get(key, False))
    for key in _SIZES:
        if key in found:
            if not isinstance(found[key], str) or not re.fullmatch(r"[0-9]{1,2}(\.[0-9]{1,3})?", found[key]):
                raise bad(key)
            values[key] = found[key]
    judge(values)
    return values
