"""What holds in every test: no screen, a home of its own, no network, and real data or a stated reason."""

import gc
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

# Before anything imports Qt. A test of a real window takes the fixture `x_server` and starts a process of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# The program follows the system's language; tests read its English words wherever they run.
os.environ["LANGUAGE"] = "en"
# What is set up outside tests (session fixtures, child processes at import) must not find the developer's home either.
_SESSION_HOME = Path(tempfile.mkdtemp(prefix="itam-tests-home-"))

import pytest  # noqa: E402 - the environment above comes first

ROOT = Path(__file__).resolve().parents[1]
HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": "run",
    "XDG_DOCUMENTS_DIR": "Documents",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}
# Too large for every machine; `dev.py test --office` brings it. Its absence is a skip everywhere.
OPTIONAL_TOOLS = frozenset({"soffice"})


def _home_environment(home: Path) -> dict[str, str]:
    for folder in HOME_VARIABLES.values():
        (home / folder).mkdir(parents=True, exist_ok=True)
    (home / HOME_VARIABLES["XDG_RUNTIME_DIR"]).chmod(0o700)
    return {name: str(home / folder) for name, folder in HOME_VARIABLES.items()}


os.environ.update(_home_environment(_SESSION_HOME))


def pytest_unconfigure() -> None:
    shutil.rmtree(_SESSION_HOME, ignore_errors=True)


def pytest_sessionstart() -> None:
    """Garbage is collected between tests, as the program does it between events (itam_desktop/desk/garbage.py)."""
    gc.disable()


def pytest_runtest_teardown() -> None:
    if gc.get_count()[0] > 20_000:
        gc.collect()


def absent(what: str) -> None:
    """Skip the test, or fail it under CI, where nothing that tests need may be missing (DECISIONS 29)."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}, and under CI nothing may be skipped for that")
    pytest.skip(what)


@pytest.fixture(scope="session")
def realdata() -> Path:
    """The folder of real files beside the repository (`../shared/realdata`)."""
    folder = ROOT.parent / "shared" / "realdata"
    if not folder.is_dir():
        absent("the folder ../shared/realdata is not here")
    return folder


@pytest.fixture(scope="session")
def tool() -> Callable[[str], str]:
    """`tool("pdftotext")` is that program's path; the test skips where it is missing."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is None and name in OPTIONAL_TOOLS:
            pytest.skip(f"{name} is not installed (dev.py test --office)")
        if path is None:
            absent(f"{name} is not installed")
        return str(path)

    return find


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder for each test: settings, documents, caches and logs of the user stay untouched."""
    folder = tmp_path_factory.mktemp("home")
    for name, value in _home_environment(folder).items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """This process reaches no other computer: a connection or a name look-up beyond this one raises.

    Sockets opened by Qt itself or by child processes are out of its reach.
    """
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def refuse(host: object) -> None:
        if host not in ("localhost", "127.0.0.1", "::1", None, ""):
            raise AssertionError(f"a test tried to reach {host!r}")

    def guarded_connect(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and isinstance(address, tuple):
            refuse(address[0])
        connect(self, address)  # type: ignore[arg-type]

    def guarded_look_up(host: object, *rest: object, **options: object) -> object:
        refuse(host)
        return look_up(host, *rest, **options)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield


@pytest.fixture(scope="session")
def x_server(tool: Callable[[str], str]) -> Iterator[dict[str, str]]:
    """An environment for child processes that open real windows: a virtual X server of 1280 x 800."""
    if sys.platform != "linux":
        pytest.skip("Xvfb exists on Linux only")
    options = ["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen([tool("Xvfb"), *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout is not None
    with server.stdout:
        number = server.stdout.readline().strip()
    assert number, "Xvfb did not start"
    yield os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    server.terminate()
    server.wait(timeout=10)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Any]:
    """An empty office, set up: the real store in a temporary folder."""
    import itam_desktop.all_tables
    import itam_desktop.records  # noqa: F401
    from itam_desktop.assets import actions
    from itam_desktop.store.office import Store

    with Store.create(tmp_path / "office.itam", who="Sofia Lange") as made:
        made.perform(lambda tx: actions.set_up(tx, "Studio Nordkai", "EUR", "", "Europe/Berlin"), name="office.set_up")
        yield made


@pytest.fixture
def laptop(store: Any) -> int:
    """A laptop in stock."""
    from itam_desktop.assets import actions

    category = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    values = {"category_id": category, "name": "ThinkPad T14", "serial": "PF-4XK2P9", "cost": 142900}
    return int(store.perform(lambda tx: actions.register(tx, values), name="asset.register").result[0])


@pytest.fixture
def ana(store: Any) -> int:
    from itam_desktop.assets import actions

    return int(store.perform(lambda tx: actions.add(tx, "person", {"name": "Ana Ruiz"}), name="person.add").result)
