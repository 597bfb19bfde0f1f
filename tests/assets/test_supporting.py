"""The table of ends of support at work: dates on assets and models, a newer table from a file, and all of it undone."""

import sqlite3
from typing import Any

import pytest

from itam_desktop.assets import actions, supporting
from itam_desktop.assets.support_table import bundled
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store.checking import dump

NEWER = b"""product,title,cycle,codename,release_date,eol,eoes
debian,Debian,12,Bookworm,2026-09-10,2026-06-10,2028-06-30
iphone,Apple iPhone,xr,,2026-09-09,2027-09-30,
surface,Microsoft Surface,pro-7,,2026-09-09,False,
"""
OLDER = b"product,cycle,eol,release_date\niphone,xr,2025-01-01,2018-10-26\n"


@pytest.fixture
def office(store: Any) -> Any:
    """A computer with Windows, one with Debian, one without a system, and models of which one has a date of the user's."""
    find = lambda sql, *values: store._raw.execute(sql, values).fetchone()[0]  # noqa: E731 - a word for it here
    category = find("SELECT id FROM category WHERE name='Laptop'")

    def make(tx: Any) -> None:
        apple = actions.add(tx, "company", {"name": "Apple"})
        for name, maker, end in (
            ("iPhone XR", apple, None),
            ("iPhone 7", apple, "2030-01-01"),
            ("Surface Pro 7", None, None),
            ("ThinkPad T14", None, None),
        ):
            actions.add(
                tx,
                "model",
                {"name": name, **({"maker_id": maker} if maker else {}), **({"end_of_support": end} if end else {})},
            )
        actions.register(
            tx, {"category_id": category, "name": "Old", "os": "Microsoft Windows 10 Pro", "os_version": "10.0.19045"}
        )
        actions.register(tx, {"category_id": category, "name": "Server", "os": "Debian GNU/Linux 12 (bookworm)"})
        actions.register(tx, {"category_id": category, "name": "Bare"})

    store.perform(make)
    return store


def systems(store: Any) -> dict[str, str | None]:
    return dict(store._raw.execute("SELECT name, os_support_end FROM asset"))


def models(store: Any) -> dict[str, tuple[str | None, str | None]]:
    return {
        row[0]: (row[1], row[2]) for row in store._raw.execute("SELECT name, end_of_support, support_said FROM model")
    }


def undone_and_redone(store: Any, verb: Any) -> Any:
    """The action's result; on the way it is undone and redone, and both leave exactly what was there."""
    before = list(dump(store._raw))
    done = store.perform(verb)
    after = list(dump(store._raw))
    assert after != before
    store.undo(done.action)
    assert list(dump(store._raw)) == before
    store.redo()
    assert list(dump(store._raw)) == after
    return done


def test_a_new_asset_has_the_date_of_its_system_at_once_and_it_follows_the_system(office: Any) -> None:
    assert systems(office) == {"Old": "2025-10-14", "Server": None, "Bare": None}
    asset = office._raw.execute("SELECT id FROM asset WHERE name='Old'").fetchone()[0]
    undone_and_redone(
        office, lambda tx: actions.edit(tx, "asset", asset, {"os": "Windows 11 Pro", "os_version": "25H2"})
    )
    assert systems(office)["Old"] == "2027-10-12"
    office.perform(lambda tx: actions.edit(tx, "asset", asset, {"os_version": ""}))
    assert systems(office)["Old"] is None  # which release is not known any more


def test_matching_dates_models_and_leaves_what_the_user_typed(office: Any) -> None:
    done = undone_and_redone(office, supporting.match_support)
    assert done.result == (0, 2)
    assert models(office) == {
        "iPhone XR": ("2026-04-22", "2026-04-22"), "iPhone 7": ("2030-01-01", None), "Surface Pro 7": ("2025-10-30", "2025-10-30"), "ThinkPad T14": (None, None),
    }  # fmt: skip
    assert office.perform(supporting.match_support).action is None  # nothing more to change


def test_a_newer_table_brings_its_dates_everywhere_in_one_action(office: Any) -> None:
    office.perform(supporting.match_support)
    xr = office._raw.execute("SELECT id FROM model WHERE name='iPhone XR'").fetchone()[0]
    done = undone_and_redone(office, lambda tx: supporting.take_support_table(tx, NEWER, "newer.csv"))
    assert done.result == (1, 2)
    assert systems(office) == {"Old": "2025-10-14", "Server": "2026-06-10", "Bare": None}
    assert models(office)["iPhone XR"] == ("2027-09-30", "2027-09-30")
    assert models(office)["Surface Pro 7"] == (None, None)  # no end announced any more
    assert models(office)["iPhone 7"] == ("2030-01-01", None)
    office.perform(lambda tx: actions.edit(tx, "model", xr, {"end_of_support": "2029-12-31"}))
    undone_and_redone(office, supporting.use_bundled_table)
    assert models(office)["iPhone XR"][0] == "2029-12-31"  # typed since: it stays
    assert models(office)["Surface Pro 7"][0] == "2025-10-30"
    assert systems(office)["Server"] is None
    assert supporting.in_use(office._raw) is bundled()


def test_a_second_table_stands_over_the_first(office: Any) -> None:
    office.perform(lambda tx: supporting.take_support_table(tx, NEWER, "newer.csv"))
    more = b"product,cycle,eol,release_date\nfedora,43,2026-12-02,2025-10-28\n"
    office.perform(lambda tx: supporting.take_support_table(tx, more, "fedora.csv"))
    table = supporting.in_use(office._raw)
    assert table.name == "fedora.csv" and {"fedora", "debian", "windows"} <= set(table.products)


def refused(store: Any, verb: Any) -> Refusal:
    before = list(dump(store._raw))
    with pytest.raises(Refusal) as no:
        store.perform(verb)
    assert list(dump(store._raw)) == before
    return no.value


def test_an_older_table_is_refused_unless_said(office: Any) -> None:
    no = refused(office, lambda tx: supporting.take_support_table(tx, OLDER, "older.csv"))
    assert no.field == "older" and "older.csv" in no.message
    office.perform(lambda tx: supporting.take_support_table(tx, OLDER, "older.csv", older=True))
    assert models(office)["iPhone XR"][0] == "2025-01-01"


def test_bad_tables_and_needless_ones_change_nothing(office: Any) -> None:
    assert refused(office, lambda tx: supporting.take_support_table(tx, b"name\nAna\n", "people.csv")).field == "file"
    assert "already" in refused(office, supporting.use_bundled_table).message
    office.perform(lambda tx: supporting.take_support_table(tx, NEWER, "newer.csv"))
    assert "already" in refused(office, lambda tx: supporting.take_support_table(tx, NEWER, "again.csv")).message


def test_some_assets_alone_can_be_matched(office: Any) -> None:
    office.perform(
        lambda tx: tx.update_many(
            "asset", {i: {"os_support_end": None} for (i,) in office._raw.execute("SELECT id FROM asset").fetchall()}
        )
    )
    old = office._raw.execute("SELECT id FROM asset WHERE name='Old'").fetchone()[0]
    done = office.perform(lambda tx: supporting.match_support(tx, [old]))
    assert done.result == (1, 0) and systems(office)["Old"] == "2025-10-14"


def test_what_matches_and_what_not_can_be_seen(office: Any) -> None:
    seen = supporting.seen(office._raw)
    assert seen.systems == (1, 2) and seen.unmatched == [("Debian GNU/Linux 12 (bookworm)", "", 1)]
    assert seen.models == (3, 3) and seen.unmatched_models == []
    assert seen.own == "" and seen.table.as_of == "2026-08-21"


def test_the_kept_table_survives_closing(office: Any, tmp_path: Any) -> None:
    office.perform(lambda tx: supporting.take_support_table(tx, NEWER, "newer.csv"))
    with sqlite3.connect(office.path) as conn:
        assert "debian" in supporting.in_use(conn).products
    conn.close()
