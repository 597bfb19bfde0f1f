"""The kinds of trouble a user can meet (docs/HOUSE.md, idea 6). Anything else is a bug."""

from __future__ import annotations

from collections.abc import Mapping


class Refusal(Exception):
    """The rules say no. `message` says what, why and what to do, in the user's words; nothing was changed.

    field: key of the field that it is about, if one; record: (kind, id) that stands in the way, if one; reasons: of
    an action on many records why each of those refuses that does: the others could be done alone.
    """

    def __init__(
        self, message: str, *, field: str | None = None, record: tuple[str, int] | None = None,
        reasons: Mapping[int, str] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(message)
        self.message = message
        self.field = field
        self.record = record
        self.reasons = dict(reasons or {})


class Unreadable(Refusal):
    """A text that a field's kind cannot read as a value."""


class Trouble(Exception):
    """Disk, lock, damage, printer. `message` says what happened and what to do about it; nothing was changed."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Cancelled(Exception):
    """The user stopped long work; everything was rolled back."""
