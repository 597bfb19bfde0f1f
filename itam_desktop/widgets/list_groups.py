"""The groups of a list: which are open, and the rows with their headings."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.style import Style, show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.store.values import Group
from itam_desktop.widgets.list_foot import sums_in_words
from itam_desktop.widgets.list_model import Heading


def groupable(about: RecordKind) -> list[Field]:
    """The fields by which rows can be put together: every one that is no secret, no long text and not each record's own."""
    return [f for f in about.fields if f.kind.key not in ("secret", "long") and not f.unique]


class Groups:
    """found: the groups as they were read; a shut one shows its heading alone."""

    def __init__(self) -> None:
        self.found: Sequence[Group] = ()
        self._shut: set[Value] = set()

    def begin(self) -> None:
        """Another column: every group is open."""
        self._shut.clear()

    def toggle(self, at: int) -> None:
        self._shut ^= {self.found[at].value}

    def open_all(self, on: bool) -> None:
        self._shut = set() if on else {one.value for one in self.found}

    def rows(self, style: Style) -> tuple[array[int], list[Heading]]:
        """(ids, headings) as ListModel.show takes them."""
        ids, headings = array("q"), []
        for one in self.found:
            words = sums_in_words(one.sums, style)
            note = " · ".join([show_number(len(one.ids), style), *([words] if words else [])])
            headings.append(Heading(one.words or tr("(unknown)"), note, one.value not in self._shut))
            ids.append(-len(headings))
            if headings[-1].open:
                ids.extend(one.ids)
        return ids, headings
