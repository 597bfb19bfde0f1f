"""What is special about rows of assets: status, holder, warranty, category, and rows that nothing tells apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.assets import rules
from itam_desktop.exchange import queries
from itam_desktop.exchange.cells import Cells
from itam_desktop.exchange.identity import (
    Found,
    Fresh,
    fold,
    person_name,
    status_stage,
)
from itam_desktop.exchange.plans import KINDS_OF_HOLDER, Problem, RowPlan
from itam_desktop.kernel.kinds import clean
from itam_desktop.kernel.placeholders import is_placeholder
from itam_desktop.kernel.style import add_months
from itam_desktop.kernel.texts import tr


class AssetRows(Cells):
    """Makes an asset's values fit each other."""

    def _asset(self, n: int, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
        months = values.pop("warranty_months", None)
        if months is not None and "warranty_end" not in values:
            bought = values.get("purchase_date") or (before or {}).get("purchase_date")
            if bought:
                from datetime import date

                try:
                    values["warranty_end"] = add_months(date.fromisoformat(bought), months).isoformat()
                except ValueError:
                    raise Problem(
                        tr("The warranty would end after the year 9999."), self.at["warranty_months"]
                    ) from None
            else:
                self.finder.note(tr("A warranty in months without a purchase date has no end: it is left out."))
        if before is not None and "tag" in values:
            del values["tag"]  # it was found by it; how it is written stays
        self._state(n, values, before)
        if before is None:
            model = values.get("model_id")
            if "category_id" not in values:
                of = (
                    (
                        model.values.get("category_id")
                        if isinstance(model, Fresh)
                        else self.finder.value("model", model, "category_id")
                    )
                    if model is not None
                    else None
                )
                if of is None:
                    if self._other is None:
                        self._other = self.finder.find("category", {"name": tr("Other")})
                    of = self._other
                values["category_id"] = of
            if "name" not in values:
                about: Found = model if model is not None else values["category_id"]
                kind = "model" if model is not None else "category"
                title = (
                    about.title if isinstance(about, Fresh) else self.finder.value(kind, about, "name") if about else ""
                )
                if title:
                    values["name"] = title

    def _holder(self, n: int, before: Mapping[str, Any] | None) -> tuple[str, Found]:
        """(the holder's field, the holder); ("", None) when the row names none."""
        row = self.sheet.rows[n]
        said = KINDS_OF_HOLDER.get(fold(self.cell(n, "holder.kind")), "")
        old = before or {}
        if (i := self.at.get("holder.name")) is not None and row[i].strip():
            target = said or "person"
            parts = {"tag" if target == "asset" else "name": row[i]}
            found = self.find("holder:" + target, target, (row[i],), parts, old.get(f"holder_{target}_id"), None, i)
            if found is not None:
                return f"holder_{target}_id", found
        for target in (said,) if said and f"holder_{said}" in self.parts else ("person", "place", "asset"):
            base = "holder_" + target
            if base in self.parts:
                found = self.ref(n, base, target, old.get(base + "_id"))
                if found is not None:
                    return base + "_id", found
        return "", None

    def _holder_words(self, n: int, base: str) -> str:
        row = self.sheet.rows[n]
        if (i := self.at.get("holder.name")) is not None and row[i].strip():
            return clean(row[i], False)
        said = {part: row[i] for part, i in self.parts[base]}
        return clean(person_name(said) or said.get("username") or said.get("tag") or said.get("email") or "", False)

    def _state(self, n: int, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
        """Status, stage and holder that fit each other."""
        told = values.pop("stage", None)
        status = self.ref(n, "status", "status", None) if "status" in self.parts else None
        stage = self.finder.stage_of(status) if status is not None else told
        if stage == "in_stock" and status is not None and (word := self.cell(n, "status.name")).rstrip().endswith(")"):
            meant = status_stage(word)  # "Ready to Deploy (deployed)": the bracket says how it stands just now
            if meant in rules.HELD:
                stage, status = meant, None
        key, holder = self._holder(n, before)
        due = values.pop("due_date", None)
        if holder is not None:
            if stage in (None, "", "in_stock", *rules.HELD):
                if stage not in rules.HELD:
                    status = None
                    stage = (
                        "on_loan"
                        if due
                        else before["stage"]
                        if before and before["stage"] in rules.HELD
                        else "assigned"
                    )
            else:
                line = tr("Last held by: {who}", who=self._holder_words(n, key.removesuffix("_id")))
                notes = values.get("notes") or (before or {}).get("notes") or ""
                if line not in notes:
                    values["notes"] = notes + "\n" + line if notes else line
                self.finder.note(
                    tr(
                        "A holder beside a status that has none (in repair, missing, retired, disposed) is written in the notes."
                    )
                )
                key, holder = "", None
        elif stage in rules.HELD and not (before and before["stage"] in rules.HELD):
            place = values.get("place_id")
            if place is None:
                raise Problem(
                    tr(
                        "Who has it? Its status is “{stage}”, but the row names neither holder nor place.",
                        stage=rules.stage_word(str(stage)),
                    ),
                    self.at.get("status.name", self.at.get("stage", -1)),
                )
            key, holder = "holder_place_id", place
            self.finder.note(tr("Something in use without a holder is given to its place."))
        if before is None:
            stage = stage or "in_stock"
        elif not stage:
            return
        if before is not None and stage != before["stage"]:
            rules.move(before, stage)
            if stage == "disposed":
                rules.with_dispose(before)
        if status is None:
            status = before["status_id"] if before and before["stage"] == stage else self._standard(stage)
        values["status_id"], values["stage"] = status, stage
        if holder is not None:
            values[key] = holder
            if due:
                values["due_date"] = due
        if before is not None:
            keep = {key} if holder is not None else set() if stage not in rules.HELD else set(rules.HOLDERS)
            values.update({h: None for h in rules.HOLDERS if h not in keep and before.get(h)})
            if stage not in rules.HELD and before.get("due_date"):
                values["due_date"] = None
        if key == "holder_asset_id" and isinstance(holder, Fresh) and holder.row == n:
            raise Problem(tr("An asset cannot be part of itself."))

    def _standard(self, stage: str) -> Found:
        if stage not in self._standards:
            self._standards[stage] = self.finder.standard(stage) or self.finder.plan(
                "status", {"name": rules.stage_word(stage), "stage": stage, "is_default": 1}, ("name", "stage")
            )
        return self._standards[stage]

    def _twins(self, unnamed: Sequence[RowPlan]) -> None:
        """Asset rows with nothing to recognise them by: see this module's first words."""
        names = {fold(str(p.values.get("name", ""))) for p in unnamed}
        by_name: dict[str, list[int]] = {}
        for record, binned, name, serial, other in queries.columns(
            self.conn, "asset", ("name", "serial", "external_id")
        ):
            if not binned and not other and (not serial or is_placeholder(serial)) and fold(name) in names:
                by_name.setdefault(fold(name), []).append(record)
        rows = queries.flat_rows(self.conn, self.about, [r for some in by_name.values() for r in some])
        left: list[RowPlan] = []
        defaults = self._defaults()
        alike: dict[Any, list[int]] = {}
        for word, records in by_name.items():
            for record in records:
                content = tuple(
                    sorted((k, v) for k, v in (defaults | rows[record]).items() if k not in ("tag", "binned"))
                )
                alike.setdefault((word, content), []).append(record)
        for plan in unnamed:
            word = fold(str(plan.values.get("name", "")))
            hit = None
            if word in by_name and not any(v.__class__ is Fresh for v in plan.values.values()):
                exact = alike.get((word, tuple(sorted(plan.values.items()))))
                hit = next((r for r in exact or () if r in by_name[word]), None)
                if hit is None:
                    hit = next(
                        (
                            r
                            for r in by_name[word]
                            if all(rows[r].get(k) == v for k, v in plan.values.items() if k not in defaults)
                        ),
                        None,
                    )
            if hit is None:
                left.append(plan)
                continue
            by_name[word].remove(hit)
            if exact and hit in exact:
                exact.remove(hit)
            plan.verdict, plan.record_id, plan.values = "same", hit, {}
        for plan in left:
            others = by_name.get(fold(str(plan.values.get("name", ""))))
            if others:
                tag = rows[others[0]]["tag"]
                self._problem(
                    plan,
                    tr(
                        "There is nothing to recognise it by: {tag} has the same name but other values. Give the row that tag, or one of its own, or a serial number.",
                        tag=tag,
                    ),
                )
