"""Laws of every page and dialog of the real window: names, buddies, reading order, targets, nothing clipped.

Walked light and dark, with texts 40 % longer and mirrored, with the system's text half as large again, and in German.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables  # noqa: F401
from itam_desktop import languages, sample
from itam_desktop.app import Program
from itam_desktop.assets.screens import verbs
from itam_desktop.kernel import texts
from itam_desktop.store.office import Store
from itam_desktop.widgets import theme
from itam_desktop.widgets.parts import Label
from itam_desktop.widgets.theme import px
from itam_desktop.window.main_window import MainWindow
from itam_desktop.window.palette import CommandList, Keys
from itam_desktop.window.past_day import PastDay
from itam_desktop.window.settings.page import SUBS

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit, QAbstractSpinBox, QTabBar)
LEAST = 24  # px of a target
SLACK = 3  # px by which a text may be wider than its place: the rounding of letters


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "Studio Nordkai.itam"
    with Store.create(path, who="Sofia Lange") as store:
        sample.make(store, 60, 1)
    return path


MODES = ("plain", "dark", "longer", "large", "german")


@pytest.fixture(params=MODES)
def window(request: pytest.FixtureRequest, qtbot: QtBot, office: Path, tmp_path: Path) -> Iterator[MainWindow]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    path = tmp_path / office.name
    path.write_bytes(office.read_bytes())
    if request.param == "longer":
        texts.install(texts.pseudo)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    if request.param == "german":
        languages.use("de")
    theme.install(app, "dark" if request.param == "dark" else "light", 150 if request.param == "large" else 100)
    program = Program(single=False, scanner=False, warm=False)
    program.open(path)
    assert program.main is not None
    program.main.resize(1280, 800) if request.param != "large" else program.main.resize(1920, 1080)
    yield program.main
    program.close()
    languages.use("en")
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.install(app, "light", 100)


def places(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Every page, its form, and the dialogs: (name, widget to look at)."""

    def rest() -> None:
        """Until nothing moves any more: layouts and what was asked of the store."""
        before: list[QRect] = []
        for _ in range(60):
            qtbot.wait(50)
            now = [w.geometry() for w in window.findChildren(QWidget) if w.isVisible()]
            if now == before:
                return
            before = now

    def page(key: str) -> Any:
        window.go(key)
        rest()
        return window.current

    assets = page("assets")
    qtbot.waitUntil(lambda: assets.list.model.complete and assets.list.model.rowCount() > 0)
    rest()
    yield "assets", window
    assets.new()
    rest()
    yield "assets, new", window
    assets.form.show_all()
    rest()
    yield "assets, every field", window
    assets._close_form()
    assets.show_timeline()
    rest()
    yield "assets, timeline", window
    assets.show_list()
    for key in ("people", "places", "contracts", "upkeep"):
        yield key, page(key).window()
        window.current.new()
        rest()
        yield key + ", new", window
        window.current.panel._form_closed() if hasattr(window.current, "panel") else None
    for key in ("stocktake", "labels", "import", "activity", "search"):
        yield key, page(key).window()
    custody = page("custody")
    for n in range(len(custody.panels)):
        custody.segments.choose(n)
        rest()
        yield f"custody, {n}", window
    window.search_everything("thinkpad")
    qtbot.waitUntil(lambda: bool(window.current.sections))  # type: ignore[attr-defined]
    rest()
    yield "search, found", window
    window.search.put("")
    settings = page("settings")
    for sub in SUBS:
        settings.show_sub(sub.key)
        rest()
        yield "settings, " + sub.key, window
    page("assets")
    ids = list(assets.list.model.ids[:3])
    dialogs: list[Callable[[], Any]] = [
        lambda: verbs.give_out(window, window, ids[:1]),
        lambda: verbs.give_out(window, window, ids[:1], lend=True),
        lambda: verbs.change(window, window, ids),
        *custody_dialogs(window),
        lambda: _opened(CommandList(window)),
        lambda: _opened(Keys(window)),
        lambda: _opened(PastDay(window, window.desk)),
    ]
    for make in dialogs:
        dialog = make()
        rest()
        yield type(dialog).__name__, dialog
        dialog.reject()
        rest()


def custody_dialogs(window: MainWindow) -> list[Callable[[], Any]]:
    """Those of hand-overs, with things in them."""
    from itam_desktop.custody.screens import acts
    from itam_desktop.custody.screens.kit_dialog import KitDialog
    from itam_desktop.custody.screens.leaver import StartLeaving

    held = [
        row[0] for row in window.desk.conn.execute("SELECT id FROM asset WHERE stage='assigned' ORDER BY id LIMIT 2")
    ]
    return [
        lambda: acts.take_back(window, held), lambda: acts.swap(window, window.desk.row("asset", held[0]) or {}),
        lambda: acts.move(window, held), lambda: acts.reserve(window, held[:1]), lambda: _opened(KitDialog(window, window)),
        lambda: _opened(StartLeaving(window, window, None, lambda made: None)),
    ]  # fmt: skip


def _opened(dialog: Any) -> Any:
    dialog.open()
    return dialog


def shown(root: QWidget, kind: Any) -> list[Any]:
    """The widgets of a kind that the eye can meet."""
    return [w for w in root.findChildren(kind) if w.isVisible() and not w.visibleRegion().isEmpty()]


def name_of(widget: QWidget) -> str:
    key = widget.objectName() or widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
    return f"{type(widget).__name__} “{key}” in {type(widget.parent()).__name__}"


def whole(widget: QWidget) -> bool:
    """Is it seen as a whole, not cut by the edge of what scrolls?"""
    return widget.visibleRegion().boundingRect().size() == widget.size()


def without_name(root: QWidget) -> list[str]:
    found = []
    for one in (w for kind in CONTROLS for w in shown(root, kind)):
        inner = isinstance(one.parent(), QComboBox | QAbstractSpinBox | QAbstractItemView | QTabBar)
        inner = inner or isinstance(one, QHeaderView) or type(one).__name__ == "QLineEditIconButton"
        words = one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
        if not inner and not words.strip():
            found.append(name_of(one))
    return found


def too_small(root: QWidget) -> list[str]:
    found = []
    for one in shown(root, QAbstractButton):
        if type(one).__name__ in ("QLineEditIconButton", "QTableCornerButton", "QToolButton") or not whole(one):
            continue
        if min(one.width(), one.height()) < LEAST:
            found.append(f"{name_of(one)}: {one.width()} x {one.height()}")
    return found


def clipped(root: QWidget) -> list[str]:
    """Texts that have less room than they need, where nothing says that they were cut."""
    found = []
    for one in shown(root, QLabel):
        if not one.text() or not one.pixmap().isNull() or (isinstance(one, Label) and one._elided):
            continue
        room = one.contentsRect()
        need = one.fontMetrics().boundingRect(QRect(0, 0, room.width(), 10_000), _flags(one), one.text())
        if need.width() > room.width() + SLACK or need.height() > room.height() + SLACK:
            found.append(
                f"{name_of(one)}: needs {need.width()} x {need.height()}, has {room.width()} x {room.height()}"
            )
    for one in shown(root, QAbstractButton):
        if (
            one.text()
            and one.sizeHint().width() > one.width() + SLACK
            and type(one).__name__ in ("Button", "Chip", "RailButton", "_Segment")
        ):
            found.append(f"{name_of(one)}: needs {one.sizeHint().width()}, has {one.width()}")
    return found


def _flags(one: QLabel) -> int:
    wrapped = Qt.TextFlag.TextWordWrap.value if one.wordWrap() else 0
    return wrapped | (Qt.TextFlag.TextShowMnemonic.value if one.buddy() is not None else 0)


def too_faint(root: QWidget) -> list[str]:
    """Words whose ink stands out from the ground they are drawn on by less than 4.5 : 1 (WCAG 2.2, 1.4.3)."""
    found = []
    picture = root.grab().toImage()
    for one in shown(root, QLabel):
        if not one.text().strip() or not one.isEnabled() or not whole(one) or one.width() < 8:
            continue
        corner = one.mapTo(root, QPoint(0, 0))
        spots = [
            picture.pixelColor(corner.x() + one.width() * x // 12, corner.y() + one.height() * y // 6).rgb()
            for x in range(12)
            for y in range(6)
        ]
        ground = QColor.fromRgb(max(set(spots), key=spots.count))
        ink = one.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
        if theme.contrast(ink, ground) < 4.5:
            found.append(f"{name_of(one)}: {ink.name()} on {ground.name()} is {theme.contrast(ink, ground):.2f}")
    return found


def without_buddy(root: QWidget) -> list[str]:
    """A field of a form whose label does not lead to it."""
    from itam_desktop.widgets.entry import Entry

    return [name_of(e) for e in shown(root, Entry) if e.label.buddy() is not e.editor.control]


def out_of_order(root: QWidget) -> list[str]:
    """Steps of the Tab key inside one pane that go up without going over to another column."""
    from itam_desktop.widgets.form import RecordForm

    found = []
    for form in shown(root, RecordForm):
        stops = [e.editor.control for e in form.entries.values() if e.isVisible()]
        chain = _chain(stops[0], len(stops)) if stops else []
        if chain != stops:
            found.append(f"{name_of(form)}: Tab does not follow the fields")
        spots = [(w.mapTo(form, QPoint(0, 0)).y() // 12, w.mapTo(form, QPoint(0, 0)).x()) for w in stops]
        mirrored = form.layoutDirection() == Qt.LayoutDirection.RightToLeft
        wanted = sorted(spots, key=lambda s: (s[0], -s[1] if mirrored else s[1]))
        rows = [s[0] for s in spots]
        if rows != sorted(rows) and spots != wanted:
            found.append(f"{name_of(form)}: the fields are not in reading order")
    return found


def _chain(first: QWidget, n: int) -> list[QWidget]:
    """The next `n` stops of the Tab key that take typing, from this one on."""
    from itam_desktop.widgets.editors import Editor

    found, at = [first], first.nextInFocusChain()
    while at is not first and len(found) < n:
        parent = at.parentWidget()
        if isinstance(parent, Editor) and parent.control is at and at.isVisible():
            found.append(at)
        at = at.nextInFocusChain()
    return found


LAWS: tuple[tuple[str, Callable[[QWidget], list[str]]], ...] = (
    ("has no name", without_name),
    ("is too small", too_small),
    ("is clipped", clipped),
    ("has no buddy", without_buddy),
    ("is out of order", out_of_order),
    ("is too faint", too_faint),
)


def test_every_page_keeps_the_laws(qtbot: QtBot, window: MainWindow) -> None:
    size = window.size()
    broken: list[str] = []
    seen = 0
    for name, widget in places(window, qtbot):
        seen += len(shown(widget, QWidget))
        broken += [f"{name}: {fault} {what}" for what, law in LAWS for fault in law(widget)]
        if isinstance(widget, MainWindow) and widget.size() != size:
            broken.append(f"{name}: the window became {widget.width()} x {widget.height()}")
            widget.resize(size)
    assert seen > 1000
    assert not broken, "\n".join(sorted(set(broken)))


def test_the_laws_catch_what_they_are_for(qtbot: QtBot) -> None:
    from itam_desktop.widgets.parts import button, col, field, label, wrap

    root = wrap(col(button("", "x"), field(""), label("A text that has no room at all here"), gap=0))
    qtbot.addWidget(root)
    root.show()
    faint = QPalette()
    faint.setColor(QPalette.ColorRole.WindowText, QColor("#c8c8c8"))
    long = root.findChildren(Label)[0]
    assert too_faint(root) == []
    long.setPalette(faint)
    assert len(too_faint(root)) == 1
    long.setFixedWidth(30)
    root.findChildren(QAbstractButton)[0].setFixedSize(12, 12)
    qtbot.wait(30)
    assert len(without_name(root)) == 2
    assert len(too_small(root)) == 1
    assert len(clipped(root)) == 1
    assert px(1) >= 1
    assert isinstance(QScrollBar(), QWidget)
