"""A small real office in a real store: a site with two rooms, things in them, codes on the rooms' doors."""

from pathlib import Path

import itam_desktop.all_tables
import itam_desktop.stocktake.fields
import itam_desktop.stocktake.tables
import itam_desktop.records
from itam_desktop.assets import actions
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store


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
        tags = {key: row[0] for key, record in ids.items() if (row := conn.execute("SELECT tag FROM asset WHERE id=?", (record,)).fetchone())}
        conn.close()
    return path, ids, tags
