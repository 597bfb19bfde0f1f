"""Custody: hand-overs and their papers, reservations, kits, people who leave."""

from __future__ import annotations

from itam_desktop.assets.fields import CONDITIONS
from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, LONG, OPEN_CHOICE, REFERENCE
from itam_desktop.kernel.texts import N

WHAT, PAPER, NOTES = N("What it is"), N("Paper"), N("Notes")
DIRECTIONS = (
    Choice("out", N("Given out"), look=("ok", "user-plus")), Choice("loan", N("Lent"), look=("lend", "clock-share")),
    Choice("back", N("Taken back"), look=("info", "arrow-back")), Choice("swap", N("Swapped"), look=("info", "arrows-exchange")),
)  # fmt: skip
LINE_DIRECTIONS = (Choice("out", N("Given out")), Choice("back", N("Taken back")))
SIGNED = (Choice("screen", N("On screen")), Choice("paper", N("On paper")))
RESERVED = (
    Choice("planned", N("Reserved"), look=("info", "calendar")), Choice("given", N("Given out"), look=("ok", "user-check")),
    Choice("cancelled", N("Cancelled"), look=("off", "x")),
)  # fmt: skip
PAPERS = (
    Choice("out", N("Hand-over")), Choice("back", N("Return")), Choice("certificate", N("Sanitisation certificate")), Choice("cancellation", N("Cancellation letter")),
)  # fmt: skip

HANDOVER = register(RecordKind("handover", N("Hand-over"), N("Hand-overs"), "signature", (
    Field("code", N("Paper"), required=True, searched=True, scanned=True, unique=True, mono=True, editable=False, column=100),
    Field("direction", N("What happened"), CHOICE, choices=DIRECTIONS, required=True, editable=False, column=110),
    Field("date", N("Date"), DATE, required=True, editable=False, column=110),
    Field("person_id", N("Person"), REFERENCE, target="person", editable=False, column=150),
    Field("place_id", N("Place"), REFERENCE, target="place", editable=False),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", editable=False),
    Field("due_date", N("Due back"), DATE, editable=False, column=110),
    Field("things", N("Things"), INTEGER, editable=False, column=60),
    Field("language", N("Language of the paper"), OPEN_CHOICE, section=PAPER, editable=False),
    Field("signed_on", N("Signed on"), DATE, section=PAPER, editable=False, column=110),
    Field("signed_how", N("Signed"), CHOICE, choices=SIGNED, section=PAPER, editable=False),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), title="code", code="code"))  # fmt: skip

HANDOVER_LINE = register(RecordKind("handover_line", N("Line of a hand-over"), N("Lines of hand-overs"), "list", (
    Field("handover_id", N("Hand-over"), REFERENCE, target="handover", required=True, editable=False, column=140),
    Field("direction", N("Direction"), CHOICE, choices=LINE_DIRECTIONS, required=True, default="out", editable=False, column=110),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", editable=False, column=140),
    Field("stock_item_id", N("Stock item"), REFERENCE, target="stock_item", editable=False, column=180),
    Field("quantity", N("Quantity"), INTEGER, editable=False, least=1, default=1),
    Field("condition", N("Condition"), CHOICE, choices=CONDITIONS, editable=False, column=110),
    Field("remark", N("Remark"), searched=True, editable=False, column=200),
), title="remark"))  # fmt: skip

RESERVATION = register(RecordKind("reservation", N("Reservation"), N("Reservations"), "calendar-event", (
    Field("name", N("What for"), required=True, searched=True, column=170),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True),
    Field("tag", N("Tag"), mono=True, editable=False, sql="asset.tag", column=110),
    Field("person_id", N("Person"), REFERENCE, target="person", required=True, column=150),
    Field("start_date", N("From"), DATE, required=True, column=110),
    Field("end_date", N("Until"), DATE, required=True, column=110),
    Field("state", N("State"), CHOICE, choices=RESERVED, required=True, default="planned", editable=False, column=110),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), names=("reservations", "bookings")))  # fmt: skip

KIT = register(RecordKind("kit", N("Kit"), N("Kits"), "stack", (
    Field("name", N("Name"), required=True, searched=True, unique=True, column=240),
    Field("things", N("Things"), INTEGER, editable=False, column=80),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES, column=260),
), names=("kits",)))  # fmt: skip
KIT_LINE = register(RecordKind("kit_line", N("Line of a kit"), N("Lines of kits"), "list", (
    Field("kit_id", N("Kit"), REFERENCE, target="kit", required=True, editable=False, column=180),
    Field("model_id", N("Model"), REFERENCE, target="model", editable=False, column=180),
    Field("category_id", N("Category"), REFERENCE, target="category", editable=False, column=140),
    Field("stock_item_id", N("Stock item"), REFERENCE, target="stock_item", editable=False, column=180),
    Field("licence_id", N("Licence"), REFERENCE, target="licence", editable=False, column=180),
    Field("quantity", N("Quantity"), INTEGER, required=True, default=1, editable=False, least=1, column=80),
), title="quantity"))  # fmt: skip

LEAVING = register(RecordKind("leaving", N("Leaver"), N("Leavers"), "logout", (
    Field("name", N("Name"), required=True, searched=True, editable=False, column=200),
    Field("person_id", N("Person"), REFERENCE, target="person", required=True, editable=False),
    Field("leaving_date", N("Leaving date"), DATE, required=True, editable=False, column=120),
    Field("started_on", N("Started on"), DATE, required=True, editable=False, column=120),
    Field("closed_on", N("Closed on"), DATE, editable=False, column=120),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
)))  # fmt: skip
LEAVING_LINE = register(RecordKind("leaving_line", N("Written off at leaving"), N("Written off at leaving"), "user-x", (
    Field("words", N("What"), required=True, searched=True, editable=False, column=240),
    Field("leaving_id", N("Leaver"), REFERENCE, target="leaving", required=True, editable=False, column=160),
    Field("about_kind", N("Kind"), required=True, editable=False),
    Field("about_id", N("Record"), INTEGER, required=True, editable=False),
    Field("date", N("Date"), DATE, required=True, editable=False, column=110),
    Field("reason", N("Reason"), required=True, searched=True, editable=False, column=240),
), title="words"))  # fmt: skip

PAPER_TEXT = register(RecordKind("paper_text", N("Text of a paper"), N("Texts of papers"), "writing", (
    Field("name", N("Name"), required=True, searched=True, column=200),
    Field("paper", N("For"), CHOICE, choices=PAPERS, required=True, default="out", column=160),
    Field("language", N("Language"), OPEN_CHOICE, required=True, default="en", column=100),
    Field("text", N("Text"), LONG, required=True, column=300),
), names=("paper_texts",)))  # fmt: skip
offer("asset.give_out", "itam_desktop.custody.screens.acts:give_out")
offer("asset.acts", "itam_desktop.custody.screens.acts:asset_acts")
offer("asset.many", "itam_desktop.custody.screens.acts:asset_many")
offer("asset.more", "itam_desktop.custody.screens.acts:asset_more")
offer("person.acts", "itam_desktop.custody.screens.acts:person_acts")
offer("person.more", "itam_desktop.custody.screens.acts:person_more")
offer("window.dropped", "itam_desktop.custody.screens.filing:dropped")
offer("asset.gone", "itam_desktop.custody.keeping:gone")
offer("reservation.must_hold", "itam_desktop.custody.keeping:reservations")
offer("leaving.must_hold", "itam_desktop.custody.keeping:leavings")
offer("person.must_hold", "itam_desktop.custody.keeping:people")
