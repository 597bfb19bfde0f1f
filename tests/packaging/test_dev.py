"""`packaging/dev.py`: what it says and decides, without installing anything."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import packaging as packaging_library
from devlib import commands, environment, system
from devlib.trouble import Stop

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "packaging" / "dev.py"


@pytest.fixture
def calls(monkeypatch):
    """What would have been run in the environment, instead of running it."""
    seen = []

    def note(python, arguments, *, cwd=ROOT):
        seen.append((arguments, cwd))
        return 0

    monkeypatch.setattr(environment, "ensure", lambda *, dev: Path("python") if dev else Path("python-for-users"))
    monkeypatch.setattr(environment, "run", note)
    monkeypatch.setattr(system, "provide", lambda needed, useful: None)
    return seen


@pytest.fixture
def debian(monkeypatch):
    """A Debian system on which this user may install nothing."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system, "is_root", lambda: False)


def test_without_a_command_it_lists_them_all(capsys):
    assert commands.main([]) == 2
    told = capsys.readouterr().out
    assert all(re.search(rf"^  {name}\b", told, re.MULTILINE) for name in commands.COMMANDS)


def test_an_unknown_command_is_wrong_usage(capsys):
    assert commands.main(["tset"]) == 2
    assert "“tset”" in capsys.readouterr().err


def test_an_old_python_is_refused_in_one_sentence():
    lie = f"import sys; sys.version_info = (3, 9, 2); exec(compile(open({str(DEV)!r}).read(), 'dev.py', 'exec'))"
    done = subprocess.run([sys.executable, "-c", lie], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "ITAM Desktop needs Python 3.11 to 3.14; this is Python 3.9.\n"
    assert done.stdout == ""


def test_a_python_too_new_is_refused_before_anything_is_made(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 15, 0))
    with pytest.raises(Stop, match=r"3\.11 to 3\.14; this is Python 3\.15"):
        environment.make()


def test_pytest_gets_every_argument_but_ours(calls):
    assert commands.main(["test", "-k", "undo or redo", "--office", "-x"]) == 0
    assert calls == [(["-m", "pytest", "-k", "undo or redo", "-x"], ROOT)]


def test_the_program_gets_every_argument_and_the_users_own_folder(calls):
    assert commands.main(["run", "--store", "office.itam", "check", "--json"]) == 0
    assert calls == [(["-m", "itam_desktop", "--store", "office.itam", "check", "--json"], None)]


@pytest.mark.parametrize(
    ("arguments", "module"),
    [
        (["screens", "--pseudo"], "tests.screens"),
        (["bench", "10000"], "tests.bench"),
        (["ordeal", "kill"], "tests.ordeals"),
        (["migration", "add the colour"], "itam_desktop.store.migrate"),
    ],
)
def test_the_other_commands_run_their_module(calls, arguments, module):
    assert commands.main(arguments) == 0
    assert calls == [(["-m", module, *arguments[1:]], ROOT)]


def test_a_migration_needs_its_name(calls, capsys):
    assert commands.main(["migration"]) == 2
    assert "migration NAME" in capsys.readouterr().err
    assert calls == []


def test_check_runs_every_check_and_fails_when_one_failed(calls, capsys, monkeypatch):
    monkeypatch.setattr(environment, "run", lambda python, arguments: 1 if "mypy" in arguments else 0)
    assert commands.main(["check"]) == 1
    told = capsys.readouterr().out
    assert all(f"── {name}\n" in told for name in commands.CHECKS)
    assert told.endswith("── failed: mypy\n")


def test_package_says_when_it_comes(capsys):
    assert commands.main(["package"]) == 2
    assert "not made yet" in capsys.readouterr().err


def test_without_root_it_prints_the_one_command_to_type(debian):
    with pytest.raises(Stop) as stopped:
        system.provide({"libGL.so.1": "libgl1", "venv": "python3.11-venv"}, {"Xvfb": "xvfb"})
    assert stopped.value.code == 2
    command = "sudo apt-get install -y --no-install-recommends libgl1 python3.11-venv xvfb"
    assert str(stopped.value).splitlines()[1:] == [f"    {command}"]


def test_what_is_only_useful_to_tests_stops_nobody(debian, capsys):
    system.provide({}, {"Xvfb": "xvfb"})
    told = capsys.readouterr().out
    assert "Tests that use Xvfb will skip" in told
    assert "sudo apt-get install -y --no-install-recommends xvfb" in told


def test_as_root_it_installs_what_is_missing_in_one_go(debian, monkeypatch, capsys):
    typed = []
    monkeypatch.setattr(system, "is_root", lambda: True)
    monkeypatch.setattr(system, "_apt", lambda arguments: typed.append(arguments) or (0, ""))
    system.provide({"libGL.so.1": "libgl1"}, {"Xvfb": "xvfb"})
    assert typed == [["update"], ["install", "-y", "--no-install-recommends", "libgl1", "xvfb"]]


def test_a_failed_install_is_told_in_apts_own_words(debian, monkeypatch):
    monkeypatch.setattr(system, "is_root", lambda: True)
    monkeypatch.setattr(system, "_apt", lambda arguments: (100, "E: Unable to locate package libgl1"))
    with pytest.raises(Stop, match="Unable to locate") as stopped:
        system.provide({"libGL.so.1": "libgl1"}, {})
    assert stopped.value.code == 1


def test_nothing_missing_is_nothing_said(debian, capsys):
    system.provide({}, {})
    assert capsys.readouterr().out == ""


def test_a_missing_library_and_a_missing_font_are_known_by_their_packages(debian, monkeypatch):
    monkeypatch.setattr(system, "_opens", lambda name: name != "libxcb-cursor.so.0")
    monkeypatch.setattr(system, "_has_a_font", lambda: False)
    assert system.missing_for_a_window() == {"libxcb-cursor.so.0": "libxcb-cursor0", "any font": "fonts-dejavu-core"}


def test_where_there_is_no_apt_it_names_what_is_missing_and_goes_on(monkeypatch, capsys):
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    system.provide({"libEGL.so.1": "libegl1"}, {"Xvfb": "xvfb"})
    assert capsys.readouterr().out == "Not found on this system: libEGL.so.1, Xvfb\n"


@pytest.mark.parametrize(("present", "missing"), [({"ensurepip"}, False), ({"virtualenv"}, False), (set(), True)])
def test_a_python_without_venv_and_virtualenv_needs_the_systems_package(monkeypatch, present, missing):
    monkeypatch.setattr(environment, "usable", lambda interpreter: False)
    monkeypatch.setattr(environment, "find_spec", lambda name: name if name in present else None)
    package = {"venv": f"python3.{sys.version_info[1]}-venv"}
    assert environment.missing_to_make_it() == (package if missing else {})


@pytest.mark.parametrize(
    ("written", "dev", "fits"),
    [
        ({"recipe": "a", "dev": True}, True, True),
        ({"recipe": "a", "dev": True}, False, True),
        ({"recipe": "a", "dev": False}, False, True),
        ({"recipe": "a", "dev": False}, True, False),
        ({"recipe": "b", "dev": True}, True, False),
        ([], True, False),
    ],
)
def test_a_stamp_agrees_with_its_own_recipe_only(tmp_path, written, dev, fits):
    stamp = tmp_path / "stamp.json"
    stamp.write_text(json.dumps(written), encoding="utf-8")
    assert environment.agrees(stamp, "a", dev=dev) is fits


def test_a_missing_or_damaged_stamp_agrees_with_nothing(tmp_path):
    stamp = tmp_path / "stamp.json"
    assert not environment.agrees(stamp, "a", dev=False)
    stamp.write_bytes(b'{"recipe": "a", "d')
    assert not environment.agrees(stamp, "a", dev=False)


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder like the project's, with an environment that seems made."""
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("version = 3.11.7\n")
    (tmp_path / "constraints.txt").write_text("a==1\n")
    (tmp_path / "pyproject.toml").write_text('[build-system]\nrequires = []\n[project]\nname = "a"\n[tool.x]\ny = 1\n')
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setattr(environment, "UNFINISHED", tmp_path / ".venv" / "unfinished")
    monkeypatch.setattr(environment, "usable", lambda interpreter: (tmp_path / ".venv" / "pyvenv.cfg").exists())
    return tmp_path


@pytest.fixture
def installed(project, monkeypatch):
    """One entry for each time that packages got installed: whether with the developer's tools."""
    seen = []
    monkeypatch.setattr(environment, "install", lambda *, dev: seen.append(dev))
    return seen


def test_packages_are_installed_once(installed):
    environment.ensure(dev=True)
    environment.ensure(dev=True)
    environment.ensure(dev=False)
    assert installed == [True]


def test_a_new_pin_installs_again_and_a_tools_setting_does_not(project, installed):
    environment.ensure(dev=False)
    settings = project / "pyproject.toml"
    settings.write_text(settings.read_text().replace("y = 1", "y = 2"))
    environment.ensure(dev=False)
    assert len(installed) == 1
    (project / "constraints.txt").write_text("a==2\n")
    environment.ensure(dev=False)
    assert len(installed) == 2


def test_an_install_that_was_cut_off_is_made_anew(project, installed, monkeypatch):
    environment.ensure(dev=False)
    (project / ".venv" / "half-a-package").touch()
    environment.UNFINISHED.touch()

    def make():
        (project / ".venv").mkdir()
        (project / ".venv" / "pyvenv.cfg").write_text("version = 3.11.7\n")

    monkeypatch.setattr(environment, "make", make)
    environment.ensure(dev=False)
    assert len(installed) == 2
    assert not (project / ".venv" / "half-a-package").exists()


def test_the_environment_falls_back_to_virtualenv_then_prints_what_to_type(monkeypatch):
    tried = []
    monkeypatch.setattr(environment, "_made_by", lambda module: tried.append(module))
    with pytest.raises(Stop, match="-m pip install --user virtualenv"):
        environment.make()
    assert tried == ["venv", "virtualenv"]


def test_every_dependency_is_pinned_by_name_and_version_only():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert [pin for pin in pins if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*", pin)] == []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = project["dependencies"] + project["optional-dependencies"]["dev"]
    pinned = {_plain(pin.split("==")[0]) for pin in pins}
    assert {_plain(re.split(r"[=<>~! \[;]", name)[0]) for name in needed} <= pinned


def test_the_projects_folder_does_not_hide_the_library_of_the_same_name():
    assert "site-packages" in str(packaging_library.__file__)
    assert not (ROOT / "packaging" / "__init__.py").exists()


def _plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()
