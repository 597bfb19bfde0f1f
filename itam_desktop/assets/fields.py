"""Assets, and what describes them: categories, models, statuses, tag series, files, custom fields (DOMAIN 1)."""

from __future__ import annotations

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import (
    CHOICE,
    DATE,
    ICON,
    INTEGER,
    IP,
    LONG,
    MAC,
    MONEY,
    OPEN_CHOICE,
    PATTERN,
    REFERENCE,
    SEVERAL,
    YESNO,
)
from itam_desktop.kernel.texts import N

WHAT, WHERE, MONEY_COVER, CODES, CARE, NOTES = (
    N("What it is"), N("Where it is and who has it"), N("Purchase and cover"), N("Further codes"), N("Risk and care"), N("Notes")
)  # fmt: skip

STAGES = (
    Choice("in_stock", N("In stock"), look=("info", "building-warehouse")),
    Choice("assigned", N("Given out"), look=("ok", "user-check")),
    Choice("on_loan", N("On loan"), look=("lend", "clock-share")),
    Choice("in_repair", N("In repair"), look=("warn", "tool")),
    Choice("missing", N("Missing"), look=("bad", "alert-triangle")),
    Choice("retired", N("Retired"), look=("off", "archive")),
    Choice("disposed", N("Disposed"), look=("off", "archive")),
)
FIELD_SETS = (
    Choice("computer", N("Computer")), Choice("mobile", N("Mobile phone or tablet")), Choice("sim", N("SIM or line")), Choice("landline", N("Landline")),
    Choice("network", N("Network")), Choice("printer", N("Printer or copier")), Choice("vehicle", N("Car or truck")), Choice("plain", N("Plain")),
)  # fmt: skip
COMPUTER, MOBILE, SIM, LANDLINE, NETWORK, PRINTER, VEHICLE = (
    frozenset({"computer"}), frozenset({"mobile"}), frozenset({"sim", "mobile"}), frozenset({"landline"}), frozenset({"network"}),
    frozenset({"printer"}), frozenset({"vehicle"}),
)  # fmt: skip
ON_THE_NET = frozenset({"computer", "network", "printer", "landline"})
CONDITIONS = (
    Choice("new", N("New")),
    Choice("good", N("Good")),
    Choice("fair", N("Fair")),
    Choice("poor", N("Poor")),
    Choice("damaged", N("Damaged"), ("broken", "defect")),
)
OWNERSHIP = (
    Choice("owned", N("Owned")),
    Choice("leased", N("Leased")),
    Choice("rented", N("Rented")),
    Choice("byod", N("Bring your own")),
)
LEVELS = (
    Choice("low", N("Low")),
    Choice("medium", N("Medium")),
    Choice("high", N("High")),
    Choice("critical", N("Critical")),
)
DATA_CLASSES = (
    Choice("public", N("Public")),
    Choice("internal", N("Internal")),
    Choice("confidential", N("Confidential")),
    Choice("secret", N("Strictly confidential")),
)
FUELS = (
    Choice("petrol", N("Petrol")),
    Choice("diesel", N("Diesel")),
    Choice("electric", N("Electric")),
    Choice("hybrid", N("Hybrid")),
    Choice("gas", N("Gas")),
    Choice("other", N("Other")),
)
METERS = (
    Choice("none", N("None")),
    Choice("km", N("Kilometres")),
    Choice("pages", N("Pages")),
    Choice("hours", N("Hours")),
)

HOLDER_SQL = "coalesce(holder_person.name, holder_place.name, holder_asset.tag)"

ASSET = register(RecordKind("asset", N("Asset"), N("Assets"), "devices", (
    Field("tag", N("Tag"), required=True, searched=True, scanned=True, unique=True, mono=True, column=102, cell="tag",
          names=("asset tag", "asset no", "asset id", "asset number", "inventory number", "inventarnummer", "barcode")),
    Field("name", N("Name"), required=True, searched=True, column=150, cell="thing", names=("asset name", "item name", "description", "bezeichnung", "title")),
    Field("category_id", N("Category"), REFERENCE, target="category", required=True, names=("type", "asset type", "kategorie")),
    Field("model_id", N("Model"), REFERENCE, target="model", names=("model name", "product", "modell")),
    Field("serial", N("Serial number"), searched=True, scanned=True, mono=True, names=("serial", "s/n", "sn", "serial no", "seriennummer", "serial num")),
    Field("condition", N("Condition"), CHOICE, choices=CONDITIONS, names=("zustand",)),
    Field("status_id", N("Status"), REFERENCE, target="status", required=True, section=WHERE, column=110, cell="status", names=("state", "status label")),
    Field("stage", N("Stage"), CHOICE, choices=STAGES, required=True, section=WHERE, editable=False),
    Field("holder", N("Holder"), section=WHERE, editable=False, column=132, cell="holder", sql=HOLDER_SQL, names=("held by", "who")),
    Field("holder_person_id", N("Held by person"), REFERENCE, target="person", section=WHERE, editable=False, names=("assigned to", "checked out to", "user", "owner", "employee", "benutzer")),
    Field("holder_place_id", N("Held by place"), REFERENCE, target="place", section=WHERE, editable=False),
    Field("holder_asset_id", N("Part of asset"), REFERENCE, target="asset", section=WHERE, editable=False),
    Field("due_date", N("Due back"), DATE, section=WHERE, editable=False, cell="due", names=("expected checkin", "expected checkin date", "due date")),
    Field("place_id", N("Place"), REFERENCE, target="place", section=WHERE, column=100, names=("location", "room", "office", "standort", "raum")),
    Field("home_place_id", N("Home place"), REFERENCE, target="place", section=WHERE, names=("default location",)),
    Field("business_unit_id", N("Business unit"), REFERENCE, target="business_unit", section=WHERE, names=("department", "company", "cost centre", "abteilung")),
    Field("last_seen", N("Last seen"), DATE, section=WHERE),
    Field("last_counted", N("Last counted"), DATE, section=WHERE, editable=False, names=("last audit",)),
    Field("supplier_id", N("Supplier"), REFERENCE, target="company", section=MONEY_COVER, names=("vendor", "lieferant", "purchased from")),
    Field("order_line_id", N("Order line"), REFERENCE, target="order_line", section=MONEY_COVER, editable=False),
    Field("order_number", N("Order number"), searched=True, mono=True, section=MONEY_COVER, names=("order no", "purchase order", "po number", "po", "order")),
    Field("ownership", N("Ownership"), CHOICE, choices=OWNERSHIP, default="owned", section=MONEY_COVER, names=("byod",)),
    Field("lease_contract_id", N("Lease contract"), REFERENCE, target="contract", section=MONEY_COVER),
    Field("purchase_date", N("Bought on"), DATE, section=MONEY_COVER, names=("purchased", "purchase date", "date purchased", "kaufdatum")),
    Field("received_date", N("Received on"), DATE, section=MONEY_COVER),
    Field("in_service_date", N("In service since"), DATE, section=MONEY_COVER),
    Field("warranty_end", N("Warranty until"), DATE, section=MONEY_COVER, column=106, cell="until", names=("warranty expires", "warranty end", "garantie bis", "warranty expiration")),
    Field("cost", N("Price"), MONEY, section=MONEY_COVER, column=76, cell="money", least=0, names=("cost", "purchase cost", "purchase price", "preis", "value")),
    Field("salvage", N("Salvage value"), MONEY, section=MONEY_COVER, least=0),
    Field("currency", N("Currency"), section=MONEY_COVER, pattern="[A-Z]{3}", help=N("Three letters, like EUR; empty means the office's own.")),
    Field("end_of_life", N("End of life"), DATE, section=MONEY_COVER, names=("eol", "eol date", "asset eol date")),
    Field("disposed_on", N("Disposed of on"), DATE, section=MONEY_COVER, editable=False),
    Field("disposal_id", N("Disposal"), REFERENCE, target="disposal", section=MONEY_COVER, editable=False),
    Field("old_tag", N("Old tag"), searched=True, scanned=True, mono=True, section=CODES),
    Field("service_tag", N("Service tag"), searched=True, scanned=True, mono=True, section=CODES),
    Field("maker_code", N("Maker's barcode"), searched=True, scanned=True, mono=True, section=CODES, names=("upc", "ean", "gtin")),
    Field("other_codes", N("Other codes"), LONG, searched=True, scanned=True, section=CODES, help=N("One a line; a scan of any of them opens this asset.")),
    Field("label_wanted", N("Label to be printed anew"), YESNO, section=CODES),
    Field("external_id", N("Id in the old system"), section=CODES, mono=True, names=("id", "import ref")),
    Field("criticality", N("Criticality"), CHOICE, choices=LEVELS, section=CARE),
    Field("data_class", N("Data classification"), CHOICE, choices=DATA_CLASSES, section=CARE),
    Field("personal_data", N("Holds personal data"), YESNO, section=CARE),
    Field("disk_encrypted", N("Disk encrypted"), YESNO, section=CARE, sets=frozenset({"computer", "mobile"})),
    Field("hostname", N("Host name"), searched=True, section=N("Computer"), sets=ON_THE_NET, mono=True, names=("hostname", "computer name")),
    Field("cpu", N("Processor"), searched=True, section=N("Computer"), sets=COMPUTER, names=("processor",)),
    Field("processors", N("Processors"), INTEGER, section=N("Computer"), sets=COMPUTER, least=1, most=1024),
    Field("cores", N("Cores per processor"), INTEGER, section=N("Computer"), sets=COMPUTER, least=1, most=4096),
    Field("memory", N("Memory"), section=N("Computer"), sets=COMPUTER | MOBILE, names=("ram",)),
    Field("storage", N("Storage"), section=N("Computer"), sets=COMPUTER | MOBILE, names=("disk", "hard disk", "ssd")),
    Field("os", N("Operating system"), searched=True, section=N("Computer"), sets=COMPUTER | MOBILE, names=("operating system",)),
    Field("os_version", N("System version"), section=N("Computer"), sets=COMPUTER | MOBILE),
    Field("os_support_end", N("System supported until"), DATE, section=N("Computer"), sets=COMPUTER | MOBILE, editable=False, cell="until"),
    Field("mac", N("MAC address"), MAC, searched=True, scanned=True, section=N("Computer"), sets=ON_THE_NET | MOBILE, mono=True, names=("mac address",)),
    Field("ip", N("IP address"), IP, searched=True, section=N("Computer"), sets=ON_THE_NET, mono=True, names=("ip address",)),
    Field("more_macs", N("Further MAC addresses"), LONG, searched=True, scanned=True, section=N("Computer"), sets=ON_THE_NET | MOBILE, mono=True, help=N("One a line.")),
    Field("system_uuid", N("System UUID"), searched=True, scanned=True, section=N("Computer"), sets=COMPUTER | MOBILE, mono=True, names=("uuid", "bios uuid")),
    Field("last_inventory", N("Last inventory"), DATE, section=N("Computer"), sets=ON_THE_NET | MOBILE, editable=False),
    Field("imei", N("IMEI"), searched=True, scanned=True, section=N("Phone"), sets=MOBILE, mono=True, names=("imei1", "imei 1")),
    Field("imei2", N("IMEI 2"), searched=True, scanned=True, section=N("Phone"), sets=MOBILE, mono=True),
    Field("phone_number", N("Phone number"), searched=True, section=N("Phone"), sets=SIM | LANDLINE, mono=True, names=("mobile number", "msisdn")),
    Field("carrier", N("Carrier"), searched=True, section=N("Phone"), sets=SIM),
    Field("iccid", N("ICCID"), searched=True, scanned=True, section=N("Phone"), sets=SIM, mono=True),
    Field("sim_plan", N("Plan"), section=N("Phone"), sets=SIM),
    Field("extension", N("Extension"), searched=True, section=N("Phone"), sets=LANDLINE),
    Field("wall_jack", N("Wall jack"), searched=True, section=N("Phone"), sets=LANDLINE),
    Field("mgmt_address", N("Management address"), searched=True, section=N("Network"), sets=NETWORK, mono=True),
    Field("ports", N("Ports"), INTEGER, section=N("Network"), sets=NETWORK, least=0),
    Field("firmware", N("Firmware"), section=N("Network"), sets=NETWORK | PRINTER),
    Field("page_meter", N("Page meter"), INTEGER, section=N("Printer"), sets=PRINTER, least=0),
    Field("toner", N("Toner type"), searched=True, section=N("Printer"), sets=PRINTER),
    Field("plate", N("Registration plate"), searched=True, scanned=True, section=N("Vehicle"), sets=VEHICLE, mono=True, names=("license plate", "kennzeichen")),
    Field("vin", N("VIN"), searched=True, scanned=True, section=N("Vehicle"), sets=VEHICLE, mono=True),
    Field("odometer", N("Odometer"), INTEGER, section=N("Vehicle"), sets=VEHICLE, unit="km", least=0),
    Field("fuel", N("Fuel"), CHOICE, choices=FUELS, section=N("Vehicle"), sets=VEHICLE),
    Field("next_inspection", N("Next inspection"), DATE, section=N("Vehicle"), sets=VEHICLE),
    Field("payload", N("Payload"), INTEGER, section=N("Vehicle"), sets=VEHICLE, unit="kg", least=0),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES, names=("asset notes", "comment", "comments", "bemerkung")),
), title="name", code="tag", names=("assets", "hardware", "computers")))  # fmt: skip

CATEGORY = register(RecordKind("category", N("Category"), N("Categories"), "devices", (
    Field("name", N("Name"), required=True, searched=True, unique=True, column=220, names=("category",)),
    Field("icon", N("Picture"), ICON, default="devices", names=("icon",)),
    Field("parent_id", N("Part of"), REFERENCE, target="category"),
    Field("field_set", N("Field set"), OPEN_CHOICE, choices=FIELD_SETS, default="plain", required=True, column=180,
          help=N("What its assets are asked for. Type another name to make a set of your own.")),
    Field("series_id", N("Tag series"), REFERENCE, target="tag_series", column=140),
    Field("useful_life", N("Useful life"), INTEGER, unit=N("months"), least=0, column=110),
    Field("lends_out", N("Lends out"), YESNO, default=0),
    Field("needs_signature", N("Needs a signature"), YESNO, default=0),
    Field("holds_data", N("Holds data"), YESNO, default=0, help=N("Then disposal needs a sanitisation certificate or a written reason.")),
    Field("meter", N("Meter"), CHOICE, choices=METERS, default="none"),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), tree="parent_id", names=("categories",)))  # fmt: skip

MODEL = register(RecordKind("model", N("Model"), N("Models"), "devices", (
    Field("name", N("Name"), required=True, searched=True, column=220, names=("model", "model name")),
    Field("maker_id", N("Maker"), REFERENCE, target="company", column=160, names=("manufacturer", "brand", "hersteller")),
    Field("part_number", N("Part number"), searched=True, scanned=True, mono=True, column=140, names=("model number", "model no", "sku")),
    Field("category_id", N("Category"), REFERENCE, target="category", column=140),
    Field("useful_life", N("Useful life"), INTEGER, unit=N("months"), least=0, names=("eol",)),
    Field("end_of_support", N("Maker's end of support"), DATE),
    Field("support_said", N("End of support by the table"), DATE, editable=False, help=N("What the table of ends of support has set. Another date above is the user's own and stays.")),
    Field("warranty_months", N("Warranty"), INTEGER, unit=N("months"), least=0, names=("warranty",)),
    Field("price", N("Default price"), MONEY, least=0, column=100, cell="money"),
    Field("currency", N("Currency"), pattern="[A-Z]{3}"),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES, names=("model notes",)),
), names=("models",)))  # fmt: skip

STATUS = register(RecordKind("status", N("Status"), N("Statuses"), "flag", (
    Field("name", N("Name"), required=True, searched=True, unique=True, column=220),
    Field("stage", N("Stage"), CHOICE, choices=STAGES, required=True, column=160),
    Field("is_default", N("Standard for its stage"), YESNO, default=0),
), names=("statuses",)))  # fmt: skip

TAG_SERIES = register(RecordKind("tag_series", N("Tag series"), N("Tag series"), "barcode", (
    Field("name", N("Name"), required=True, unique=True, column=180),
    Field("prefix", N("Prefix"), pattern="[A-Z]{0,4}", mono=True, column=90, help=N("One to three letters; no I, O or Q.")),
    Field("width", N("Digits"), INTEGER, required=True, default=5, least=3, most=9, column=80),
    Field("check_character", N("Check character"), YESNO, default=1, help=N("ISO 7064 MOD 37,36: catches a mistyped or misread tag.")),
), names=("tag_series",)))  # fmt: skip

ATTACHMENT = register(RecordKind("attachment", N("File"), N("Files"), "file", (
    Field("name", N("File name"), required=True, searched=True, column=240),
    Field("about_kind", N("Belongs to"), required=True, editable=False),
    Field("about_id", N("Record"), INTEGER, required=True, editable=False),
    Field("media_type", N("Type"), editable=False, column=120),
    Field("size", N("Size"), INTEGER, editable=False, column=90),
    Field("sha256", N("SHA-256"), editable=False, required=True),
    Field("is_picture", N("Picture of the thing"), YESNO, default=0),
)))  # fmt: skip

SUPPORT_TABLE = register(RecordKind("support_table", N("Table of ends of support"), N("Tables of ends of support"), "calendar", (
    Field("name", N("File name"), required=True, column=240, editable=False),
    Field("date", N("As of"), DATE, required=True, editable=False, column=110),
    Field("rows", N("Rows"), INTEGER, required=True, editable=False, column=90),
    Field("sha256", N("SHA-256"), required=True, editable=False),
)))  # fmt: skip

FIELD_KINDS = tuple(Choice(key, label) for key, label in (
    ("text", N("Text")), ("long", N("Long text")), ("integer", N("Whole number")), ("decimal", N("Number")), ("money", N("Money")),
    ("date", N("Date")), ("yesno", N("Yes or no")), ("choice", N("Choice")), ("link", N("Link")), ("email", N("E-mail")),
    ("ip", N("IP address")), ("mac", N("MAC address")), ("secret", N("Secret")),
))  # fmt: skip
CUSTOM_FIELD = register(RecordKind("custom_field", N("Own field"), N("Own fields"), "columns", (
    Field("name", N("Name"), required=True, searched=True, column=200),
    Field("about_kind", N("For"), required=True, default="asset", editable=False),
    Field("kind", N("Kind"), CHOICE, choices=FIELD_KINDS, required=True, default="text", column=130),
    Field("options", N("Choices"), LONG, help=N("One a line, in the order in which they are offered.")),
    Field("unit", N("Unit"), help=N("Shown after the number, like kg")),
    Field("field_sets", N("Asked for"), SEVERAL, choices=FIELD_SETS),
    Field("section", N("Heading in the form"), OPEN_CHOICE),
    Field("pattern", N("Must look like"), PATTERN, help=N("An example, like AB-1234: any digit for a digit, any letter for a letter.")),
    Field("required", N("Needed"), YESNO, default=0),
    Field("is_unique", N("No two alike"), YESNO, default=0),
    Field("default_value", N("Begins with")),
    Field("help", N("Help under the field")),
    Field("position", N("Order"), INTEGER, default=0),
), names=("custom_fields",)))  # fmt: skip

OFFICE = register(RecordKind("office", N("Office"), N("Office"), "building-warehouse", (
    Field("name", N("Name of the office"), required=True),
    Field("currency", N("Currency"), required=True, default="EUR", pattern="[A-Z]{3}"),
    Field("time_zone", N("Time zone"), required=True, default="UTC"),
    Field("decimal_sign", N("Decimal sign"), CHOICE, choices=(Choice(".", N("1,429.00")), Choice(",", N("1.429,00"))), default="."),
    Field("day_first", N("Day before month"), YESNO, default=1),
    Field("fiscal_year_start", N("Fiscal year starts in month"), INTEGER, default=1, least=1, most=12),
    Field("contact_line", N("Line on labels"), help=N("For example: Property of Studio Nordkai, +49 40 123456")),
    Field("default_series_id", N("Tag series for new assets"), REFERENCE, target="tag_series"),
)))  # fmt: skip
offer("person.held", "itam_desktop.assets.holdings:held")
offer("asset.must_hold", "itam_desktop.assets.actions:must_hold")
