"""Taking inventories over: one action for all machines of it, one undo. What the user said no to is left as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.assets import queries as about_assets
from itam_desktop.assets import supporting
from itam_desktop.collection import queries
from itam_desktop.collection.difference import Difference, Line, compare, monitor_name, programs
from itam_desktop.collection.machine import Machine
from itam_desktop.collection.matching import bare
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.kinds import clean
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.terms import shown
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.software import actions as software
from itam_desktop.software.queries import products_named
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw, style_of
from itam_desktop.upkeep import actions as upkeep


@dataclass(frozen=True, slots=True)
class Wish:
    """An inventory to take over. asset: whose it is, where the user said so; new: make a new asset of it; leave_out, take: lines
    (their ids) that the user unticked, and those that are not ticked by themselves but are taken; older: take it although a newer one was; file, source: its own, where there are several."""

    machine: Machine
    asset: int | None = None
    new: bool = False
    leave_out: frozenset[str] = frozenset()
    take: frozenset[str] = frozenset()
    older: bool = False
    file: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one inventory. verdict: "new", "changed" or "same"; software: titles that it reported."""

    asset: int
    verdict: str
    software: int


def judge(difference: Difference, older: bool = False) -> None:
    """Raises Refusal when an inventory cannot be taken over as it is."""
    if difference.match.several and difference.asset is None and not difference.match.asset:
        raise Refusal(
            tr(
                "{n} assets have the codes of this machine ({name}). Say whose inventory it is.",
                n=len(difference.match.several),
                name=difference.name,
            )
        )
    if difference.older and not older:
        raise Refusal(
            tr(
                "A newer inventory of {tag}, of {day}, was taken over already.",
                tag=difference.tag,
                day=shown(difference.older),
            ),
            record=("asset", difference.asset or 0),
        )
    if difference.disposed:
        raise Refusal(
            tr(
                "{tag} is disposed of, but this is an inventory of it. Undo its disposal, or make a new asset of it.",
                tag=difference.tag,
            ),
            record=("asset", difference.asset or 0),
        )
    if difference.asset is None and not difference.machine.identified:
        raise Refusal(
            tr(
                "Nothing in it tells which machine it is: no serial number, no UUID, no MAC address. Say whose inventory it is, or make a new asset of it."
            )
        )


def take_over(tx: Tx, wishes: Sequence[Wish], source: str = "file", file: str = "") -> list[Taken]:
    """Take inventories over, each against the register as it is now. source: a key of SOURCES; file: its name. Raises Refusal."""
    conn, style = raw(tx.conn), style_of(raw(tx.conn))
    kinds = {"asset": tx.kind("asset")}
    found: list[Taken] = []
    names: list[str] = []
    fresh: dict[str, list[int]] = {}  # codes that this action gives; the index knows them only afterwards
    made: dict[tuple[Any, ...], int] = {}  # what is said to be new may come twice in one folder
    for wish in tx.progress.each(wishes, len(wishes), tr("Taking over inventories"), every=1):
        one = wish.machine
        who = (one.serial, one.uuid, one.macs)
        own = made.get(who) if wish.new and one.identified else wish.asset
        told = compare(conn, kinds, one, tx.today.isoformat(), style, own, wish.new, fresh)
        if not wish.new:
            judge(told, wish.older)
        taken = _take(tx, wish, told, wish.source or source, wish.file or file, style, fresh)
        made.setdefault(who, taken.asset)
        for code in (one.serial, one.uuid, *one.macs, *one.imeis):
            _note(fresh, code, taken.asset)
        found.append(taken)
        names.append(str((tx.get("asset", taken.asset) or {}).get("tag") or told.name))
    if not found:
        raise Refusal(tr("There is no inventory to take over."))
    tx.say(
        N("Took over the inventory of {what}") if len(found) == 1 else N("Took over the inventories of {what}"),
        what=names[0] if len(found) == 1 else later("{n} machines", n=len(found)),
    )
    return found


def _note(fresh: dict[str, list[int]], code: str, asset: int) -> None:
    some = fresh.setdefault(bare(code), []) if code else []
    if asset not in some:
        some.append(asset)


def _take(
    tx: Tx, wish: Wish, told: Difference, source: str, file: str, style: Style, fresh: dict[str, list[int]]
) -> Taken:
    machine = told.machine
    lines = [one for one in told.lines if one.id in wish.take or (one.on and one.id not in wish.leave_out)]
    asset = told.asset if told.asset is not None else _new_asset(tx, machine, lines)
    titles = len(programs(machine))
    if told.asset is not None and not lines and queries.last_inventory(raw(tx.conn), asset) == told.day:
        return Taken(asset, "same", titles)
    news = {verdict: sum(one.verdict == verdict for one in lines) for verdict in ("new", "changed", "gone")}
    made = tx.insert("collection", _known(
        name=told.name, asset_id=asset, date=told.day, source=source, file=clean(file, False)[:250].strip(), agent=machine.agent, device_id=machine.device_id,
        titles=len(machine.programs) or None, partial=int(machine.partial) or None, fresh=news["new"], altered=news["changed"], gone=news["gone"],
        notes="\n".join(machine.problems[:20]),
    ))  # fmt: skip
    _fields(tx, asset, machine, lines, told)
    _parts(tx, asset, lines, told.day, made)
    _monitors(tx, asset, machine, lines, fresh)
    _software(tx, asset, lines, told.day, made)
    _licences(tx, asset, machine, lines)
    return Taken(asset, told.verdict, titles)


# ---------------------------------------------------------------- the asset
def _new_asset(tx: Tx, machine: Machine, lines: Sequence[Line]) -> int:
    first = next((one for one in lines if one.id == "asset"), None)
    if first is None:
        raise Refusal(tr("A new machine was left out, so there is nothing to take its inventory over to."))
    values: dict[str, Any] = {
        "category_id": first.values.get("category_id"),
        "name": machine.model or machine.name or tr("Computer"),
    }
    model = _model(tx, machine, values["category_id"])
    if model is not None:
        values["model_id"] = model
    if machine.asset_tag and not queries.by_code(raw(tx.conn), machine.asset_tag):
        values["old_tag"] = machine.asset_tag
    return assets.register(tx, _known(**values))[0]


def _model(tx: Tx, machine: Machine, category: int | None) -> int | None:
    """The model of a machine, made when it is not known yet."""
    if not machine.model:
        return None
    conn = raw(tx.conn)
    there = queries.model_named(conn, machine.maker, machine.model)
    if there is not None:
        return there[0]
    maker = queries.company_named(conn, machine.maker) if machine.maker else None
    if maker is None and machine.maker:
        maker = tx.insert("company", {"name": machine.maker, "roles": "maker"})
    return tx.insert("model", _known(name=machine.model, maker_id=maker, category_id=category, part_number=machine.sku))


def _fields(tx: Tx, asset: int, machine: Machine, lines: Sequence[Line], told: Difference) -> None:
    values: dict[str, Any] = {}
    for one in lines:
        if one.section == "asset" and one.id != "asset":
            values |= one.values
        if one.id == "asset.model_id":
            values["model_id"] = _model(tx, machine, (tx.get("asset", asset) or {}).get("category_id"))
    pages = values.pop("page_meter", None)
    row = tx.get("asset", asset) or {}
    for key in ("last_seen", "last_inventory"):
        if not row.get(key) or row[key] < told.day:
            values[key] = told.day
    tx.update("asset", asset, values)
    if "os" in values or "os_version" in values:
        supporting.follow(tx, [asset])
    if pages is not None:
        upkeep.read_meter(tx, asset, pages, told.day)


# ---------------------------------------------------------------- parts
def _parts(tx: Tx, asset: int, lines: Sequence[Line], day: str, made: int) -> None:
    some = [one for one in lines if one.section in ("memory", "disk", "part")]
    tx.insert_many("part", [
        _known(**one.values, asset_id=asset, first_seen=day, seen_by=made) for one in some if one.verdict == "new"
    ])  # fmt: skip
    tx.update_many("part", {int(one.record or 0): {"gone_on": day} for one in some if one.verdict == "gone"})


# ---------------------------------------------------------------- monitors
def _monitors(tx: Tx, asset: int, machine: Machine, lines: Sequence[Line], fresh: dict[str, list[int]]) -> None:
    conn = raw(tx.conn)
    place = (tx.get("asset", asset) or {}).get("place_id")
    for one in lines:
        if one.section != "monitor":
            continue
        if one.verdict == "new":
            monitor = machine.monitors[int(one.values["monitor"])]
            category = queries.category_like(conn, "device-imac", "plain")
            own = Machine(kind="monitor", maker=monitor.maker, model=monitor.name)
            new = assets.register(tx, _known(
                category_id=category, name=monitor_name(monitor), serial=monitor.serial, model_id=_model(tx, own, category), place_id=place,
            ))  # fmt: skip
            _part_of(tx, new[0], asset, place)
            _note(fresh, monitor.serial, new[0])
        elif one.verdict == "changed" and one.record is not None:
            _part_of(tx, one.record, asset, place)
        elif one.verdict == "gone" and one.record is not None:
            assets.take_back(tx, [one.record])


def _part_of(tx: Tx, monitor: int, asset: int, place: int | None) -> None:
    """The monitor stands at that computer from now on."""
    tx.update("asset", monitor, {
        "stage": "assigned", "status_id": about_assets.status_for(tx.conn, "assigned"), "holder_asset_id": asset, "holder_person_id": None,
        "holder_place_id": None, "due_date": None, **({"place_id": place} if place else {}),
    })  # fmt: skip


# ---------------------------------------------------------------- software
def _software(tx: Tx, asset: int, lines: Sequence[Line], day: str, made: int) -> None:
    some = [one for one in lines if one.section == "software"]
    fresh: dict[str, dict[str, Any]] = {}
    for one in some:
        if one.verdict != "gone" and one.values["title"] is None:
            fresh.setdefault(one.values["key"], _title(one))
    ids = dict(zip(fresh, tx.insert_many("software_title", list(fresh.values())), strict=True))
    title = {one.id: one.values["title"] or ids[one.values["key"]] for one in some if one.verdict != "gone"}
    tx.insert_many("installation", [
        _known(asset_id=asset, title_id=title[one.id], version=one.values["version"], installed_on=one.values["installed_on"], first_seen=day, seen_by=made)
        for one in some if one.verdict == "new"
    ])  # fmt: skip
    tx.update_many("installation", {
        int(one.record or 0): {"version": one.values["version"] or None, "installed_on": one.values["installed_on"], "seen_by": made}
        for one in some if one.verdict == "changed"
    })  # fmt: skip
    tx.update_many("installation", {int(one.record or 0): {"gone_on": day} for one in some if one.verdict == "gone"})


def _title(line: Line) -> dict[str, Any]:
    """A new title; what nobody has to look at is left out by rule."""
    kind = str(line.values["kind"])
    quiet = {} if kind in ("program", "os") else {"ignored": 1, "by_rule": 1}
    return _known(
        name=line.values["name"], publisher=line.values["publisher"], key=line.values["key"], kind=kind, **quiet
    )


def _licences(tx: Tx, asset: int, machine: Machine, lines: Sequence[Line]) -> None:
    for one in lines:
        if one.section != "licence":
            continue
        told = machine.licences[int(one.values["licence"])]
        name = str(one.values["name"])
        there = products_named(raw(tx.conn), name)
        product = there[0] if there else software.add(tx, "product", {"name": name})
        model = "trial" if told.trial else "oem" if told.oem else "perpetual"
        licence = tx.insert("licence", _known(
            name=name, product_id=product, model=model, metric="device", quantity=1, overuse=0, reassignable=0 if told.oem else 1, key=told.key,
            buffer_days=14, renewal="none", notice_unit="days", price_period="once", start_date=told.activated_on,
        ))  # fmt: skip
        tx.insert("seat", {"licence_id": licence, "asset_id": asset, "quantity": 1, "since": tx.today.isoformat()})


def _known(**values: Any) -> dict[str, Any]:
    return {k: v for k, v in values.items() if v not in (None, "")}
