"""Labels for the contact sheet: layouts, own sizes, a pool, what was printed, and their dialogs."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

TABS = ("layouts", "sizes", "pools", "log")


def fill(window: Any, ids: list[int]) -> None:
    """Once: a layout, a size, a pool with claims, two marks, a printed sheet."""
    from PIL import Image
    from PySide6.QtWidgets import QApplication

    from itam_desktop.assets import describing
    from itam_desktop.labels import actions, making, sizes
    from itam_desktop.labels.stock import find
    from itam_desktop.widgets.record_page import VERBS
    from tests.screens.__main__ import settle

    if window.desk.conn.execute("SELECT 1 FROM tag_pool").fetchone():
        return

    def work(store: Any, progress: object) -> Any:
        def run(tx: Any) -> None:
            picture = io.BytesIO()
            Image.new("RGB", (240, 160), (40, 60, 160)).save(picture, "PNG")
            office = tx.conn.exec_driver_sql("SELECT id FROM office").scalar()
            describing.set_logo(tx, office, "logo.png", picture.getvalue(), "image/png", picture.getvalue())
            lines = "{name}\nS/N {serial}\nProperty of Nordkai"
            VERBS.add(
                tx,
                "label_layout",
                {"name": "Laptops with serial", "for_kind": "asset", "lines": lines, "code": "code128", "logo": 1},
            )
            VERBS.add(
                tx,
                "label_layout",
                {
                    "name": "Small, for chargers",
                    "for_kind": "asset",
                    "lines": "{name}",
                    "code": "datamatrix",
                    "contact": 0,
                },
            )
            VERBS.add(
                tx, "label_size", {**sizes.values_of(find("Avery L7160"), "Our half sheet"), "columns": 2, "rows": 6}
            )
            VERBS.add(
                tx, "tag_pool", {"name": "Roll from March", "prefix": "ND-", "first": 1000, "last": 1249, "width": 6}
            )
            for n, asset in enumerate(ids[:7]):
                actions.retag(tx, asset, f"ND-{1000 + n * 3:06d}")
            actions.want_labels(tx, "asset", ids[:2])
            tx.say("Filled the labels")

        done = store.perform(run, name="test.labels")
        conn = store.reader()
        made = making.make(conn, "asset", ids, find("Avery L7160"))
        conn.close()
        making.remember(store, find("Avery L7160"), 4, made.codes)
        making.confirm(store, ids[3])
        return done

    window.desk.job("fill", work)
    settle(QApplication.instance(), 2.0)


def pages() -> Iterator[tuple[str, Callable[[Any], object]]]:
    """(name, what is done on the labels page before its picture is taken)."""
    for key in TABS:
        yield "labels-" + key, partial(show, key)


def show(key: str, page: Any) -> None:
    page.tabs.show_tab(key)


def dialogs(window: Any, ids: list[int]) -> Iterator[tuple[str, Any]]:
    from itam_desktop.labels.screens.unknown import PutOn
    from itam_desktop.labels.stock import find

    window.go("labels")
    page = window.page("labels")
    page.choose("asset", ids[:3])
    layout = window.desk.conn.execute("SELECT id FROM label_layout ORDER BY id LIMIT 1").fetchone()[0]
    layouts, sizes_ = page.tabs.tab("layouts"), page.tabs.tab("sizes")
    yield "dialog-label-layout", layouts.ask(layout, "asset", ids[:1])
    yield "dialog-label-layout-new", layouts.ask()
    yield "dialog-label-size", sizes_.ask(like=find("Avery L7160"))
    yield "dialog-label-size-new", sizes_.ask()
    yield "dialog-straighten", page.options.straighten()
    put = PutOn(window, window, "ND-001017")
    put.open()
    yield "dialog-put-tag", put
