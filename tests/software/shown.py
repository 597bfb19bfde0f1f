"""What is to be seen of licences and seats: the page, the pane's tabs, the drawer, the dialogs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


def show(window: Any, shot: Callable[[Any, str], object], wait: Callable[[], object], only: Sequence[str] = ()) -> None:
    """Show each in the window and hand it to `shot(widget, name)`; only: beginnings of names, all when empty."""
    conn = window.desk.conn

    def look(widget: Any, name: str) -> None:
        if not only or any(name.startswith(one) for one in only):
            wait()
            shot(widget, name)

    def licence(name: str) -> Any:
        sql = "SELECT id FROM licence WHERE binned=0 ORDER BY name=? DESC, state<>'ended' DESC, quantity IS NULL, id"
        return window.desk.row("licence", conn.execute(sql, (name,)).fetchone()[0])

    window.go("software")
    wait()
    page = window.current
    panel = page.panels[0]
    look(window, "software")
    for name in ("Adobe Creative Cloud", "AutoCAD LT 2026", "Blender"):
        page.open_record("licence", licence(name)["id"])
        look(window, "software-" + name.split()[0].casefold())
    page.open_record("licence", licence("Rhino 8")["id"])
    wait()
    for n, name in enumerate(("installed", "keys", "files", "details"), 1):
        panel.detail.tabs.setCurrentIndex(n)
        look(window, "software-" + name)
    panel.detail.tabs.setCurrentIndex(0)
    panel.turn_drawer()
    look(window, "software-drawer")
    panel.turn_drawer()
    panel.new()
    look(window, "software-new")
    panel.form.cancel()
    wait()
    for n, name in enumerate(("position", "to-put-right", "products", "titles", "accounts"), 1):
        page.segments.choose(n)
        look(window, "software-" + name)
    page.segments.choose(0)
    wait()
    if only and not any(one.startswith("dialog") for one in only):
        return
    from itam_desktop.software.screens import dialogs
    from itam_desktop.software.screens.give_seats import give_seats

    adobe, rhino = licence("Adobe Creative Cloud"), licence("Rhino 8")
    full = give_seats(window, window, adobe)
    people = conn.execute("SELECT id FROM person WHERE binned=0 ORDER BY id DESC LIMIT 3").fetchall()
    for (person,) in people:
        full.add("person", person)
    full.scan("no such person")
    seat = conn.execute("SELECT id FROM seat WHERE licence_id=? AND until IS NULL", (adobe["id"],)).fetchone()[0]
    for name, dialog in (
        ("give", full), ("give-licence", give_seats(window, window, None, [("person", people[0][0])])), ("renew", dialogs.renew(window, window, adobe)),
        ("buy", dialogs.buy(window, window, rhino)), ("price", dialogs.price(window, window, adobe)), ("cancel", dialogs.cancel(window, window, adobe)),
        ("keys", dialogs.add_keys(window, window, rhino)), ("on", dialogs.give_on(window, window, adobe, [seat])),
        ("quantity", dialogs.quantity(window, window, "Ana Ruiz", seat, 1)),
    ):  # fmt: skip
        look(dialog, "dialog-seats-" + name)
        dialog.reject()
