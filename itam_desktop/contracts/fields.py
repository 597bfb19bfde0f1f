"""Contracts, what they cover, what happened to them, and insurance claims (DOMAIN 1)."""

from __future__ import annotations

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, LONG, MONEY, REFERENCE
from itam_desktop.kernel.terms import NOTICE_UNITS, PERIODS, RENEWALS, STATES, decide_by, state_of
from itam_desktop.kernel.texts import N

WHAT, TERM, PRICE, INSURANCE, NOTES = (
    N("What it is"),
    N("Term and notice"),
    N("What it costs"),
    N("Insurance"),
    N("Notes"),
)
TYPES = (
    Choice("support", N("Support"), look=("info", "headphones")), Choice("maintenance", N("Maintenance"), look=("info", "tool")),
    Choice("lease", N("Lease"), look=("lend", "key")), Choice("warranty", N("Warranty"), look=("ok", "shield-check")),
    Choice("insurance", N("Insurance"), look=("ok", "shield")), Choice("rental", N("Rental"), look=("lend", "clock-share")),
    Choice("telecom", N("Telecom"), look=("info", "phone")), Choice("subscription", N("Subscription"), look=("info", "refresh")),
    Choice("other", N("Other"), look=("off", "file-text")),
)  # fmt: skip
EVENTS = (
    Choice("renewed", N("Renewed"), look=("ok", "refresh")), Choice("cancelled", N("Notice given"), look=("off", "x")),
    Choice("price", N("Price changed"), look=("warn", "coin")), Choice("returned", N("Things returned"), look=("off", "truck")),
    Choice("ended", N("Ended"), look=("off", "flag")), Choice("let_end", N("Left to end"), look=("off", "hourglass")),
    Choice("kept", N("Goes on after all"), look=("ok", "arrow-back-up")),
)  # fmt: skip
CLAIM_STATES = (
    Choice("open", N("Reported"), look=("warn", "clock")), Choice("paid", N("Paid"), look=("ok", "check")), Choice("refused", N("Refused"), look=("bad", "x")),
)  # fmt: skip

CONTRACT = register(RecordKind("contract", N("Contract"), N("Contracts"), "file-certificate", (
    Field("name", N("Name"), required=True, searched=True, column=180, names=("contract", "vertrag", "contract name")),
    Field("type", N("Kind"), CHOICE, choices=TYPES, required=True, default="support", column=122, names=("contract type",)),
    Field("state", N("State"), CHOICE, choices=STATES, editable=False, column=112, derive=state_of),
    Field("number", N("Contract number"), searched=True, scanned=True, mono=True, column=120, names=("contract number", "contract no", "vertragsnummer")),
    Field("company_id", N("Company"), REFERENCE, target="company", column=140, names=("supplier", "vendor", "provider")),
    Field("business_unit_id", N("Business unit"), REFERENCE, target="business_unit"),
    Field("responsible_id", N("Responsible"), REFERENCE, target="person"),
    Field("start_date", N("Starts on"), DATE, section=TERM, names=("start", "begin")),
    Field("end_date", N("End"), DATE, section=TERM, column=104, cell="until", names=("end", "expires")),
    Field("renewal", N("Renewal"), CHOICE, choices=RENEWALS, section=TERM, default="none"),
    Field("renewal_months", N("Renews for"), INTEGER, section=TERM, unit=N("months"), least=1),
    Field("notice", N("Notice"), INTEGER, section=TERM, least=0, help=N("How long before the end it must be cancelled.")),
    Field("notice_unit", N("Notice counted in"), CHOICE, choices=NOTICE_UNITS, section=TERM, default="months"),
    Field("buffer_days", N("Our own buffer"), INTEGER, section=TERM, unit=N("days"), default=14, least=0, help=N("How many days before the last day of notice we want to decide.")),
    Field("decide_by", N("Decide by"), DATE, section=TERM, editable=False, column=110, cell="until", derive=decide_by),
    Field("cancelled_on", N("Notice given on"), DATE, section=TERM, editable=False),
    Field("let_end_on", N("Left to end on"), DATE, section=TERM, editable=False),
    Field("ended_on", N("Ended on"), DATE, section=TERM, editable=False),
    Field("cost", N("Price"), MONEY, section=PRICE, least=0, cell="money", column=90, names=("cost", "amount", "betrag")),
    Field("currency", N("Currency"), section=PRICE, pattern="[A-Z]{3}", help=N("Three letters, like EUR; empty means the office's own.")),
    Field("billing", N("Payment"), CHOICE, choices=PERIODS, section=PRICE, default="year", column=90),
    Field("insured_sum", N("Insured sum"), MONEY, section=INSURANCE, least=0),
    Field("deductible", N("Deductible"), MONEY, section=INSURANCE, least=0),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), names=("contracts", "vertraege")))  # fmt: skip

CONTRACT_COVER = register(RecordKind("contract_cover", N("Covered thing"), N("Covered things"), "shield-check", (
    Field("contract_id", N("Contract"), REFERENCE, target="contract", required=True, editable=False, column=200),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", editable=False, column=160),
    Field("licence_id", N("Licence"), REFERENCE, target="licence", editable=False, column=160),
    Field("since", N("Since"), DATE, editable=False, column=110),
    Field("until", N("Until"), DATE, editable=False, column=110),
), title="since"))  # fmt: skip

CONTRACT_EVENT = register(RecordKind("contract_event", N("Contract event"), N("Contract events"), "history", (
    Field("contract_id", N("Contract"), REFERENCE, target="contract", required=True, editable=False, column=200),
    Field("kind", N("What happened"), CHOICE, choices=EVENTS, required=True, editable=False, column=140),
    Field("date", N("Date"), DATE, required=True, editable=False, column=110),
    Field("old_end", N("End before"), DATE, editable=False, column=110),
    Field("new_end", N("End after"), DATE, editable=False, column=110),
    Field("old_cost", N("Price before"), MONEY, editable=False),
    Field("new_cost", N("Price after"), MONEY, editable=False),
    Field("currency", N("Currency"), editable=False),
    Field("notes", N("Notes"), LONG, searched=True, editable=False),
), title="kind"))  # fmt: skip

CLAIM = register(RecordKind("insurance_claim", N("Insurance claim"), N("Insurance claims"), "shield", (
    Field("name", N("What happened"), required=True, searched=True, column=220),
    Field("contract_id", N("Contract"), REFERENCE, target="contract", required=True, column=180),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", column=130),
    Field("tag", N("Tag"), editable=False, mono=True, column=102, cell="tag", sql="asset.tag"),
    Field("date", N("Date"), DATE, required=True, column=110),
    Field("number", N("Claim number"), searched=True, mono=True, column=120),
    Field("state", N("State"), CHOICE, choices=CLAIM_STATES, required=True, default="open", column=112),
    Field("damage", N("Damage"), MONEY, least=0, cell="money", column=90),
    Field("paid", N("Paid out"), MONEY, least=0, cell="money", column=90),
    Field("currency", N("Currency"), pattern="[A-Z]{3}"),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), names=("claims",)))  # fmt: skip
offer("calendar.events", "itam_desktop.contracts.calendar:of_contracts", "itam_desktop.contracts.calendar:of_returns")
offer("asset.gone", "itam_desktop.contracts.actions:end_cover")
offer("asset.life", "itam_desktop.contracts.life:of_asset")
offer("contract.life", "itam_desktop.contracts.life:of_contract")
offer("asset.acts", "itam_desktop.contracts.screens.on_assets:acts")
offer("asset.many", "itam_desktop.contracts.screens.on_assets:many")
offer("licence.acts", "itam_desktop.contracts.screens.on_licences:acts")
offer("licence.more", "itam_desktop.contracts.screens.on_licences:more")
offer("licence.life", "itam_desktop.contracts.life:of_licence")
offer("asset.more", "itam_desktop.contracts.screens.on_assets:more")
offer("contract_cover.must_hold", "itam_desktop.contracts.actions:must_hold")
