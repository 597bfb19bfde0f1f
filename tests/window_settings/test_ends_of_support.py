"""Settings, ends of support: what the table knows, matching, and a newer table from a file."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.assets.screens import support
from itam_desktop.assets.screens.support import SupportSettings
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.errors import Refusal
from tests.window_settings.real_office import Window

pytestmark = pytest.mark.usefixtures("look")
NEWER = "product,title,cycle,release_date,eol\ndebian,Debian,12,2026-09-10,2026-06-10\n"


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk, window: Window) -> SupportSettings:
    """The sub-page over an office that has a server with Debian and a phone."""
    category = desk.conn.execute("SELECT id FROM category WHERE name='Server'").fetchone()[0]

    def fill(tx: object) -> None:
        actions.register(tx, {"category_id": category, "name": "Files", "os": "Debian 12"})  # type: ignore[arg-type]
        actions.add(tx, "model", {"name": "iPhone XR"})  # type: ignore[arg-type]

    with qtbot.waitSignal(desk.changed):
        desk.do(fill, name="test")
    page = SupportSettings(window)
    qtbot.addWidget(page)
    page.resize(960, 700)
    page.show()
    qtbot.waitUntil(lambda: page.seen is not None)
    return page


def words(page: SupportSettings) -> list[str]:
    return [str(row["what"]) for row in page._rows]


def date_of(desk: Desk, model: str) -> str | None:
    found: str | None = desk.conn.execute("SELECT end_of_support FROM model WHERE name=?", (model,)).fetchone()[0]
    return found


def test_it_says_which_table_is_in_use_and_what_it_does_not_know(shown: SupportSettings) -> None:
    assert "comes with the program, as of 21 Aug 2026" in shown.in_use.text()
    assert "Debian 12" in words(shown)
    assert not shown.own_button.isVisible()


def test_matching_puts_the_dates_and_a_second_time_has_nothing_to_do(
    qtbot: QtBot, shown: SupportSettings, window: Window
) -> None:
    with qtbot.waitSignal(shown.desk.changed):
        shown.match()
    assert date_of(shown.desk, "iPhone XR") == "2026-04-22"
    with qtbot.waitSignal(window.told):
        shown.match()
    qtbot.waitUntil(lambda: window.said[-1] == "All dates are those of the table already.")


def test_a_newer_table_is_taken_from_a_file_and_left_again(
    qtbot: QtBot, shown: SupportSettings, tmp_path: Path
) -> None:
    path = tmp_path / "debian.csv"
    path.write_text(NEWER, encoding="utf-8")
    shown.take(path)
    qtbot.waitUntil(lambda: "Debian 12" not in words(shown))
    assert "debian.csv" in shown.in_use.text() and shown.own_button.isVisible()
    assert shown.desk.conn.execute("SELECT os_support_end FROM asset WHERE name='Files'").fetchone()[0] == "2026-06-10"
    shown.own_button.click()
    qtbot.waitUntil(lambda: "Debian 12" in words(shown))
    assert not shown.own_button.isVisible()


def test_an_older_table_is_taken_only_when_the_user_says_so(
    qtbot: QtBot, shown: SupportSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.csv"
    path.write_text("product,cycle,eol,release_date\niphone,xr,2025-01-01,2018-10-26\n", encoding="utf-8")
    asked: list[str] = []
    answer = False

    def ask(_parent: object, _title: str, said: str, *_: object, **__: object) -> bool:
        asked.append(said)
        return answer

    monkeypatch.setattr(support, "ask", ask)
    shown.take(path)
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert "newer" in asked[0] and date_of(shown.desk, "iPhone XR") is None
    answer = True
    shown.take(path)
    qtbot.waitUntil(lambda: date_of(shown.desk, "iPhone XR") == "2025-01-01")


def test_a_file_that_is_no_table_is_refused_in_words(
    qtbot: QtBot, shown: SupportSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name\nAna\n", encoding="utf-8")
    heard: list[object] = []
    monkeypatch.setattr(shown.shell, "complain", heard.append)
    shown.take(path)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert isinstance(heard[0], Refusal) and "people.csv" in heard[0].message
    shown.take(tmp_path / "missing.csv")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert "missing.csv" in str(getattr(heard[1], "message", ""))
