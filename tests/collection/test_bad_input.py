"""Whatever stands in a file, reading it gives machines or a Refusal in the user's words, quickly, and nothing else."""

import json
import random
import time
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itam_desktop.collection import reading
from itam_desktop.collection.cleaning import LONGEST
from itam_desktop.collection.machine import Machine
from itam_desktop.collection.reading import read
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.kinds import clean

GOOD = {
    "deviceid": "pc-1",
    "content": {"hardware": {"name": "pc"}, "bios": {"ssn": "ABC123"}, "softwares": [{"name": "Opera"}]},
}


def as_json(content: object) -> bytes:
    return json.dumps(content).encode()


def softwares(rows: object) -> bytes:
    return as_json(GOOD | {"content": GOOD["content"] | {"softwares": rows}})  # type: ignore[operator]


REFUSED = [
    ("empty", b"", "is empty"),
    ("blank", b" \n\0 ", "is empty"),
    ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "holds no text"),
    ("a program", b"MZ\x90\0\3\0\0\0\4" + bytes(random.Random(1).randbytes(5000)), "holds no text"),
    ("a letter", b"Dear Sir,\nplease find enclosed.\n", "no inventory that can be read"),
    ("a table", b"name;serial\nx;1\n", "no inventory that can be read"),
    ("JSON of something else", b'{"a": 1}', "no inventory that can be read"),
    ("a list of numbers", b"[1, 2, 3]", "no inventory that can be read"),
    ("no device", as_json({"content": {"bios": {}}}), "no deviceid"),
    ("a device of another type", as_json({"deviceid": ["x"], "content": {"bios": {}}}), "no deviceid"),
    ("a device without content", as_json({"deviceid": "x"}), "has no content"),
    ("content of another type", as_json({"deviceid": "x", "content": "y"}), "has no content"),
    ("cut JSON", as_json(GOOD)[:-9], "not whole"),
    ("deep JSON", b'{"deviceid":"x","content":' + b"[" * 200_000, "nested too deeply|not whole"),
    ("deep and whole", b'{"deviceid":"x","content":' + b"[" * 200_000 + b"]" * 200_000 + b"}", "nested too deeply"),
    ("millions of objects", b'{"deviceid":"x","content":[' + b"{}," * 1_100_000 + b"{}]}", "far more values"),
    ("XML of something else", b"<html><body>Hello</body></html>", "no <REQUEST>"),
    ("no device", b"<REQUEST><CONTENT><BIOS/></CONTENT></REQUEST>", "no DEVICEID"),
    ("no content", b"<REQUEST><DEVICEID>x</DEVICEID></REQUEST>", "without content"),
    ("cut XML", b"<REQUEST><DEVICEID>x</DEVICEID><CONTENT><BIOS>", "not whole"),
    ("deep XML", b"<REQUEST>" + b"<A>" * 100_000, "nested too deeply"),
    ("millions of elements", b"<REQUEST>" + b"<A/>" * 2_100_000 + b"</REQUEST>", "far more values"),
    (
        "a bomb",
        b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><REQUEST><DEVICEID>&b;</DEVICEID></REQUEST>',
        "DOCTYPE",
    ),
    ("a DOCTYPE alone", b"<!DOCTYPE REQUEST><REQUEST><DEVICEID>x</DEVICEID><CONTENT><BIOS/></CONTENT></REQUEST>", "DOCTYPE"),
    ("a file from elsewhere", b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><REQUEST><DEVICEID>&x;</DEVICEID></REQUEST>', "DOCTYPE"),
    ("a damaged plist", b'<?xml version="1.0"?><plist version="1.0"><array><dict><key>a</key>', "damaged property list"),
    ("a plist with a bomb", b'<!DOCTYPE plist [<!ENTITY a "b">]><plist><array><string>&a;</string></array></plist>', "damaged property list"),
    ("half an EDID", b"\0\xff\xff\xff\xff\xff\xff\0" + b"\x10\xac" * 9, "no inventory that can be read"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_is_no_inventory_is_refused_in_words(data: bytes, words: str) -> None:
    before = time.perf_counter()
    with pytest.raises(Refusal, match=words) as no:
        read(data, "stick/pc.json")
    assert time.perf_counter() - before < 5
    assert "pc.json" in no.value.message or "no content" in no.value.message


def test_a_file_of_100_mb_is_refused_by_its_size_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    before = time.perf_counter()
    with pytest.raises(Refusal, match=r"has 100 MB\. An inventory has at most 32 MB"):
        read(path)
    assert time.perf_counter() - before < 0.1
    with pytest.raises(Refusal, match="at most 32 MB"):
        read(b" " * (reading.LARGEST + 1))


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.json", tmp_path / "a\0b"):
        with pytest.raises(Refusal):
            read(path)


REPAIRED = [
    (softwares([{"name": 5}, {"name": None}, "x", {"name": "Opera", "version": 11.5, "install_date": [1]}]), ["5", "Opera"]),
    (softwares({"name": "Opera"}), ["Opera"]),
    (softwares("none"), []),
    (softwares([{"name": "Op\x00e\x07ra\u202e", "publisher": {"a": 1}}]), ["Opera\u202e"]),
    (softwares([{"name": "lone \ud800"}]), ["lone \ufffd"]),
    (softwares([{"name": "x" * 1_000_000}]), ["x" * (LONGEST - 1) + "…"]),
    (as_json(GOOD).decode().encode("utf-16"), ["Opera"]),
    (as_json(GOOD).decode().encode("utf-16-le"), ["Opera"]),
    (as_json(GOOD).decode().encode("utf-8-sig"), ["Opera"]),
    (as_json(GOOD).replace(b'"Opera"', b'"Op\xe9ra"'), ["Opéra"]),
    (as_json(GOOD).replace(b'"pc"', b'"pc", "memory": 1' + b"0" * 400), ["Opera"]),
    (as_json(GOOD).replace(b'"pc"', b'"pc", "memory": 1' + b"0" * 9000), ["Opera"]),
    (as_json(GOOD).replace(b'"pc"', b'"pc", "memory": 1e999, "swap": NaN'), ["Opera"]),
    (b'<?xml version="1.0" encoding="UTF-8"?><REQUEST><DEVICEID>x</DEVICEID><CONTENT><SOFTWARES><NAME>Op\xe9ra\x02</NAME></SOFTWARES></CONTENT></REQUEST>', ["Opéra"]),
    (b'<?xml version="1.0" encoding="ISO-8859-1"?><REQUEST><DEVICEID>x</DEVICEID><CONTENT><SOFTWARES><NAME>Op\xe9ra</NAME></SOFTWARES></CONTENT></REQUEST>', ["Opéra"]),
    (b'<?xml version="1.0" encoding="no-such"?><REQUEST><DEVICEID>x</DEVICEID><CONTENT><SOFTWARES><NAME>Opera</NAME></SOFTWARES></CONTENT></REQUEST>', ["Opera"]),
]  # fmt: skip


@pytest.mark.parametrize(("data", "names"), REPAIRED, ids=range(len(REPAIRED)))
def test_what_can_be_repaired_is_read_and_said(data: bytes, names: list[str]) -> None:
    [m] = read(data)
    assert [p.name for p in m.programs] == names
    storable(m)


def test_repairs_are_said() -> None:
    assert "No text" not in read(REPAIRED[0][0])[0].problems
    assert any("Some of “softwares”" in words for words in read(REPAIRED[0][0])[0].problems)
    assert any("1000000 characters was cut" in words for words in read(REPAIRED[5][0])[0].problems)
    assert any("not in the encoding that it names" in words for words in read(REPAIRED[13][0])[0].problems)
    assert any(
        "cannot be right: memory" in words
        for words in read(as_json(GOOD).replace(b'"pc"', b'"pc", "memory": 1e30'))[0].problems
    )


def storable(m: Machine) -> None:
    """Every text as the store keeps it."""

    def texts(value: object) -> None:
        if isinstance(value, str):
            assert value == clean(value, False) and len(value) <= 1000, value[:80]
            value.encode("utf-8")
        elif isinstance(value, tuple | frozenset):
            for one in value:
                texts(one)
        elif isinstance(value, int) and not isinstance(value, bool):
            assert 0 <= value < 2**53
        elif hasattr(value, "__dataclass_fields__"):
            for field in fields(value):  # type: ignore[arg-type]
                texts(getattr(value, field.name))

    texts(m)


def real_files() -> list[bytes]:
    folder = Path(__file__).resolve().parents[2].parent / "shared" / "realdata"
    found = [
        *(folder / "inventories_glpi").rglob("*.json"),
        *(folder / "inventories_glpi").rglob("*.xml"),
        *(folder / "machine_dumps").rglob("*"),
    ]
    return [data for path in sorted(found) if path.is_file() and len(data := path.read_bytes()) < 60_000]


FILES = real_files()


def test_every_text_of_every_real_file_can_be_stored(realdata: Path) -> None:
    n = 0
    for path in [*(realdata / "inventories_glpi").rglob("*.*"), *(realdata / "machine_dumps").rglob("*")]:
        if path.is_file():
            try:
                for m in read(path):
                    storable(m)
                    n += 1
            except Refusal:
                continue
    assert n == 22 + 36 + 65 + 7 + 3 + 4 + 5 + 1


SNIPPETS = st.sampled_from(
    [b"", b"\0", b"\xff", b"\xef\xbb\xbf", b"<", b"</", b"&", b"&#0;", b"]]>", b"{", b"}", b"[", b"]", b'"', b"\\u0000", b"\\ud800", b"null", b"true", b"-1", b"1e999",
     b"9" * 500, b"\n", b"\r", b"\t", b":", b"=", b"{}", b"[]", b"<A/>", b"<!DOCTYPE x>", b"hex(2):", b"dword:zz", b"Size: 99999999999 GB", b"(1 bytes)",
     b"Handle 0x0, DMI type 17, 1 bytes\n", b"\xd8\x00", b"x" * 3000]
)  # fmt: skip


@pytest.mark.skipif(not FILES, reason="the folder ../shared/realdata is not here")
@settings(max_examples=600, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_real_file_is_machines_or_a_refusal(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(FILES), label="file"))
    for _ in range(data.draw(st.integers(1, 8), label="times")):
        at = data.draw(st.integers(0, max(0, len(content) - 1)))
        way = data.draw(st.sampled_from(["put", "cut", "replace", "end", "swap", "digit"]))
        if way == "put":
            content[at:at] = data.draw(SNIPPETS)
        elif way == "cut":
            del content[at : at + data.draw(st.integers(1, 200))]
        elif way == "replace":
            content[at : at + 3] = data.draw(SNIPPETS)
        elif way == "end":
            del content[at:]
        elif way == "digit":
            content = bytearray(
                bytes(content).replace(
                    data.draw(st.sampled_from([b"1", b"0", b'"', b": ", b"{", b"2"])), data.draw(SNIPPETS), 50
                )
            )[:300_000]
        else:
            other = data.draw(st.sampled_from(FILES))
            content[at:] = other[data.draw(st.integers(0, len(other))) :]
    try:
        for m in read(bytes(content)):
            storable(m)
    except Refusal as no:
        assert no.message


CONTENT = [
    "softwares", "cpus", "memories", "storages", "videos", "batteries", "networks", "monitors", "licenseinfos", "simcards", "modems", "pagecounters", "cartridges",
    "drives", "network_device", "bios", "hardware", "operatingsystem", "users", "usbdevices", "powersupplies", "network_components", "accesslog", "versionclient",
]  # fmt: skip
KEYS = [
    "name", "serial", "manufacturer", "capacity", "mac", "ipaddress", "base64", "imei", "version", "from", "value", "Size", "dimm_size", "device_model", "Name",
    "SerialNumber",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
        lambda inner: st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
        max_leaves=12,
    ),
    st.sampled_from(CONTENT),
)  # fmt: skip
def test_any_value_at_any_place_of_the_format(value: object, key: str) -> None:
    for content in (
        {"deviceid": "x", "content": {key: value, "bios": {"ssn": "A1"}} | ({key: [value]} if key != "bios" else {})},
        {"SPHardwareDataType": [{"machine_name": "Mac", "serial_number": value}], "SPMemoryDataType": [value], "SPNVMeDataType": value, "SPNetworkDataType": [value],
         "SPDisplaysDataType": [value], "SPApplicationsDataType": [value, {"_name": "x", "signed_by": value, "arch_kind": value}], "SPPowerDataType": [{"sppower_battery_model_info": value}]},
        {"Win32_ComputerSystem": value, "Win32_PhysicalMemory": [value], "Win32_DiskDrive": [value], "WmiMonitorID": [value, {"UserFriendlyName": value, "ManufacturerName": value}],
         "Win32_NetworkAdapterConfiguration": [value, {"IPAddress": value}], "Win32_BIOS": [{"SerialNumber": value}], "Win32_EncryptableVolume": [value], "Win32_Processor": [value],
         "Win32_SystemEnclosure": {"ChassisTypes": value}, "Win32_OperatingSystem": [{"InstallDate": value, "LocalDateTime": value, "Caption": value}]},
    ):  # fmt: skip
        try:
            for m in read(json.dumps(content).encode("utf-8", "surrogatepass")):
                storable(m)
        except Refusal:
            continue


def test_3000_titles_are_read_in_less_than_300_ms() -> None:
    rows = [
        {"name": f"Program number {n} (x64) – Überprüfung", "publisher": f"Publisher {n % 300} GmbH", "version": f"{n}.1.2", "install_date": f"2024-03-0{n % 9 + 1}",
         "arch": "x86_64", "from": "registry", "guid": f"{{{n:032X}}}", "comments": "x" * 60} for n in range(3000)
    ]  # fmt: skip
    data = softwares(rows)
    xml = "".join(
        f"<SOFTWARES><NAME>{r['name']}</NAME><PUBLISHER>{r['publisher']}</PUBLISHER><VERSION>{r['version']}</VERSION><GUID>{r['guid']}</GUID></SOFTWARES>"
        for r in rows
    )
    for content in (data, f"<REQUEST><DEVICEID>x</DEVICEID><CONTENT>{xml}</CONTENT></REQUEST>".encode()):
        took = min(once(content) for _ in range(3))
        assert took < 0.3, took


def once(content: bytes) -> float:
    before = time.perf_counter()
    [m] = read(content)
    assert len(m.programs) == 3000
    return time.perf_counter() - before
