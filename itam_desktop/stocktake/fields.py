"""Stock-takes: the count, what it expected and found of each asset, and every scan (DOMAIN 6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, LONG, MOMENT, MONEY, REFERENCE, YESNO
from itam_desktop.kernel.tags import key_of
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


def _compared(scan: Mapping[str, Any]) -> str | None:
    """A code that no record has, as it is compared: the same one scanned again is found by an index."""
    return None if scan.get("asset_id") or scan.get("outcome") == "room" else key_of(scan.get("code") or "") or None


HOWS = (
    Choice("all", N("Everything there")),
    Choice("sample", N("A random sample")),
    Choice("cycle", N("The room that waits longest")),
)
DECISIONS = (
    Choice("place", N("Record it where it was found")),
    Choice("send_back", N("Send it back")),
    Choice("lost", N("Mark as missing")),
    Choice("write_off", N("Write off")),
    Choice("leave", N("Leave as it is")),
)

STOCKTAKE = register(RecordKind("stocktake", N("Stock-take"), N("Stock-takes"), "clipboard-check", (
    Field("name", N("Name"), required=True, searched=True, column=240),
    Field("place_id", N("Place"), REFERENCE, target="place", editable=False, column=180),
    Field("started", N("Started on"), DATE, required=True, editable=False, column=120),
    Field("closed", N("Closed on"), DATE, editable=False, column=120),
    Field("by", N("Counted by"), editable=False, column=140),
    Field("blind", N("Without showing what is expected"), YESNO, default=0, editable=False),
    Field("how", N("What is counted"), CHOICE, choices=HOWS, default="all", editable=False, column=130),
    Field("category_id", N("Only the category"), REFERENCE, target="category", editable=False),
    Field("holder_id", N("Only what a person holds"), REFERENCE, target="person", editable=False),
    Field("least_value", N("Only from a price of"), MONEY, least=0, editable=False),
    Field("currency", N("Currency"), pattern="[A-Z]{3}", editable=False),
    Field("sample", N("Drawn at random"), INTEGER, least=1, editable=False),
    Field("drawn_of", N("Drawn from"), INTEGER, editable=False),
    Field("seed", N("Seed of the draw"), INTEGER, editable=False, help=N("The same seed draws the same assets from the same register.")),
    Field("head", N("Head of the history at closing"), mono=True, editable=False),
    Field("notes", N("Notes"), LONG, searched=True, section=N("Notes")),
), names=("stocktakes", "counts")))  # fmt: skip

STOCKTAKE_LINE = register(RecordKind("stocktake_line", N("Line of a stock-take"), N("Lines of stock-takes"), "clipboard-list", (
    Field("stocktake_id", N("Stock-take"), REFERENCE, target="stocktake", required=True, editable=False, column=200),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True, editable=False, column=160),
    Field("expected", N("Expected"), YESNO, default=1, required=True, editable=False),
    Field("expected_place_id", N("Recorded place"), REFERENCE, target="place", editable=False, column=160),
    Field("found_place_id", N("Found in"), REFERENCE, target="place", editable=False, column=160),
    Field("outcome", N("Outcome"), CHOICE, choices=OUTCOMES, required=True, default="open", editable=False, column=140),
    Field("expected_holder", N("Recorded with"), editable=False, column=140),
    Field("damaged", N("Damaged"), YESNO, default=0, editable=False),
    Field("decision", N("Decided"), CHOICE, choices=DECISIONS, editable=False, column=140),
    Field("remark", N("Remark"), editable=False),
    Field("value", N("Book value at closing"), MONEY, editable=False, column=100),
    Field("currency", N("Currency"), pattern="[A-Z]{3}", editable=False),
), title="outcome"))  # fmt: skip

SCAN = register(RecordKind("scan", N("Scan"), N("Scans"), "barcode", (
    Field("stocktake_id", N("Stock-take"), REFERENCE, target="stocktake", required=True, editable=False, column=200),
    Field("sequence", N("Scan number"), INTEGER, required=True, editable=False, column=80),
    Field("code", N("Code"), mono=True, editable=False, column=160),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", editable=False, column=160),
    Field("place_id", N("Room"), REFERENCE, target="place", editable=False, column=160),
    Field("outcome", N("Outcome"), CHOICE, choices=OUTCOMES, required=True, editable=False, column=140),
    Field("at", N("At"), MOMENT, required=True, editable=False, column=160),
    Field("by", N("Scanned by"), editable=False, column=140),
    Field("origin", N("Scan of another count"), mono=True, editable=False, help=N("Which scan of which count's file it was; so that a file merges once.")),
    Field("key", N("Code as compared"), mono=True, editable=False, derive=_compared),
), title="code"))  # fmt: skip
offer("asset.life", "itam_desktop.stocktake.life:of_asset")
offer("place.life", "itam_desktop.stocktake.life:of_place")
offer("stocktake_line.must_hold", "itam_desktop.stocktake.keeping:lines")
offer("scan.must_hold", "itam_desktop.stocktake.keeping:scans")
offer("merging", "itam_desktop.stocktake.keeping:merging")
