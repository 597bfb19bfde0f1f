"""GLPI's native inventory, as GLPI Agent writes it (a .json file)."""

from __future__ import annotations

import json
import math
from typing import Any

from itam_desktop.collection import glpi
from itam_desktop.collection.cleaning import Notes, text, truth
from itam_desktop.collection.machine import Machine
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr

MOST_VALUES = 1_000_000  # of objects and lists in one file


def parse(words: str, name: str) -> Any:
    """Any JSON, guarded: deep nesting, millions of values, and numbers that no computer holds are no exception but a Refusal."""
    if words.count("{") + words.count("[") > MOST_VALUES:
        raise Refusal(
            tr(
                "“{name}” holds far more values than an inventory has. Make the inventory again, and take that file.",
                name=name,
            )
        )
    try:
        return json.loads(words, parse_int=_integer, parse_float=_float, parse_constant=_nothing, strict=False)
    except RecursionError:
        raise Refusal(
            tr(
                "“{name}” is nested too deeply to be an inventory. Make the inventory again, and take that file.",
                name=name,
            )
        ) from None
    except ValueError:
        raise Refusal(
            tr(
                "“{name}” is not whole: it begins like JSON, but does not end so. Copy it again, or make the inventory again.",
                name=name,
            )
        ) from None


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) < 25 else None


def _float(digits: str) -> float | None:
    found = float(digits) if len(digits) < 400 else math.inf
    return found if math.isfinite(found) else None


def _nothing(_: str) -> None:
    return None


def looks_so(content: Any) -> bool:
    return isinstance(content, dict) and ("content" in content or "deviceid" in content)


def machines(content: dict[str, Any], name: str, notes: Notes) -> list[Machine]:
    """Raises Refusal when what the format asks for is missing."""
    device = text(content.get("deviceid"), notes, "deviceid")
    if not device:
        raise Refusal(
            tr(
                "“{name}” does not say which machine it is of (it has no deviceid). Make the inventory again with GLPI Agent.",
                name=name,
            )
        )
    action = text(content.get("action"), notes).casefold() or "inventory"
    itemtype = text(content.get("itemtype"), notes) or "Computer"
    partial = truth(content.get("partial")) is True or action == "netdiscovery"
    return [
        glpi.machine(
            content.get("content"),
            itemtype=itemtype,
            device_id=device,
            action=action,
            partial=partial,
            source="glpi-json",
            notes=notes,
        )
    ]
