"""The commands without a window: names, keys and exit codes are a promise (design: COMMANDS)."""

from __future__ import annotations

import json

import pytest

from itam_desktop.__main__ import main


@pytest.fixture
def run(tmp_path, capsys):
    store = tmp_path / "office.itam"

    def call(*words, code=0):
        ended = main([words[0], "--store", str(store), "--json", *words[1:]])
        assert code is None or ended == code
        said = capsys.readouterr()
        answer = json.loads(said.out) if said.out else {}
        return said.err if not answer or "error" in answer else answer

    call.store = store
    return call


@pytest.fixture
def office(run):
    assert run("sample", "--assets", "60", "--seed", "3")["assets"] == 60
    return run


def test_the_sample_is_always_the_same_office(tmp_path, capsys):
    dumps = []
    for name in ("a.itam", "b.itam"):
        assert main(["sample", "--assets", "40", "--seed", "5", "--store", str(tmp_path / name)]) == 0
        capsys.readouterr()
        assert main(["dump", "--store", str(tmp_path / name)]) == 0
        dumps.append(capsys.readouterr().out)
    assert dumps[0] == dumps[1]
    assert dumps[0].count("\n") > 100


def test_a_scan_opens_the_record_and_an_unknown_code_exits_1(office):
    tag = json.loads(next(line for line in office("dump")["lines"] if line.startswith("asset")).split("\t")[2])["tag"]
    hit = office("scan", tag.replace("-", "").lower())
    assert hit["kind"] == "asset" and tag in hit["title"]
    assert office("scan", "no such code", code=1) == {"kind": None}
    assert office("find", tag)["hits"][0]["id"] == hit["id"]


def test_history_undo_redo_and_check(office):
    before = office("dump")
    last = office("history", "--limit", "1")["actions"][0]
    undone = office("undo")
    assert undone["undoes"] == last["id"]
    assert office("dump") != before
    office("redo")
    assert office("dump") == before
    assert office("check")["ok"]
    assert "no action 99999" in office("undo", "99999", code=1)


def test_backup_and_restore(office):
    before = office("dump")
    made = office("backup")
    assert len(made["sha256"]) == 64
    office("undo")
    assert office("restore", "newest")["sha256"] == made["sha256"]
    assert office("dump") == before
    assert next(b["file"] for b in office("backups")["backups"])


def test_trouble_exits_3_and_usage_2(run, tmp_path, capsys):
    assert "no file" in run("check", code=3)
    run.store.write_bytes(b"not a store")
    assert "not an office file" in run("dump", code=3)
    assert main(["nonsense"]) == 2
    assert main(["labels"]) == 2


def test_a_writing_command_beside_an_open_window_exits_3_and_names_it(office):
    from itam_desktop.store.office import Store

    with Store.open(office.store):
        assert "in use by" in office("undo", code=3)
        assert office("check")["ok"]
        assert office("backup")["records"] > 0


def test_nothing_is_written_over_an_office_file_a_source_or_a_device(office, tmp_path):
    import os
    import stat

    before = office.store.read_bytes()
    table = tmp_path / "dup.csv"
    table.write_text("Asset tag,Name\nQ1,a\nQ1,b\n")
    link = tmp_path / "link.csv"
    link.symlink_to(office.store)
    for words in (
        ("export", "--what", "assets", "--out", str(link)),
        ("labels", "--search", "", "--out", str(office.store)),
        ("import", str(table), "--refused", str(office.store)),
        ("import", str(table), "--refused", str(table)),
    ):
        office(*words, code=1)
    pipe = tmp_path / "labels.pdf"
    os.mkfifo(pipe)
    office("labels", "--search", "", "--out", str(pipe), code=3)
    office("import", str(table), "--refused", str(tmp_path / "nowhere" / "x.csv"), code=3)
    assert office.store.read_bytes()[:4096] == before[:4096]
    assert table.read_text().startswith("Asset tag")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert office("find", "Q1")["hits"] == []


def test_a_refused_import_leaves_no_store_behind(run, tmp_path):
    table = tmp_path / "empty.csv"
    table.write_text("\n")
    run("import", str(table), code=1)
    assert not run.store.exists()


def test_places_cannot_lie_in_each_other(office, tmp_path):
    table = tmp_path / "loop.csv"
    table.write_text("Name,Parent\nA,B\nB,A\n")
    before = office("dump")
    assert "lie in itself" in office("import", str(table), "--as", "places", code=1)
    assert office("dump") == before


def test_odd_words_exit_2_without_a_traceback(office):
    for words in (
        ("labels", "--dpi", "0", "--search", "", "--out", "x.pdf"),
        ("undo", "9" * 30),
        ("find", "\udcff"),
        ("sample", "--assets", "-1"),
    ):
        office(*words, code=2)


def test_json_says_why_nothing_was_done(tmp_path, capsys):
    assert main(["find", "x", "--store", str(tmp_path / "none.itam"), "--json"]) == 3
    said = capsys.readouterr()
    assert "There is no file" in json.loads(said.out)["error"] and said.err


def test_columns_that_fill_nothing_are_named(tmp_path, capsys):
    (tmp_path / "d.csv").write_text("Asset tag,Name,Asset tag,Shade of the box\nA1,Laptop,B1,red\n", encoding="utf-8")
    assert main(["import", str(tmp_path / "d.csv"), "--store", str(tmp_path / "s.itam")]) == 0
    assert "Asset tag (2), Shade of the box" in capsys.readouterr().err


def test_everything_takes_no_search(office, tmp_path):
    assert "--everything" in office("export", "--everything", "--what", "assets", "--out", str(tmp_path / "x"), code=2)
    assert not (tmp_path / "x").exists()


def test_labels_of_every_kind_with_a_layout_and_in_walking_order(office, tmp_path):
    out = str(tmp_path / "out.pdf")
    everything = office("dump")["lines"]
    places = sum(line.startswith("place\t") for line in everything)
    assert office("labels", "--what", "commands", "--out", out)["proved"] == 7
    said = office("labels", "--what", "places", "--search", "", "--out", out, code=None)
    assert said.get("labels") == places if isinstance(said, dict) else "no code yet" in said
    assert office("labels", "--search", "", "--walking-order", "--code", "qr", "--out", out)["labels"] > 20
    assert "no layout" in office("labels", "--search", "", "--layout", "Nothing", "--out", out, code=1)
    assert "nothing with the code" in office("labels", "--what", "people", "--tags", "E-0815", "--out", out, code=1)


def test_a_count_from_a_file_is_closed_and_has_its_report(office, tmp_path):
    tags = [json.loads(line.split("\t")[2])["tag"] for line in office("dump")["lines"] if line.startswith("asset\t")]
    place = next(json.loads(line.split("\t")[2]) for line in office("dump")["lines"] if line.startswith("place\t"))
    scans, report = tmp_path / "SCANNED.TXT", tmp_path / "count.pdf"
    scans.write_text("\n".join(tags[:5]))
    asked = ("stocktake", "--place", place.get("code") or place["name"], "--scans", str(scans))
    assert "close it, too" in office(*asked, "--report", str(report), code=1)
    found = office(*asked, "--close", "--report", str(report))
    assert found["verified"] + found["misplaced"] + found["unexpected"] == 5
    assert report.read_bytes().startswith(b"%PDF")
