"""The developer's commands: each a function that takes its arguments and gives an exit code."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from devlib import environment, system
from devlib.trouble import Stop

USAGE = """python3 packaging/dev.py COMMAND

  run [args]            open the program (or one of its own commands, see run --help)
  test [pytest args]    the tests, without a screen; --office also brings the spreadsheet program some compare with
  check                 lint, format, types, import floors
  screens [--pseudo]    pictures of every page and dialog into build/screens; --language de: in German
  texts [--tidy]        collect every text for the translators and compile the translations
  bench [args]          the figures of speed
  migration NAME        write a migration for what changed in the tables
  ordeal NAME           a long test of reliability, by its name
  package               installers (not made yet)

The first use makes .venv and installs the pinned packages into it."""


def main(arguments: list[str]) -> int:
    """Run one command. 2 means wrong usage or something to install by hand; else the code of what was run."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0 if arguments else 2
    name, rest = arguments[0], arguments[1:]
    if name not in COMMANDS:
        print(f"There is no command “{name}”.\n\n{USAGE}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](rest)
    except Stop as trouble:
        print(trouble, file=sys.stderr)
        return trouble.code
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the program. Paths in its arguments count from where the user stands."""
    return environment.run(_ready(dev=False), ["-m", "itam_desktop", *arguments], cwd=None)


def test(arguments: list[str]) -> int:
    """Run pytest; everything that is not ours goes to it. The whole suite takes every core, a file a worker."""
    ours = [argument for argument in arguments if argument == "--office"]
    theirs = [argument for argument in arguments if argument != "--office"]
    tools = system.TEST_TOOLS | (system.OFFICE_TOOLS if ours else {})
    cores = os.cpu_count() or 1
    if not theirs and cores > 1:
        theirs = ["-n", str(min(cores, 8)), "--dist", "loadfile"]
    return environment.run(_ready(dev=True, tools=tools), ["-m", "pytest", *theirs])


def check(arguments: list[str]) -> int:
    """Run every check, also after one has failed; 1 when any did."""
    _exactly(arguments, 0, "check")
    python = _ready(dev=True, window=False)
    failed = []
    for name, call in CHECKS.items():
        print(f"── {name}", flush=True)
        if environment.run(python, call) != 0:
            failed.append(name)
    print(f"── {'failed: ' + ', '.join(failed) if failed else 'all checks passed'}", flush=True)
    return 1 if failed else 0


def migration(arguments: list[str]) -> int:
    """Write a migration; the store does it, from the difference between the tables and their last schema."""
    _exactly(arguments, 1, "migration NAME")
    return environment.run(_ready(dev=True, window=False), ["-m", "itam_desktop.store.migrate", *arguments])


def ordeal(arguments: list[str]) -> int:
    """Run one long reliability test."""
    return environment.run(_ready(dev=True), ["-m", "tests.ordeals", *arguments])


def screens(arguments: list[str]) -> int:
    """Take the pictures."""
    return environment.run(_ready(dev=True), ["-m", "tests.screens", *arguments])


def texts(arguments: list[str]) -> int:
    """Collect every text into resources/translations and compile; --check changes nothing."""
    return environment.run(_ready(dev=False, window=False), ["packaging/devlib/texts.py", *arguments])


def bench(arguments: list[str]) -> int:
    """Measure."""
    return environment.run(_ready(dev=True), ["-m", "tests.bench", *arguments])


def package(arguments: list[str]) -> int:
    """Raises Stop: there is nothing to make yet."""
    raise Stop("Installers are not made yet. Until then: python3 packaging/dev.py run")


def _ready(*, dev: bool, window: bool = True, tools: dict[str, str] | None = None) -> Path:
    """The environment's Python, on a system that has what the command needs. Raises Stop when it can't be had."""
    needed = environment.missing_to_make_it() | (system.missing_for_a_window() if window else {})
    system.provide(needed, system.missing_tools(tools or {}))
    return environment.ensure(dev=dev)


def _exactly(arguments: list[str], count: int, usage: str) -> None:
    if len(arguments) != count:
        raise Stop(f"Usage: python3 packaging/dev.py {usage}")


CHECKS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy"],
    "import floors": ["-c", "from importlinter.cli import lint_imports_command as floors; floors()", "--no-logo"],
}

COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "screens": screens,
    "texts": texts,
    "bench": bench,
    "migration": migration,
    "ordeal": ordeal,
    "package": package,
}
