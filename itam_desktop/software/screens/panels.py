"""The panels of the page *Software*, in their order: one line each, "module:function" with function(shell) -> Panel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from itam_desktop.kernel.hooks import found_at

if TYPE_CHECKING:
    from itam_desktop.widgets.page import Shell
    from itam_desktop.widgets.record_page import RecordPanel

PANELS = (
    "itam_desktop.software.screens.licences:panel", "itam_desktop.software.screens.further:position",
    "itam_desktop.software.screens.further:to_put_right", "itam_desktop.software.screens.further:products",
    "itam_desktop.software.screens.further:titles", "itam_desktop.software.screens.further:accounts",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Panel:
    """word: of its segment (marked text); leads: kind of record -> its field that names the record to open in this panel.

    A panel whose widget has `takes_scan(code) -> bool` is asked before a scan opens its record.
    """

    word: str
    panel: RecordPanel
    leads: Mapping[str, str] = field(default_factory=dict)


def panels(shell: Shell) -> list[Panel]:
    return [found_at(one)(shell) for one in PANELS]
