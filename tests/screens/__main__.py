"""`dev.py screens [--pseudo] [--language de]`: every page and dialog of the real window with the sample office, at 1280 x 800, light and dark, to
build/screens/*.png and one contact sheet. --pseudo: 40 % longer texts, mirrored. Exit 1 when a page widens the window."""

from __future__ import annotations

import argparse
import functools
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "screens"
SIZE = (1280, 800)


def making(window: Any) -> Any:
    """The dialog that makes assets of what the network showed."""
    from PySide6.QtWidgets import QApplication

    from tests.collection import network_found

    window.go("network")
    page = window.page("network")
    network_found.show(page)
    settle(QApplication.instance(), 0.5)
    page.table.choose([2, 3])
    return page.make()


def open_asset(asset: int, page: Any) -> None:
    page.open_record("asset", asset)


def room(window: Any) -> int:
    """The place where most assets are."""
    most = "SELECT place_id FROM asset WHERE place_id IS NOT NULL GROUP BY place_id ORDER BY count(*) DESC LIMIT 1"
    return int(window.desk.conn.execute(most).fetchone()[0])


def dialogs(window: Any, ids: list[int]) -> Iterator[tuple[str, Any]]:
    from itam_desktop.assets.screens import verbs

    yield "dialog-give-out", verbs.give_out(window, window, ids[:1])
    yield "dialog-lend", verbs.give_out(window, window, ids[:1], lend=True)
    yield from custody_dialogs(window, ids)
    from tests.screens import counts, labels, supply

    yield from supply.dialogs(window)
    yield from counts.dialogs(window)
    yield from labels.dialogs(window, ids)
    many = verbs.change(window, window, ids)
    many.lines["place_id"].tick.setChecked(True)
    many.lines["warranty_end"].tick.setChecked(True)
    yield "dialog-change-many", many
    from itam_desktop.assets.screens.merge import merge_dialog
    from itam_desktop.window.palette import CommandList, Keys
    from itam_desktop.window.past_day import PastDay
    from itam_desktop.window.undoing import UndoOne, UndoSince

    yield "dialog-network-make", making(window)
    from itam_desktop.stocktake.screens.scan_tools import show_camera

    yield "dialog-camera", show_camera(window, lambda code: None)
    yield "dialog-merge", merge_dialog(window, window, "asset", ids[:2])
    activity = window.page("activity")
    for name, dialog in (
        ("commands", CommandList(window)), ("keys", Keys(window)), ("past-day", PastDay(window, window.desk)),
        ("undo", UndoOne(window, window, activity.rows[max(activity.rows)])), ("undo-since", UndoSince(window, window, max(activity.rows) - 6)),
    ):  # fmt: skip
        dialog.open()
        yield "dialog-" + name, dialog


def custody_dialogs(window: Any, ids: list[int]) -> Iterator[tuple[str, Any]]:
    from itam_desktop.custody.screens import acts, paper_tools
    from itam_desktop.custody.screens.kit_dialog import KitDialog
    from itam_desktop.custody.screens.leaver import StartLeaving
    from itam_desktop.custody.screens.remind import remind

    conn = window.desk.conn
    held = [
        row[0] for row in conn.execute("SELECT id FROM asset WHERE stage='assigned' AND model_id IS NOT NULL LIMIT 2")
    ]
    full = acts.give_out(window, window, ids[:3])
    full.things.enter("no such thing")
    yield "dialog-hand-over", full
    yield "dialog-take-back", acts.take_back(window, held)
    yield "dialog-swap", acts.swap(window, window.desk.row("asset", held[0]))
    yield "dialog-move", acts.move(window, ids[:2])
    yield "dialog-reserve", acts.reserve(window, ids[:1])
    lent = conn.execute(
        "SELECT holder_person_id FROM asset WHERE due_date IS NOT NULL AND holder_person_id IS NOT NULL LIMIT 1"
    ).fetchone()
    yield "dialog-remind", remind(window, window, lent[0])
    loan = conn.execute("SELECT id FROM asset WHERE stage='on_loan' LIMIT 1").fetchone()
    yield "dialog-longer", acts.extend(window, [loan[0]])
    paper = conn.execute("SELECT id FROM handover ORDER BY id LIMIT 1").fetchone()
    if paper is not None:
        yield "dialog-sign", paper_tools.sign(window, window, paper[0])
    for name, dialog in (
        ("kit", KitDialog(window, window)),
        ("leaver", StartLeaving(window, window, None, lambda made: None)),
    ):
        dialog.open()
        yield "dialog-" + name, dialog


def filtered(page: Any) -> None:
    from itam_desktop.kernel.filters import Filter

    laptop = page.desk.conn.execute(
        "SELECT id FROM category WHERE name IN ('Laptop', 'Notebook') ORDER BY id"
    ).fetchone()[0]
    page.list.set_filter(Filter("category_id", (laptop,)))
    page.list.set_filter(Filter("cost", low=50000))
    page.list.set_filter(Filter("warranty_end", low="today", high="+90d", other=True))


def filter_popup(window: Any) -> Any:
    """The filter of a column over the list."""
    listing = window.page("assets").list
    return listing.menus.open_filter("place_id", listing.menus._at_head("place_id"))


def fault(shot: Callable[..., None], scheme: str) -> None:
    """Its dialog waits for the user, so the picture is taken from within."""
    from PySide6.QtWidgets import QApplication

    dialog = QApplication.activeModalWidget()
    shot(dialog, "dialog-fault", scheme)
    dialog.close()


SHEET = """Asset Tag;Asset Name;Category;Model;Manufacturer;Serial;Status;Location;Purchase Date;Purchase Cost
LT-90001;ThinkPad T14;Laptop;T14 G5;Lenovo;PF900001;In stock;2.14;03.04.2026;1.429,00
LT-90002;ThinkPad T14;Laptop;T14 G5;Lenovo;PF900002;In use;2.14;03.04.2026;1.429,00
LT-90003;ThinkPad T14;Laptop;T14 G5;Lenovo;PF900001;In stock;2.14;03.04.2026;1.429,00
LT-90004;ThinkPad T14;Laptop;T14 G5;Lenovo;PF900004;Purple;2.14;31.02.2026;free
MO-90001;Dell U2723QE;Monitor;U2723QE;Dell;CN900001;In stock;Basement;12.05.2026;519,90
"""


def holder(window: Any) -> int:
    """Somebody who holds most."""
    sql = "SELECT holder_person_id FROM asset WHERE holder_person_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    return int(window.desk.conn.execute(sql).fetchone()[0])


def first(window: Any, kind: str) -> int:
    from itam_desktop.store.schema_names import quoted

    return int(window.desk.conn.execute("SELECT min(id) FROM " + quoted(kind)).fetchone()[0])


def settle(app: Any, seconds: float = 0.9) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--pseudo", action="store_true")
    asked.add_argument("--language", default="en")
    asked.add_argument("--only", nargs="*", default=[])
    given = asked.parse_args()
    home = Path(tempfile.mkdtemp(prefix="itam-screens-"))
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home)

    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QWidget

    import itam_desktop.all_tables
    import itam_desktop.records  # noqa: F401
    from itam_desktop import app as program
    from itam_desktop import languages, sample
    from itam_desktop.kernel import texts
    from itam_desktop.store.office import Store
    from itam_desktop.widgets import theme
    from tests.contracts import filled, shown
    from tests.screens import counts, labels
    from tests.software import shown as of_software

    os.environ["LANGUAGE"] = given.language
    languages.use()
    made_once = home / "Studio Nordkai.itam"
    with Store.create(made_once, who="Sofia Lange") as store:
        sample.make(store, 250, 1)
        store.perform(filled.fill, name="test.fill")
    sheet = home / "Old list.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    app = program.make_application([])
    ending = "-pseudo" if given.pseudo else "" if given.language == "en" else "-" + given.language
    if given.pseudo:
        texts.install(texts.pseudo)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    OUT.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    wrong: list[str] = []

    def shot(widget: QWidget, name: str, scheme: str) -> None:
        target = OUT / f"{name}-{scheme}{ending}.png"
        widget.grab().save(str(target))
        made.append(target)
        if not name.startswith("dialog-") and (widget.width(), widget.height()) != SIZE:
            wrong.append(f"{name}: the window became {widget.width()} x {widget.height()}")

    for scheme in ("light", "dark"):
        theme.install(app, scheme)
        path = home / scheme / made_once.name
        path.parent.mkdir()
        shutil.copy(made_once, path)
        running = program.Program(single=False, scanner=False, warm=True)
        running.show_start()
        assert running.window is not None
        running.window.resize(*SIZE)
        settle(app, 0.4)
        shot(running.window, "start", scheme)
        running.window.go("empty")
        settle(app, 0.3)
        shot(running.window, "start-questions", scheme)
        running.open(path)
        window = running.main
        assert window is not None
        window.resize(*SIZE)
        settle(app, 1.5)
        asset = window.desk.conn.execute(
            "SELECT record_id FROM change WHERE kind='asset' GROUP BY record_id ORDER BY count(*) DESC LIMIT 1"
        ).fetchone()[0]

        def page(
            key: str,
            then: Callable[[Any], object] | None = None,
            name: str = "",
            window: Any = window,
            scheme: str = scheme,
        ) -> None:
            if given.only and key not in given.only:
                return
            if window.page(key) is None:
                wrong.append(f"{key}: there is no such page")
                return
            window.go(key)
            settle(app)
            if then is not None:
                then(window.page(key))
                settle(app)
            shot(window, name or key, scheme)

        page("assets", functools.partial(open_asset, asset))
        page("assets", lambda p: p.show_timeline(), "assets-timeline")
        page("assets", lambda p: (p.show_list(), p.new()), "assets-new")
        page("assets", lambda p: p._close_form(), "assets-after")
        page("assets", lambda p: p.search("thinkpad cost>1400"), "assets-search")
        page("assets", lambda p: p.search("no such thing"), "assets-nothing")
        window.page("assets").search("")
        page("assets", filtered, "assets-filtered")
        page("assets", lambda p: p.list.group_by("place_id"), "assets-grouped")
        page("assets", lambda p: (p.list.group_by(""), p.list.clear_filters()), "assets-again")
        if not given.only or "assets" in given.only:
            opened = filter_popup(window)
            settle(app, 0.6)
            shot(opened, "dialog-filter", scheme)
            opened.close()
        page("search", lambda p, window=window: window.search_everything("berg"), "search-found")
        window.search.put("")
        for n, name in enumerate(("out", "papers", "reservations", "calendar", "kits", "leavers")):
            page("custody", lambda p, n=n: p.segments.choose(n), "custody-" + name)
        page("assets", lambda p: p.show_fleet(), "assets-fleet")
        window.page("assets").show_list()
        for key in (
            "people", "places", "stock", "purchasing", "contracts", "upkeep", "disposal", "stocktake", "labels", "import", "activity",
            "settings",
        ):  # fmt: skip
            page(key)
        page("people", lambda p, window=window: p.show_life("person", holder(window)), "people-life")
        window.page("people").leave_life()
        page("contracts", lambda p, window=window: p.show_life("contract", first(window, "contract")), "contracts-life")
        window.page("contracts").leave_life()
        for key, names in (("purchasing", ("lines",)), ("disposal", ("disposals", "certificates"))):
            for n, name in enumerate(names, 1):
                page(key, lambda p, n=n: p.segments.choose(n), f"{key}-{name}")
        page("people", lambda p: p.new(), "people-new")
        ids = [row[0] for row in window.desk.conn.execute("SELECT id FROM asset WHERE stage='in_stock' LIMIT 24")]
        page("import", lambda p: p.open_file(sheet), "import-rehearsal")
        if not given.only or {"labels", "dialogs"} & set(given.only):
            labels.fill(window, ids)
        for name, then in labels.pages():
            page("labels", then, name)
        if "labels" in given.only:
            for name, opened in labels.dialogs(window, ids):
                settle(app, 0.8)
                shot(opened, name, scheme)
                opened.close()
        page("labels", lambda p, ids=ids: p.choose("asset", ids), "labels-chosen")
        page(
            "labels",
            lambda p: (setattr(p, "choose_file", lambda _: str(home / "labels.pdf")), p.save_pdf()),
            "labels-saved",
        )
        page("stocktake", counts.due, "stocktake-due")
        page("stocktake", counts.half, "stocktake-counting")
        page("stocktake", counts.settling, "stocktake-settling")
        page("stocktake", counts.settling_missing, "stocktake-settling-missing")
        page("stocktake", counts.closed, "stocktake-closed")
        from tests.collection import network_found

        page("network")
        page("network", network_found.show, "network-found")
        for sub in (
            "tags",
            "categories",
            "models",
            "statuses",
            "fields",
            "papers",
            "support",
            "scanner",
            "backups",
            "look",
            "about",
        ):
            page("settings", lambda p, sub=sub: p.show_sub(sub), "settings-" + sub)
        if not given.only or "dialogs" in given.only:
            for name, opened in dialogs(window, ids):
                settle(app, 0.5)
                shot(opened, name, scheme)
                opened.reject()
        kinds = [one for one in ("contracts", "upkeep", "dialogs") if not given.only or one in given.only]
        if kinds:
            wanted = [one.replace("dialogs", "dialog") for one in kinds]

            def settled(widget: QWidget, name: str, scheme: str = scheme) -> None:
                settle(app, 0.3)
                shot(widget, name, scheme)

            shown.show(window, settled, functools.partial(settle, app, 0.7), wanted)
        if not given.only or "gather" in given.only:
            from tests.collection import gathering_shown

            def grabbed(widget: QWidget, name: str, scheme: str = scheme) -> None:
                shot(widget, name, scheme)

            stick = path.parent / "stick"
            stick.mkdir()
            gathering_shown.show(window, grabbed, functools.partial(settle, app, 0.6), stick)
        seats = [one for one in ("software", "dialogs") if not given.only or one in given.only]
        if seats:

            def seen(widget: QWidget, name: str, scheme: str = scheme) -> None:
                settle(app, 0.3)
                shot(widget, name, scheme)

            of_software.show(
                window, seen, functools.partial(settle, app, 0.7), [one.replace("dialogs", "dialog") for one in seats]
            )
        if not given.only or "past" in given.only:
            window.show_day("2025-12-31")
            settle(app, 3)
            page("assets", None, "past-assets")
            window.desk.show_now()
            settle(app)
        QTimer.singleShot(500, functools.partial(fault, shot, scheme))
        running.tell_bug("ValueError: for the picture")
        settle(app, 0.8)
        running.close()
        app.processEvents()
    _sheet(made)
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{len(made)} pictures in {OUT}")
    os._exit(1 if wrong else 0)


def _sheet(pictures: list[Path]) -> None:
    """All of them small on one picture."""
    from PIL import Image, ImageDraw

    across, width, height = 4, 480, 300
    sheet = Image.new("RGB", (across * (width + 12) + 12, -(-len(pictures) // across) * (height + 34) + 12), "#808080")
    draw = ImageDraw.Draw(sheet)
    for n, path in enumerate(pictures):
        x, y = 12 + n % across * (width + 12), 12 + n // across * (height + 34)
        with Image.open(path) as picture:
            sheet.paste(picture.convert("RGB").resize((width, height)), (x, y))
        draw.text((x + 4, y + height + 4), path.stem, fill="white")
    sheet.save(OUT / "contact-sheet.png")


if __name__ == "__main__":
    sys.exit(main())
