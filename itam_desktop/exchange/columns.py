"""Which column of a file fills which field: by name, by another program's name, at last by likeness."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from itam_desktop.exchange.presets import alias_of
from itam_desktop.exchange.targets import Target, normal, targets
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.money import split_currency
from itam_desktop.kernel.texts import tr

How = Literal["exact", "alias", "learned", "likeness", "none"]
CUTOFF = 85.0


@dataclass(frozen=True, slots=True)
class Match:
    """One column and what it fills.

    field_key: a field's key or one of targets.VIRTUAL's (a reference is "place.name", never "place_id"); None: nothing.
    how: "likeness" is a suggestion that the user confirms; the others are taken ("learned": as the user chose before). score: 0 to 100. why: in the user's
    words.
    """

    column: str
    field_key: str | None
    how: How
    score: float = 0.0
    why: str = ""


def words(name: str) -> str:
    """The name's words in lower case, apart by one space, for likeness."""
    return " ".join(re.findall(r"\w+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).casefold().replace("_", " ")))


def match(
    header: Sequence[str], kind: RecordKind, preset: str | None = None, unfit: Collection[tuple[int, str]] = ()
) -> list[Match]:
    """One Match per column, in the header's order; no target twice: the better name wins, the other is left out and
    says so. unfit: (column, target) that what stands in the column speaks against."""
    offered = targets(kind)
    keys = {target.key for target in offered}
    claims: list[tuple[int, int, int, str, How]] = []  # (class, rank among the target's names, column, target, how)
    ignored: set[int] = set()
    for i, column in enumerate(header):
        name = _bare(column, header)
        claim = alias_of(name, kind.key, preset)
        if claim is not None and claim[0] is None:
            ignored.add(i)
            continue
        if claim is not None and claim[0] in keys:
            claims.append((0, claim[1], i, claim[0], "alias"))
        claims.extend(_named(i, normal(name), offered))
    claims = [claim for claim in claims if (claim[2], claim[3]) not in unfit]
    taken: dict[int, tuple[str, How]] = {}
    used: dict[str, int] = {}
    for _, _, i, key, how in sorted(claims):
        if i not in taken and key not in used:
            taken[i], used[key] = (key, how), i
    open_columns = [i for i in range(len(header)) if i not in taken and i not in ignored]
    wished = {
        i: next(key for _, _, j, key, _ in sorted(claims) if j == i)
        for i in open_columns
        if any(c[2] == i for c in claims)
    }
    like = _alike([i for i in open_columns if i not in wished], header, [t for t in offered if t.key not in used])
    result = []
    for i, column in enumerate(header):
        if i in taken:
            result.append(Match(column, *taken[i], score=100.0))
        elif i in like:
            key, score, name = like[i]
            result.append(Match(column, key, "likeness", score, tr("Looks like “{name}”: please confirm.", name=name)))
        elif i in wished:
            winner = header[used[wished[i]]]
            result.append(
                Match(column, None, "none", why=tr("Left out: “{other}” already fills the same field.", other=winner))
            )
        elif i in ignored:
            result.append(Match(column, None, "none", why=tr("Left out: this program keeps nothing like it.")))
        else:
            result.append(Match(column, None, "none", why=tr("No field has a name like it.")))
    return result


def with_pairs(found: Sequence[Match], pairs: Mapping[str, str], offered: Collection[str]) -> list[Match]:
    """Columns that the user gave a field in another file (normal name -> target) get it again, unless a column whose
    own name says so has it."""
    result = list(found)
    held = {m.field_key for m in found if m.how in ("exact", "alias")}
    for i, one in enumerate(found):
        key = pairs.get(normal(one.column))
        if key in offered and key not in held and key != one.field_key and one.how not in ("exact", "alias"):
            held.add(key)
            for j, other in enumerate(result):
                if other.field_key == key:
                    result[j] = Match(
                        other.column, None, "none", why=tr("Left out: another column fills the same field.")
                    )
            result[i] = Match(one.column, key, "learned", 100.0, tr("As you chose in another file."))
    return result


def _bare(column: str, header: Sequence[str]) -> str:
    """Without the number that reading gave to a column whose name was there already."""
    hit = re.fullmatch(r"(.*) \(\d+\)", column)
    name = hit[1] if hit and hit[1] in header else column
    return currency_of(name)[0] or name


def currency_of(column: str) -> tuple[str, str | None]:
    """("Price", "EUR") of "Price EUR", "Price (€)" and "EUR price"; the name and None when it names no currency."""
    bare, code = split_currency(column.replace("(", " ").replace(")", " ").replace("[", " ").replace("]", " ").strip())
    if code is None or (bare and not re.search(r"\w", bare)):
        return column, None
    if not re.search(r"(?<![^\W\d_])(" + code + r")(?![^\W\d_])|[€£¥₹₩₺₪]", column, re.IGNORECASE):
        return column, None
    return bare, code


def _named(column: int, name: str, offered: Sequence[Target]) -> list[tuple[int, int, int, str, How]]:
    found: list[tuple[int, int, int, str, How]] = []
    if not name:
        return found
    for target in offered:
        if name in (normal(target.key), normal(target.label), normal(tr(target.label))):
            found.append((1, 0, column, target.key, "exact"))
            continue
        names = [normal(other) for other in target.names]
        if name in names:
            found.append((2, names.index(name), column, target.key, "alias"))
    return found


def _alike(
    columns: Sequence[int], header: Sequence[str], offered: Sequence[Target]
) -> dict[int, tuple[str, float, str]]:
    """column -> (target, score, the name that it is like). WRatio alone calls "State Name" like "name": the
    order-free ratio bars that."""
    from rapidfuzz import fuzz, process

    names: dict[str, str] = {}
    for target in offered:
        for name in (tr(target.label), *target.names):
            if len(words(name)) >= 4:
                names.setdefault(words(name), target.key)
    scored = []
    for i in columns:
        text = words(_bare(header[i], header))
        if len(text) < 4:
            continue
        for name, score, _ in process.extract(text, list(names), scorer=fuzz.WRatio, score_cutoff=CUTOFF, limit=5):
            if fuzz.token_sort_ratio(text, name) >= 75:
                scored.append((-score, i, names[name], name))
    found: dict[int, tuple[str, float, str]] = {}
    used: set[str] = set()
    for score, i, key, name in sorted(scored):
        if i not in found and key not in used:
            found[i] = (key, round(-score, 1), name)
            used.add(key)
    return found
