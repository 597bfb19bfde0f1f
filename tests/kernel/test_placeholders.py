"""What makers write where nothing was filled in tells no machine."""

import pytest

from itam_desktop.kernel.placeholders import is_placeholder, is_placeholder_mac, is_placeholder_uuid


@pytest.mark.parametrize(
    "word",
    ["To Be Filled By O.E.M.", "Default string", "0000000000", "None", "System Serial Number", "Not Specified", "", "  ", "XXXXXXX", "0x00000000", "0", "........", "Chassis Serial Number",
     "INVALID", "To be filled by O.E.M.", "N/A", "Asset-1234567890", "PartNum0", "SerNum1", "Not Supported by CPU", "TBD by ODM", "00-00-00", "123456789"],
)  # fmt: skip
def test_a_placeholder(word: str) -> None:
    assert is_placeholder(word)


@pytest.mark.parametrize(
    "serial", ["640HP72", "CZC0479792", "YM008ASN9G5", "VMware-42 1b ba bd", "0000198A", "D8XD62J", "486280", "0xA1"]
)
def test_a_serial(serial: str) -> None:
    assert not is_placeholder(serial)


@pytest.mark.parametrize(
    "uuid",
    ["00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "03000200-0400-0500-0006-000700080009", "not a uuid", "", "4BDRGGFE-0046-4710-8047-B2C04F503732",
     "12345678-1234-5678-90AB-CDDEEFAABBCC", "FEFEFEFE-FEFE-FEFE-FEFE-FEFEFEFEFEFE", "00020003-0004-0005-0006-000700080009"],
)  # fmt: skip
def test_a_uuid_of_millions(uuid: str) -> None:
    assert is_placeholder_uuid(uuid)


@pytest.mark.parametrize(
    "uuid",
    [
        "4c4c4544-0034-3010-8048-b6c04f503732",
        "{402127FE-F62F-5F2F-B899-BC9F25C44006}",
        "080020FF-FFFF-FFFF-FFFF-0010E0BCCBBC",
    ],
)
def test_a_uuid(uuid: str) -> None:
    assert not is_placeholder_uuid(uuid)


@pytest.mark.parametrize(
    "mac",
    [
        "00:00:00:00:00:00",
        "FF:FF:FF:FF:FF:FF",
        "02:42:AC:11:00:02",
        "01:00:5E:00:00:FB",
        "00:50:56:C0:00:08",
        "F3:6C:00:33:85:F2",
        "da:a1:19:00:00:01",
        "",
        "00:05:9A:3C:7A:00",
    ],
)
def test_an_address_that_tells_no_single_device(mac: str) -> None:
    assert is_placeholder_mac(mac)


@pytest.mark.parametrize("mac", ["44:85:00:2B:90:BC", "68:b5:99:e6:84:eb", "00:50:56:9A:00:01"])
def test_an_address(mac: str) -> None:
    assert not is_placeholder_mac(mac)
