"""The project's own Python environment, `.venv`: made, filled with the pinned packages, and kept true to them."""

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from devlib.trouble import Stop

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
OLDEST, NEWEST = (3, 11), (3, 14)

# Written after the packages are in; says what they were made from.
STAMP = VENV / "itam-installed.json"
# There while pip works: found later, it tells of an install that was cut off, whose packages may be half there.
UNFINISHED = VENV / "itam-installing"


def ensure(*, dev: bool) -> Path:
    """The Python of a `.venv` that holds the pinned packages (with `dev`, the tools of tests and checks as well).

    Does nothing when the stamp agrees. Raises Stop when a part can't be had.
    """
    with _one_at_a_time():
        if UNFINISHED.exists():
            print("An earlier install was cut off: .venv is made anew.", flush=True)
            shutil.rmtree(VENV)
        if not usable(python()):
            make()
        wanted = recipe()
        if not agrees(STAMP, wanted, dev=dev):
            install(dev=dev)
            STAMP.write_text(json.dumps({"recipe": wanted, "dev": dev}), encoding="utf-8")
    return python()


def python() -> Path:
    """Where the environment's interpreter is, present or not."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def usable(interpreter: Path) -> bool:
    """Whether it starts, is a supported version and has pip (a venv made without Debian's python3-venv has none)."""
    if not interpreter.exists():
        return False
    probe = f"import sys, pip; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    with contextlib.suppress(OSError):
        return subprocess.run([str(interpreter), "-c", probe], capture_output=True, check=False).returncode == 0
    return False


def make() -> None:
    """Make `.venv` with this Python: by venv, else by virtualenv.

    Raises Stop with the one command to type when neither is there, or when this Python is too new.
    """
    here = sys.version_info[:2]
    if here > NEWEST:
        raise Stop(f"ITAM Desktop is tested with Python 3.11 to 3.14; this is Python {here[0]}.{here[1]}.")
    print(f"Making .venv with Python {here[0]}.{here[1]}", flush=True)
    if not (_made_by("venv") or _made_by("virtualenv")):
        command = f"{sys.executable} -m pip install --user virtualenv"
        raise Stop(f"This Python can't make environments. Please type this once, then try again:\n    {command}")


def missing_to_make_it() -> dict[str, str]:
    """What this Python lacks to make `.venv` (name -> Debian package); Debian leaves venv's half out of python3."""
    if usable(python()) or find_spec("ensurepip") or find_spec("virtualenv"):
        return {}
    return {"venv": f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"}


def recipe() -> str:
    """A digest of all that decides what gets installed: the project's own tables, the pins, the Python.

    Settings of tools in pyproject.toml don't count, so that editing them installs nothing.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [project["build-system"], project["project"], (ROOT / "constraints.txt").read_text(encoding="utf-8")]
    config = (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
    return hashlib.sha256(json.dumps([*parts, config], sort_keys=True).encode()).hexdigest()


def agrees(stamp: Path, wanted: str, *, dev: bool) -> bool:
    """Whether the stamp was written for this recipe, with at least these extras. A damaged one agrees with nothing."""
    try:
        found = json.loads(stamp.read_text(encoding="utf-8"))
        return bool(found["recipe"] == wanted and (found["dev"] or not dev))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def install(*, dev: bool) -> None:
    """Install the program, editable, with exactly the versions of constraints.txt. Raises Stop when pip fails."""
    print("Installing the pinned packages into .venv", flush=True)
    STAMP.unlink(missing_ok=True)
    UNFINISHED.touch()
    what = f"{ROOT}[{'dev' if dev else 'scanner'}]"  # users get what scans by port and camera, too
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    command = [str(python()), "-m", "pip", "install", *quiet, "-c", str(ROOT / "constraints.txt"), "-e", what]
    status = subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode
    UNFINISHED.unlink()
    if status != 0:
        raise Stop("pip could not install the packages; its own words are above.", code=1)


def run(interpreter: Path, arguments: list[str], *, cwd: Path | None = ROOT) -> int:
    """Run the environment's Python with this terminal; the exit code is the child's."""
    command = [str(interpreter), *arguments]
    paths = os.pathsep.join([str(interpreter.parent), os.environ.get("PATH", "")])
    environment = os.environ | {"PATH": paths, "VIRTUAL_ENV": str(VENV)}
    try:
        return subprocess.run(command, cwd=cwd, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


def _made_by(module: str) -> bool:
    shutil.rmtree(VENV, ignore_errors=True)
    command = [sys.executable, "-m", module, str(VENV)]
    subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    return usable(python())


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two terminals don't install into one `.venv` at once; the system drops the lock when a process ends."""
    with (ROOT / ".venv.lock").open("w") as lock:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
