"""Files of other programs: what they call things (resources/import_formats.json), and which records a file holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from itam_desktop.exchange.targets import normal, targets
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.resources import resource_path
from itam_desktop.kernel.texts import every

Holds = Literal[
    "asset",
    "person",
    "place",
    "model",
    "company",
    "business_unit",
    "licence",
    "account",
    "product",
    "accessory",
    "consumable",
    "component",
]
STOCK: frozenset[str] = frozenset({"accessory", "consumable", "component"})  # kinds of stock item
LABELS = {"snipeit": "Snipe-IT", "homebox": "Homebox", "shelf": "Shelf", "assettiger": "AssetTiger", "glpi": "GLPI"}


@lru_cache(maxsize=1)
def presets() -> dict[str, dict[str, dict[str, tuple[str | None, int]]]]:
    """preset -> record kind -> normal name -> (target or None for what is left out knowingly, rank: the first wins)."""
    with resource_path("import_formats.json").open(encoding="utf-8") as file:
        told = json.load(file)["presets"]
    found: dict[str, dict[str, dict[str, tuple[str | None, int]]]] = {}
    for preset, kinds in told.items():
        for kind, fields in kinds.items():
            names = found.setdefault(preset, {}).setdefault(kind, {})
            for target, aliases in fields.items():
                for rank, alias in enumerate(aliases):
                    names[normal(alias)] = (target or None, rank)
    return found


def alias_of(name: str, kind: str, preset: str | None) -> tuple[str | None, int] | None:
    """(target, rank) of a column's name in a preset; (None, rank) for what is left out; None when the preset doesn't
    know it."""
    names = presets().get(preset or "", {}).get(kind, {})
    hit = names.get(normal(name))
    if hit is None and preset == "shelf" and name.casefold().startswith("barcode"):
        return "tag", 9
    return hit


def what_is(header: Sequence[str]) -> tuple[Holds | None, str | None]:
    """(the records that a file with these columns holds, the program it comes from); None where nothing tells."""
    names = {normal(name) for name in header}
    names |= {_english()[name] for name in names if name in _english()}
    if sum(name.startswith("hb") and name[2:] in _HOMEBOX for name in names) >= 2:
        return "asset", "homebox"
    if {"title"} < names and (
        names & {"custodian", "valuation", "bookable", "kit", "assetmodel"}
        or any(n.startswith("barcode") for n in names)
    ):
        return "asset", "shelf"
    if "assettagid" in names:
        return "asset", "assettiger"
    holds = _holds(names)
    if holds is None:
        return None, None
    known = presets()["snipeit"].get("stock_item" if holds in STOCK else holds, {})
    there = [name for name in names if name]
    share = sum(name in known for name in there) / max(1, len(there))
    return holds, "snipeit" if share >= 0.8 and len(there) >= 5 else None


# What German lists call what `_holds` looks for, beside the program's own words.
_GERMAN = {
    "standort": "location", "ort": "location", "raum": "room", "gebäude": "building", "etage": "floor", "bezeichnung": "name",
    "gerätename": "name", "gerät": "name", "anschaffungsdatum": "purchasedate", "kaufdatum": "purchasedate", "kaufpreis": "purchasecost",
    "anschaffungskosten": "purchasecost", "preis": "purchasecost", "garantie": "warranty", "modellnummer": "modelnumber",
    "benutzername": "username", "e-mail-adresse": "emailaddress", "abteilung": "department", "telefon": "phone",
    "personalnummer": "employeenumber", "position": "jobtitle", "kundennummer": "customernumber", "webseite": "website",
    "kostenstelle": "costcentre", "straße": "address", "anschrift": "address", "plz": "postalcode", "stadt": "city",
    "firma": "companyname", "anzahl": "quantity", "menge": "quantity", "mindestmenge": "minquantity",
}  # fmt: skip


@lru_cache(maxsize=1)
def _english() -> dict[str, str]:
    """normal name in another language -> in English, for telling what a file holds."""
    found = {
        normal(name): normal(target.label)
        for kind in RECORDS.values()
        for target in targets(kind)
        for name in every(target.label)[1:]
    }
    return found | {normal(name): english for name, english in _GERMAN.items()}


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_ACCOUNT = _set("service application app mfa 2fa multifactor lastlogin lastsignin lastactive lastseen plan")
_HOMEBOX = _set(
    "name location tags labels assetid importref quantity manufacturer modelnumber serialnumber purchaseprice "
    "archived description notes url"
)
_LICENCE = _set(
    "seats reassignable maintained licensedtoname licensedtoemail expirationdate productkey licensekey "
    "licencekey terminationdate purchaseorder"
)
_TAG = _set("assettag tag inventorynumber assetnumber inventarnummer")
_SERIAL = _set("serial serialnumber serialno sn seriennummer")
_MODEL = _set("model modelname modelnumber modelno partnumber")
_MAKER = _set("manufacturer maker brand make hersteller")
_QUANTITY = _set("qty quantity")
_LEAST = _set("minamount minimumamount minquantity minimumquantity minamt")
_GIVEN = _set("firstname givenname forename vorname")
_FAMILY = _set("lastname surname familyname nachname")
_LOGIN = _set("email username emailaddress login mail")
_STAFF = _set(
    "jobtitle employeenumber employeenum employeeno employeeid department manager phone phonenum startdate "
    "enddate jobtitleforuser position"
)
_TITLE = _set("name fullname locationname itemname companyname")
_PLACE = _set("address address1 address2 city parent parentname parentlocation ou building floor room zip postalcode")
_ONLY_MODEL = _set("eol fieldset requestable usefullife endofsupport minqty minamount modelnotes price listprice")


def _holds(names: set[str]) -> Holds | None:
    """The first that fits: what only one list has comes first."""
    tagged = bool(names & _TAG)
    if not tagged and len(names & _LICENCE) >= 2 and names & {"seats", "productkey", "licensekey", "licencekey"}:
        return "licence"
    if names & _LOGIN and names & {"service", "application", "app"} and len(names & _ACCOUNT) >= 2 and not tagged:
        return "account"
    if names & _QUANTITY and not tagged:
        if names & _LEAST:
            return "consumable" if names & {"itemnumber", "itemno"} else "accessory"
        if "category" in names and not names & {"model", "status"}:
            return "component"
    if tagged:
        return "asset"
    if names & _SERIAL and names & (_MODEL | _MAKER | {"status", "warranty", "purchasedate", "location", "name"}):
        return "asset"
    if names & _GIVEN and names & _FAMILY:
        return "person"
    if names & _LOGIN and names & _STAFF and not names & {"customernumber", "accountnumber", "website", "web"}:
        return "person"
    if names & _MAKER and names & _MODEL and names & _ONLY_MODEL and not names & {"purchasedate", "status"}:
        return "model"
    if names & {"customernumber", "accountnumber", "roles"} or (names & _TITLE and names & {"website", "web", "url"}):
        return "company"
    if names & {"costcentre", "costcenter"} and names & (_TITLE | {"department", "businessunit"}):
        return "business_unit"
    if names & (_TITLE | {"location", "code"}) and len(names & _PLACE) >= 1 and not names & (_LOGIN | _MODEL):
        return "place"
    if names & _MODEL and names & (_MAKER | {"status", "purchasedate", "purchasecost", "location", "category"}):
        return "asset"
    if names & _TITLE and names & {"purchasedate", "purchasecost", "warranty", "status"}:
        return "asset"
    return None
