"""Software: products, licences, their keys, seats and events, what is installed, user accounts (DOMAIN 1 and 5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DATE, EMAIL, INTEGER, LINK, LONG, MONEY, REFERENCE, SECRET, TALLY, YESNO
from itam_desktop.kernel.terms import NOTICE_UNITS, PERIODS, RENEWALS, STATES, decide_by, state_of
from itam_desktop.kernel.texts import N
from itam_desktop.software import sums

WHAT, RIGHTS, TERM, PRICE, KEY, NOTES = (
    N("What it is"), N("Seats and rights"), N("Term and notice"), N("What it costs"), N("Key and account"), N("Notes")
)  # fmt: skip
PRODUCT_KINDS = (
    Choice("application", N("Application"), look=("info", "window")), Choice("os", N("Operating system"), look=("lend", "device-desktop")),
    Choice("service", N("Online service"), ("service",), look=("ok", "cloud")),
)  # fmt: skip
LICENSING = (
    Choice("required", N("Needs a licence"), look=("info", "key")), Choice("free", N("Free of charge"), ("free",), look=("ok", "check")),
    Choice("open_source", N("Open source"), look=("ok", "lock-open")),
)  # fmt: skip
METRICS = (
    Choice("user", N("Per user"), ("user", "named user", "benutzer")), Choice("device", N("Per device"), ("device", "gerät")),
    Choice("installation", N("Per installation"), ("installation", "install")), Choice("core", N("Per core"), ("core", "cores")),
    Choice("concurrent", N("Concurrent users"), ("concurrent", "floating")), Choice("client_access", N("Client access"), ("cal",)),
    Choice("site", N("Whole site"), ("site", "unlimited", "enterprise")),
)  # fmt: skip
MODELS = (
    Choice("perpetual", N("Perpetual"), look=("ok", "key")), Choice("subscription", N("Subscription"), look=("info", "refresh")),
    Choice("trial", N("Trial"), look=("warn", "clock")), Choice("free", N("Free of charge"), ("free",), look=("ok", "check")),
    Choice("open_source", N("Open source"), look=("ok", "lock-open")), Choice("oem", N("With the device (OEM)"), look=("off", "devices")),
    Choice("volume", N("Volume"), look=("info", "stack")),
)  # fmt: skip
SEAT_STATES = (
    Choice("in_use", N("In use"), look=("ok", "user-check")), Choice("held", N("Held back"), look=("warn", "hand-stop")),
    Choice("spent", N("Spent"), look=("off", "x")), Choice("ended", N("Taken back"), look=("off", "arrow-back")),
)  # fmt: skip
EVENTS = (
    Choice("renewed", N("Renewed"), look=("ok", "refresh")), Choice("bought", N("Quantity changed"), look=("info", "stack")),
    Choice("price", N("Price changed"), look=("warn", "coin")), Choice("cancelled", N("Notice given"), look=("off", "x")),
    Choice("let_end", N("Left to end"), look=("off", "hourglass")), Choice("kept", N("Goes on after all"), look=("ok", "arrow-back-up")),
    Choice("ended", N("Ended"), look=("off", "flag")),
)  # fmt: skip
TITLE_STATES = (
    Choice("new", N("To look at"), look=("warn", "help")), Choice("matched", N("Belongs to a product"), look=("ok", "check")),
    Choice("ignored", N("Left out"), look=("off", "eye-off")),
)  # fmt: skip
TITLE_KINDS = (
    Choice("program", N("Program")), Choice("update", N("Update")), Choice("driver", N("Driver")), Choice("library", N("Library")),
    Choice("language", N("Language pack")), Choice("font", N("Font")), Choice("os", N("Operating system")), Choice("os_part", N("Part of the system")),
)  # fmt: skip
ACCOUNT_STATES = (
    Choice("open", N("Open account"), look=("ok", "user-check")),
    Choice("closed", N("Closed account"), look=("off", "lock")),
)


def seat_state(row: Mapping[str, Any]) -> str:
    """In use until it is taken back; then spent, held back until it is released, or over."""
    if not row.get("until"):
        return "in_use"
    if row.get("spent"):
        return "spent"
    return "held" if row.get("held_until") and not row.get("released_on") else "ended"


def title_state(row: Mapping[str, Any]) -> str:
    """To be looked at until it is left out or belongs to a product."""
    return "ignored" if row.get("ignored") else "matched" if row.get("product_id") else "new"


def account_state(row: Mapping[str, Any]) -> str:
    return "closed" if row.get("closed_on") else "open"


PRODUCT = register(RecordKind("product", N("Product"), N("Products"), "window", (
    Field("name", N("Name"), required=True, searched=True, column=220, names=("product", "software", "title", "software name")),
    Field("publisher", N("Publisher"), searched=True, column=150, names=("publisher", "vendor", "manufacturer", "maker", "hersteller")),
    Field("edition", N("Edition"), searched=True),
    Field("kind", N("Kind"), CHOICE, choices=PRODUCT_KINDS, required=True, default="application", column=130),
    Field("licensing", N("Licensing"), CHOICE, choices=LICENSING, required=True, default="required", column=130),
    Field("version", N("Current version"), mono=True),
    Field("previous_id", N("Replaces"), REFERENCE, target="product", help=N("The product before it: a licence with downgrade rights covers that one too.")),
    Field("terms", N("Licence terms"), searched=True, help=N("For example MIT or GPL-3.0-or-later."), names=("license", "licence", "spdx", "spdx id")),
    Field("end_of_support", N("Maker's end of support"), DATE, cell="until"),
    Field("web", N("Web page"), LINK, names=("url", "website")),
    Field("external_id", N("Id in the old system"), mono=True, names=("id",)),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), names=("products", "software"), face="kind"))  # fmt: skip

LICENCE = register(RecordKind("licence", N("Licence"), N("Licences"), "key", (
    Field("name", N("Name"), required=True, searched=True, column=210, cell="thing", names=("license", "license name", "licence name", "software name", "item name")),
    Field("product_id", N("Product"), REFERENCE, target="product", names=("product", "software")),
    Field("model", N("Licence model"), CHOICE, choices=MODELS, required=True, default="perpetual", names=("license type", "licence type", "license model")),
    Field("metric", N("Counted"), CHOICE, choices=METRICS, required=True, default="user", names=("metric", "license metric")),
    Field("seats", N("Seats"), TALLY, editable=False, section=RIGHTS, column=200, cell="tally", sql=sums.SEATS),
    Field("used", N("In use"), INTEGER, editable=False, section=RIGHTS, column=76, cell="part", beside=("seats",), sql=sums.USED),
    Field("free", N("Position"), INTEGER, editable=False, section=RIGHTS, column=112, cell="left", beside=("short",), sql=sums.FREE),
    Field("short", N("Seats short"), INTEGER, editable=False, section=RIGHTS, sql=sums.SHORT),
    Field("quantity", N("Quantity"), INTEGER, section=RIGHTS, least=0, help=N("How many were bought; empty means without limit."), names=("seats", "quantity", "number of seats", "anzahl")),
    Field("overuse", N("Over-use allowed"), YESNO, section=RIGHTS, default=0, help=N("More seats may be given than were bought.")),
    Field("reassignable", N("Can be given on"), YESNO, section=RIGHTS, default=1, help=N("A seat that was taken back may go to somebody else."), names=("reassignable",)),
    Field("cooldown_days", N("Cool-down"), INTEGER, section=RIGHTS, unit=N("days"), least=0, most=3650, help=N("How long a seat that was taken back is held back.")),
    Field("returns", N("Comes back with its device"), YESNO, section=RIGHTS, default=0, help=N("When the device is taken back, its seats are given back too.")),
    Field("devices_per_user", N("Devices per user"), INTEGER, section=RIGHTS, least=1, help=N("On how many devices one user may install it; empty means on all of theirs.")),
    Field("least_cores", N("Least cores"), INTEGER, section=RIGHTS, least=1, help=N("Per core: so many count for a device, even if it has fewer.")),
    Field("version", N("Version bought"), section=RIGHTS, mono=True),
    Field("downgrade", N("Older versions too"), YESNO, section=RIGHTS),
    Field("upgrade", N("Newer versions too"), YESNO, section=RIGHTS),
    Field("maintenance_end", N("Maintenance until"), DATE, section=RIGHTS, cell="until", names=("maintenance until", "maintenance end", "support until")),
    Field("maintained", N("Maintained"), YESNO, section=RIGHTS, names=("maintained",)),
    Field("start_date", N("Starts on"), DATE, section=TERM, names=("start", "valid from")),
    Field("end_date", N("End"), DATE, section=TERM, cell="until", help=N("The last day of the present term."), names=("expiration date", "expires", "expiration", "end", "valid until")),
    Field("renewal", N("Renewal"), CHOICE, choices=RENEWALS, section=TERM, default="none"),
    Field("renewal_months", N("Renews for"), INTEGER, section=TERM, unit=N("months"), least=1),
    Field("notice", N("Notice"), INTEGER, section=TERM, least=0, help=N("How long before the end it must be cancelled.")),
    Field("notice_unit", N("Notice counted in"), CHOICE, choices=NOTICE_UNITS, section=TERM, default="days"),
    Field("buffer_days", N("Our own buffer"), INTEGER, section=TERM, unit=N("days"), default=14, least=0, help=N("How many days before the last day of notice we want to decide.")),
    Field("decide_by", N("Decide by"), DATE, section=TERM, editable=False, column=116, cell="due", derive=decide_by),
    Field("state", N("State"), CHOICE, choices=STATES, section=TERM, editable=False, derive=state_of),
    Field("cancelled_on", N("Notice given on"), DATE, section=TERM, editable=False, names=("termination date",)),
    Field("let_end_on", N("Left to end on"), DATE, section=TERM, editable=False),
    Field("ended_on", N("Ended on"), DATE, section=TERM, editable=False),
    Field("price", N("Price of one"), MONEY, section=PRICE, least=0, cell="money", names=("unit price", "price per seat")),
    Field("price_period", N("Payment"), CHOICE, choices=PERIODS, section=PRICE, default="once"),
    Field("per_year", N("A year"), MONEY, section=PRICE, editable=False, column=90, cell="money", sql=sums.PER_YEAR),
    Field("cost", N("Bought for"), MONEY, section=PRICE, least=0, cell="money", names=("purchase cost", "cost", "price")),
    Field("currency", N("Currency"), section=PRICE, pattern="[A-Z]{3}", help=N("Three letters, like EUR; empty means the office's own.")),
    Field("purchase_date", N("Bought on"), DATE, section=PRICE, names=("purchase date", "purchased")),
    Field("company_id", N("Supplier"), REFERENCE, target="company", section=PRICE, names=("supplier", "purchased from", "reseller")),
    Field("order_number", N("Order number"), searched=True, mono=True, section=PRICE, names=("order number", "purchase order", "po number")),
    Field("business_unit_id", N("Business unit"), REFERENCE, target="business_unit", section=PRICE, names=("company", "department")),
    Field("responsible_id", N("Responsible"), REFERENCE, target="person", section=PRICE),
    Field("key", N("Licence key"), SECRET, section=KEY, cell="sealed", names=("product key", "serial", "serial number", "license key", "licence key", "lizenzschlüssel")),
    Field("key_per_seat", N("A key per seat"), YESNO, section=KEY, default=0),
    Field("licensed_to_name", N("Licensed to"), searched=True, section=KEY, names=("licensed to name", "licensed to", "registered to")),
    Field("licensed_to_email", N("Licensed to, e-mail"), EMAIL, searched=True, section=KEY, names=("licensed to email", "licensed to e mail")),
    Field("portal", N("Account portal"), LINK, section=KEY, names=("portal", "url")),
    Field("portal_login", N("Portal's login"), searched=True, section=KEY, mono=True),
    Field("external_id", N("Id in the old system"), section=KEY, mono=True, names=("id",)),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES, names=("notes",)),
), names=("licences", "licenses"), face="model"))  # fmt: skip

LICENCE_KEY = register(RecordKind("licence_key", N("Licence key"), N("Licence keys"), "key", (
    Field("licence_id", N("Licence"), REFERENCE, target="licence", required=True, editable=False, column=200),
    Field("key", N("Licence key"), SECRET, required=True, cell="sealed", column=200),
    Field("notes", N("Notes"), searched=True, column=200),
), title="notes"))  # fmt: skip

SEAT = register(RecordKind("seat", N("Seat"), N("Seats"), "user-check", (
    Field("licence_id", N("Licence"), REFERENCE, target="licence", required=True, editable=False, column=200),
    Field("person_id", N("Person"), REFERENCE, target="person", editable=False, column=180),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", editable=False, column=140),
    Field("quantity", N("Quantity"), INTEGER, required=True, default=1, least=1, most=1_000_000, editable=False, column=80),
    Field("key_id", N("Licence key"), REFERENCE, target="licence_key", editable=False),
    Field("since", N("Since"), DATE, required=True, editable=False, column=110),
    Field("until", N("Taken back on"), DATE, editable=False, column=110),
    Field("spent", N("Spent"), YESNO, editable=False),
    Field("held_until", N("Held back until"), DATE, editable=False, column=110),
    Field("released_on", N("Free again on"), DATE, editable=False),
    Field("state", N("State"), CHOICE, choices=SEAT_STATES, editable=False, column=112, derive=seat_state),
    Field("notes", N("Notes"), searched=True, editable=False),
), title="since"))  # fmt: skip

LICENCE_EVENT = register(RecordKind("licence_event", N("Licence event"), N("Licence events"), "history", (
    Field("licence_id", N("Licence"), REFERENCE, target="licence", required=True, editable=False, column=200),
    Field("kind", N("What happened"), CHOICE, choices=EVENTS, required=True, editable=False, column=140),
    Field("date", N("Date"), DATE, required=True, editable=False, column=110),
    Field("old_end", N("End before"), DATE, editable=False, column=110),
    Field("new_end", N("End after"), DATE, editable=False, column=110),
    Field("old_quantity", N("Quantity before"), INTEGER, editable=False),
    Field("new_quantity", N("Quantity after"), INTEGER, editable=False),
    Field("old_price", N("Price before"), MONEY, editable=False),
    Field("new_price", N("Price after"), MONEY, editable=False),
    Field("price_period", N("Payment"), CHOICE, choices=PERIODS, editable=False),
    Field("currency", N("Currency"), editable=False),
    Field("notes", N("Notes"), LONG, searched=True, editable=False),
), title="kind"))  # fmt: skip

SOFTWARE_TITLE = register(RecordKind("software_title", N("Reported title"), N("Reported titles"), "zoom-question", (
    Field("name", N("Name"), required=True, searched=True, editable=False, column=260),
    Field("publisher", N("Publisher"), searched=True, editable=False, column=180),
    Field("key", N("Told apart by"), required=True, unique=True, editable=False, mono=True),
    Field("kind", N("Kind"), CHOICE, choices=TITLE_KINDS, required=True, default="program", editable=False, column=150),
    Field("state", N("State"), CHOICE, choices=TITLE_STATES, editable=False, column=150, derive=title_state),
    Field("product_id", N("Product"), REFERENCE, target="product", editable=False, column=180),
    Field("ignored", N("Left out"), YESNO, editable=False),
    Field("by_rule", N("Decided by a rule"), YESNO, editable=False),
    Field("installed", N("Installed on"), INTEGER, editable=False, column=90,
          sql="(SELECT count(*) FROM installation i WHERE i.title_id=software_title.id AND i.gone_on IS NULL AND i.binned=0)"),
), names=("software_titles",)))  # fmt: skip

INSTALLATION = register(RecordKind("installation", N("Installation"), N("Installations"), "download", (
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True, editable=False, column=160),
    Field("title_id", N("Reported title"), REFERENCE, target="software_title", required=True, editable=False, column=240),
    Field("version", N("Version"), editable=False, mono=True, column=130),
    Field("installed_on", N("Installed since"), DATE, editable=False, column=110),
    Field("first_seen", N("First seen"), DATE, required=True, editable=False, column=110),
    Field("gone_on", N("Gone on"), DATE, editable=False, column=110),
    Field("seen_by", N("Seen by"), REFERENCE, target="collection", editable=False),
), title="version"))  # fmt: skip

ACCOUNT = register(RecordKind("account", N("User account"), N("User accounts"), "id", (
    Field("login", N("Login"), required=True, searched=True, mono=True, column=180, names=("login", "username", "user name", "account", "user", "email")),
    Field("product_id", N("Online service"), REFERENCE, target="product", required=True, column=160, names=("service", "product", "application", "app")),
    Field("person_id", N("Person"), REFERENCE, target="person", column=150, names=("person", "full name", "assigned to", "owner")),
    Field("role", N("Role"), searched=True, column=110, names=("role", "permission")),
    Field("plan", N("Subscription plan"), searched=True, names=("plan", "license", "licence", "subscription")),
    Field("licence_id", N("Paid by licence"), REFERENCE, target="licence"),
    Field("mfa", N("Multi-factor"), YESNO, column=90, names=("mfa", "2fa", "multi-factor", "two-factor")),
    Field("cost", N("Price"), MONEY, least=0, cell="money", column=80, names=("cost", "price")),
    Field("cost_period", N("Payment"), CHOICE, choices=PERIODS, default="month"),
    Field("currency", N("Currency"), pattern="[A-Z]{3}"),
    Field("opened_on", N("Opened on"), DATE, names=("created", "created at", "opened")),
    Field("last_seen", N("Last used"), DATE, column=110, names=("last seen", "last login", "last active", "last sign-in")),
    Field("closed_on", N("Account closed on"), DATE, names=("closed", "deactivated", "suspended on")),
    Field("state", N("State"), CHOICE, choices=ACCOUNT_STATES, editable=False, column=130, derive=account_state),
    Field("external_id", N("Id in the old system"), mono=True, names=("id",)),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), title="login", names=("accounts", "user_accounts")))  # fmt: skip


def watched() -> frozenset[str]:
    """What the panes of people and assets show of software (hook "KIND.watches")."""
    return frozenset({"seat", "account", "licence"})


offer("person.watches", "itam_desktop.software.fields:watched")
offer("asset.watches", "itam_desktop.software.fields:watched")
offer("asset.gone", "itam_desktop.software.actions:asset_gone")
offer("asset.taken_back", "itam_desktop.software.moving:asset_back")
offer("seat.turn", "itam_desktop.software.rules:turn_of_seat")
offer("licence.turn", "itam_desktop.software.rules:turn_of_licence")
offer("seat.must_hold", "itam_desktop.software.actions:must_hold")
offer("person.held", "itam_desktop.software.queries:held")
offer("person.acts", "itam_desktop.software.screens.on_holders:person_acts")
offer("asset.acts", "itam_desktop.software.screens.on_holders:asset_acts")
offer("asset.many", "itam_desktop.software.screens.on_holders:asset_many")
offer("person.more", "itam_desktop.software.screens.on_holders:person_more")
offer("asset.more", "itam_desktop.software.screens.on_holders:asset_more")
offer("person.life", "itam_desktop.software.life:of_person")
offer("asset.life", "itam_desktop.software.life:of_asset")
offer("licence.life", "itam_desktop.software.life:of_licence")
