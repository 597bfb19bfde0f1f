"""The office that the tests of disposal share; hooks of capabilities that this checkout does not have are left out."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from itam_desktop.kernel import hooks
from tests.stock.office import Office


@pytest.fixture(autouse=True)
def hooks_there(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {
        hook: {place: None for place in places if find_spec(place.partition(":")[0]) is not None}
        for hook, places in hooks._OFFERS.items()
    }
    monkeypatch.setattr(hooks, "_OFFERS", there)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.store.close()
