"""What the store swears by: one way to write a record down, its digest, and the chain of actions (DECISIONS 1, 5)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

FIRST = bytes(32)  # the hash before the first action

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def canonical(values: Mapping[str, Any]) -> str:
    """The one way values are written as JSON: sorted keys, no spaces, characters as they are."""
    return _encode(values)


def record_digest(content: str) -> bytes:
    """SHA-256 of a record's canonical content (its known fields, custom ones as cf_<id>, and binned when it is)."""
    return sha256(content.encode()).digest()


def change_digest(kind: str, record: int, old: str | None, new: str | None) -> bytes:
    return sha256((kind + ":" + str(record) + "\n" + (old or "") + "\n" + (new or "")).encode()).digest()


def changes_digest(digests: Iterable[bytes]) -> bytes:
    return sha256(b"".join(digests)).digest()


SWORN = (
    "id",
    "recorded_at",
    "effective",
    "who",
    "verb",
    "label",
    "args",
    "why",
    "undoes",
    "redoes",
    "window",
    "changes",
)


def action_hash(previous: bytes, row: Mapping[str, Any]) -> bytes:
    """Over the action before it, the action's own content, both dates included, and its changes' digests."""
    own = {name: row[name] for name in SWORN} | {"uuid": row["uuid"].hex()}
    return sha256(previous + canonical(own).encode() + row["changes_digest"]).digest()
