"""The computer that this program runs on. Asking is apart from reading: what is answered is read by the same pure readers as files.

No tool has to be there, each has its time, nothing is written, nothing leaves the computer.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from itam_desktop.collection import cleaning, linux, macos, packages, registry, wmi
from itam_desktop.collection.cleaning import Notes
from itam_desktop.collection.machine import Machine
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr

SECONDS = 20.0
MOST_BYTES = 64 * 2**20
Run = Callable[[list[str], float], bytes | None]
_NO_WINDOW = 0x08000000  # CREATE_NO_WINDOW

_SCRIPT = """
$ErrorActionPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$all = @{}
function take($name, $space) { $all[$name] = @(Get-CimInstance -Namespace $space -ClassName $name | Select-Object * -ExcludeProperty Cim*, PSComputerName) }
'Win32_ComputerSystem','Win32_ComputerSystemProduct','Win32_BIOS','Win32_BaseBoard','Win32_SystemEnclosure','Win32_OperatingSystem','Win32_Processor',
'Win32_PhysicalMemory','Win32_DiskDrive','Win32_VideoController','Win32_NetworkAdapterConfiguration','Win32_Battery' | ForEach-Object { take $_ 'root/cimv2' }
take 'WmiMonitorID' 'root/wmi'
take 'Win32_EncryptableVolume' 'root/cimv2/security/microsoftvolumeencryption'
$all | ConvertTo-Json -Depth 4 -Compress
"""


def run(command: list[str], seconds: float = SECONDS) -> bytes | None:
    """What a tool writes; None when it is not there, fails, or takes longer. No shell, no window, no input, plain English."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "LANGUAGE": ""}
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=False,
            creationflags=_NO_WINDOW if sys.platform == "win32" else 0, env=environment,
        )  # fmt: skip
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 and len(done.stdout) <= MOST_BYTES else None


def gather(progress: Progress | None = None) -> Machine:
    """This computer as it tells of itself: some 0.5 s on Linux, 5 to 20 s on Windows and macOS. Raises Cancelled only."""
    progress = progress or NO_PROGRESS
    if sys.platform == "win32":
        found = of_windows(run, registry_keys, progress)
    elif sys.platform == "darwin":
        found = of_mac(run, progress)
    else:
        found = of_linux(Path("/"), run, progress)
    name = found.name or cleaning.text(platform.node(), Notes())
    now = datetime.now(UTC).astimezone().replace(tzinfo=None).isoformat(timespec="seconds")
    return replace(found, name=name, source="this-computer", taken_on=now, last_user=found.last_user or _user(),
                   architecture=found.architecture or cleaning.architecture(platform.machine()), device_id=found.device_id or own_id(name))  # fmt: skip


def own_id(name: str, root: Path = Path("/")) -> str:
    """What tells this installation from others where the hardware tells nothing: made of the machine's id, which is not given away itself."""
    told = name
    for place in ("etc/machine-id", "var/lib/dbus/machine-id"):
        try:
            told = (root / place).read_text(encoding="ascii", errors="replace").strip() or told
            break
        except OSError:
            continue
    return "computer-" + hashlib.sha256(b"itam-desktop" + told.encode()).hexdigest()[:20] if told else ""


def of_linux(root: Path, run: Run, progress: Progress = NO_PROGRESS) -> Machine:
    """root: where /sys, /proc and /etc are looked for."""
    notes = Notes()
    progress.step(0, 3, tr("Looking at the hardware"))
    found = linux.hardware(root, run, notes)
    progress.step(1, 3, tr("Asking for the network"))
    macs, ips = addresses(root)
    progress.step(2, 3, tr("Reading the list of programs"))
    programs, asked = [], False
    for command, reader in (
        (["dpkg-query", "-W", "-f", packages.DPKG_FORMAT], packages.dpkg),
        (["rpm", "-qa", "--queryformat", packages.RPM_FORMAT], packages.rpm),
        (["flatpak", "list", "--columns=application,branch,installation,name,version,arch"], packages.flatpak),
        (["snap", "list"], packages.snap),
    ):
        told = run(command, SECONDS)
        if told is not None:
            asked = True
            programs += reader(told.decode("utf-8", "replace"), notes)
    if not asked:
        notes.say(tr("Its programs are not known: neither dpkg, rpm, flatpak nor snap answered."))
    return replace(found, macs=macs, ips=ips, memory_mb=found.memory_mb or _memory(), programs=tuple(dict.fromkeys(programs)), problems=notes.words(),
                   sections=found.sections | ({"software"} if asked else set()) | ({"network"} if macs else set()))  # fmt: skip


def of_windows(
    run: Run, keys: Callable[[], Iterator[tuple[str, registry.Values]]], progress: Progress = NO_PROGRESS
) -> Machine:
    """One PowerShell call for the hardware, the registry for the programs."""
    notes = Notes()
    progress.step(0, 2, tr("Looking at the hardware"))
    told = run(["powershell.exe", "-NoProfile", "-NonInteractive", "-Command", _SCRIPT], SECONDS)
    found = Machine()
    content = _json(told)
    if isinstance(content, Mapping):
        found = wmi.machine(wmi.rows_of(content), notes)
    else:
        notes.say(
            tr(
                "Windows did not answer about its hardware within {seconds} seconds. Try again when it is less busy.",
                seconds=int(SECONDS),
            )
        )
    progress.step(1, 2, tr("Reading the list of programs"))
    its = list(keys())
    programs = registry.programs(its, notes)
    return replace(found, memory_mb=found.memory_mb or _memory(), programs=tuple(programs), problems=notes.words(),
                   sections=found.sections | ({"software"} if its else set()))  # fmt: skip


def of_mac(run: Run, progress: Progress = NO_PROGRESS) -> Machine:
    notes = Notes()
    progress.step(0, 1, tr("Asking the system"))
    content = _json(run(["system_profiler", "-json", *macos.DATA_TYPES], SECONDS * 3))
    machines = macos.machines_of_json(content, notes) if isinstance(content, Mapping) else []
    if not machines:
        notes.say(tr("macOS did not answer about itself. Try again when it is less busy."))
    state = run(["fdesetup", "status"], 5.0)
    encrypted = None if state is None else b"FileVault is On" in state
    return replace(machines[0] if machines else Machine(maker="Apple"), encrypted=encrypted, problems=notes.words())


def _json(told: bytes | None) -> Any:
    try:
        return json.loads(told.decode("utf-8-sig", "replace"), strict=False) if told else None
    except (ValueError, RecursionError):
        return None


def registry_keys() -> Iterator[tuple[str, registry.Values]]:
    """The uninstall keys of this computer and of this user, as registry.programs takes them."""
    if sys.platform != "win32":
        return
    import winreg

    place = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall"
    for root, view, shown in (
        (winreg.HKEY_LOCAL_MACHINE, winreg.KEY_WOW64_64KEY, "HKEY_LOCAL_MACHINE\\SOFTWARE"),
        (winreg.HKEY_LOCAL_MACHINE, winreg.KEY_WOW64_32KEY, "HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node"),
        (winreg.HKEY_CURRENT_USER, 0, "HKEY_CURRENT_USER\\SOFTWARE"),
    ):
        try:
            with winreg.OpenKey(root, place, 0, winreg.KEY_READ | view) as above:
                names = [winreg.EnumKey(above, n) for n in range(winreg.QueryInfoKey(above)[0])]
                for name in names:
                    with winreg.OpenKey(above, name) as key:
                        told = [winreg.EnumValue(key, n) for n in range(winreg.QueryInfoKey(key)[1])]
                    values = {str(one[0]).casefold(): one[1] for one in told if isinstance(one[1], str | int)}
                    yield f"{shown}\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{name}", values
        except OSError:
            continue


def addresses(root: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """MAC addresses of the built-in adapters, and the addresses they have."""
    import psutil

    try:
        told = psutil.net_if_addrs()
    except (OSError, RuntimeError):
        return (), ()
    macs: dict[str, None] = {}
    ips: dict[str, None] = {}
    for name, rows in told.items():
        built_in = linux.built_in(root, name)
        for row in rows:
            if row.family == psutil.AF_LINK:
                if built_in and (mac := cleaning.own_mac(row.address)):
                    macs[mac] = None
            elif not linux.made_by_software(name) and (address := cleaning.ip(row.address)):
                ips[address] = None
    return tuple(macs), tuple(ips)


def _memory() -> int | None:
    import psutil

    try:
        return round(int(psutil.virtual_memory().total) / 2**20)
    except (OSError, RuntimeError, ValueError, AttributeError):
        return None


def _user() -> str:
    return cleaning.text(
        next((os.environ[key] for key in ("SUDO_USER", "USER", "USERNAME", "LOGNAME") if os.environ.get(key)), ""),
        Notes(),
    )
