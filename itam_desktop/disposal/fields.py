"""Disposal: what went out, how and for how much, and the proof that its data is gone (NIST SP 800-88 Rev. 1, Appendix G)."""

from __future__ import annotations

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, LONG, MONEY, OPEN_CHOICE, REFERENCE
from itam_desktop.kernel.texts import N

WHAT, MEDIUM, METHOD, WHO, CHECKED, NOTES = (
    N("What it is"), N("Storage medium"), N("Sanitisation"), N("Who did it"), N("Who validated it"), N("Notes"),
)  # fmt: skip
WAYS = (
    Choice("sold", N("Sold"), look=("ok", "coin")), Choice("donated", N("Donated"), look=("ok", "gift")), Choice("recycled", N("Recycled"), look=("info", "recycle")),
    Choice("destroyed", N("Destroyed"), look=("off", "hammer")), Choice("returned", N("Returned to lessor"), look=("lend", "truck")),
    Choice("written_off", N("Written off"), look=("bad", "x")),
)  # fmt: skip
MEDIA = (
    Choice("hdd", N("Hard disk")), Choice("ssd", N("Solid-state disk")), Choice("nvme", N("NVMe disk")), Choice("flash", N("Flash memory")),
    Choice("tape", N("Tape")), Choice("optical", N("Optical disc")), Choice("mobile", N("Mobile device")), Choice("other", N("Other")),
)  # fmt: skip
METHODS = (
    Choice("clear", N("Clear (overwrite)")),
    Choice("purge", N("Purge")),
    Choice("damage", N("Physical damage")),
    Choice("destroy", N("Destroy")),
)
TECHNIQUES = (
    Choice("degauss", N("Degauss")), Choice("overwrite", N("Overwrite")), Choice("block_erase", N("Block erase")),
    Choice("crypto_erase", N("Crypto erase")), Choice("shred", N("Shred")), Choice("other", N("Other")),
)  # fmt: skip
VERIFICATIONS = (Choice("full", N("Full")), Choice("sampling", N("Quick sampling")), Choice("other", N("Other")))
BACKED_UP = (Choice("yes", N("Yes")), Choice("no", N("No")), Choice("unknown", N("Unknown")))
DESTINATIONS = (
    Choice("internal", N("Internal reuse")), Choice("external", N("External reuse")), Choice("recycling", N("Recycling facility")),
    Choice("maker", N("Back to the maker")), Choice("other", N("Other")),
)  # fmt: skip

DISPOSAL = register(RecordKind("disposal", N("Disposal"), N("Disposals"), "recycle", (
    Field("code", N("Disposal number"), required=True, searched=True, scanned=True, unique=True, mono=True, editable=False, column=120),
    Field("how", N("How"), CHOICE, choices=WAYS, required=True, editable=False, column=160),
    Field("date", N("Date"), DATE, required=True, editable=False, column=110),
    Field("company_id", N("Company"), REFERENCE, target="company", editable=False, column=150),
    Field("person_id", N("Person"), REFERENCE, target="person", editable=False, column=130),
    Field("things", N("Things"), INTEGER, editable=False, column=70),
    Field("proceeds", N("Proceeds"), MONEY, editable=False, least=0, cell="money", column=100),
    Field("cost", N("Cost"), MONEY, editable=False, least=0, cell="money", column=90),
    Field("currency", N("Currency"), editable=False),
    Field("reference", N("Their reference"), searched=True, mono=True, column=130),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), title="code", code="code"))  # fmt: skip

DISPOSAL_LINE = register(RecordKind("disposal_line", N("Line of a disposal"), N("Lines of disposals"), "list", (
    Field("disposal_id", N("Disposal"), REFERENCE, target="disposal", required=True, editable=False, column=130),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True, editable=False, column=140),
    Field("proceeds", N("Proceeds"), MONEY, editable=False, least=0, cell="money", column=100),
    Field("currency", N("Currency"), editable=False),
    Field("reason", N("Why without certificate"), searched=True, editable=False, column=240),
), title="reason"))  # fmt: skip

CERTIFICATE = register(RecordKind("certificate", N("Sanitisation certificate"), N("Sanitisation certificates"), "certificate", (
    Field("code", N("Certificate number"), required=True, searched=True, scanned=True, unique=True, mono=True, editable=False, column=120),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True, column=130),
    Field("medium", N("Kind of medium"), CHOICE, choices=MEDIA, required=True, section=MEDIUM, column=130),
    Field("maker", N("Maker"), section=MEDIUM, searched=True),
    Field("model", N("Model"), section=MEDIUM, searched=True),
    Field("serial", N("Serial number"), section=MEDIUM, searched=True, mono=True, column=140),
    Field("property_number", N("Property number"), section=MEDIUM, searched=True, mono=True),
    Field("source", N("Where it came from"), section=MEDIUM, help=N("The user, or the thing it was in.")),
    Field("data_class", N("Classification of the data"), section=MEDIUM),
    Field("backed_up", N("Data backed up"), CHOICE, choices=BACKED_UP, section=MEDIUM),
    Field("backup_place", N("Where the backup is"), section=MEDIUM),
    Field("method", N("Method"), CHOICE, choices=METHODS, required=True, section=METHOD, column=100),
    Field("technique", N("Technique"), OPEN_CHOICE, choices=TECHNIQUES, required=True, section=METHOD, column=150),
    Field("details", N("Details of the method"), section=METHOD),
    Field("tool", N("Tool and version"), section=METHOD),
    Field("verification", N("Verification"), CHOICE, choices=VERIFICATIONS, required=True, section=METHOD),
    Field("class_after", N("Classification afterwards"), section=METHOD),
    Field("destination", N("What becomes of it"), OPEN_CHOICE, choices=DESTINATIONS, section=METHOD),
    Field("person", N("Done by"), required=True, section=WHO, searched=True, column=150),
    Field("person_title", N("Job title"), section=WHO),
    Field("organisation", N("Organisation"), section=WHO),
    Field("place", N("Where it was done"), section=WHO),
    Field("phone", N("Phone"), section=WHO),
    Field("date", N("Date"), DATE, required=True, section=WHO, column=110),
    Field("validator", N("Validated by"), section=CHECKED, searched=True),
    Field("validator_title", N("Job title of the validator"), section=CHECKED),
    Field("validator_phone", N("Phone of the validator"), section=CHECKED),
    Field("validated_on", N("Validated on"), DATE, section=CHECKED),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), title="code", code="code"))  # fmt: skip
offer("asset.acts", "itam_desktop.disposal.screens.dispose:asset_acts")
offer("asset.many", "itam_desktop.disposal.screens.dispose:many_acts")
offer("asset.more", "itam_desktop.disposal.screens.offers:asset_more")
offer("asset.life", "itam_desktop.disposal.life:of_asset")
offer("asset.changing", "itam_desktop.disposal.actions:only_here")
offer("asset.must_hold", "itam_desktop.disposal.actions:must_hold")
offer("certificate.must_hold", "itam_desktop.disposal.actions:proof_must_hold")
