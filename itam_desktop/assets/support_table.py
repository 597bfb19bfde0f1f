"""The table of vendors' ends of support: the one that comes with the program, and a newer one of the user's own (pure).

Its rows are release cycles as endoflife.date has them. The user's table stands over the bundled one, product by product.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.resources import resource_path
from itam_desktop.kernel.style import clip
from itam_desktop.kernel.texts import tr

LARGEST = 20_000_000  # bytes; the whole of endoflife.date is 6 MB
MOST_ROWS = 50_000
LONGEST = 200
ENDED, OPEN = "True", "False"
# our column -> what endoflife.date calls it in its CSV, its API v0 and its API v1
NAMES: dict[str, tuple[str, ...]] = {
    "released": ("released", "release_date", "releaseDate"), "end": ("end", "eol", "eolFrom"), "extended": ("extended", "eoes", "extendedSupport", "eoesFrom"),
    "label": ("label", "releaseLabel"), "codename": ("codename",), "as_of": ("as_of",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cycle:
    """One release cycle. end: ISO date, "True" (ended, day unknown) or "False" (no end announced); build: of Windows."""

    product: str
    title: str
    cycle: str
    label: str
    codename: str
    released: str
    end: str
    extended: str
    build: str
    as_of: str

    @property
    def end_day(self) -> date | None:
        return _day(self.end)

    @property
    def extended_day(self) -> date | None:
        return _day(self.extended)


COLUMNS = tuple(f.name for f in fields(Cycle))


@dataclass(frozen=True)
class Table:
    """products: slug -> its cycles, newest first; name: of the user's file, "" for the bundled one."""

    products: Mapping[str, tuple[Cycle, ...]]
    name: str = ""

    @property
    def as_of(self) -> str:
        """ISO date of its newest part."""
        return max((one.as_of for rows in self.products.values() for one in rows), default="")

    @property
    def rows(self) -> int:
        return sum(map(len, self.products.values()))

    def as_of_any(self, products: Iterable[str]) -> str:
        """The newest date that it has of any of these products; "" when it has none of them."""
        return max((one.as_of for product in products for one in self.products.get(product, ())), default="")

    def under(self, newer: Table) -> Table:
        """This one with the products of a newer one put over it."""
        return Table({**self.products, **newer.products}, newer.name)


@lru_cache(maxsize=1)
def bundled() -> Table:
    """The table that comes with the program; read when first asked."""
    text = resource_path("ends_of_support.csv").read_text(encoding="utf-8")
    return Table(_grouped(Cycle(**row) for row in csv.DictReader(io.StringIO(text))))


@lru_cache(maxsize=4)
def over_bundled(content: bytes, name: str) -> Table:
    """The user's own table, as `written` keeps it, over the bundled one."""
    own = _grouped(Cycle(**row) for row in csv.DictReader(io.StringIO(content.decode())))
    return bundled().under(Table(own, name))


def written(table: Table) -> bytes:
    """A table as it is kept: CSV in UTF-8."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(COLUMNS)
    for product in sorted(table.products):
        lines.writerows([getattr(one, column) for column in COLUMNS] for one in table.products[product])
    return out.getvalue().encode()


def own_part(content: bytes) -> Table:
    """What `written` kept, without the bundled table."""
    return Table(_grouped(Cycle(**row) for row in csv.DictReader(io.StringIO(content.decode()))))


def _grouped(rows: Iterable[Cycle]) -> dict[str, tuple[Cycle, ...]]:
    found: dict[str, list[Cycle]] = {}
    for one in rows:
        found.setdefault(one.product, []).append(one)
    return {product: tuple(cycles) for product, cycles in found.items()}


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text not in ("", ENDED, OPEN) else None


# ---------------------------------------------------------------- a file of the user's
def judged(data: bytes, name: str, today: date) -> Table:
    """The table in a file: CSV with our columns or endoflife.date's, or JSON of its API (one product or all).

    Raises Refusal in words.
    """
    if not data.strip():
        raise Refusal(tr("“{file}” is empty.", file=clip(name)), field="file")
    if len(data) > LARGEST:
        raise Refusal(
            tr("“{file}” is too large for a table of ends of support: at most 20 MB.", file=clip(name)), field="file"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(tr("“{file}” is not in UTF-8. Save it as “CSV UTF-8” or take the file as endoflife.date gives it.", file=clip(name)), field="file") from None  # fmt: skip
    slug = re.sub(r"[^a-z0-9-]+", "-", PurePath(name.replace("\\", "/")).stem.casefold()).strip("-")
    rows = list(_from_json(text, slug, name) if text.lstrip()[:1] in ("{", "[") else _from_csv(text, name))
    if not rows:
        raise Refusal(tr("“{file}” holds no release cycles.", file=clip(name)), field="file")
    stated = max((row["as_of"] for row in rows), default="") or max(
        (day for row in rows for day in (row["released"], row["latest_day"]) if day and day <= today.isoformat()), default=""
    )  # fmt: skip
    if not stated:
        raise Refusal(
            tr("“{file}” does not say of which day it is: there is no date of release in it.", file=clip(name)),
            field="file",
        )
    if stated > today.isoformat():
        raise Refusal(
            tr(
                "“{file}” is dated {day}, which is still to come. Is this computer's clock right?",
                file=clip(name),
                day=stated,
            ),
            field="file",
        )
    for row in rows:
        row.pop("latest_day")
        row["as_of"] = row["as_of"] or stated
    return Table(_grouped(Cycle(**row) for row in rows), name)


def _from_csv(text: str, name: str) -> Iterator[dict[str, str]]:
    if "\0" in text:
        raise Refusal(tr("“{file}” is no table that can be read.", file=clip(name)), field="file")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first = text.partition("\n")[0]
    lines = csv.DictReader(io.StringIO(text), delimiter=";" if first.count(";") > first.count(",") else ",")
    try:
        have = {column.strip() for column in lines.fieldnames or ()}
    except csv.Error:
        have = set()
    if not {"product", "cycle"} <= have or not have & set(NAMES["end"]):
        raise Refusal(
            tr("“{file}” is no table of ends of support: it needs the columns product, cycle and eol (or end).", file=clip(name)), field="file"
        )  # fmt: skip
    try:
        for n, row in enumerate(lines, 2):
            given = {(key or "").strip(): value for key, value in row.items() if isinstance(value, str)}
            yield _row(given, given.get("product", ""), given.get("title", ""), name, n)
    except csv.Error:
        raise Refusal(tr("“{file}” is no table that can be read.", file=clip(name)), field="file") from None


def _from_json(text: str, slug: str, name: str) -> Iterator[dict[str, str]]:
    wrong = Refusal(
        tr("“{file}” is no file of endoflife.date's programming interface: neither one product nor all of them.", file=clip(name)), field="file"
    )  # fmt: skip
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        raise Refusal(tr("“{file}” is damaged: it is no complete JSON.", file=clip(name)), field="file") from None
    n = 0
    if isinstance(said, list):  # API v0: the product's name is the file's
        for row in said:
            if not isinstance(row, dict) or "cycle" not in row or "eol" not in row:
                raise wrong
            n += 1
            yield _row(row, slug, slug, name, n)
        return
    result = said.get("result") if isinstance(said, dict) else None
    products = result if isinstance(result, list) else [result]
    as_of = str(said.get("generated_at") or said.get("last_modified") or "")[:10] if isinstance(said, dict) else ""
    for product in products:
        if not isinstance(product, dict) or not isinstance(product.get("releases"), list) or not product.get("name"):
            raise wrong
        for row in product["releases"]:
            if not isinstance(row, dict) or "name" not in row:
                raise wrong
            n += 1
            # the day, else whether it has ended: API v1 keeps both apart
            end = row.get("eolFrom") or (row.get("isEol") if "isEol" in row else None)
            newest = row.get("latest")
            latest: dict[str, Any] = newest if isinstance(newest, dict) else {}
            flat = {**row, "cycle": row["name"], "eolFrom": end, "as_of": as_of, "latest": latest.get("name"), "latest_release_date": latest.get("date")}  # fmt: skip
            yield _row(flat, str(product["name"]), str(product.get("label") or product["name"]), name, n)


def _row(given: Mapping[str, Any], product: str, title: str, name: str, n: int) -> dict[str, str]:
    """One row of the file in our columns, and `latest_day`. Raises Refusal."""
    if n > MOST_ROWS:
        raise Refusal(
            tr("“{file}” has more than {n} rows: that is no table of ends of support.", file=clip(name), n=MOST_ROWS),
            field="file",
        )

    def word(*keys: str) -> str:
        value = next((given[key] for key in keys if given.get(key) not in (None, "")), "")
        text = "" if isinstance(value, (dict, list)) else str(value)
        return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONGEST]

    def day(*keys: str, bare: bool = False) -> str:
        text = word(*keys)
        if bare and text.capitalize() in (ENDED, OPEN):
            return text.capitalize()
        if not bare and text.capitalize() in (ENDED, OPEN):
            return ""
        try:
            if text and (
                not re.fullmatch(r"\d{4}-\d\d-\d\d", text) or not 1980 <= date.fromisoformat(text).year <= 2100
            ):
                raise ValueError
        except ValueError:
            raise Refusal(
                tr("“{file}”, row {n} ({product}): “{text}” is not a date like 2026-12-31.", file=clip(name), n=n, product=clip(product or "?"), text=clip(text)), field="file"
            ) from None  # fmt: skip
        return text

    slug, cycle = product.strip(), word("cycle")
    end = day(*NAMES["end"], bare=True)
    if not re.fullmatch(r"[a-z0-9][a-z0-9.+_-]{0,99}", slug) or not cycle:
        raise Refusal(tr("“{file}”, row {n}: the product or its cycle is missing.", file=clip(name), n=n), field="file")
    if not end:
        raise Refusal(tr("“{file}”, row {n} ({product} {cycle}): it does not say when support ends.", file=clip(name), n=n, product=slug, cycle=clip(cycle)), field="file")  # fmt: skip
    label = word(*NAMES["label"])
    codename = word(*NAMES["codename"])
    return {
        "product": slug, "title": " ".join(title.split())[:LONGEST] or slug, "cycle": cycle,
        "label": label.replace("__RELEASE_CYCLE__", cycle).replace("__CODENAME__", codename),
        "codename": codename, "released": day(*NAMES["released"]), "end": end, "extended": day(*NAMES["extended"]),
        "build": word("build", "latest") if slug.startswith("windows") else "", "as_of": day("as_of"),
        "latest_day": day("latest_release_date", "latestReleaseDate"),
    }  # fmt: skip
