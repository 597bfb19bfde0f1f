"""Words, dates, sums and the search line in German; English and German are read whatever the language."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import itam_desktop.records  # noqa: F401
from itam_desktop import languages, remembered
from itam_desktop.assets import actions
from itam_desktop.kernel import texts
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.money import split_currency
from itam_desktop.kernel.style import Style, read_date, read_number, show_count, show_date, show_money
from itam_desktop.kernel.texts import inside, tr, tr_n
from itam_desktop.store import acts, lists

GERMAN = Style(decimal=",", today=date(2026, 4, 3))


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("n", "words"), [(0, "0 Gegenstände"), (1, "1 Gegenstand"), (2, "2 Gegenstände")])
def test_a_number_bends_the_word(n: int, words: str) -> None:
    assert tr_n("{n} asset", "{n} assets", n) == words


@pytest.mark.usefixtures("german")
def test_a_noun_keeps_its_capital_within_a_sentence() -> None:
    assert inside("Serial number") == "Seriennummer"
    languages.use("en")
    assert inside("Serial number") == "serial number"
    assert inside("SIM card") == "SIM card" and inside("MAC address") == "MAC address"


@pytest.mark.usefixtures("german")
def test_dates_and_sums_are_written_in_the_german_way() -> None:
    assert show_date("2026-04-03", GERMAN) == "03. Apr. 2026"
    assert show_date("2026-03-12", GERMAN) == "12. März 2026"
    assert show_money(142900, "EUR", GERMAN) == "1.429,00\u00a0€"
    assert show_money(-500, "CHF", GERMAN) == "-5,00\u00a0CHF"
    assert show_count(1234567) == "1.234.567"


def test_dates_and_sums_are_written_in_the_english_way() -> None:
    assert show_date("2026-04-03", Style()) == "03 Apr 2026"
    assert show_money(142900, "EUR", Style()) == "€1,429.00"
    assert show_money(-500, "CHF", Style()) == "-CHF 5.00"
    assert show_count(1234567) == "1,234,567"


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("heute", "2026-04-03"), ("Morgen", "2026-04-04"), ("gestern", "2026-04-02"), ("yesterday", "2026-04-02"),
        ("+3J", "2029-04-03"), ("+2 Jahre", "2028-04-03"), ("+3y", "2029-04-03"), ("+10 Tage", "2026-04-13"), ("-2W", "2026-03-20"),
        ("03. Apr. 2026", "2026-04-03"), ("12. März 2026", "2026-03-12"), ("1. Dez 2026", "2026-12-01"), ("3. Mai 26", "2026-05-03"),
        ("03 Apr 2026", "2026-04-03"), ("15. Oktober 2026", "2026-10-15"), ("3.4.26", "2026-04-03"),
    ],
)  # fmt: skip
def test_a_date_is_read_in_either_language(language: str, typed: str, day: str) -> None:
    languages.use(language)
    assert read_date(typed, GERMAN).isoformat() == day


@pytest.mark.usefixtures("german")
def test_what_is_shown_is_read_again() -> None:
    for month in range(1, 13):
        day = date(2026, month, 9)
        assert read_date(show_date(day.isoformat(), GERMAN), GERMAN) == day
    amount, code = split_currency(show_money(142950, "EUR", GERMAN))
    assert (str(read_number(amount, GERMAN)), code) == ("1429.50", "EUR")


@pytest.mark.usefixtures("german")
def test_the_search_line_knows_the_german_names_and_still_the_english(store: Any, laptop: int, ana: int) -> None:
    place = store.perform(lambda tx: actions.add(tx, "place", {"name": "Lager", "kind": "room"}), name="p").result
    store.perform(lambda tx: actions.change(tx, "asset", [laptop], {"place_id": place, "condition": "good"}), name="c")
    store.perform(lambda tx: actions.give_out(tx, [laptop], {"holder_person_id": ana}), name="g")

    def found(line: str) -> list[int]:
        return list(lists.ListQuery(RECORDS["asset"], line).ids(store._raw, GERMAN))

    for line in (
        "standort:Lager", "ort:lager", "place:Lager", "preis>500", "preis>1.000,50", "price>500", "zustand:gut", "zustand:good",
        "status:ausgegeben", "inhaber:ana", "kategorie:laptop", "seriennummer:PF-4XK2P9", "inventarnr:LT", "inventarnr.:LT",
        "inventarnummer:LT", "tag:LT",
    ):  # fmt: skip
        assert found(line) == [laptop], line
    for line in ("ort:Keller", "preis>5000", "zustand:schlecht"):
        assert found(line) == [], line


def test_the_history_written_in_english_is_read_in_german(store: Any, laptop: int, ana: int) -> None:
    tag = store._raw.execute("SELECT tag FROM asset").fetchone()[0]
    store.perform(lambda tx: actions.give_out(tx, [laptop], {"holder_person_id": ana}), name="g")
    done = store.perform(lambda tx: actions.take_back(tx, [laptop]), name="b")
    store.perform(lambda tx: actions.move_to(tx, [laptop], "in_repair"), name="m")
    store.perform(lambda tx: actions.change(tx, "person", [ana], {"name": "Ana Ruiz Peña"}), name="c")
    assert done.action is not None
    store.undo(done.action + 1)
    english = [action.words for action in acts.actions(store._raw)]
    assert english[0] == f"Undid: {tag} is now: In repair" and f"Gave out {tag} to Ana Ruiz" in english
    languages.use("de")
    german = [action.words for action in acts.actions(store._raw)]
    assert german[:4] == [
        f"Rückgängig gemacht: {tag} ist jetzt: In Reparatur", "Ana Ruiz Peña geändert", f"{tag} ist jetzt: In Reparatur", f"{tag} zurückgenommen",
    ]  # fmt: skip


def test_the_language_is_the_users_else_the_systems(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    def system(**said: str) -> str:
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        for name, value in said.items():
            monkeypatch.setenv(name, value)
        return languages.of_system()

    assert system(LANG="de_DE.UTF-8") == "de" and system(LANG="de_AT.UTF-8", LC_ALL="C.UTF-8") == "en"
    assert system(LANGUAGE="fr:de:en", LANG="en_GB.UTF-8") == "de" and system(LANG="pt_BR.UTF-8") == "en"
    assert system() == "en"
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert languages.use() == "de" and tr("Places") == "Orte"
    remembered.remember(language="en")
    assert languages.use() == "en" and tr("Places") == "Places"
    remembered.remember(language="xx")
    assert languages.use() == "de"


@pytest.mark.usefixtures("german")
def test_a_users_own_words_stay_as_they_are() -> None:
    for words in ("Blue {box}", "<b>Dell</b>", "100 %", ""):
        assert tr(words) == words
    assert texts.spoken("Gave out {what} to {whom}", {"what": "{n}", "whom": "Ana"}) == "{n} an Ana ausgegeben"


def test_made_up_longer_texts_leave_the_signs_of_dates_and_sums_alone() -> None:
    texts.install(texts.pseudo)
    assert show_count(1234) == "1,234" and show_money(500, "EUR", Style()) == "€5.00"
    assert show_date("2026-04-03", Style()) == "03 " + texts.pseudo("Apr") + " 2026"
    assert len(tr("Gave out {what}", what="")) > 1.3 * len("Gave out ")
