"""How rows find their records, and what is said when they cannot be taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from itam_desktop.exchange import importing
from itam_desktop.exchange.identity import status_stage
from itam_desktop.kernel.errors import Refusal
from tests.exchange.real_store import ask, counts, dump, file, office, rehearsed


def test_an_asset_is_found_by_tag_else_old_id_else_serial_with_maker(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        first = "Asset Tag,External ID,Serial,Manufacturer,Model,Name\nA-1,77,SN-100,Dell,XPS,One\nA-2,,SN-200,Dell,XPS,Two\nA-3,,Not Specified,Dell,XPS,Three\n"
        assert counts(importing.run(store, [file(tmp_path, first)])) == (3, 0, 0, 0)
        second = "Asset Tag,External ID,Serial,Manufacturer,Model,Name\n a-1 ,,,,,Uno\n,77,,,,Eins\n,,sn200,DELL,xps,Zwei\n,,SN-200,HP,Z2,Drei\n,,Not Specified,Dell,XPS,Three\n"
        plan = rehearsed(store, file(tmp_path, second))
        assert [r.verdict for r in plan.rows] == ["changed", "problem", "changed", "new", "same"]
        assert "Lines 2 and 3" in plan.rows[1].reason
        assert plan.rows[0].values == {"name": "Uno"} and plan.rows[0].was == {"name": "One"}


def test_a_row_with_nothing_to_recognise_it_by_never_becomes_a_silent_twin(tmp_path: Path) -> None:
    text = "Name,Category,Purchase Cost\nMonitor 24,Monitors,100\nMonitor 24,Monitors,100\nDock,Docks,30\n"
    with office(tmp_path) as store:
        assert counts(importing.run(store, [file(tmp_path, text)])) == (3, 0, 0, 0)
        assert [tag[:3] for (tag,) in ask(store, "SELECT tag FROM asset ORDER BY tag")] == ["AT-", "MN-", "MN-"]
        assert counts(importing.run(store, [file(tmp_path, text)])) == (0, 0, 3, 0)
        said = importing.run(store, [file(tmp_path, text.replace("30", "31"))])
        assert (
            counts(said) == (0, 0, 2, 1)
            and "nothing to recognise it by" in said["reasons"][0]
            and "AT-" in said["reasons"][0]
        )


def test_a_series_tag_with_a_wrong_check_character_is_told(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        plan = rehearsed(store, file(tmp_path, "Asset Tag,Name\nLT-00043-M,Good\nLT-00043-N,Bad\n"))
        assert [r.verdict for r in plan.rows] == ["new", "problem"] and "LT-00043-M" in plan.rows[1].reason


def test_a_place_in_a_path_and_a_model_by_maker_and_part_number(tmp_path: Path) -> None:
    text = "Asset Tag,Name,Location Path,Manufacturer,Model,Model Number\n" + "".join(
        f"A-{n},Thing,{path},{maker},X1,{part}\n"
        for n, (path, maker, part) in enumerate(
            [
                ("Hamburg / Floor 1", "Dell", "P1"),
                ("Berlin > Floor 1", "Dell", "P2"),
                ("hamburg / floor 1", "HP", ""),
                ("", "Dell", "p1"),
            ]
        )
    )
    with office(tmp_path) as store:
        assert counts(importing.run(store, [file(tmp_path, text)])) == (4, 0, 0, 0)
        assert ask(store, "SELECT count(*) FROM place") == [(4,)] and ask(store, "SELECT count(*) FROM model") == [(3,)]
        assert counts(importing.run(store, [file(tmp_path, text)])) == (0, 0, 4, 0)
        plan = rehearsed(store, file(tmp_path, "Asset Tag,Name,Location\nB-1,New,Floor 1\n"))
        assert plan.rows[0].verdict == "problem" and "2 places are called “Floor 1”" in plan.rows[0].reason


def test_status_and_holder_fit_each_other(tmp_path: Path) -> None:
    text = (
        "Asset Tag,Name,Status,Location,Full Name,Email,Due back\n"
        "A-1,a,Ready to Deploy (deployed),,Ana Ruiz,ana@x.example,\nA-2,b,Ready to Deploy,,,,\nA-3,c,Lost,,Ana Ruiz,ana@x.example,\n"
        "A-4,d,In use,3.14,,,\nA-5,e,In use,,,,\nA-6,f,Purple,,,,\nA-7,g,,,Ana Ruiz,ana@x.example,2027-01-31\n"
    )
    with office(tmp_path) as store:
        plan = rehearsed(store, file(tmp_path, text))
        assert any("Purple" in note for note in plan.notes)
        said = importing.run(store, [file(tmp_path, text)])
        assert counts(said) == (6, 0, 0, 1) and "Who has it?" in said["reasons"][0]
        rows = ask(
            store,
            "SELECT tag, a.stage, s.name, holder_person_id IS NOT NULL, holder_place_id IS NOT NULL, a.notes, a.due_date FROM asset a JOIN status s ON s.id=a.status_id ORDER BY tag",
        )
        assert rows == [
            ("A-1", "assigned", "Given out", 1, 0, None, None), ("A-2", "in_stock", "Ready to Deploy", 0, 0, None, None),
            ("A-3", "missing", "Lost", 0, 0, "Last held by: Ana Ruiz", None), ("A-4", "assigned", "In use", 0, 1, None, None),
            ("A-6", "in_stock", "Purple", 0, 0, None, None), ("A-7", "on_loan", "On loan", 1, 0, None, "2027-01-31"),
        ]  # fmt: skip
        assert counts(importing.run(store, [file(tmp_path, text)])) == (0, 0, 6, 1)


def test_a_move_that_the_rules_forbid_is_a_problem_and_a_legal_one_is_made(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        importing.run(store, [file(tmp_path, "Asset Tag,Name,Status\nA-1,a,Retired\nA-2,b,In stock\n")])
        plan = rehearsed(
            store, file(tmp_path, "Asset Tag,Status,Full Name\nA-1,Given out,Ana Ruiz\nA-2,Given out,Ana Ruiz\n")
        )
        assert [r.verdict for r in plan.rows] == ["problem", "changed"] and "cannot become" in plan.rows[0].reason
        importing.run(store, [file(tmp_path, "Asset Tag,Status,Full Name\nA-2,Given out,Ana Ruiz\n")])
        importing.run(store, [file(tmp_path, "Asset Tag,Status\nA-2,In stock\n")])
        assert ask(store, "SELECT stage, holder_person_id FROM asset WHERE tag='A-2'") == [("in_stock", None)]


def test_people_of_one_file_manage_each_other_and_a_bad_manager_is_told(tmp_path: Path) -> None:
    text = "First Name,Last Name,Email,Username,Manager,Department\nAna,Ruiz,ana@x.example,ana,Bo Li,Design\nBo,Li,bo@x.example,bo,,Design\nCy,Ng,no-mail,cy,,Design\nDi,Ek,di@x.example,di,Cy Ng,Design\n"
    with office(tmp_path) as store:
        plan = rehearsed(store, file(tmp_path, text))
        assert [r.verdict for r in plan.rows] == ["new", "new", "problem", "problem"] and "line 4" in plan.rows[
            3
        ].reason
        importing.run(store, [file(tmp_path, text)])
        assert ask(store, "SELECT m.name FROM person p JOIN person m ON m.id=p.manager_id WHERE p.username='ana'") == [
            ("Bo Li",)
        ]
        assert ask(store, "SELECT count(*) FROM business_unit") == [(1,)]


def test_currency_warranty_and_money_in_both_styles(tmp_path: Path) -> None:
    text = "Asset Tag;Name;Kaufpreis;Kaufdatum;Warranty\nA-1;a;1.429,50;3.4.2026;36\nA-2;b;12 USD;28.2.2025;12\nA-3;c;;29.2.2024;12\n"
    with office(tmp_path) as store:
        assert counts(importing.run(store, [file(tmp_path, text)])) == (3, 0, 0, 0)
        assert ask(store, "SELECT cost, currency, warranty_end FROM asset ORDER BY tag") == [
            (142950, None, "2029-04-03"),
            (1200, "USD", "2026-02-28"),
            (None, None, "2025-02-28"),
        ]
        assert counts(importing.run(store, [file(tmp_path, text)])) == (0, 0, 3, 0)


def test_two_rows_may_not_share_what_must_be_unique_and_the_bin_is_told(tmp_path: Path) -> None:
    from itam_desktop.assets import actions

    with office(tmp_path) as store:
        plan = rehearsed(
            store,
            file(tmp_path, "Full Name,Email,Username,Employee Number\nA,a@x.example,a,1\nB,a@x.example,b,2\n"),
            kind="person",
        )
        assert [r.verdict for r in plan.rows] == ["new", "problem"] and "2 and 3" in plan.rows[1].reason
        importing.run(store, [file(tmp_path, "Asset Tag,Name\nA-1,a\n")])
        record = ask(store, "SELECT id FROM asset")[0][0]
        store.perform(lambda tx: actions.bin_records(tx, "asset", [record]))
        plan = rehearsed(store, file(tmp_path, "Asset Tag,Name\nA-1,a\n"))
        assert plan.rows[0].verdict == "problem" and "in the bin" in plan.rows[0].reason


def test_a_mapping_by_hand_and_columns_left_out(tmp_path: Path) -> None:
    path = file(tmp_path, "Inv,Bez,Unsinn\nA-1,Stuhl,x\n")
    with office(tmp_path) as store:
        with pytest.raises(Refusal, match="Nothing in the first row tells"):
            rehearsed(store, path)
        from contextlib import closing

        from itam_desktop.exchange.reading import read_table
        from itam_desktop.exchange.rehearsal import rehearse
        from itam_desktop.store.reading import kinds_with_custom

        with closing(store.reader()) as conn:
            plan = rehearse(
                conn,
                kinds_with_custom(conn),
                read_table(path),
                kind="asset",
                mapping={"Inv": "tag", "Bez": "name", "Unsinn": None},
            )
        assert (
            plan.counts["new"] == 1 and plan.rows[0].values["tag"] == "A-1" and plan.rows[0].values["name"] == "Stuhl"
        )


def test_a_blank_cell_empties_nothing_and_rehearsing_writes_nothing(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        importing.run(store, [file(tmp_path, "Asset Tag,Name,Notes,Location\nA-1,a,keep me,Store\n")])
        before = dump(store)
        plan = rehearsed(store, file(tmp_path, "Asset Tag,Name,Notes,Location,Supplier\nA-1,a,,,Bechtle\n"))
        assert (
            plan.counts["changed"] == 1
            and list(plan.rows[0].values) == ["supplier_id"]
            and len(plan.rows[0].fresh) == 1
        )
        assert dump(store) == before


@pytest.mark.parametrize(
    ("word", "stage"),
    [("Ready to Deploy (deployed)", "assigned"), ("Ready to Deploy", "in_stock"), ("Undeployable", "retired"), ("Archived", "retired"), ("Lost/Stolen", "missing"),
     ("Pending Diagnostics", "in_repair"), ("Broken - Not Fixable", "retired"), ("Out for Repair", "in_repair"), ("Purple", None)],
)  # fmt: skip
def test_other_programs_words_for_a_status(word: str, stage: str | None) -> None:
    assert status_stage(word) == stage


@pytest.mark.parametrize(
    ("column", "name", "code"),
    [("Price EUR", "Price", "EUR"), ("Price (€)", "Price", "EUR"), ("USD cost", "cost", "USD"), ("Kaufpreis [CHF]", "Kaufpreis", "CHF"), ("Name", "Name", None), ("Currency", "Currency", None), ("Tryout", "Tryout", None)],
)  # fmt: skip
def test_a_column_can_name_its_currency(column: str, name: str, code: str | None) -> None:
    from itam_desktop.exchange.columns import currency_of

    found, said = currency_of(column)
    assert (found.strip(), said) == (name, code)


def test_a_columns_currency_is_kept_with_its_sums(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        importing.run(store, [file(tmp_path, "Asset Tag,Name,Price USD,Device\nA-1,a,12.50,T14\n")])
        assert ask(store, "SELECT cost, asset.currency FROM asset") == [(1250, "USD")]
        assert counts(importing.run(store, [file(tmp_path, "Asset Tag,Name,Price USD\nA-1,a,12.50\n")])) == (0, 0, 1, 0)


def test_what_is_put_together_of_two_cells_is_checked_too(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        plan = rehearsed(
            store,
            file(tmp_path, f"First Name,Last Name,Email\n{'a' * 700},{'b' * 700},a@x.example\nBo,Li,b@x.example\n"),
        )
        assert [r.verdict for r in plan.rows] == ["problem", "new"] and "too long" in plan.rows[0].reason


def test_a_rehearsal_with_problems_leaves_nothing_behind(tmp_path: Path) -> None:
    """Without the collector of circles: a window judges a file again and again."""
    import gc

    from itam_desktop.exchange.cells import Cells

    text = "Asset Tag,Name,Purchase Date,Purchase Cost\nA-1,One,31.02.2024,x\nA-2,Two,no day,1.2.3\nA-3,Three,,abc\n"
    with office(tmp_path) as store:
        path = file(tmp_path, text)
        gc.collect()
        gc.disable()
        try:
            assert rehearsed(store, path).counts["problem"] == 3
            assert not [one for one in gc.get_objects() if isinstance(one, Cells)]
        finally:
            gc.enable()
