"""The page of the network look, worked as a user does, within the namespace of network_stage.py."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LANGUAGE"] = "en"


def look_by_page(subnet: Any, folder: str, stop: float | None) -> dict[str, Any]:
    """Start, wait (or stop), make assets of the printer, read its meter: what the page showed at each step."""
    from PySide6.QtWidgets import QApplication

    import itam_desktop.all_tables
    import itam_desktop.records  # noqa: F401
    from itam_desktop.assets import actions
    from itam_desktop.collection.screens.network_look import NetworkPage
    from itam_desktop.desk.desk import Desk
    from tests.window_settings import real_office

    app = QApplication.instance() or QApplication([])
    desk: Desk = real_office.desk_of(real_office.make(Path(folder)))
    window = real_office.Window(desk)

    def until(true: Any, seconds: float = 30) -> None:
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, "it took too long"
            app.processEvents()
            time.sleep(0.005)

    page = NetworkPage(window)
    page.resize(1128, 740)
    page.show()
    told: dict[str, Any] = {
        "offered": [str(one.network) for one in page.subnets],
        "at_first": page.start_button.isEnabled(),
    }
    page.snmp.setChecked(True)
    page.mdns.setChecked(False)
    page.agreed.setChecked(True)
    told["agreed"] = page.start_button.isEnabled()
    began = time.monotonic()
    page.start_button.click()
    told["busy"] = page.stop_button.isVisible() and not page.start_button.isEnabled()
    if stop is not None:
        until(lambda: time.monotonic() > began + stop)
        page.stop_button.click()
    until(lambda: page.job is None)
    told |= {"took": time.monotonic() - began, "state": page.state.text(), "found": [one.ip for one in page.found]}
    if stop is None:
        at = 1 + next(n for n, one in enumerate(page.found) if one.printer is not None)
        page.table.choose([at])
        until(lambda: page.make_button.isEnabled())
        dialog = page.make()
        assert dialog is not None
        told["category"] = dialog.entries["category_id"].editor.line.text()
        dialog.accept()
        until(lambda: page.told)
        row = desk.conn.execute(
            "SELECT name, serial, mac, ip, hostname, page_meter, last_seen FROM asset WHERE serial IS NOT NULL AND ip IS NOT NULL"
        ).fetchall()
        told["asset"] = [list(one) for one in row]
        told["readings"] = desk.conn.execute("SELECT count(*) FROM meter_reading").fetchone()[0]
        told["make_again"], told["read_again"] = page.make_button.isEnabled(), page.read_button.isEnabled()
        asset = page.told[page.found[at - 1].ip].asset
        desk.do(lambda tx: actions.edit(tx, "asset", asset, {"notes": "x"}))
        told["known"] = page.told[page.found[at - 1].ip].by
        done: list[Any] = []
        desk.undo(then=done.append)
        until(lambda: done)
        desk.undo(then=done.append)
        until(lambda: len(done) == 2)
        told["after_undo"] = desk.conn.execute("SELECT count(*) FROM asset WHERE ip IS NOT NULL").fetchone()[0]
    page.close()
    desk.close()
    return told
