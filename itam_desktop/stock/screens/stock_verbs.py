"""The dialogs of the verbs on a stock item: each asks just what its action needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Choice, Field
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, MONEY, REFERENCE
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.stock import queries
from itam_desktop.widgets.dialog import opened
from itam_desktop.widgets.fields_dialog import FieldsDialog
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.switches import Segments

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

Row = Mapping[str, Any]
Values = Mapping[str, Any]
QUANTITY = Field("quantity", N("How many"), INTEGER, required=True, least=1)
PLACE = Field("place_id", N("Place"), REFERENCE, target="place", required=True)
PERSON = Field("person_id", N("Person"), REFERENCE, target="person")
ASSET = Field("asset_id", N("Asset"), REFERENCE, target="asset")
REASON = Field("reason", N("Reason"))


def action(verb: str, *given: Any, **named: Any) -> Callable[[Tx], Any]:
    """One of stock.actions, imported where it runs: on the writer."""

    def run(tx: Tx) -> Any:
        from itam_desktop.stock import actions

        return getattr(actions, verb)(tx, *given, **named)

    return run


def do(shell: Shell, verb: str, *given: Any, **named: Any) -> None:
    """Run an action that asks nothing."""

    def told(done: Done) -> None:
        if done.action is not None:
            shell.tell(done.label, undo=True)

    shell.desk.do(action(verb, *given, **named), name="stock." + verb, then=told, otherwise=shell.complain)


def beginning(shell: Shell, item: int) -> dict[str, Any]:
    """One, at the only place where it lies."""
    levels = queries.levels(shell.desk.conn, item)
    start: dict[str, Any] = {"quantity": 1}
    if len(levels) == 1:
        start |= {"place_id": levels[0].place_id, "place_id__title": levels[0].place}
    return start


def there(shell: Shell, item: Row) -> str:
    """What there is and where, in words."""
    levels = queries.levels(shell.desk.conn, int(item["id"]))
    if not levels:
        return tr("None in stock.")
    return tr("In stock: {where}", where=", ".join(f"{one.quantity} × {one.place}" for one in levels))


def _code(item: Row) -> str:
    return str(item.get("code") or item.get("part_number") or "")


# ---------------------------------------------------------------- in
def restock(shell: Shell, parent: QWidget | None, item: Row) -> FieldsDialog:
    record = int(item["id"])
    currency = item.get("currency") or shell.desk.style.currency
    start = {**beginning(shell, record), "price": item.get("price"), "currency": currency, "quantity": None}
    if item.get("place_id"):
        start |= {"place_id": item["place_id"], "place_id__title": item.get("place_id__title")}

    def run(values: Values) -> Callable[[Tx], Any]:
        return action("restock", record, values["quantity"], values["place_id"], values["price"],
                      currency if values["price"] is not None else None, values["day"], reason=values["reason"] or "")  # fmt: skip

    fields = (
        QUANTITY, PLACE, Field("price", N("Price of one"), MONEY, least=0),
        Field("day", N("Date"), DATE, help=N("Empty means today.")), Field("reason", N("Note")),
    )  # fmt: skip
    return opened(
        FieldsDialog(shell, parent, tr("Restock {what}", what=item["name"]), fields, run, verb=tr("Restock"),
                     icon="package-import", name="stock.restock", start=start, words=there(shell, item), code=_code(item))
    )  # fmt: skip


# ---------------------------------------------------------------- out
class Issue(FieldsDialog):
    """To a person or an asset; a consumable to nobody in particular too, a component into an asset only."""

    def __init__(self, shell: Shell, parent: QWidget | None, item: Row, start: Values | None = None) -> None:
        self.item = item
        kind = str(item["kind"])
        words = {"consumable": (tr("Use {what}", what=item["name"]), tr("Use"), "droplet"),
                 "component": (tr("Put {what} into an asset", what=item["name"]), tr("Put in"), "cpu")}  # fmt: skip
        title, verb, icon = words.get(kind, (tr("Issue {what}", what=item["name"]), tr("Issue"), "user-plus"))
        fields = [QUANTITY, PLACE, PERSON, ASSET]
        if kind == "accessory":
            fields.append(Field("due", N("Back by"), DATE, help=N("Empty: for good, until it is returned.")))
        if kind == "consumable":
            fields.append(REASON)
        asset_first = kind == "component" or bool(start and start.get("asset_id"))
        self.switch = Segments([tr(N("Person")), tr(N("Asset"))], int(asset_first), name=tr("Give it to"))
        super().__init__(
            shell, parent, title, fields, self.action, verb=verb, icon=icon, name="stock.issue",
            start={**beginning(shell, int(item["id"])), **(start or {})}, words=there(shell, item), code=_code(item),
            before={"person_id": self.switch},
        )  # fmt: skip
        self.switch.setVisible(kind != "component")
        self.switch.chosen.connect(self._show)
        self._show(int(asset_first))

    def _show(self, index: int) -> None:
        self.hide_fields("person_id" if index else "asset_id")

    def action(self, values: Values) -> Callable[[Tx], Any]:
        return action("issue", int(self.item["id"]), values["quantity"], values["place_id"], values.get("person_id"),
                      values.get("asset_id"), values.get("due"), values.get("reason") or "")  # fmt: skip


def issue(shell: Shell, parent: QWidget | None, item: Row, start: Values | None = None) -> FieldsDialog:
    return opened(Issue(shell, parent, item, start))


# ---------------------------------------------------------------- back and lost
def _holders(shell: Shell, item: int) -> tuple[Choice, ...]:
    style = shell.desk.style
    return tuple(
        Choice(str(h.id), tr("{whom}: {n} since {day}", whom=h.whom, n=h.quantity, day=show_date(h.since, style)))
        for h in queries.holdings(shell.desk.conn, item)
    )


def give_back(shell: Shell, parent: QWidget | None, item: Row, holding: int | None = None) -> FieldsDialog:
    record = int(item["id"])
    held = queries.holdings(shell.desk.conn, record)
    chosen = next((h for h in held if h.id == holding), held[0] if len(held) == 1 else None)
    start: dict[str, Any] = {
        "quantity": chosen.quantity if chosen else None,
        "holding": str(chosen.id) if chosen else None,
    }
    fields = (
        Field("holding", N("Who gives it back"), CHOICE, required=True, choices=_holders(shell, record)), QUANTITY,
        Field("place_id", N("Put it where"), REFERENCE, target="place", help=N("Empty means where it came from.")),
    )  # fmt: skip

    def run(values: Values) -> Callable[[Tx], Any]:
        return action("return_some", int(values["holding"]), values["quantity"], values["place_id"])

    dialog = FieldsDialog(shell, parent, tr("Return {what}", what=item["name"]), fields, run, verb=tr("Take back"),
                          icon="arrow-back", name="stock.return_some", start=start, code=_code(item))  # fmt: skip

    def follow() -> None:
        one = next((h for h in held if str(h.id) == dialog.entries["holding"].editor.state()), None)
        if one is not None:
            dialog.put("quantity", str(one.quantity))

    dialog.entries["holding"].editor.edited.connect(follow)
    return opened(dialog)


def lost(shell: Shell, parent: QWidget | None, item: Row) -> FieldsDialog:
    record = int(item["id"])
    places = queries.levels(shell.desk.conn, record)
    choices = tuple(
        Choice(f"place:{p.place_id}", tr("{place}: {n} there", place=p.place, n=p.quantity)) for p in places
    )
    choices += tuple(Choice(f"held:{one.key}", one.label) for one in _holders(shell, record))
    fields = (Field("where", N("From where"), CHOICE, required=True, choices=choices), QUANTITY, REASON)

    def run(values: Values) -> Callable[[Tx], Any]:
        kind, _, at = str(values["where"]).partition(":")
        place, holding = (int(at), None) if kind == "place" else (None, int(at))
        return action("lose", record, values["quantity"], place, values["reason"] or "", holding)

    start = {"quantity": 1, "where": choices[0].key if len(choices) == 1 else None}
    return opened(
        FieldsDialog(shell, parent, tr("{what} is lost", what=item["name"]), fields, run, verb=tr("Write off"),
                     icon="alert-triangle", name="stock.lose", start=start, code=_code(item))
    )  # fmt: skip


# ---------------------------------------------------------------- putting right
def correct(shell: Shell, parent: QWidget | None, item: Row, place: int | None = None) -> FieldsDialog:
    record = int(item["id"])
    start = {**beginning(shell, record), "quantity": None, **({"place_id": place} if place else {})}
    fields = (
        PLACE, Field("quantity", N("Counted there"), INTEGER, required=True, least=0),
        Field("reason", N("Reason"), required=True, help=N("Counted, broken, found behind the shelf…")),
    )  # fmt: skip

    def run(values: Values) -> Callable[[Tx], Any]:
        return action("adjust", record, values["place_id"], values["quantity"], values["reason"])

    return opened(
        FieldsDialog(shell, parent, tr("Correct {what}", what=item["name"]), fields, run, verb=tr("Correct"), icon="pencil",
                     name="stock.adjust", start=start, words=there(shell, item), code=_code(item))
    )  # fmt: skip


def move(shell: Shell, parent: QWidget | None, item: Row, place: int | None = None) -> FieldsDialog:
    record = int(item["id"])
    start = {**beginning(shell, record), **({"place_id": place} if place else {})}
    levels = {one.place_id: one.quantity for one in queries.levels(shell.desk.conn, record)}
    start["quantity"] = levels.get(start.get("place_id") or 0)
    fields = (
        Field("place_id", N("From place"), REFERENCE, target="place", required=True),
        Field("to_place_id", N("To place"), REFERENCE, target="place", required=True), QUANTITY,
    )  # fmt: skip

    def run(values: Values) -> Callable[[Tx], Any]:
        return action("transfer", record, values["quantity"], values["place_id"], values["to_place_id"])

    return opened(
        FieldsDialog(shell, parent, tr("Move {what}", what=item["name"]), fields, run, verb=tr("Move there"), icon="arrows-exchange",
                     name="stock.transfer", start=start, words=there(shell, item), code=_code(item))
    )  # fmt: skip


# ---------------------------------------------------------------- what it fits
def fit(shell: Shell, parent: QWidget | None, item: Row) -> FieldsDialog:
    """One more model that it fits."""
    record = int(item["id"])
    known = [model for model, _ in queries.models_of(shell.desk.conn, record)]

    def run(values: Values) -> Callable[[Tx], Any]:
        if values["model_id"] in known:
            raise Refusal(tr("This model is already there."), field="model_id")
        return action("fits", record, [*known, values["model_id"]])

    fields = (Field("model_id", N("Model"), REFERENCE, target="model", required=True),)
    return opened(
        FieldsDialog(shell, parent, tr("{what} fits", what=item["name"]), fields, run, verb=tr("Add"), icon="plus",
                     name="stock.fits", code=_code(item))
    )  # fmt: skip


def unfit(shell: Shell, item: int, model: int) -> None:
    """Take a model away."""
    left = [one for one, _ in queries.models_of(shell.desk.conn, item) if one != model]
    do(shell, "fits", item, left)


def take_back(shell: Shell, holdings: Sequence[int]) -> None:
    do(shell, "take_back", list(holdings))


def use_one(shell: Shell, parent: QWidget | None, item: Row, asset: int) -> None:
    """One for this asset, at once where it lies at one place; else the place is asked."""
    levels = queries.levels(shell.desk.conn, int(item["id"]))
    if len(levels) > 1:
        issue(shell, parent, item, {"asset_id": asset})
    else:
        do(shell, "issue", int(item["id"]), 1, None, asset=asset)
