"""Labels of real records: what they say, what is refused, what is read back from the page, what is remembered."""

import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from itam_desktop.assets import actions
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.tags import coded
from itam_desktop.labels import making
from itam_desktop.labels.codes import CODE128, DATAMATRIX, QR
from itam_desktop.labels.pdf import origin_dots
from itam_desktop.labels.proof import opened, raster, read_box
from itam_desktop.labels.stock import find
from itam_desktop.store.office import Store
from tests.stocktake import counted

L7160 = find("Avery L7160")


class Office:
    def __init__(self, folder: Path) -> None:
        self.path, self.ids, self.tags = counted.make(folder)
        self.store = Store.open(self.path, who="Ana Ruiz")
        self.conn: sqlite3.Connection = self.store.reader()

    def change(self, key: str, kind: str = "asset", **values: object) -> None:
        def verb(tx):  # type: ignore[no-untyped-def]
            tx.update(kind, self.ids[key], values)
            tx.say("changed")

        self.store.perform(verb, name="test")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.conn.close()
    made.store.close()


def text_of(pdf: bytes) -> str:
    with opened(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("code", [CODE128, QR, DATAMATRIX])
def test_labels_of_assets_are_read_from_the_page(office: Office, code: str) -> None:
    ids = [office.ids[k] for k in ("t14", "mac", "dell")]
    made = making.make(office.conn, "asset", ids, L7160, 20, code, 300)
    assert (made.labels, made.pages, made.proved, made.next_free) == (3, 2, 3, 2)
    assert made.codes == [(i, coded(office.tags[k])) for i, k in zip(ids, ("t14", "mac", "dell"), strict=True)]
    wide, tall = (round(mm / 25.4 * 300) for mm in (L7160.label_width_mm, L7160.label_height_mm))
    with opened(made.pdf) as document:
        seen = []
        for page, index in ((0, 19), (0, 20), (1, 0)):
            left, top = origin_dots(L7160, index, 300)
            seen += read_box(raster(document, page, 300), left, top, wide, tall, code)
    assert seen == [c for _, c in made.codes]
    words = text_of(made.pdf)
    for said in (office.tags["t14"], "Studio Nordkai", "ThinkPad T14 G6", "Found? Call +49 40 555 0142"):
        assert said in words


def test_labels_of_places_and_of_old_tags_say_what_is_stored(office: Office) -> None:
    made = making.make(office.conn, "place", [office.ids["design"], office.ids["design"]], L7160)
    assert made.codes == [(office.ids["design"], "P-314")] and "3.14 Design" in text_of(made.pdf)
    office.change("box", tag="INV-0815/7")
    made = making.make(office.conn, "asset", [office.ids["box"]], L7160)
    assert made.codes == [(office.ids["box"], "INV-0815/7")]


def test_refusals_name_the_record(office: Office) -> None:
    ids = office.ids
    with pytest.raises(Refusal, match="no labels"):
        making.make(office.conn, "asset", [], L7160)
    with pytest.raises(Refusal, match="no longer there"):
        making.make(office.conn, "asset", [10**9], L7160)
    with pytest.raises(Refusal, match="at most 5,000"):
        making.make(office.conn, "asset", range(6_000), L7160)
    with pytest.raises(Refusal, match="no employee number"):
        making.make(office.conn, "person", [ids["ana"]], L7160)
    with pytest.raises(Refusal, match="assets, places, people"):
        making.make(office.conn, "licence", [ids["ana"]], L7160)
    office.change("other", "place", code=None)
    with pytest.raises(Refusal, match="Altona has no code yet"):
        making.make(office.conn, "place", [ids["other"]], L7160)
    with pytest.raises(Refusal, match="22 is none of them"):
        making.make(office.conn, "asset", [ids["t14"]], L7160, 22)
    office.change("far", serial=coded(office.tags["t14"]))
    with pytest.raises(Refusal, match=f"The code .* of {office.tags['t14']} also means {office.tags['far']}"):
        making.make(office.conn, "asset", [ids["t14"], ids["mac"]], L7160)
    with pytest.raises(Refusal, match="Too small for Code 128"):
        making.make(office.conn, "asset", [ids["mac"]], find("OL5425"))


def test_where_the_sheet_stopped_is_remembered_and_no_undo_takes_it_back(office: Office) -> None:
    assert making.next_free(office.conn, L7160) == 1
    made = making.make(office.conn, "asset", [office.ids["t14"], office.ids["mac"]], L7160, 5)
    making.remember(office.store, L7160, made.next_free, made.codes)
    assert making.next_free(office.conn, L7160) == 7
    office.store.undo()
    assert making.next_free(office.conn, L7160) == 7
    logged = office.conn.execute("SELECT who, record_id, code, stock FROM label_log ORDER BY id").fetchall()
    assert logged == [("Ana Ruiz", r, c, "Avery L7160") for r, c in made.codes]


def test_the_pdf_is_written_whole_or_not_at_all(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = making.make(office.conn, "asset", [office.ids["t14"]], L7160)
    out = tmp_path / "labels.pdf"
    making.save(made, out)
    assert out.read_bytes() == made.pdf
    with pytest.raises(Trouble, match="does not exist"):
        making.save(made, tmp_path / "nowhere" / "labels.pdf")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    before = set(tmp_path.iterdir())
    with pytest.raises(Trouble, match="is full"):
        making.save(made._replace(pdf=b"other"), out)
    assert out.read_bytes() == made.pdf and set(tmp_path.iterdir()) == before


def test_a_further_line_is_any_field_an_own_one_too(office: Office) -> None:
    own = office.store.perform(
        lambda tx: actions.add(tx, "custom_field", {"name": "Dock", "about_kind": "asset", "kind": "text"})
    ).result
    office.change("t14", **{f"cf_{own}": "B 12", "serial": "PF-9K"})
    ids = [office.ids["t14"], office.ids["mac"]]
    assert {"serial", "warranty_end", f"cf_{own}"} <= {f.key for f in making.further(office.conn, "asset")}
    for key, said in ((f"cf_{own}", "Dock: B 12"), ("serial", "Serial number: PF-9K")):
        made = making.make(office.conn, "asset", ids, L7160, line=key)
        assert made.proved == 2
        words = text_of(made.pdf)
        assert said in words
        assert words.count("Dock:") + words.count("Serial number:") <= 2  # nothing where it is unknown
    assert "Dock" not in text_of(making.make(office.conn, "asset", ids, L7160, line="cf_9999").pdf)
