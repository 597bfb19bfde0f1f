"""The other real dumps: 65 EDID, 7 lists of packages, 3 lspci, 4 macOS reports, 5 WMI texts, one registry of 419 titles. All 85 give something.

EDID: 65 of 65 a maker and a name, 56 a serial, 6 are a laptop's own panel. Packages: dpkg 16 (one of 17 is taken off), flatpak 11 of 12 lines (two are alike)
and 1 + 1, snap 5 and 1 + 1; there is no real rpm list. macOS: 2 whole computers, 349 and 367 programs. WMI: memory, processor, 2 disks, an operating system.
"""

from pathlib import Path

import pytest

from itam_desktop.collection.cleaning import Notes
from itam_desktop.collection.machine import Machine, Program
from itam_desktop.collection.packages import rpm
from itam_desktop.collection.reading import read


def one(realdata: Path, name: str) -> Machine:
    [found] = read(realdata / "machine_dumps" / name)
    return found


# ------------------------------------------------------------ monitors
MONITORS = [
    ("EV2785", "EIZO", "EV2785", "040E7406", 2020),
    ("acer-b226wl", "Acer", "B226WL", "LXVEE001", 2018),
    ("crt.dell-p190s", "Dell", "DELL P190S", "CHRYK07UAGUS", 2010),
    ("crt.sony-gdm400ps", "Sony", "GDM-400PST9", "6005379", 1999),
    ("lcd.dell-U2413", "Dell", "DELL U2413", "84K96386ACRL", 2013),
    ("lcd.hp-l1950", "HP", "HP L1950", "CNK7420237", 2007),
    ("lcd.philips-288p6-vga", "Philips", "Philips 288P6", "AU51430006456", 2014),
    ("lcd.samsung-s22c450", "Samsung", "S22C450", "H4MF200047", 2014),
]


@pytest.mark.parametrize(("name", "maker", "model", "serial", "year"), MONITORS)
def test_a_monitor_names_itself(realdata: Path, name: str, maker: str, model: str, serial: str, year: int) -> None:
    m = one(realdata, f"edid/{name}")
    assert (m.kind, m.maker, m.model, m.monitors[0].year) == ("monitor", maker, model, year)
    assert m.serial.startswith(serial)


def test_all_65_monitors_are_read(realdata: Path) -> None:
    found = [read(path)[0] for path in sorted((realdata / "machine_dumps" / "edid").iterdir())]
    assert len(found) == 65 and all(m.maker and m.model for m in found)
    assert sum(bool(m.serial) for m in found) == 56
    assert sum(m.monitors[0].built_in is True for m in found) == 6
    serials = [m.serial for m in found if m.serial]
    assert len(set(serials)) == len(serials), (
        "two of Acer's have the same twelve characters, and differ in the number between"
    )


def test_a_wrong_checksum_is_said(realdata: Path) -> None:
    data = bytearray((realdata / "machine_dumps/edid/lcd.hp-l1950").read_bytes())
    data[127] ^= 1
    assert "checksum" in read(bytes(data))[0].problems[0]


# ------------------------------------------------------------ packages
def test_dpkg(realdata: Path) -> None:
    m = one(realdata, "packaging/dpkg")
    told = {p.name: p for p in m.programs}
    assert len(told) == 16 and "vlc-nox" not in told, "what was taken off is not installed"
    assert told["apache2"] == Program(
        "apache2", version="2.2.16-6+squeeze6", source="dpkg", architecture="x86_64", ident="apache2"
    )
    assert m.sections == {"software"}


def test_flatpak_and_snap(realdata: Path) -> None:
    assert [p.name for p in one(realdata, "packaging/flatpak").programs if p.kind == "program"] == [
        "VSCodium",
        "Gaphor",
        "OBS Studio",
    ]
    assert [
        (p.name, p.version) for p in one(realdata, "packaging/flatpak_com.obsproject.Studio_stable_user").programs
    ] == [("OBS Studio", "27.2.1")]
    assert [
        (p.name, p.version) for p in one(realdata, "packaging/flatpak_com.vscodium.codium_stable_system").programs
    ] == [("VSCodium", "1.52.1")]
    assert [(p.name, p.kind) for p in one(realdata, "packaging/snap").programs] == [
        ("core18", "library"), ("kde-frameworks-5-core18", "library"), ("kdenlive", "program"), ("scrcpy", "program"), ("snapd", "os"),
    ]  # fmt: skip
    assert [(p.publisher, p.version) for p in one(realdata, "packaging/snap_kdenlive").programs] == [("KDE", "19.08.2")]
    assert [p.version for p in one(realdata, "packaging/snap_scrcpy").programs] == ["v1.10"]


def test_rpm_by_columns_and_by_names() -> None:
    told = rpm(
        "bash\tx86_64\t5.2.26-1.el9\t1714000000\t7\tRed Hat, Inc.\tThe shell\tUnspecified\ngpg-pubkey\t(none)\t1-2\t1\t0\t(none)\tkey\tPublic Keys\n",
        Notes(),
    )
    assert told == [
        Program("bash", "Red Hat, Inc.", "5.2.26-1.el9", "2024-04-24", "rpm", architecture="x86_64", ident="bash")
    ]
    [m] = read(b"bash-5.2.26-1.el9.x86_64\nlibre-office-7.1-2.noarch\n")
    assert [(p.name, p.version) for p in m.programs] == [("bash", "5.2.26-1.el9"), ("libre-office", "7.1-2")]


def test_what_people_save_of_dpkg() -> None:
    head = "Desired=Unknown/Install/Remove\n||/ Name  Version  Architecture Description\n+++-====-====-====-====\n"
    [m] = read(
        (head + "ii  bash           5.2.15-2+b2  amd64  GNU Bourne Again SHell\nrc  old  1.0  amd64  gone\n").encode()
    )
    assert [(p.name, p.version, p.architecture) for p in m.programs] == [("bash", "5.2.15-2+b2", "x86_64")]


# ------------------------------------------------------------ lspci, WMI, registry, macOS
@pytest.mark.parametrize(
    ("name", "graphics"),
    [
        ("dell-xt2", "Mobile 4 Series"),
        ("linux-2", "NV43GL [Quadro FX 550]"),
        ("linux-xps", "Skylake GT2 [HD Graphics 520]"),
    ],
)
def test_cards(realdata: Path, name: str, graphics: str) -> None:
    m = one(realdata, f"lspci/{name}")
    assert m.of("graphics")[0].name.startswith(graphics) and m.of("network")


def test_wmi_texts(realdata: Path) -> None:
    memory = one(realdata, "wmi/7-Win32_PhysicalMemory.wmi")
    assert [(p.name, p.maker, p.serial, p.size, p.slot) for p in memory.parts] == [
        ("F3-12800CL9-2GBXL", "", "", 2048, slot) for slot in ("DIMM1", "DIMM3")
    ]
    cpu = one(realdata, "wmi/7-Win32_Processor.wmi")
    assert (cpu.name, cpu.cpu, cpu.cores, cpu.architecture) == (
        "NETCHAEIV",
        "Intel(R) Core(TM) i5-2300 CPU @ 2.80GHz",
        4,
        "x86_64",
    )
    for name, size in (("latitude-7480-MSFT_PhysicalDisk", 512110), ("latitude-7480-Win32_DiskDrive", 512105)):
        [disk] = one(realdata, f"wmi/{name}.wmi").parts
        assert (disk.name, disk.serial, disk.size) == ("PC300 NVMe SK hynix 512GB", "ACE4_2E61_9000_7804", size)
    system = one(realdata, "wmi/win7-sp1-x64-Win32_OperatingSystem.wmi")
    assert (system.name, system.os, system.os_version, system.architecture) == (
        "LUBIANKA",
        "Microsoft Windows 7 Professionnel",
        "6.1.7600",
        "x86",
    )
    assert (system.os_installed_on, system.taken_on) == ("2013-08-13", "2013-08-22T20:44:47")


def test_the_registry_of_windows_xp(realdata: Path) -> None:
    m = one(realdata, "win_registry/xp-Uninstall.reg")
    told = {p.name: p for p in m.programs}
    assert len(m.programs) == 355 and sum(p.kind == "update" for p in m.programs) == 291
    office = told["Microsoft Office Professional Plus 2010"]
    assert (office.publisher, office.version, office.ident) == (
        "Microsoft Corporation",
        "14.0.6029.1000",
        "Office14.PROPLUS",
    )
    assert told["Adobe Reader X (10.1.2)"].installed_on == "2012-02-09"
    assert told["PDFCreator"].publisher == "Frank Heindörfer, Philip Chinery"
    assert told["Security Update for Windows XP (KB2507618)"].kind == "update"
    assert told["Windows Media Player 10"].kind == "os"
    assert not any("Proof" in name for name in told), "SystemComponent=1 is not listed by Windows"
    assert m.problems[0].startswith("57 parts of Windows")


def test_a_registry_in_other_encodings(realdata: Path) -> None:
    words = (realdata / "machine_dumps/win_registry/xp-Uninstall.reg").read_bytes().decode("utf-16")
    whole = one(realdata, "win_registry/xp-Uninstall.reg").programs
    assert read(words.encode("utf-8-sig"))[0].programs == whole
    assert read(words.encode("utf-8"))[0].programs == whole
    ansi = 'REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\x]\r\n"DisplayName"="Frühstück"\r\n'
    assert read(ansi.encode("cp1252"))[0].programs[0].name == "Frühstück"


def test_values_of_a_registry_that_run_over_lines() -> None:
    words = (
        "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\a]\n"
        '"DisplayName"=hex(2):41,00,62,00,\\\n  63,00,00,00\n"Quote"="a\\"b\\\\c"\n"InstallDate"="20240131"\n'
    )
    assert read(words.encode())[0].programs == (
        Program("Abc", installed_on="2024-01-31", source="registry", architecture="x86", ident="a"),
    )


def test_macs(realdata: Path) -> None:
    mini = one(realdata, "macos/10.6-macmini")
    assert (mini.model, mini.serial, mini.uuid) == (
        "Mac mini (Macmini3,1)",
        "YM008ASN9G5",
        "402127FE-F62F-5F2F-B899-BC9F25C44006",
    )
    assert (mini.os, mini.os_version, mini.memory_mb, mini.cores, mini.chassis) == (
        "Mac OS X",
        "10.6.8",
        4096,
        2,
        "desktop",
    )
    assert mini.macs == ("D4:9A:20:F3:DB:00", "90:84:0D:F3:60:65") and mini.monitors[0].name == "W2261"
    assert [(p.name, p.serial, p.size) for p in mini.of("disk")] == [("FUJITSU MHZ2160BH G1", "K67HTA229209", 160041)]
    air = one(realdata, "macos/11.0-apple-M1")
    assert (air.name, air.serial, air.cpu, air.cores, air.architecture) == (
        "MacBook Air de test",
        "E9O1Q6W5FAKE",
        "Apple M1",
        8,
        "arm64",
    )
    assert (air.os_version, air.memory_mb, air.chassis, air.monitors[0].built_in) == ("11.2.3", 16384, "laptop", True)
    assert [(p.name, p.size) for p in air.of("disk")] == [("APPLE SSD AP0512Q", 494384)]


def test_programs_of_macs(realdata: Path) -> None:
    text = one(realdata, "macos/sample1.SPApplicationsDataType").programs
    assert len(text) == 349 and ("iTunes", "Apple Inc.", "10.5.3") in {(p.name, p.publisher, p.version) for p in text}
    plist = one(realdata, "macos/sample5.SPApplicationsDataType-xml").programs
    told = {p.name: p for p in plist}
    assert len(plist) == 367
    assert (told["OneDrive"].publisher, told["OneDrive"].version, told["OneDrive"].installed_on) == (
        "Microsoft Corporation",
        "24.065.0331",
        "2024-04-25",
    )
    assert told["Terminal"].kind == "os" and told["OneDrive"].kind == "program"
