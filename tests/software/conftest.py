"""A store, and actions on it that are undone and redone each time."""

from typing import Any

import pytest

from tests.contracts.doing import Doing


@pytest.fixture
def do(store: Any) -> Doing:
    return Doing(store)
