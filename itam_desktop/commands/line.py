"""Reads the command line and runs one command; the words and exit codes are those of design/COMMANDS.md."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from itam_desktop import __version__, languages
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.texts import tr

DONE, REFUSED, USAGE, TROUBLE = 0, 1, 2, 3


def parser() -> argparse.ArgumentParser:
    """All commands of this version."""
    top = argparse.ArgumentParser(
        prog="itam-desktop",
        description=tr("IT asset management for one office. Without a command it opens the window."),
    )
    top.add_argument("--version", action="version", version=__version__)
    everywhere = argparse.ArgumentParser(add_help=False)
    for where in (top, everywhere):
        where.add_argument(
            "--store",
            type=Path,
            metavar="FILE",
            default=argparse.SUPPRESS,
            help=tr("the office file (default: the last one opened)"),
        )
        where.add_argument(
            "--json",
            action="store_true",
            default=argparse.SUPPRESS,
            help=tr("one JSON object on standard output, nothing else"),
        )
    top.add_argument(
        "--self-test",
        action="store_true",
        help=tr("open the window, write and reopen a store, make and decode a label; exit 0 or 1"),
    )
    top.add_argument("--time-start", action="store_true", help=tr("print how long the start takes, then quit"))
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    def add(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words, parents=[everywhere])

    one = add("import", tr("take rows of spreadsheets and CSV files in; creates the store when absent"))
    one.add_argument("files", nargs="+", type=Path, metavar="FILE")
    one.add_argument(
        "--as",
        dest="kind",
        metavar="KIND",
        help="assets|people|places|models|companies|business_units|categories|statuses|stock|licences|products|accounts",
    )
    one.add_argument("--preset", metavar="NAME")
    one.add_argument("--dry-run", action="store_true", help=tr("only rehearse"))
    one.add_argument("--all-or-nothing", action="store_true")
    one.add_argument(
        "--refused", type=Path, metavar="OUT.csv", help=tr("write the rows that were left out, with their reasons")
    )
    one = add("export", tr("write a list, or everything"))
    one.add_argument("--what", metavar="KIND")
    one.add_argument("--search", default="", metavar="LINE")
    one.add_argument("--everything", action="store_true")
    one.add_argument("--out", type=Path, required=True, metavar="F.xlsx|F.csv|F.json|FOLDER")
    one = add("labels", tr("make a sheet of labels as PDF, every code read back before it is written"))
    one.add_argument("--stock", default="Avery L7160", metavar="NAME")
    one.add_argument("--first", type=between(1, 10_000), default=1, metavar="N")
    one.add_argument("--code", choices=("code128", "qr", "datamatrix"), help=tr("the layout's; without one code128"))
    one.add_argument(
        "--what", choices=("assets", "places", "people", "stock", "handovers", "commands"), default="assets"
    )
    one.add_argument("--layout", default="", metavar="NAME", help=tr("a saved layout of the office"))
    one.add_argument("--walking-order", action="store_true", help=tr("along the tree of places, then by tag"))
    one.add_argument("--dpi", type=between(100, 2400), default=300)
    one.add_argument(
        "--line", default="", metavar="FIELD", help=tr("a further line: a field's name, also an own one's")
    )
    one.add_argument("--tags", metavar="A,B")
    one.add_argument("--search", metavar="LINE")
    one.add_argument("--out", type=Path, required=True, metavar="F.pdf|F.zpl")
    one = add("stocktake", tr("a count from a text file of scans"))
    one.add_argument("--place", required=True, metavar="CODE")
    one.add_argument("--scans", type=Path, required=True, metavar="FILE.txt")
    one.add_argument("--close", action="store_true")
    one.add_argument("--report", type=Path, metavar="F.pdf", help=tr("with --close: the report to sign"))
    one = add("calendar", tr("what is to be decided, ends, comes back or falls due, as a calendar file"))
    one.add_argument("--out", type=Path, required=True, metavar="F.ics")
    one = add("collect", tr("this computer, or inventory files of other ones, into the store; creates it when absent"))
    one.add_argument("files", nargs="*", type=Path, metavar="FILE")
    one = add("position", tr("the licence position: bought, given, installed, free, short"))
    one.add_argument("--on", default="", metavar="DATE", help=tr("a day; without it, today"))
    one = add("give", tr("give things out, or lend them until a day"))
    one.add_argument("codes", nargs="*", metavar="CODE", help=tr("tags, serial numbers or codes of stock items"))
    one.add_argument("--kit", default="", metavar="NAME", help=tr("a whole kit, of what is free"))
    one.add_argument(
        "--to", required=True, metavar="WHOM", help=tr("a person's name, e-mail or number; a place's code; a tag")
    )
    one.add_argument(
        "--due", default="", metavar="DATE", help=tr("the day it comes back; without it, it is given for good")
    )
    one = add("take-back", tr("take assets back into stock"))
    one.add_argument("codes", nargs="+", metavar="CODE", help=tr("tags or serial numbers"))
    one.add_argument("--place", default="", metavar="CODE", help=tr("where they are put; else where each belongs"))
    one = add("find", tr("the search line"))
    one.add_argument("text")
    one = add("scan", tr("what a scan would open"))
    one.add_argument("code")
    one = add("history", tr("the actions, newest first"))
    one.add_argument("--record", metavar="asset:TAG")
    one.add_argument("--limit", type=int, default=200)
    one = add("undo", tr("take an action back: the newest, or the one named"))
    one.add_argument("action", nargs="?", type=between(1, 2**62))
    add("redo", tr("do again what was undone last"))
    add("check", tr("integrity, checksums, history chain, index"))
    one = add("backup", tr("a verified copy"))
    one.add_argument("--to", type=Path, metavar="FOLDER")
    add("backups", tr("the copies there are"))
    one = add("restore", tr("put a verified copy in the store's place"))
    one.add_argument("backup", metavar="BACKUP")
    add("dump", tr("every table but the history as text, for comparing two stores"))
    one = add("sample", tr("a believable office"))
    one.add_argument("--assets", type=between(1, 2_000_000), default=250, metavar="N")
    one.add_argument("--seed", type=int, default=1, metavar="S")
    return top


def between(least: int, most: int) -> Callable[[str], int]:
    """A whole number in a range, for an option."""

    def read(text: str) -> int:
        if not (text.isascii() and text.lstrip("-").isdigit() and least <= int(text) <= most):
            raise argparse.ArgumentTypeError(
                tr("{text} is not a whole number from {least} to {most}", text=text[:20], least=least, most=most)
            )
        return int(text)

    return read


class Usage(Refusal):
    """The command was asked for in a way that it does not have: exit code 2."""


def run(argv: list[str]) -> int:
    """Run what the command line asks for; returns the exit code."""
    if any(not _is_text(word) for word in argv):
        return _fail(tr("A word of the command is not text in UTF-8."), USAGE)
    languages.use()
    known = parser()
    try:
        asked = known.parse_args(argv)
    except SystemExit as end:
        return int(end.code or 0) if isinstance(end.code, int) else USAGE
    asked.json = getattr(asked, "json", False)
    store: Path | None = getattr(asked, "store", None)
    if asked.command is None:
        from itam_desktop.app import open_window

        return open_window(store, argv=argv, time_start=asked.time_start, self_test=asked.self_test)
    from itam_desktop.commands import handing, software, without_window

    known_commands = {
        **without_window.COMMANDS,
        "give": handing.give,
        "take-back": handing.take_back,
        "position": software.position,
        "collect": software.collect,
    }
    path = store or without_window.last_store()
    no_answer = partial(_fail, asked_json=asked.json)
    try:
        if path is None:
            raise Refusal(tr("Which office file? Say it with --store FILE."))
        said, words = known_commands[asked.command](path, asked)
        none = said.pop("refused_all", None)  # what is counted as refused has a key of that name
        code = REFUSED if (said.pop("refused", False) if none is None else none) else DONE
    except Usage as no:
        return no_answer(no.message, USAGE)
    except Refusal as no:
        return no_answer(no.message, REFUSED)
    except Trouble as trouble:
        return no_answer(trouble.message, TROUBLE)
    except (Cancelled, KeyboardInterrupt):
        return no_answer(tr("Stopped. Nothing was changed."), REFUSED)
    except OSError as why:
        return no_answer(
            tr("It could not be done: {why}. Nothing was changed.", why=getattr(why, "strerror", None) or why), TROUBLE
        )
    except Exception as bug:
        return no_answer(_bug(bug), TROUBLE)
    try:
        plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
        if plain and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="backslashreplace")
        if asked.json:
            print(json.dumps(said, ensure_ascii=plain, default=str))
        elif words:
            print(words)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as why:
        return _fail(tr("The answer could not be written: {why}.", why=why.strerror or why), TROUBLE)
    return code


def _is_text(word: str) -> bool:
    try:
        word.encode()
    except UnicodeEncodeError:
        return False
    return True


def _bug(bug: Exception) -> str:
    """Anything else is a fault in the program or damage that nobody foresaw: one sentence, the details in the log."""
    import traceback

    from platformdirs import user_log_path

    log = user_log_path("itam-desktop", appauthor=False) / "commands.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write("".join(traceback.format_exception(bug)))
    except OSError:
        traceback.print_exception(bug)
    return tr(
        "Something went wrong that should not ({what}). Nothing was changed. Run `itam-desktop check` to see whether the file is damaged; details are in {log}.",
        what=type(bug).__name__,
        log=log,
    )


def _fail(words: str, code: int, asked_json: bool = False) -> int:
    print(words, file=sys.stderr)
    if asked_json:
        print(json.dumps({"error": words}))
    return code


def money(minor: int | None, currency: str) -> dict[str, Any] | None:
    return None if minor is None else {"minor": minor, "currency": currency}
