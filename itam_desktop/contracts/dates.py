"""Contracts: the day by which to decide, terms, and what a period costs (DOMAIN 9). Pure rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any


def decide_by(row: Mapping[str, Any]) -> str | None:
    """The decide-by date (ISO) = end - notice - the office's own buffer; None without an end. Months are calendar months."""
    if not row.get("end_date"):
        return None
    from dateutil.relativedelta import relativedelta  # some milliseconds that not every start needs

    try:
        end = date.fromisoformat(str(row["end_date"])[:10])
        notice = int(row.get("notice") or 0)
        back = relativedelta(months=notice) if row.get("notice_unit") == "months" else relativedelta(days=notice)
        last: date = end - back - timedelta(days=int(row.get("buffer_days") or 0))
        return last.isoformat()
    except (ValueError, OverflowError):
        return None
