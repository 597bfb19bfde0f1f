"""The look, for the tests of the labels page."""

from collections.abc import Iterator

import pytest

from itam_desktop.kernel import texts


@pytest.fixture
def look(qapp) -> Iterator[None]:  # type: ignore[no-untyped-def]
    from itam_desktop.widgets import theme

    if theme.serial() == 0 or theme.is_dark():
        theme.install(qapp, "light")
    yield
    texts.install(str)
