"""Everything the window can do by name: its keys, Ctrl+K, and the overview of keys are made from this one table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.record_list import RecordList

if TYPE_CHECKING:
    from itam_desktop.window.main_window import MainWindow

HERE, GO, EVERYWHERE, LIST, FORM, SCAN, COUNT = (
    N("On this page"), N("Go to"), N("Everywhere"), N("In a list"), N("In a form"), N("With a scanner"), N("In a count"),
)  # fmt: skip
# kinds that have no list of their own on their page
NOT_LISTED = frozenset(
    {"asset", "model", "attachment", "handover_line", "kit_line", "leaving_line", "contract_event", "contract_cover", "licence", "licence_key", "licence_event", "seat", "office", "support_table", "category",
     "status", "tag_series", "custom_field", "paper_text", "person", "place", "contract", "stock_item", "purchase_order"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """words: as it is said now (translated); keys: as Qt reads them, the first is shown; group: marked text."""

    words: str
    icon: str
    do: Callable[[], object]
    keys: tuple[str, ...] = ()
    group: str = EVERYWHERE


# keys that the parts themselves know, for the overview: (group, keys, words)
OF_PARTS = (
    (LIST, "Up", N("The record above or beneath")), (LIST, "Return", N("Edit the record")), (LIST, "Space", N("Choose it, with Ctrl one more")),
    (LIST, "Ctrl+A", N("Choose all")), (LIST, "Ctrl+C", N("Copy the chosen rows with their column heads")),
    (LIST, "Ctrl+V", N("Bring in rows copied from a spreadsheet")), (LIST, "Home", N("To the first, with End to the last")),
    (FORM, "Tab", N("To the next field; Enter does the same")), (FORM, "Alt+A", N("Alt and the underlined letter: to that field")),
    (FORM, "Down", N("Show what a field offers")), (FORM, "Esc", N("Put the form aside; what was typed is kept")),
    (FORM, "Ctrl+Return", N("Press the main button of a form or a dialog")),
    (SCAN, "", N("A scan in a list opens the record; in a field it is that field's text")),
    (COUNT, "Ctrl+T", N("Undo the last scan")), (COUNT, "Ctrl+Shift+D", N("The last one is damaged")),
    (COUNT, "Ctrl+L", N("Print the last one's label anew")), (COUNT, "Ctrl+R", N("Change room")),
)  # fmt: skip


def fixed(window: MainWindow) -> list[Command]:
    """What is always there and has the same keys on every page."""

    def page(name: str) -> Callable[[], object]:
        return lambda: getattr(window.current, name)()

    made = [
        Command(tr("New record"), "plus", page("new"), ("Ctrl+N",), HERE),
        Command(tr("Edit"), "pencil", page("edit"), ("F2",), HERE),
        Command(tr("Duplicate"), "copy-plus", page("duplicate"), ("Ctrl+D",), HERE),
        Command(tr("Save"), "device-floppy", page("save"), ("Ctrl+S",), HERE),
        Command(tr("Put in the bin"), "trash", window.delete, ("Del",), HERE),
        Command(tr("Print labels"), "barcode", window.print_chosen, ("Ctrl+P",), HERE),
        Command(tr("Export this list"), "download", window.export, ("Ctrl+E",), HERE),
        Command(tr("Filter by a column"), "filter", window.filter, ("Ctrl+Shift+L",), HERE),
        Command(tr("Choose columns, groups and sums"), "columns-3", window.choose_columns, ("Ctrl+Shift+C",), HERE),
        Command(tr("Save what is shown as a view"), "plus", window.save_view, ("Ctrl+Shift+S",), HERE),
        Command(tr("Search or scan"), "search", window.focus_search, ("Ctrl+F", "/")),
        Command(tr("Search everything"), "zoom-question", window.search_everything, ("Ctrl+Shift+F",)),
        Command(tr("Find a command"), "command", window.show_commands, ("Ctrl+K",)),
        Command(tr("Undo"), "arrow-back-up", window.undo, ("Ctrl+Z",)),
        Command(tr("Redo"), "arrow-forward-up", window.redo, ("Ctrl+Shift+Z",)),
        Command(tr("Import a spreadsheet"), "table-import", partial(window.go, "import"), ("Ctrl+I",)),
        Command(tr("Look at the network"), "network", partial(window.go, "network")),
        Command(tr("Back up now"), "device-floppy", window.back_up),
        Command(tr("The register as it was on a day"), "history", window.choose_day),
        Command(tr("Open another office file"), "folder", window.choose_file),
        Command(tr("Help for this page"), "help", window.show_help, ("F1",)),
        Command(tr("All keys"), "keyboard", window.show_keys, ("?", "Ctrl+/")),
    ]
    rail = [e for e in window.entries if e.rail]
    for n, entry in enumerate(rail, 1):
        keys = (f"Ctrl+{n}",) if n < 10 else ()
        made.append(
            Command(tr("Go to {page}", page=tr(entry.word)), entry.icon, partial(window.go, entry.key), keys, GO)
        )
    if window.desk.day is not None:
        made.append(Command(tr("Back to today"), "history", window.desk.show_now))
    return made


def go_to(window: MainWindow, page: str, kind: str) -> None:
    """One of several lists of a page."""
    window.go(page)
    window.current.show_kind(kind)


def bind(window: MainWindow) -> None:
    """Put the keys of the table in place, once for a window."""
    for command in fixed(window):
        for keys in command.keys:
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(command.do)


def found(window: MainWindow) -> list[Command]:
    """Everything that Ctrl+K finds now: the fixed ones, new records, views of this page, pages of Settings."""
    made = fixed(window)
    known = {command.words for command in made}
    for words, icon, do in window.current.verbs():
        if words.partition(" · ")[0] not in known:  # Edit, Duplicate and so on have a key already
            made.append(Command(words, icon, do, (), HERE))
    for entry in window.entries:
        for kind in entry.kinds if entry.rail else ():
            if kind not in NOT_LISTED:
                words = tr("Go to {page}", page=tr(window.desk.kind(kind).plural))
                if words not in known:
                    made.append(Command(words, entry.icon, partial(go_to, window, entry.key, kind), (), GO))
    for entry in window.entries:
        if entry.new is not None and not window.desk.read_only:
            words = tr("New: {what}", what=tr(entry.new[0]))
            made.append(Command(words, entry.new[1], partial(window.new_on, entry.key), (), GO))
    listing = window.listing()
    if isinstance(listing, RecordList):
        for n, view in enumerate(listing.views):
            words = tr("Show the view “{name}”", name=view.words())
            made.append(Command(words, "layout-list", partial(listing.show_view, n), (), HERE))
    if any(e.key == "settings" for e in window.entries):
        from itam_desktop.window.settings.page import SUBS

        for sub in SUBS:
            words = tr("Settings: {page}", page=tr(sub.word))
            made.append(Command(words, sub.icon, partial(window.show_setting, sub.key), (), GO))
    return made


def kept(command: Command) -> str:
    """By which words it is remembered: without the record that it was for."""
    return command.words.partition(" · ")[0]


def fitting(commands: list[Command], typed: str, recent: list[str]) -> list[Command]:
    """The commands in which each typed word begins a word or at least stands; used lately first, then the better fit."""
    asked = typed.casefold().split()
    ranked = []
    for n, command in enumerate(commands):
        words = command.words.casefold()
        if not all(part in words for part in asked):
            continue
        begins = sum(any(word.startswith(part) for word in words.replace(":", " ").split()) for part in asked)
        late = recent.index(kept(command)) if kept(command) in recent else len(recent)
        ranked.append(((-begins, late, n), command))
    return [command for _, command in sorted(ranked, key=lambda one: one[0])]
