"""A form is made from field descriptions, checks field by field and tells only what was changed."""

import json
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DATE, KINDS, MONEY
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.editors import DateEditor, FormContext, LineEditor, SecretEditor, editor_for
from itam_desktop.widgets.form import RecordForm, _spans
from tests.widgets import office

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

RECORD: dict[str, Any] = {
    "id": 7, "category_id": 1, "model_id": 1, "currency": "EUR", "serial": "PF-1", "price": 142900,
    "bought": "2026-11-09", "pin": "1234", "condition": "good",
}  # fmt: skip


class Page:
    def __init__(self) -> None:
        self.made: list[tuple[str, str]] = []
        self.opened: list[tuple[str, int]] = []
        self.context = FormContext(office.STYLE, office.lookup, self.title_of, self.create, self.open)

    def title_of(self, target: str, record: int) -> str:
        return "Made just now" if record == 99 else office.title_of(target, record)

    def create(self, target: str, title: str) -> int | None:
        self.made.append((target, title))
        return 99

    def open(self, kind: str, record: int) -> None:
        self.opened.append((kind, record))


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def form(qtbot: QtBot, page: Page) -> RecordForm:
    made = RecordForm(office.FORM, page.context, another=True, pins=True)
    made.load(RECORD)
    qtbot.addWidget(made)
    made.resize(600, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def line(form: RecordForm, key: str) -> QLineEdit:
    editor = form.editor(key)
    assert isinstance(editor, LineEditor | ReferenceEditor)
    return editor.line


def type_into(qtbot: QtBot, form: RecordForm, key: str, words: str) -> None:
    one = line(form, key)
    one.setFocus()
    one.selectAll()
    qtbot.keyClicks(one, words)


def leave(form: RecordForm) -> None:
    form.save_button.setFocus()


def test_every_kind_has_an_editor_that_gives_back_what_it_was_given(qtbot: QtBot, page: Page) -> None:
    samples: dict[str, Any] = {
        "text": "abc", "long": "a\nb", "integer": 1234, "decimal": "0.5", "money": 142950,
        "unit_price": "0.0049", "date": "2026-11-09", "moment": "2026-11-09T08:00:00+00:00",
        "yesno": 1, "choice": "good", "reference": 2, "link": "https://example.org", "email": "a@example.org",
        "mac": "00:1A:2B:3C:4D:5E", "ip": "192.168.1.20", "secret": "1234",
        "several": "good,other", "pattern": "[A-Z]{2}\\-[0-9]{4}", "open_choice": "other", "icon": "device-laptop",
    }  # fmt: skip
    assert set(samples) == set(KINDS)
    for key, value in samples.items():
        field = Field("x", "Thing", KINDS[key], choices=office.CONDITIONS, target="person")
        editor = editor_for(field, page.context)
        qtbot.addWidget(editor)
        editor.load({"x": value})
        assert not editor.changed()
        assert editor.value() == value
        assert editor.control.accessibleName() == "Thing"
        editor.load({})
        assert editor.value() is None


def test_nothing_is_changed_by_looking_at_it(form: RecordForm) -> None:
    assert form.values() == {}
    assert form.draft() == {}
    assert not form.is_changed()


def test_only_what_was_changed_is_told(qtbot: QtBot, form: RecordForm) -> None:
    type_into(qtbot, form, "serial", "PF-2")
    type_into(qtbot, form, "price", "1.500,50")
    with qtbot.waitSignal(form.submitted) as told:
        qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert told.args == [{"serial": "PF-2", "price": 150050}, False]


def test_what_was_understood_stands_beneath_the_field(qtbot: QtBot, form: RecordForm) -> None:
    type_into(qtbot, form, "warranty_end", "+3y")
    type_into(qtbot, form, "price", "1.429,00")
    leave(form)
    notes = {key: form.entries[key]._note.text() for key in ("warranty_end", "price")}
    assert notes == {"warranty_end": "is 24 Nov 2029", "price": "is €1,429.00"}


def test_a_field_is_checked_on_leaving_it_and_the_message_goes_when_it_is_put_right(
    qtbot: QtBot, form: RecordForm
) -> None:
    type_into(qtbot, form, "warranty_end", "31.02.2026")
    assert form.problems() == []
    leave(form)
    assert form.problems() == ["warranty_end"]
    assert "31.02.2026" in form.entries["warranty_end"].problem
    assert form._count.text() == "1 thing to put right"
    type_into(qtbot, form, "warranty_end", "28.02.2029")
    leave(form)
    assert form.problems() == []
    assert not form._count.isVisible()


def test_saving_goes_to_the_first_problem(qtbot: QtBot, form: RecordForm) -> None:
    line(form, "model_id").clear()
    type_into(qtbot, form, "mail", "nobody")
    with qtbot.assertNotEmitted(form.submitted):
        assert not form.save()
    assert form.problems() == ["model_id", "mail"]
    assert form._count.text() == "2 things to put right"
    assert QApplication.focusWidget() is line(form, "model_id")
    assert form.entries["model_id"].problem == "Model is needed."


def test_a_required_field_of_a_new_record_is_told_at_save_not_before(qtbot: QtBot, form: RecordForm) -> None:
    form.load({})
    line(form, "category_id").setFocus()
    leave(form)
    assert form.problems() == []
    assert not form.save()
    assert form.problems() == ["category_id", "model_id"]


def test_what_the_rules_said_stands_under_its_field_with_a_way_out(qtbot: QtBot, form: RecordForm) -> None:
    went: list[bool] = []
    form.show_problem(
        "serial", "This serial number is already on LT-00118-G.", "Open LT-00118-G", lambda: went.append(True)
    )
    entry = form.entries["serial"]
    assert entry._trouble.isVisible()
    assert line(form, "serial").property("problem")
    qtbot.mouseClick(entry._fix, Qt.MouseButton.LeftButton)
    assert went == [True]
    type_into(qtbot, form, "serial", "PF-9")
    assert form.problems() == []


def test_what_is_about_no_field_stands_above_the_form(form: RecordForm) -> None:
    form.show_problem("nothing", "The order was closed.")
    words = [one.text() for one in form.findChildren(QLabel) if one.isVisible()]
    assert "The order was closed." in words


def test_a_draft_survives(qtbot: QtBot, form: RecordForm, page: Page) -> None:
    with qtbot.waitSignal(form.changed):
        type_into(qtbot, form, "serial", "PF-2")
    type_into(qtbot, form, "warranty_end", "nonsense")
    kept = json.loads(json.dumps(form.draft()))
    other = RecordForm(office.FORM, page.context)
    qtbot.addWidget(other)
    other.load(RECORD)
    other.restore(kept)
    assert line(other, "serial").text() == "PF-2"
    assert line(other, "warranty_end").text() == "nonsense"
    assert other.draft() == kept


def test_pinned_fields_keep_their_value_for_the_next_record(qtbot: QtBot, form: RecordForm) -> None:
    pin = form.entries["serial"].pin
    assert pin is not None
    pin.setChecked(True)
    type_into(qtbot, form, "serial", "PF-2")
    type_into(qtbot, form, "tag", "LT-1")
    assert form.pinned() == {"serial": "PF-2"}
    form.next_record({})
    assert line(form, "serial").text() == "PF-2"
    assert line(form, "tag").text() == ""
    assert form.values() == {"serial": "PF-2"}


def test_enter_goes_on_to_the_next_field_and_saves_nothing(qtbot: QtBot, form: RecordForm) -> None:
    type_into(qtbot, form, "serial", "PF-2")
    with qtbot.assertNotEmitted(form.submitted):
        qtbot.keyClick(line(form, "serial"), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is not line(form, "serial")


def test_ctrl_enter_saves_as_in_a_dialog(qtbot: QtBot, form: RecordForm) -> None:
    type_into(qtbot, form, "serial", "PF-2")
    with qtbot.waitSignal(form.submitted) as told:
        qtbot.keyClick(line(form, "serial"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [{"serial": "PF-2"}, False]


def test_undo_in_an_editor_is_its_own(qtbot: QtBot, form: RecordForm) -> None:
    type_into(qtbot, form, "serial", "PF-2")
    qtbot.keySequence(line(form, "serial"), "Ctrl+Z")
    assert line(form, "serial").text() != "PF-2"


def test_other_fields_keep_what_was_typed(qtbot: QtBot, form: RecordForm) -> None:
    type_into(qtbot, form, "serial", "PF-2")
    form.show_fields(office.FORM[:5])
    assert list(form.entries) == [f.key for f in office.FORM[:5]]
    assert form.values() == {"serial": "PF-2"}


def test_a_reference_is_chosen_by_keyboard(qtbot: QtBot, form: RecordForm) -> None:
    type_into(qtbot, form, "holder_id", "cla")
    qtbot.keyClick(line(form, "holder_id"), Qt.Key.Key_Return)
    assert line(form, "holder_id").text() == "Clara Dubois"
    assert form.values() == {"holder_id": 2}


def test_the_list_opens_by_arrow_and_closes_by_escape(qtbot: QtBot, form: RecordForm) -> None:
    one, editor = line(form, "holder_id"), form.editor("holder_id")
    assert isinstance(editor, ReferenceEditor)
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Down)
    assert editor.list.isVisible()
    qtbot.keyClick(one, Qt.Key.Key_Down)
    qtbot.keyClick(one, Qt.Key.Key_Return)
    assert one.text() == "Clara Dubois"
    qtbot.keyClick(one, Qt.Key.Key_Down)
    qtbot.keyClick(one, Qt.Key.Key_Escape)
    assert not editor.list.isVisible()
    assert form.isVisible()


def test_what_is_missing_is_created_from_the_list(qtbot: QtBot, form: RecordForm, page: Page) -> None:
    type_into(qtbot, form, "holder_id", "Zoe")
    qtbot.keyClick(line(form, "holder_id"), Qt.Key.Key_Up)
    qtbot.keyClick(line(form, "holder_id"), Qt.Key.Key_Return)
    assert page.made == [("person", "Zoe")]
    assert line(form, "holder_id").text() == "Made just now"
    assert form.values() == {"holder_id": 99}


def test_a_name_typed_in_full_needs_no_choosing(qtbot: QtBot, form: RecordForm) -> None:
    type_into(qtbot, form, "holder_id", "clara dubois")
    leave(form)
    assert form.values() == {"holder_id": 2}


def test_a_part_of_a_name_tells_whose_it_could_be_and_what_begins_so_comes_first(
    qtbot: QtBot, form: RecordForm
) -> None:
    type_into(qtbot, form, "holder_id", "z")
    qtbot.keyClick(line(form, "holder_id"), Qt.Key.Key_Escape)
    leave(form)
    assert "is not the whole name: Ana Ruiz, Tomasz Zielak?" in form.entries["holder_id"].problem
    editor = form.editor("holder_id")
    assert isinstance(editor, ReferenceEditor)
    type_into(qtbot, form, "holder_id", "tomasz z")
    assert editor.list.list.item(0).text().startswith("Tomasz Zielak")
    type_into(qtbot, form, "holder_id", "c")
    assert editor.list.list.item(0).text().startswith("Clara"), "not Ana Ruiz' or another in whose words a c is"


def test_a_name_that_is_nobodys_is_told_and_can_be_created(qtbot: QtBot, form: RecordForm, page: Page) -> None:
    type_into(qtbot, form, "holder_id", "Nobody")
    leave(form)
    entry = form.entries["holder_id"]
    assert "Nobody" in entry.problem
    qtbot.mouseClick(entry._fix, Qt.MouseButton.LeftButton)
    assert page.made == [("person", "Nobody")]
    assert form.problems() == []


def test_the_calendar_fills_the_date(qtbot: QtBot, form: RecordForm) -> None:
    editor = form.editor("bought")
    assert isinstance(editor, DateEditor)
    editor.pick()
    assert editor._calendar is not None
    calendar = editor._calendar.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 9)
    calendar.clicked.emit(QDate(2026, 12, 1))
    assert form.values() == {"bought": "2026-12-01"}


def test_a_secret_is_covered_until_it_is_asked_for_and_that_is_told(qtbot: QtBot, form: RecordForm) -> None:
    editor = form.editor("pin")
    assert isinstance(editor, SecretEditor)
    assert editor.line.echoMode() == QLineEdit.EchoMode.Password
    with qtbot.waitSignal(form.shown) as told:
        editor._eye.trigger()
    assert told.args == ["pin"]
    assert editor.line.echoMode() == QLineEdit.EchoMode.Normal


def test_money_is_meant_in_the_records_own_currency(qtbot: QtBot, page: Page) -> None:
    form = RecordForm((Field("price", "Price", MONEY), Field("currency", "Currency")), page.context)
    qtbot.addWidget(form)
    form.load({"price": 1500, "currency": "JPY"})
    assert line(form, "price").text() == "1500"
    line(form, "price").setText("2000")
    assert form.values() == {"price": 2000}
    assert form.editor("price").understood() == "is ¥2,000"


def test_every_control_is_named_and_labelled_and_large_enough(form: RecordForm) -> None:
    for key, entry in form.entries.items():
        assert entry.editor.control.accessibleName(), key
        assert entry.label.buddy() is entry.editor.control
        assert entry.editor.control.height() >= 24
    reached = [w for w in form.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    assert all(w.accessibleName() for w in reached)


def test_each_label_has_an_alt_letter_of_its_own(form: RecordForm) -> None:
    marked = [entry.label.text() for entry in form.entries.values()]
    letters = [words[words.index("&") + 1].lower() for words in marked if "&" in words]
    assert len(letters) == len(set(letters)) > 10


def test_a_records_own_words_are_never_markup(qtbot: QtBot, page: Page) -> None:
    form = RecordForm((Field("x", "<b>R&D</b>"),), page.context)
    qtbot.addWidget(form)
    shown = form.entries["x"].label
    assert shown.textFormat() == Qt.TextFormat.PlainText
    assert shown.text().replace("&&", "\0").replace("&", "").replace("\0", "&") == "<b>R&D</b>"


def test_short_values_stand_three_to_a_row_and_a_narrow_form_has_one_column() -> None:
    date, wide = Field("d", "D", DATE), Field("t", "T")
    assert _spans([wide, wide, date, date, date], False) == [3, 3, 2, 2, 2]
    assert _spans([date] * 4, False) == [3, 3, 3, 3]
    assert _spans([date] * 5, False) == [2, 2, 2, 3, 3]
    assert _spans([wide, date], True) == [6, 3]


def test_after_a_click_typing_takes_the_place_of_what_is_chosen(qtbot: QtBot, form: RecordForm) -> None:
    editor, one = form.editor("holder_id"), line(form, "holder_id")
    assert isinstance(editor, ReferenceEditor)
    editor.choose(2, "Clara Dubois")
    line(form, "serial").setFocus()
    one.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(one.hasSelectedText)
    qtbot.keyClicks(one, "qqq")
    assert one.text() == "qqq"


def test_a_long_list_scrolls_and_is_as_wide_as_its_words(qtbot: QtBot, form: RecordForm) -> None:
    editor = form.editor("holder_id")
    assert isinstance(editor, ReferenceEditor)
    editor.list.offer([(n, "A name of forty letters and a few more", "a note") for n in range(40)], "", False)
    bar = editor.list.list.verticalScrollBar()
    assert editor.list.list.count() == 40
    assert editor.list.height() < editor.list.list.sizeHintForRow(0) * 10
    assert bar.maximum() > 0
    assert bar.isVisible()
    editor.list.offer([(1, "A", "b")], "", False)
    assert not bar.isVisible()
    assert editor.list.height() < editor.list.list.sizeHintForRow(0) * 1.5
