"""Settings: every sub-page over a real store."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itam_desktop import remembered
from itam_desktop.assets import describing
from itam_desktop.store import backup
from itam_desktop.widgets import theme
from itam_desktop.widgets.record_page import RecordPanel
from itam_desktop.window.settings.about import AboutSettings, licences
from itam_desktop.window.settings.backups import BackupSettings
from itam_desktop.window.settings.look import LookSettings, kept_look
from itam_desktop.window.settings.office import OfficeSettings
from itam_desktop.window.settings.page import SUBS, SettingsPage
from tests.window_settings import real_office
from tests.window_settings.real_office import Window


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> SettingsPage:
    made = SettingsPage(window)
    qtbot.addWidget(made)
    made.resize(1128, 730)
    made.show()
    return made


def panel(qtbot: QtBot, page: SettingsPage, key: str) -> RecordPanel:
    page.show_sub(key)
    assert page.panel is not None
    found = page.panel
    qtbot.waitUntil(lambda: found.list.current_id() is not None or found.listing.model.rowCount() > 0)  # type: ignore[attr-defined]
    return found


def test_every_sub_page_fits_the_window(qtbot: QtBot, page: SettingsPage) -> None:
    for sub in SUBS:
        page.show_sub(sub.key)
        if page.panel is not None:
            page.panel.new()
        QApplication.processEvents()
        assert page.width() == 1128, sub.key
        assert page.minimumSizeHint().width() <= 1128, sub.key


def test_the_office_is_renamed(qtbot: QtBot, page: SettingsPage, window: Window) -> None:
    office = page.show_sub("office")
    assert isinstance(office, OfficeSettings)
    office.form.put("name", "Nordkai GmbH")
    office.form.put("decimal_sign", ",")
    with qtbot.waitSignal(window.told):
        page.save()
    assert page.desk.office()["name"] == "Nordkai GmbH"
    assert page.desk.style.decimal == ","
    office.form.put("currency", "euro")
    page.save()
    assert office.form.problems() == ["currency"]


def test_a_series_shows_its_tags(qtbot: QtBot, page: SettingsPage) -> None:
    series = panel(qtbot, page, "tags")
    qtbot.waitUntil(lambda: series.detail.record is not None)
    tags = describing.tags_from({"prefix": "LT", "width": 5, "check_character": 1})
    assert len(tags) == 3
    assert all(tag.startswith("LT-0000") for tag in tags)
    assert describing.tags_from({"prefix": "LT", "width": 4, "check_character": 0})[0] == "LT-0001"


@pytest.mark.parametrize("key", ["categories", "statuses", "models"])
def test_what_describes_assets_is_listed_and_changed(
    qtbot: QtBot, page: SettingsPage, window: Window, key: str
) -> None:
    found = panel(qtbot, page, key)
    qtbot.waitUntil(lambda: found.list.current_id() is not None)
    page.edit()
    assert found.form is not None
    found.form.form.put("name", "Another name")
    with qtbot.waitSignal(window.told):
        page.save()
    assert window.said == ["Changed Another name"]


def test_an_own_field_is_defined_and_asked_for(qtbot: QtBot, page: SettingsPage, window: Window) -> None:
    page.show_sub("fields")
    page.new()
    assert page.panel is not None
    form = page.panel.form
    assert form is not None
    form.form.put("name", "Locker")
    form.form.put("about_kind", "person")
    with qtbot.waitSignal(window.told):
        page.save()
    assert "Locker" in [f.label for f in page.desk.kind("person").fields]
    qtbot.waitUntil(lambda: page.panel is not None and page.panel.list.current_id() is not None)
    page.edit()
    assert page.panel.form is not None
    assert "kind" not in page.panel.form.form.entries


def test_a_choice_without_choices_is_refused(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_sub("fields")
    page.new()
    assert page.panel is not None
    form = page.panel.form
    assert form is not None
    form.form.put("name", "Colour")
    form.form.put("kind", "choice")
    form.form.editor("kind").edited.emit()
    qtbot.waitUntil(lambda: "options" in form.form.entries)
    page.save()
    qtbot.waitUntil(lambda: form.form.problems() == ["options"])


def test_backups_are_made_checked_and_chosen(qtbot: QtBot, page: SettingsPage, window: Window) -> None:
    backups = page.show_sub("backups")
    assert isinstance(backups, BackupSettings)
    qtbot.waitUntil(lambda: backups._stack.currentWidget() is backups._empty)
    with qtbot.waitSignal(window.told):
        backups.make()
    qtbot.waitUntil(lambda: backups.model.rowCount() == 1)
    assert backup.list_backups(page.desk.path)[0].records > 24
    assert backups.model.index(0, 1).data() == "asked for"
    with qtbot.waitSignal(window.told):
        backups.check()
    assert window.said[-1].endswith("is whole.")
    assert backups.chosen() == backups.backups[0]
    assert backups.restore_button.isEnabled()
    dialog = backups.restore_dialog(backups.backups[0])
    assert dialog.primary.text() == "Restore"
    dialog.deleteLater()


def test_a_damaged_backup_is_told(qtbot: QtBot, page: SettingsPage, window: Window) -> None:
    made = backup.make(page.desk.path)
    with made.path.open("rb+") as file:
        file.seek(5000)
        file.write(b"\xff" * 64)
    backups = page.show_sub("backups")
    assert isinstance(backups, BackupSettings)
    qtbot.waitUntil(lambda: backups.chosen() is not None)
    with qtbot.waitSignal(window.complained):
        backups.check()
    assert "damaged" in window.complaints[0]


def test_a_backup_is_gone_back_to_and_the_office_opened_anew(qtbot: QtBot, page: SettingsPage, window: Window) -> None:
    before = backup.make(page.desk.path)
    office = page.show_sub("office")
    assert isinstance(office, OfficeSettings)
    office.form.put("name", "Changed since")
    with qtbot.waitSignal(window.told):
        page.save()
    backups = page.show_sub("backups")
    assert isinstance(backups, BackupSettings)
    with qtbot.waitSignal(window.open_asked) as asked:
        backups.go_back_to(before)
    assert asked.args == [page.desk.path]
    again = real_office.desk_of(page.desk.path)
    assert again.office()["name"] == "Studio Nordkai"
    again.close()
    assert len(list(page.desk.path.parent.glob("*before restore*.itam"))) == 1


def test_the_look_is_changed_at_once_and_kept(qtbot: QtBot, home: Path) -> None:
    made = LookSettings()
    qtbot.addWidget(made)
    made.show()
    assert kept_look() == ("system", 100)
    made.scheme.choose(2)
    made.size_of_text.choose(2)
    assert theme.is_dark()
    assert kept_look() == ("dark", 125)
    remembered.remember(scheme="pink", text_percent=7)
    assert kept_look() == ("system", 100)


def test_licences_are_named(qtbot: QtBot, page: SettingsPage) -> None:
    found = licences()
    assert all(licence for _, _, licence in found)
    about = page.show_sub("about")
    assert isinstance(about, AboutSettings)
    qtbot.waitUntil(lambda: about.model.rowCount() == len(found))


def test_a_record_is_opened_on_its_sub_page(qtbot: QtBot, page: SettingsPage) -> None:
    record = int(page.desk.conn.execute("SELECT id FROM model WHERE name LIKE 'MacBook%'").fetchone()[0])
    page.open_record("model", record)
    assert page.current == "models"
    assert page.panel is not None
    assert (page.panel.detail.record or {})["name"] == "MacBook Pro 14 M4"
