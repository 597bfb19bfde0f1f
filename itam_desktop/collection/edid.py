"""EDID, the 128 bytes in which a monitor names itself (VESA E-EDID 1.4)."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, replace
from typing import Any

from itam_desktop.collection.cleaning import Notes, text
from itam_desktop.collection.machine import Machine, Monitor
from itam_desktop.kernel.placeholders import is_placeholder
from itam_desktop.kernel.texts import tr

HEADER = b"\x00\xff\xff\xff\xff\xff\xff\x00"

# UEFI's register of PNP ids, those that an office meets.
_MAKERS = """\
AAC AcerView|ACI ASUS|ACR Acer|ACT Targa|ADI ADI|AIC Neovo|AMW AMW|AOC AOC|API Acer|APP Apple|ART ArtMedia|AST AST|ATE Innovision|AUO AU Optronics|AUS ASUS
BMM BMM|BNQ BenQ|BOE BOE|CMI InnoLux|CMN Chimei Innolux|CMO Chi Mei Optoelectronics|CMC Chi Mei|CPL Compal|CPQ Compaq|CPT Chunghwa|CTX CTX|DEC Digital|DEL Dell
DPC Delta|DWE Daewoo|ECS Elitegroup|EIZ EIZO|ELO Elo|ELS ELSA|EMC eMicro|ENC EIZO|EPI Envision|EPS Epson|FCM Funai|FUS Fujitsu Siemens|FUJ Fujitsu|GBT Gigabyte|GSM LG
GWY Gateway|HEI Hyundai|HEC Hisense|HIQ Hyundai ImageQuest|HIT Hitachi|HPN HP|HPQ HP|HSD HannStar|HSG HannStar|HTC Hitachi|HWP HP|HWV Huawei|IBM IBM|ICL Fujitsu ICL|IFS InFocus
INL InnoLux|IQT ImageQuest|IVM Iiyama|IVO InfoVision|KDS KDS|KFC KFC|LEN Lenovo|LGD LG Display|LGP LG Philips|LKM Adlas|LNK Link|LPL LG Philips|LTN Lite-On|MAG MAG|MAX Belinea|MEI Panasonic
MEL Mitsubishi|MED Medion|MIR Miro|MSI MSI|MSC Mag|MTC Mitac|NAN Nanao|NEC NEC|NOK Nokia|NVD Nvidia|OPT Optoma|OQI Optiquest|PBN Packard Bell|PCK Daewoo|PDC Polaroid|PGS Princeton
PHL Philips|PRT Princeton|QDS Quanta Display|REL Relisys|SAM Samsung|SAN Samsung|SDC Samsung Display|SDI Samtron|SEC Samsung|SHP Sharp|SII Silicon Image|SNI Siemens Nixdorf|SNY Sony|SPT Sceptre
SRC Shamrock|SUN Sun|TAT Tatung|TOS Toshiba|TPV TPV|TSB Toshiba|UNM Unisys|VES Vestel|VIT Visitech|VIZ Vizio|VSC ViewSonic|WTC Wen|XMI Xiaomi|ZCM Zenith|___ ?"""
MAKERS = dict(one.split(" ", 1) for line in _MAKERS.splitlines() for one in line.split("|"))
_PANEL_MAKERS = {
    "AUO",
    "BOE",
    "CMN",
    "CMI",
    "CMO",
    "CPT",
    "IVO",
    "LGD",
    "LPL",
    "SDC",
    "SEC",
    "INL",
    "SHP",
    "HSD",
    "QDS",
    "LGP",
}


@dataclass(frozen=True, slots=True)
class Edid:
    """What a blob says. whole: its checksum is right."""

    maker_id: str
    product: int
    number: int
    year: int | None
    name: str
    serial: str
    whole: bool
    panel: bool


def read_edid(data: bytes, notes: Notes) -> Edid | None:
    """The first block; None when that is no EDID."""
    block = data[:128]
    if len(block) < 128 or not block.startswith(HEADER):
        return None
    code = int.from_bytes(block[8:10], "big")
    maker = "".join(chr(64 + (code >> shift & 31)) for shift in (10, 5, 0))
    told: dict[int, list[str]] = {}
    for at in (54, 72, 90, 108):
        if block[at : at + 3] == b"\0\0\0" and block[at + 3] in (0xFC, 0xFE, 0xFF):
            words = text(block[at + 5 : at + 18].partition(b"\n")[0].decode("cp437"), notes).strip("\0 ").strip()
            if words:
                told.setdefault(block[at + 3], []).append(words)
    number = int.from_bytes(block[12:16], "little")
    serial = "".join(told.get(0xFF, [])[:1])
    if is_placeholder(serial):
        serial = f"{number:08X}" if number > 15 and number not in (0x01010101, 0xFFFFFFFF) else ""
        serial = "" if is_placeholder(serial) else serial
    elif maker in ("ACR", "API") and len(serial) == 12 and number > 15:
        serial = (
            f"{serial[:8]}{number:08X}{serial[8:]}"  # as on Acer's label; the twelve alone stand on many of one model
        )
    names = told.get(0xFC, [])
    panel = not names and 0xFF not in told and (maker in _PANEL_MAKERS or (0xFE in told and bool(block[20] & 0x80)))
    panel = panel or names[:1] == ["Internal LCD"]
    name = (
        " ".join("".join(names[:2]).split())
        if names
        else next((one for one in reversed(told.get(0xFE, [])) if len(one) > 3 and one.isascii()), "")
    )
    return Edid(maker, int.from_bytes(block[10:12], "little"), number, 1990 + block[17] if block[17] else None, name, serial,
                sum(block) % 256 == 0, panel)  # fmt: skip


def monitor_of(data: bytes, notes: Notes, port: str = "") -> Monitor | None:
    """The monitor that an EDID describes. A panel of a laptop is told by its port (eDP, LVDS, DSI) or by its maker."""
    found = read_edid(data, notes)
    if found is None:
        return None
    built_in = True if found.panel or port.upper().startswith(("EDP", "LVDS", "DSI")) else False if port else None
    maker = MAKERS.get(found.maker_id, found.maker_id)
    return Monitor(
        maker, found.name or f"{found.maker_id}{found.product:04X}", found.serial, found.year, port, built_in
    )


def edid_of_base64(value: Any) -> Monitor | None:
    if not isinstance(value, str) or not 160 < len(value) < 10_000:
        return None
    try:
        data = base64.b64decode(value, validate=False)
    except (binascii.Error, ValueError):
        return None
    return monitor_of(data, Notes()) if len(data) >= 127 else None


def machines(data: bytes, notes: Notes) -> list[Machine]:
    """An EDID of its own is a monitor of its own."""
    found, seen = read_edid(data, notes), monitor_of(data, notes)
    if found is None or seen is None:
        return []
    if not found.whole:
        notes.say(tr("The monitor's own checksum is wrong: look whether its serial number is right."))
    made = Machine(kind="monitor", source="edid", name=seen.name, maker=seen.maker, model=seen.name, serial=seen.serial, monitors=(seen,),
                   sections=frozenset({"monitors"}))  # fmt: skip
    return [replace(made, problems=notes.words())]
