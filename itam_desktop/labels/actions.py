"""What a user can do about labels. One function is one action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.assets import actions as of_records
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.tags import next_tag
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.labels import queries
from itam_desktop.labels.rules import CODE_WIDTH, COUNTED
from itam_desktop.store import lists
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


def give_codes(tx: Tx, kind: str, records: Sequence[int]) -> int:
    """Codes with a check character (P-0001-W) for those places or stock items that have none; gives how many."""
    if kind not in COUNTED:
        raise Refusal(tr("Only places and stock items get codes from the program."))
    given = {}
    for record in queries.without_code(raw(tx.conn), kind, list(records)):
        given[record] = {"code": _fresh(tx, kind)}
    tx.update_many(kind, given)
    tx.say(N("Gave codes to {n} records: {kind}"), n=len(given), kind=later(RECORDS[kind].plural))
    return len(given)


def _fresh(tx: Tx, kind: str) -> str:
    """The next code that no record of any kind answers to, and no pool has."""
    while True:
        code = tx.numbered("code:" + kind, kind, "code", lambda n: next_tag(COUNTED[kind], CODE_WIDTH, n))
        if not lists.scan(raw(tx.conn), code) and queries.pool_of(raw(tx.conn), code) is None:
            return code


def want_labels(tx: Tx, kind: str, records: Sequence[int], wanted: bool = True) -> int:
    """Mark labels of assets or places to be printed anew, or take the mark away; gives how many changed."""
    value = 1 if wanted else None
    rows = tx.get_many(kind, list(records))
    changed = [i for i, row in rows.items() if bool(row.get("label_wanted")) != wanted]
    tx.update_many(kind, {i: {"label_wanted": value} for i in changed})
    words = N("Wants {n} labels printed anew") if wanted else N("Printed {n} labels anew")
    tx.say(words, n=len(changed))
    return len(changed)


def retag(tx: Tx, asset: int, tag: str) -> None:
    """Another tag is stuck on an asset. The one before is kept as its old tag, so that a scan still finds it; where there is
    an old tag already, that one stays and the one before is found in the history only. Raises Refusal for an asset
    that is gone, binned, disposed or has this tag."""
    row = tx.get("asset", asset)
    if row is None or row.get("binned"):
        raise Refusal(tr("This asset is no longer there, or lies in the bin."), field="asset")
    if row["tag"] == tag:
        raise Refusal(tr("{tag} is its tag already.", tag=tag), field="asset")
    of_records.not_disposed(tx, [asset])
    before = row["tag"]
    values: dict[str, Any] = {"tag": tag}
    if not row.get("old_tag"):
        values["old_tag"] = before
    of_records.change(tx, "asset", [asset], values)
    tx.say(N("Put the tag {tag} on {before}"), tag=tag, before=before)


def take_layout(tx: Tx, values: Mapping[str, Any]) -> int:
    """A layout from a file; one of the same name stays, the new one gets a number."""
    name, n = str(values["name"]), 2
    while tx.conn.exec_driver_sql("SELECT 1 FROM label_layout WHERE name=? COLLATE NOCASE", (name,)).first():
        name = f"{values['name']} {n}"
        n += 1
    made = tx.insert("label_layout", {**values, "name": name})
    tx.say(N("Took over the label layout {name}"), name=name)
    return made
