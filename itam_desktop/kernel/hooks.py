"""What a lower capability lets upper ones add to: named hooks, filled with "module:function", imported when first asked.

The hooks there are (a capability offers in its `fields.py`, so that every start knows of it without importing it):

- "KIND.acts"            acts(shell) -> Sequence[Act]: further verbs on one record of that kind, in its pane and menus
- "asset.many"           acts(shell) -> Sequence[ManyAct]: further verbs on several chosen assets
- "KIND.more"            more(shell, row) -> Sequence[QWidget]: what stands beneath the facts of one record
- "KIND.watches"         watches() -> frozenset: further kinds whose changes its pane must show
- "KIND.life"            life(conn, kinds, record, style) -> (lanes, marks): what its timeline shows besides its own
- "person.held"          held(conn, person) -> list[directory.held.Thing]: what somebody has to give back
- "asset.give_out"       give_out(shell, parent, ids, lend) -> dialog: a richer dialog in the place of giving out's own
- "asset.gone"           gone(tx, assets, day) -> None: what ends when assets are disposed of, in the same action
- "asset.taken_back"     back(tx, assets, theirs) -> None: what follows assets that are taken back, in the same action; theirs:
                         "" nothing comes back with them, "returning" what is meant to, "all"
- "merging"              merging(tx, kind, keep, gone) -> None: puts together what would stand twice once all points to `keep`
- "stock.order"          order(shell, parent, items) -> None: makes orders of stock items that are low
- "asset.changing"       changing(tx, rows, wanted) -> None: judges or follows fields of assets that a form or a bulk edit changes
- "KIND.must_hold"       must_hold(tx, changes) -> None: raises Refusal for what may never be, asked after every action, undo and
                         redo, with the changes of its records of that kind
- "series.beyond"        beyond(conn, prefix, width, check, number) -> int: the first number from there on that a tag series may give
- "scan.unknown"         answers(shell, code) -> list[labels.screens.unknown.Answer]: what can be done with a scanned code that no
                         record has, before what the window itself offers
- "KIND.turn"            turn(before, after) -> int: of one change of an undo or redo: -1 to be made before the others (it makes
                         room under a limit), 1 after them; before, after: flat rows, None where there is none
- "calendar.events"      events(conn, style) -> list[contracts.calendar.Event]: days for the calendar file
- "window.opened"        opened(shell) -> None: what begins once the window of an office stands
- "window.dropped"       dropped(shell, paths, otherwise) -> bool: takes files dropped on the window, or leaves them to the
                         import; otherwise(paths) is the import, for files that turn out not to be its own
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

_OFFERS: dict[str, dict[str, None]] = {}


def offer(hook: str, *places: str) -> None:
    """Fill a hook; place: "module:function". The same place twice counts once."""
    _OFFERS.setdefault(hook, {}).update(dict.fromkeys(places))


def offered(hook: str) -> tuple[Callable[..., Any], ...]:
    """What was offered, in the order of offering."""
    return tuple(found_at(place) for place in _OFFERS.get(hook, ()))


def offers(hook: str) -> tuple[str, ...]:
    """The places that were offered, not imported yet."""
    return tuple(_OFFERS.get(hook, ()))


@cache
def found_at(place: str) -> Callable[..., Any]:
    """What lies at "module:function", imported now if it was not before."""
    module, _, name = place.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), name)
    return found
