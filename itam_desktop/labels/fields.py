"""Label layouts, own label sizes, pools of pre-printed tags: what the office decides about its labels."""

from __future__ import annotations

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DECIMAL, INTEGER, LONG, YESNO
from itam_desktop.kernel.texts import N

WHAT, HOW, PAGE, ONE = N("What it says"), N("How it looks"), N("The page"), N("One label")
LABELLED = (
    Choice("asset", N("Assets")),
    Choice("place", N("Places")),
    Choice("person", N("People")),
    Choice("stock_item", N("Stock items")),
)
CODE_KINDS = (
    Choice("code128", N("Code 128")),
    Choice("qr", N("QR code")),
    Choice("datamatrix", N("Data Matrix")),
)
UNITS = (Choice("mm", N("Millimetres")), Choice("inch", N("Inches")))
PAGES = (
    Choice("A4", N("A4 sheet")),
    Choice("Letter", N("Letter sheet")),
    Choice("roll", N("Roll")),
    Choice("own", N("Sheet of another size")),
)

LABEL_LAYOUT = register(RecordKind("label_layout", N("Label layout"), N("Label layouts"), "layout-list", (
    Field("name", N("Name"), required=True, unique=True, searched=True, column=220),
    Field("for_kind", N("For"), CHOICE, choices=LABELLED, required=True, default="asset", column=120),
    Field("lines", N("Lines"), LONG, section=WHAT, help=N("One a line: the key of a field in braces, or words of your own.")),
    Field("office_line", N("Name of the office"), YESNO, section=WHAT, default=1),
    Field("contact", N("Line for finders"), YESNO, section=WHAT, default=1),
    Field("logo", N("Logo"), YESNO, section=WHAT, default=0),
    Field("tag_shown", N("Tag in letters"), YESNO, section=WHAT, default=1),
    Field("code", N("Code"), CHOICE, choices=CODE_KINDS, section=HOW, required=True, default="code128", column=120),
    Field("tag_size", N("Size of the tag"), DECIMAL, section=HOW, unit=N("mm"), help=N("Empty: as large as the label allows.")),
    Field("words_size", N("Size of the words"), DECIMAL, section=HOW, unit=N("mm"), help=N("Empty: as large as the label allows.")),
    Field("fine", N("Fine bars"), YESNO, section=HOW, default=0, help=N("Down to 0.17 mm: they need a good scanner held close.")),
    Field("notes", N("Notes"), LONG, section=N("Notes")),
), names=("label_layouts",)))  # fmt: skip

LABEL_SIZE = register(RecordKind("label_size", N("Own label size"), N("Own label sizes"), "ruler-measure", (
    Field("name", N("Name"), required=True, unique=True, searched=True, column=220),
    Field("unit", N("Measured in"), CHOICE, choices=UNITS, required=True, default="mm", section=PAGE),
    Field("page", N("Page"), CHOICE, choices=PAGES, required=True, default="A4", section=PAGE, column=130),
    Field("page_width", N("Page width"), DECIMAL, section=PAGE, required=True),
    Field("page_height", N("Page height"), DECIMAL, section=PAGE, required=True),
    Field("columns", N("Labels across"), INTEGER, section=PAGE, required=True, default=1, least=1, most=50),
    Field("rows", N("Labels down"), INTEGER, section=PAGE, required=True, default=1, least=1, most=200),
    Field("label_width", N("Label width"), DECIMAL, section=ONE, required=True, column=100),
    Field("label_height", N("Label height"), DECIMAL, section=ONE, required=True, column=100),
    Field("left_edge", N("Left edge to the first label"), DECIMAL, section=ONE, required=True, default="0"),
    Field("top_edge", N("Top edge to the first label"), DECIMAL, section=ONE, required=True, default="0"),
    Field("pitch_x", N("From one label to the next across"), DECIMAL, section=ONE),
    Field("pitch_y", N("From one label to the next down"), DECIMAL, section=ONE),
    Field("corner", N("Corner radius"), DECIMAL, section=ONE),
    Field("dpi", N("Resolution of its printer"), INTEGER, section=PAGE, least=100, most=2400, unit=N("dpi")),
    Field("copied_from", N("Copied from"), editable=False),
    Field("notes", N("Notes"), LONG, section=N("Notes")),
), names=("label_sizes",)))  # fmt: skip

TAG_POOL = register(RecordKind("tag_pool", N("Pool of pre-printed tags"), N("Pools of pre-printed tags"), "tags", (
    Field("name", N("Name"), required=True, unique=True, searched=True, column=220, help=N("For example: Roll from the printer's shop, March")),
    Field("prefix", N("Before the number"), mono=True, column=110, help=N("What stands before the digits on every tag, as printed.")),
    Field("first", N("First number"), INTEGER, required=True, least=0, default=1, column=110),
    Field("last", N("Last number"), INTEGER, required=True, least=0, column=110),
    Field("width", N("Digits"), INTEGER, required=True, least=1, most=12, default=6, column=80),
    Field("check_character", N("Check character"), YESNO, default=0, help=N("A last letter or digit that proves the tag was read right (ISO 7064 MOD 37,36).")),
    Field("ended", N("Used up"), YESNO, default=0),
    Field("notes", N("Notes"), LONG, section=N("Notes")),
), names=("tag_pools",)))  # fmt: skip
offer("label_layout.must_hold", "itam_desktop.labels.keeping:layouts")
offer("label_size.must_hold", "itam_desktop.labels.keeping:own_sizes")
offer("tag_pool.must_hold", "itam_desktop.labels.keeping:pools")
offer("asset.must_hold", "itam_desktop.labels.keeping:assets")
offer("series.beyond", "itam_desktop.labels.keeping:beyond")
offer("scan.unknown", "itam_desktop.labels.screens.unknown:answers")
offer("asset.acts", "itam_desktop.labels.screens.verbs:asset_acts")
offer("asset.many", "itam_desktop.labels.screens.verbs:asset_many")
offer("place.acts", "itam_desktop.labels.screens.verbs:place_acts")
offer("person.acts", "itam_desktop.labels.screens.verbs:person_acts")
offer("stock_item.acts", "itam_desktop.labels.screens.verbs:stock_acts")
offer("handover.acts", "itam_desktop.labels.screens.verbs:paper_acts")
