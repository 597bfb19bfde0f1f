"""A small real office in a real store, a real desk over it, and a window that only remembers what pages told it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

import itam_desktop.assets.tables
import itam_desktop.directory.tables
import itam_desktop.places.tables  # noqa: F401
from itam_desktop.assets import actions
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import RECORDS, RecordKind
from itam_desktop.kernel.filters import Filter
from itam_desktop.store import lists
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store
from itam_desktop.widgets.editors import FormContext

PEOPLE = (
    ("Ana Ruiz", "Designer", "ana@nordkai.example"), ("Anna Berg", "Designer", "anna@nordkai.example"),
    ("Clara Dubois", "Lawyer", "clara@nordkai.example"), ("Jonas Lindqvist", "Sales", "jonas@nordkai.example"),
    ("Mehmet Kaya", "Controller", "mehmet@nordkai.example"), ("Petra Novák", "Lawyer", "petra@nordkai.example"),
    ("Tomasz Zielak", "Administrator", "tomasz@nordkai.example"),
)  # fmt: skip
MODELS = (
    ("ThinkPad T14 G6", "Laptop", 142900),
    ("MacBook Pro 14 M4", "Laptop", 211900),
    ("UltraSharp 27 4K", "Monitor", 38900),
)
PLACES = (
    ("Hamburg", "site", None), ("Harbour house", "building", "Hamburg"), ("Floor 3", "floor", "Harbour house"),
    ("3.14 Design", "room", "Floor 3"), ("3.02 Render", "room", "Floor 3"), ("Store B1", "room", "Harbour house"),
    ("Home office", "outside", None),
)  # fmt: skip


def fill(tx: Tx) -> None:
    """An office with seven people, seven places, three models and 24 assets, nine of them given out."""
    actions.set_up(tx, "Studio Nordkai", "EUR", time_zone="Europe/Berlin")
    units = [
        tx.insert("business_unit", {"name": name, "cost_centre": code})
        for name, code in (("Design", "4100"), ("Finance", "4200"))
    ]
    lenovo = tx.insert("company", {"name": "Lenovo", "roles": "maker", "support_phone": "+49 40 1234"})
    tx.insert("company", {"name": "Bechtle", "roles": "supplier", "customer_number": "K-4471"})
    places: dict[str, int] = {}
    for name, kind, above in PLACES:
        parent = places.get(above or "")
        places[name] = tx.insert("place", {"name": name, "kind": kind, "parent_id": parent})
    people = [
        tx.insert(
            "person",
            {
                "name": name,
                "job_title": job,
                "email": mail,
                "business_unit_id": units[n % 2],
                "place_id": places["3.14 Design"],
            },
        )
        for n, (name, job, mail) in enumerate(PEOPLE)
    ]
    categories = {row[1]: row[0] for row in tx.conn.exec_driver_sql("SELECT id, name FROM category")}
    models = [
        tx.insert("model", {"name": name, "maker_id": lenovo, "category_id": categories[of], "price": price})
        for name, of, price in MODELS
    ]
    for n in range(24):
        name, of, price = MODELS[n % 3]
        values: dict[str, Any] = {
            "model_id": models[n % 3], "category_id": categories[of], "cost": price, "serial": f"PF-{n:04d}",
            "place_id": places["3.14 Design" if n % 2 else "Store B1"],
            "warranty_end": f"20{27 + n % 3}-0{1 + n % 9}-14",
        }  # fmt: skip
        if n < 9:
            values["holder_person_id"] = people[n % 4]
        actions.register(tx, values)
    tx.say("Filled the office")


def make(folder: Path, work: Callable[[Tx], Any] = fill) -> Path:
    path = folder / "nordkai.itam"
    with Store.create(path, who="Ana Ruiz") as store:
        store.perform(work, name="test.fill")
    return path


def desk_of(path: Path) -> Desk:
    desk = Desk(path, who="Ana Ruiz")
    desk.writes_with(lambda: Store.open(path, who="Ana Ruiz"))
    return desk


class Window(QObject):
    """The window as pages see it; said, complaints and visits are kept."""

    complained = Signal(str)
    told = Signal(str)
    open_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.said: list[str] = []
        self.complaints: list[str] = []
        self.cards: dict[str, QWidget] = {}
        self.visits: list[tuple[str, Any]] = []

    def open(self, kind: str, record: int) -> None:
        self.visits.append((kind, record))

    def go(self, page: str) -> None:
        self.visits.append((page, None))

    def show_card(self, name: str, card: QWidget) -> None:
        self.cards[name] = card

    def drop_card(self, name: str) -> None:
        self.cards.pop(name, None)

    def tell(self, words: str, undo: bool = False) -> None:
        self.said.append(words)
        self.told.emit(words)

    def complain(self, error: Exception | str) -> None:
        words = error.message if isinstance(error, Refusal | Trouble) else str(error)
        self.complaints.append(words)
        self.complained.emit(words)

    def show_list(self, kind: str, filters: Sequence[Filter]) -> None:
        self.visits.append((kind, tuple(filters)))

    def print_labels(self, kind: str, ids: Sequence[int]) -> None:
        self.visits.append(("labels", tuple(ids)))

    def choose_day(self) -> None:
        self.visits.append(("day", None))

    def count(self, page: str, words: str) -> None:
        self.visits.append(("count", (page, words)))

    def context(self) -> FormContext:
        conn = self.desk.conn

        def kind(key: str) -> RecordKind:
            return RECORDS[key]

        return FormContext(
            self.desk.style,
            lambda target, text, most: lists.lookup(conn, kind(target), text, most),
            lambda target, record: lists.title(conn, kind(target), record),
            None,
            self.open,
        )
