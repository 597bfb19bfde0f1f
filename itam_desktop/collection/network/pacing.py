"""How gently the network is asked."""

from __future__ import annotations

import time

from itam_desktop.kernel.errors import Cancelled
from itam_desktop.kernel.progress import Progress

REQUESTS_A_SECOND = 20


class Pace:
    """At most so many requests in a second, evenly spread: each `wait` returns when the next one may leave."""

    def __init__(self, a_second: float = REQUESTS_A_SECOND) -> None:
        self._gap = 1 / a_second
        self._next = 0.0

    def wait(self, progress: Progress, requests: int = 1) -> None:
        """Raises Cancelled as soon as the user stops it. requests: how many of them the next call sends."""
        pause(progress, self._next - time.monotonic())
        self._next = time.monotonic() + self._gap * requests


def pause(progress: Progress, seconds: float) -> None:
    """Wait, but not for one who has stopped it. Raises Cancelled."""
    until = time.monotonic() + seconds
    while True:
        if progress.stopped:
            raise Cancelled
        left = until - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(left, 0.05))
