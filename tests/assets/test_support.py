"""Ends of support: names as they are reported in the wild, and the row of the table that they mean."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from itam_desktop.assets import support_table
from itam_desktop.assets.support import end_for_model, end_of_support
from itam_desktop.assets.support_table import Table, bundled, judged, own_part, written
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.resources import resource_path

TODAY = date(2026, 11, 24)
NONE = ("", "")
# (system, version, product, cycle); NONE: it could mean several, or the table has it not
SYSTEMS = [
    ("Microsoft Windows 10 Pro", "10.0.19045", "windows", "10-22h2"),
    ("Microsoft Windows 10 Pro", "22H2", "windows", "10-22h2"),
    ("Microsoft Windows 10 Home", "10.0.19044", "windows", "10-21h2-w"),
    ("Microsoft Windows 10 Enterprise", "10.0.19044", "windows", "10-21h2-e"),
    ("Microsoft Windows 10 Education", "21H2", "windows", "10-21h2-e"),
    ("Microsoft Windows 10 Enterprise LTSC", "10.0.19044", "windows", "10-21h2-e-lts"),
    ("Microsoft Windows 10 IoT Enterprise LTSC", "10.0.19044", "windows", "10-21h2-iot-lts"),
    ("Windows 10 Enterprise LTSC 2019", "", "windows", "10-1809-e-lts"),
    ("Microsoft Windows 10 Enterprise 2016 LTSB", "10.0.14393", "windows", "10-1607-e-lts"),
    ("Microsoft Windows 10 Famille", "10.0.18363", "windows", "10-1909-w"),
    ("Microsoft Windows 10 Pro for Workstations", "20H2", "windows", "10-20h2-w"),
    ("Microsoft Windows 10 Pro Education", "10.0.19042", "windows", "10-20h2-w"),
    ("Windows 10", "2004", "windows", "10-2004"),
    ("Windows 10 Pro, Version 1903, Build 18362", "", "windows", "10-1903"),
    ("Windows 11 Pro 24H2", None, "windows", "11-24h2-w"),
    ("Microsoft® Windows® 11 Enterprise", "10.0.26100.1742", "windows", "11-24h2-e"),
    ("Microsoft Windows 11 IoT Enterprise LTSC 2024", "", "windows", "11-24h2-iot-lts"),
    ("Microsoft Windows 11 Home", "10.0.22631", "windows", "11-23h2-w"),
    ("Windows 10 Pro", "10.0.22631", "windows", "11-23h2-w"),  # as its registry calls it
    ("Windows", "10.0.19045", "windows", "10-22h2"),
    ("Microsoft Windows 8.1 Professionnel", "6.3.9600", "windows", "8.1"),
    ("Windows 8 Pro", "6.2.9200", "windows", "8"),
    ("Microsoft Windows 7 Professional", "6.1.7601", "windows", "7-sp1"),
    ("Windows 7 Ultimate Service Pack 1", "", "windows", "7-sp1"),
    ("Windows Vista Business", "", "windows", "6-sp2"),
    ("Microsoft Windows XP Professional", "5.1.2600", "windows", "5-sp3"),
    ("Windows Server 2019 Standard", "", "windows-server", "2019"),
    ("Microsoft Windows Server 2022 Datacenter", "10.0.20348", "windows-server", "2022"),
    ("Microsoft Windows Server 2016 Standard", "10.0.14393", "windows-server", "2016"),
    ("Microsoft Windows Server 2012 R2 Standard", "6.3.9600", "windows-server", "2012-r2"),
    ("Microsoft Windows Server 2012 Essentials", "6.2.9200", "windows-server", "2012"),
    ("Windows Server 2008 R2 Enterprise", "6.1.7601", "windows-server", "2008-r2-sp1"),
    ("Windows Server Standard, version 1909", "10.0.18363", "windows-server", "1909-sac"),
    ("Windows Server 2003 Service Pack 2", "5.2.3790", "windows-server", "2003-sp2"),
    ("Ubuntu 22.04.3 LTS", "", "ubuntu", "22.04"),
    ("Ubuntu", "24.04", "ubuntu", "24.04"),
    ("Ubuntu 20.04.6 LTS (Focal Fossa)", "5.15.0-91-generic", "ubuntu", "20.04"),
    ("Ubuntu noble", "", "ubuntu", "24.04"),
    ("macOS 13.6 (22G120)", "", "macos", "13"),
    ("macOS", "14.5", "macos", "14"),
    ("macOS Monterey", "", "macos", "12"),
    ("Mac OS X 10.6.8", "", "macos", "10.6"),
    ("OS X El Capitan", "10.11.6", "macos", "10.11"),
    ("macOS Catalina 10.15.7 (19H2)", "", "macos", "10.15"),
    ("Red Hat Enterprise Linux 8.9", "", "rhel", "8"),
    ("Red Hat Enterprise Linux Server release 7.9 (Maipo)", "3.10.0-1160.el7.x86_64", "rhel", "7"),
    ("CentOS Stream 9", "", "centos-stream", "9"),
    ("Rocky Linux 9.3 (Blue Onyx)", "", "rocky-linux", "9"),
    ("AlmaLinux", "8.10", "almalinux", "8"),
    ("Amazon Linux 2", "", "amazon-linux", "2"),
    ("Amazon Linux 2023", "", "amazon-linux", "2023"),
    ("Pop!_OS 22.04 LTS", "", "pop-os", "22.04"),
    ("MX Linux 23.2", "", "mxlinux", "23"),
    ("iOS 15.8.2", "", "ios", "15"),
    ("iPhone OS", "12.5.7", "ios", "12"),
    ("iOS", "16.2", "ios", "16"),
    ("visionOS 2.1", "", "visionos", "2"),
    ("VMware ESXi 7.0.3 build-21930508", "", "vmware-esxi", "7.0"),
    ("Proxmox VE 8.1", "", "proxmox-ve", "8"),
    ("FortiOS", "v7.2.5", "fortios", "7.2"),
    ("Cisco IOS XE 17.9.4", "", "cisco-ios-xe", "17.9"),
    ("Oracle Solaris 11.4", "", "oracle-solaris", "11.4"),
    ("OpenWrt 23.05.2", "", "openwrt", "23.05"),
    ("SteamOS 3.5", "", "steamos", "3"),
    # what must not be guessed
    ("Windows 10 Pro", "", *NONE), ("Windows 11", "10.0.22631", *NONE), ("Windows 11 Pro", "10.0.19045", *NONE),
    ("Windows 10 Pro 21H2", "10.0.19045", *NONE), ("Windows", "6.3.9600", *NONE), ("Windows", "10.0.26100", *NONE),
    ("Windows Server", "10.0.17763", *NONE), ("Windows Server 2003", "", *NONE), ("Windows Server 2019", "10.0.20348", *NONE),
    ("Windows 7 Professional", "6.1.7600", *NONE), ("Windows XP Professional Service Pack 2", "", *NONE), ("Windows Embedded 8.1", "", *NONE),
    ("Windows 10 Mobile", "10.0.15254", *NONE), ("Windows Server 2008", "", "windows-server", "2008-sp2"), ("Windows RT 8.1", "", *NONE),
    ("Ubuntu", "", *NONE), ("Ubuntu", "5.10.0-8-amd64", *NONE), ("Ubuntu 22", "", *NONE), ("Ubuntu Core 22", "", *NONE), ("CentOS Linux 8", "", *NONE),
    ("Linux", "5.15.0", *NONE), ("Red Hat Linux 9", "", *NONE), ("macOS 10.16", "", *NONE), ("macOS", "", *NONE), ("Oracle Solaris 11.9", "", *NONE),
    ("Cisco IOS 15.2", "", *NONE), ("iPadOS 16.2", "", *NONE), ("BIOS 15.2", "", *NONE), ("", "10.0.19045", *NONE), (None, None, *NONE),
    ("DarWINdows 10", "", *NONE), ("🦖" * 5000, "1" * 5000, *NONE),
]  # fmt: skip
# cycles of products that the bundled table lacks, as the user's own table may bring them
MORE = [
    ("Debian GNU/Linux 12 (bookworm)", "", "debian", "12"), ("Debian GNU/Linux", "11.8", "debian", "11"), ("Debian bookworm", "", "debian", "12"),
    ("Fedora 39", "", "fedora", "39"), ("Fedora", "39 (Workstation Edition)", "fedora", "39"), ("Fedora release 39 (Thirty Nine)", "6.5.6-300.fc39.x86_64", "fedora", "39"),
    ("CentOS Linux 7", "", "centos", "7"), ("CentOS Linux release 7.9.2009 (Core)", "", "centos", "7"), ("openSUSE Leap 15.5", "", "opensuse", "15.5"),
    ("SUSE Linux Enterprise Server 15 SP5", "", "sles", "15.5"), ("Linux Mint 21", "", "linuxmint", "21"), ("Linux Mint 21.2 Victoria", "", "linuxmint", "21.2"),
    ("Android 11", "", "android", "11"), ("Q Android 11.0 api 30", "30", "android", "11"), ("Android", "12", "android", "12"), ("iPadOS", "17.4.1", "ipados", "17"),
    ("Oracle Linux Server 8.9", "", "oracle-linux", "8"), ("openSUSE Tumbleweed", "20240101", *NONE), ("Android TV 11", "", *NONE), ("Raspbian GNU/Linux 11", "", *NONE),
]  # fmt: skip
OWN = """product,title,cycle,codename,release_date,eol,eoes
debian,Debian,12,Bookworm,2023-06-10,2026-06-10,2028-06-30
debian,Debian,11,Bullseye,2021-08-14,2024-08-14,2026-08-31
fedora,Fedora,39,,2023-11-07,2024-11-26,
centos,CentOS,7,,2014-07-07,2024-06-30,
opensuse,openSUSE,15.5,,2023-06-07,2024-12-31,
sles,SUSE Linux Enterprise Server,15.5,,2023-06-20,2024-12-31,
linuxmint,Linux Mint,21.2,Victoria,2023-07-16,2027-04-30,
linuxmint,Linux Mint,21,Vanessa,2022-07-31,2027-04-30,
android,Android OS,12.1,,2022-03-07,2025-03-31,
android,Android OS,12,,2021-10-04,2025-03-31,
android,Android OS,11,,2020-09-08,2024-02-05,
ipados,Apple iPadOS,17,,2023-09-18,True,
oracle-linux,Oracle Linux,8,,2019-07-18,2029-07-31,
ipad,Apple iPad,9,,2021-09-24,False,
pixel,Google Pixel,6,,2021-10-28,2026-10-31,
"""
MODELS = [
    ("Apple", "iPhone 13", "iphone", "13"), ("Apple Inc.", "iPhone 13 Pro Max 256GB Graphite", "iphone", "13-pro-max"), ("", "Apple iPhone XR", "iphone", "xr"),
    ("Apple", "iPhone SE (2nd generation)", "iphone", "se-2"), ("Apple", "iPhone 8 64 GB space gray", "iphone", "8"), ("Apple", "Apple Watch Series 3", "apple-watch", "series-3"),
    ("Microsoft", "Surface Pro 7", "surface", "pro-7"), ("Microsoft Corporation", "Surface Pro 7+", "surface", "pro-7+"), ("Microsoft", "Surface Laptop 5", "surface", "laptop-5"),
    ("Microsoft", "Surface Pro (5th Gen)", "surface", "pro-5th-gen"), ("Microsoft", "Surface Laptop Go", "surface", "laptop-go"),
    ("Samsung", "Galaxy S21", "samsung-mobile", "galaxy-s21-5g"), ("Samsung", "Galaxy S23+", "samsung-mobile", "galaxy-s23+"), ("Samsung", "Galaxy S22 Ultra 256 GB", "samsung-mobile", "galaxy-s22-ultra"),
    ("Samsung", "Galaxy A54 5G", "samsung-mobile", "galaxy-a54-5g"), ("Samsung", "Galaxy Tab S8", "samsung-galaxy-tab", "galaxy-tab-s8"),
    ("HMD Global", "Nokia G42 5G", "nokia", "g42-5g"), ("OnePlus", "12R", "oneplus", "12r"), ("Sony", "Xperia 1 IV", "sony-xperia", "1-iv"), ("Google", "Nexus 5X", "google-nexus", "5x"),
    ("Google", "Pixel Watch 2", "pixel-watch", "2"),
    ("Microsoft", "Surface Pro", *NONE), ("Belkin", "Case for iPhone 13", *NONE), ("Apple", "iPhone 13 case", *NONE), ("Apple", "iPhone", *NONE), ("Apple", "MacBook Pro 14", *NONE),
    ("Samsung", "Galaxy", *NONE), ("Dell", "Latitude 5420", *NONE), ("", "", *NONE), (None, None, *NONE), ("Samsung", "Galaxy S99", *NONE), ("Apple", "iPad 9", *NONE),
]  # fmt: skip


@pytest.fixture(scope="module")
def rows() -> dict[tuple[str, str], dict[str, str]]:
    """(product, cycle) -> the row of the bundled file, read without the program."""
    with resource_path("ends_of_support.csv").open(encoding="utf-8", newline="") as file:
        return {(row["product"], row["cycle"]): row for row in csv.DictReader(file)}


def _agrees(found, product: str, cycle: str, row: dict[str, str] | None) -> None:
    if not product:
        assert found is None
        return
    assert found is not None
    assert (found.product, found.cycle) == (product, cycle)
    assert row is not None
    assert (found.end.isoformat() if found.end else row["end"]) == row["end"]
    assert found.end is None or row["end"] not in ("True", "False")
    assert found.announced == (row["end"] != "False")
    assert (found.extended.isoformat() if found.extended else "") == row["extended"]


@pytest.mark.parametrize(("os", "version", "product", "cycle"), SYSTEMS)
def test_a_system_is_matched_to_its_row_or_to_none(os, version, product, cycle, rows) -> None:
    _agrees(end_of_support(os, version), product, cycle, rows.get((product, cycle)))


@pytest.mark.parametrize(("os", "version", "product", "cycle"), MORE)
def test_the_users_own_table_adds_what_the_bundled_one_lacks(os, version, product, cycle) -> None:
    own = judged(OWN.encode(), "own.csv", TODAY)
    assert end_of_support(os, version) is None
    found = end_of_support(os, version, bundled().under(own))
    line = next(
        (row for row in csv.DictReader(OWN.splitlines()) if (row["product"], row["cycle"]) == (product, cycle)), None
    )
    _agrees(found, product, cycle, line and {"end": line["eol"], "extended": line["eoes"]})


@pytest.mark.parametrize(("maker", "name", "product", "cycle"), MODELS)
def test_a_model_is_matched_to_its_row_or_to_none(maker, name, product, cycle, rows) -> None:
    _agrees(end_for_model(maker, name), product, cycle, rows.get((product, cycle)))


def test_models_of_the_users_own_table() -> None:
    own = bundled().under(judged(OWN.encode(), "own.csv", TODAY))
    pixel, ipad = end_for_model("Google", "Pixel 6", own), end_for_model("Apple", "iPad 9", own)
    assert pixel is not None and pixel.end == date(2026, 10, 31)
    assert ipad is not None and not ipad.announced and ipad.end is None


def test_the_bundled_table_is_what_the_source_says(realdata: Path, rows) -> None:
    with (realdata / "eol" / "release_cycles.csv").open(encoding="utf-8", newline="") as file:
        source = list(csv.DictReader(file))
    products = {product for product, _cycle in rows}
    theirs = {(row["product"], row["cycle"]): (row["eol"], row["eoes"]) for row in source if row["product"] in products}
    assert theirs == {key: (row["end"], row["extended"]) for key, row in rows.items()}
    assert len(products) == 52 and len(rows) == 1455
    assert bundled().as_of == max(row["latest_release_date"] for row in source)
    assert "Copyright 2020 endoflife.date contributors" in resource_path("ends_of_support-LICENSE.txt").read_text(
        encoding="utf-8"
    )


def test_the_table_is_read_when_first_asked() -> None:
    support_table.bundled.cache_clear()
    assert support_table.bundled.cache_info().currsize == 0
    assert end_of_support("Ubuntu 22.04") is not None
    assert support_table.bundled.cache_info().currsize == 1


# ---------------------------------------------------------------- a file of the user's
V0 = [{"cycle": "12", "releaseDate": "2023-06-10", "eol": "2026-06-10", "latest": "12.5", "latestReleaseDate": "2024-02-10", "lts": False, "extendedSupport": True, "codename": "Bookworm"},
      {"cycle": "13", "releaseDate": "2025-08-09", "eol": False}]  # fmt: skip
V1_ONE = {
    "schema_version": "1.1.0", "last_modified": "2026-10-05T07:00:00+00:00",
    "result": {"name": "debian", "label": "Debian", "category": "os", "releases": [
        {"name": "12", "codename": "Bookworm", "label": "12 (Bookworm)", "releaseDate": "2023-06-10", "isLts": True, "isEol": True, "eolFrom": "2026-06-10", "isEoes": False, "eoesFrom": None,
         "latest": {"name": "12.11", "date": "2026-05-17"}},
        {"name": "13", "codename": "Trixie", "label": "13", "releaseDate": "2025-08-09", "isEol": False, "eolFrom": None, "latest": None}]},
}  # fmt: skip
V1_ALL = {"schema_version": "1.1.0", "generated_at": "2026-10-06T00:00:00Z", "total": 1, "result": [V1_ONE["result"]]}


@pytest.mark.parametrize(
    ("name", "data", "as_of"),
    [("debian.json", V0, "2025-08-09"), ("x.json", V1_ONE, "2026-10-05"), ("full.json", V1_ALL, "2026-10-06")],
)
def test_endoflife_dates_own_files_are_understood(name, data, as_of) -> None:
    table = judged(json.dumps(data).encode(), name, TODAY)
    found = end_of_support("Debian GNU/Linux 12", "", table)
    assert found is not None and found.end == date(2026, 6, 10) and found.announced
    thirteen = end_of_support("Debian GNU/Linux 13", "", table)
    assert thirteen is not None and thirteen.end is None and not thirteen.announced
    assert table.as_of == as_of
    assert own_part(written(table)).products == table.products


def test_the_whole_source_and_our_own_file_can_be_taken(realdata: Path) -> None:
    whole = judged((realdata / "eol" / "release_cycles.csv").read_bytes(), "release_cycles.csv", TODAY)
    assert (whole.rows, len(whole.products), whole.as_of) == (4316, 238, "2026-08-21")
    again = judged(resource_path("ends_of_support.csv").read_bytes(), "ends_of_support.csv", TODAY)
    assert again.products == bundled().products
    assert written(Table(again.products)) == written(bundled())


def _bad() -> Iterator[tuple[str, bytes, str]]:
    head = b"product,cycle,eol,release_date\n"
    yield "empty.csv", b"  \n", "is empty"
    yield "big.csv", head + b"a,1,True,2020-01-01\n" * 1_100_000, "too large"
    yield "rows.csv", head + b"a,1,True,\n" * 50_001, "more than"
    yield "latin.csv", head + "debian,12 \xe4,True,2020-01-01\n".encode("latin-1"), "UTF-8"
    yield "utf16.csv", (head.decode() + "debian,12,True,2020-01-01\n").encode("utf-16"), "UTF-8"
    yield "binary.csv", head + b"debian,12\0,True,2020-01-01\n", "no table"
    yield "people.csv", b"name,email\nAna,ana@example.com\n", "product, cycle and eol"
    yield "nothing.csv", head, "no release cycles"
    yield "date.csv", head + b"debian,12,10.06.2026,2023-06-10\n", "row 2"
    yield "day.csv", head + b"debian,12,2026-02-30,2023-06-10\n", "not a date"
    yield "year.csv", head + b"debian,12,9999-02-20,2023-06-10\n", "not a date"
    yield "noend.csv", head + b"debian,12,,2023-06-10\n", "when support ends"
    yield "noproduct.csv", head + b",12,2026-06-10,2023-06-10\n", "missing"
    yield "slug.csv", head + b"<b>x</b>,12,2026-06-10,2023-06-10\n", "missing"
    yield "undated.csv", head + b"debian,12,2026-06-10,\n", "of which day"
    yield "future.csv", b"product,cycle,end,as_of\ndebian,12,2026-06-10,2027-01-01\n", "still to come"
    yield "broken.json", b'[{"cycle": "12", ', "no complete JSON"
    yield "deep.json", b"[" * 100_000, "no complete JSON"
    yield "other.json", b'{"name": "x"}', "programming interface"
    yield "list.json", b'[{"name": "x"}]', "programming interface"
    yield "numbers.json", b"[1, 2]", "programming interface"
    yield "releases.json", b'{"result": {"name": "x", "releases": [1]}}', "programming interface"
    yield "listed.json", b'[{"cycle": ["1"], "eol": {"a": 1}}]', "missing"


@pytest.mark.parametrize(
    ("name", "data", "word"), list(_bad()), ids=lambda one: one if isinstance(one, str) and "." in one else ""
)
def test_a_bad_file_is_refused_with_its_reason(name, data, word) -> None:
    with pytest.raises(Refusal) as no:
        judged(data, name, TODAY)
    assert word in no.value.message and name in no.value.message and no.value.field == "file"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_a_table_of_any_line_ends_is_read(end: str) -> None:
    rows = end.join(["product,cycle,eol,released", "windows,10,2025-10-14,2015-07-29", ""])
    assert judged(rows.encode(), "t.csv", date(2026, 11, 24)).rows == 1
