"""The office's own label sizes as stocks: read from a record's values in mm or inch, and judged. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import show_size
from itam_desktop.kernel.texts import tr
from itam_desktop.labels.stock import Stock

INCH = 25.4
PAPER = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
SMALLEST_MM, LARGEST_MM = 4.0, 1_200.0


def stock_of(row: Mapping[str, Any]) -> Stock:
    """The stock of a label size's flat row, in mm. A roll is one label a page; sheets of a known size have that size."""
    unit = INCH if row.get("unit") == "inch" else 1.0

    def mm(key: str, otherwise: float = 0.0) -> float:
        value = row.get(key)
        return otherwise if value in (None, "") else float(str(value)) * unit

    page = str(row.get("page") or "A4")
    width, height = mm("label_width"), mm("label_height")
    corner = None if row.get("corner") in (None, "") else mm("corner")
    dpi = int(row["dpi"]) if row.get("dpi") else None
    if page == "roll":
        return Stock("", str(row["name"]), "", "roll", width, height, 1, 1, width, height, 0.0, 0.0, width, height, corner, dpi=dpi)  # fmt: skip
    wide, tall = PAPER.get(page, (mm("page_width"), mm("page_height")))
    return Stock(
        "", str(row["name"]), "", page, wide, tall, int(row.get("columns") or 1), int(row.get("rows") or 1), width, height, mm("left_edge"), mm("top_edge"),
        mm("pitch_x", width), mm("pitch_y", height), corner, dpi=dpi,
    )  # fmt: skip


def values_of(stock: Stock, name: str) -> dict[str, Any]:
    """The values of an own size that begins as a copy of this stock, in mm."""

    def said(mm: float) -> str:
        return f"{mm:.3f}".rstrip("0").rstrip(".")

    page = stock.page if stock.page in (*PAPER, "roll") else "own"
    values: dict[str, Any] = {
        "name": name, "unit": "mm", "page": page, "page_width": said(stock.width_mm), "page_height": said(stock.height_mm), "columns": stock.columns, "rows": stock.rows,
        "label_width": said(stock.label_width_mm), "label_height": said(stock.label_height_mm), "left_edge": said(stock.left_mm), "top_edge": said(stock.top_mm),
        "pitch_x": said(stock.pitch_x_mm), "pitch_y": said(stock.pitch_y_mm), "copied_from": stock.name,
    }  # fmt: skip
    if stock.corner_radius_mm is not None:
        values["corner"] = said(stock.corner_radius_mm)
    if stock.dpi:
        values["dpi"] = stock.dpi
    return values


def judge(row: Mapping[str, Any]) -> Stock:
    """The stock, when labels of these sizes lie apart on their page. Raises Refusal with its field, saying what is wrong."""
    stock = stock_of(row)
    for key, value in (("label_width", stock.label_width_mm), ("label_height", stock.label_height_mm)):
        if not SMALLEST_MM <= value <= LARGEST_MM:
            raise Refusal(
                tr("A label is from {low} to {high} mm wide and tall, not {size} mm.", low=show_size(SMALLEST_MM), high=show_size(LARGEST_MM), size=show_size(value, 2)),
                field=key,
            )  # fmt: skip
    for key, value in (("page_width", stock.width_mm), ("page_height", stock.height_mm)):
        if value > LARGEST_MM or value <= 0:
            raise Refusal(
                tr("A page is at most {high} mm wide and tall, not {size} mm.", high=show_size(LARGEST_MM), size=show_size(value, 2)), field=key
            )  # fmt: skip
    if stock.corner_radius_mm is not None and not (
        0 <= stock.corner_radius_mm <= min(stock.label_width_mm, stock.label_height_mm) / 2
    ):
        raise Refusal(tr("The corner is at most half as large as the label."), field="corner")
    if min(stock.left_mm, stock.top_mm) < 0:
        raise Refusal(
            tr("The first label begins outside the page."), field="left_edge" if stock.left_mm < 0 else "top_edge"
        )
    for key, n, pitch, side in (
        ("pitch_x", stock.columns, stock.pitch_x_mm, stock.label_width_mm),
        ("pitch_y", stock.rows, stock.pitch_y_mm, stock.label_height_mm),
    ):
        if n > 1 and pitch < side - 0.01:
            words = tr("Labels overlap: from one to the next are {pitch} mm, but a label is {side} mm.", pitch=show_size(pitch, 2), side=show_size(side, 2))  # fmt: skip
            raise Refusal(words, field=key)
    right, bottom = stock.position_mm(stock.per_page - 1)
    for key, end, page in (
        ("columns", right + stock.label_width_mm, stock.width_mm),
        ("rows", bottom + stock.label_height_mm, stock.height_mm),
    ):
        if end > page + 0.01:
            words = tr("The last label ends {over} mm outside the page, which has {page} mm.", over=show_size(end - page, 2), page=show_size(page, 2))  # fmt: skip
            raise Refusal(words, field=key)
    if found := stock.faults():
        raise Refusal(found[0], field="label_width")
    return stock
