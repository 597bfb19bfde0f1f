"""Each outcome of a scan can be told by ear alone; the sounds are ours, and never a wait."""

import subprocess
import sys
import time
import wave
from pathlib import Path

import pytest

from itam_desktop.stocktake.fields import OUTCOMES
from itam_desktop.widgets import sounds

ROOT = Path(__file__).resolve().parents[2]


def heard(name: str) -> tuple[int, bytes]:
    with wave.open(str(sounds.file_of(name))) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return file.getnframes(), file.readframes(file.getnframes())


def test_every_outcome_has_a_short_sound_and_no_two_names_the_same() -> None:
    assert {sounds.name_of(outcome.key) for outcome in OUTCOMES} <= set(sounds.NAMES)
    made = {name: heard(name) for name in sounds.NAMES}
    assert len(set(made.values())) == len(sounds.NAMES)
    assert all(frames < 22_050 // 2 for frames, _ in made.values())


def test_the_script_makes_what_is_bundled(tmp_path: Path) -> None:
    script = f"import make_sounds, pathlib; make_sounds.FOLDER = pathlib.Path(r'{tmp_path}'); make_sounds.main()"
    subprocess.run([sys.executable, "-c", script], cwd=ROOT / "packaging", check=True)
    for name in sounds.NAMES:
        assert (tmp_path / f"{name}.wav").read_bytes() == sounds.file_of(name).read_bytes()


def test_a_sound_is_played_by_a_program_of_the_system_without_a_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    player = tmp_path / "paplay"
    player.write_text(f'#!/bin/sh\nsleep 0.2\necho "$1" >> {tmp_path / "played"}\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    sounds._player.cache_clear()
    try:
        begun = time.monotonic()
        for outcome in ("verified", "unknown"):
            sounds.play(outcome)
        assert time.monotonic() - begun < 0.1
        for child in sounds._running:
            child.wait(5)
        assert sorted((tmp_path / "played").read_text().split()) == sorted(
            str(sounds.file_of(one)) for one in ("verified", "unknown")
        )
        sounds.set_muted(True)
        sounds.play("unknown")
        assert all(child.poll() is not None for child in sounds._running)
        assert len((tmp_path / "played").read_text().split()) == 2
    finally:
        sounds.set_muted(False)
        sounds._player.cache_clear()
