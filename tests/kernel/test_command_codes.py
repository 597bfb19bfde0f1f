"""Codes that command: known however a scanner sends them, and on every keyboard."""

import pytest

from itam_desktop.kernel.command_codes import COMMANDS, SAFE, Command, command_of
from itam_desktop.kernel.tags import unmapped

WRONG = (("US", "DE"), ("US", "FR"), ("DE", "US"), ("FR", "US"))  # scanner, computer


@pytest.mark.parametrize("one", COMMANDS, ids=[one.key for one in COMMANDS])
def test_a_command_is_known_however_a_scanner_sends_it(one: Command) -> None:
    for text in (one.code, one.code.lower(), f"]C0{one.code}", f"  {one.code}\n"):
        assert command_of(text) is one
    assert command_of(one.code + "X") is None and command_of(one.code[1:]) is None


def test_their_letters_lie_on_the_same_keys_of_every_keyboard() -> None:
    assert len({one.code for one in COMMANDS}) == len(COMMANDS)
    for one in COMMANDS:
        assert set(one.code) <= SAFE
        assert all(unmapped(one.code, *pair) == one.code for pair in WRONG)
