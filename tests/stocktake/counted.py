"""A small real office in a real store: a site with two rooms, things in them, codes on the rooms' doors."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

import itam_desktop.all_tables
import itam_desktop.records
import itam_desktop.stocktake.fields
import itam_desktop.stocktake.tables  # noqa: F401
from itam_desktop.assets import actions
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.store import lists
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store
from itam_desktop.widgets.editors import FormContext


def fill(tx: Tx) -> dict[str, int]:
    """Names -> ids. Eight assets: five in the design room (one lent, one retired), two in the store, one nowhere."""
    ids: dict[str, int] = {}
    actions.set_up(tx, "Studio Nordkai", "EUR", time_zone="Europe/Berlin")
    office = tx.conn.exec_driver_sql("SELECT id FROM office").scalar()
    tx.update("office", office, {"contact_line": "Found? Call +49 40 555 0142"})
    ids["site"] = tx.insert("place", {"name": "Harbour house", "kind": "building", "code": "P-HH"})
    ids["design"] = tx.insert("place", {"name": "3.14 Design", "parent_id": ids["site"], "code": "P-314"})
    ids["shelf"] = tx.insert("place", {"name": "Shelf 2", "kind": "shelf", "parent_id": ids["design"], "code": "P-S2"})
    ids["store"] = tx.insert("place", {"name": "Store B1", "parent_id": ids["site"], "code": "P-B1"})
    ids["other"] = tx.insert("place", {"name": "Altona", "kind": "site", "code": "P-ALT"})
    ids["ana"] = tx.insert("person", {"name": "Ana Ruiz"})
    category = {row[1]: row[0] for row in tx.conn.exec_driver_sql("SELECT id, name FROM category")}
    laptop, monitor = category["Laptop"], category["Monitor"]
    for key, name, of, place, more in (
        ("t14", "ThinkPad T14 G6", laptop, "design", {"holder_person_id": ids["ana"]}),
        ("mac", "MacBook Pro 14", laptop, "design", {"serial": "C02XK1"}),
        ("dell", "UltraSharp 27 4K", monitor, "shelf", {}),
        ("lent", "ThinkPad X1", laptop, "design", {}),
        ("old", "EliteBook 840", laptop, "design", {}),
        ("spare", "Latitude 5420", laptop, "store", {"old_tag": "INV/0815"}),
        ("box", "PowerEdge R660", category["Server"], "store", {}),
        ("far", "iPad Air 11", category["Tablet"], "other", {}),
    ):
        ids[key] = actions.register(tx, {"name": name, "category_id": of, "place_id": ids[place], **more})[0]
    actions.give_out(tx, [ids["lent"]], {"holder_person_id": ids["ana"]}, due="2030-01-01")
    actions.move_to(tx, [ids["old"]], "retired")
    tx.say("Filled the office")
    return ids


def make(folder: Path) -> tuple[Path, dict[str, int], dict[str, str]]:
    """(the store's path, name -> id, name -> tag)."""
    path = folder / "nordkai.itam"
    with Store.create(path, who="Ana Ruiz") as store:
        ids = store.perform(fill, name="test.fill").result
        conn = store.reader()
        tags = {
            key: row[0]
            for key, record in ids.items()
            if (row := conn.execute("SELECT tag FROM asset WHERE id=?", (record,)).fetchone())
        }
        conn.close()
    return path, ids, tags


def more(tx: Tx, ids: dict[str, int], n: int) -> list[int]:
    """n further assets in the design room and the store."""
    category = tx.conn.exec_driver_sql("SELECT id FROM category WHERE name='Laptop'").scalar()
    made = []
    for i in range(n):
        name = ("ThinkPad T14 G5", "UltraSharp 27 4K", "MacBook Pro 14", "Latitude 7440")[i % 4]
        made += actions.register(
            tx, {"name": name, "category_id": category, "place_id": ids["design" if i % 3 else "store"]}
        )
    tx.say("More")
    return made


def desk_of(path: Path) -> Desk:
    desk = Desk(path, who="Ana Ruiz")
    desk.writes_with(lambda: Store.open(path, who="Ana Ruiz"))
    return desk


class Window(QObject):
    """The window as pages see it; what it was told is kept."""

    told = Signal(str)
    complained = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.said: list[str] = []
        self.complaints: list[str] = []
        self.cards: dict[str, QWidget] = {}
        desk.failed.connect(self.complain)

    def open(self, kind: str, record: int) -> None:
        self.said.append(f"open {kind} {record}")

    def go(self, page: str) -> None:
        self.said.append(f"go {page}")

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

    def context(self) -> FormContext:
        conn = self.desk.conn
        return FormContext(
            self.desk.style, lambda kind, text, most: lists.lookup(conn, RECORDS[kind], text, most),
            lambda kind, record: lists.title(conn, RECORDS[kind], record),
        )  # fmt: skip
