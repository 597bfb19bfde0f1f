"""dmidecode's text: all 41 real dumps, from 2003 to 2022, of Linux, BSD, VMware and Windows.

36 of 41 give something: 21 a computer with a serial or a UUID, one a board without either (openbsd-3.7), one a processor alone (windows-2019-amd-epyc),
13 only parts, as they are cut from larger dumps (1 battery, 1 memory, 11 power supplies).
5 give nothing and are refused: their one power supply reads "To Be Filled By O.E.M." throughout.
"""

from pathlib import Path

import pytest

from itam_desktop.collection.reading import read
from itam_desktop.kernel.errors import Refusal

# file, maker, model, serial, chassis, memory in MB, sockets in use, cores each, sticks, batteries, power supplies
MACHINES = [
    ("S3000AHLX", "Intel Corporation", "S3000AHLX", "", "desktop", 4096, 1, None, 3, 0, 0),
    ("dell-fx160", "Dell Inc.", "OptiPlex FX160", "C83T54J", "desktop", 1024, 1, 1, 1, 0, 0),
    ("dell-r620", "Dell Inc.", "PowerEdge R620", "3FHW8Z1", "server", 262144, 2, 8, 16, 0, 0),
    ("dell-r640", "Dell Inc.", "PowerEdge R640", "2RJF153", "server", 262144, 2, 8, 8, 0, 2),
    ("dell-r720", "Dell Inc.", "PowerEdge R720xd", "7PPDY12", "server", 65536, 2, 10, 8, 0, 0),
    ("freebsd-8.1", "Hewlett-Packard", "HP Pavilion dv6 Notebook PC", "CNF01207X6", "laptop", 4096, 1, 2, 2, 1, 0),
    ("hp-dl360-gen7", "HP", "ProLiant DL360 G7", "CZJ1280RQ2", "server", 65536, 2, 6, 8, 0, 2),
    ("hp-dl360-gen8", "HP", "ProLiant DL360p Gen8", "USE2236835", "server", 65536, 2, 6, 8, 0, 2),
    ("lenovo-thinkpad", "LENOVO", "ThinkPad Edge E320", "LR9NKZ7", "laptop", 8192, 1, 2, 2, 1, 0),
    ("linux-2.6", "Dell Inc.", "Latitude D610", "D8XD62J", "laptop", 2048, 1, None, 2, 1, 0),
    ("openbsd-3.7", "VIA Technologies, Inc.", "VT82C691", "", "", 192, 1, None, 3, 0, 0),
    ("openbsd-4.5", "Dell Computer Corporation", "PowerEdge 1600SC", "4V2VW0J", "desktop", 512, 1, None, 1, 0, 0),
    ("oracle-server-x5-2", "Oracle Corporation", "ORACLE SERVER X5-2", "1634NM1107", "server", 524288, 2, 18, 16, 0, 0),
    ("rhel-2.1", "IBM", "84803AX", "KBKGW40", "desktop", 256, 1, None, 1, 0, 0),
    ("rhel-3.9", "innotek GmbH", "VirtualBox", "", "virtual", None, None, None, 0, 0, 0),
    ("rhel-4.6", "HP", "ProLiant ML350 G5", "GB8814HE7S", "desktop", 5120, 1, None, 6, 0, 0),
    ("rhel-6.2-vmware-2vcpus", "VMware, Inc.", "VMware Virtual Platform", "VMware-42 1b ba bd 5f 4e af 7e-3a 56 b5 af 1c e1 a9 77", "virtual", 4096, 2, None, 1, 0, 0),
    ("sun-x2200-m2", "Sun Microsystems", "Sun Fire X2200 M2", "0732QBT057", "server", 32768, 2, None, 16, 0, 0),
    ("vmware", "VMware, Inc.", "VMware Virtual Platform", "VMware-50 0c 23 94 04 63 a1 3c-0d d4 f5 37 a6 bb f0 a6", "virtual", 2048, 2, None, 1, 0, 0),
    ("vmware-esx-2.5", "VMware, Inc.", "VMware Virtual Platform", "VMware-56 4d db dd 11 e3 8d 66-84 9e 15 8e 49 23 7c 97", "virtual", 1024, 1, None, 1, 0, 0),
    ("windows-2003R2-Hotfix", "Red Hat", "KVM", "", "virtual", 4096, 8, None, 1, 0, 0),
    ("windows-2019-amd-epyc", "", "", "", "", None, 1, 4, 0, 0, 0),
    ("windows-7.2", "ASUSTeK Computer INC.", "M3A78-CM", "", "desktop", 6144, 1, 2, 4, 0, 0),
    ("windows-hyperV-2019", "Microsoft Corporation", "Virtual Machine", "3135-4298-3414-7021-8716-7514-85", "virtual", 4096, 1, 1, 2, 0, 0),
]  # fmt: skip
# file, kind of its parts, their serials
FRAGMENTS = [
    ("batteries/win10-dell-xps", "battery", ["0A75"]),
    ("memory/hynix-kingmax", "memory", ["25477B84", "190020CB"]),
    ("psu/Dell_DSS_1500", "power", ["CN1797263T13QD", "CN1797263T13QE"]),
    ("psu/Dell_PowerEdge_R330", "power", ["CN7161561F0D94", "CN7161561F0C36"]),
    ("psu/Dell_R630", "power", ["PH1629862600EB", "PH16298624018E"]),
    ("psu/HP_1", "power", ["5ANLE0CLL1BCY9", "5ANLE0CLLZK668"]),
    ("psu/ProLiant_DL380_Gen10", "power", ["5WBXU0ALL875XW", "5WBXU0ALL873NT"]),
    ("psu/ProLiant_DL380p_Gen8", "power", ["5BXRD0DLL5N7HT", "5BXRD0DLL5N7GV"]),
    ("psu/Supermicro_1", "power", ["P406PCG17LT2411", "P406PCG17LT2410"]),
    ("psu/Supermicro_3", "power", ["P7031CC16UT9413"]),
    ("psu/Supermicro_SYS-2028TP-HC1R", "power", None),
    ("psu/Supermicro_X11DPU", "power", None),
]
NOTHING = ["psu/Dedibox_XC_SSD_SATA_2016", "psu/Kimsufi_OVH", "psu/MSI_MS-7A72", "psu/Unknown_1", "psu/nucIntel"]


def test_every_dump_is_one_of_those_below(realdata: Path) -> None:
    folder = realdata / "machine_dumps" / "dmidecode"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there == {row[0] for row in MACHINES} | {row[0] for row in FRAGMENTS} | set(NOTHING)
    assert len(there) == 41


@pytest.mark.parametrize("row", MACHINES, ids=lambda row: row[0])
def test_a_dump_tells_its_machine(realdata: Path, row: tuple) -> None:
    [m] = read(realdata / "machine_dumps" / "dmidecode" / row[0])
    told = (
        row[0],
        m.maker,
        m.model,
        m.serial,
        m.chassis,
        m.memory_mb,
        m.processors,
        m.cores,
        *(len(m.of(kind)) for kind in ("memory", "battery", "power")),
    )
    assert told == row
    assert m.source == "dmidecode" and "software" not in m.sections


@pytest.mark.parametrize(
    ("name", "kind", "serials"), FRAGMENTS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_piece_of_a_dump_tells_its_parts(realdata: Path, name: str, kind: str, serials: list[str] | None) -> None:
    [m] = read(realdata / "machine_dumps" / "dmidecode" / name)
    assert {part.kind for part in m.parts} == {kind} and not m.identified
    if serials is None:
        assert len(m.parts) == 2 and all(part.serial for part in m.parts)
    else:
        assert [part.serial for part in m.parts] == serials


@pytest.mark.parametrize("name", NOTHING)
def test_a_power_supply_to_be_filled_by_oem_is_nothing(realdata: Path, name: str) -> None:
    with pytest.raises(Refusal, match="tells nothing of a machine"):
        read(realdata / "machine_dumps" / "dmidecode" / name)


def test_uuids_makers_of_memory_and_dates_are_read(realdata: Path) -> None:
    folder = realdata / "machine_dumps" / "dmidecode"
    [lenovo] = read(folder / "lenovo-thinkpad")
    assert (lenovo.uuid, lenovo.sku, lenovo.asset_tag) == ("725BA801-507B-11CB-95E6-C66052AAC597", "1298A8G", "")
    assert lenovo.bios_date == "2011-12-01" and lenovo.cpu == "Intel(R) Core(TM) i5-2450M CPU @ 2.50GHz"
    assert [(p.maker, p.size, p.serial) for p in lenovo.of("memory")] == [
        ("Samsung", 4096, "B52A5D9F"),
        ("Samsung", 4096, "947C2F3B"),
    ]
    [hynix] = read(folder / "memory" / "hynix-kingmax")
    assert hynix.parts[0].maker == "SK Hynix" and hynix.parts[0].name == "HMAA1GS6CJR6N-XN"
    [hyper_v] = read(folder / "windows-hyperV-2019")
    assert hyper_v.uuid == "F78A0579-5BF5-4DE9-A5C7-B5AD2023449B"
