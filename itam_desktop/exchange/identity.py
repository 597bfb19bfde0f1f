"""Which record a row or a cell speaks of: what is there already, and what the import will make (DECISIONS 19).

Nothing here writes. Names are compared without case (after the cleaning that storing does too).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from itam_desktop.exchange import queries
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.kinds import clean
from itam_desktop.kernel.style import Style, clip
from itam_desktop.kernel.texts import every, inside, tr

BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
PATH = re.compile(r"\s+/\s+|\s*[>»→›|]\s*|\s+\\\s+")

# word in another program's status -> stage; the first that is part of the word
STAGE_WORDS = (
    ("not fixable", "retired"), ("undeployable", "retired"), ("archiv", "retired"), ("retire", "retired"), ("decommission", "retired"),
    ("end of life", "retired"), ("ausgemustert", "retired"), ("lost", "missing"), ("stolen", "missing"), ("missing", "missing"),
    ("verloren", "missing"), ("dispos", "disposed"), ("sold", "disposed"), ("scrap", "disposed"), ("donat", "disposed"), ("recycl", "disposed"),
    ("destroyed", "disposed"), ("written off", "disposed"), ("pending", "in_repair"), ("repair", "in_repair"), ("diagnos", "in_repair"),
    ("broken", "in_repair"), ("reparatur", "in_repair"), ("maintenance", "in_repair"), ("loan", "on_loan"), ("lent", "on_loan"), ("leased out", "on_loan"),
    ("ready", "in_stock"), ("deployable", "in_stock"), ("available", "in_stock"), ("stock", "in_stock"), ("spare", "in_stock"),
    ("storage", "in_stock"), ("new", "in_stock"), ("lager", "in_stock"), ("deployed", "assigned"), ("in use", "assigned"), ("assigned", "assigned"),
    ("checked out", "assigned"), ("given out", "assigned"), ("issued", "assigned"), ("active", "assigned"), ("in betrieb", "assigned"),
)  # fmt: skip
LOOKS = (
    (r"laptop|notebook|macbook", "computer", "device-laptop"), (r"server", "computer", "server-2"),
    (r"desktop|computer|workstation|\bpcs?\b", "computer", "device-desktop"), (r"tablet|ipad", "mobile", "device-tablet"),
    (r"landline|desk phone|voip", "landline", "device-landline-phone"), (r"phone|mobile|handy", "mobile", "device-mobile"),
    (r"printer|copier|drucker|scanner", "printer", "printer"), (r"network|switch|router|firewall|access point", "network", "router"),
    (r"monitor|display|screen", "plain", "device-imac"), (r"\bcars?\b|vehicle|\bvans?\b", "vehicle", "car"), (r"truck", "vehicle", "truck"),
    (r"furniture|chair|desk\b", "plain", "armchair"),
)  # fmt: skip


def fold(text: str | None) -> str:
    """A name as it is compared."""
    return clean(text, False).casefold() if text else ""


def status_stage(word: str) -> str | None:
    """The stage that another program's word for a status means; of "Ready to Deploy (deployed)" the bracket says it."""
    asked = fold(word)
    hit = re.search(r"\(([^()]*)\)\s*$", asked)
    for text in (hit[1] if hit else "", asked):
        if text:
            for part, stage in STAGE_WORDS:
                if part in text:
                    return stage
    return None


@dataclass(slots=True, eq=False)
class Fresh:
    """A record that the import will make; values may hold other Fresh. row: the file's own row, when it is one."""

    kind: str
    values: dict[str, Any]
    row: int | None = None
    record_id: int = 0

    @property
    def title(self) -> str:
        return str(self.values.get("name") or self.values.get("tag") or "")


Found = int | Fresh | None


# (kind, its identity) of a thing that would be made -> what to take for it: a record, another name, None: nothing
Instead = Mapping[tuple[str, str], int | str | None]


class Unclear(Refusal):
    """A cell that names nothing, or several things. offers: texts that would name one."""

    def __init__(self, message: str, offers: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.offers = offers


def offers_of(no: Refusal) -> tuple[str, ...]:
    return getattr(no, "offers", ())


class Finder:
    """Finds what cells refer to, or plans it: each distinct thing once."""

    def __init__(
        self, conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], style: Style, instead: Instead | None = None
    ) -> None:
        self.conn = conn
        self.instead = instead or {}
        self.kinds = kinds
        self.style = style
        self.notes: dict[str, int] = {}
        self._loaded: dict[str, dict[int, tuple[Any, ...]]] = {}
        self._by: dict[tuple[str, str], dict[str, list[int]]] = {}
        self._planned: dict[tuple[str, str], dict[str, list[Fresh]]] = {}
        self._binned: dict[str, set[str]] = {}

    # ------------------------------------------------------------ what is there
    KEYS: Mapping[str, tuple[str, ...]] = {
        "person": ("name", "username", "email", "employee_number"), "place": ("name", "code", "parent_id"),
        "model": ("name", "maker_id", "part_number", "category_id"), "status": ("name", "stage", "is_default"),
        "business_unit": ("name", "cost_centre"), "category": ("name", "series_id"), "asset": ("tag", "external_id"),
    }  # fmt: skip

    def rows(self, kind: str) -> dict[int, tuple[Any, ...]]:
        """id -> the columns of KEYS, of records that are not in the bin."""
        found = self._loaded.get(kind)
        if found is None:
            found = self._loaded[kind] = {}
            gone = self._binned[kind] = set()
            keys = self.KEYS.get(kind, (self.kinds[kind].title,))
            for record, binned, *values in queries.columns(self.conn, kind, keys):
                if binned:
                    gone.add(fold(values[0]))
                else:
                    found[record] = tuple(values)
            for n, key in enumerate(keys):
                if not key.endswith("_id") or key == "external_id":
                    index = self._by.setdefault((kind, key), {})
                    for record, told in found.items():
                        if told[n] is not None and told[n] != "":
                            index.setdefault(fold(str(told[n])), []).append(record)
        return found

    def value(self, kind: str, record: int, key: str) -> Any:
        row = self.rows(kind).get(record)
        return row[self.KEYS.get(kind, (self.kinds[kind].title,)).index(key)] if row else None

    def by(self, kind: str, key: str, word: str) -> list[int]:
        self.rows(kind)
        return self._by.get((kind, key), {}).get(word, [])

    def planned(self, kind: str, key: str, word: str) -> list[Fresh]:
        return self._planned.get((kind, key), {}).get(word, [])

    def plan(self, kind: str, values: dict[str, Any], keys: Iterable[str] = ("name",)) -> Found:
        """Something new, found again by those of its values, or what the user takes for it. Raises Refusal when a value
        may not be stored."""
        about = self.kinds[kind]
        self.rows(kind)
        for _ in range(5 if self.instead else 0):
            asked = (kind, self.identity(kind, values))
            chosen = self.instead.get(asked, 0)
            if chosen is None:
                return None
            if isinstance(chosen, int):
                if chosen in self.rows(kind):
                    return chosen
                break
            word = fold(chosen)
            there: list[Any] = self.by(kind, about.title, word) or self.planned(kind, about.title, word)
            if there:
                return there[0]  # type: ignore[no-any-return]
            values = values | {about.title: clean(chosen, False)}
        for key, value in values.items():
            if not isinstance(value, Fresh):
                about.field(key).check(value)
        if about.field(about.title).unique and fold(values[about.title]) in self._binned[kind]:
            raise Unclear(
                tr(
                    "The {kind} “{name}” lies in the bin. Take it out first.",
                    kind=inside(about.label),
                    name=clip(values[about.title]),
                )
            )
        return self._remember(
            Fresh(kind, {f.key: f.default for f in about.stored() if f.default is not None} | values), keys
        )

    def own(self, kind: str, values: dict[str, Any], keys: Iterable[str], row: int) -> Fresh:
        """The file's own row, which other rows can refer to."""
        return self._remember(Fresh(kind, values, row), keys)

    def _remember(self, fresh: Fresh, keys: Iterable[str]) -> Fresh:
        for key in keys:
            if fresh.values.get(key):
                self._planned.setdefault((fresh.kind, key), {}).setdefault(fold(str(fresh.values[key])), []).append(
                    fresh
                )
        return fresh

    def identity(self, kind: str, values: Mapping[str, Any]) -> str:
        """What tells a thing that would be made from others: its name, with where it lies or who makes it."""
        words = [fold(str(values.get(self.kinds[kind].title) or ""))]
        above = values.get({"place": "parent_id", "model": "maker_id"}.get(kind, ""))
        if isinstance(above, Fresh):
            words.insert(0, self.identity(above.kind, above.values))
        elif above is not None:
            words.insert(
                0, "/".join(self._path(above)) if kind == "place" else fold(self.value("company", above, "name"))
            )
        if kind == "model" and values.get("part_number"):
            words.append(fold(values["part_number"]))
        return "/".join(words)

    def note(self, words: str) -> None:
        self.notes[words] = self.notes.get(words, 0) + 1

    # ------------------------------------------------------------ cells
    def find(
        self, target: str, parts: Mapping[str, str], current: int | None = None, hints: Mapping[str, Any] | None = None
    ) -> Found:
        """What these cells (part -> text) refer to; `current` stays when they say nothing else. Raises Refusal."""
        if current is not None and self._fits(target, current, parts):
            return current
        way: Callable[..., Found] = {
            "person": self._person,
            "model": self._model,
            "place": self._place,
            "asset": self._asset,
            "status": self._status,
        }.get(target, self._named)
        return way(target, parts, hints or {})

    def _fits(self, target: str, record: int, parts: Mapping[str, str]) -> bool:
        if record not in self.rows(target):
            return False
        if target == "person":
            for key in ("username", "email", "employee_number"):
                if parts.get(key) and (own := self.value(target, record, key)):
                    return fold(own) == fold(parts[key])
            return fold(self.value(target, record, "name")) == fold(person_name(parts))
        if target == "model":
            name = parts.get("name") or parts.get("part_number")
            if fold(self.value(target, record, "name")) != fold(name):
                return False
            maker = self.value(target, record, "maker_id")
            if parts.get("maker") and fold(self.value("company", maker, "name") if maker else "") != fold(
                parts["maker"]
            ):
                return False
            return not parts.get("part_number") or fold(self.value(target, record, "part_number")) == fold(
                parts["part_number"]
            )
        if target == "place":
            if parts.get("path"):
                return [fold(word) for word in PATH.split(parts["path"]) if fold(word)] == self._path(record)
            return fold(parts.get("name")) in (
                fold(self.value(target, record, "name")),
                fold(self.value(target, record, "code")),
            )
        if target == "asset":
            return (
                fold(parts.get("tag") or parts.get("name")) == fold(self.value(target, record, "tag"))
                if not parts.get("external_id")
                else False
            )
        if target == "status":
            return False
        return fold(parts.get("name")) == fold(self.value(target, record, self.kinds[target].title))

    def _path(self, place: int) -> list[str]:
        words: list[str] = []
        seen: set[int] = set()
        at: int | None = place
        while at and at not in seen and len(words) < 50:
            seen.add(at)
            words.insert(0, fold(self.value("place", at, "name")))
            at = self.value("place", at, "parent_id")
        return words

    def _several(self, target: str, name: str, found: Sequence[Any]) -> Unclear:
        about = self.kinds[target]
        offers: list[str] = []
        keys = {"person": ("email", "username", "employee_number"), "place": ("code",), "asset": ("tag",)}.get(
            target, ()
        )
        for record in found:
            said = [self.value(target, record, key) for key in keys if isinstance(record, int)]
            offers += [str(word) for word in said if word][:1]
        words = {"n": len(found), "kinds": inside(about.plural), "name": clip(name)}
        if offers:
            return Unclear(
                tr("{n} {kinds} are called “{name}”. Which one: {which}?", which=", ".join(offers[:4]), **words),
                tuple(offers),
            )
        return Unclear(tr("{n} {kinds} are called “{name}”: nothing tells which.", **words))

    def _named(self, target: str, parts: Mapping[str, str], hints: Mapping[str, Any]) -> Found:
        name = clean(parts.get("name", ""), False)
        word = fold(name)
        if not word:
            return None
        key = self.kinds[target].title
        there = self.by(target, key, word) or (
            self.by(target, "cost_centre", word) if target == "business_unit" else []
        )
        if not there and target == "category":
            there = self.by(target, key, word.removesuffix("s")) or self.by(target, key, word + "s")
        if len(there) > 1:
            raise self._several(target, name, there)
        if there:
            return there[0]
        planned = self.planned(target, key, word)
        if planned:
            fresh = planned[0]
            role = hints.get("role")
            if role and fresh.row is None and role not in fresh.values.get("roles", ""):
                fresh.values["roles"] = ", ".join(filter(None, (fresh.values.get("roles"), role)))
            return fresh
        values: dict[str, Any] = {key: name}
        if target == "company" and hints.get("role"):
            values["roles"] = hints["role"]
        if target == "product" and hints.get("publisher"):
            values["publisher"] = clean(str(hints["publisher"]), False)
        if target == "category":
            for pattern, field_set, icon in LOOKS:
                if re.search(pattern, word):
                    values.update(field_set=field_set, icon=icon)
                    break
        return self.plan(target, values, (key,))

    def _status(self, target: str, parts: Mapping[str, str], hints: Mapping[str, Any]) -> Found:
        """By its name; a stage's own word means that stage's standard; another word becomes a status of the stage it means."""
        name = clean(parts.get("name", ""), False)
        word = fold(name)
        bare = BRACKET.sub("", name)
        there = self.by("status", "name", word) or self.planned("status", "name", word)
        if there:
            return there[0]
        for choice in self.kinds["status"].field("stage").choices:
            if word in (choice.key, *(words.casefold() for words in every(choice.label))):
                standard = self.standard(choice.key)
                if standard is not None:
                    return standard
        stage = status_stage(name)
        if bare and bare != name and stage is not None:
            return self._status(
                target, {"name": bare}, {"stage": "in_stock" if stage in ("assigned", "on_loan") else stage}
            )
        stage = stage or hints.get("stage")
        if stage is None:
            stage = "in_stock"
            self.note(
                tr(
                    "“{word}” is no status that is known: a status of that name is made, in the stage “in stock”. Change it where that is wrong.",
                    word=clip(name),
                )
            )
        return self.plan("status", {"name": name, "stage": stage})

    def standard(self, stage: str) -> Found:
        """The status that stands for a stage."""
        found = sorted((-(row[2] or 0), record) for record, row in self.rows("status").items() if row[1] == stage)
        return found[0][1] if found else next(iter(self.planned("status", "stage", stage)), None)

    def stage_of(self, status: Found) -> str:
        if isinstance(status, Fresh):
            return str(status.values["stage"])
        return str(self.value("status", status, "stage")) if status else ""

    def _place(self, target: str, parts: Mapping[str, str], hints: Mapping[str, Any]) -> Found:
        if parts.get("path"):
            above: Found = None
            for name in [clean(word, False) for word in PATH.split(parts["path"])]:
                if name:
                    above = self._beneath(name, above)
            return above
        name = clean(parts.get("name", ""), False)
        word = fold(name)
        if not word:
            return None
        there: list[Any] = (
            self.by("place", "code", word) or self.by("place", "name", word) or self.planned("place", "name", word)
        )
        if len(there) > 1:
            raise self._several("place", name, there)
        return there[0] if there else self.plan("place", {"name": name})

    def _beneath(self, name: str, above: Found) -> Found:
        word = fold(name)
        for record in self.by("place", "name", word):
            if self.value("place", record, "parent_id") == above:
                return record
        for fresh in self.planned("place", "name", word):
            if fresh.values.get("parent_id") is above:
                return fresh
        return self.plan("place", {"name": name} | ({"parent_id": above} if above is not None else {}))

    def _model(self, target: str, parts: Mapping[str, str], hints: Mapping[str, Any]) -> Found:
        name = clean(parts.get("name") or parts.get("part_number") or "", False)
        if not name:
            if parts.get("maker"):
                self.note(tr("A maker without a model is left out."))
            return None
        word, part = fold(name), fold(parts.get("part_number"))
        maker = (
            self._named("company", {"name": parts["maker"]}, {"role": "maker"}) if fold(parts.get("maker")) else None
        )
        there = self.by("model", "name", word)
        exact = [
            r
            for r in there
            if self.value("model", r, "maker_id") == maker and fold(self.value("model", r, "part_number")) == part
        ]
        if exact:
            return exact[0]
        fits = [
            r for r in there
            if (maker is None or self.value("model", r, "maker_id") == maker) and (not part or fold(self.value("model", r, "part_number")) == part)
        ]  # fmt: skip
        if len(fits) == 1:
            return fits[0]
        if len(fits) > 1:
            raise self._several("model", name, fits)
        for fresh in self.planned("model", "name", word):
            if fresh.values.get("maker_id") == maker and fold(fresh.values.get("part_number")) == part:
                return fresh
        values: dict[str, Any] = {
            "name": name,
            "maker_id": maker,
            "part_number": clean(parts.get("part_number", ""), False),
            "category_id": hints.get("category_id"),
        }
        return self.plan("model", {k: v for k, v in values.items() if v not in (None, "")})

    def person_ids(self, parts: Mapping[str, str], made: bool = True) -> tuple[list[Any], str]:
        """(those it can be, its name): by employee number, user name or e-mail, else by a name that nothing speaks against."""
        for key in ("employee_number", "username", "email"):
            word = fold(parts.get(key))
            if word:
                there = self.by("person", key, word) or (self.planned("person", key, word) if made else [])
                if there:
                    return list(there), ""
        name = clean(person_name(parts), False)
        word = fold(name)
        found: list[Any] = [
            r for r in self.by("person", "name", word)
            if not any(fold(parts.get(k)) and self.value("person", r, k) for k in ("employee_number", "username", "email"))
        ]  # fmt: skip
        if (
            not found and word and ("@" in word or word.isdigit() or " " not in word)
        ):  # a name cell may say who in other words
            found = next(
                (there for key in ("email", "username", "employee_number") if (there := self.by("person", key, word))),
                [],
            )
        if not found and made:
            found = [
                f for f in self.planned("person", "name", word)
                if not any(fold(parts.get(k)) and f.values.get(k) for k in ("employee_number", "username", "email"))
            ]  # fmt: skip
        return found, name

    def _person(self, target: str, parts: Mapping[str, str], hints: Mapping[str, Any]) -> Found:
        found, name = self.person_ids(parts)
        if len(found) > 1:
            raise self._several("person", name or parts.get("username") or parts.get("email") or "", found)
        if found:
            return found[0]  # type: ignore[no-any-return]
        about = self.kinds["person"]
        values: dict[str, Any] = {
            "name": name
            or clean(parts.get("username") or parts.get("email") or parts.get("employee_number") or "", False)
        }
        if not values["name"]:
            return None
        for key in ("username", "email", "employee_number"):
            if parts.get(key):
                value = about.field(key).read(parts[key], self.style)
                if value is not None:
                    values[key] = value
        return self.plan("person", values, ("name", "username", "email", "employee_number"))

    def _asset(self, target: str, parts: Mapping[str, str], hints: Mapping[str, Any]) -> Found:
        for key, text in (("external_id", parts.get("external_id")), ("tag", parts.get("tag") or parts.get("name"))):
            word = fold(text)
            if word:
                there: list[Any] = self.by("asset", key, word) or self.planned("asset", key, word)
                if len(there) == 1:
                    return there[0]  # type: ignore[no-any-return]
                if there:
                    raise self._several("asset", text or "", there)
                raise Unclear(
                    tr("There is no asset “{tag}”, neither in the register nor in this file.", tag=clip(text or ""))
                )
        return None


def person_name(parts: Mapping[str, str]) -> str:
    """ "Ana Ruiz", of one cell or of two."""
    return parts.get("name") or " ".join(
        filter(None, ((parts.get("first") or "").strip(), (parts.get("last") or "").strip()))
    )
