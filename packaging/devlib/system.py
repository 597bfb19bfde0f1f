"""What the operating system must have: the libraries Qt opens, and the tools that the tests use.

Known by asking for the thing itself (dlopen, PATH), not for a package's name, which differs between releases.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from devlib.trouble import Stop

# NEEDED entries of Qt 6.11's Core, Gui, Network, DBus, its xcb platform plugin and its CUPS plugin, less the C runtime.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
    "libzstd.so.1": "libzstd1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_PACKAGE = "fonts-dejavu-core"

TEST_TOOLS = {"pdftotext": "poppler-utils", "Xvfb": "xvfb", "xdotool": "xdotool"}
OFFICE_TOOLS = {"soffice": "libreoffice-calc"}


def missing_libraries() -> list[str]:
    """The names in QT_LIBRARIES that can't be opened here; always empty outside Linux."""
    return [name for name in QT_LIBRARIES if not _opens(name)] if sys.platform == "linux" else []


def missing_tools(tools: dict[str, str]) -> list[str]:
    """The names among `tools` (tool -> Debian package) that are not on PATH."""
    return [name for name in tools if shutil.which(name) is None]


def has_a_font() -> bool:
    """Whether text would show as letters; without any font Qt draws empty boxes. True outside Linux."""
    if sys.platform != "linux":
        return True
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(next(folder.rglob(f"*.{kind}"), None) for folder in folders for kind in ("ttf", "otf", "ttc", "pfb"))


def ensure_window_libraries() -> None:
    """Bring along what a Qt window needs: by apt-get when root on a Debian-family system.

    Raises Stop with the command to type when that takes another user; elsewhere names what is missing and goes on,
    because a library may be under another name there.
    """
    libraries = missing_libraries()
    packages = [QT_LIBRARIES[name] for name in libraries] + ([] if has_a_font() else [FONT_PACKAGE])
    if not packages:
        return
    if shutil.which("apt-get"):
        apt_install(packages, "The window needs system libraries or a font that are not installed.")
    else:
        print("Qt may not start: not found here are", ", ".join([*libraries, "any font"][: len(packages)]), flush=True)


def ensure_tools(tools: dict[str, str]) -> None:
    """Bring along the tools that tests drive; where that can't be done their tests skip, and say so."""
    missing = missing_tools(tools)
    if not missing:
        return
    packages = [tools[name] for name in missing]
    if shutil.which("apt-get") and is_root():
        apt_install(packages, "")
    else:
        print(f"Tests that use {', '.join(missing)} will skip. Debian packages: {' '.join(packages)}", flush=True)


def is_root() -> bool:
    """Whether this process may install system packages."""
    return sys.platform != "win32" and os.geteuid() == 0


def apt_install(packages: Iterable[str], why: str) -> None:
    """Install Debian packages. Raises Stop when not root (with the command to type) or when apt-get fails."""
    wanted = sorted(set(packages))
    command = ["apt-get", "install", "-y", "--no-install-recommends", *wanted]
    if not is_root():
        raise Stop(f"{why} Please type this once, then try again:\n    sudo {' '.join(command)}")
    print("Installing system packages:", " ".join(wanted), flush=True)
    _apt(["update"])  # may fail for one source of many; the next line decides
    status, told = _apt(command[1:])
    if status != 0:
        raise Stop(f"{told}\napt-get could not install {' '.join(wanted)}; its own words are above.", code=1)


def _apt(arguments: list[str]) -> tuple[int, str]:
    command = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *arguments]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def _opens(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
