"""Pictures of people, places, activity and settings in a real window, light and dark: build/screens/*.png.

Run: .venv/bin/python -m tests.window_settings.pictures [name…]
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog

from itam_desktop.assets import actions
from itam_desktop.assets.screens.merge import merge_dialog
from itam_desktop.kernel import texts
from itam_desktop.store import backup
from itam_desktop.store.door import Tx
from itam_desktop.widgets import theme
from itam_desktop.window.main_window import MainWindow
from itam_desktop.window.settings.describers import AskFor, MoveCounter
from tests.window_settings import real_office

OUT = Path(__file__).resolve().parents[2] / "build" / "screens"


def wait(ms: int) -> None:
    """An event loop: QTest.qWait keeps the interpreter, so that no other thread comes to read."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def page(window: MainWindow, key: str):  # type: ignore[no-untyped-def]
    window.go(key)
    wait(300)
    return window.page(key)


def people(window: MainWindow) -> None:
    page(window, "people")


def people_form(window: MainWindow) -> None:
    shown = page(window, "people")
    shown.new()
    shown.panel.form.form.put("name", "Zoë Ågren")
    shown.panel.form.form.put("email", "ana@nordkai.example")
    shown.save()


def people_bin(window: MainWindow) -> None:
    shown = page(window, "people")
    shown.panel.form.cancel()
    shown.panel.listing.show_view(2)


def companies(window: MainWindow) -> None:
    page(window, "people").segments.choose(2)


def places(window: MainWindow) -> None:
    shown = page(window, "places")
    shown.open_record(
        "place", next(i for i, item in shown.tree._items.items() if item.data(0, 256)[0] == "3.14 Design")
    )


def places_form(window: MainWindow) -> None:
    page(window, "places").new()


def activity(window: MainWindow) -> None:
    page(window, "activity")


def sub(key: str, new: bool = False) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        shown = page(window, "settings")
        shown.show_sub(key)
        if new:
            shown.new()

    return show


OWN = (
    ("Dock number", "text", {"pattern": "[A-Z]{1}\\-[0-9]{3}", "is_unique": 1, "field_sets": "computer"}),
    ("Lens cover", "yesno", {"field_sets": "Projectors"}), ("Weight", "decimal", {"unit": "kg"}),
    ("Deposit", "money", {"section": "Purchase and cover", "help": "Paid by who took it home."}),
    ("Colour", "choice", {"options": "Black\nSilver\nSpace grey", "required": 1}), ("Door code", "secret", {"section": "Notes"}),
)  # fmt: skip


def own_fields(tx: Tx) -> None:
    """Some own fields, one of them in the bin, and texts in one that no number can hold."""
    actions.add(tx, "category", {"name": "Projector", "field_set": "Projectors", "icon": "device-projector"})
    made = [
        actions.add(tx, "custom_field", {"name": n, "kind": k, "about_kind": "asset", **more}) for n, k, more in OWN
    ]
    slots = actions.add(tx, "custom_field", {"name": "Memory slots", "kind": "text", "about_kind": "asset"})
    assets = [i for (i,) in tx.conn.exec_driver_sql("SELECT id FROM asset ORDER BY id")]
    odd = ("3 GB?", "two", "3 GB?", "none that I can see, it is soldered to the board")
    tx.update_many(
        "asset",
        {i: {f"cf_{slots}": odd[n] if n < len(odd) else str(n % 3 + 1)} for n, i in enumerate(assets)},
        checked=True,
    )
    actions.bin_records(tx, "custom_field", [made[-1]])


def define(window: MainWindow) -> None:
    sub("fields", True)(window)
    form = window.page("settings").panel.form.form
    form.put("name", "Wall mount")
    form.put("kind", "choice")
    form.editor("kind").edited.emit()
    wait(100)
    form.put("options", "None\nFixed\nSwivel arm")
    form.put("help", "Who orders it: Tomasz.")
    form.editor("help").edited.emit()


def define_below(window: MainWindow) -> None:
    """The lower half of the form: where a field stands, what is accepted."""
    sub("fields", True)(window)
    form = window.page("settings").panel.form.form
    form.put("name", "Dock place")
    form.put("pattern", "AB-1234")
    form.editor("pattern").edited.emit()
    wait(100)
    form.editor("field_sets").boxes["computer"].click()
    wait(100)
    look = window.page("settings").panel.look.entry
    look.editor.put("12")
    look.editor.left.emit()
    form.area.verticalScrollBar().setValue(form.area.verticalScrollBar().maximum())


def asset_form(window: MainWindow) -> None:
    shown = page(window, "assets")
    shown.new()
    wait(200)
    laptop = window.desk.conn.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    form = shown.form.form
    form.put("category_id", laptop, "Laptop")
    form.editor("category_id").edited.emit()
    wait(300)
    form.area.verticalScrollBar().setValue(form.area.verticalScrollBar().maximum())


def facts_of_field(window: MainWindow) -> None:
    sub("fields")(window)
    page = window.page("settings")
    page.panel.order.choose(next(i for i, r in page.panel.order.rows.items() if r["name"] == "Deposit"))


def other_kind(kind: str) -> Callable[[MainWindow], QDialog]:
    def show(window: MainWindow) -> QDialog:
        sub("fields")(window)
        panel = window.page("settings").panel
        slots = next(r for r in panel.order.rows.values() if r["name"] == "Memory slots")
        dialog = panel.change_kind(slots)
        dialog.kind.editor.put(kind)
        dialog.kind.editor.edited.emit()
        wait(300)
        return dialog

    return show


def merge(kind: str, n: int) -> Callable[[MainWindow], QDialog]:
    def show(window: MainWindow) -> QDialog:
        desk = window.desk
        ids = [i for (i,) in desk.conn.execute("SELECT id FROM " + kind + " WHERE binned=0 ORDER BY id LIMIT ?", (n,))]
        dialog = merge_dialog(window, window, kind, ids)
        wait(300)
        return dialog

    return show


def ask_for(window: MainWindow) -> QDialog:
    dialog = AskFor(window, window, "computer", "Computer")
    dialog.open()
    return dialog


def counter(window: MainWindow) -> QDialog:
    laptop = window.desk.conn.execute("SELECT series_id FROM category WHERE name='Laptop'").fetchone()[0]
    dialog = MoveCounter(window, window, window.desk.row("tag_series", laptop) or {})
    dialog.open()
    return dialog


SHOTS = {
    "people": people, "people-form": people_form, "people-bin": people_bin, "companies": companies, "places": places,
    "places-form": places_form, "activity": activity, "settings-office": sub("office"), "settings-tags": sub("tags"),
    "settings-categories": sub("categories"), "settings-fields": sub("fields"), "settings-fields-form": sub("fields", True),
    "settings-fields-define": define, "settings-fields-facts": facts_of_field, "settings-fields-kind": other_kind("integer"),
    "settings-fields-choice": other_kind("choice"), "settings-categories-form": sub("categories", True),
    "settings-fields-below": define_below, "settings-own-in-form": asset_form, "settings-merge-six": merge("asset", 6),
    "settings-ask-for": ask_for, "settings-counter": counter,
    "settings-merge-assets": merge("asset", 2), "settings-merge-people": merge("person", 3), "settings-statuses": sub("statuses"), "settings-backups": sub("backups"), "settings-look": sub("look"), "settings-about": sub("about"),
}  # fmt: skip


def main(names: list[str]) -> None:
    app = QApplication(sys.argv[:1])
    OUT.mkdir(parents=True, exist_ok=True)
    family = "Inter" if "Inter" in QFontDatabase.families() else ""
    for way in ("light", "dark", "longer"):
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        theme.install(app, "dark" if way == "dark" else "light", 100, family)
        desk = real_office.desk_of(real_office.make(Path(tempfile.mkdtemp())))
        backup.make(desk.path, why="first action of the day")
        store = desk.conn.execute("SELECT id FROM place WHERE name='Store B1'").fetchone()[0]
        desk.do(own_fields)
        desk.do(lambda tx, store=store: actions.change(tx, "place", [store], {"name": "Store B2"}))
        desk.do(lambda tx, store=store: actions.change(tx, "place", [store], {"kind": "shelf", "code": "B-2"}))
        texts.install(texts.pseudo if way == "longer" else str)
        window = MainWindow(desk)
        desk.failed.connect(print)
        desk.bug.connect(print)
        window.resize(1280, 800)
        window.show()
        for name, show in SHOTS.items():
            if names and name not in names:
                continue
            dialog = show(window)
            wait(400)
            seen = dialog if isinstance(dialog, QDialog) else window
            seen.grab().save(str(OUT / f"{name}-{way}.png"))
            print(f"{name}-{way}: {seen.width()} x {seen.height()}")
            if seen is not window:
                seen.close()
        window.close()
        texts.install(str)
        desk.close()


if __name__ == "__main__":
    main(sys.argv[1:])
