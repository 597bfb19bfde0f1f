"""The licence position without a window."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any

from itam_desktop.commands.line import Usage
from itam_desktop.commands.without_window import Said, progress_line, read, writing
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import read_date, show_money, show_number
from itam_desktop.kernel.texts import tr


def position(path: Path, asked: argparse.Namespace) -> Said:
    """What was bought, given, installed, free and missing, by product and metric."""
    from itam_desktop.software import counting, findings
    from itam_desktop.software.fields import METRICS
    from itam_desktop.store.reading import style_of

    with read(path) as conn:
        style = style_of(conn)
        day = _day(asked.on, style.now(), style)
        found = counting.positions(conn, day, style.currency)
        told = findings.findings(conn, day, style.currency, found)
    metrics = {one.key: tr(one.label) for one in METRICS}
    lines = [
        "\t".join((tr("Product"), tr("Counted"), tr("Bought"), tr("Given"), tr("Installed"), tr("Free"), tr("Short")))
    ]
    for p in found:
        n = [
            tr("no limit") if v is None else show_number(v, style)
            for v in (p.entitled, p.assigned, p.installed, p.free, p.shortfall)
        ]
        lines.append(
            "\t".join([p.name, metrics[p.metric], *n, *(show_money(m, c, style) for m, c in p.exposure or () if m)])
        )
    said: dict[str, Any] = {
        "on": day,
        "products": [_json(p) for p in found],
        "findings": [{"finding": f.about.key, "kind": f.kind, "records": list(f.records), "n": f.n} for f in told],
    }
    return said, "\n".join(lines)


def collect(path: Path, asked: argparse.Namespace) -> Said:
    """Inventory files, or this computer, into the store."""
    from itam_desktop.collection import collecting

    for file in asked.files:
        if not file.exists():
            raise Refusal(tr("There is no file {path}.", path=file))
    fresh = not path.exists()
    with writing(path, create=True) as store:
        said = collecting.run(store, asked.files, progress_line())
    for reason in said.pop("reasons"):
        print(reason, file=sys.stderr)
    said["refused_all"] = not (said["new"] + said["changed"] + said["same"])
    if fresh and said["refused_all"]:
        for end in ("", "-wal", "-shm"):
            Path(str(path) + end).unlink(missing_ok=True)
    words = tr("New: {new}, changed: {changed}, the same: {same}, refused: {refused}; titles: {software}", **said)
    return said, words


def _json(p: Any) -> dict[str, Any]:
    sums = None if p.exposure is None else [{"minor": minor, "currency": code} for minor, code in p.exposure]
    return {
        "product": p.name, "product_id": p.product, "publisher": p.publisher, "metric": p.metric, "entitled": p.entitled, "assigned": p.assigned,
        "spent": p.spent, "held": p.held, "installed": p.installed, "free": p.free, "shortfall": p.shortfall,
        "exposure": sums[0] if sums and len(sums) == 1 else sums, "trial": p.trial, "trial_assigned": p.trial_assigned,
        "licences": list(p.licences),
    }  # fmt: skip


def _day(text: str, today: date, style: Any) -> str:
    """Raises Usage."""
    if not text:
        return today.isoformat()
    try:
        return read_date(text, style).isoformat()
    except Refusal as no:
        raise Usage(no.message) from None
