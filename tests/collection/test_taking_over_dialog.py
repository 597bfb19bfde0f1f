"""The look before taking over, in the real window: what is shown, what is ticked, what is written and what is not."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from itam_desktop.collection import looking
from itam_desktop.collection.screens.gather_page import GatherPage
from itam_desktop.collection.screens.taking_over import TakingOver
from itam_desktop.store import checking
from itam_desktop.window.main_window import MainWindow
from tests.collection.gathering import compared, inventory, looked, made, opened, page_of, programs, states

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CHECKED, UNCHECKED, PARTLY = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
TICK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("office"))


@pytest.fixture
def window(qtbot: QtBot, office: Path, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / office.name
    path.write_bytes(office.read_bytes())
    program, main = opened(path)
    page_of(main)
    yield main
    program.close()


@pytest.fixture
def page(window: MainWindow) -> GatherPage:
    return page_of(window)


def put(folder: Path, name: str, words: str) -> Path:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def section(look: TakingOver, key: str) -> QModelIndex:
    at = [name for name, _ in look.lines.sections].index(key)
    return look.lines.index(at, 0)


def line(look: TakingOver, key: str, what: str) -> QModelIndex:
    top = section(look, key)
    return next(at for n in range(look.lines.rowCount(top)) if (at := look.lines.index(n, 0, top)).data() == what)


def shown(where: QWidget) -> list[QPushButton]:
    return [b for b in where.findChildren(QPushButton) if b.isVisible()]


def press(qtbot: QtBot, where: QWidget, words: str) -> None:
    qtbot.waitUntil(lambda: words in [b.text() for b in shown(where)])
    next(b for b in shown(where) if b.text() == words).click()


def take(qtbot: QtBot, page: GatherPage) -> Any:
    assert page.look is not None
    with qtbot.waitSignal(page.look.taken, timeout=20_000) as signal:
        page.look.take_button.click()
    return signal.args[0]


def one(page: GatherPage, sql: str) -> Any:
    found = page.desk.conn.execute(sql).fetchone()
    return found[0] if found else None


def dump(page: GatherPage) -> Any:
    return list(checking.dump(page.desk.conn))


def test_every_file_of_glpi_is_shown_with_what_becomes_of_it_and_taken_over_at_once(
    qtbot: QtBot, window: MainWindow, page: GatherPage, realdata: Path
) -> None:
    before = dump(page)
    look = looked(qtbot, page, [realdata / "inventories_glpi"])
    told = states(look)
    assert len(told) == 22 and sorted(set(told.values())) == ["ask", "new"]
    assert {name for name, state in told.items() if state == "ask"} == {"11.xml", "9.xml"}
    assert dump(page) == before, "looking writes nothing"
    assert look.take_button.text() == "Take over 20 machines"
    done = take(qtbot, page)
    after = dump(page)
    assert len(done.result) == 20 and page.look is None
    assert one(page, "SELECT count(*) FROM collection WHERE source='file' AND file='printer_1.json'") == 1
    qtbot.waitUntil(lambda: "Look at them again" in [b.text() for b in shown(page)])
    assert any(b.text().startswith("Look at ") and b.text().endswith("new titles") for b in shown(page))
    (titles,) = [b for b in shown(page) if b.text().endswith("new titles")]
    titles.click()
    software: Any = window.current
    assert software.key == "software" and software.panel.kind_key == "software_title"
    qtbot.waitUntil(
        lambda: (
            software.panel.list.model.complete and software.panel.list.model.rowCount() == int(titles.text().split()[2])
        )
    )
    window.go("gather")
    with qtbot.waitSignal(page.desk.changed, timeout=20_000):
        page.desk.undo()
    assert dump(page) == before
    with qtbot.waitSignal(page.desk.changed, timeout=20_000):
        page.desk.redo()
    assert dump(page) == after


def test_cancel_writes_nothing(qtbot: QtBot, page: GatherPage, tmp_path: Path) -> None:
    before = dump(page)
    look = looked(qtbot, page, [put(tmp_path, "a.json", inventory("S-1"))])
    look.lines.setData(section(look, "asset"), UNCHECKED, TICK)
    look.cancel_button.click()
    assert page.look is None and page.side_wanted() and dump(page) == before


def test_what_is_unticked_stays_and_a_sections_box_ticks_all_its_lines(
    qtbot: QtBot, page: GatherPage, tmp_path: Path
) -> None:
    look = looked(qtbot, page, [put(tmp_path, "a.json", inventory("S-1", softwares=programs(3)))])
    take(qtbot, page)
    look = looked(qtbot, page, [put(tmp_path, "b.json", inventory("S-1", day="2026-11-22", hardware={"name": "lt-new", "memory": 16384}, softwares=[*programs(2, "2.0"), {"name": "Chat"}]))])  # fmt: skip
    assert states(look) == {"b.json": "changed"}
    found = {(at.data(), at.siblingAtColumn(1).data(), at.siblingAtColumn(2).data(), at.siblingAtColumn(3).data())
             for n in range(look.lines.rowCount(section(look, "software"))) for at in [look.lines.index(n, 0, section(look, "software"))]}  # fmt: skip
    assert found == {
        ("Program 0000", "Changed", "1.0", "2.0"),
        ("Program 0001", "Changed", "1.0", "2.0"),
        ("Program 0002", "Gone", "1.0", ""),
        ("Chat", "New", "", ""),
    }
    look.lines.setData(section(look, "software"), UNCHECKED, TICK)
    assert {line(look, "software", name).data(TICK) for name in ("Chat", "Program 0000", "Program 0002")} == {UNCHECKED}
    look.tree.setCurrentIndex(line(look, "software", "Chat"))
    QTest.keyClick(look.tree, Qt.Key.Key_Space)  # by the keyboard
    assert section(look, "software").data(TICK) == PARTLY
    look.lines.setData(line(look, "asset", "Host name"), UNCHECKED, TICK)
    take(qtbot, page)
    rows = page.desk.conn.execute("SELECT t.name, i.version, i.gone_on FROM installation i JOIN software_title t ON t.id=i.title_id WHERE t.name LIKE 'Pro%' OR t.name='Chat' ORDER BY 1")  # fmt: skip
    assert [tuple(row) for row in rows] == [
        ("Chat", None, None),
        ("Program 0000", "1.0", None),
        ("Program 0001", "1.0", None),
        ("Program 0002", "1.0", None),
    ]
    assert page.desk.conn.execute("SELECT hostname, memory FROM asset WHERE serial='S-1'").fetchone()[:] == (
        "lt-ana",
        "16 GB",
    )


def test_a_machine_that_is_unticked_is_left_out(qtbot: QtBot, page: GatherPage, tmp_path: Path) -> None:
    look = looked(
        qtbot,
        page,
        [put(tmp_path, "a.json", inventory("S-1", "one")), put(tmp_path, "b.json", inventory("S-2", "two"))],
    )
    look.list.setFocus()
    look.list.setCurrentIndex(look.machines.index(1))
    QTest.keyClick(look.list, Qt.Key.Key_Space)
    assert look.take_button.text() == "Take over 1 machine"
    box = look.list.visualRect(look.machines.index(0))
    for words in ("Take over", "Take over 1 machine"):  # and by the mouse, on the tick only
        QTest.mouseClick(look.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.x() + 23, box.center().y()))
        QTest.mouseClick(look.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.x() + 150, box.center().y()))
        assert look.take_button.text() == words
    take(qtbot, page)
    assert (
        one(page, "SELECT count(*) FROM asset WHERE serial='S-1'"),
        one(page, "SELECT count(*) FROM asset WHERE serial='S-2'"),
    ) == (1, 0)


def test_a_bad_file_stays_with_its_reason_while_the_good_one_is_taken_over(
    qtbot: QtBot, page: GatherPage, tmp_path: Path
) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.write(b'{"deviceid": "')
        file.truncate(100 * 2**20)
    deep = put(tmp_path, "deep.json", "[" * 100_000)
    look = looked(qtbot, page, [put(tmp_path, "a.json", inventory("S-1")), large, deep])
    assert states(look) == {"a.json": "new", "large.json": "refused", "deep.json": "refused"}
    assert "100 MB" in look.seen[1].note(page.desk.style)
    look.list.setCurrentIndex(look.machines.index(1))
    assert look.refused.isVisibleTo(look) and not look.tree_ground.isVisibleTo(look)
    take(qtbot, page)
    assert one(page, "SELECT count(*) FROM collection WHERE file='a.json'") == 1


def test_of_the_same_host_name_the_user_says_whose_it_is(qtbot: QtBot, page: GatherPage, tmp_path: Path) -> None:
    known = one(page, "SELECT id FROM asset WHERE binned=0 AND stage<>'disposed' AND serial IS NULL LIMIT 1")
    if known is None:
        known = one(page, "SELECT id FROM asset WHERE binned=0 AND stage<>'disposed' LIMIT 1")
    with qtbot.waitSignal(page.desk.changed):
        page.desk.do(lambda tx: tx.update("asset", known, {"hostname": "LT-ANA", "serial": None}))
    look = looked(qtbot, page, [put(tmp_path, "a.json", inventory("S-1"))])
    assert states(look) == {"a.json": "ask"} and not look.take_button.isEnabled()
    tag = one(page, f"SELECT tag FROM asset WHERE id={known}")
    press(qtbot, look, f"It is {tag}")
    compared(qtbot, page)
    assert states(look) == {"a.json": "changed"}
    take(qtbot, page)
    assert one(page, f"SELECT serial FROM asset WHERE id={known}") == "S-1"
    other = looked(qtbot, page, [put(tmp_path, "b.json", inventory("S-2"))])
    assert states(other) == {"b.json": "new"}, "another serial number is another machine"


def test_an_older_inventory_needs_a_word(qtbot: QtBot, page: GatherPage, tmp_path: Path) -> None:
    looked(qtbot, page, [put(tmp_path, "a.json", inventory("S-1"))])
    take(qtbot, page)
    look = looked(qtbot, page, [put(tmp_path, "b.json", inventory("S-1", day="2026-10-01", softwares=programs(1)))])
    assert states(look) == {"b.json": "refused"} and "20 Nov 2026" in look.seen[0].reason()
    press(qtbot, look, "Take it over all the same")
    assert states(look) == {"b.json": "changed"}
    take(qtbot, page)
    assert one(page, "SELECT count(*) FROM collection WHERE date='2026-10-01'") == 1


def test_of_one_machine_twice_the_newer_inventory_has_the_last_word(
    qtbot: QtBot, page: GatherPage, tmp_path: Path
) -> None:
    newer = put(tmp_path, "a.json", inventory("S-1", hardware={"name": "x", "memory": 16384}, day="2026-11-22"))
    older = put(tmp_path, "b.json", inventory("S-1", day="2026-11-01"))
    look = looked(qtbot, page, [newer, older])
    assert look.seen[1].twin == "a.json"
    take(qtbot, page)
    assert [
        tuple(row) for row in page.desk.conn.execute("SELECT memory, last_inventory FROM asset WHERE serial='S-1'")
    ] == [("16 GB", "2026-11-22")]


def test_two_machines_at_one_dock_are_shown_and_taken_over_as_two(
    qtbot: QtBot, page: GatherPage, tmp_path: Path
) -> None:
    dock = {"networks": [{"description": "Dock", "macaddr": "00:50:b6:11:22:33", "mac": "00:50:b6:11:22:33", "type": "ethernet", "status": "up"}]}  # fmt: skip
    paths = [put(tmp_path, f"{n}.json", inventory(f"DOCK-{n}", f"lt-{n}", **dock)) for n in (1, 2)]
    look = looked(qtbot, page, paths)
    assert all(one.machine is not None and one.machine.macs for one in look.seen)
    assert [one.twin for one in look.seen] == ["", ""]
    take(qtbot, page)
    assert one(page, "SELECT count(*) FROM asset WHERE serial IN ('DOCK-1', 'DOCK-2')") == 2


def test_what_changes_in_the_register_meanwhile_is_compared_anew(
    qtbot: QtBot, page: GatherPage, tmp_path: Path
) -> None:
    look = looked(qtbot, page, [put(tmp_path, "a.json", inventory("S-1"))])
    known = one(page, "SELECT id FROM asset WHERE binned=0 AND stage<>'disposed' LIMIT 1")
    with qtbot.waitSignal(page.desk.changed):
        page.desk.do(lambda tx: tx.update("asset", known, {"serial": "S-1"}))
    compared(qtbot, page)
    assert states(look) == {"a.json": "changed"}


def widgets(look: QWidget) -> int:
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    gc.collect()
    return len(look.findChildren(QWidget))


def test_three_thousand_titles_need_no_widget_each_and_are_quick(
    qtbot: QtBot, page: GatherPage, tmp_path: Path
) -> None:
    import time

    few = looked(qtbot, page, [put(tmp_path, "a.json", inventory("S-1", softwares=programs(3)))])
    n = widgets(few)
    few.cancel_button.click()
    many = looked(qtbot, page, [put(tmp_path, "b.json", inventory("S-1", softwares=programs(3000)))])
    assert len(many.lines.sections[-1][1]) == 3000
    began = time.perf_counter()
    many._show()
    many.tree.expandAll()
    many.lines.setData(section(many, "software"), UNCHECKED, TICK)
    many.tree.grab()
    assert time.perf_counter() - began < 1.0
    assert widgets(many) <= n + 2


def test_an_inventory_that_cannot_be_compared_is_told_and_holds_up_nobody(
    qtbot: QtBot, page: GatherPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = looking.compared

    def some(conn: Any, kinds: Any, machine: Any, *more: Any) -> Any:
        if machine.name == "odd":
            raise KeyError("nobody thought of it")
        return real(conn, kinds, machine, *more)

    monkeypatch.setattr(looking, "compared", some)
    look = looked(
        qtbot, page, [put(tmp_path, "a.json", inventory("S-1", "odd")), put(tmp_path, "b.json", inventory("S-2"))]
    )
    assert states(look) == {"a.json": "refused", "b.json": "new"} and "KeyError" in look.seen[0].reason()
    assert look.take_button.isEnabled()
