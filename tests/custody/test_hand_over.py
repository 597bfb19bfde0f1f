"""Giving out, lending, taking back, swapping, moving: every legal and illegal move, its paper, and undo of each."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.custody import actions, queries
from itam_desktop.custody.rules import Given, assets_given
from itam_desktop.kernel.tags import coded, is_checked
from itam_desktop.store import reading
from tests.custody.conftest import Office

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)


def lend(office: Office, *names: str, to: str = "ana", due: str | None = None) -> int:
    things = assets_given(office.ids[name] for name in names)
    holder = {"holder_person_id": office.ids[to]}
    return int(office.do(lambda tx: actions.hand_over(tx, things, holder, due)).result)


def test_several_things_go_to_one_person_on_one_paper(office: Office) -> None:
    ids, before = office.ids, office.dump()
    things = (
        Given("asset", ids["laptop1"], condition="good", remark="with charger"),
        Given("asset", ids["screen1"], condition="new"),
    )
    done = office.do(
        lambda tx: actions.hand_over(tx, things, {"holder_person_id": ids["ana"]}, language="de", notes="Welcome")
    )
    assert done.label == "Gave out 2 things to Ana Ruiz"
    assert office.asset(ids["laptop1"]) | {"place": None} == {
        "stage": "assigned", "person": ids["ana"], "place_of": None, "part_of": None, "due": None, "place": None, "condition": "good",
    }  # fmt: skip
    assert office.asset(ids["screen1"])["condition"] == "new"
    conn = office.store._raw
    paper = conn.execute("SELECT code, direction, date, person_id, things, language, notes FROM handover").fetchone()
    assert tuple(paper)[1:] == ("out", "2026-03-10", ids["ana"], 2, "de", "Welcome")
    assert is_checked(coded(paper[0]))
    lines = queries.lines(conn, done.result)
    assert [(one.direction, one.name, one.serial, one.condition, one.remark) for one in lines] == [
        ("out", "ThinkPad T14", "PF001", "good", "with charger"), ("out", "UltraSharp 27", "", "new", ""),
    ]  # fmt: skip
    office.undone_and_redone(before)


def test_the_code_of_a_paper_is_scannable_and_never_given_twice(office: Office) -> None:
    first = lend(office, "laptop1")
    code = office.one("SELECT code FROM handover WHERE id=?", first)
    conn = office.store._raw
    assert queries.papers_with(conn, code) == [("handover", first)]
    assert queries.papers_with(conn, coded(code).lower()) == [("handover", first)]
    office.store.undo()
    second = lend(office, "laptop1")
    assert office.one("SELECT code FROM handover WHERE id=?", second) != code


def test_a_day_makes_it_a_loan(office: Office) -> None:
    before = office.dump()
    paper = lend(office, "laptop1", due="2026-04-01")
    assert office.asset(office.ids["laptop1"])["stage"] == "on_loan"
    assert office.one("SELECT direction FROM handover WHERE id=?", paper) == "loan"
    assert office.one("SELECT due_date FROM handover WHERE id=?", paper) == "2026-04-01"
    office.undone_and_redone(before)


@pytest.mark.parametrize(
    ("to", "due", "field", "words"),
    [
        ({"holder_person_id": "ana"}, "2026-03-09", "due_date", "is past"),
        ({"holder_person_id": "lea"}, "2026-03-21", "due_date", "Léa Moreau leaves on"),
        ({"holder_person_id": "tom"}, None, "holder", "Tomasz Zielak left on"),
        ({"holder_person_id": "tom"}, "2026-03-12", "holder", "Tomasz Zielak left on"),
        ({}, None, "holder", "Choose one person, place or asset"),
        ({"holder_person_id": "ana", "holder_place_id": "design"}, None, "holder", "Choose one person, place or asset"),
        ({"holder_asset_id": "laptop1"}, None, "things", "cannot be part of itself"),
        ({"holder_person_id": 999_999}, None, "holder", "no longer there"),
        ({"holder_asset_id": 999_999}, None, "holder", "no longer there"),
        ({"holder_place_id": 999_999}, None, "holder", "no longer there"),
    ],
)
def test_who_cannot_get_it_is_told_under_the_right_field(
    office: Office, to: dict[str, str | int], due: str | None, field: str, words: str
) -> None:
    holder = {key: office.ids[value] if isinstance(value, str) else value for key, value in to.items()}
    things = assets_given([office.ids["laptop1"]])
    no = office.refused(lambda tx: actions.hand_over(tx, things, holder, due))
    assert no.field == field
    assert words in no.message


def test_it_may_be_due_back_today(office: Office) -> None:
    lend(office, "laptop1", due="2026-03-10")
    assert office.asset(office.ids["laptop1"])["due"] == "2026-03-10"


def test_a_leaver_may_have_it_up_to_the_last_day(office: Office) -> None:
    lend(office, "laptop1", to="lea", due="2026-03-20")
    lend(office, "laptop2", to="lea")
    assert office.asset(office.ids["laptop2"])["stage"] == "assigned"


STAGES = {
    "in_stock": (), "assigned": ("is with Ben Okafor",), "on_loan": ("is lent to Ben Okafor until",), "in_repair": (), "missing": ("is “Missing”",),
    "retired": ("is “Retired”",),
}  # fmt: skip


def put_into(office: Office, record: int, stage: str) -> None:
    ben = {"holder_person_id": office.ids["ben"]}
    if stage in ("assigned", "on_loan"):
        office.do(lambda tx: assets.give_out(tx, [record], ben, "2026-05-01" if stage == "on_loan" else None))
    elif stage != "in_stock":
        office.do(lambda tx: assets.move_to(tx, [record], stage))


@pytest.mark.parametrize("stage", STAGES)
def test_what_is_not_free_says_who_has_it_or_what_it_is(office: Office, stage: str) -> None:
    record = office.ids["laptop1"]
    put_into(office, record, stage)
    things, ana = assets_given([record]), {"holder_person_id": office.ids["ana"]}
    if STAGES[stage]:
        no = office.refused(lambda tx: actions.hand_over(tx, things, ana))
        assert (no.field, no.record) == ("things", ("asset", record))
        assert STAGES[stage][0] in no.message
    else:
        office.do(lambda tx: actions.hand_over(tx, things, ana))
        assert office.asset(record)["person"] == office.ids["ana"]


@pytest.mark.parametrize("stage", STAGES)
def test_only_what_is_out_comes_back(office: Office, stage: str) -> None:
    record = office.ids["laptop1"]
    put_into(office, record, stage)
    things = assets_given([record])
    if stage in ("assigned", "on_loan"):
        before = office.dump()
        office.do(lambda tx: actions.take_back(tx, things))
        assert office.asset(record)["stage"] == "in_stock"
        office.undone_and_redone(before)
    else:
        no = office.refused(lambda tx: actions.take_back(tx, things))
        assert "not given out" in no.message


def test_things_that_are_refused_together_are_counted(office: Office) -> None:
    lend(office, "laptop1", "laptop2", "screen1", to="ben")
    things = assets_given(office.ids[name] for name in ("laptop1", "laptop2", "laptop3", "screen1"))
    no = office.refused(lambda tx: actions.hand_over(tx, things, {"holder_person_id": office.ids["ana"]}))
    assert no.message.endswith("And 2 more cannot be given out.")


def test_one_thing_twice_and_no_thing_at_all_are_refused(office: Office) -> None:
    twice = assets_given([office.ids["laptop1"]] * 2)
    ana = {"holder_person_id": office.ids["ana"]}
    assert "twice" in office.refused(lambda tx: actions.hand_over(tx, twice, ana)).message
    assert "nothing in it" in office.refused(lambda tx: actions.hand_over(tx, (), ana)).message
    assert "nothing in it" in office.refused(lambda tx: actions.take_back(tx, ())).message


def test_parts_go_into_an_asset_but_never_around_in_a_circle(office: Office) -> None:
    ids = office.ids
    office.do(lambda tx: actions.hand_over(tx, assets_given([ids["screen1"]]), {"holder_asset_id": ids["laptop1"]}))
    assert office.asset(ids["screen1"])["part_of"] == ids["laptop1"]
    no = office.refused(
        lambda tx: actions.hand_over(tx, assets_given([ids["laptop1"]]), {"holder_asset_id": ids["screen1"]})
    )
    assert "holds what it would be put into" in no.message
    office.do(lambda tx: assets.move_to(tx, [ids["laptop2"]], "retired"))
    no = office.refused(
        lambda tx: actions.hand_over(tx, assets_given([ids["screen2"]]), {"holder_asset_id": ids["laptop2"]})
    )
    assert no.field == "holder" and "nothing can be put into it" in no.message


def test_the_store_itself_lets_nobody_hold_a_thing_twice(office: Office) -> None:
    lend(office, "laptop1", to="ben")
    with pytest.raises(sqlite3.IntegrityError, match="holder_by_stage"):
        office.store._raw.execute(
            "UPDATE asset SET holder_place_id=? WHERE id=?", (office.ids["design"], office.ids["laptop1"])
        )
    office.store._raw.rollback()


def test_a_second_hand_out_says_who_has_it_now(office: Office) -> None:
    """As when a command gives it out while the dialog is open."""
    things = assets_given([office.ids["laptop1"]])
    office.do(lambda tx: assets.give_out(tx, [office.ids["laptop1"]], {"holder_person_id": office.ids["ben"]}))
    no = office.refused(lambda tx: actions.hand_over(tx, things, {"holder_person_id": office.ids["ana"]}))
    assert "is with Ben Okafor" in no.message


# ---------------------------------------------------------------- back
def test_it_comes_back_with_its_condition_a_picture_and_a_place(office: Office) -> None:
    record = office.ids["laptop1"]
    lend(office, "laptop1")
    before = office.dump()
    thing = Given(
        "asset", record, condition="damaged", remark="lid cracked", picture=PNG, picture_name="lid.png", thumbnail=PNG
    )
    papers = office.do(lambda tx: actions.take_back(tx, [thing], office.ids["design"])).result
    assert office.asset(record) == {
        "stage": "in_stock", "person": None, "place_of": None, "part_of": None, "due": None, "place": office.ids["design"], "condition": "damaged",
    }  # fmt: skip
    about = office.store._raw.execute("SELECT about_kind, about_id, name, media_type FROM attachment ORDER BY id")
    assert [tuple(row) for row in about] == [
        ("asset", record, "lid.png", "image/png"), ("handover", papers[0], "lid.png", "image/png")]  # fmt: skip
    assert office.one("SELECT count(*) FROM content") == 1
    office.undone_and_redone(before)


def test_without_a_place_it_goes_home(office: Office) -> None:
    lend(office, "laptop1")
    office.do(lambda tx: actions.take_back(tx, assets_given([office.ids["laptop1"]])))
    assert office.asset(office.ids["laptop1"])["place"] == office.ids["store"]


def test_each_of_those_who_had_them_gets_a_paper(office: Office) -> None:
    lend(office, "laptop1", "screen1", to="ana")
    lend(office, "laptop2", to="ben")
    before = office.dump()
    things = assets_given(office.ids[one] for one in ("laptop1", "laptop2", "screen1"))
    done = office.do(lambda tx: actions.take_back(tx, things))
    assert done.label == "Took back 3 things"
    rows = [
        tuple(row) for row in office.store._raw.execute("SELECT direction, person_id, things FROM handover ORDER BY id")
    ]
    assert rows[2:] == [("back", office.ids["ana"], 2), ("back", office.ids["ben"], 1)]
    office.undone_and_redone(before)


# ---------------------------------------------------------------- longer
def test_a_loan_is_made_longer_unless_somebody_leaves_or_waits_for_it(office: Office) -> None:
    from itam_desktop.custody import reserving

    ids = office.ids
    lend(office, "laptop1", due="2026-03-12")
    before = office.dump()
    done = office.do(lambda tx: actions.extend(tx, [ids["laptop1"]], "2026-04-01"))
    assert done.label.endswith("is due back on 01 Apr 2026")
    assert office.asset(ids["laptop1"])["due"] == "2026-04-01"
    office.undone_and_redone(before)
    args = ([ids["laptop1"]], ids["ben"], "2026-04-10", "2026-04-12", "Trade fair")
    office.do(lambda tx: reserving.reserve(tx, *args))
    no = office.refused(lambda tx: actions.extend(tx, [ids["laptop1"]], "2026-04-10"))
    assert no.field == "due_date" and "is reserved for Ben Okafor" in no.message
    assert "is past" in office.refused(lambda tx: actions.extend(tx, [ids["laptop1"]], "2026-03-01")).message
    office.do(lambda tx: tx.update("person", ids["ana"], {"leaving_date": "2026-04-05"}))
    assert "leaves on" in office.refused(lambda tx: actions.extend(tx, [ids["laptop1"]], "2026-04-06")).message
    assert "is not lent" in office.refused(lambda tx: actions.extend(tx, [ids["laptop2"]], "2026-04-06")).message


# ---------------------------------------------------------------- swap and move
def test_the_old_one_comes_in_and_the_new_one_goes_out(office: Office) -> None:
    ids = office.ids
    lend(office, "laptop1", due="2026-05-01")
    before = office.dump()
    old, new = Given("asset", ids["laptop1"], condition="damaged"), Given("asset", ids["laptop2"], condition="new")
    done = office.do(lambda tx: actions.swap(tx, old, new))
    assert done.label.startswith("Swapped ") and done.label.endswith(" at Ana Ruiz")
    assert office.asset(ids["laptop1"])["stage"] == "in_stock"
    got = office.asset(ids["laptop2"])
    assert (got["stage"], got["person"], got["due"]) == ("on_loan", ids["ana"], "2026-05-01")
    assert [one.direction for one in queries.lines(office.store._raw, done.result)] == ["back", "out"]
    office.undone_and_redone(before)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("laptop1", "laptop1", "for itself"),
        ("laptop3", "laptop2", "not given out"),
        ("laptop1", "screen1", "is with Ben Okafor"),
    ],
)
def test_a_swap_that_cannot_be_is_refused(office: Office, old: str, new: str, words: str) -> None:
    lend(office, "laptop1")
    lend(office, "screen1", to="ben")
    no = office.refused(lambda tx: actions.swap(tx, Given("asset", office.ids[old]), Given("asset", office.ids[new])))
    assert words in no.message


def test_an_overdue_one_is_swapped_only_with_a_new_day(office: Office) -> None:
    lend(office, "laptop1", due="2026-03-12")
    old, new = Given("asset", office.ids["laptop1"]), Given("asset", office.ids["laptop2"])
    later = date(2026, 3, 20)
    assert office.refused(lambda tx: actions.swap(tx, old, new), later).field == "due_date"
    office.do(lambda tx: actions.swap(tx, old, new, due="2026-04-01"), later)
    assert office.asset(office.ids["laptop2"])["due"] == "2026-04-01"


def test_a_move_carries_things_and_what_a_place_holds_is_held_by_the_new_one(office: Office) -> None:
    ids = office.ids
    office.do(lambda tx: actions.hand_over(tx, assets_given([ids["screen1"]]), {"holder_place_id": ids["store"]}))
    before = office.dump()
    done = office.do(lambda tx: actions.move(tx, [ids["screen1"], ids["laptop1"]], ids["design"]))
    assert done.label == "Moved 2 things to 3.14 Design"
    assert office.asset(ids["screen1"])["place_of"] == ids["design"]
    assert office.asset(ids["laptop1"])["place"] == ids["design"]
    assert office.asset(ids["laptop1"])["stage"] == "in_stock"
    office.undone_and_redone(before)


def test_what_is_gone_is_moved_nowhere(office: Office) -> None:
    ids = office.ids
    assert "no longer there" in office.refused(lambda tx: actions.move(tx, [ids["laptop1"]], 999_999)).message
    assert "no longer there" in office.refused(lambda tx: actions.move(tx, [], ids["design"])).message


# ---------------------------------------------------------------- papers
STROKES = [[(0.1, 0.5), (0.3, 0.2), (0.5, 0.8)], [(0.6, 0.4)]]


def test_a_signature_is_kept_with_the_paper_and_read_back(office: Office) -> None:
    from itam_desktop.custody.strokes import from_svg

    paper = lend(office, "laptop1")
    before = office.dump()
    office.do(lambda tx: actions.sign(tx, paper, STROKES))
    row = office.store._raw.execute("SELECT signed_on, signed_how FROM handover WHERE id=?", (paper,)).fetchone()
    assert tuple(row) == ("2026-03-10", "screen")
    (_, name, media, sha) = queries.files_of(office.store._raw, paper)[0]
    assert (name, media) == ("signature.svg", "image/svg+xml")
    read = from_svg((reading.content(office.store._raw, sha) or b"").decode())
    assert [len(one) for one in read] == [3, 1]
    assert all(abs(x - a) < 0.001 and abs(y - b) < 0.001 for s, t in zip(read, STROKES, strict=True) for (x, y), (a, b) in zip(s, t, strict=True))  # fmt: skip
    office.undone_and_redone(before)
    assert "was signed on" in office.refused(lambda tx: actions.sign(tx, paper, STROKES)).message


@pytest.mark.parametrize("strokes", [[], [[]], [[(0.5, 0.5)]], [[(0.1, 0.1), (1.2, 0.4)]]])
def test_a_signature_of_nothing_or_beside_its_box_is_refused(
    office: Office, strokes: list[list[tuple[float, float]]]
) -> None:
    paper = lend(office, "laptop1")
    assert office.refused(lambda tx: actions.sign(tx, paper, strokes)).field == "ink"


def test_a_page_is_filed_at_the_paper_the_person_and_every_asset_with_one_content(office: Office) -> None:
    paper = lend(office, "laptop1", "screen1")
    before = office.dump()
    done = office.do(lambda tx: actions.file_page(tx, [("handover", paper)], "scan.png", PNG, "image/png", PNG))
    code = office.one("SELECT code FROM handover WHERE id=?", paper)
    assert done.label == f"Filed scan.png at {code}"
    about = [tuple(row) for row in office.store._raw.execute("SELECT about_kind, about_id FROM attachment ORDER BY id")]
    ids = office.ids
    assert about == [("handover", paper), ("person", ids["ana"]), ("asset", ids["laptop1"]), ("asset", ids["screen1"])]
    assert office.one("SELECT count(*) FROM content") == 1
    assert office.one("SELECT signed_how FROM handover") == "paper"
    office.undone_and_redone(before)
    again = office.refused(lambda tx: actions.file_page(tx, [("handover", paper)], "scan.png", PNG, "image/png"))
    assert "filed at " + code + " already" in again.message


def test_a_page_of_a_disposal_is_filed_at_it_and_at_its_assets(office: Office) -> None:
    ids = office.ids

    def fill(tx) -> int:  # type: ignore[no-untyped-def]
        made = tx.insert("disposal", {"code": "DI-00001-X", "how": "sold", "date": "2026-03-10", "things": 1})
        assets.move_to(tx, [ids["laptop1"]], "retired")
        tx.update("asset", ids["laptop1"], {"disposal_id": made})
        return int(made)

    disposal = office.do(fill).result
    assert queries.papers_with(office.store._raw, "DI00001X") == [("disposal", disposal)]
    assert (
        queries.papers_with(office.store._raw, str(office.one("SELECT tag FROM asset WHERE id=?", ids["laptop1"])))
        == []
    )
    before = office.dump()
    office.do(lambda tx: actions.file_page(tx, [("disposal", disposal)], "scan.png", PNG, "image/png"))
    about = [tuple(row) for row in office.store._raw.execute("SELECT about_kind, about_id FROM attachment ORDER BY id")]
    assert about == [("disposal", disposal), ("asset", ids["laptop1"])]
    office.undone_and_redone(before)
