"""How labels are printed: stock, layout, code, order, printer with its calibration. What is chosen is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.fields import Field as FieldOf
from itam_desktop.kernel.kinds import REFERENCE
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.tags import key_of
from itam_desktop.kernel.texts import N, tr
from itam_desktop.labels import making, queries
from itam_desktop.labels.codes import CODE128, DATAMATRIX, NAMES, QR
from itam_desktop.labels.design import Design
from itam_desktop.labels.rules import Calibration, scale_words
from itam_desktop.labels.screens.chosen import named
from itam_desktop.labels.screens.further import FurtherLine
from itam_desktop.labels.screens.network import ZPL, AskAddress, shown
from itam_desktop.labels.screens.straighten import Straighten, mm
from itam_desktop.labels.stock import Stock, find, stocks
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.editors import FormContext, Hit
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import px

CODES = (CODE128, QR, DATAMATRIX)
DPIS = (203, 300, 600)
SETTING = "labels"
_STOCK = FieldOf("stock", N("Label stock"), REFERENCE, target="label_stock")


def combo(name: str) -> QComboBox:
    """A list to choose one from that gives way to a narrow pane."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.setMinimumHeight(px(32))
    made.setMinimumContentsLength(8)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def size_words(stock: Stock, style: Style) -> str:
    """ "63.5 × 38.1 mm, 21 a sheet"."""
    size = tr("{w} × {h} mm", w=mm(stock.label_width_mm, style), h=mm(stock.label_height_mm, style))
    return tr("{size}, roll", size=size) if stock.is_roll else tr("{size}, {n} a sheet", size=size, n=stock.per_page)


class Options(Pane):
    """changed: what is printed looks otherwise; stock_changed: another stock, whose sheet may be a part-used one.

    stock, code, dpi: as they stand; printer: whose calibration is shown, "" the one that is chosen when printing.
    """

    changed = Signal()
    stock_changed = Signal()
    design_pressed = Signal()
    print_pressed = Signal()
    save_pressed = Signal()
    test_pressed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(None, "l")
        self.shell, self.desk = shell, shell.desk
        self.stock, self.code, self.dpi, self.printer = find("Avery L7160"), CODE128, 300, ""
        self.all: list[Stock] = list(stocks())
        self._kind = ""
        self._layouts: dict[str, int] = {}  # kind -> the layout chosen since, for a setting is written a moment later
        self._printers: dict[str, dict[str, Calibration]] = {"": {}}
        content = scroller(wrap(self._controls(shell.desk)))
        self.print_button = button(tr("Print…"), "printer", "primary", pressed=self.print_pressed.emit)
        self.save_button = button(tr("Save PDF…"), "download", pressed=self.save_pressed.emit)
        foot = col(
            row(self.print_button, self.save_button, None, gap=8),
            label(tr("Prints at 100 %. Nothing is scaled."), "caption", "soft"),
            margins=(16, 8, 16, 12),
            gap=8,
        )
        layout = col(gap=0)
        layout.addWidget(content, 1)
        layout.addLayout(foot)
        self.setLayout(layout)
        body = content.widget()
        self.setMinimumWidth(px(300))
        self.setMaximumWidth(max(px(330), (body.minimumSizeHint().width() if body is not None else 0) + px(4)))

    def _controls(self, desk: Desk) -> Any:
        self.title = label("", "head", wrapped=True)
        self.stock_editor = ReferenceEditor(
            _STOCK, FormContext(Style(), self._stocks, lambda target, n: self.all[n].name)
        )
        self.stock_editor.most = 1000
        self.stock_editor.edited.connect(self._stock_edited)
        self.stock_editor.left.connect(self._stock_left)
        self.stock_note = label("", "caption", "soft", wrapped=True)
        self.layouts = combo(tr("Layout"))
        self.layouts.currentIndexChanged.connect(self._layout_chosen)
        self.design_button = button("", "pencil", tip=tr("Change the layout…"), pressed=self.design_pressed.emit)
        self.codes = Segments([tr(NAMES[c]) for c in CODES], 0, tr("Code"))
        self.codes.chosen.connect(self._code_chosen)
        self.further = FurtherLine(desk)
        self.further.chosen.connect(self.changed.emit)
        self.further_box = wrap(named(tr("A further line"), self.further))
        self.walking = QCheckBox(tr("In walking order, place by place"))
        self.walking.toggled.connect(self._walking_chosen)
        self.dpis = combo(tr("Resolution of the printer"))
        for dpi in DPIS:
            self.dpis.addItem(tr("{n} dots per inch", n=dpi), dpi)
        self.dpis.setCurrentIndex(DPIS.index(300))
        self.dpis.currentIndexChanged.connect(self._dpi_chosen)
        self.printers = combo(tr("Printer"))
        self.printers.currentIndexChanged.connect(self._printer_chosen)
        self.scale_note = label("", "caption", "soft", wrapped=True)
        code_word = label(tr("Code"), "small", weight=500)
        layout_word = label(tr("Layout"), "small", weight=500)
        layout_word.setBuddy(self.layouts)
        chosen = row(gap=8)
        chosen.addWidget(self.layouts, 1)
        chosen.addWidget(self.design_button)
        return col(
            self.title, 2, named(tr("Label stock"), self.stock_editor, self.stock_note), col(layout_word, chosen, gap=4), col(code_word, self.codes, gap=4),
            self.further_box, self.walking,
            named(tr("Resolution"), self.dpis), named(tr("Printer"), self.printers, self.scale_note),
            row(button(tr("Straighten the print…"), "ruler-measure", pressed=self.straighten), None), None,
            margins=(16, 16, 16, 8), gap=12,
        )  # fmt: skip

    # ------------------------------------------------------------ what is remembered
    def recall(self) -> None:
        """As it was left."""
        kept = self.desk.setting(SETTING, {})
        self.read_sizes()
        by_name = {s.name: s for s in self.all}
        self.stock = by_name.get(kept.get("stock", ""), self.stock)
        self.code = kept.get("code") if kept.get("code") in CODES else self.code
        self.dpi = kept.get("dpi") if kept.get("dpi") in DPIS else self.dpi
        self._printers = {
            "": {name: Calibration(*map(float, pair[:3])) for name, pair in kept.get("offsets", {}).items()}
        }
        for printer, marks in kept.get("printers", {}).items():
            self._printers.setdefault(printer, {}).update(
                {name: Calibration(*map(float, one[:3])) for name, one in marks.items()}
            )
        self._quietly(self.codes, self.codes.choose, CODES.index(self.code))
        self._quietly(self.dpis, self.dpis.setCurrentIndex, DPIS.index(self.dpi))
        self._quietly(self.walking, self.walking.setChecked, bool(kept.get("walking")))
        self.printer = str(kept.get("printer") or "") if kept.get("printer") in self._printers else ""
        self._show_printers()
        self.show_stock()

    def _quietly(self, control: QWidget, do: Any, value: Any) -> None:
        control.blockSignals(True)
        do(value)
        control.blockSignals(False)

    def keep(self) -> None:
        printers = {p: {s: list(one) for s, one in marks.items()} for p, marks in self._printers.items()}
        self.desk.keep_setting(
            SETTING,
            {"stock": self.stock.name, "code": self.code, "dpi": self.dpi, "printers": printers, "printer": self.printer, "walking": self.walking.isChecked()},
        )  # fmt: skip

    # ------------------------------------------------------------ stock
    def read_sizes(self) -> None:
        """The office's own sizes stand before the shipped stocks; a changed one is used as it is now."""
        self.all = [*queries.own_sizes(self.desk.conn), *stocks()]
        now = next((one for one in self.all if one.name == self.stock.name), None)
        if now is not None and now != self.stock:
            self.stock = now
            self.show_stock()

    def _stocks(self, target: str, typed: str, most: int) -> list[Hit]:
        wanted = key_of(typed)
        found = []
        for n, stock in enumerate(self.all):
            keys = [key_of(name) for name in (stock.name, stock.part, *stock.aliases)]
            if not wanted or any(wanted in key for key in keys) or wanted in key_of(stock.description):
                found.append((not any(key.startswith(wanted) for key in keys), n, stock))
        style = self.desk.style
        return [(n, stock.name, size_words(stock, style)) for _, n, stock in sorted(found, key=lambda f: f[:2])[:most]]

    def show_stock(self) -> None:
        self.stock_editor.put([self.all.index(self.stock) if self.stock in self.all else 0, self.stock.name])
        stock, style = self.stock, self.desk.style
        words = size_words(stock, style)
        if not stock.is_roll:
            page = (
                stock.page
                if stock.page != "own"
                else tr("{w} × {h} mm", w=mm(stock.width_mm, style), h=mm(stock.height_mm, style))
            )
            words = tr(
                "{size}: {columns} across, {rows} down on {page}",
                size=words,
                columns=stock.columns,
                rows=stock.rows,
                page=page,
            )
        self.stock_note.setText(words)
        self._show_calibration()

    def _stock_edited(self) -> None:
        number = self.stock_editor.state()[0]
        if number is not None and self.all[number] != self.stock:
            self.take_stock(self.all[number])

    def _stock_left(self) -> None:
        """A text that is no stock gives way to the one that is printed on."""
        if self.stock_editor.state()[0] is None:
            self.show_stock()

    def take_stock(self, stock: Stock) -> None:
        self.stock = stock
        if stock.dpi in DPIS:
            self.dpis.setCurrentIndex(DPIS.index(stock.dpi))
        self.show_stock()
        self.keep()
        self.stock_changed.emit()

    # ------------------------------------------------------------ layout, code, order
    def show_kind(self, kind: str) -> None:
        """Offer the layouts and further fields for this kind of record."""
        self._kind = kind
        known = kind in making.KINDS
        if known:
            self.further.show_kind(kind)
        self.layouts.blockSignals(True)
        self.layouts.clear()
        self.layouts.addItem(tr("Standard"), 0)
        for record, name in queries.layouts(self.desk.conn, kind):
            self.layouts.addItem(name, record)
        wanted = self._layouts.get(kind, self.desk.setting("label-layout:" + kind) or 0)
        self.layouts.setCurrentIndex(max(0, self.layouts.findData(wanted)))
        self.layouts.blockSignals(False)
        self.design_button.setEnabled(kind not in (making.COMMAND, "handover"))
        self.further_box.setVisible(known)
        self.walking.setVisible(kind in ("asset", "place", "person", "stock_item"))

    def choose_layout(self, record: int) -> None:
        """Show the layouts anew, this one chosen."""
        self._layouts[self._kind] = record
        self.show_kind(self._kind)
        self._layout_chosen()

    def layout_id(self) -> int:
        return int(self.layouts.currentData() or 0)

    def design(self) -> Design | None:
        """The layout that is chosen; None for the standard one."""
        return making.layout_of(self.desk.conn, self.layout_id(), self._kind)

    def line(self) -> str:
        return self.further.key() if self._kind in making.KINDS else ""

    def _layout_chosen(self, *_: object) -> None:
        self._layouts[self._kind] = self.layout_id()
        self.desk.keep_setting("label-layout:" + self._kind, self.layout_id())
        design = self.design()
        if design is not None and design.code != self.code:
            self.code = design.code
            self._quietly(self.codes, self.codes.choose, CODES.index(self.code))
            self.codes.update()
        self.changed.emit()

    def _code_chosen(self, index: int) -> None:
        self.code = CODES[index]
        self.keep()
        self.changed.emit()

    def _walking_chosen(self) -> None:
        self.keep()
        self.changed.emit()

    def _dpi_chosen(self, index: int) -> None:
        self.dpi = DPIS[index]
        self.keep()
        self.changed.emit()

    # ------------------------------------------------------------ the printer
    def _show_printers(self) -> None:
        self.printers.blockSignals(True)
        self.printers.clear()
        self.printers.addItem(tr("The one chosen when printing"), "")
        for name in sorted(filter(None, self._printers)):
            self.printers.addItem(shown(name), name)
        self.printers.addItem(tr("A ZPL printer on the network…"), ZPL)
        self.printers.setCurrentIndex(max(0, self.printers.findData(self.printer)))
        self.printers.blockSignals(False)

    def _printer_chosen(self) -> None:
        chosen = str(self.printers.currentData() or "")
        if chosen == ZPL:
            self._show_printers()
            AskAddress(self).open()
            return
        self.printer = chosen
        self._show_calibration()
        self.keep()

    def met(self, printer: str) -> None:
        """A printer was chosen in the system's dialog: its calibration is used and shown from now on."""
        if printer and printer != self.printer:
            self._printers.setdefault(printer, {})
            self.printer = printer
            self._show_printers()
            self._show_calibration()
            self.keep()

    def calibration(self) -> Calibration:
        """Of this printer with this stock; else what was set before any printer was known."""
        marks: Mapping[str, Calibration] = self._printers.get(self.printer, {})
        return marks.get(self.stock.name) or self._printers[""].get(self.stock.name) or Calibration()

    def offset(self) -> tuple[float, float]:
        return self.calibration().right, self.calibration().down

    def _show_calibration(self) -> None:
        now, style = self.calibration(), self.desk.style
        wrong = scale_words(now.ruler)
        shift = tr(
            "Shifted {right} mm to the right, {down} mm down.", right=mm(now.right, style), down=mm(now.down, style)
        )
        self.scale_note.setText(wrong or (shift if (now.right, now.down) != (0, 0) else ""))
        self.scale_note.setVisible(bool(self.scale_note.text()))
        self.scale_note.set_tone("bad" if wrong else "soft")

    def straighten(self) -> Straighten:
        """The dialog that shifts the print and measures its ruler."""
        dialog = Straighten(self)
        dialog.open()
        return dialog

    def calibrate(self, made: Calibration) -> None:
        """For this printer with this stock, from now on."""
        if made != self.calibration():
            self._printers.setdefault(self.printer, {})[self.stock.name] = made
            self.keep()
            self._show_calibration()
