"""A sanitisation certificate: filled from what is known, the rest is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from itam_desktop.disposal import judging
from itam_desktop.disposal.fields import CERTIFICATE
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.fields_dialog import FieldsDialog
from itam_desktop.widgets.page import Shell

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

GRID = (
    ("asset_id", "medium", "maker", "model"), ("serial", "property_number", "source", "data_class"),
    ("method", "technique", "verification", "tool"), ("details", "class_after", "destination", "backed_up"),
    ("person", "person_title", "organisation", "date"), ("place", "phone", "validator", "validated_on"),
)  # fmt: skip


def _certify(values: Mapping[str, Any]) -> Callable[[Tx], Any]:
    def run(tx: Tx) -> Any:
        from itam_desktop.disposal import actions

        return actions.certify(tx, values)

    return run


class Certify(FieldsDialog):
    """For one medium of an asset; where the asset is chosen here, what is known of it comes in at once."""

    def __init__(
        self,
        shell: Shell,
        parent: QWidget | None,
        asset: int | None = None,
        then: Callable[[Done], object] | None = None,
    ) -> None:
        about = shell.desk.kind("certificate")
        keys = [key for keys in GRID for key in keys]
        known = self._known_of(shell, asset) if asset is not None else {"date": shell.desk.moment().date().isoformat()}
        super().__init__(
            shell, parent, tr("Sanitisation certificate"), [about.field(key) for key in keys], _certify, verb=tr("Certify"),
            icon="certificate", name="certificate.certify", start=known, grid=GRID, width=960, then=then,
            words=tr("One for each storage medium. What is known already stands there; the fields are those of NIST SP 800-88."),
        )  # fmt: skip
        for key in ("technique", "destination"):
            control = self.entries[key].editor.control
            if isinstance(control, QLineEdit):
                control.setPlaceholderText(tr("choose or write"))
        self.entries["asset_id"].editor.edited.connect(self._asset_chosen)

    @staticmethod
    def _known_of(shell: Shell, asset: int) -> dict[str, Any]:
        today = shell.desk.moment().date().isoformat()
        return judging.known_of(shell.desk.conn, asset, shell.desk.who, today)

    def _asset_chosen(self) -> None:
        """What is known of the asset, into fields that are empty."""
        asset = self.entries["asset_id"].editor.state()[0]
        if asset is None:
            return
        for key, value in self._known_of(self.shell, asset).items():
            editor = self.entries[key].editor
            if key != "asset_id" and editor.is_empty():
                editor.put(
                    CERTIFICATE.field(key).edit({key: value}, self.shell.desk.style) if key != "medium" else value
                )


def certify(
    shell: Shell, parent: QWidget | None, asset: int | None = None, then: Callable[[Done], object] | None = None
) -> Certify:
    dialog = Certify(shell, parent, asset, then)
    dialog.open()
    return dialog


def certify_row(shell: Shell, parent: QWidget | None, row: Mapping[str, Any]) -> Certify:
    """For the asset of a row."""
    return certify(shell, parent, int(row["id"]))
