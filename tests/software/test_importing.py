"""Licences and accounts of other programs come in by the import."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from itam_desktop.exchange import importing
from itam_desktop.software import actions, counting
from tests.contracts.doing import TODAY, Doing


def brought_in(do: Doing, folder: Path, text: str, **how: Any) -> dict[str, Any]:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return importing.run(do.store, [path], **how)


def test_the_licences_of_snipe_it_with_their_products_and_holders(do: Doing, realdata: Path) -> None:
    importing.run(do.store, [realdata / "assets_snipeit" / "licenses-sample.csv"])
    one = next(row for row in do.all("licence") if row["name"].startswith("Acetaminophen"))
    product, person = do.row("product", one["product_id"]), do.all("person")[0]
    assert (product["name"], product["publisher"]) == (one["name"], "Mayer-Bergnaum")
    assert (one["quantity"], one["cost"], one["end_date"], one["purchase_date"]) == (
        56,
        1258,
        "2016-02-26",
        "2008-11-24",
    )
    assert (one["licensed_to_name"], one["key"], one["order_number"]) == (
        "Jelene Goodsell",
        "4c2713a1-5b73-4ecb-b2e9-62bf0ff57165",
        "749317252-8",
    )
    assert "\n" in one["notes"]  # its record spans lines
    (seat,) = [s for s in do.all("seat") if s["licence_id"] == one["id"]]
    assert (seat["person_id"], seat["since"], person["name"]) == (person["id"], "2008-11-24", "Bevon Ibarra")


def test_a_licence_with_fewer_seats_than_are_used_is_a_problem_row(do: Doing, tmp_path: Path) -> None:
    head = "License name,Product key,Seats,Full name\n"
    said = brought_in(do, tmp_path, head + "Draw,AAA,2,Ana Ruiz\nDraw,AAB,0,Ben Berg\nPaint,CCC,5,\n")
    assert (said["new"], said["problem"]) == (2, 1)
    assert "1 seats are in use, held back or spent: it cannot have only 0" in said["reasons"][-1]
    draw = next(row["id"] for row in do.all("licence") if row["name"] == "Draw")
    ben = do.add("person", name="Ben Berg")
    do.store.perform(lambda tx: actions.give(tx, draw, [("person", ben)]), effective=TODAY)
    before = do.dump()
    said = brought_in(do, tmp_path, head + "Draw,AAA,1,\n")
    assert (said["changed"], said["problem"]) == (0, 1) and do.dump() == before


def test_a_second_import_gives_nobody_a_second_seat(do: Doing, tmp_path: Path) -> None:
    text = "License name,Product key,Seats,Full name\nDraw,AAA,3,Ana Ruiz\n"
    brought_in(do, tmp_path, text)
    before = do.dump()
    assert brought_in(do, tmp_path, text)["same"] == 1 and do.dump() == before
    said = brought_in(do, tmp_path, text.replace("Ana Ruiz", "Ben Berg"))
    assert said["changed"] == 1
    assert [c.used for c in counting.licences(do.store._raw, do.store.today().isoformat()).values()] == [2]
    do.store.undo()
    assert do.dump() == before


def test_accounts_of_a_service_are_told_apart_by_service_and_login(do: Doing, tmp_path: Path) -> None:
    text = "Service,Login,Full name,Role,MFA,Last login\nMail,ana,Ana Ruiz,admin,yes,2026-11-01\nChat,ana,Ana Ruiz,user,no,2026-10-01\n"
    said = brought_in(do, tmp_path, text)
    assert (said["files"][0]["kind"], said["new"]) == ("account", 2)
    assert [(a["login"], do.row("product", a["product_id"])["name"], a["mfa"], a["last_seen"]) for a in do.all("account")] == [
        ("ana", "Mail", 1, "2026-11-01"), ("ana", "Chat", 0, "2026-10-01"),
    ]  # fmt: skip
    assert len(do.all("person")) == 1
    assert brought_in(do, tmp_path, text)["same"] == 2


def test_the_licence_terms_of_spdx_come_in_as_products(do: Doing, realdata: Path) -> None:
    """A catalogue of licence terms: each row a product's terms; here the file's own columns are matched by hand."""
    path = realdata / "licences_spdx" / "spdx.csv"
    said = importing.run(do.store, [path], kind="product")
    assert said["new"] + said["problem"] == 364 and said["new"] >= 360
    assert importing.run(do.store, [path], kind="product")["new"] == 0


def test_a_quantity_that_an_import_changes_is_told_as_an_event(do: Doing, tmp_path: Path) -> None:
    head = "License name,Product key,Seats\n"
    brought_in(do, tmp_path, head + "Draw,AAA,5\n")
    first = do.all("licence")[0]["id"]
    do.store.perform(lambda tx: actions.change(tx, "licence", [first], {"start_date": "2020-01-01"}))
    brought_in(do, tmp_path, head + "Draw,AAA,9\n")
    (one,) = do.all("licence")
    (event,) = do.all("licence_event")
    assert (event["kind"], event["old_quantity"], event["new_quantity"]) == ("bought", 5, 9)
    assert counting.licences(do.store._raw, "2021-01-01")[one["id"]].bought == 5


def test_two_lines_of_one_key_are_named_without_the_key(do: Doing, tmp_path: Path) -> None:
    key = "ZZKEY-4711-SECRET"
    said = brought_in(do, tmp_path, f"License name,Product key,Seats\nDraw,{key},5\nDraw,{key},6\nDraw,{key},\n")
    assert said["problem"] and key not in "".join(said["reasons"])
    do.add("licence", name="Draw", key=key)
    said = brought_in(do, tmp_path, f"Product key,Seats\n{key},5\n{key},-1\n")
    assert key not in "".join(said["reasons"])


def test_a_person_beside_a_licence_that_is_counted_by_device_is_a_problem(do: Doing, tmp_path: Path) -> None:
    said = brought_in(
        do,
        tmp_path,
        "License name,Product key,Seats,Metric,Full name\nDraw,AAA,2,device,Ana Ruiz\nPaint,BBB,2,device,\n",
    )
    assert (said["new"], said["problem"]) == (1, 1) and "counted per device" in said["reasons"][-1]
    assert not do.all("seat")
