"""The codes on a scanned page, PDF or picture, read in a child process: a file made to harm ends only the child.

Run as `python -m itam_desktop.paper.page_codes`: the file on standard input, JSON on standard output.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr

SWITCH = "--page-codes-child"
MOST_PIXELS, MOST_PAGES, DPI, SECONDS = 50_000_000, 40, 200, 90
TURNING = 20.0  # seconds, over all pages, in which a page is also looked at without its noise and turned
SUFFIXES = frozenset({"pdf", "png", "jpg", "jpeg", "tif", "tiff", "bmp", "gif", "webp"})
TURNS = (0, 8, -8, 20, -20, 45)  # degrees; a scanner's reader finds codes some degrees askew by itself


@dataclass(frozen=True, slots=True)
class Found:
    """codes: those on the pages, each once, in order; pages: how many were read; all: how many there are."""

    codes: tuple[str, ...]
    pages: int
    all: int = 0


def read(data: bytes, name: str, every: bool = False) -> Found:
    """The codes of a scanned file or a photo, in reading order: from top to bottom, then from left to right. Raises
    Refusal when it cannot be read or is too large. every: all kinds of codes, not only those that our papers carry."""
    frozen = getattr(sys, "frozen", False)
    command = [
        sys.executable,
        *([SWITCH] if frozen else ["-m", "itam_desktop.paper.page_codes"]),
        *(["every"] if every else []),
    ]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise Refusal(tr("{file} takes too long to read. Scan fewer pages at once, at 200 dpi.", file=name)) from None
    except (OSError, ValueError):
        raise Refusal(tr("{file} cannot be read: it is damaged, or no PDF or picture.", file=name)) from None
    if answer.get("large"):
        raise Refusal(tr("{file} is larger than 50 megapixels. Scan it at 200 dpi.", file=name))
    return Found(tuple(answer["codes"]), int(answer["pages"]), int(answer["all"]))


# ---------------------------------------------------------------- in the child
class _Large(Exception):
    pass


def main() -> int:
    data, every = sys.stdin.buffer.read(), sys.argv[-1] == "every"
    try:
        codes: dict[str, None] = {}
        pages, until = 0, time.monotonic() + TURNING
        for picture in _pictures(data):
            pages += 1
            codes.update(dict.fromkeys(_codes(picture, until, every)))
        answer: dict[str, Any] = {"codes": list(codes), "pages": pages, "all": _count(data)}
    except _Large:
        answer = {"large": True}
    except Exception as why:
        sys.stderr.write(type(why).__name__)
        return 1
    sys.stdout.write(json.dumps(answer))
    return 0


def _count(data: bytes) -> int:
    """How many pages there are, read or not."""
    from PIL import Image

    if data.lstrip()[:5] == b"%PDF-":
        import pypdfium2

        return len(pypdfium2.PdfDocument(data))
    with Image.open(BytesIO(data)) as picture:
        return int(getattr(picture, "n_frames", 1))


def _pictures(data: bytes) -> Iterator[Any]:
    """Each page in grey, at most 50 megapixels."""
    from PIL import Image, ImageOps, ImageSequence

    if data.lstrip()[:5] == b"%PDF-":
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        for n in range(min(len(document), MOST_PAGES)):
            width, height = document.get_page_size(n)
            if width * height * (DPI / 72) ** 2 > MOST_PIXELS:
                raise _Large
            yield document[n].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        return
    Image.MAX_IMAGE_PIXELS = None  # judged below, before a pixel is decoded
    with Image.open(BytesIO(data)) as picture:
        for n, frame in enumerate(ImageSequence.Iterator(picture)):
            if n >= MOST_PAGES:
                return
            if frame.width * frame.height > MOST_PIXELS:
                raise _Large
            yield ImageOps.exif_transpose(frame).convert("L")


def _codes(picture: Any, until: float, every: bool = False) -> list[str]:
    """As it is, then without its noise, smaller, and turned: until something is found or the time is over.

    every: of a photo, which may have many codes, what the first three show is put together.
    """
    from PIL import Image, ImageFilter

    for turn in TURNS:
        turned = picture.rotate(turn, Image.Resampling.BICUBIC, expand=True, fillcolor=255) if turn else picture
        found = _read(turned, every)
        if found and not every:
            return _in_order(found)
        if time.monotonic() > until:
            return _in_order(found)
        calm = turned.filter(ImageFilter.MedianFilter(3))
        found += _read(calm, every)
        if found and not every:
            return _in_order(found)
        half = calm.resize((max(1, calm.width // 2), max(1, calm.height // 2)), Image.Resampling.BOX)
        found += [(text, x * 2, y * 2, tall * 2) for text, x, y, tall in _read(half, every)]
        if found:
            return _in_order(found)
    return []


Place = tuple[str, float, float, float]  # a code's text, its middle in pixels, its height


def _in_order(found: list[Place]) -> list[str]:
    """Each code once, row by row; a row is what begins before the middle of its first code."""
    left = sorted({one[0]: one for one in reversed(found)}.values(), key=lambda one: one[2])
    made: list[str] = []
    while left:
        _, _, y, tall = left[0]
        row = [one for one in left if one[2] <= y + tall / 2]
        made += [one[0] for one in sorted(row, key=lambda one: one[1])]
        left = left[len(row) :]
    return made


def _read(picture: Any, every: bool) -> list[Place]:
    import zxingcpp

    forms = zxingcpp.BarcodeFormat
    wanted = [forms.Code128, forms.QRCode, forms.DataMatrix]
    if every:
        wanted += [forms.Code39, forms.Code93, forms.EAN13, forms.EAN8, forms.UPCA, forms.UPCE, forms.ITF, forms.Codabar, forms.Aztec, forms.PDF417, forms.MicroQRCode]  # fmt: skip
    found = zxingcpp.read_barcodes(
        picture, formats=zxingcpp.BarcodeFormats(wanted), try_rotate=True, try_downscale=True,
        text_mode=zxingcpp.TextMode.Plain,
    )  # fmt: skip
    places = []
    for one in found:
        if not one.text:
            continue
        corners = [one.position.top_left, one.position.top_right, one.position.bottom_left, one.position.bottom_right]
        xs, ys = [c.x for c in corners], [c.y for c in corners]
        places.append((one.text, sum(xs) / 4, sum(ys) / 4, float(max(1, max(ys) - min(ys)))))
    return places


if __name__ == "__main__":
    sys.exit(main())
