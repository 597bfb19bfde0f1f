"""Giving out and taking back without a window."""

from __future__ import annotations

import json

import pytest

import itam_desktop.all_tables  # noqa: F401
from itam_desktop.commands.line import run
from itam_desktop.store import checking
from itam_desktop.store.office import Store
from tests.window_settings import real_office


@pytest.fixture
def store(tmp_path):
    return real_office.make(tmp_path)


def asked(capsys, store, *words):
    code = run([*words, "--store", str(store), "--json"])
    return code, json.loads(capsys.readouterr().out)


def one(store, sql, *values):
    with Store.open(store) as opened:
        return opened._raw.execute(sql, values).fetchone()


def dump(store):
    with Store.open(store) as opened:
        return list(checking.dump(opened._raw))


def test_a_thing_is_lent_and_comes_back(capsys, store):
    tag, name = one(store, "SELECT a.tag, p.name FROM asset a, person p WHERE a.stage='in_stock' LIMIT 1")
    code, said = asked(capsys, store, "give", tag, "--to", name, "--due", "2099-12-31")
    assert code == 0 and said["things"] == 1 and said["paper"].startswith("HO")
    assert one(store, "SELECT stage, due_date FROM asset WHERE tag=?", tag) == ("on_loan", "2099-12-31")
    code, found = asked(capsys, store, "scan", said["paper"])
    assert (code, found["kind"]) == (0, "handover")
    code, said = asked(capsys, store, "take-back", tag)
    assert code == 0 and len(said["papers"]) == 1
    assert one(store, "SELECT stage, holder_person_id FROM asset WHERE tag=?", tag) == ("in_stock", None)


def test_what_is_given_out_cannot_be_given_again_and_nothing_changes(capsys, store):
    tag, name = one(store, "SELECT a.tag, p.name FROM asset a, person p WHERE a.stage='in_stock' LIMIT 1")
    assert asked(capsys, store, "give", tag, "--to", name)[0] == 0
    before = dump(store)
    for words in (
        ["give", tag, "--to", name],
        ["give", "NOPE-1", "--to", name],
        ["give", tag, "--to", "Nobody At All"],
    ):
        code, said = asked(capsys, store, *words)
        assert code == 1 and len(said["error"]) > 15
    assert tag in asked(capsys, store, "give", tag, "--to", name)[1]["error"]
    assert dump(store) == before


def test_a_kit_is_given_whole_or_not_at_all(capsys, store):
    from itam_desktop.custody import kits

    model, name = one(
        store,
        "SELECT a.model_id, p.name FROM asset a, person p WHERE a.stage='in_stock' AND a.model_id IS NOT NULL LIMIT 1",
    )
    with Store.open(store) as opened:
        opened.perform(lambda tx: kits.save_kit(tx, None, "Starter", [("model_id", model, 1)]))
        opened.perform(lambda tx: kits.save_kit(tx, None, "Too much", [("model_id", model, 999)]))
    before = dump(store)
    assert asked(capsys, store, "give", "--kit", "Too much", "--to", name)[0] == 1
    assert asked(capsys, store, "give", "--to", name)[0] == 2
    assert asked(capsys, store, "give", "X", "--kit", "No such", "--to", name)[0] in (1, 2)
    assert dump(store) == before
    code, said = asked(capsys, store, "give", "--kit", "Starter", "--to", name)
    assert (code, said["things"]) == (0, 1)
