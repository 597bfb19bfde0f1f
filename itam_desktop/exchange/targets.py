"""What a column of a file can fill: plain fields, and the virtual ones that the import turns into fields."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.kinds import INTEGER, TEXT, Kind
from itam_desktop.kernel.texts import N, every


def normal(name: str) -> str:
    """A name without case, accents, spaces and signs: "Model No." and "model_no" are the same."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if c.isalnum())


@dataclass(frozen=True, slots=True)
class Virtual:
    """A target that is no field itself.

    key: what a Match names. into: the field that the import makes of it. label: for the chooser.
    names: what files call it, normal or not (`normal` is applied), the best first. kind: how its cells are read.
    """

    key: str
    into: str
    label: str
    names: tuple[str, ...] = ()
    kind: Kind = TEXT


def _v(key: str, into: str, label: str, names: str = "", kind: Kind = TEXT) -> Virtual:
    return Virtual(key, into, label, tuple(name.strip() for name in names.split("|") if name.strip()), kind)


# Per record kind. A reference F_id without a line here is offered as "F.name" all the same; "F_id" itself is never a
# target.
VIRTUAL: dict[str, tuple[Virtual, ...]] = {
    "asset": (
        _v("category.name", "category_id", N("Category"), "category|asset type|device type|type|kategorie"),
        _v("model.name", "model_id", N("Model"), "model|model name|asset model|modell|modèle|device|gerät"),
        _v("model.maker", "model_id", N("Maker"), "manufacturer|maker|brand|make|vendor|hersteller|fabricant"),
        _v(
            "model.part_number",
            "model_id",
            N("Part number"),
            "model number|model no|model num|part number|part no|sku|product number|mpn",
        ),
        _v("status.name", "status_id", N("Status"), "status|state|status label|asset status"),
        _v("place.name", "place_id", N("Place"), "location|place|room|site|building|standort|ort|lieu"),
        _v("place.path", "place_id", N("Place, with those above it"), "location path|full location"),
        _v("home_place.name", "home_place_id", N("Home place"), "default location|home location|home place"),
        _v(
            "holder.name",
            "holder_person_id",
            N("Holder, of whichever kind"),
            "checked out to|checked out|assigned to|holder|custodian",
        ),
        _v("holder.kind", "holder_person_id", N("Kind of holder"), "checkout type|checked out to type|assigned type"),
        _v(
            "holder_person.name",
            "holder_person_id",
            N("Holder's name"),
            "checked out to: full name|full name|fullname|user|employee|owner|person|assignee|used by|benutzer",
        ),
        _v(
            "holder_person.username",
            "holder_person_id",
            N("Holder's user name"),
            "checked out to: username|username|user name|login",
        ),
        _v(
            "holder_person.first",
            "holder_person_id",
            N("Holder's first name"),
            "checked out to: first name|first name|firstname|vorname",
        ),
        _v(
            "holder_person.last",
            "holder_person_id",
            N("Holder's last name"),
            "checked out to: last name|last name|lastname|surname|nachname",
        ),
        _v(
            "holder_person.email",
            "holder_person_id",
            N("Holder's e-mail"),
            "checked out to: email|email|e-mail|user email|mail",
        ),
        _v(
            "holder_person.employee_number",
            "holder_person_id",
            N("Holder's employee number"),
            "employee number|employee no|employee num|employee id|personnel number",
        ),
        _v(
            "holder_place.name",
            "holder_place_id",
            N("Place it is given to"),
            "checked out to: location|checkout location",
        ),
        _v(
            "holder_asset.tag",
            "holder_asset_id",
            N("Tag of the asset it belongs to"),
            "checked out to: asset tag|parent asset|parent tag|parent asset tag",
        ),
        _v(
            "holder_asset.external_id",
            "holder_asset_id",
            N("Number of the asset it belongs to, in the other program"),
            "parent import ref",
        ),
        _v(
            "business_unit.name",
            "business_unit_id",
            N("Business unit"),
            "department|company|business unit|cost centre|cost center|division|abteilung",
        ),
        _v(
            "supplier.name",
            "supplier_id",
            N("Supplier"),
            "supplier|purchased from|vendor name|lieferant|reseller|dealer",
        ),
        _v(
            "warranty_months",
            "warranty_end",
            N("Warranty in months"),
            "warranty|warranty months|warranty (months)",
            INTEGER,
        ),
        _v("external_id", "external_id", N("Number in the other program"), "import ref|external id"),
    ),
    "person": (
        _v("name.first", "name", N("First name"), "first name|firstname|given name|forename|vorname|prénom"),
        _v("name.last", "name", N("Last name"), "last name|lastname|surname|family name|nachname|nom de famille"),
        _v("place.name", "place_id", N("Place"), "location|place|office|room|site|standort"),
        _v(
            "business_unit.name",
            "business_unit_id",
            N("Business unit"),
            "department|company|business unit|division|cost centre|cost center|abteilung",
        ),
        _v(
            "manager.name",
            "manager_id",
            N("Manager's name"),
            "manager|manager name|manager full name|managed by|supervisor|reports to",
        ),
        _v("manager.first", "manager_id", N("Manager's first name"), "manager first name"),
        _v("manager.last", "manager_id", N("Manager's last name"), "manager last name"),
        _v("manager.username", "manager_id", N("Manager's user name"), "manager username|manager user name"),
        _v("manager.email", "manager_id", N("Manager's e-mail"), "manager email|manager e-mail"),
    ),
    "place": (
        _v(
            "parent.name",
            "parent_id",
            N("Place it lies in"),
            "parent|parent location|parent name|parent place|in|building",
        ),
        _v("manager.name", "manager_id", N("Manager's name"), "manager|manager name|manager full name|managed by"),
        _v("manager.username", "manager_id", N("Manager's user name"), "manager username"),
        _v("responsible.name", "responsible_id", N("Responsible"), "manager|manager name|manager full name|managed by"),
        _v("responsible.username", "responsible_id", N("User name of who is responsible"), "manager username"),
        _v("address.line2", "address", N("Address, second line"), "address 2|address2|address line 2"),
        _v("address.zip", "address", N("Postal code"), "zip|postal code|post code|zip code|postcode|plz"),
        _v("address.city", "address", N("City"), "city|town|stadt|ville"),
        _v("address.state", "address", N("State or province"), "state|province|region|county"),
        _v("address.country", "address", N("Country"), "country|land|pays"),
    ),
    "model": (
        _v("maker.name", "maker_id", N("Maker"), "manufacturer|maker|brand|make|vendor|hersteller"),
        _v("category.name", "category_id", N("Category"), "category|type|device type|kategorie"),
        _v(
            "useful_life_months",
            "useful_life",
            N("Useful life in months"),
            "eol|eol months|eol (months)|eol rate",
            INTEGER,
        ),
    ),
    "company": (
        _v("address.line2", "address", N("Address, second line"), "address 2|address2|address line 2"),
        _v("address.zip", "address", N("Postal code"), "zip|postal code|post code|zip code|postcode|plz"),
        _v("address.city", "address", N("City"), "city|town|stadt|ville"),
        _v("address.state", "address", N("State or province"), "state|province|region|county"),
        _v("address.country", "address", N("Country"), "country|land|pays"),
    ),
    "licence": (
        _v("product.name", "product_id", N("Product"), "product|software|application"),
        _v("product.publisher", "product_id", N("Publisher"), "manufacturer|publisher|vendor|maker"),
        _v("company.name", "company_id", N("Supplier"), "supplier|purchased from|reseller|vendor name"),
        _v("supplier.name", "company_id", N("Supplier"), "supplier"),
        _v("business_unit.name", "business_unit_id", N("Business unit"), "company|department|business unit|division"),
        _v("holder_person.name", "seat", N("Has a seat: name"), "full name|assigned to|checked out to|user"),
        _v("holder_person.email", "seat", N("Has a seat: e-mail"), "email|e-mail|user email"),
        _v("holder_person.username", "seat", N("Has a seat: user name"), "username|user name|login"),
    ),
    "account": (
        _v("product.name", "product_id", N("Online service"), "service|product|application|app|system"),
        _v("person.name", "person_id", N("Person"), "full name|person|employee|owner|display name|name"),
        _v("person.email", "person_id", N("Person's e-mail"), "email|e-mail|mail|user email|email address"),
        _v("person.username", "person_id", N("Person's user name"), "network login|windows account"),
    ),
    "business_unit": (
        _v("parent.name", "parent_id", N("Unit it belongs to"), "parent|parent department|parent unit|parent company"),
    ),
}

# What files call plain fields, besides the fields' own `names`.
NAMES: dict[str, dict[str, str]] = {
    "asset": {
        "tag": "asset tag|tag|asset tag id|asset id|inventory number|asset number|barcode|inventarnummer|asset no|inv no|inv nr|inventory no|inventar nr",
        "name": "name|item name|asset name|title|bezeichnung",
        "serial": "serial|serial number|serial no|s/n|sn|seriennummer|serial num|service tag",
        "order_number": "order number|purchase order|po number|po|p.o number|order no",
        "purchase_date": "purchase date|purchased|date purchased|date acquired|acquisition date|kaufdatum",
        "received_date": "received|received date|delivery date",
        "cost": "purchase cost|cost|price|purchase price|valuation|value|kaufpreis|preis",
        "warranty_end": "warranty expires|warranty end|warranty expiration|warranty until|garantie bis",
        "end_of_life": "asset eol date|eol date|eol|end of life",
        "last_counted": "last audit|last audit date|last counted",
        "notes": "notes|asset notes|note|comment|comments|remarks|bemerkung|notizen",
        "hostname": "hostname|host name|computer name",
        "mac": "mac|mac address",
        "ip": "ip|ip address",
        "phone_number": "phone number",
        "old_tag": "old tag|old asset tag",
        "salvage": "salvage value|residual value",
    },
    "person": {
        "name": "name|full name|fullname|display name|employee|employee name",
        "email": "email|e-mail|mail|email address|e-mail address",
        "phone": "phone|phone number|phone num|telephone|telephone number|tel|mobile",
        "employee_number": "employee number|employee num|employee no|employee id|staff id|personnel number",
        "username": "username|user name|login|user id|account",
        "job_title": "job title|title|job title for user|position|jobtitle",
        "start_date": "start date|hire date",
        "leaving_date": "end date|leaving date|termination date|last day",
        "notes": "notes|note|comments",
    },
    "place": {
        "name": "name|location|location name|place|room",
        "code": "code|location code|room number",
        "address": "address|address 1|address1|street",
    },
    "model": {
        "name": "name|model|model name|item name",
        "part_number": "model number|model no|model num|part number|part no|sku",
        "useful_life": "useful life",
        "end_of_support": "end of support|eol date|support end",
        "warranty_months": "warranty|warranty months",
        "price": "price|cost|list price",
        "notes": "notes|model notes",
    },
    "company": {
        "name": "name|company|company name|supplier|manufacturer|vendor",
        "email": "email|e-mail|contact email",
        "phone": "phone|telephone|phone number",
        "customer_number": "customer number|account number|customer no",
        "web": "web|website|url|homepage",
        "address": "address|address 1|street",
        "roles": "roles|role",
        "notes": "notes|note",
    },
    "licence": {
        "name": "name|license name|licence name|item name|software name",
        "quantity": "seats|quantity|number of seats|purchased",
        "key": "product key|license key|licence key|serial number|serial",
        "end_date": "expiration date|expires|expiration|valid until|end date",
    },
    "account": {
        "login": "login|account|username|user name|user",
        "last_seen": "last login|last sign-in|last seen|last active|last used",
        "mfa": "mfa|2fa|multi-factor|two-factor|mfa enabled",
    },
    "business_unit": {
        "name": "name|department|business unit|company|division",
        "cost_centre": "cost centre|cost center|cost centre code",
    },
}


@dataclass(frozen=True, slots=True)
class Target:
    """key: as in Match; label: not yet translated; names: all that files call it, as written; kind: how its cells are
    read."""

    key: str
    label: str
    names: tuple[str, ...]
    kind: Kind
    field: Field


def _names(label: str, *names: str) -> tuple[str, ...]:
    """With what the program itself calls it in its other languages."""
    return (*names, *every(label)[1:])


def targets(kind: RecordKind) -> list[Target]:
    """All that a column can fill in records of that kind; only what its fields can take (external_id always)."""
    plain = NAMES.get(kind.key, {})
    by_key = {field.key: field for field in kind.fields if not field.sql}
    virtual = [v for v in VIRTUAL.get(kind.key, ()) if v.into in by_key or v.into == "seat" or v.key == "external_id"]
    found = [
        Target(
            f.key, f.label, _names(f.label, f.key, *f.names, *filter(None, plain.get(f.key, "").split("|"))), f.kind, f
        )
        for f in by_key.values()
        if f.kind.key != "reference"
    ]
    for v in virtual:
        field = by_key.get(v.into) or Field(v.key, v.label)
        names = field.names if v.key == v.into.removesuffix("_id") + ".name" else ()
        label = field.label if names or v.key == v.into.removesuffix("_id") + ".name" else v.label
        found.append(Target(v.key, label, _names(label, v.key, *v.names, *names), v.kind, field))
    known = {target.key for target in found}
    for field in by_key.values():
        key = field.key.removesuffix("_id") + ".name"
        if field.kind.key == "reference" and key not in known:
            found.append(Target(key, field.label, _names(field.label, field.key, *field.names), TEXT, field))
    return found


def kind_of(key: str, kind: RecordKind) -> Kind | None:
    """How the cells of a column matched to that target are read; None when there is no such target."""
    return next((target.kind for target in targets(kind) if target.key == key), None)
