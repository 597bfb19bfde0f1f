"""What is offered upwards is there: every hook is named in kernel/hooks.py, every place can be imported and called."""

from __future__ import annotations

import pytest

import itam_desktop.records  # noqa: F401
from itam_desktop.kernel import hooks
from itam_desktop.kernel.fields import RECORDS

FILLED = [(hook, place) for hook, places in hooks._OFFERS.items() for place in places]


@pytest.mark.parametrize(("hook", "place"), FILLED)
def test_a_place_that_is_offered_can_be_called(hook: str, place: str) -> None:
    assert callable(hooks.found_at(place))


@pytest.mark.parametrize("hook", sorted(hooks._OFFERS))
def test_a_hook_is_told_of_where_hooks_are_told_of(hook: str) -> None:
    kind, _, what = hook.partition(".")
    told = hooks.__doc__ or ""
    assert f'"{hook}"' in told or (kind in RECORDS and f'"KIND.{what}"' in told)
