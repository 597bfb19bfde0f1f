"""Law: every text of the program is collected, and every language says it whole.

What to do when one of these fails: `python3 packaging/dev.py texts`, then docs/translating.md.
"""

import ast
import json
import re
import string
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import itam_desktop.records  # noqa: F401 - makes every kind of record known
from devlib import texts as collector
from itam_desktop import languages
from itam_desktop.kernel.fields import RECORDS

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = sorted(collector.LANGUAGES)
SIGNS = {"km", "kg"}  # written alike everywhere


def file_of(language: str) -> Path:
    return collector.FOLDER / f"itam_{language}.ts"


def finished(language: str) -> list[collector.Text]:
    return [text for text in collector.read(file_of(language)) if text.finished and not text.gone]


def placeholders(text: str) -> set[str]:
    """Also how a number is written: "{x:.2f}"."""
    return {f"{name}:{spec}" for _, name, spec, _ in string.Formatter().parse(text) if name is not None}


def faults(text: collector.Text, plurals: int) -> list[str]:
    """What is wrong with one translation, in words."""
    said = []
    if len(text.forms) != (plurals if text.one else 1):
        said.append(f"{len(text.forms)} forms")
    both, some = placeholders(text.source), placeholders(text.source)
    if text.one:  # a singular may leave the number away: "Saved. Now the next one."
        both, some = both & placeholders(text.one), both | placeholders(text.one) | {"n:"}
        both -= {"n:"}
    for form in text.forms:
        if not both <= placeholders(form) <= some:
            said.append(f"has {sorted(placeholders(form))} for {sorted(some)}: {form!r}")
        for end in (str.lstrip, str.rstrip):
            if len(form) - len(end(form)) != len(text.source) - len(end(text.source)):
                said.append(f"other spaces at an end: {form!r}")
        if form.count("„") != form.count("“") or "”" in form or re.search(r"\w\"|\"\w{2}", form):
            said.append(f"quotation marks: {form!r}")
    return said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_hold_every_text_of_the_program(language):
    there = {text.key for text in finished(language)}
    missing = [text for key, text in collector.collect().items() if key not in there]
    assert [f"{text.places[0]}: {text.source}" for text in missing] == [], "python3 packaging/dev.py texts"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_what_its_source_holds(language):
    wrong = {text.source: said for text in finished(language) if (said := faults(text, collector.LANGUAGES[language]))}
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_says_what_the_readable_one_says(language):
    book = QTranslator()
    assert book.load(str(file_of(language).with_suffix(".qm")))
    for text in finished(language):
        if text.one:
            assert {book.translate(text.context, text.source, text.one, n) for n in (1, 2)} <= set(text.forms)
        else:
            assert book.translate(text.context, text.source) == text.forms[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_is_written_the_same_for_the_same_texts(language):
    texts = collector.read(file_of(language))
    assert collector.written(language, texts) == file_of(language).read_text(encoding="utf-8")
    assert collector.written(language, texts[::-1]) == collector.written(language, texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_looks_into_every_context(language):
    assert {text.context for text in collector.read(file_of(language))} <= set(languages.CONTEXTS)
    assert language in languages.LANGUAGES


def test_every_word_of_a_field_or_record_is_marked():
    known = {word for key in collector.collect() for word in key}
    unmarked = []
    for kind in RECORDS.values():
        words = [kind.label, kind.plural]
        for field in kind.fields:
            words += [field.label, field.section, field.help, field.unit, *(choice.label for choice in field.choices)]
        unmarked += [f"{kind.key}: {word}" for word in words if word and word not in known | SIGNS]
    assert unmarked == []


def frozen(source: str) -> list[int]:
    """Lines that translate while the module is imported, before a language is chosen."""
    found = []

    def visit(node: ast.AST) -> None:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            for default in [*node.args.defaults, *filter(None, node.args.kw_defaults)]:
                visit(default)
            return
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "tr_n", "inside"):
            found.append(node.lineno)
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(ast.parse(source))
    return found


def lowered(source: str) -> list[int]:
    """Lines that make a translated word small: German nouns keep their capital, `inside` knows."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Attribute) and node.attr in ("lower", "capitalize", "title", "swapcase")):
            continue
        made = node.value
        if isinstance(made, ast.Call) and isinstance(made.func, ast.Name) and made.func.id in ("tr", "tr_n"):
            found.append(node.lineno)
    return found


PROGRAM = sorted(path for path in (ROOT / "itam_desktop").rglob("*.py") if "versions" not in path.parts)


def test_nothing_is_translated_while_a_module_is_imported():
    assert frozen("A = tr('x')\ndef f(w=tr('y')):\n    return tr('z')\nB = lambda: tr('u')") == [1, 2]
    wrong = {str(path): lines for path in PROGRAM if (lines := frozen(path.read_text(encoding="utf-8")))}
    assert wrong == {}


def test_no_translated_word_is_made_small_within_a_sentence():
    assert lowered("x = tr(kind.label).lower()") == [1]
    wrong = {str(path): lines for path in PROGRAM if (lines := lowered(path.read_text(encoding="utf-8")))}
    # what a user typed is compared with the word, nothing is shown
    wrong.pop(str(ROOT / "itam_desktop/kernel/style.py"), None)
    assert wrong == {}


def told_in_one_language(source: str) -> list[int]:
    """Lines that give an action's text for the history a value that is translated already."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
            values = [inner for keyword in node.keywords for inner in ast.walk(keyword.value)]
            if any(
                isinstance(one, ast.Call) and getattr(one.func, "id", "") in ("tr", "tr_n", "inside") for one in values
            ):
                found.append(node.lineno)
    return found


def test_the_history_keeps_texts_and_no_words_of_one_language():
    assert told_in_one_language('tx.say(N("a {k}"), k=tr(kind.label))') == [1]
    assert told_in_one_language('tx.say(N("a {k}"), k=later(kind.label))') == []
    wrong = {str(path): lines for path in PROGRAM if (lines := told_in_one_language(path.read_text(encoding="utf-8")))}
    assert wrong == {}, "say it with later(…)"


# ------------------------------------------------------------------ the collector itself
def collected(tmp_path: Path, source: str, name: str = "assets/one.py") -> dict[collector.Key, collector.Text]:
    path = tmp_path / "program" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    return collector.collect(tmp_path / "program")


def test_texts_are_collected_from_every_way_of_saying_them(tmp_path):
    source = (
        'tr("a {x}", x=1)\nN("b")\n# Translators: a sign\ntexts.tr("c")\ntr_n("{n} d", "{n} ds", n)\nlater("e")\ntr(x)'
    )
    found = collected(tmp_path, source)
    assert set(found) == {("a {x}", ""), ("b", ""), ("c", ""), ("{n} ds", "{n} d"), ("e", "")}
    assert found["c", ""].note == "a sign" and found["b", ""].context == "assets"


@pytest.mark.parametrize(
    "source", ['tr("a" + x)', 'tr(f"a {x}")', 'tr("a" if x else "b")', 'tr_n("one", many, n)', 'N(f"{x}")']
)
def test_a_text_that_is_put_together_first_is_refused(tmp_path, source):
    with pytest.raises(collector.Unclear, match=r"assets/one.py:1"):
        collected(tmp_path, source)


def test_a_text_stands_once_with_the_lowest_that_says_it(tmp_path):
    collected(tmp_path, 'tr("Open")', "window/a.py")
    found = collected(tmp_path, 'tr("Open")', "kernel/b.py")
    assert [text.context for text in found.values()] == ["kernel"]


def test_translations_survive_a_move_and_vanished_ones_are_kept_until_tidied(tmp_path):
    old = [
        collector.Text("Open", context="window", forms=("Öffnen",)),
        collector.Text("Gone", context="x", forms=("Weg",)),
    ]
    now = collected(tmp_path, 'tr("Open")\ntr("Fresh")')
    path = tmp_path / "itam_xx.ts"
    path.write_text(collector.written("xx", collector.merged(now, old, 2)), encoding="utf-8")
    again = {text.source: text for text in collector.read(path)}
    assert again["Open"].forms == ("Öffnen",) and again["Open"].context == "assets"
    assert not again["Fresh"].finished and again["Gone"].gone and again["Gone"].forms == ("Weg",)
    tidied = collector.merged(collected(tmp_path, 'tr("Open")'), collector.read(path), 2, tidy=True)
    assert [text.source for text in tidied] == ["Open"]


def test_what_a_translator_is_not_sure_of_is_kept_and_counts_as_open(tmp_path):
    now = collected(tmp_path, 'tr("Open")')
    path = tmp_path / "itam_xx.ts"
    path.write_text(collector.written("xx", collector.merged(now, [], 2)), encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace('"unfinished"><', '"unfinished">Auf?<'), encoding="utf-8")
    (text,) = collector.merged(collected(tmp_path, 'tr("Open")'), collector.read(path), 2)
    assert text.forms == ("Auf?",) and not text.finished
    assert collector.written("xx", [text]) == path.read_text(encoding="utf-8")


def test_what_stands_between_the_tags_comes_back_as_it_was(tmp_path):
    words = "a <b> & \"c\" 'd'\nsecond line "
    path = tmp_path / "itam_xx.ts"
    path.write_text(collector.written("xx", [collector.Text(words, context="x", forms=(words,))]), encoding="utf-8")
    assert collector.read(path)[0].source == words == collector.read(path)[0].forms[0]


def test_what_is_open_goes_out_to_a_file_and_comes_back_translated(tmp_path, monkeypatch, capsys):
    collected(tmp_path, 'tr("Open")\ntr_n("{n} day", "{n} days", n)')
    monkeypatch.setattr(collector, "PROGRAM", tmp_path / "program")
    monkeypatch.setattr(collector, "FOLDER", tmp_path / "made")
    assert collector.main(["--check"]) == 1
    todo = tmp_path / "open.json"
    assert collector.main(["--todo", str(todo)]) == 0
    assert "assets/one.py:1: no de yet: 'Open'" in capsys.readouterr().out
    entries = json.loads(todo.read_text(encoding="utf-8"))
    for entry in entries:
        entry["translation"] = ["{n} Tag", "{n} Tage"] if entry.get("one") else "Öffnen"
    todo.write_text(json.dumps(entries), encoding="utf-8")
    assert collector.main(["--take", str(todo)]) == 0 and collector.main(["--check"]) == 0
    book = QTranslator()
    assert book.load(str(tmp_path / "made" / "itam_de.qm")) and book.translate("assets", "Open") == "Öffnen"
    assert [book.translate("assets", "{n} days", "{n} day", n) for n in (1, 2)] == ["{n} Tag", "{n} Tage"]
