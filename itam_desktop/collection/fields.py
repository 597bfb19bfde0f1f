"""Gathering: each inventory that was taken over, and the parts that it found in an asset (DOMAIN 1)."""

from __future__ import annotations

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, LONG, REFERENCE, YESNO
from itam_desktop.kernel.texts import N

SOURCES = (
    Choice("file", N("From a file"), look=("info", "package-import")), Choice("folder", N("Watched folder"), look=("info", "folder")),
    Choice("this_computer", N("This computer"), look=("ok", "device-desktop")), Choice("network", N("From the network"), look=("lend", "network")),
)  # fmt: skip
PART_KINDS = (
    Choice("memory", N("Memory module")), Choice("disk", N("Storage medium")), Choice("processor", N("Processor")), Choice("graphics", N("Graphics")),
    Choice("network", N("Network adapter")), Choice("battery", N("Battery")), Choice("power", N("Power supply")), Choice("module", N("Module")), Choice("other", N("Other part")),
)  # fmt: skip

COLLECTION = register(RecordKind("collection", N("Inventory"), N("Inventories"), "scan", (
    Field("name", N("Name"), required=True, searched=True, editable=False, column=200),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True, editable=False, column=160),
    Field("tag", N("Tag"), editable=False, mono=True, column=102, cell="tag", sql="asset.tag"),
    Field("date", N("Date"), DATE, required=True, editable=False, column=124),
    Field("source", N("Source"), CHOICE, choices=SOURCES, required=True, default="file", editable=False, column=150),
    Field("file", N("File name"), searched=True, editable=False, column=200),
    Field("agent", N("Made by"), searched=True, editable=False, column=160),
    Field("device_id", N("Its own id"), searched=True, mono=True, editable=False),
    Field("titles", N("Reported titles"), INTEGER, editable=False, column=90),
    Field("partial", N("Only in part"), YESNO, editable=False),
    Field("fresh", N("New"), INTEGER, editable=False, column=60),
    Field("altered", N("Changed"), INTEGER, editable=False, column=70),
    Field("gone", N("Gone"), INTEGER, editable=False, column=60),
    Field("notes", N("Notes"), LONG, searched=True),
), names=("inventories", "collections")))  # fmt: skip

PART = register(RecordKind("part", N("Built-in part"), N("Built-in parts"), "cpu", (
    Field("name", N("Name"), required=True, searched=True, editable=False, column=240),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True, editable=False, column=160),
    Field("kind", N("Kind"), CHOICE, choices=PART_KINDS, required=True, editable=False, column=140),
    Field("maker", N("Maker"), searched=True, editable=False, column=140),
    Field("serial", N("Serial number"), searched=True, mono=True, editable=False, column=160),
    Field("size_mb", N("Size"), INTEGER, editable=False, unit=N("MB"), column=90),
    Field("slot", N("Slot"), editable=False, column=110),
    Field("first_seen", N("First seen"), DATE, required=True, editable=False, column=110),
    Field("gone_on", N("Gone on"), DATE, editable=False, column=110),
    Field("seen_by", N("Seen by"), REFERENCE, target="collection", editable=False),
), names=("parts",)))  # fmt: skip
offer("asset.acts", "itam_desktop.collection.screens.on_assets:acts")
offer("asset.more", "itam_desktop.collection.screens.on_assets:more")
offer("asset.life", "itam_desktop.collection.life:of_asset")
offer("window.dropped", "itam_desktop.collection.screens.dropping:dropped")
offer("window.opened", "itam_desktop.collection.screens.watched:opened")
