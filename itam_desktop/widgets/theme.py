"""The look: palettes, meanings, type and icons. The only file with colours in it.

Colours come from QPalette roles; what a palette has no role for (ok, info, lend, warn, bad, off) is a *meaning*,
looked up by name. Sizes are the design's pixels at a 13 px body and are scaled to the system's font by `px`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from itam_desktop.kernel.resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

R = QPalette.ColorRole
BODY = 13  # the design's body size, in px

_LIGHT = {
    R.Window: "#F4F6F9", R.WindowText: "#1A2130", R.Base: "#FFFFFF", R.AlternateBase: "#F8F9FB",
    R.Text: "#1A2130", R.PlaceholderText: "#5F6878", R.Button: "#FFFFFF", R.ButtonText: "#1A2130",
    R.BrightText: "#FFFFFF", R.Highlight: "#E1EAFC", R.HighlightedText: "#14213D", R.Accent: "#2B5BD7",
    R.Link: "#2450C4", R.LinkVisited: "#5B3FA8", R.Light: "#FFFFFF", R.Midlight: "#E9ECF1",
    R.Mid: "#D5DAE2", R.Dark: "#838C9C", R.Shadow: "#5F6878", R.ToolTipBase: "#1F2735", R.ToolTipText: "#F4F6F9",
}  # fmt: skip
_DARK = {
    R.Window: "#14171D", R.WindowText: "#E6E9EF", R.Base: "#1B1F27", R.AlternateBase: "#1F242D",
    R.Text: "#E6E9EF", R.PlaceholderText: "#9BA4B4", R.Button: "#252A34", R.ButtonText: "#E6E9EF",
    R.BrightText: "#0E1420", R.Highlight: "#263A63", R.HighlightedText: "#F2F5FB", R.Accent: "#7DA5FF",
    R.Link: "#8DB0FF", R.LinkVisited: "#C3A6F5", R.Light: "#2E3541", R.Midlight: "#2A303B",
    R.Mid: "#39414E", R.Dark: "#727C8C", R.Shadow: "#9BA4B4", R.ToolTipBase: "#E6E9EF", R.ToolTipText: "#14171D",
}  # fmt: skip
# meaning: (words on the tint, tint, solid for bars and dots)
_MEANING_LIGHT = {
    "ok": ("#1A6840", "#E1F2E8", "#2C9660"), "info": ("#1D50B4", "#E4ECFC", "#3D74E0"),
    "lend": ("#643BA8", "#EFE8FA", "#8960CF"), "warn": ("#855000", "#FCEFD6", "#C67A08"),
    "bad": ("#AD241C", "#FCE7E5", "#D5433B"), "off": ("#4B5464", "#EAEDF2", "#838C9C"),
}  # fmt: skip
_MEANING_DARK = {
    "ok": ("#83D8A7", "#1C3428", "#4DB97F"), "info": ("#A3C2FF", "#1F3052", "#5F93F5"),
    "lend": ("#CFB6FA", "#33284B", "#A57FE8"), "warn": ("#F2C26E", "#3C2F16", "#DE9B33"),
    "bad": ("#FFA59E", "#452322", "#EC665E"), "off": ("#B9C1CD", "#2C323D", "#7C8696"),
}  # fmt: skip
# one hue in five steps for parts without a meaning, so that charts stay calm
_AVATARS = ("#3B6FB6", "#8A4FA3", "#1F7A6C", "#A3542B", "#5B5FB8", "#9C3D68", "#4F7A28", "#7A5B2E")
MEANINGS = tuple(_MEANING_LIGHT)

# stage of an asset: meaning and icon of its pill; the word comes from the record's status
STAGES = {
    "in_stock": ("info", "building-warehouse"), "assigned": ("ok", "user-check"), "on_loan": ("lend", "clock-share"),
    "in_repair": ("warn", "tool"), "missing": ("bad", "alert-triangle"), "retired": ("off", "archive"),
    "disposed": ("off", "trash"), "ordered": ("off", "truck"),
}  # fmt: skip

SIZES = {"caption": 11, "small": 12, "body": 13, "strong": 13, "head": 15, "title": 20, "number": 26, "hero": 56}
_WEIGHTS = {"strong": 600, "head": 600, "title": 600, "number": 600, "hero": 600}


class _News(QObject):
    changed = Signal()


class _State:
    """What was installed; one per application."""

    scheme = "system"
    percent = 100
    family = ""
    dark = False
    contrast = False
    body = float(BODY)
    serial = 0
    news: _News | None = None
    listening = False


def serial() -> int:
    """Grows with every change of look: caches compare it."""
    return _State.serial


def on_change(slot: Callable[[], object]) -> None:
    """Call the bound method of a QObject whenever the look has changed."""
    if _State.news is None:
        _State.news = _News()
    _State.news.changed.connect(slot)


def install(app: QApplication, scheme: str = "system", percent: int = 100, family: str = "") -> None:
    """Put style, palette and font on the application; call it again to change them while it runs.

    scheme: "light", "dark" or "system" (follows it live). percent: size of the text against the system's (100-200).
    family: another font than the system's, for pictures.
    """
    _State.scheme, _State.percent, _State.family = scheme, percent, family
    hints = app.styleHints()
    wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(scheme, Qt.ColorScheme.Unknown)
    hints.setColorScheme(wanted)
    if not _State.listening:
        _State.listening = True
        hints.colorSchemeChanged.connect(_follow)
        hints.accessibility().contrastPreferenceChanged.connect(_follow)
    if sys.platform not in ("win32", "darwin"):
        from itam_desktop.widgets.flat_fusion import FlatFusion

        if app.property("flat") is None:
            app.setProperty("flat", True)
            app.setStyle(FlatFusion())
    _apply(app)


def _follow(*_: object) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _apply(app)


def _apply(app: QApplication) -> None:
    hints = app.styleHints()
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(_State.scheme, hints.colorScheme())
    _State.dark = scheme == Qt.ColorScheme.Dark
    _State.contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    base = QFont(_State.family) if _State.family else QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if not _State.family:
        _State.body = max(9.0, float(QFontInfo(base).pixelSize())) * _State.percent / 100
    else:
        _State.body = BODY * _State.percent / 100
    _State.serial += 1
    font.cache_clear()
    icon.cache_clear()
    if not _State.contrast:  # a system in high contrast knows its colours best
        app.setPalette(_palette(_State.dark))
        QToolTip.setPalette(app.palette())
    base.setPixelSize(round(_State.body))
    base.setFeature(QFont.Tag("tnum"), 1)
    app.setFont(base)
    QToolTip.setFont(font("small"))
    if _State.news is not None:
        _State.news.changed.emit()


def _palette(dark: bool) -> QPalette:
    palette = QPalette()
    for name, value in (_DARK if dark else _LIGHT).items():
        palette.setColor(name, QColor(value))
    for name in (R.Text, R.WindowText, R.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, palette.color(R.Dark))
    return palette


def is_dark() -> bool:
    return _State.dark


def px(design: float) -> int:
    """A length of the design (13 px body) on this screen; never smaller than drawn, so that targets stay large."""
    return round(design * max(1.0, _State.body / BODY))


def side(widget: QWidget, design: float, part: float) -> int:
    """The width of a pane beside something else: as designed, but never more than that part of its window."""
    return min(px(design), max(px(280), round(widget.window().width() * part)))


def room(width: float, height: float) -> QSize:
    """The size of something in a dialog: as designed, but never more than the screen has."""
    free = QGuiApplication.primaryScreen().availableGeometry().size()
    return QSize(min(px(width), round(free.width() * 0.85)), min(px(height), round(free.height() * 0.7)))


def window_size() -> QSize:
    """Of a window when it is first shown: as designed, inside the screen."""
    free = QGuiApplication.primaryScreen().availableGeometry().size().expandedTo(QSize(1280, 800))
    return QSize(px(1280), px(800)).boundedTo(free)


def role(name: QPalette.ColorRole) -> QColor:
    return QApplication.palette().color(name)


def meaning(name: str) -> tuple[QColor, QColor, QColor]:
    """(ink, tint, solid) of a meaning; fresh colours, free to be changed by the caller."""
    if _State.contrast:
        return role(R.Text), role(R.Base), role(R.Text)
    ink, tint, solid = (_MEANING_DARK if _State.dark else _MEANING_LIGHT).get(name, _MEANING_LIGHT["off"])
    return QColor(ink), QColor(tint), QColor(solid)


def ink(tone: str) -> QColor:
    """The colour of words: "" first rank, "soft" second, "link", "accent", "bright", or a meaning."""
    roles = {
        "": R.WindowText,
        "text": R.WindowText,
        "soft": R.PlaceholderText,
        "link": R.Link,
        "accent": R.Accent,
        "bright": R.BrightText,
    }
    return role(roles[tone]) if tone in roles else meaning(tone)[0]


def avatar(name: str) -> tuple[QColor, QColor]:
    """(ground, ink) for a name: always the same hue for the same name."""
    base = QColor(_AVATARS[sum(map(ord, name)) % len(_AVATARS)])
    if _State.contrast:
        return role(R.Base), role(R.Text)
    if _State.dark:
        return mix(base, role(R.Base), 0.72), mix(base, role(R.Text), 0.70)
    return mix(base, role(R.Base), 0.84), mix(base, role(R.Text), 0.25)


def mix(a: QColor, b: QColor, part: float) -> QColor:
    """a with `part` of b in it."""
    return QColor(
        round(a.red() + (b.red() - a.red()) * part),
        round(a.green() + (b.green() - a.green()) * part),
        round(a.blue() + (b.blue() - a.blue()) * part),
    )


def contrast(a: QColor, b: QColor) -> float:
    """Contrast ratio of WCAG 2.2 (1 to 21)."""

    def luminance(colour: QColor) -> float:
        parts = (v / 255 for v in (colour.red(), colour.green(), colour.blue()))
        r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=256)
def font(kind: str = "body", weight: int | None = None, mono: bool = False, size: float | None = None) -> QFont:
    """One step of the type scale; size in the design's px. Shared: copy it before changing it."""
    design = size or SIZES[kind]
    f = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if mono else QApplication.font())
    f.setPixelSize(max(8, round(design * _State.body / BODY * (0.97 if mono else 1))))
    f.setWeight(QFont.Weight(weight or _WEIGHTS.get(kind, 400)))
    if not mono:  # a large number that stands alone looks better with its natural widths
        f.setFeature(QFont.Tag("tnum"), 1 if design < 40 else 0)
    if design >= 20:
        f.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
    return f


@lru_cache(maxsize=512)
def svg(name: str, colour: str, stroke: float) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer  # not before the first paint needs it

    path = resource_path("icons", f"{name}.svg")
    if not path.is_file():  # a painter must not fail for a missing picture
        path = resource_path("icons", "circle.svg")
    words = (
        path.read_text(encoding="utf-8")
        .replace("currentColor", colour)
        .replace('stroke-width="2"', f'stroke-width="{stroke}"')
    )
    return QSvgRenderer(QByteArray(words.encode()))


def pixmap(name: str, colour: QColor, size: int = 18, ratio: float = 1.0, stroke: float = 1.75) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    p = QPainter(picture)
    svg(name, colour.name(), stroke).render(p, QRectF(0, 0, size, size))
    p.end()
    return picture


@lru_cache(maxsize=512)
def icon(name: str, tone: str = "text", size: int = 16) -> QIcon:
    """An icon for buttons, menus and fields; ask again after a change of look."""
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(pixmap(name, ink(tone), size, ratio))
        result.addPixmap(pixmap(name, role(R.Dark), size, ratio), QIcon.Mode.Disabled)
    return result
