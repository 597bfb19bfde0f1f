"""Disposing on the screen: for each asset it stands there why it cannot go, the others go, a certificate opens the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions as assets
from itam_desktop.assets.screens.detail import Detail
from itam_desktop.desk.desk import Desk
from itam_desktop.disposal import queries
from itam_desktop.disposal.screens import dispose as screens
from itam_desktop.disposal.screens import offers
from itam_desktop.disposal.screens.certify import Certify
from itam_desktop.disposal.screens.disposal_page import DisposalPage
from itam_desktop.disposal.screens.saving import SavePaper
from itam_desktop.store.door import Tx
from tests.widgets.conftest import look
from tests.window_settings import real_office

__all__ = ["look"]


def fill(tx: Tx) -> None:
    real_office.fill(tx)
    free = [row[0] for row in tx.conn.exec_driver_sql("SELECT id FROM asset WHERE stage='in_stock' ORDER BY id")]
    monitors = [
        row[0]
        for row in tx.conn.exec_driver_sql(
            "SELECT a.id FROM asset a JOIN category c ON c.id=a.category_id WHERE c.name='Monitor' AND a.stage='in_stock' ORDER BY a.id"
        )
    ]
    laptops = [one for one in free if one not in monitors]
    assets.move_to(tx, [*monitors[:2], *laptops[:2]], "retired")
    tx.say("Filled the office")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = real_office.desk_of(real_office.make(tmp_path, fill))
    yield desk
    desk.close()


@pytest.fixture
def window(desk: Desk) -> real_office.Window:
    return real_office.Window(desk)


@pytest.fixture
def page(qtbot: QtBot, window: real_office.Window) -> DisposalPage:
    made = DisposalPage(window)
    qtbot.addWidget(made)
    made.resize(1128, 730)
    with qtbot.waitSignal(made.panels[0].list.loaded):
        made.show()
    return made


def some(desk: Desk, category: str, stage: str = "retired") -> list[int]:
    sql = "SELECT a.id FROM asset a JOIN category c ON c.id=a.category_id WHERE c.name=? AND a.stage=? ORDER BY a.id"
    return [row[0] for row in desk.conn.execute(sql, (category, stage))]


def stage(desk: Desk, asset: int) -> str:
    return str((desk.row("asset", asset) or {})["stage"])


def test_who_cannot_go_is_said_and_the_others_go(qtbot, page, window):
    monitors, laptop = some(page.desk, "Monitor"), some(page.desk, "Laptop")[0]
    dialog = screens.dispose(window, page, [*monitors, laptop])
    assert set(dialog.refused) == {laptop}
    assert "holds data" in dialog.lines[2].verdict.text()
    assert dialog.primary.text() == "Dispose of the other 2"
    dialog.accept()
    assert dialog.entries["how"].problem, "how is needed"
    dialog.put("how", "sold")
    dialog.put("proceeds", "101.00")
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert [stage(page.desk, one) for one in (*monitors, laptop)] == ["disposed", "disposed", "retired"]
    lot = page.desk.conn.execute("SELECT id FROM disposal").fetchone()[0]
    assert sum(line.proceeds for line in queries.lines(page.desk.conn, lot)) == 10100


def test_a_reason_or_a_certificate_opens_the_way(qtbot, page, window):
    one, two = some(page.desk, "Laptop")[:2]
    dialog = screens.dispose(window, page, [one, two])
    assert not dialog.primary.isEnabled()
    dialog.lines[0].reason.setText("The disk was drilled")
    dialog.judge()
    assert dialog.primary.text() == "Dispose of the other 1"
    dialog.lines[1].certificate.click()
    certificate = dialog.findChild(Certify)
    assert certificate.entries["serial"].editor.state() == page.desk.row("asset", two)["serial"]
    certificate.accept()
    assert certificate.entries["method"].problem
    for key, value in (("medium", "ssd"), ("method", "purge"), ("technique", "Crypto erase"), ("verification", "full")):
        certificate.put(key, value)
    with qtbot.waitSignal(window.told):
        certificate.accept()
    qtbot.waitUntil(lambda: not dialog.refused)
    assert dialog.primary.text() == "Dispose of 2"
    dialog.put("how", "recycled")
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert stage(page.desk, one) == stage(page.desk, two) == "disposed"
    assert page.desk.conn.execute("SELECT technique FROM certificate").fetchone()[0] == "crypto_erase"
    assert len(offers.asset_more(window, page.desk.row("asset", two))) == 2


def test_what_is_in_use_goes_only_with_the_tick(page, window):
    held = some(page.desk, "Monitor", "assigned")[:1]
    dialog = screens.dispose(window, page, held)
    assert "Retire it first" in dialog.refused[held[0]]
    dialog.retire.setChecked(True)
    assert dialog.refused == {}
    dialog.close()


def test_the_sum_of_all_and_of_each_are_not_mixed(page, window):
    dialog = screens.dispose(window, page, some(page.desk, "Monitor"))
    dialog.put("how", "sold")
    dialog.put("proceeds", "10")
    dialog.lines[0].proceeds.put("5")
    dialog.accept()
    assert "not both" in dialog.entries["proceeds"].problem
    assert dialog.isVisible()
    dialog.close()


def test_a_retired_asset_offers_its_disposal_first(qtbot, window, desk):
    detail = Detail(window)
    qtbot.addWidget(detail)
    detail.show_asset(some(desk, "Laptop")[0])
    assert detail.head.primary.text() == "Dispose…"
    assert "Back in stock" in [action.text() for action in detail.head.menu().actions()]
    detail.show_asset(some(desk, "Laptop", "in_stock")[0])
    assert detail.head.primary.text() == "Give out"
    detail.show_many([1, 2])
    assert {"Retire…", "Dispose…"} <= {b.text() for b in detail.many.findChildren(QPushButton)}


def test_many_are_retired_with_a_reason(qtbot, page, window):
    ids = some(page.desk, "Monitor", "in_stock")
    dialog = screens.retire(window, page, ids)
    dialog.put("reason", "Too small")
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert {stage(page.desk, one) for one in ids} == {"retired"}


def test_the_page_shows_what_waits_and_disposes_of_what_is_chosen(qtbot, page, window):
    waiting = page.panels[0].list
    assert page.dispose_button.isEnabled(), "the first one is chosen"
    waiting.choose(some(page.desk, "Monitor")[0])
    page.dispose_chosen()
    assert page.findChild(screens.Dispose) is not None


def test_the_papers_are_saved_in_the_language_chosen(qtbot, page, window, tmp_path):
    dialog = screens.dispose(window, page, some(page.desk, "Monitor"))
    dialog.put("how", "destroyed")
    with qtbot.waitSignal(window.told):
        dialog.accept()
    lot = page.desk.conn.execute("SELECT id, code FROM disposal").fetchone()
    saving = SavePaper(window, page, "disposal", lot[0])
    saving.choose_file = lambda name: str(tmp_path / name)
    saving.language.editor.put("de")
    with qtbot.waitSignal(window.told):
        saving.accept()
    words = pypdfium2.PdfDocument(tmp_path / f"{lot[1]}.pdf")[0].get_textpage().get_text_range()
    assert "Seite 1" in words
    unwritable = SavePaper(window, page, "disposal", lot[0])
    unwritable.choose_file = lambda name: str(tmp_path / "nowhere" / name)
    unwritable.accept()
    qtbot.waitUntil(lambda: "does not exist" in unwritable.problem.text())
