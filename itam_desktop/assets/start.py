"""What a new office starts with: categories with their field sets and tag prefixes, statuses for each stage."""

from __future__ import annotations

from itam_desktop.kernel.texts import N

# (word, stage, standard for its stage)
STATUSES = (
    (N("In stock"), "in_stock", True), (N("Given out"), "assigned", True), (N("On loan"), "on_loan", True), (N("In repair"), "in_repair", True),
    (N("Missing"), "missing", True), (N("Retired"), "retired", True), (N("Disposed"), "disposed", True),
)  # fmt: skip
CATEGORIES: tuple[dict[str, str | int], ...] = (
    {
        "name": N("Desktop computer"),
        "icon": "device-desktop",
        "field_set": "computer",
        "prefix": "PC",
        "useful_life": 60,
        "holds_data": 1,
    },
    {
        "name": N("Laptop"),
        "icon": "device-laptop",
        "field_set": "computer",
        "prefix": "LT",
        "useful_life": 48,
        "holds_data": 1,
        "needs_signature": 1,
    },
    {
        "name": N("Server"),
        "icon": "server-2",
        "field_set": "computer",
        "prefix": "SV",
        "useful_life": 60,
        "holds_data": 1,
    },
    {"name": N("Monitor"), "icon": "device-imac", "field_set": "plain", "prefix": "MN", "useful_life": 72},
    {
        "name": N("Printer"),
        "icon": "printer",
        "field_set": "printer",
        "prefix": "PR",
        "useful_life": 60,
        "meter": "pages",
    },
    {
        "name": N("Copier"),
        "icon": "printer",
        "field_set": "printer",
        "prefix": "CP",
        "useful_life": 60,
        "meter": "pages",
        "holds_data": 1,
    },
    {"name": N("Network device"), "icon": "router", "field_set": "network", "prefix": "NW", "useful_life": 84},
    {
        "name": N("Landline phone"),
        "icon": "device-landline-phone",
        "field_set": "landline",
        "prefix": "LP",
        "useful_life": 84,
    },
    {
        "name": N("Mobile phone"),
        "icon": "device-mobile",
        "field_set": "mobile",
        "prefix": "MP",
        "useful_life": 36,
        "holds_data": 1,
        "needs_signature": 1,
    },
    {"name": N("SIM card or line"), "icon": "key", "field_set": "sim", "prefix": "SM"},
    {
        "name": N("Tablet"),
        "icon": "device-tablet",
        "field_set": "mobile",
        "prefix": "TB",
        "useful_life": 48,
        "holds_data": 1,
        "lends_out": 1,
    },
    {
        "name": N("Peripheral"),
        "icon": "devices",
        "field_set": "plain",
        "prefix": "PE",
        "useful_life": 48,
        "lends_out": 1,
    },
    {"name": N("Car"), "icon": "car", "field_set": "vehicle", "prefix": "CR", "useful_life": 72, "meter": "km"},
    {"name": N("Truck"), "icon": "truck", "field_set": "vehicle", "prefix": "TR", "useful_life": 108, "meter": "km"},
    {"name": N("Furniture"), "icon": "armchair", "field_set": "plain", "prefix": "FU", "useful_life": 156},
    {"name": N("Other"), "icon": "package", "field_set": "plain"},
)
