"""Of many chosen records some refuse: each is named with its reason, and the others are done only when the user agrees."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.assets.screens import verbs
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.judging import each
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.parts import Label
from itam_desktop.window.main_window import MainWindow
from tests.window.test_window import one, path, programs, window

__all__ = ["path", "programs", "window"]


def ids(window: MainWindow, sql: str) -> list[int]:
    return [row[0] for row in window.desk.conn.execute(sql)]


def asked(qtbot: QtBot) -> Dialog:
    def there() -> bool:
        return isinstance(QApplication.activeModalWidget(), Dialog)

    qtbot.waitUntil(there)
    found = QApplication.activeModalWidget()
    assert isinstance(found, Dialog)
    return found


def words(dialog: Dialog) -> str:
    return " ".join(str(part.text()) for part in dialog.findChildren(Label))


def test_all_reasons_are_told_at_once() -> None:
    def judge(row: Any) -> int:
        if row["n"] > 1:
            raise Refusal(f"{row['n']} is too many.", field="n")
        return int(row["n"])

    assert each({1: {"n": 1}}, judge) == {1: 1}
    with pytest.raises(Refusal) as no:
        each({1: {"n": 1}, 2: {"n": 2}, 3: {"n": 3}}, judge)
    assert no.value.reasons == {2: "2 is too many.", 3: "3 is too many."} and no.value.field == "n"
    assert no.value.message == "2 is too many. And 1 more cannot be done."


def test_what_is_not_out_is_named_and_the_others_are_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    held = ids(window, "SELECT id FROM asset WHERE stage='assigned' LIMIT 2")
    (free,) = ids(window, "SELECT id FROM asset WHERE stage='in_stock' LIMIT 1")
    tag = one(window, f"SELECT tag FROM asset WHERE id={free}")
    verbs.take_back(window, [*held, free])
    dialog = asked(qtbot)
    assert tag in words(dialog) and "2" in dialog.primary.text()
    assert one(window, "SELECT count(*) FROM asset WHERE stage='assigned'") >= 2, "nothing was changed so far"
    with qtbot.waitSignal(window.desk.changed):
        dialog.primary.click()
    assert ids(window, "SELECT id FROM asset WHERE stage='assigned'") == [] or not set(held) & set(
        ids(window, "SELECT id FROM asset WHERE stage='assigned'")
    )


def test_without_agreement_nothing_is_done(qtbot: QtBot, window: MainWindow) -> None:
    held = ids(window, "SELECT id FROM asset WHERE stage='assigned' LIMIT 1")
    free = ids(window, "SELECT id FROM asset WHERE stage='in_stock' LIMIT 1")
    before = one(window, "SELECT max(id) FROM action")
    verbs.take_back(window, held + free)
    asked(qtbot).cancel.click()
    assert one(window, "SELECT max(id) FROM action") == before


def test_a_bulk_edit_names_who_cannot_have_the_status(qtbot: QtBot, window: MainWindow) -> None:
    held = ids(window, "SELECT id FROM asset WHERE stage='assigned' LIMIT 1")
    free = ids(window, "SELECT id FROM asset WHERE stage='in_stock' LIMIT 2")
    window.desk.do(lambda tx: actions.move_to(tx, held, "missing"))
    qtbot.waitUntil(lambda: one(window, f"SELECT stage FROM asset WHERE id={held[0]}") == "missing")
    repair = one(window, "SELECT id FROM status WHERE stage='in_repair'")
    editing = verbs.change(window, window, held + free, first="status_id")
    line = editing.lines["status_id"]
    line.tick.setChecked(True)
    assert line.editor is not None
    line.editor.load({"status_id": repair, "status_id__title": "In repair"})
    editing.accept()
    qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), Dialog) and QApplication.activeModalWidget() is not editing
    )
    with qtbot.waitSignal(window.desk.changed):
        QApplication.activeModalWidget().primary.click()  # type: ignore[union-attr]
    stages = {one(window, f"SELECT stage FROM asset WHERE id={n}") for n in free}
    assert stages == {"in_repair"} and one(window, f"SELECT stage FROM asset WHERE id={held[0]}") == "missing"
