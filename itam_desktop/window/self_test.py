"""`--self-test`: the window opens and paints, a store is written, undone, closed and opened again, a label is decoded."""

from __future__ import annotations

import faulthandler
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

WATCHDOG_SECONDS = 120


def run(app: QApplication, program: Any) -> int:
    """0 when everything works, 1 when something does not; what was done is told line by line."""
    faulthandler.dump_traceback_later(WATCHDOG_SECONDS, exit=True)
    try:
        with tempfile.TemporaryDirectory(prefix="itam-self-test-", ignore_cleanup_errors=True) as folder:
            _all(app, program, Path(folder))
    except Exception as error:
        print(f"self-test failed: {type(error).__name__}: {error}", file=sys.stderr)
        return 1
    finally:
        faulthandler.cancel_dump_traceback_later()
    print("self-test: everything works")
    return 0


def _wait(app: QApplication, until: Callable[[], object], what: str, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            raise TimeoutError(what)
        app.processEvents()
        time.sleep(0.005)
    print(f"ok: {what}")


def _all(app: QApplication, program: Any, folder: Path) -> None:
    from itam_desktop.assets.screens import verbs
    from itam_desktop.window.first_run import make_office

    path = make_office(folder, "Self-test", "EUR", "", "UTC", ".", True)
    program.open(path)
    window = program.main
    if window is None:
        raise RuntimeError("the window did not open")
    _wait(app, window.isVisible, "the window opens")
    picture = window.grab()
    if picture.isNull():
        raise RuntimeError("nothing was painted")
    print("ok: it paints")
    page, said = window.current, list[object]()
    category = window.desk.conn.execute("SELECT id FROM category ORDER BY id LIMIT 1").fetchone()[0]
    verbs.act(
        window, "register", {"category_id": category, "name": "Self-test"}, then=said.append, otherwise=said.append
    )
    _wait(app, lambda: said, "an asset is written")
    if isinstance(said[0], Exception):
        raise said[0]
    _wait(app, lambda: page.list.model.rowCount() == 1, "the list shows it")
    made = window.desk.conn.execute("SELECT id FROM asset").fetchone()[0]
    _label(window.desk.conn, made)
    window.undo()
    _wait(app, lambda: page.list.model.rowCount() == 0, "undo takes it back")
    program.close()
    program.open(path)
    again = program.main
    _wait(app, lambda: again is not None and again.isVisible() and again is not window, "the store opens again")
    program.close()


def _label(conn: sqlite3.Connection, asset: int) -> None:
    """A sheet with the asset's label; `make` reads its code back from the page."""
    from itam_desktop.labels import making
    from itam_desktop.labels.stock import find

    made = making.make(conn, "asset", [asset], find("Avery L7160"))
    if made.proved != 1:
        raise RuntimeError("a label could not be read back")
    print("ok: a label is made and decoded")
