"""A small picture of a picture, made by Pillow in a child process: a picture made to harm ends only the child.

Run as `python -m itam_desktop.assets.screens.thumbnail`: picture on standard input, PNG of at most 256 pixels on standard output.
"""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO

MOST_PIXELS, SIDE, SECONDS = 50_000_000, 256, 20


def thumbnail_of(data: bytes) -> bytes | None:
    """None when it is no picture that can be read, or larger than 50 megapixels."""
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, *(["--thumbnail-child"] if frozen else ["-m", "itam_desktop.assets.screens.thumbnail"])]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 and done.stdout.startswith(b"\x89PNG") else None


def main() -> int:
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None  # judged below, before a pixel is decoded
    with Image.open(BytesIO(sys.stdin.buffer.read())) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            return 1
        picture.draft("RGB", (SIDE, SIDE))
        small = ImageOps.exif_transpose(picture)
        small.thumbnail((SIDE, SIDE))
        out = BytesIO()
        small.convert("RGBA").save(out, "PNG")
    sys.stdout.buffer.write(out.getvalue())
    return 0


if __name__ == "__main__":
    sys.exit(main())
