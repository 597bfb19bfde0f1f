"""Gathering of the computer the program runs on. Linux is asked for real; what Windows and macOS would answer is read from real dumps."""

import json
import plistlib
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from itam_desktop.collection import registry, wmi
from itam_desktop.collection.machine import Machine
from itam_desktop.collection.reading import decode
from itam_desktop.collection.this_computer import Notes, gather, of_linux, of_mac, of_windows, own_id, run
from itam_desktop.kernel.errors import Cancelled
from itam_desktop.kernel.progress import Progress

LSBLK = {
    "blockdevices": [
        {"name": "loop0", "type": "loop", "size": 100, "rm": False, "mountpoint": "/snap/x"},
        {"name": "sdb", "model": "Ultra", "serial": "4C53", "size": 32000000000, "type": "disk", "tran": "usb", "rm": True},
        {"name": "nvme0n1", "model": "PM951 NVMe SAMSUNG 256GB", "serial": "S29NNXAH146409", "size": 256060514304, "type": "disk", "tran": "nvme", "rm": False, "rota": False,
         "children": [{"name": "nvme0n1p3", "type": "part", "children": [{"name": "luks", "type": "crypt", "children": [{"name": "root", "type": "lvm", "mountpoint": "/"}]}]}]},
    ]
}  # fmt: skip


def nothing(command: list[str], seconds: float) -> None:
    return None


def test_a_computer_that_answers_nothing_is_gathered_all_the_same(tmp_path: Path) -> None:
    m = of_linux(tmp_path, nothing)
    assert m.programs == () and m.serial == "" and "software" not in m.sections
    assert m.problems == ("Its programs are not known: neither dpkg, rpm, flatpak nor snap answered.",)


def test_linux_is_read_from_its_files_and_tools(tmp_path: Path, realdata: Path) -> None:
    dumps = realdata / "machine_dumps"
    files = {
        "sys/class/dmi/id/sys_vendor": "Dell Inc.\n", "sys/class/dmi/id/product_name": "XPS 13 9350\n", "sys/class/dmi/id/product_serial": "640HP72\n",
        "sys/class/dmi/id/product_uuid": "4c4c4544-0034-3010-8048-b6c04f503732\n", "sys/class/dmi/id/chassis_type": "9\n", "sys/class/dmi/id/chassis_asset_tag": "To Be Filled By O.E.M.\n",
        "sys/class/dmi/id/bios_date": "02/06/2016\n", "etc/os-release": 'PRETTY_NAME="Fedora Linux 40 (Workstation Edition)"\nVERSION_ID=40\nVARIANT="Workstation Edition"\n',
        "proc/cpuinfo": "".join(f"processor\t: {n}\nphysical id\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Core(TM) i5-6200U\ncpu cores\t: 2\n\n" for n in range(4)),
        "sys/class/power_supply/BAT0/type": "Battery\n", "sys/class/power_supply/BAT0/model_name": "DELL RWT1R43\n", "sys/class/power_supply/BAT0/energy_full_design": "57570000\n",
        "sys/class/power_supply/hidpp/type": "Battery\n", "sys/class/power_supply/hidpp/scope": "Device\n",
    }  # fmt: skip
    for name, words in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(words, encoding="utf-8")
    for port, blob in (("card0-HDMI-A-1", "lcd.dell-U2413"), ("card0-eDP-1", "lcd.lenovo-w500"), ("card0-DP-1", None)):
        (tmp_path / "sys/class/drm" / port).mkdir(parents=True)
        (tmp_path / "sys/class/drm" / port / "edid").write_bytes((dumps / "edid" / blob).read_bytes() if blob else b"")
    answers = {
        "lsblk": json.dumps(LSBLK).encode(), "lspci": (dumps / "lspci/linux-xps").read_bytes(), "dpkg-query": (dumps / "packaging/dpkg").read_bytes(),
        "flatpak": (dumps / "packaging/flatpak").read_bytes(), "snap": (dumps / "packaging/snap").read_bytes(),
    }  # fmt: skip
    m = of_linux(tmp_path, lambda command, seconds: answers.get(command[0]))
    assert (m.maker, m.model, m.serial, m.uuid, m.chassis, m.asset_tag) == (
        "Dell Inc.",
        "XPS 13 9350",
        "640HP72",
        "4C4C4544-0034-3010-8048-B6C04F503732",
        "laptop",
        "",
    )
    assert (m.os, m.os_version, m.os_edition, m.bios_date) == (
        "Fedora Linux 40 (Workstation Edition)",
        "40",
        "Workstation Edition",
        "2016-02-06",
    )
    assert (m.cpu, m.cores, m.processors, m.encrypted) == ("Intel(R) Core(TM) i5-6200U", 2, 1, True)
    assert [(p.name, p.serial, p.size) for p in m.of("disk")] == [
        ("PM951 NVMe SAMSUNG 256GB", "S29NNXAH146409", 256060)
    ], "no USB stick, no loop"
    assert [(p.name, p.size) for p in m.of("battery")] == [("DELL RWT1R43", 57570)], "not the mouse's"
    assert [(x.name, x.serial, x.port, x.built_in) for x in m.monitors] == [
        ("DELL U2413", "84K96386ACRL", "HDMI-A-1", False), ("LTN154U2-L05", "", "eDP-1", True),
    ]  # fmt: skip
    assert {p.source for p in m.programs} == {"dpkg", "flatpak", "snap"} and len(m.programs) == 16 + 11 + 5
    assert {"software", "monitors", "disk", "processor", "bios", "graphics"} <= m.sections and m.problems == ()


def test_a_serial_that_only_the_administrator_may_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "sys/class/dmi/id"
    folder.mkdir(parents=True)
    (folder / "product_serial").write_text("secret")
    monkeypatch.setattr("os.access", lambda path, how: False)
    (folder / "product_serial").chmod(0)
    real_open = Path.open

    def denied(self: Path, *more: object, **named: object) -> object:
        if self.name == "product_serial":
            raise PermissionError(13, "Permission denied")
        return real_open(self, *more, **named)  # type: ignore[arg-type, call-overload]

    monkeypatch.setattr(Path, "open", denied)
    m = of_linux(tmp_path, nothing)
    assert m.serial == "" and "by the administrator only" in m.problems[0]


@pytest.mark.skipif(sys.platform != "linux", reason="this is Linux' own list")
def test_this_computer_for_real() -> None:
    before = time.perf_counter()
    m = gather()
    assert time.perf_counter() - before < 30
    assert m.kind == "computer" and m.name and m.memory_mb and m.taken_on and m.source == "this-computer"
    if shutil.which("dpkg-query"):
        installed = run(["dpkg-query", "-W", "-f", "${Package} ${Architecture} ${Version} ${Status}\\n"])
        assert installed is not None
        lines = {line for line in installed.decode().splitlines() if line.endswith(" installed")}
        assert sum(p.source == "dpkg" for p in m.programs) == len(lines)


def test_gathering_can_be_stopped() -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        gather(progress)


def test_a_tool_has_its_time_and_need_not_be_there() -> None:
    assert run(["no-such-tool-at-all"]) is None
    assert run([sys.executable, "-c", "raise SystemExit(3)"]) is None
    assert run([sys.executable, "-c", "print('yes')"]) == f"yes{'' if sys.platform != 'win32' else chr(13)}\n".encode()
    before = time.perf_counter()
    assert run([sys.executable, "-c", "import time; time.sleep(30)"], 0.3) is None
    assert time.perf_counter() - before < 5


# ------------------------------------------------------------ Windows and macOS, read only
def windows(realdata: Path, more: dict[str, object] | None = None) -> Machine:
    """What one Get-CimInstance call would give, made of the real dumps of wmic, and the real registry."""
    rows: dict[str, object] = {}
    for path in sorted((realdata / "machine_dumps/wmi").iterdir()):
        rows |= wmi.rows_of_text(decode(path.read_bytes(), path.name, Notes()))
    told = json.dumps(rows | (more or {})).encode("utf-8-sig")
    keys = registry.parse((realdata / "machine_dumps/win_registry/xp-Uninstall.reg").read_bytes().decode("utf-16"))

    def ask() -> Iterator[tuple[str, registry.Values]]:
        yield from keys.items()

    return of_windows(lambda command, seconds: told if command[0] == "powershell.exe" else None, ask)


POWERSHELL = {
    "Win32_ComputerSystem": [{"Name": "PC-7", "Manufacturer": "LENOVO", "Model": "20L5CTO1WW", "UserName": "OFFICE\\ada", "TotalPhysicalMemory": 17044209664, "Domain": "office.example", "PartOfDomain": True}],
    "Win32_ComputerSystemProduct": [{"UUID": "402127FE-F62F-5F2F-B899-BC9F25C44006", "IdentifyingNumber": "PF0ABCDE", "Version": "ThinkPad T480", "Name": "20L5CTO1WW"}],
    "Win32_BIOS": {"SerialNumber": "PF0ABCDE", "SMBIOSBIOSVersion": "N24ET61W", "ReleaseDate": "/Date(1591574400000)/"},
    "Win32_SystemEnclosure": [{"ChassisTypes": [10], "SMBIOSAssetTag": "No Asset Information"}],
    "Win32_NetworkAdapterConfiguration": [
        {"Description": "Intel(R) Ethernet Connection I219-V", "MACAddress": "E8:6A:64:01:02:03", "IPAddress": ["192.168.1.7", "fe80::1"]},
        {"Description": "Hyper-V Virtual Ethernet Adapter", "MACAddress": "00:15:5D:01:02:03", "IPAddress": None},
        {"Description": "Realtek USB GbE Family Controller", "MACAddress": "00:E0:4C:68:01:DB", "IPAddress": None},
    ],
    "WmiMonitorID": [{"ManufacturerName": [68, 69, 76, 0], "UserFriendlyName": [68, 69, 76, 76, 32, 85, 50, 52, 49, 51, 0, 0], "SerialNumberID": [56, 52, 75, 0], "YearOfManufacture": 2013}],
    "Win32_EncryptableVolume": [{"DriveLetter": "D:", "ProtectionStatus": 0}, {"DriveLetter": "C:", "ProtectionStatus": 1}],
}  # fmt: skip


def test_windows_answers_are_read(realdata: Path) -> None:
    m = windows(realdata, POWERSHELL)
    assert (m.name, m.maker, m.model, m.sku, m.serial, m.chassis) == (
        "PC-7",
        "LENOVO",
        "ThinkPad T480",
        "20L5CTO1WW",
        "PF0ABCDE",
        "laptop",
    )
    assert (m.uuid, m.bios_date, m.last_user, m.domain, m.asset_tag) == (
        "402127FE-F62F-5F2F-B899-BC9F25C44006",
        "2020-06-08",
        "ada",
        "office.example",
        "",
    )
    assert m.macs == ("E8:6A:64:01:02:03",) and m.ips == ("192.168.1.7",) and m.encrypted is True
    assert [(x.maker, x.name, x.serial, x.year) for x in m.monitors] == [("Dell", "DELL U2413", "84K", 2013)]
    assert (m.os, m.cpu, m.memory_mb) == (
        "Microsoft Windows 7 Professionnel",
        "Intel(R) Core(TM) i5-2300 CPU @ 2.80GHz",
        4096,
    )
    assert len(m.programs) == 355 and "software" in m.sections


def test_a_windows_that_does_not_answer_still_has_its_programs(realdata: Path) -> None:
    keys = [
        ("HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\x", {"displayname": "Opera"})
    ]
    for answer in (None, b"", b"{broken", b"[" * 100_000):
        m = of_windows(lambda command, seconds, answer=answer: answer, lambda: iter(keys))  # type: ignore[misc]
        assert [p.name for p in m.programs] == ["Opera"] and "Windows did not answer" in m.problems[0]


def test_macos_answers_are_read(realdata: Path) -> None:
    apps = plistlib.loads((realdata / "machine_dumps/macos/sample5.SPApplicationsDataType-xml").read_bytes())[0][
        "_items"
    ]
    content = {
        "SPHardwareDataType": [{"machine_name": "MacBook Air", "machine_model": "MacBookAir10,1", "chip_type": "Apple M1", "number_processors": "proc 8:4:4", "physical_memory": "16 GB",
                                "serial_number": "C02ABCDEF123", "platform_UUID": "2B05150B-FA33-45BD-90F0-3369BF908E3E", "boot_rom_version": "6723.81.1"}],
        "SPSoftwareDataType": [{"os_version": "macOS 14.4.1 (23E224)", "local_host_name": "Adas-Air", "user_name": "Ada (ada)"}],
        "SPNVMeDataType": [{"_name": "AppleANS3", "_items": [{"device_model": "APPLE SSD AP0512Q", "device_serial": "0ba0", "size_in_bytes": 500277792768}]}],
        "SPDisplaysDataType": [{"sppci_model": "Apple M1", "spdisplays_ndrvs": [{"_name": "Color LCD", "spdisplays_connection_type": "spdisplays_internal"},
                                                                               {"_name": "DELL U2413", "_spdisplays_display-serial-number": "84K96386"}]}],
        "SPNetworkDataType": [{"_name": "Wi-Fi", "Ethernet": {"MAC Address": "f8:4d:89:01:02:03"}, "ip_address": ["192.168.1.9"]}],
        "SPApplicationsDataType": json.loads(json.dumps(apps, default=lambda day: day.isoformat())),
    }  # fmt: skip
    answers = {"system_profiler": json.dumps(content).encode(), "fdesetup": b"FileVault is On.\n"}
    m = of_mac(lambda command, seconds: answers.get(command[0]))
    assert (m.name, m.model, m.serial, m.cores, m.memory_mb) == (
        "Adas-Air",
        "MacBook Air (MacBookAir10,1)",
        "C02ABCDEF123",
        8,
        16384,
    )
    assert (m.os, m.os_version, m.encrypted, m.last_user, m.architecture) == ("macOS", "14.4.1", True, "ada", "arm64")
    assert m.macs == ("F8:4D:89:01:02:03",) and [(p.name, p.size) for p in m.of("disk")] == [
        ("APPLE SSD AP0512Q", 500277)
    ]
    assert [(x.name, x.built_in) for x in m.monitors] == [("Color LCD", True), ("DELL U2413", False)] and len(
        m.programs
    ) == 367
    assert "did not answer" in of_mac(nothing).problems[0]


def test_a_computer_whose_hardware_tells_nothing_is_known_again_by_an_id_that_gives_nothing_away(
    tmp_path: Path,
) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "machine-id").write_text("0123456789abcdef0123456789abcdef\n")
    mine = own_id("pc-1", tmp_path)
    assert mine == own_id("renamed", tmp_path) and "0123456789abcdef" not in mine
    assert own_id("pc-1", tmp_path / "none") != own_id("pc-2", tmp_path / "none")
