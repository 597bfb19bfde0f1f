"""The timeline: where days fall, how things step aside, and how they are reached."""

import itertools
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itam_desktop.widgets.timeline import SCALES, Bar, Lane, Mark, Timeline
from itam_desktop.widgets.timeline_axis import Axis, stack, step_aside, ticks, whole
from tests.widgets import office

D = date
LANES = (
    Lane(
        "refresh",
        "Stage",
        (
            Bar(D(2024, 2, 19), D(2026, 3, 9), "Given out", "ok", key="a1"),
            Bar(D(2026, 4, 1), None, "Given out", "ok", key="a2"),
        ),
    ),
    Lane("user-check", "Holder", (Bar(D(2024, 2, 19), D(2026, 3, 9), "Clara Dubois", kind="holder", key="h1"),)),
    Lane("map-pin", "Place", (Bar(D(2024, 2, 2), None, "2.11 Legal", "off", kind="place"),)),
    Lane(
        "shield-check",
        "Warranty",
        (Bar(D(2024, 2, 2), D(2028, 2, 2), "Premier, 48 months", "info", kind="term", key="w"),),
    ),
)
MARKS = (
    Mark(D(2024, 2, 2), "truck", "off", "Received", "m1"),
    Mark(D(2024, 2, 19), "user-plus", "ok", "Given out", "m2"),
    Mark(D(2025, 8, 4), "tool", "warn", "In repair", "m3"),
)


@pytest.fixture
def life(qtbot: QtBot) -> Timeline:
    shown = Timeline(office.STYLE)
    qtbot.addWidget(shown)
    shown.show_life(LANES, MARKS)
    shown.resize(1100, shown.sizeHint().height())
    shown.show()
    qtbot.waitExposed(shown)
    shown.setFocus()
    return shown


def test_days_fall_evenly_and_the_day_under_the_pointer_stays_when_zooming() -> None:
    axis = Axis(100.0, 50.0, 10.0, 500.0)
    assert axis.x(100.0) == 10
    assert axis.x(150.0) == 510
    held = axis.day_at(200)
    axis.zoom(0.5, 200)
    assert axis.day_at(200) == pytest.approx(held)
    assert axis.span == 25


@pytest.mark.parametrize("span", [7, 31, 92, 366, 3660, 20_000])
def test_labels_on_the_axis_never_touch(span: int) -> None:
    large, fine = ticks(Axis(float(D(2024, 2, 27).toordinal()), span, 0, 900), 80)
    assert large
    gaps = [b[0] - a[0] for a, b in itertools.pairwise(large)]
    assert all(gap >= 70 for gap in gaps)
    assert len(fine) < 120


def test_the_whole_life_shows_everything_and_today() -> None:
    first, span = whole(LANES, MARKS, office.TODAY)
    assert first < D(2024, 2, 2).toordinal()
    assert first + span > D(2028, 2, 2).toordinal()
    assert whole((), (), office.TODAY)[1] > 0


def test_bars_that_overlap_stand_under_each_other() -> None:
    bars = [Bar(D(2024, 1, 1), D(2025, 1, 1), ""), Bar(D(2024, 6, 1), None, ""), Bar(D(2025, 1, 1), D(2025, 2, 1), "")]
    assert stack(bars, office.TODAY) == [0, 1, 0]


def test_marks_step_aside_and_join_when_there_are_too_many() -> None:
    assert step_aside([10, 12, 100], 22, 2, 30) == [(-1, [0]), (23, [1]), (89, [2])]
    crowded = step_aside([float(n) for n in range(40)], 22, 2, 30)
    assert sum(len(which) for _, which in crowded) == 40
    assert len(crowded) < 6


def test_a_click_opens(qtbot: QtBot, life: Timeline) -> None:
    thing = next(t for t in life._things if t.key == "w")
    with qtbot.waitSignal(life.opened) as told:
        qtbot.mouseClick(life, Qt.MouseButton.LeftButton, pos=thing.box.center().toPoint())
    assert told.args == ["w"]


def test_the_keyboard_reaches_and_opens_everything_and_says_it(qtbot: QtBot, life: Timeline) -> None:
    seen = []
    qtbot.keyClick(life, Qt.Key.Key_Home)
    for _ in life._things:
        seen.append(life._things[life._current].key)
        qtbot.keyClick(life, Qt.Key.Key_Right)
    assert {"a1", "a2", "h1", "w", "m1", "m3"} <= set(seen)
    qtbot.keyClick(life, Qt.Key.Key_End)
    assert "In repair" in life.accessibleDescription()
    with qtbot.waitSignal(life.opened) as told:
        qtbot.keyClick(life, Qt.Key.Key_Return)
    assert told.args == ["m3"]


def test_up_and_down_go_from_lane_to_lane(qtbot: QtBot, life: Timeline) -> None:
    qtbot.keyClick(life, Qt.Key.Key_Home)
    qtbot.keyClick(life, Qt.Key.Key_Down)
    assert life._things[life._current].key == "h1"
    qtbot.keyClick(life, Qt.Key.Key_Up)
    assert life._things[life._current].key == "a1"


def test_it_zooms_by_scale_key_and_wheel(qtbot: QtBot, life: Timeline) -> None:
    for index, (_, days) in enumerate(SCALES[:-1]):
        life.set_scale(index)
        assert life._axis.span == days
        assert life._axis.first < office.TODAY.toordinal() < life._axis.first + days
    before = life._axis.span
    with qtbot.waitSignal(life.moved):
        qtbot.keyClick(life, Qt.Key.Key_Minus)
    assert life._axis.span > before
    middle = QPointF(600, 60)
    turn = QWheelEvent(middle, life.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                       Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    wide = life._axis.span
    QApplication.sendEvent(life, turn)
    assert life._axis.span < wide


def test_what_it_tells_on_hover_is_plain_words_with_dates(life: Timeline) -> None:
    thing = next(t for t in life._things if t.key == "w")
    assert thing.words == "Warranty: Premier, 48 months\n02 Feb 2024 to 02 Feb 2028"


def test_the_axis_reads_from_left_to_right_in_every_language(qtbot: QtBot, life: Timeline, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert life.layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert not life.grab().isNull()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_an_empty_life_can_be_shown(qtbot: QtBot) -> None:
    shown = Timeline(office.STYLE)
    qtbot.addWidget(shown)
    shown.show_life((), ())
    shown.show()
    assert not shown.grab().isNull()
    qtbot.keyClick(shown, Qt.Key.Key_Right)
