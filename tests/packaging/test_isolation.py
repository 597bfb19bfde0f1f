"""What tests/conftest.py promises: no test reaches the user's home or another computer, and nothing skips in CI."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"


def test_home_and_settings_are_in_a_temporary_folder(home, tmp_path):
    for folder in (Path.home(), Path(platformdirs.user_config_dir("x")), Path(platformdirs.user_documents_dir())):
        assert folder == home or home in folder.parents
    assert tmp_path.parent in home.parents


def test_a_child_process_has_that_home_too(home):
    words = "import pathlib; print(pathlib.Path.home())"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()) == home


@given(st.integers())
def test_generated_tests_may_use_it(number):
    assert "home" in os.environ["HOME"]


def test_another_computer_is_out_of_reach():
    with socket.socket() as sock, pytest.raises(AssertionError, match=r"tried to reach '192\.0\.2\.1'"):
        sock.connect(("192.0.2.1", 80))
    with pytest.raises(AssertionError, match=r"tried to reach 'example\.invalid'"):
        socket.create_connection(("example.invalid", 80))


def test_this_computer_is_within_reach():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


@pytest.mark.parametrize(
    ("present", "ci", "outcome"),
    [(True, "true", "1 passed"), (False, "", "1 skipped"), (False, "true", "1 error")],
)
@pytest.mark.parametrize("need", ["realdata", "tool"])
def test_what_is_missing_skips_at_home_and_fails_in_ci(tmp_path, need, present, ci, outcome):
    tests = tmp_path / "main" / "tests"
    tests.mkdir(parents=True)
    shutil.copy(CONFTEST, tests)
    if need == "realdata":
        (tests / "test_it.py").write_text("def test_it(realdata): assert realdata.is_dir()")
        if present:
            (tmp_path / "shared" / "realdata").mkdir(parents=True)
    else:
        name = Path(sys.executable).name if present else "no-such-tool"
        (tests / "test_it.py").write_text(f"def test_it(tool): assert tool({name!r})")
        outcome = outcome.replace("error", "failed")
    environment = os.environ | {"CI": ci, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    call = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(tests)]
    done = subprocess.run(call, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert outcome in done.stdout.splitlines()[-1]
