"""The pictures of the stock-take page (tests.stocktake.look calls it)."""

from __future__ import annotations

import os

from itam_desktop.kernel.tags import coded
from itam_desktop.stocktake.screens.stocktake_page import StocktakePage
from tests.stocktake import look


def count(app, window, ids, tags, made, scheme, end) -> None:  # type: ignore[no-untyped-def]
    page = StocktakePage(window)
    page.resize(1128, int(os.environ.get("HEIGHT", "766")))
    page.show()
    look.wait(app, lambda: False, 0.5)
    if scheme == "light":
        look.shot(app, page, f"stocktake-start-{scheme}{end}")
        page.starting.place.choose(ids["site"], "Harbour house")
        look.wait(app, lambda: False, 0.3)
        page.starting.start()
        look.wait(app, lambda: page.now is not None)
        look.shot(app, page, f"stocktake-begun-{scheme}{end}")
        design = [window.desk.conn.execute("SELECT tag FROM asset WHERE id=?", (a,)).fetchone()[0] for a in made if a]
        for code in (
            "P-314",
            *map(coded, design[1:3]),
            *design[4:6],
            tags["t14"],
            tags["far"],
            tags["spare"],
            "4013675018224",
            tags["t14"],
            coded(tags["mac"]),
        ):
            page.counting.scan(code)
        look.wait(app, lambda: page.now is not None and len(page.now.scans) >= 11)
    look.wait(app, lambda: page.now is not None)
    page.counting.line.put("LT00119E")
    look.shot(app, page, f"stocktake-{scheme}{end}")
    page.counting.tabs.setCurrentIndex(1)
    look.shot(app, page, f"stocktake-missing-{scheme}{end}")
    if scheme == "dark":
        page.settle()
        look.wait(app, lambda: page.settling.now is not None)
        look.shot(app, page, f"stocktake-settling-{scheme}{end}")
    page.hide()
