"""GLPI's and FusionInventory's inventories: all 11 JSON and 11 XML, each a machine (FILES); the format's schema beside them is refused.

By kind: 11 files tell a computer (6 of them in part), 2 a phone, 5 a switch or router, 3 a printer, 1 a device that only answered.
3 are discoveries: they name a device and its address, and nothing of what it is made of.
"""

from pathlib import Path

import pytest

from itam_desktop.collection.machine import Licence, Machine, Pages, Sim
from itam_desktop.collection.reading import read
from itam_desktop.kernel.errors import Refusal

# file, kind, name, model, serial, programs, parts, monitors, MAC addresses, partial
FILES = [
    ("computer_1.json", "computer", "glpixps", "XPS 13 9350", "640HP72", 6, 5, 1, 1, False),
    ("computer_1_partial_batteries.json", "computer", "glpixps", "XPS 13 9350", "640HP72", 0, 1, 0, 0, True),
    ("computer_1_partial_cpu.json", "computer", "glpixps", "XPS 13 9350", "640HP72", 0, 1, 0, 0, True),
    ("computer_1_partial_memory.json", "computer", "glpixps", "XPS 13 9350", "640HP72", 0, 2, 0, 0, True),
    ("computer_1_partial_softs.json", "computer", "glpixps", "XPS 13 9350", "640HP72", 6, 0, 0, 0, True),
    ("computer_1_partial_volumes.json", "computer", "glpixps", "XPS 13 9350", "640HP72", 0, 0, 0, 0, True),
    ("computer_2.json", "computer", "COMP1", "XPS 13 9350", "2FAGP34", 0, 0, 0, 0, False),
    ("computer_2_partial_dbs.json", "computer", "COMP1", "XPS 13 9350", "2FAGP34", 0, 0, 0, 0, True),
    (
        "networkequipment_1.json",
        "network",
        "ucs6248up-cluster-pa3-B",
        "UCS 6248UP 48-Port",
        "SSI1912014B",
        0,
        4,
        0,
        1,
        False,
    ),
    ("phone_1.json", "phone", "Mi9TPro-TéléphoneM", "Mi 9T Pro", "af8d8fcfa6fa4794", 3, 2, 0, 1, False),
    ("printer_1.json", "printer", "NPIF2BE10", "HP LaserJet M507", "PHCVN191TG", 0, 0, 0, 1, False),
    ("xml/1.xml", "computer", "LF014", "PORTEGE Z30-A", "9E113232I", 42, 4, 1, 2, False),
    ("xml/10.xml", "network", "swdc-07-01-dc1", "Cisco Nexus 5596", "", 0, 0, 0, 1, True),
    ("xml/11.xml", "printer", "myprinter", "Officejet Pro 8600 N911g", "", 0, 0, 0, 0, True),
    ("xml/12.xml", "computer", "pc-arg-23", "HP EliteBook 2540p", "CZC0479792", 8, 7, 1, 2, False),
    ("xml/13.xml", "phone", "android-5a30d8711bbadc9d", "SM-A715F", "5a30d8711bbadc9d", 1, 2, 0, 0, False),
    ("xml/2.xml", "computer", "pc-arg-23", "HP EliteBook 2540p", "CZC0479792", 8, 6, 1, 2, False),
    ("xml/5-good.xml", "network", "WR21", "WR11 XT", "486280", 0, 0, 0, 1, False),
    ("xml/5.xml", "network", "WR21", "WR11 XT", "486280", 0, 1, 0, 1, False),
    ("xml/7.xml", "network", "ucs6248up-cluster-pa3-B", "UCS 6248UP 48-Port", "SSI1912014B", 0, 0, 0, 1, False),
    ("xml/8.xml", "printer", "CE75I09008", "Brother HL-5350DN series", "D9J230159", 0, 0, 0, 1, False),
    ("xml/9.xml", "other", "homeassistant", "", "", 0, 0, 0, 0, True),
]


def one(realdata: Path, name: str) -> Machine:
    [found] = read(realdata / "inventories_glpi" / name)
    return found


def test_every_file_is_one_of_those_below(realdata: Path) -> None:
    folder = realdata / "inventories_glpi"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in (".json", ".xml")}
    assert there == {row[0] for row in FILES} | {"inventory.schema.json"}


@pytest.mark.parametrize("row", FILES, ids=lambda row: row[0])
def test_an_inventory_tells_its_machine(realdata: Path, row: tuple) -> None:
    m = one(realdata, row[0])
    assert (
        row[0],
        m.kind,
        m.name,
        m.model,
        m.serial,
        len(m.programs),
        len(m.parts),
        len(m.monitors),
        len(m.macs),
        m.partial,
    ) == row


def test_the_schema_of_the_format_is_no_inventory(realdata: Path) -> None:
    with pytest.raises(Refusal, match="no inventory that can be read"):
        read(realdata / "inventories_glpi" / "inventory.schema.json")


def test_a_whole_computer(realdata: Path) -> None:
    m = one(realdata, "computer_1.json")
    assert (m.maker, m.uuid, m.chassis, m.architecture) == (
        "Dell Inc.",
        "4C4C4544-0034-3010-8048-B6C04F503732",
        "laptop",
        "x86_64",
    )
    assert (m.os, m.os_version, m.os_edition) == (
        "Fedora 31 (Workstation Edition)",
        "31 (Workstation Edition)",
        "Workstation Edition",
    )
    assert (m.cpu, m.cores, m.processors, m.memory_mb) == ("Intel(R) Core(TM) i5-6200U CPU @ 2.30GHz", 2, 1, 7800)
    assert m.encrypted is True and m.last_user == "root" and m.taken_on == "2020-06-12T14:19:54"
    assert m.macs == ("44:85:00:2B:90:BC",), "the other adapter is a USB one, which travels"
    assert [(p.maker, p.name, p.size) for p in m.of("disk")] == [("Samsung", "PM951 NVMe SAMSUNG 256GB", 256060)]
    assert [(p.name, p.serial, p.size) for p in m.of("battery")] == [("DELL RWT1R43", "34605", 57570)]
    assert [(x.maker, x.name, x.serial, x.year, x.built_in) for x in m.monitors] == [
        ("Sharp Corporation", "DJCP6", "ABH55D", 2015, True)
    ]
    assert {"software", "memory", "monitors", "encryption"} <= m.sections and "licences" not in m.sections
    assert next((p.name, p.version, p.installed_on, p.source) for p in m.programs) == (
        "gitg",
        "3.32.1-1.fc31",
        "2019-12-19",
        "rpm",
    )


def test_a_partial_inventory_covers_its_sections_only(realdata: Path) -> None:
    m = one(realdata, "computer_1_partial_softs.json")
    assert m.partial and m.sections == {"bios", "os", "software"}
    assert m.programs[0].version == "3.33.0-1.fc31"


def test_a_uuid_that_is_none_is_left_out_and_said(realdata: Path) -> None:
    m = one(realdata, "computer_2.json")
    assert m.uuid == "" and m.asset_tag == "COMP1"
    assert m.problems == ("“4BDRGGFE-0046-4710-8047-B2C04F503732” is no UUID and was left out.",)


def test_a_windows_computer_with_its_office_licence(realdata: Path) -> None:
    m = one(realdata, "xml/12.xml")
    assert (m.os, m.os_edition, m.os_version, m.os_installed_on) == (
        "Microsoft Windows 8.1 Professionnel",
        "Professionnel",
        "6.3.9600",
        "2015-04-17",
    )
    assert (
        m.macs == ("68:B5:99:E6:84:EB", "00:22:10:D4:3E:74") and m.ips == ("10.253.6.55",) and m.domain == "cedre.local"
    )
    assert m.licences == (
        Licence("Microsoft Office", "Microsoft Office Professionnel 2010", "V33KV-CMD8V-6JXQ9-YJP62-7FTGD", "82503-OEM-1190037-27208", False, True),
    )  # fmt: skip
    assert m.programs[1].installed_on == "2017-04-18" and m.last_user == "cvigneron" and m.memory_mb == 3887
    assert [(x.name, x.serial, x.port) for x in m.monitors] == [("DELL 1707FP", "C975661HAB2R", "VGA")]


def test_a_phone_with_its_card(realdata: Path) -> None:
    m = one(realdata, "phone_1.json")
    assert m.sims == (Sim("8933150319050352521", "+33632331095", "Free", "fr"),) and m.phone_numbers == (
        "+33632331095",
    )
    assert (m.maker, m.uuid, m.architecture) == ("Xiaomi", "AF8D3FCFA6FE4784", "arm64")
    assert [p.ident for p in m.programs][1] == "com.amazon.mShop.android.shopping"


def test_printers_count_pages_and_name_their_cartridges(realdata: Path) -> None:
    m = one(realdata, "printer_1.json")
    assert m.pages == Pages(total=1802, duplex=831) and [(c.name, c.percent) for c in m.cartridges] == [
        ("tonerblack", 71)
    ]
    brother = one(realdata, "xml/8.xml")
    assert brother.pages == Pages(total=94344) and [(c.name, c.left, c.percent) for c in brother.cartridges] == [
        ("drumblack", "0", 0),
        ("tonerblack", "0g", None),
    ]


def test_a_router_with_its_modem(realdata: Path) -> None:
    m = one(realdata, "xml/5-good.xml")
    assert m.imeis == ("359852050062075",) and m.location == "FR-WR21" and m.sims[0].operator == "SFR"


def test_the_agents_name_is_never_taken_for_the_devices_own(realdata: Path) -> None:
    for row in FILES:
        m = one(realdata, row[0])
        assert bool(m.device_id) == (m.kind in ("computer", "phone")), row[0]


def test_an_address_that_cannot_be_a_devices_is_left_out_and_said(realdata: Path) -> None:
    assert "b53d:dc:44:af:e9" in one(realdata, "xml/11.xml").problems[0]
