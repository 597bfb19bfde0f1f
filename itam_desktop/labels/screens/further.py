"""Which field stands on the label besides code and name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.texts import tr
from itam_desktop.labels import making
from itam_desktop.widgets.theme import px


class FurtherLine(QComboBox):
    """chosen: another field, or none; kept for this user and kind of record."""

    chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._kind = desk, ""
        self.setAccessibleName(tr("A further line on the label"))
        self.setMinimumHeight(px(32))
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentIndexChanged.connect(self._changed)

    def show_kind(self, kind: str) -> None:
        """Offer the fields of this kind of record, own ones too."""
        self.blockSignals(True)
        self.clear()
        self.addItem(tr("No further line"), "")
        for field in making.further(self._desk.conn, kind):
            self.addItem(tr(field.label), field.key)
        self._kind = kind
        self.setCurrentIndex(max(0, self.findData(str(self._desk.setting("label-line:" + kind) or ""))))
        self.blockSignals(False)

    def key(self) -> str:
        return str(self.currentData() or "")

    def _changed(self) -> None:
        self._desk.keep_setting("label-line:" + self._kind, self.key())
        self.chosen.emit()
