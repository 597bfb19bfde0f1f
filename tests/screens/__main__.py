"""`dev.py screens [--pseudo]`: every page of the real window with the sample office, at 1280 x 800, light and dark, to
build/screens/*.png and one contact sheet. --pseudo: 40 % longer texts, mirrored. Exit 1 when a page widens the window."""

from __future__ import annotations

import argparse
import functools
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "screens"
SIZE = (1280, 800)


def open_asset(asset: int, page: Any) -> None:
    page.open_record("asset", asset)


def settle(app: Any, seconds: float = 0.9) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--pseudo", action="store_true")
    asked.add_argument("--only", nargs="*", default=[])
    given = asked.parse_args()
    home = Path(tempfile.mkdtemp(prefix="itam-screens-"))
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home)

    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget

    import itam_desktop.all_tables
    import itam_desktop.records  # noqa: F401
    from itam_desktop import app as program
    from itam_desktop import sample
    from itam_desktop.kernel import texts
    from itam_desktop.store.office import Store
    from itam_desktop.widgets import theme

    path = home / "Studio Nordkai.itam"
    with Store.create(path, who="Sofia Lange") as store:
        sample.make(store, 250, 1)
    if given.pseudo:
        texts.install(texts.pseudo)
    app = program.make_application([])
    if given.pseudo:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    OUT.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    wrong: list[str] = []

    def shot(widget: QWidget, name: str, scheme: str) -> None:
        target = OUT / f"{name}-{scheme}{'-pseudo' if given.pseudo else ''}.png"
        widget.grab().save(str(target))
        made.append(target)
        if widget.window() is widget and (widget.width(), widget.height()) != SIZE:
            wrong.append(f"{name}: the window became {widget.width()} x {widget.height()}")

    for scheme in ("light", "dark"):
        theme.install(app, scheme)
        running = program.Program(single=False, scanner=False, warm=True)
        running.show_start()
        assert running.window is not None
        running.window.resize(*SIZE)
        settle(app, 0.4)
        shot(running.window, "start", scheme)
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
        for key in ("people", "places", "stocktake", "labels", "import", "activity", "settings"):
            page(key)
        page("people", lambda p: p.new(), "people-new")
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
