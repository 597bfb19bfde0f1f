"""Which record each row means, and which rows of a file mean the same one (DECISIONS 19; see rehearsal.py)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from itam_desktop.exchange import queries
from itam_desktop.exchange.cells import Cells
from itam_desktop.exchange.identity import (
    fold,
)
from itam_desktop.exchange.plans import SELF, RowPlan
from itam_desktop.kernel.placeholders import is_placeholder
from itam_desktop.kernel.style import clip
from itam_desktop.kernel.tags import is_generated, key_of, make_tag
from itam_desktop.kernel.texts import inside, tr


class Recognising(Cells):
    """Finds each row's record."""

    def _identify(self, plans: list[RowPlan]) -> None:
        way = {"asset": self._identify_assets, "person": self._identify_people}.get(
            self.about.key, self._identify_named
        )
        way(plans)

    def _seen(self, seen: dict[Any, RowPlan], plan: RowPlan, keys: Sequence[Any], what: str) -> bool:
        """Whether an earlier row meant the same; then this one is a problem that names both."""
        for key in keys:
            other = seen.get(key)
            if other is not None:
                told = [self.at.get("external_id" if key[0] == "other" else key[0], -1) for key in keys]
                column = next((i for i in told if i >= 0), -1)
                self._problem(
                    plan,
                    tr("Lines {first} and {second} are the same {kind} ({what}). The first is taken; correct or delete this one.",
                       first=other.number, second=plan.number, kind=inside(self.about.label), what=clip(what)),
                    column,
                )  # fmt: skip
                return True
        for key in keys:
            seen[key] = plan
        return False

    def _in_bin(self, plan: RowPlan, what: str) -> None:
        self._problem(
            plan,
            tr(
                "The {kind} “{what}” lies in the bin. Take it out first.",
                kind=inside(self.about.label),
                what=clip(what),
            ),
        )

    def _identify_assets(self, plans: list[RowPlan]) -> None:
        blank: list[Any] = [None] * self.total
        tags, others, serials = (self.plain.get(k, blank) for k in ("tag", "external_id", "serial"))
        maker_at = self.at.get("model.maker")
        by_tag: dict[str, tuple[int, int]] = {}
        by_other: dict[str, list[tuple[int, int]]] = {}
        by_serial: dict[str, list[tuple[int, int, str]]] = {}
        for record, binned, tag, other, serial, maker in queries.assets(self.conn):
            by_tag[tag] = (record, binned)
            by_tag.setdefault("\0" + tag.casefold(), (record, binned))
            if other:
                by_other.setdefault(other.casefold(), []).append((record, binned))
            if serial and not is_placeholder(serial):
                by_serial.setdefault(key_of(serial) or serial, []).append((record, binned, fold(maker)))
        wrong_tag = self._wrong_tag()
        by_serial_alone = any(not tag and not other for tag, other in zip(tags, others, strict=True))
        seen: dict[Any, RowPlan] = {}
        for plan in plans:
            n = plan.index
            tag, other, serial = tags[n], others[n], serials[n]
            maker = fold(self.sheet.rows[n][maker_at]) if by_serial_alone and maker_at is not None else ""
            hits: list[tuple[int, int]] = []
            what = ""
            keys: list[Any] = []
            if other:
                keys.append(("other", other.casefold()))
            if tag:
                what, keys = tag, [("tag", tag.casefold()), *keys]
                hit = by_tag.get(tag) or by_tag.get("\0" + tag.casefold())
                hits = [hit] if hit else []
                if not hits and other and by_other.get(other.casefold()):
                    self._problem(
                        plan,
                        tr(
                            "Its id in the old system, “{other}”, belongs to another asset, but nothing has the tag “{tag}”.",
                            other=clip(other),
                            tag=clip(tag),
                        ),
                        self.at["tag"],
                    )
                    continue
                if not hits and wrong_tag is not None and (right := wrong_tag(tag)):
                    said = tr(
                        "The last character of “{tag}” should be {right}: was it {whole}?",
                        tag=tag,
                        right=right[-1],
                        whole=right,
                    )
                    self._problem(plan, said, self.at["tag"], (right,))
                    continue
            elif other:
                what, hits = other, by_other.get(other.casefold(), [])
            elif serial and not is_placeholder(serial):
                word = key_of(serial) or serial
                what = serial
                hits = [(r, b) for r, b, m in by_serial.get(word, ()) if not maker or not m or m == maker]
                keys = [("serial", word, maker)]
            if len(hits) > 1:
                self._problem(plan, tr("{n} assets have “{what}”: nothing tells which.", n=len(hits), what=clip(what)))
                continue
            if hits and hits[0][1]:
                self._in_bin(plan, what)
                continue
            if hits:
                plan.record_id = hits[0][0]
                keys.append(("id", hits[0][0]))
            if keys:
                if self._seen(seen, plan, keys, what):
                    plan.record_id = None
                elif by_serial_alone and tag and serial and not is_placeholder(serial):
                    seen.setdefault(("serial", key_of(serial) or serial, maker), plan)

    def _wrong_tag(self) -> Callable[[str], str | None] | None:
        """Gives the right tag for one of the office's own series whose check character is wrong."""
        series = [(prefix, width, check) for _, prefix, width, check in queries.series(self.conn) if check and prefix]
        if not series:
            return None
        forms = [
            (re.compile(re.escape(prefix) + r"-(\d{" + str(int(width)) + r"})-[0-9A-Z]", re.ASCII), prefix, width)
            for prefix, width, _ in series
        ]

        starts = tuple(prefix + "-" for _, prefix, _ in forms)

        def wrong(tag: str) -> str | None:
            if not tag.startswith(starts):
                return None
            for form, prefix, width in forms:
                hit = form.fullmatch(tag)
                if hit and not is_generated(tag, prefix, width):
                    right = make_tag(prefix, width, int(hit[1]))
                    return right if is_generated(right, prefix, width) else None  # the series steps over some numbers
            return None

        return wrong

    def _identify_people(self, plans: list[RowPlan]) -> None:
        gone: dict[tuple[str, str], int] = {}
        others: dict[str, int] = {}
        keys = ("employee_number", "username", "email", "external_id")
        for record, binned, *values in queries.columns(self.conn, "person", keys):
            for key, value in zip(keys, values, strict=True):
                if value and binned:
                    gone[(key, fold(value))] = record
            if values[3] and not binned:
                others[fold(values[3])] = record
        seen: dict[Any, RowPlan] = {}
        for plan in plans:
            n = plan.index
            said = {k: self.plain[k][n] for k in (*keys, "name") if k in self.plain and self.plain[k][n]}
            found, _ = self.finder.person_ids({k: v for k, v in said.items() if k != "external_id"}, made=False)
            if not found and fold(said.get("external_id")) in others:
                found = [others[fold(said["external_id"])]]
            if len(found) > 1:
                self._problem(
                    plan,
                    tr(
                        "{n} people are called “{name}”: nothing tells which.",
                        n=len(found),
                        name=clip(said.get("name", "")),
                    ),
                )
                continue
            if not found and (hidden := next((k for k in keys if (k, fold(said.get(k))) in gone), None)):
                self._in_bin(plan, said[hidden])
                continue
            own = [(k, fold(said[k])) for k in keys if k in said] or [("name", fold(said.get("name")))] * (
                "name" in said
            )
            if found:
                plan.record_id = found[0]
                own.append(("id", found[0]))
            if self._seen(seen, plan, own, next(iter(said.values()), "")):
                plan.record_id = None

    def _identify_named(self, plans: list[RowPlan]) -> None:
        kind = self.about
        fields = {f.key for f in kind.stored()}
        single = [k for k in ("code", "external_id") if k in fields and k in self.plain]
        with_above = {"place": "parent", "model": "maker", "stock_item": "maker", "account": "product"}.get(
            kind.key, ""
        )
        above_at = self.at.get(with_above + ".name") if with_above else None
        part = {"model": "part_number", "stock_item": "part_number", "licence": "key"}.get(kind.key, "")
        part_at = self.plain.get(part)
        keys = [
            *single,
            kind.title,
            *([with_above + "_id"] if above_at is not None else []),
            *([part] if part_at is not None else []),
        ]
        above_name = (
            {
                record: fold(str(name))
                for record, _, name in queries.columns(
                    self.conn, {"place": "place", "account": "product"}.get(kind.key, "company"), ("name",)
                )
            }
            if above_at is not None
            else {}
        )
        there: dict[Any, list[tuple[int, int]]] = {}
        for record, binned, *values in queries.columns(self.conn, kind.key, keys):
            for key, value in zip(single, values, strict=False):
                if value:
                    there.setdefault((key, fold(value)), []).append((record, binned))
            name = [fold(str(values[len(single)]))]
            if above_at is not None:
                name.append(above_name.get(values[len(single) + 1], ""))
            if part_at is not None:
                name.append(fold(values[-1]))
            there.setdefault(("name", *name), []).append((record, binned))
        names = self.plain.get(kind.title, [None] * self.total)
        seen: dict[Any, RowPlan] = {}
        for plan in plans:
            n = plan.index
            own: list[Any] = [(k, fold(self.plain[k][n])) for k in single if self.plain[k][n]]
            what = next((self.plain[k][n] for k in single if self.plain[k][n]), None) or names[n] or ""
            if names[n] and not own:
                more = [fold(self.sheet.rows[n][above_at])] if above_at is not None else []
                own.append(("name", fold(names[n]), *more, *([fold(part_at[n])] if part_at is not None else [])))
            hits = next((there[k] for k in own if k in there), [])
            if not hits and kind.key == "licence" and part_at is not None and names[n]:
                hits = there.get(("name", fold(names[n]), ""), [])  # one whose key was not written down yet
            if not hits and own and own[0][0] != "name" and names[n]:
                hits = []  # a code of its own makes it another one
            live = [h for h in hits if not h[1]]
            if len(live) > 1:
                self._problem(
                    plan,
                    tr(
                        "{n} {kinds} are called “{name}”: nothing tells which.",
                        n=len(live),
                        kinds=inside(kind.plural),
                        name=clip(what),
                    ),
                )
                continue
            if hits and not live:
                self._in_bin(plan, what)
                continue
            if live:
                plan.record_id = live[0][0]
                own.append(("id", live[0][0]))
            if own and self._seen(seen, plan, own, what):
                plan.record_id = None

    def _own_rows(self, plans: list[RowPlan]) -> None:
        """New rows that other rows of this file can refer to."""
        kind = self.about.key
        bases = [key.removesuffix("_id") for key in SELF.get(kind, ())]
        if not any(base in self.parts for base in bases):
            return
        keys = {"person": ("name", "username", "email", "employee_number"), "asset": ("tag", "external_id")}.get(
            kind, ("name",)
        )
        for plan in plans:
            if plan.verdict != "problem" and plan.record_id is None:
                said = {k: self.plain[k][plan.index] for k in keys if k in self.plain and self.plain[k][plan.index]}
                if said:
                    plan.own = self.finder.own(kind, said, keys, plan.index)
