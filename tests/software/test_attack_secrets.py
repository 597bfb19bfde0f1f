"""What nobody may read who did not ask: no refusal, list, dump, history or export says a secret, an own one neither."""

from __future__ import annotations

from pathlib import Path

from itam_desktop.assets import actions as assets
from itam_desktop.exchange import importing
from itam_desktop.kernel.errors import Refusal
from itam_desktop.software import actions
from itam_desktop.store.reading import style_of
from tests.contracts.doing import Doing

PIN = "ZZPIN-4711-X"


def own_secret(do: Doing, **more: object) -> str:
    new = {"name": "Vault code", "about_kind": "licence", "kind": "secret", "position": 1, **more}
    one = do.store.perform(lambda tx: assets.add(tx, "custom_field", new)).result
    return f"cf_{one}"


def test_a_secret_that_is_taken_already_is_not_said(do: Doing, tmp_path: Path) -> None:
    key = own_secret(do, is_unique=1)
    do.store.perform(lambda tx: actions.add(tx, "licence", {"name": "A", key: PIN}))
    no = do.refused(lambda tx: actions.add(tx, "licence", {"name": "B", key: PIN}))
    assert PIN not in no.message and "Vault code" in no.message
    rows = tmp_path / "l.csv"
    rows.write_text(f"License name,Vault code\nC,{PIN}\nD,{PIN}-2\nE,{PIN}-2\n", encoding="utf-8")
    said = importing.run(do.store, [rows], kind="licence")
    assert said["problem"] == 2 and "ZZPIN" not in "".join(said["reasons"])


def test_a_secret_of_the_wrong_form_is_not_said(do: Doing, tmp_path: Path) -> None:
    key = own_secret(do, pattern="[A-Z]{3}")
    try:
        do.store.perform(lambda tx: actions.add(tx, "licence", {"name": "A", key: PIN}))
        raise AssertionError
    except Refusal as no:
        assert PIN not in no.message
    rows = tmp_path / "l.csv"
    rows.write_text(f"License name,Vault code\nC,{PIN}\n", encoding="utf-8")
    said = importing.run(do.store, [rows], kind="licence")
    assert said["problem"] == 1 and PIN not in "".join(said["reasons"])


def test_a_key_is_in_no_dump_search_or_timeline(do: Doing) -> None:
    from itam_desktop.store import finding, history

    own = own_secret(do)
    one = do.store.perform(lambda tx: actions.add(tx, "licence", {"name": "A", "key": PIN, own: PIN})).result
    do.store.perform(lambda tx: actions.add_keys(tx, one, [PIN + "-2"]))
    do.store.perform(lambda tx: actions.change(tx, "licence", [one], {"key": PIN + "-3", own: PIN + "-3"}))
    do.store.perform(lambda tx: assets.change(tx, "licence", [one], {own: None}))
    conn = do.store._raw
    told = do.dump()
    for kind in ("licence", "licence_key"):
        for row in conn.execute(f"SELECT id FROM {kind}").fetchall():
            told.append(str(history.timeline(conn, do.store.kind(kind), row[0])))
    for label, args in conn.execute("SELECT label, args FROM action"):
        told.append(label + args)
    assert "ZZPIN" not in "".join(told)
    kinds, style = {k: do.store.kind(k) for k in ("licence", "licence_key")}, style_of(conn)
    for text in (PIN, "ZZPIN", "4711"):
        assert not finding.everything(conn, kinds, text, style) and not finding.earlier(conn, kinds, text)
