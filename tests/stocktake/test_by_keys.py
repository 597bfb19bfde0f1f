"""A short slice of the stock-take by real key events; `dev.py ordeal stocktake --things 2000` is the long one."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ordeals.stocktake import ordeal, well

pytestmark = [pytest.mark.x11, pytest.mark.skipif(sys.platform != "linux", reason="X11 is Linux's")]


def test_scans_typed_at_eight_ms_a_key_are_all_counted_once_though_the_program_is_killed(
    tmp_path: Path, x_server: dict[str, str], tool: Callable[[str], str]
) -> None:
    tool("xdotool")
    said = ordeal(tmp_path, 60, 3, x_server)
    assert well(said), said
    assert said["held"] > 0 and said["other_keyboard"] > 0 and said["again"] > 0, said
