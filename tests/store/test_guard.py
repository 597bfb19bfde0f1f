"""What is read whole is a plain file: a pipe would let the window wait for ever."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.store.guard import read_plain


def test_no_more_is_read_than_one_byte_too_many(tmp_path: Path) -> None:
    file = tmp_path / "count.itamcount"
    file.write_bytes(b"12345")
    assert (read_plain(file, 5), read_plain(file, 3)) == (b"12345", b"1234")


def test_a_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="is a folder"):
        read_plain(tmp_path, 5)


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes in folders")
def test_a_pipe_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.itamcount")
    (tmp_path / "y.itamcount").symlink_to("/dev/zero")
    for name in ("x.itamcount", "y.itamcount"):
        with pytest.raises(Refusal, match="not an ordinary file"):
            read_plain(tmp_path / name, 5)
