"""Every text of the program, collected into Qt Linguist's files and compiled; tests/laws/test_texts.py holds the result.

A text is what `tr`, `N`, `later` or `tr_n` is called with (itam_desktop/kernel/texts.py). It stands once, in the
context of the lowest capability that says it, and keeps its translation when it moves. A text that is gone stays in
the file as vanished until `--tidy`.
"""

import argparse
import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "itam_desktop"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"de": 2}  # code: how many plural forms it has
MARKS = {"tr": 1, "N": 1, "later": 1, "tr_n": 2}
# A text that several say stands with the lowest of them.
ORDER = ("kernel", "store", "desk", "widgets", "directory", "places", "assets")

PUT_TOGETHER = (ast.Constant, ast.JoinedStr, ast.BinOp)

Key = tuple[str, str]  # (the text, its singular or "")


@dataclass
class Text:
    """One message. forms: its translations, one or as many as the language has plural forms; note: for the translator."""

    source: str
    one: str = ""
    context: str = ""
    forms: tuple[str, ...] = ()
    note: str = ""
    gone: bool = False
    draft: bool = False  # the translator is not sure of it yet
    places: list[str] = field(default_factory=list)

    @property
    def key(self) -> Key:
        return (self.source, self.one)

    @property
    def finished(self) -> bool:
        return bool(self.forms) and all(self.forms) and not self.draft


class Unclear(ValueError):
    """A text that cannot be collected, with its place."""


def collect(program: Path | None = None) -> dict[Key, Text]:
    """Every text in the source. Raises Unclear where one is put together before it is translated."""
    program = program or PROGRAM
    found: dict[Key, Text] = {}
    for path in sorted(program.rglob("*.py")):
        inside = path.relative_to(program)
        context = inside.parts[0] if len(inside.parts) > 1 else "program"
        source = path.read_text(encoding="utf-8")
        lines = source.splitlines()
        for call, words in _calls(ast.parse(source), inside.as_posix()):
            key = (words[-1], words[0] if len(words) == 2 else "")
            text = found.setdefault(key, Text(*key, context=context))
            text.context = min(text.context, context, key=_rank)
            text.places.append(f"{inside.as_posix()}:{call.lineno}")
            before = lines[call.lineno - 2].strip() if call.lineno > 1 else ""
            if before.startswith("# Translators:"):
                text.note = before.removeprefix("# Translators:").strip()
    return found


def _rank(context: str) -> tuple[int, str]:
    return (ORDER.index(context) if context in ORDER else len(ORDER), context)


def _calls(tree: ast.Module, where: str) -> Iterator[tuple[ast.Call, list[str]]]:
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and (called := _called(node)) in MARKS):
            continue
        first = node.args[: MARKS[called]]
        if called != "tr_n" and first and not _holds_words(first[0]):
            continue  # tr(field.label): the text itself is marked by N where it stands
        words = [a.value for a in first if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if len(words) != MARKS[called]:
            raise Unclear(f"{where}:{node.lineno}: {ast.unparse(node)} is put together before it is translated")
        if all(words):
            yield node, words


def _called(call: ast.Call) -> str:
    """ "tr" of tr(…) and of texts.tr(…)."""
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name):
        return call.func.attr if call.func.value.id == "texts" else ""
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _holds_words(value: ast.expr) -> bool:
    if isinstance(value, ast.IfExp):
        return _holds_words(value.body) or _holds_words(value.orelse)
    if isinstance(value, ast.BoolOp):
        return any(_holds_words(one) for one in value.values)
    return isinstance(value, PUT_TOGETHER)


def read(path: Path) -> list[Text]:
    """The messages of a .ts file; [] when there is none yet."""
    if not path.is_file():
        return []
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - a file of our own
        for message in context.iter("message"):
            translation = message.find("translation")
            many = message.get("numerus") == "yes"
            forms: tuple[str, ...] = ()
            kind = ""
            if translation is not None:
                kind = translation.get("type") or ""
                forms = (
                    tuple(f.text or "" for f in translation.iter("numerusform")) if many else (translation.text or "",)
                )
            found.append(
                Text(
                    message.findtext("source") or "",
                    (message.findtext("comment") or "") if many else "",
                    context.findtext("name") or "",
                    forms,
                    message.findtext("extracomment") or "",
                    kind in ("vanished", "obsolete"),
                    kind == "unfinished",
                )
            )
    return found


def merged(now: dict[Key, Text], old: list[Text], plurals: int, *, tidy: bool = False) -> list[Text]:
    """What the file holds next: today's texts with the translations that were there, then the vanished ones."""
    known: dict[Key, Text] = {}
    for text in old:
        if text.finished or text.key not in known:
            known[text.key] = text
    result = []
    for key, text in now.items():
        before = known.get(key)
        if before is not None and any(before.forms):
            text.forms, text.draft = before.forms, before.draft
        else:
            text.forms = ("",) * (plurals if text.one else 1)
        result.append(text)
    if not tidy:
        for key, text in known.items():
            if key not in now and text.finished:
                text.gone = True
                result.append(text)
    return result


def written(language: str, texts: list[Text]) -> str:
    """The .ts file, the same for the same texts: contexts and messages by name, no lines of the source."""
    out = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}" sourcelanguage="en">']  # fmt: skip
    for context in sorted({text.context for text in texts}):
        out += ["<context>", f"    <name>{_x(context)}</name>"]
        for text in sorted((t for t in texts if t.context == context), key=lambda t: t.key):
            out += _message(text)
        out.append("</context>")
    return "\n".join([*out, "</TS>", ""])


def _message(text: Text) -> Iterator[str]:
    yield '    <message numerus="yes">' if text.one else "    <message>"
    yield f"        <source>{_x(text.source)}</source>"
    if text.one:
        yield f"        <comment>{_x(text.one)}</comment>"
    if text.note:
        yield f"        <extracomment>{_x(text.note)}</extracomment>"
    kind = ' type="vanished"' if text.gone else "" if text.finished else ' type="unfinished"'
    if text.one:
        yield f"        <translation{kind}>"
        yield from (f"            <numerusform>{_x(form)}</numerusform>" for form in text.forms)
        yield "        </translation>"
    else:
        yield f"        <translation{kind}>{_x(text.forms[0])}</translation>"
    yield "    </message>"


def _x(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def lrelease(ts: Path, qm: Path) -> None:
    """Compile with the lrelease that PySide6 brings. Raises FileNotFoundError."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    tool = next((p for p in (folder / "lrelease", folder / "lrelease.exe", folder / "Qt/libexec/lrelease") if p.is_file()), None)  # fmt: skip
    if tool is None:
        raise FileNotFoundError("PySide6 here has no lrelease")
    subprocess.run([str(tool), "-silent", str(ts), "-qm", str(qm)], check=True)


def taken(path: Path) -> list[Text]:
    """Translations written into a file that --todo made: [{"text", "one", "where", "translation"}]."""
    found = []
    for entry in json.loads(path.read_text(encoding="utf-8")):
        said = entry["translation"]
        forms = tuple(said) if isinstance(said, list) else (said,)
        if isinstance(said, list) != bool(entry.get("one")):
            raise Unclear(
                f"{path.name}: {entry['text']!r} needs {'its plural forms' if entry.get('one') else 'one text'}"
            )
        if all(forms):
            found.append(Text(entry["text"], entry.get("one", ""), forms=forms))
    return found


def todo(texts: list[Text]) -> str:
    """The open ones, to be filled in with an editor and given to --take."""
    entries = [
        {"text": t.source, **({"one": t.one} if t.one else {}), "where": t.places[0],
         "translation": list(t.forms) if t.one else t.forms[0]}
        for t in texts
    ]  # fmt: skip
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def main(arguments: list[str]) -> int:
    """Collect, merge, compile. 1 when a text cannot be collected, or --check finds something to do."""
    asked = argparse.ArgumentParser(prog="dev.py texts")
    asked.add_argument("--check", action="store_true", help="change nothing; 1 when the files are old or unfinished")
    asked.add_argument("--tidy", action="store_true", help="forget what has vanished from the program")
    asked.add_argument("--language", choices=LANGUAGES, default="de", help="for --todo and --take")
    asked.add_argument("--todo", type=Path, metavar="FILE", help="write the texts without a translation to FILE (JSON)")
    asked.add_argument("--take", type=Path, metavar="FILE", help="take the translations from such a FILE")
    given = asked.parse_args(arguments)
    code = 0
    for language, plurals in LANGUAGES.items():
        path = FOLDER / f"itam_{language}.ts"
        known = read(path)
        try:
            if given.take is not None and language == given.language:
                fresh = taken(given.take)
                known = [t for t in known if t.key not in {f.key for f in fresh}] + fresh
            texts = merged(collect(), known, plurals, tidy=given.tidy)
        except Unclear as why:
            print(why, file=sys.stderr)
            return 1
        open_ones = sorted((t for t in texts if not t.finished), key=lambda t: (t.context, t.key))
        for text in open_ones:
            print(f"{text.places[0]}: no {language} yet: {text.source!r}")
        gone = sum(text.gone for text in texts)
        print(f"{language}: {len(texts) - gone} texts, {len(open_ones)} without a translation, {gone} vanished")
        words = written(language, texts)
        if given.check:
            code = max(code, int(bool(open_ones) or not path.is_file() or path.read_text(encoding="utf-8") != words))
            continue
        FOLDER.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8", newline="\n")
        lrelease(path, path.with_suffix(".qm"))
        if given.todo is not None and language == given.language:
            given.todo.write_text(todo(open_ones), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
