"""A store, and actions on it that are undone and redone each time."""

from typing import Any

import pytest

from tests.contracts.doing import Doing
from tests.window_settings.conftest import desk, look, window

__all__ = ["desk", "look", "window"]


@pytest.fixture
def do(store: Any) -> Doing:
    return Doing(store)
