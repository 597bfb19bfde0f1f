"""The import page over a real store: a file seen, mapped, taken, undone; what cannot be read is said in the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from itam_desktop.exchange.screens.export_list import export_to
from itam_desktop.exchange.screens.import_page import ImportPage
from itam_desktop.store.lists import ListQuery
from tests.exchange.real_store import file


def opened(qtbot: QtBot, page: ImportPage, path: Path) -> None:
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.open_file(path)


def assets(page: ImportPage) -> int:
    return int(page.desk.conn.execute("SELECT count(*) FROM asset").fetchone()[0])


def test_the_main_job_in_the_window(qtbot: QtBot, page: ImportPage, realdata: Path) -> None:
    before = assets(page)
    opened(qtbot, page, realdata / "assets_snipeit" / "assets-sample.csv")
    assert page.take_button.text() == "Bring in 22 rows" and page.take_button.isEnabled()
    assert page.rows.rowCount() == 22 and assets(page) == before
    with qtbot.waitSignal(page.shell.told, timeout=10_000) as told:  # type: ignore[attr-defined]
        page.bring_in()
    assert told.args == ["Imported 22 assets from assets-sample.csv"]
    assert assets(page) == before + 22
    cards = page.shell_seen.cards  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "labels" in cards)
    assert "22 new assets have no labels yet" in cards["labels"].accessibleName()
    cards["labels"].pressed.emit()
    kind, ids = page.shell_seen.visits[-1]  # type: ignore[attr-defined]
    assert kind == "labels" and len(ids) == 22 and cards == {}
    with qtbot.waitSignal(page.desk.changed, timeout=10_000):
        page.desk.undo()
    assert assets(page) == before


def test_problems_stand_first_with_their_reason_and_can_be_saved(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    path = file(tmp_path, "Asset Tag,Name,Purchase Date\nA-1,One,2024-01-01\nA-2,Two,31.02.2024\n")
    opened(qtbot, page, path)
    first = page.rows.index(0, 0)
    assert first.data() == "Problem" and "Purchase Date" in str(first.data(Qt.ItemDataRole.ToolTipRole))
    page.tabs.setCurrentIndex(1)
    assert page.rows.rowCount() == 1
    assert page.save_button.isVisibleTo(page)
    with qtbot.waitSignal(page.shell.told, timeout=5_000):  # type: ignore[attr-defined]
        page.write_refused(tmp_path / "refused.csv")
    assert "31.02.2024" in (tmp_path / "refused.csv").read_text(encoding="utf-8-sig")
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.bring_in()
    assert page.plan is not None and page.plan.counts["same"] == 1 and not page.take_button.isEnabled()


def test_a_column_chosen_by_hand_and_the_way_dates_are_read(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    opened(qtbot, page, file(tmp_path, "Asset Tag,Name,Foo,Purchase Date\nA-1,One,x9,3/4/2024\n"))
    assert page.plan is not None and page.plan.rows[0].values["purchase_date"] == "2024-04-03"
    with qtbot.waitSignal(page.rehearsed, timeout=5_000):
        page.dates.setCurrentIndex(1)
        page.dates.activated.emit(1)
    assert page.plan.rows[0].values["purchase_date"] == "2024-03-04"
    combo: QComboBox = page.strip.combo(2)
    assert combo.currentText() == "(left out)"
    with qtbot.waitSignal(page.rehearsed, timeout=5_000):
        combo.activated.emit(combo.findText("Serial number"))
    assert page.plan.rows[0].values["serial"] == "x9"
    assert page.plan.rows[0].values["purchase_date"] == "2024-03-04"


def test_a_file_that_says_nothing_asks_for_the_kind(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    opened(qtbot, page, file(tmp_path, "Foo,Name\nA-1,One\n"))
    assert page.plan is None and not page.take_button.isEnabled() and page.rows.rowCount() == 1
    with qtbot.waitSignal(page.rehearsed, timeout=5_000):
        page.kinds.activated.emit(page.kinds.findData("place"))
    assert page.plan is not None and page.plan.kind == "place" and page.plan.counts["new"] == 1


def test_licences_and_unreadable_files_are_told_in_the_page(
    qtbot: QtBot, page: ImportPage, realdata: Path, tmp_path: Path
) -> None:
    opened(qtbot, page, realdata / "assets_snipeit" / "licenses-sample.csv")
    assert page.take_button.isEnabled() and page.plan is not None and page.plan.counts["problem"] == 3
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 not a workbook")
    page.open_file(broken)
    qtbot.waitUntil(lambda: page._progress is None, timeout=20_000)
    assert page.sheet is None and page._notice.isVisibleTo(page) and not page.take_button.isEnabled()


def test_dropping_a_file_opens_it(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file(tmp_path, "Asset Tag,Name\nA-1,One\n")))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(page.rehearsed, timeout=5_000):
        page.dropEvent(event)
    assert page.plan is not None and page.plan.counts["new"] == 1


def test_a_change_elsewhere_is_rehearsed_again_and_the_list_goes_out(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    out = tmp_path / "all.csv"
    with qtbot.waitSignal(page.shell.told, timeout=5_000):  # type: ignore[attr-defined]
        export_to(page.shell, ListQuery(page.desk.kind("asset")), out)
    opened(qtbot, page, out)
    assert page.plan is not None and page.plan.counts == {"new": 0, "changed": 0, "same": 24, "problem": 0}
    record = page.desk.conn.execute("SELECT id FROM asset LIMIT 1").fetchone()[0]
    with qtbot.waitSignal(page.rehearsed, timeout=5_000):
        page.desk.do(lambda tx: tx.update("asset", record, {"notes": "touched"}) and tx.say("Touched"))
    with qtbot.waitSignal(page.rehearsed, timeout=5_000):
        page.desk.do(lambda tx: tx.update("asset", record, {"serial": "other"}) and tx.say("Touched"))
    assert page.plan.counts["changed"] == 1
