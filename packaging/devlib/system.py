"""What the operating system must have: the libraries Qt opens, and the tools that the tests use.

Known by asking for the thing itself (dlopen, PATH), not for a package's name, which differs between releases.
"""

import ctypes
import os
import shutil
import subprocess
import sys
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

TEST_TOOLS = {
    "pdftotext": "poppler-utils",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "ip": "iproute2",
    "unshare": "util-linux",
    "libpulse.so.0": "libpulse0",  # QtMultimedia's
}
OFFICE_TOOLS = {"soffice": "libreoffice-calc"}


def missing_for_a_window() -> dict[str, str]:
    """What Qt would not find here (name -> Debian package): libraries, and a font; empty outside Linux."""
    if sys.platform != "linux":
        return {}
    missing = {name: package for name, package in QT_LIBRARIES.items() if not _opens(name)}
    return missing if _has_a_font() else missing | {"any font": FONT_PACKAGE}


def missing_tools(tools: dict[str, str]) -> dict[str, str]:
    """Those of `tools` (name -> Debian package) that are not on PATH, and libraries among them that do not open."""
    return {
        name: package for name, package in tools.items() if not (_opens(name) if ".so" in name else shutil.which(name))
    }


def provide(needed: dict[str, str], useful: dict[str, str]) -> None:
    """Bring along what is missing (name -> Debian package), by apt-get when root on a Debian-family system.

    Raises Stop with the one command to type when something needed takes another user. Of what is only useful to
    tests it says that they will skip. Where there is no apt-get it names what is missing and goes on: a library may
    be under another name there.
    """
    packages = sorted({*needed.values(), *useful.values()})
    if not packages:
        return
    command = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        print("Not found on this system:", ", ".join([*needed, *useful]), flush=True)
    elif is_root():
        print("Installing system packages:", " ".join(packages), flush=True)
        _apt(["update"])  # may fail for one source of many; the next line decides
        status, told = _apt(command.split()[1:])
        if status != 0:
            raise Stop(f"{told}\n{command}\ndid not work; its own words are above.", code=1)
    elif needed:
        raise Stop(f"Something is missing on this system. Please type this once, then try again:\n    sudo {command}")
    else:
        print(f"Tests that use {', '.join(useful)} will skip. To have them: sudo {command}", flush=True)


def is_root() -> bool:
    """Whether this process may install system packages."""
    return sys.platform != "win32" and os.geteuid() == 0


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


def _has_a_font() -> bool:
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(next(folder.rglob(f"*.{kind}"), None) for folder in folders for kind in ("ttf", "otf", "ttc", "pfb"))
