"""Law R23: what the source must not contain, read from its syntax tree (SQL has its own: test_sql.py).

Each rule is first shown to catch its fault, then held against every file of the program.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# What Alembic wrote is as long as the schema.
PROGRAM = sorted(path for path in (ROOT / "itam_desktop").rglob("*.py") if "versions" not in path.parts)

# Qt and reportlab take these classes' text for markup; the one module named here makes it plain text first.
ONE_PLACE = {
    "QLabel": "itam_desktop/widgets/parts.py",
    "QMessageBox": "itam_desktop/widgets/parts.py",
    "Paragraph": "itam_desktop/reports/paper.py",
}
COLOURS = "itam_desktop/widgets/theme.py"

LONGEST = 600
UNSAFE_MODULES = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "jsonpickle"}
UNSAFE_CALLS = {"eval", "exec", "os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput"}
HEX_COLOUR = re.compile(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
HEX_COLOUR_INSIDE = re.compile(r"#([0-9a-fA-F]{8}|[0-9a-fA-F]{6})\b")
SOMEONES_HOME = re.compile(r"(?<![\w.])(/home/\w|/Users/\w|/root/)|\b[A-Za-z]:[\\/]+Users\b")


def faults(source: str, path: str) -> list[str]:
    """What breaks the law in one file, each as "line: words"; `path` counts from the project's folder."""
    tree = ast.parse(source)
    found = [f"{number}: {words}" for node in ast.walk(tree) for number, words in _of_node(node, path)]
    prose = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            colour = HEX_COLOUR.fullmatch(node.value) or HEX_COLOUR_INSIDE.search(node.value)
            if colour and path != COLOURS:
                found.append(f"{node.lineno}: the colour {colour[0]} belongs in {COLOURS}")
    lines = source.splitlines()
    found += [f"{n}: somebody's home folder" for n, line in enumerate(lines, 1) if SOMEONES_HOME.search(line)]
    if len(lines) > LONGEST:
        found.append(f"{len(lines)}: a file of more than {LONGEST} lines")
    return found


def _of_node(node: ast.AST, path: str) -> Iterator[tuple[int, str]]:
    for module in _imported(node):
        if module.split(".")[0] in UNSAFE_MODULES:
            yield node.lineno, f"imports {module}, which runs what it reads"
        if path.startswith("itam_desktop/desk/") and re.match(r"PySide6(?!\.QtCore\b)", module):
            yield node.lineno, f"desk knows QtCore only, not {module}"
    for name in _named(node):
        if ONE_PLACE.get(name, path) != path:
            yield node.lineno, f"{name} belongs in {ONE_PLACE[name]}, which makes plain text of it"
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func)
        if called in UNSAFE_CALLS:
            yield node.lineno, f"calls {called}"
        for keyword in node.keywords:
            if keyword.arg == "shell" and not (isinstance(keyword.value, ast.Constant) and not keyword.value.value):
                yield node.lineno, "starts a shell"
        if called.endswith("QColor") and path != COLOURS and any(isinstance(a, ast.Constant) for a in node.args):
            yield node.lineno, f"the colour {ast.unparse(node)} belongs in {COLOURS}"


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        module = node.module or ""
        return [f"{module}.{alias.name}" for alias in node.names] if module == "PySide6" else [module]
    return []


def _named(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.Attribute):
        return [node.attr]
    return [node.id] if isinstance(node, ast.Name) else []


def _docstrings(tree: ast.Module) -> set[int]:
    places = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, places) and node.body]
    return {id(body[0].value) for body in bodies if isinstance(body[0], ast.Expr)}


@pytest.mark.parametrize("path", PROGRAM, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_of_the_program_keeps_the_law(path):
    assert faults(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()) == []


def test_the_law_has_files_to_look_at():
    assert ROOT / "itam_desktop" / "__init__.py" in PROGRAM


@pytest.mark.parametrize(
    "fault",
    [
        "import pickle",
        "from marshal import loads",
        "import shelve as s",
        "eval('1')",
        "exec(code)",
        "os.system('ls')",
        "subprocess.run('ls', shell=True)",
        "subprocess.run('ls', shell=maybe)",
        "from PySide6.QtWidgets import QLabel",
        "label = QtWidgets.QLabel('text')",
        "class Name(QLabel): pass",
        "QMessageBox.warning(self, 'x', name)",
        "from reportlab.platypus import Paragraph as P",
        "colour = '#1a2b3c'",
        "colour = '#fff'",
        "sheet = 'QWidget { color: #1a2b3c; }'",
        "QColor(26, 43, 60)",
        "folder = '/home/ada/office.itam'",
        "folder = 'C:\\\\Users\\\\ada'  # as it stands in the source",
        "x = 1\n" * (LONGEST + 1),
    ],
)
def test_the_law_catches(fault):
    assert faults(fault, "itam_desktop/assets/any.py") != []


@pytest.mark.parametrize(
    "fine",
    [
        "app.exec()",
        "subprocess.run(['ls'], shell=False)",
        "words = f'Update {count} assets'",
        "total = price + 1",
        "label = '#' + tag",
        "label = 'Issue #12'",
        "path = Path.home() / 'Documents'",
        "def colour():\n    'Such as #1a2b3c.'",
        "QColor(theme.accent)",
    ],
)
def test_the_law_lets_pass(fine):
    assert faults(fine, "itam_desktop/assets/any.py") == []


@pytest.mark.parametrize(("name", "place"), ONE_PLACE.items())
def test_the_one_place_may_name_what_others_may_not(name, place):
    assert faults(f"from somewhere import {name}\n{name}('x')", place) == []


def test_the_desk_knows_qt_core_only():
    assert (
        faults("from PySide6.QtCore import QObject, Signal\nfrom PySide6 import QtCore", "itam_desktop/desk/a.py") == []
    )
    for import_ in ("from PySide6.QtGui import QColor", "import PySide6.QtWidgets", "from PySide6 import QtGui"):
        assert faults(import_, "itam_desktop/desk/a.py") != []
