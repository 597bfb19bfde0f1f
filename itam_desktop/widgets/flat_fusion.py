"""Fusion without gradients: boxes, focus ring, check marks, scroll bars, all from palette roles.

Used where the platform has no native style. A problem is a dynamic property on the field; so is "primary" on a button.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QProxyStyle, QPushButton, QStyle, QStyleOption, QStyleOptionButton, QWidget

from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import mirror_in, paint_icon, rounded
from itam_desktop.widgets.theme import R, mix, px, role

PM: TypeAlias = QStyle.PixelMetric
PE: TypeAlias = QStyle.PrimitiveElement
CE: TypeAlias = QStyle.ControlElement
CC: TypeAlias = QStyle.ComplexControl
SC: TypeAlias = QStyle.SubControl
_ON, _FOCUS, _HOVER, _SUNKEN, _ENABLED, _PARTLY = (
    QStyle.StateFlag.State_On, QStyle.StateFlag.State_HasFocus, QStyle.StateFlag.State_MouseOver,
    QStyle.StateFlag.State_Sunken, QStyle.StateFlag.State_Enabled, QStyle.StateFlag.State_NoChange,
)  # fmt: skip
_METRICS = {
    PM.PM_ScrollBarExtent: 10, PM.PM_IndicatorWidth: 18, PM.PM_IndicatorHeight: 18, PM.PM_ExclusiveIndicatorWidth: 18,
    PM.PM_ExclusiveIndicatorHeight: 18, PM.PM_ButtonIconSize: 16, PM.PM_CheckBoxLabelSpacing: 8,
    PM.PM_RadioButtonLabelSpacing: 8, PM.PM_SmallIconSize: 16,
    PM.PM_LineEditIconSize: 16,
}  # fmt: skip
_NONE = {
    PM.PM_ButtonShiftHorizontal: 0,
    PM.PM_ButtonShiftVertical: 0,
    PM.PM_SplitterWidth: 5,
    PM.PM_FocusFrameHMargin: 2,
}
RADIUS = 6
PADDING, GAP = 14, 7  # of a button: sides; icon to word


class FlatFusion(QProxyStyle):
    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(self, metric: PM, option: Any = None, widget: QWidget | None = None) -> int:
        if metric in _METRICS:
            return px(_METRICS[metric])
        if metric in _NONE:
            return _NONE[metric]
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self, hint: QStyle.StyleHint, option: Any = None, widget: QWidget | None = None, returned: Any = None
    ) -> int:
        if hint == QStyle.StyleHint.SH_ComboBox_Popup:  # a list under the field, not a menu over it
            return 0
        return super().styleHint(hint, option, widget, returned)

    def drawPrimitive(self, element: PE, option: QStyleOption, p: QPainter, widget: QWidget | None = None) -> None:
        draw = _PRIMITIVES.get(element)
        if draw is None:
            super().drawPrimitive(element, option, p, widget)
            return
        p.save()
        mirror_in(option.rect, Qt.LayoutDirection.LeftToRight)
        try:
            draw(self, option, p, widget, element)
        finally:
            p.restore()

    def _box(self, option: QStyleOption, p: QPainter, widget: QWidget | None, _: Any = None) -> None:
        """The frame of anything that takes input: outline 3:1, accent on focus, red with a problem."""
        enabled = bool(option.state & _ENABLED)
        line, width = (role(R.Dark) if enabled else role(R.Mid)), 1.0
        problem = bool(widget is not None and widget.property("problem"))
        if problem:
            line, width = theme.meaning("bad")[2], 1.5
        if option.state & _FOCUS or (widget is not None and widget.property("showFocus")):
            line, width = (line if problem else role(R.Accent)), 2.0
        rounded(p, option.rect, px(RADIUS), role(R.Base) if enabled else role(R.Window), line, width)

    def _line_edit(self, option: QStyleOption, p: QPainter, widget: QWidget | None, element: PE) -> None:
        if element == PE.PE_PanelLineEdit and not (widget is not None and widget.property("bare")):
            self._box(option, p, widget)

    def _frame(self, option: QStyleOption, p: QPainter, widget: QWidget | None, element: PE) -> None:
        if widget is not None and widget.property("field"):
            self._box(option, p, widget)
        else:
            QProxyStyle.drawPrimitive(self, element, option, p, widget)

    def _nothing(self, option: QStyleOption, p: QPainter, widget: QWidget | None, _: Any) -> None:
        pass

    def _button(self, option: QStyleOption, p: QPainter, widget: QWidget | None, _: Any) -> None:
        quiet = isinstance(widget, QPushButton) and widget.isFlat()
        primary = bool(widget is not None and widget.property("primary"))
        enabled = bool(option.state & _ENABLED)
        ground: QColor | None = option.palette.color(R.Button)
        words = option.palette.color(R.ButtonText)
        if primary:
            ground, words = (role(R.Accent), role(R.BrightText)) if enabled else (role(R.Midlight), role(R.Dark))
        if option.state & (_SUNKEN | _ON):
            ground = mix(ground or role(R.Button), words, 0.12)
        elif option.state & _HOVER and enabled:
            ground = mix(role(R.Base) if quiet else ground or role(R.Button), words, 0.07)
        elif quiet:
            ground = None
        edge = px(RADIUS)
        line = None if quiet or primary else mix(role(R.Mid), role(R.Dark), 0.25)
        rounded(p, option.rect, edge, ground, line)
        if option.state & _FOCUS:
            if primary:
                rounded(p, option.rect.adjusted(2, 2, -2, -2), edge - 2, None, role(R.BrightText), 2)
            else:
                rounded(p, option.rect, edge, None, role(R.Accent), 2)

    def _check(self, option: QStyleOption, p: QPainter, widget: QWidget | None, _: Any) -> None:
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        on, part = bool(option.state & _ON), bool(option.state & _PARTLY)
        enabled = bool(option.state & _ENABLED)
        if on or part:
            rounded(p, box, 4, role(R.Accent) if enabled else role(R.Dark))
            paint_icon(p, box.adjusted(1.5, 1.5, -1.5, -1.5), "check" if on else "minus", role(R.BrightText), 3)
        else:
            rounded(p, box, 4, role(R.Base) if enabled else role(R.Window), role(R.Dark), 1.2)
        if option.state & _FOCUS:
            rounded(p, QRectF(option.rect), 5, None, role(R.Accent), 2)

    def _radio(self, option: QStyleOption, p: QPainter, widget: QWidget | None, _: Any) -> None:
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        on = bool(option.state & _ON)
        rounded(p, box, box.height() / 2, role(R.Base), role(R.Accent) if on else role(R.Dark), px(5) if on else 1.2)
        if option.state & _FOCUS:
            rounded(p, QRectF(option.rect), box.height() / 2 + 1, None, role(R.Accent), 2)

    def drawControl(self, element: CE, option: QStyleOption, p: QPainter, widget: QWidget | None = None) -> None:
        if element == CE.CE_PushButtonLabel and isinstance(option, QStyleOptionButton):
            self._button_label(option, p, widget)
        elif element == CE.CE_Splitter:
            r = option.rect
            upright = r.height() > r.width()
            p.fillRect(
                QRect(r.center().x(), r.y(), 1, r.height()) if upright else QRect(r.x(), r.center().y(), r.width(), 1),
                role(R.Mid),
            )
        elif element == CE.CE_ShapedFrame and widget is not None and widget.property("field"):
            p.save()
            mirror_in(option.rect, Qt.LayoutDirection.LeftToRight)
            self._box(option, p, widget)
            p.restore()
        else:
            super().drawControl(element, option, p, widget)

    def _button_label(self, option: QStyleOptionButton, p: QPainter, widget: QWidget | None) -> None:
        """Icon, gap, words, and the arrow of a menu button, centred together."""
        r, words = option.rect, option.text
        icon = 0 if option.icon.isNull() else option.iconSize.width()
        menu = bool(widget is not None and widget.property("menu"))
        arrow = px(16) if menu else 0
        enabled = bool(option.state & _ENABLED)
        primary = bool(widget is not None and widget.property("primary"))
        ink = option.palette.color(
            QPalette.ColorGroup.Active if enabled else QPalette.ColorGroup.Disabled, R.ButtonText
        )
        if primary:
            ink = role(R.BrightText) if enabled else role(R.Dark)
        flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextShowMnemonic.value
        w = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic.value, words).width() if words else 0
        gap = px(GAP)
        whole = icon + (gap if icon and words else 0) + w + (gap if arrow and (words or icon) else 0) + arrow
        p.save()
        mirror_in(r, option.direction)
        from itam_desktop.widgets.painters import seen

        x = r.x() + (r.width() - whole) / 2
        if icon:
            box = seen(QRectF(x, r.center().y() + 0.5 - icon / 2, icon, icon)).toRect()
            mode = option.icon.Mode.Normal if enabled else option.icon.Mode.Disabled
            option.icon.paint(p, box, Qt.AlignmentFlag.AlignCenter, mode)
            x += icon + (gap if words else 0)
        if words:
            p.setPen(ink)
            p.setFont(widget.font() if widget is not None else p.font())
            p.drawText(seen(QRectF(x - 2, r.y(), w + 4, r.height())), flags, words)
            x += w
        if arrow:
            x += gap if words or icon else 0
            paint_icon(p, QRectF(x, r.center().y() + 0.5 - arrow / 2, arrow, arrow), "chevron-down", ink)
        p.restore()

    def drawComplexControl(self, control: CC, option: Any, p: QPainter, widget: QWidget | None = None) -> None:
        if control == CC.CC_ComboBox:
            p.save()
            mirror_in(option.rect, option.direction)
            self._box(option, p, widget)
            r, side = option.rect, px(16)
            enabled = bool(option.state & _ENABLED)
            sign = QRectF(r.right() - side - px(7), r.center().y() + 0.5 - side / 2, side, side)
            paint_icon(p, sign, "chevron-down", role(R.PlaceholderText) if enabled else role(R.Dark))
            p.restore()
        elif control == CC.CC_ScrollBar:
            p.save()
            mirror_in(option.rect, Qt.LayoutDirection.LeftToRight)
            r = QRectF(self.subControlRect(control, option, SC.SC_ScrollBarSlider, widget))
            r = (
                r.adjusted(2, 3, -2, -3)
                if option.orientation == Qt.Orientation.Horizontal
                else r.adjusted(2, 2, -2, -2)
            )
            if r.width() > 0 and r.height() > 0:
                rounded(p, r, 3, mix(role(R.Mid), role(R.Dark), 0.7 if option.state & (_HOVER | _SUNKEN) else 0.35))
            p.restore()
        else:
            super().drawComplexControl(control, option, p, widget)

    def subControlRect(self, control: CC, option: Any, sub: SC, widget: Any = None) -> QRect:
        if control == CC.CC_ScrollBar and sub in (SC.SC_ScrollBarAddLine, SC.SC_ScrollBarSubLine):
            return QRect()
        if control == CC.CC_ScrollBar and sub == SC.SC_ScrollBarGroove:
            return QRect(option.rect)
        if control == CC.CC_ScrollBar and sub == SC.SC_ScrollBarSlider:
            return self._slider(option)
        if control == CC.CC_ComboBox and sub == SC.SC_ComboBoxEditField:
            inner = option.rect.adjusted(px(6), 1, -px(26), -1)
            return QStyle.visualRect(option.direction, option.rect, inner)
        return super().subControlRect(control, option, sub, widget)

    def _slider(self, option: Any) -> QRect:
        r = option.rect
        along = r.width() if option.orientation == Qt.Orientation.Horizontal else r.height()
        span = option.maximum - option.minimum
        if span <= 0:
            return QRect(r)
        size = max(px(28), int(along * option.pageStep / (span + option.pageStep)))
        size = min(size, along)
        at = QStyle.sliderPositionFromValue(
            option.minimum, option.maximum, option.sliderPosition, along - size, option.upsideDown
        )
        if option.orientation == Qt.Orientation.Horizontal:
            return QRect(r.x() + at, r.y(), size, r.height())
        return QRect(r.x(), r.y() + at, r.width(), size)

    def sizeFromContents(self, kind: QStyle.ContentsType, option: Any, size: QSize, widget: Any = None) -> QSize:
        if kind == QStyle.ContentsType.CT_PushButton and isinstance(option, QStyleOptionButton):
            words = (
                option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic.value, option.text).width() if option.text else 0
            )
            icon = 0 if option.icon.isNull() else option.iconSize.width()
            menu = px(16) + px(GAP) if widget is not None and widget.property("menu") else 0
            quiet = isinstance(widget, QPushButton) and widget.isFlat()
            sides = 2 * px(8 if quiet else PADDING) if words else px(16)
            height = max(px(32), option.fontMetrics.height() + px(12))
            return QSize(max(height, words + icon + (px(GAP) if words and icon else 0) + menu + sides), height)
        if kind in (QStyle.ContentsType.CT_LineEdit, QStyle.ContentsType.CT_ComboBox):
            got = super().sizeFromContents(kind, option, size, widget)
            return QSize(
                got.width() + (px(12) if kind == QStyle.ContentsType.CT_ComboBox else 0), max(got.height(), px(32))
            )
        got = super().sizeFromContents(kind, option, size, widget)
        if kind in (QStyle.ContentsType.CT_CheckBox, QStyle.ContentsType.CT_RadioButton):
            return QSize(got.width(), max(got.height(), px(24)))
        return got


_PRIMITIVES = {
    PE.PE_PanelLineEdit: FlatFusion._line_edit,
    PE.PE_FrameLineEdit: FlatFusion._line_edit,
    PE.PE_PanelButtonCommand: FlatFusion._button,
    PE.PE_FrameFocusRect: FlatFusion._nothing,
    PE.PE_PanelScrollAreaCorner: FlatFusion._nothing,
    PE.PE_IndicatorCheckBox: FlatFusion._check,
    PE.PE_IndicatorItemViewItemCheck: FlatFusion._check,
    PE.PE_IndicatorRadioButton: FlatFusion._radio,
    PE.PE_Frame: FlatFusion._frame,
}
