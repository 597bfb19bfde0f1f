"""ZPL: what a label printer would burn is read back from the language itself, dot by dot and by a scanner."""

import re
import socket
import threading

import pytest

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.labels import codes, zpl
from itam_desktop.labels.layout import LabelText
from itam_desktop.labels.pdf import sheet_pdf
from itam_desktop.labels.proof import opened, page_dots, raster
from itam_desktop.labels.stock import find, stocks

ROLL = next(s for s in stocks() if s.is_roll and s.vendor == "Zebra" and s.label_width_mm >= 50)
TABLE = {chr(ord("G") + n): n + 1 for n in range(19)} | {chr(ord("g") + n): (n + 1) * 20 for n in range(20)}


def burnt(label: str) -> tuple[int, int, list[str]]:
    """Width, height and rows of hexadecimal dots of one ^XA…^XZ, by Zebra's table of repeats."""
    found = re.fullmatch(
        r"\^XA\^PW(\d+)\^LL(\d+)\^LH0,0\^PON\^LS\d+\^LT-?\d+\^FO\d+,\d+\^GFA,(\d+),(\d+),(\d+),(.*)\^FS\^PQ1\^XZ", label
    )
    assert found, label[:120]
    width, height, total, _, wide = (int(n) for n in found.groups()[:5])
    assert total == wide * height and wide == (width + 7) // 8
    rows: list[str] = []
    row, times = "", 0
    for sign in found[6]:
        if sign == ":" and not row:
            rows.append(rows[-1])
        elif sign in ",!":
            rows.append(row.ljust(wide * 2, "0" if sign == "," else "F"))
            row = ""
        elif sign in TABLE:
            times += TABLE[sign]
        else:
            row += sign * (times or 1)
            times = 0
        if len(row) == wide * 2:
            rows.append(row)
            row = ""
    assert len(rows) == height and all(len(r) == wide * 2 for r in rows)
    return width, height, rows


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("code", codes.NAMES)
def test_the_dots_sent_are_the_dots_proved(dpi: int, code: str) -> None:
    import zxingcpp

    labels = [LabelText(f"LT0004{n}M", f"LT-0004{n}-M", ("Studio Nordkai",)) for n in range(3)]
    made = sheet_pdf(labels, ROLL, 1, code, dpi)
    sent = zpl.zpl(made.pdf, ROLL, dpi).decode("ascii").split()
    assert len(sent) == 3
    with opened(made.pdf) as document:
        for page, label in enumerate(sent):
            width, height, rows = burnt(label)
            assert (width, height) == page_dots(document, page, dpi)
            image = raster(document, page, dpi)
            bits = [bin(int("1" + row, 16))[3:][:width] for row in rows]
            for y in range(height):
                pixels = image.pixels[y * image.stride : y * image.stride + width]
                assert bits[y] == "".join("1" if v < 128 else "0" for v in pixels)
            flat = bytes(0 if bit == "1" else 255 for row in bits for bit in row)
            read = zxingcpp.read_barcodes(zxingcpp.ImageView(flat, width, height, zxingcpp.ImageFormat.Lum))
            assert [one.text for one in read] == [labels[page].code]


def test_a_sheet_is_nothing_for_a_label_printer() -> None:
    stock = find("Avery L7160")
    made = sheet_pdf([LabelText("LT00043M", "LT-00043-M")], stock)
    with pytest.raises(Refusal, match="is a sheet"):
        zpl.zpl(made.pdf, stock, 300)


def test_an_offset_moves_the_label_and_never_leaves_the_paper() -> None:
    made = sheet_pdf([LabelText("LT00043M", "LT-00043-M")], ROLL, dpi=203)
    assert b"^LS0^LT0^FO8,16^" in zpl.zpl(made.pdf, ROLL, 203, (1.0, 2.0))
    assert b"^LS8^LT-16^FO0,0^" in zpl.zpl(made.pdf, ROLL, 203, (-1.0, -2.0))


def test_what_is_sent_arrives_whole() -> None:
    got: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            line, _ = server.accept()
            with line:
                while part := line.recv(65536):
                    got.append(part)

        printer = threading.Thread(target=listen)
        printer.start()
        data = b"^XA^XZ" * 100_000
        zpl.send(data, f"127.0.0.1:{server.getsockname()[1]}")
        printer.join(10)
    assert b"".join(got) == data


def test_a_printer_that_is_not_there_is_told_in_words() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(Trouble, match="does not answer"):
        zpl.send(b"^XA^XZ", f"127.0.0.1:{port}")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("192.168.1.50", ("192.168.1.50", 9100)),
        (" printer.lan:6101 ", ("printer.lan", 6101)),
        ("[fe80::1]:9100", ("fe80::1", 9100)),
    ],
)
def test_addresses(typed: str, meant: tuple[str, int]) -> None:
    assert zpl.address(typed) == meant


@pytest.mark.parametrize("typed", ["", "http://printer", "a b", "printer:0", "printer:99999", "fe80::1", "x:y:z"])
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match="no address of a printer"):
        zpl.address(typed)


def test_the_command_writes_zpl_for_a_roll_and_refuses_a_sheet(tmp_path, capsys) -> None:  # type: ignore[no-untyped-def]
    from itam_desktop.__main__ import main
    from tests.stocktake import counted

    path, _, _ = counted.make(tmp_path)
    out = tmp_path / "labels.zpl"
    words = ["labels", "--store", str(path), "--search", "", "--dpi", "203", "--out", str(out)]
    assert main([*words, "--stock", ROLL.name]) == 0
    labels = out.read_text("ascii").split()
    assert labels and all(burnt(label)[0] == round(ROLL.width_mm / 25.4 * 203) for label in labels)
    out.unlink()
    assert main([*words, "--stock", "Avery L7160"]) == 1
    assert "is a sheet" in capsys.readouterr().err and not out.exists()
