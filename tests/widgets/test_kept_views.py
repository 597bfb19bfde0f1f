"""What is kept of a list between two starts may be damaged, or speak of fields that are gone: the list is shown all the same."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.filters import Filter
from itam_desktop.widgets.bulk_edit import BulkEdit
from itam_desktop.widgets.list_views import ALL, BIN
from itam_desktop.widgets.record_list import RecordList
from tests.window_settings import real_office


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = real_office.desk_of(real_office.make(tmp_path))
    bugs: list[str] = []
    desk.bug.connect(bugs.append)
    desk.failed.connect(bugs.append)
    yield desk
    desk.close()
    assert bugs == []


def keep(qtbot: QtBot, desk: Desk, name: str, data: str) -> None:
    sql = "INSERT OR REPLACE INTO view_setting(who, name, data) VALUES (?, ?, ?)"
    desk._write(lambda store: store.keep(lambda c: c.exec_driver_sql(sql, (desk.who, name, data))))
    there = "SELECT 1 FROM view_setting WHERE name=? AND data=?"
    qtbot.waitUntil(lambda: desk.conn.execute(there, (name, data)).fetchone() is not None)


def shown(qtbot: QtBot, desk: Desk) -> RecordList:
    made = RecordList(desk, "asset", "assets", (ALL, BIN))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitSignal(made.loaded):
        made.show()
    return made


def made_field(qtbot: QtBot, desk: Desk, kind: str) -> int:
    done = []
    values = {"name": "Rack", "about_kind": "asset", "kind": kind}
    desk.do(lambda tx: actions.add(tx, "custom_field", values), name="custom_field.add", then=done.append)
    qtbot.waitUntil(lambda: bool(done))
    return int(done[0].result)


def gone(qtbot: QtBot, desk: Desk, own: int) -> None:
    with qtbot.waitSignal(desk.changed):
        desk.do(lambda tx: actions.bin_records(tx, "custom_field", [own]), name="custom_field.bin")


LISTS: tuple[Any, ...] = (
    "x", 5, [1], {"columns": 5}, {"columns": [["a"], None, "name"]}, {"order": [5]}, {"order": [[], ["name"], ["name", 1, 2]]},
    {"order": {"a": 1}}, {"order": [["cf_999", True]]}, {"widths": 5}, {"widths": {"name": "x", "tag": -5, "cost": True}},
    {"view": [1], "sum": {}}, {"sum": "cf_999"},
)  # fmt: skip


@pytest.mark.parametrize("said", LISTS, ids=json.dumps)
def test_a_damaged_setting_of_a_list_is_as_none(qtbot: QtBot, desk: Desk, said: Any) -> None:
    keep(qtbot, desk, "list:assets", json.dumps(said))
    made = shown(qtbot, desk)
    assert made.model.rowCount() == 24
    assert "name" in [f.key for f in made.visible_fields()]
    made.keep_view()


def test_a_setting_that_is_no_json_is_as_none(qtbot: QtBot, desk: Desk) -> None:
    keep(qtbot, desk, "list:assets", '{"columns": [')
    keep(qtbot, desk, "views:assets", "")
    assert shown(qtbot, desk).model.rowCount() == 24


VIEWS: tuple[dict[str, Any], ...] = (
    {"filters": 5}, {"filters": [5, {"key": "cost", "low": "abc"}]}, {"order": 5}, {"order": [5, ["name"]]},
    {"order": [["cf_99", True]], "group": "cf_99", "columns": ["cf_99"]}, {"columns": [[1]]}, {"group": "cost"}, {"group": ["x"]},
    {"filters": [{"key": "purchase_date", "low": 5}]}, {"filters": [{"key": "purchase_date", "values": [5, "x", "2026-13"]}]},
    {"filters": [{"key": "category_id", "values": ["x"]}]}, {"filters": [{"key": "category_id", "values": [10**30]}]},
    {"filters": [{"key": "cost", "values": ["x"]}]}, {"filters": [{"key": "cost", "low": 10**30}]},
    {"filters": [{"key": "condition", "values": [5, True]}]}, {"filters": [{"key": "name", "low": "a", "high": 5}]},
    {"filters": [{"key": "name", "low": "a"}]}, {"filters": [{"key": "holder", "low": "x"}]},
    {"filters": [{"key": "DROP TABLE", "low": 1}], "columns": ["a;b"], "order": [["a;b", 1]]}, {"line": ["x"]},
)  # fmt: skip


@pytest.mark.parametrize("said", VIEWS, ids=json.dumps)
def test_what_does_not_fit_in_an_own_view_is_left_out(qtbot: QtBot, desk: Desk, said: Any) -> None:
    keep(qtbot, desk, "views:assets", json.dumps([{"word": "Mine", **said}, {"word": "Mine"}, 7]))
    made = shown(qtbot, desk)
    assert [v.word for v in made.views] == ["All", "Mine", "Bin"]
    with qtbot.waitSignal(made.loaded):
        made.show_view(1)
    assert made.model.rowCount() == 24
    assert made.words() == "Mine"
    made.grab()
    for one in made.filters.all:
        if one.key in {f.key for f in made.about.fields}:
            popup = made.menus.open_filter(one.key, QPoint(5, 5))
            qtbot.waitUntil(lambda p=popup: p.values.topLevelItemCount() > 0)
            popup.close()


def test_half_a_sign_in_a_kept_filter_is_no_text_that_is_found(qtbot: QtBot, desk: Desk) -> None:
    keep(qtbot, desk, "views:assets", '[{"word": "Mine", "filters": [{"key": "name", "text": "\\ud800"}]}]')
    made = shown(qtbot, desk)
    with qtbot.waitSignal(made.loaded):
        made.show_view(1)
    assert made.model.rowCount() == 0


def test_a_field_that_goes_takes_its_column_filter_order_group_and_sum_along(qtbot: QtBot, desk: Desk) -> None:
    own = made_field(qtbot, desk, "integer")
    key = f"cf_{own}"
    made = shown(qtbot, desk)
    made.show_column(key)
    for step in (
        lambda: made.set_filter(Filter(key, blank=True)),
        lambda: made.sort(key, True),
        lambda: made.group_by(key),
        lambda: made.sum_up(key),
    ):
        with qtbot.waitSignal(made.loaded):
            step()
    popup = made.menus.open_filter(key, QPoint(5, 5))
    with qtbot.waitSignal(made.loaded):
        gone(qtbot, desk, own)
    assert made.model.rowCount() == 24
    assert (made.group, made.sum_of) == ("", "")
    assert key not in [f.key for f in made.visible_fields()]
    assert made.filter_bar.chips == {}
    assert not (shiboken6.isValid(popup) and popup.isVisible())


def test_a_field_that_goes_while_many_are_changed_is_said(qtbot: QtBot, desk: Desk) -> None:
    own = made_field(qtbot, desk, "text")
    ids = [r[0] for r in desk.conn.execute("SELECT id FROM asset LIMIT 3")]
    dialog = BulkEdit(real_office.Window(desk), None, "asset", ids, first=f"cf_{own}")
    qtbot.addWidget(dialog)
    dialog.lines[f"cf_{own}"].editor.put("B7")  # type: ignore[union-attr]
    gone(qtbot, desk, own)
    dialog.accept()
    line = dialog.lines[f"cf_{own}"]
    qtbot.waitUntil(lambda: "no longer there" in line.trouble.message.text())
