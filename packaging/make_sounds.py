"""Make resources/sounds/*.wav: `python3 packaging/make_sounds.py`. Sine tones of our own, mono, 16 bit, 22,050 a second."""

from __future__ import annotations

import math
import wave
from array import array
from pathlib import Path

RATE, LOUD, EDGE = 22_050, 0.5, 0.006  # samples a second; part of full scale; seconds in which a tone comes and goes
FOLDER = Path(__file__).resolve().parents[1] / "resources" / "sounds"
SOUNDS = {  # name -> (Hz, seconds) one after the other, 0 Hz is silence; told apart by rhythm and by rise or fall
    "verified": ((1320, 0.09),),
    "room": ((660, 0.08), (880, 0.08), (1320, 0.10)),
    "misplaced": ((990, 0.11), (0, 0.03), (660, 0.16)),
    "unexpected": ((784, 0.10), (0, 0.03), (784, 0.05), (0, 0.03), (1046, 0.14)),
    "unknown": ((330, 0.14), (0, 0.05), (330, 0.22)),
    "duplicate": ((880, 0.05), (0, 0.05), (880, 0.05)),
    "refused": ((220, 0.40),),
}


def tones(parts: tuple[tuple[int, float], ...]) -> array[int]:
    """The samples of a sound."""
    made: array[int] = array("h")
    for pitch, seconds in parts:
        n = round(seconds * RATE)
        for at in range(n):
            swell = min(1.0, at / (EDGE * RATE), (n - at) / (EDGE * RATE))
            made.append(round(32_767 * LOUD * swell * math.sin(2 * math.pi * pitch * at / RATE)))
    return made


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, parts in SOUNDS.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", ""))
            file.writeframes(tones(parts).tobytes())


if __name__ == "__main__":
    main()
