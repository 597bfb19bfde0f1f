"""How long work tells how far it is, and learns that it should stop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from itam_desktop.kernel.errors import Cancelled

T = TypeVar("T")


class Progress:
    """`step(done, total, what)` is called by the work; `stop()` by anybody, from any thread."""

    def __init__(self, tell: Callable[[int, int, str], None] | None = None) -> None:
        self._tell = tell
        self._stopped = False

    def stop(self) -> None:
        self._stopped = True

    @property
    def stopped(self) -> bool:
        return self._stopped

    def step(self, done: int, total: int, what: str = "") -> None:
        """Raises Cancelled when the user has stopped the work."""
        if self._stopped:
            raise Cancelled
        if self._tell is not None:
            self._tell(done, total, what)

    def each(self, things: Iterable[T], total: int, what: str = "", every: int = 500) -> Iterator[T]:
        """The same things, telling after each `every` of them."""
        for n, thing in enumerate(things):
            if n % every == 0:
                self.step(n, total, what)
            yield thing


NO_PROGRESS = Progress()
