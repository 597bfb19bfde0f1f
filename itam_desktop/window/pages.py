"""The pages of the window by name: each is imported when it is first shown."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from itam_desktop.kernel.texts import N
from itam_desktop.widgets.page import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """key: what `go` takes; place: "module:Class"; kinds: whose records open there; group: gap before a new one.

    new: (word, icon) of its entry in the New menu; rail: it has a button there.
    """

    key: str
    place: str
    word: str
    icon: str
    group: int = 0
    kinds: tuple[str, ...] = ()
    new: tuple[str, str] | None = None
    rail: bool = True


PAGES = (
    Entry(
        "assets",
        "itam_desktop.assets.screens.page:AssetsPage",
        N("Assets"),
        "devices",
        0,
        ("asset", "model", "attachment"),
        (N("Asset"), "devices"),
    ),
    Entry(
        "custody",
        "itam_desktop.custody.screens.custody_page:CustodyPage",
        N("Hand-overs"),
        "signature",
        0,
        ("handover", "handover_line", "reservation", "kit", "kit_line", "leaving", "leaving_line"),
        (N("Hand-over"), "user-plus"),
    ),
    Entry(
        "people",
        "itam_desktop.directory.screens.people_page:PeoplePage",
        N("People"),
        "users",
        0,
        ("person", "business_unit", "company"),
        (N("Person"), "user"),
    ),
    Entry(
        "places",
        "itam_desktop.places.screens.places_page:PlacesPage",
        N("Places"),
        "map-pin",
        0,
        ("place",),
        (N("Place"), "map-pin"),
    ),
    Entry(
        "software",
        "itam_desktop.software.screens.software_page:SoftwarePage",
        N("Software"),
        "apps",
        0,
        ("licence", "licence_key", "licence_event", "seat", "product", "software_title", "installation", "account"),
        (N("Licence"), "key"),
    ),
    Entry(
        "gather",
        "itam_desktop.collection.screens.gather_page:GatherPage",
        N("Gather"),
        "scan",
        0,
        ("collection", "part"),
    ),
    Entry(
        "stock",
        "itam_desktop.stock.screens.stock_page:StockPage",
        N("Stock"),
        "package",
        0,
        ("stock_item",),
        (N("Stock item"), "package"),
    ),
    Entry(
        "purchasing",
        "itam_desktop.purchasing.screens.orders_page:OrdersPage",
        N("Orders"),
        "receipt",
        0,
        ("purchase_order", "order_line"),
        (N("Purchase order"), "receipt"),
    ),
    Entry(
        "contracts",
        "itam_desktop.contracts.screens.contracts_page:ContractsPage",
        N("Contracts"),
        "file-certificate",
        1,
        ("contract", "insurance_claim", "contract_event", "contract_cover"),
        (N("Contract"), "file-certificate"),
    ),
    Entry(
        "upkeep",
        "itam_desktop.upkeep.screens.upkeep_page:UpkeepPage",
        N("Upkeep"),
        "tool",
        1,
        ("maintenance", "upkeep_plan", "meter_reading"),
    ),
    Entry(
        "disposal",
        "itam_desktop.disposal.screens.disposal_page:DisposalPage",
        N("Disposal"),
        "recycle",
        1,
        ("disposal", "certificate"),
    ),
    Entry(
        "stocktake",
        "itam_desktop.stocktake.screens.stocktake_page:StocktakePage",
        N("Stock-take"),
        "clipboard-check",
        1,
        ("stocktake",),
    ),
    Entry(
        "labels",
        "itam_desktop.labels.screens.labels_page:LabelsPage",
        N("Labels"),
        "barcode",
        1,
        ("label_layout", "label_size", "tag_pool"),
    ),
    Entry("activity", "itam_desktop.window.activity:ActivityPage", N("Activity"), "history", 2),
    Entry(
        "import",
        "itam_desktop.exchange.screens.import_page:ImportPage",
        N("Import"),
        "table-import",
        2,
        (),
        None,
        False,
    ),
    Entry(
        "network",
        "itam_desktop.collection.screens.network_look:NetworkPage",
        N("The network"),
        "network",
        2,
        (),
        None,
        False,
    ),
    Entry("search", "itam_desktop.window.search_page:SearchPage", N("Search"), "search", 2, (), None, False),
    Entry(
        "settings",
        "itam_desktop.window.settings.page:SettingsPage",
        N("Settings"),
        "settings",
        9,
        ("office", "category", "status", "tag_series", "custom_field", "paper_text", "support_table"),
    ),
)


def page_class(entry: Entry) -> type[Page]:
    module, _, name = entry.place.partition(":")
    found: type[Page] = getattr(importlib.import_module(module), name)
    return found


def page_of(kind: str) -> str | None:
    """The key of the page where records of this kind open."""
    return next((e.key for e in PAGES if kind in e.kinds), None)
