"""Stock-takes: the count, what it expected and found of each asset, and every scan (DOMAIN 6)."""

from __future__ import annotations

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, MOMENT, REFERENCE, YESNO
from itam_desktop.kernel.texts import N

OUTCOMES = (
    Choice("open", N("To find"), look=("off", "search")),
    Choice("verified", N("Found"), look=("ok", "circle-check")),
    Choice("misplaced", N("Wrong room"), look=("warn", "arrows-exchange")),
    Choice("unexpected", N("Not expected here"), look=("info", "info-circle")),
    Choice("unknown", N("Not in the register"), look=("lend", "zoom-question")),
    Choice("duplicate", N("Already counted"), look=("off", "equal")),
    Choice("damaged", N("Found, damaged"), look=("warn", "tool")),
    Choice("excused", N("Away, as recorded"), look=("lend", "clock-share")),
    Choice("missing", N("Missing"), look=("bad", "alert-triangle")),
    Choice("room", N("In this room now"), look=("info", "door")),
)

STOCKTAKE = register(RecordKind("stocktake", N("Stock-take"), N("Stock-takes"), "clipboard-check", (
    Field("name", N("Name"), required=True, searched=True, column=240),
    Field("place_id", N("Place"), REFERENCE, target="place", editable=False, column=180),
    Field("started", N("Started on"), DATE, required=True, editable=False, column=120),
    Field("closed", N("Closed on"), DATE, editable=False, column=120),
    Field("by", N("Counted by"), editable=False, column=140),
    Field("blind", N("Without showing what is expected"), YESNO, default=0, editable=False),
), names=("stocktakes", "counts")))  # fmt: skip

STOCKTAKE_LINE = register(RecordKind("stocktake_line", N("Line of a stock-take"), N("Lines of stock-takes"), "clipboard-list", (
    Field("stocktake_id", N("Stock-take"), REFERENCE, target="stocktake", required=True, editable=False, column=200),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True, editable=False, column=160),
    Field("expected", N("Expected"), YESNO, default=1, required=True, editable=False),
    Field("expected_place_id", N("Recorded place"), REFERENCE, target="place", editable=False, column=160),
    Field("found_place_id", N("Found in"), REFERENCE, target="place", editable=False, column=160),
    Field("outcome", N("Outcome"), CHOICE, choices=OUTCOMES, required=True, default="open", editable=False, column=140),
), title="outcome"))  # fmt: skip

SCAN = register(RecordKind("scan", N("Scan"), N("Scans"), "barcode", (
    Field("stocktake_id", N("Stock-take"), REFERENCE, target="stocktake", required=True, editable=False, column=200),
    Field("sequence", N("Scan number"), INTEGER, required=True, editable=False, column=80),
    Field("code", N("Code"), mono=True, editable=False, column=160),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", editable=False, column=160),
    Field("place_id", N("Room"), REFERENCE, target="place", editable=False, column=160),
    Field("outcome", N("Outcome"), CHOICE, choices=OUTCOMES, required=True, editable=False, column=140),
    Field("at", N("At"), MOMENT, required=True, editable=False, column=160),
), title="code"))  # fmt: skip
offer("asset.life", "itam_desktop.stocktake.life:of_asset")
offer("place.life", "itam_desktop.stocktake.life:of_place")
