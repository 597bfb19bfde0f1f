"""A list as it is seen: to CSV, XLSX, PDF and the printer, beside the window."""

from __future__ import annotations

import csv
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.exchange import seen
from itam_desktop.exchange.reading import read_table
from itam_desktop.exchange.screens import export_list
from itam_desktop.exchange.screens.aside import Aside
from itam_desktop.exchange.screens.export_list import EVERYTHING, SEEN, ExportDialog, Wanted, print_list, write
from itam_desktop.kernel.errors import Cancelled, Refusal
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import Style
from itam_desktop.paper import table as list_paper
from itam_desktop.store import reading
from itam_desktop.store.lists import ListQuery
from itam_desktop.store.office import Store
from tests.exchange.real_store import office
from tests.window_settings import real_office

KEYS = ("tag", "name", "holder", "purchase_date", "cost", "notes")
LONG = ("A very long note. " * 60).strip()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with office(tmp_path) as made:

        def fill(tx: object) -> None:
            category = tx.conn.exec_driver_sql("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]  # type: ignore[attr-defined]
            for n, name in enumerate(("Ana Ruiz", "Ünal Çelik", "山田太郎", "דנה לוי", "أحمد علي", "राम")):
                person = tx.insert("person", {"name": name})  # type: ignore[attr-defined]
                actions.register(tx, {  # type: ignore[arg-type]
                    "tag": f"A-{n}", "name": "=1+1" if n == 0 else f"Thing <b>{n}</b>", "category_id": category, "cost": 100_050 + n,
                    "currency": "USD" if n == 3 else None, "purchase_date": f"2024-03-0{n + 1}", "holder_person_id": person,
                    "notes": LONG if n == 1 else None,
                })  # fmt: skip
            tx.say("x")  # type: ignore[attr-defined]

        made.perform(fill, name="test")
        yield made


def of(store: Store, keys: tuple[str, ...] = KEYS, line: str = "", **how: object) -> seen.Seen:
    with closing(store.reader()) as conn:
        kind = reading.kinds_with_custom(conn)["asset"]
        ids = ListQuery(kind, line, (("tag", True),)).ids(conn, Style())
    return seen.Seen(kind, [kind.field(key) for key in keys], ids, **how)  # type: ignore[arg-type]


def written(store: Store, path: Path, **how: object) -> Path:
    with closing(store.reader()) as conn:
        seen.write_seen(conn, of(store, **how), path, Style())  # type: ignore[arg-type]
    return path


def test_csv_has_these_columns_in_this_order_of_these_rows(store: Store, tmp_path: Path) -> None:
    out = written(store, tmp_path / "out.csv", line="thing")
    with out.open(encoding="utf-8-sig", newline="") as read:
        rows = list(csv.reader(read))
    assert rows[0] == ["Tag", "Name", "Holder", "Bought on", "Price", "Notes"]
    assert [row[0] for row in rows[1:]] == ["A-5", "A-4", "A-3", "A-2", "A-1"]
    assert rows[1][2:5] == ["राम", "2024-03-06", "1000.55"]
    assert rows[3][4] == "$1,000.53"  # a foreign sum is never taken for the office's own
    assert (
        written(store, tmp_path / "all.csv").read_text(encoding="utf-8-sig").splitlines()[-1].startswith("A-0,'=1+1,")
    )


def test_xlsx_has_real_numbers_and_dates(store: Store, tmp_path: Path) -> None:
    sheet = read_table(written(store, tmp_path / "out.xlsx", view="In repair"))
    assert sheet.header == ("Tag", "Name", "Holder", "Bought on", "Price", "Notes") and sheet.sheet == "In repair"
    assert sheet.rows[0][:5] == ("A-5", "Thing <b>5</b>", "राम", "2024-03-06", "1000.55")
    assert type(sheet.rows[0][4]).__name__ == "Typed" and sheet.rows[-1][1] == "=1+1"


def text_of(pdf: Path, tool: Callable[[str], str]) -> list[str]:
    said = subprocess.run([tool("pdftotext"), "-layout", str(pdf), "-"], capture_output=True, check=True)
    return said.stdout.decode("utf-8").split("\f")[:-1]


def test_the_paper_says_whose_list_what_of_it_when_and_the_sums(
    store: Store, tmp_path: Path, tool: Callable[[str], str]
) -> None:
    out = written(
        store, tmp_path / "out.pdf", view="In repair", words="status: In repair · sorted by Tag", office="Nordkai"
    )
    (page,) = text_of(out, tool)
    assert "Assets · In repair" in page and "Nordkai · status: In repair · sorted by Tag" in page
    assert "Page 1 of 1" in page and re.search(r"\d\d \w\w\w 20\d\d", page)
    for words in ("Tag", "Bought on", "Thing <b>1</b>", "Ünal Çelik", "山田太郎", "=1+1", "06 Mar 2024"):
        assert words in page
    assert any(c in page for c in "אבגדהוזל") and any(0x900 <= ord(c) <= 0x97F for c in page)
    assert any(0x600 <= ord(c) <= 0x6FF or ord(c) >= 0xFB50 for c in page)
    assert re.search(r"6 assets.*€5,002\.62", page) and "$1,000.53" in page.split("6 assets")[1]
    assert page.count("A very long note.") > 20  # wrapped, not cut at the column's edge


def test_heads_on_every_page_and_how_many_there_are(tmp_path: Path, tool: Callable[[str], str]) -> None:
    out = BytesIO()
    columns = [list_paper.PaperColumn("Tag"), list_paper.PaperColumn("Price", right=True)]
    rows = ((f"A-{n}", f"€{n}.00") for n in range(500))
    pages = list_paper.write_paper(
        out,
        list_paper.Heading("Assets", "Nordkai", "", "1 May 2026"),
        columns,
        rows,
        lambda: ("500 assets", {1: ("€1",)}),
    )
    path = tmp_path / "out.pdf"
    path.write_bytes(out.getvalue())
    found = text_of(path, tool)
    assert len(found) == pages > 5
    for n, page in enumerate(found, 1):
        assert "Tag" in page and "Price" in page and f"Page {n} of {pages}" in page and "1 May 2026" in page
    told = [int(hit) for page in found for hit in re.findall(r"A-(\d+)", page)]
    assert told == list(range(500))  # none is lost at the turn of a page
    assert "500 assets" in found[-1]


def test_columns_are_fitted() -> None:
    column, right = list_paper.PaperColumn("Name"), list_paper.PaperColumn("Price", right=True)
    few = list_paper.fitted([column] * 3, [["short"] * 3])
    many = list_paper.fitted([column] * 9, [["some words of a name"] * 9])
    wide = list_paper.fitted(
        [column] * 14 + [right], [["many words that wrap where the room ends"] * 14 + ["€123,456.00"]]
    )
    crowd = list_paper.fitted([column] * 60, [["word"] * 60])
    assert few.page == list_paper.A4 and many.page == (list_paper.A4[1], list_paper.A4[0])
    for one in (few, many, wide, crowd):
        ends = [left + width for left, width in zip(one.lefts, one.widths, strict=True)]
        assert ends[-1] <= one.page[0] - list_paper.MARGIN + 0.01
        assert all(left >= end for left, end in zip(one.lefts[1:], ends, strict=False))
    assert wide.widths[-1] >= list_paper.width_of("€123,456.00", "plain", wide.size)  # a sum is never broken


@pytest.mark.parametrize(
    "text", ["word " * 50, "unbroken" * 40, "山田太郎" * 60, "שלום עולם " * 20, "a\nb\n\nc", "", "x" * 5000]
)
def test_wrapped_lines_fit_and_say_all(text: str) -> None:
    lines = list_paper.wrapped(text, "plain", 8, 100)
    assert all(made.width * 8 / 1000 <= 100.5 for made in lines)
    assert len(lines) <= list_paper.MOST_LINES
    if len(lines) < list_paper.MOST_LINES:
        assert "".join("".join(made.text.split()) for made in lines) == "".join(text.split())
    else:
        assert lines[-1].text.endswith("…")


def test_every_naughty_string_is_printed(realdata: Path) -> None:
    import json

    strings = json.loads((realdata / "names_text" / "naughty_strings.json").read_text(encoding="utf-8"))
    out = BytesIO()
    columns = [list_paper.PaperColumn(text[:80] or "-") for text in strings[:3]]
    rows = [[text, str(text)[::-1], text] for text in strings]
    assert (
        list_paper.write_paper(
            out, list_paper.Heading(strings[20], strings[30], strings[40], "1"), columns, rows, lambda: ("n", {})
        )
        > 3
    )


def test_a_page_is_packed_as_soon_as_it_is_full() -> None:
    """What is kept of a page does not grow with what stands on it: memory stays bounded."""
    kept: list[int] = []
    columns = [list_paper.PaperColumn(f"C{n}") for n in range(8)]

    def rows() -> Iterator[list[str]]:
        for n in range(2000):
            yield [f"cell {n} {i}" for i in range(8)]

    real = list_paper._Pages._end

    def end(self: list_paper._Pages) -> None:
        real(self)
        pages = self.canvas._doc.Pages.pages
        made = self.canvas._doc.idToObject.get(getattr(pages[-1], "name", None), pages[-1])
        kept.append(len(made.Contents.content))
        assert made.stream is None and self.canvas._code == [] and self.code == []

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(list_paper._Pages, "_end", end)
        list_paper.write_paper(BytesIO(), list_paper.Heading("A", "", "", ""), columns, rows(), lambda: ("n", {}))
    assert len(kept) > 30 and max(kept) < 12_000


def test_stopping_leaves_no_file(store: Store, tmp_path: Path) -> None:
    out, progress = tmp_path / "out.pdf", Progress()
    progress.stop()
    with closing(store.reader()) as conn, pytest.raises(Cancelled):
        seen.write_seen(conn, of(store), out, Style(), progress)
    with closing(store.reader()) as conn, pytest.raises(Refusal):
        seen.write_seen(conn, of(store), tmp_path / "out.doc", Style())
    assert not any(path.suffix in (".pdf", ".part", ".doc") for path in tmp_path.iterdir())


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[real_office.Window]:
    desk = real_office.desk_of(real_office.make(tmp_path))
    yield real_office.Window(desk)
    desk.close()


def wanted(shell: real_office.Window, chosen: list[int] | None = None) -> Wanted:
    kind = shell.desk.kind("asset")
    fields = [kind.field(key) for key in ("tag", "name", "cost")]
    return Wanted(ListQuery(kind, "", (("cost", True),)), chosen, fields, "Dear ones", "")


def test_the_dialog_offers_both_and_remembers(qtbot: QtBot, shell: real_office.Window, tmp_path: Path) -> None:
    ids = [row[0] for row in shell.desk.conn.execute("SELECT id FROM asset LIMIT 3")]
    dialog = ExportDialog(shell, wanted(shell, ids))  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.seen.isChecked() and dialog.seen.text() == "As seen: these 3 columns in this order"
    assert dialog.some.isChecked() and dialog.some.text() == "Only the 3 chosen rows" and dialog.chosen().chosen == ids
    dialog.all_rows.setChecked(True)
    assert dialog.chosen().chosen is None
    dialog.formats[SEEN].choose(1)
    assert dialog.ending == "pdf" and dialog.print_button.isEnabled()
    dialog.everything.setChecked(True)
    assert (
        dialog.ending == "xlsx" and not dialog.print_button.isEnabled() and not dialog.formats[SEEN].isVisibleTo(dialog)
    )
    dialog._keep()
    qtbot.waitUntil(lambda: shell.desk.setting(export_list.SETTING) is not None, timeout=5_000)
    again = ExportDialog(shell, wanted(shell))  # type: ignore[arg-type]
    qtbot.addWidget(again)
    assert again.everything.isChecked() and again.all_rows.isChecked() and not again.some.isVisibleTo(again)


@pytest.mark.parametrize("name", ["out.pdf", "out.csv", "out.xlsx", "back.json"])
def test_it_is_written_beside_the_window_as_a_job(
    qtbot: QtBot, shell: real_office.Window, tmp_path: Path, name: str
) -> None:
    began: list[str] = []
    shell.desk.began.connect(lambda job: began.append(job.title))
    what = EVERYTHING if name.endswith("json") else SEEN
    with qtbot.waitSignal(shell.told, timeout=10_000) as told:
        write(shell, wanted(shell), tmp_path / name, what)  # type: ignore[arg-type]
    assert told.args == [f"Wrote 24 rows to {name}"] and (tmp_path / name).stat().st_size > 500
    assert began == [f"Writing “{name}”"] and not Aside.under_way
    if name.endswith("xlsx"):
        assert zipfile.ZipFile(tmp_path / name).testzip() is None


def test_it_can_be_stopped(qtbot: QtBot, shell: real_office.Window, tmp_path: Path) -> None:
    shell.desk.began.connect(lambda job: job.stop())
    with qtbot.waitSignal(shell.told, timeout=10_000) as told:
        write(shell, wanted(shell), tmp_path / "out.pdf")  # type: ignore[arg-type]
    assert told.args == ["Stopped. Nothing was written."] and not (tmp_path / "out.pdf").exists()


def test_what_cannot_be_written_is_said(qtbot: QtBot, shell: real_office.Window, tmp_path: Path) -> None:
    with qtbot.waitSignal(shell.complained, timeout=10_000) as said:
        write(shell, wanted(shell), tmp_path / "nowhere" / "out.pdf")  # type: ignore[arg-type]
    assert "does not exist" in said.args[0]


def test_it_goes_to_the_printer_that_was_chosen(
    qtbot: QtBot, shell: real_office.Window, tmp_path: Path, tool: Callable[[str], str]
) -> None:
    printed = tmp_path / "printed.pdf"
    asked: list[tuple[bool, int]] = []

    def choose(parent: object, across: bool, pages: int) -> QPrinter:
        asked.append((across, pages))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(printed))
        printer.setFullPage(True)
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        return printer

    with qtbot.waitSignal(shell.told, timeout=20_000) as told:
        print_list(shell, wanted(shell), choose)  # type: ignore[arg-type]
    assert told.args == ["Sent 1 page to the printer"] and asked == [(False, 1)]
    said = subprocess.run([tool("pdftoppm"), "-r", "40", "-gray", str(printed)], capture_output=True, check=True).stdout
    pixels = said.split(b"\n255\n", 1)[1]
    dark = sum(value < 128 for value in pixels)
    assert 200 < dark < len(pixels) / 4  # words on white paper


def test_nothing_is_printed_when_the_dialog_is_left(qtbot: QtBot, shell: real_office.Window) -> None:
    left: list[int] = []
    print_list(shell, wanted(shell), lambda *asked: left.append(1))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: left == [1] and not Aside.under_way, timeout=10_000)
    assert shell.said == []
