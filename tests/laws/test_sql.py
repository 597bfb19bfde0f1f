"""Law R23, SQL: a statement is written out, or put together from parts that hold no value.

Such parts are constants, names that went through `quoted(…)`, question marks, and variables of the same function made
of these alone. Values are bound. Each rule is first shown to catch its fault, then held against the program.
"""

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The builder of lists puts conditions together across functions, which reading the code cannot follow; what it
# makes is judged instead, below: nothing a user typed stands in its text.
BUILDER = {ROOT / "itam_desktop" / "store" / name for name in ("lists.py", "columns.py", "values.py", "acts.py")}
PROGRAM = sorted(path for path in (ROOT / "itam_desktop").rglob("*.py") if path not in BUILDER)

TAKES_SQL = {"execute", "executemany", "executescript", "exec_driver_sql", "text"}
# A statement's first word as we write it; upper case alone, because "Update 3 assets" is a sentence.
SQL = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|REPLACE|WITH|PRAGMA|ATTACH|VACUUM)\b")

UNKNOWN = ast.Pass()  # what a variable holds that comes from a parameter, a loop or an unpacked pair
Bindings = dict[str, list[ast.AST]]


def faults(source: str) -> list[str]:
    """Each statement with a part that could hold a value, as "line: words"."""
    tree = ast.parse(source)
    lines = _in_scope(tree, _bindings(tree, {}))
    return [f"{line}: SQL made from parts that may hold a value: bind it" for line in sorted(lines)]


def _in_scope(scope: ast.AST, bindings: Bindings) -> set[int]:
    found: set[int] = set()
    for node in _own_nodes(scope):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            found |= _in_scope(node, _bindings(node, bindings))
        elif (_is_sql(node) or _is_handed_over(node)) and not _holds_no_value(_statement(node), bindings):
            found.add(node.lineno)
    return found


def _own_nodes(scope: ast.AST) -> list[ast.AST]:
    """The nodes of a function or module, with the functions inside it but not what is inside those."""
    found = []
    waiting = list(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.pop()
        found.append(node)
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting += ast.iter_child_nodes(node)
    return found


def _bindings(scope: ast.AST, outer: Bindings) -> Bindings:
    """Variable -> everything that it is ever set to here."""
    inner: Bindings = defaultdict(list)
    for node in _own_nodes(scope):
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    _bind(inner, target, value)
            case ast.AnnAssign(target=target, value=ast.AST() as value):
                _bind(inner, target, value)
            case ast.AugAssign(target=target, value=value) | ast.NamedExpr(target=target, value=value):
                _bind(inner, target, value)
            case ast.For(target=target, iter=series) | ast.comprehension(target=target, iter=series):
                _bind(inner, target, series if isinstance(series, ast.Tuple | ast.List) else UNKNOWN)
            case ast.arg(arg=name):
                inner[name].append(UNKNOWN)
    return outer | inner


def _bind(bindings: Bindings, target: ast.AST, value: ast.AST) -> None:
    for name in (node for node in ast.walk(target) if isinstance(node, ast.Name)):
        bindings[name.id].append(value if name is target else UNKNOWN)


def _is_sql(node: ast.AST) -> bool:
    """Whether a string put together at run time begins like a statement."""
    return _put_together(node) and bool(SQL.match(_beginning(node)))


def _is_handed_over(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in TAKES_SQL
        and bool(node.args)
        and _put_together(node.args[0])
    )


def _statement(node: ast.AST) -> ast.AST:
    return node.args[0] if _is_handed_over(node) else node


def _put_together(node: ast.AST) -> bool:
    match node:
        case ast.JoinedStr(values=values):
            return any(isinstance(part, ast.FormattedValue) for part in values)
        case ast.BinOp(left=left, op=ast.Mod()):
            return _is_text(left)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _is_text(left) or _is_text(right)
        case ast.Call(func=ast.Attribute(value=value, attr="format")):
            return _is_text(value)
    return False


def _is_text(node: ast.AST) -> bool:
    return bool(_beginning(node)) or _put_together(node)


def _beginning(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=[first, *_]) | ast.BinOp(left=first):
            return _beginning(first)
        case ast.Call(func=ast.Attribute(value=first, attr="format")):
            return _beginning(first)
    return ""


def _holds_no_value(node: ast.AST, bindings: Bindings, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a string, or each string of a series, is made of constants, quoted names and question marks alone."""

    def fine(*nodes: ast.AST) -> bool:
        return all(_holds_no_value(each, bindings, seen) for each in nodes)

    match node:
        case ast.Constant():
            return True
        case ast.JoinedStr(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            return fine(*parts)
        case ast.FormattedValue(value=value) | ast.Starred(value=value):
            return fine(value)
        case ast.BinOp(left=left, op=ast.Add(), right=right) | ast.IfExp(body=left, orelse=right):
            return fine(left, right)
        case ast.BinOp(left=left, op=ast.Mult(), right=right):  # "?" * 3, and [name] * 3
            return fine(left) or fine(right)
        case ast.GeneratorExp(elt=element) | ast.ListComp(elt=element):
            return fine(element)
        case ast.Call(func=function, args=arguments):
            called = ast.unparse(function)
            if called.rpartition(".")[2] == "quoted" or called in (
                "int",
                "len",
                "own_value",
            ):  # own_value: quoted and int
                return True
            if called == "map" and len(arguments) == 2:
                return ast.unparse(arguments[0]).rpartition(".")[2] == "quoted"
            if isinstance(function, ast.Attribute) and function.attr in ("lower", "upper"):
                return fine(function.value)
            joins = isinstance(function, ast.Attribute) and function.attr == "join" and fine(function.value)
            return (joins or called == "str") and len(arguments) == 1 and fine(*arguments)
        case ast.Attribute(attr=name):
            return name.isupper()
        case ast.Name(id=name):
            if name not in bindings:
                return name.isupper()  # a constant imported from elsewhere
            known = frozenset({*seen, name})
            return name in seen or all(_holds_no_value(value, bindings, known) for value in bindings[name])
    return False


@pytest.mark.parametrize("path", PROGRAM, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_of_the_program_binds_its_values(path):
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "fault",
    [
        "def f(tag): conn.execute(f'select * from asset where tag = {tag}')",
        "conn.execute('select * from asset where tag = ' + tag)",
        "def f(prefix): conn.execute(prefix + ' order by tag')",
        "conn.execute('select * from asset where tag = %s' % tag)",
        "conn.execute('select * from {}'.format(table))",
        "sa.text(f'tag = {self.tag}')",
        "query = f'SELECT * FROM {table}'",
        "query = 'DELETE FROM asset WHERE ' + where",
        "query = 'SELECT a ' + 'FROM ' + table",
        "def f(version): return f'PRAGMA user_version = {version}'",
        "def f(tag):\n    where = ' WHERE tag = ' + tag\n    return 'SELECT * FROM asset' + where",
        "def f(tag):\n    where = ''\n    where += tag\n    return 'SELECT * FROM asset' + where",
        "for tag in tags: conn.execute('DELETE FROM asset WHERE tag = ' + tag)",
        "[conn.execute('DELETE FROM asset WHERE tag = ' + tag) for tag in tags]",
        "query = 'SELECT * FROM asset WHERE id IN (' + ','.join(ids) + ')'",
        "query = 'SELECT * FROM asset WHERE id IN (' + ','.join(str(i) for i in ids) + ')'",
        "TAG = input()\nquery = 'SELECT * FROM asset WHERE tag = ' + TAG",
        "query = ['SELECT * FROM ' + name.lower() for name in names]",
        "a, b = pair\nquery = 'SELECT ' + a",
    ],
)
def test_the_law_catches(fault):
    assert faults(fault) != []


@pytest.mark.parametrize(
    "fine",
    [
        "conn.execute(sa.select(table).where(table.c.tag == tag))",
        "conn.execute('SELECT * FROM asset ' 'WHERE tag = ?', (tag,))",
        "conn.execute('SELECT * ' + 'FROM ' + 'asset')",
        "def f(kind): conn.execute('SELECT * FROM ' + quoted(kind))",
        "def f(names): return f'SELECT {\", \".join(map(quoted, names))} FROM asset'",
        "def f(names): return 'UPDATE asset SET ' + ', '.join(quoted(name) + '=?' for name in names)",
        "def f(ids): return 'SELECT * FROM asset WHERE id IN (' + ','.join('?' * len(ids)) + ')'",
        "def f(late):\n    order = ' ORDER BY due' if late else ''\n    return 'SELECT * FROM asset' + order",
        "VERSION = 3\nconn.execute('PRAGMA user_version=' + str(VERSION))",
        "conn.execute('PRAGMA user_version=' + str(schema.VERSION))",
        "def f(n): return f'SELECT * FROM asset LIMIT {int(n)}'",
        "queries = ['DROP TABLE ' + name.lower() for name in ('ACTION', 'CHANGE')]",
        "words = f'Update {count} assets'",
        "total = price + 1",
    ],
)
def test_the_law_lets_pass(fine):
    assert faults(fine) == []


def test_nothing_that_was_typed_stands_in_the_text_of_a_lists_sql():
    import itam_desktop.records  # noqa: F401
    from itam_desktop.kernel.fields import RECORDS
    from itam_desktop.kernel.style import Style
    from itam_desktop.store.lists import ListQuery

    typed = "zqxj'\");--"
    for kind in RECORDS.values():
        lines = [typed, f'"{typed}"', f"-{typed}", f"({typed} or x{typed})", f"nothing:{typed}"]
        lines += [
            f"{f.key}{sign}{value}"
            for f in kind.fields
            for sign in (":", "=", "!=", "<", "<=", ">", ">=")
            for value in (typed, f"1{typed}", f"2024-{typed}")
        ]
        for line in lines:
            made = ListQuery(kind, line).where(Style())
            assert "zqxj" not in made.text.lower(), line
            assert made.text.count("?") == len(made.values), line


def test_nothing_that_was_chosen_or_typed_in_a_filter_stands_in_the_text_of_its_sql():
    import sqlite3
    from typing import Any

    import itam_desktop.records  # noqa: F401
    from itam_desktop.kernel.fields import RECORDS
    from itam_desktop.kernel.filters import Filter
    from itam_desktop.kernel.style import Style
    from itam_desktop.store import acts, values
    from itam_desktop.store.lists import ListQuery

    typed = "zqxj'\");--"
    asked: list[tuple[str, Any]] = []

    class Reader:
        """Only takes the statements down."""

        def execute(self, sql: str, bound: Any = ()) -> sqlite3.Cursor:
            asked.append((sql, bound))
            return sqlite3.connect(":memory:").execute("SELECT 1, 1 WHERE 0")

    reader: Any = Reader()
    for kind in RECORDS.values():
        for one in kind.fields:
            number = 12 if one.kind.right else typed
            every = Filter(one.key, (typed, f"2024{typed}", 7), True, number, number, typed, True)
            made = ListQuery(kind, typed, filters=(every,)).where(Style())
            assert "zqxj" not in made.text.lower(), one.key
            assert made.text.count("?") == len(made.values), one.key
            values.held(reader, ListQuery(kind, typed, filters=(every,)), one.key, Style(), typed)
    for key in ("at", "who", "kind"):
        some = Filter(key, ("2026-04", "2026") if key == "at" else (typed,), low="2026-01-01" if key == "at" else None)
        question = acts.Question(typed, (some,), record=7)
        acts.actions(reader, question, Style())
        acts.actors(reader, question, key, Style())
    asked = [(sql, bound) for sql, bound in asked if "?" in sql]
    assert len(asked) > 100
    for sql, bound in asked:
        assert "zqxj" not in sql.lower(), sql
        assert sql.count("?") == len(bound), sql
