"""Labels for printers that speak ZPL (Zebra and those like them): the proved page as dots, to a file or over the network.

The bars are the same dots that were read back from the PDF, sent as a graphic (^GFA), so nothing depends on the
printer's fonts or its own coder. Compression as in Zebra's ZPL II Programming Guide, "^GF" and "Alternative Data
Compression Scheme". Only for rolls, where a page is one label.
"""

from __future__ import annotations

import re
import socket

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.labels.proof import opened, page_dots, raster
from itam_desktop.labels.stock import Stock

PORT = 9100  # "raw" printing, as every network label printer listens for
SECONDS = 5.0
_RUN = re.compile(r"(.)\1*")


def _count(n: int) -> str:
    """n, 2 or more, as ZPL counts repeats: g to z are 20 to 400, G to Y are 1 to 19."""
    found = "z" * (n // 400)
    n %= 400
    if n >= 20:
        found += chr(ord("g") + n // 20 - 1)
    if n % 20:
        found += chr(ord("G") + n % 20 - 1)
    return found


def packed(row: str) -> str:
    """A row of hexadecimal digits in ZPL's short form."""
    for digit, rest in (("0", ","), ("F", "!")):
        kept = row.rstrip(digit)
        if len(kept) < len(row):
            return _runs(kept) + rest
    return _runs(row)


def _runs(row: str) -> str:
    parts = []
    for run in _RUN.finditer(row):
        n = run.end() - run.start()
        parts.append((_count(n) if n > 1 else "") + run.group(1))
    return "".join(parts)


def zpl(
    pdf: bytes, stock: Stock, dpi: int, offset_mm: tuple[float, float] = (0.0, 0.0), progress: Progress = NO_PROGRESS
) -> bytes:
    """The pages of a proved label PDF as ZPL for a printer of exactly `dpi`. offset_mm: to the right and down.

    Raises Refusal for a sheet: such printers take rolls only.
    """
    from PIL import Image, ImageOps

    if not stock.is_roll:
        raise Refusal(
            tr("{stock} is a sheet. Label printers take rolls: choose a roll as the label stock.", stock=stock.name),
            field="stock",
        )
    right, down = (round(mm / 25.4 * dpi) for mm in offset_mm)
    made = []
    with opened(pdf) as document:
        for page in range(len(document)):
            progress.step(page, len(document), tr("Making labels"))
            width, height = page_dots(document, page, dpi)
            image = raster(document, page, dpi)
            grey = Image.frombuffer("L", (image.stride, height), bytes(image.pixels[: image.stride * height]))
            dots = ImageOps.invert(grey.crop((0, 0, width, height))).convert("1", dither=Image.Dither.NONE)
            wide = (width + 7) // 8
            lines, data, before = dots.tobytes().hex().upper(), [], ""
            for at in range(0, len(lines), wide * 2):
                row = lines[at : at + wide * 2]
                data.append(":" if row == before else packed(row))
                before = row
            made.append(
                f"^XA^PW{width}^LL{height}^LH0,0^PON^LS{max(0, -right)}^LT{max(-120, min(0, down))}^FO{max(0, right)},{max(0, down)}"
                f"^GFA,{wide * height},{wide * height},{wide},{''.join(data)}^FS^PQ1^XZ"
            )
    return "\n".join([*made, ""]).encode("ascii")


def address(text: str) -> tuple[str, int]:
    """Host and port of "192.168.1.50", "printer.lan:9100" or "[fe80::1]:9100". Raises Refusal."""
    found = re.fullmatch(
        r"(?:\[(?P<v6>[0-9A-Fa-f:.%\w]+)\]|(?P<host>[^\s:/\[\]]+))(?::(?P<port>\d{1,5}))?", text.strip()
    )
    port = int(found["port"] or PORT) if found else 0
    if found is None or not 1 <= port <= 65535:
        raise Refusal(
            tr(
                "{text} is no address of a printer. It looks like 192.168.1.50 or labels.office.lan:9100.",
                text=f"“{text}”",
            ),
            field="address",
        )
    return found["v6"] or found["host"], port


def send(data: bytes, to: str) -> None:
    """Send labels to a network printer, only when the user asked for it. Raises Refusal for a wrong address, Trouble
    when nobody listens there."""
    host, port = address(to)
    try:
        with socket.create_connection((host, port), timeout=SECONDS) as line:
            line.sendall(data)
            line.shutdown(socket.SHUT_WR)
    except OSError as why:
        raise Trouble(
            tr("The label printer at {address} does not answer ({why}). Is it switched on, and is the address right?",
               address=to.strip(), why=why.strerror or str(why) or tr("no answer")),
        ) from why  # fmt: skip
