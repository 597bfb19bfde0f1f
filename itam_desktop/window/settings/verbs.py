"""The verbs of the pages that are made of records. SQLAlchemy is imported when the first of them is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from itam_desktop.widgets.record_page import Verbs

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


def _add(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    from itam_desktop.assets import actions

    return actions.add(tx, kind, values)


def _change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    from itam_desktop.assets import actions

    actions.change(tx, kind, records, values)


def _bin(tx: Tx, kind: str, records: Sequence[int]) -> None:
    from itam_desktop.assets import actions

    actions.bin_records(tx, kind, records)


def _restore(tx: Tx, kind: str, records: Sequence[int]) -> None:
    from itam_desktop.assets import actions

    actions.restore(tx, kind, records)


def take_back(tx: Tx, assets: Sequence[int]) -> None:
    from itam_desktop.assets import actions

    actions.take_back(tx, assets)


VERBS = Verbs(_add, _change, _bin, _restore)
