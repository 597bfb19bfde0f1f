"""Tables of software. No path gives seat n+1: triggers, because no constraint sees two tables (DECISIONS 4)."""

import sqlalchemy as sa

from itam_desktop.kernel.texts import N
from itam_desktop.software.fields import (
    ACCOUNT,
    INSTALLATION,
    LICENCE,
    LICENCE_EVENT,
    LICENCE_KEY,
    PRODUCT,
    SEAT,
    SOFTWARE_TITLE,
)
from itam_desktop.software.sums import LIMITED, TAKING
from itam_desktop.store.schema import declare_limit, record_table

product = record_table(PRODUCT, indexed=("name",))
licence = record_table(
    LICENCE,
    sa.CheckConstraint("quantity IS NULL OR quantity >= 0", name="licence_never_negative"),
    sa.CheckConstraint("start_date IS NULL OR end_date IS NULL OR start_date <= end_date", name="licence_ends_after_start", info={"words": N("The end of a licence cannot lie before its start. Nothing was changed."), "field": "end_date"}),
    indexed=("name", "product_id", "decide_by"),
)  # fmt: skip
licence_key = record_table(LICENCE_KEY, indexed=("licence_id",))
seat = record_table(
    SEAT,
    sa.CheckConstraint("quantity > 0", name="seat_is_something"),
    sa.CheckConstraint("(person_id IS NOT NULL) + (asset_id IS NOT NULL) = 1", name="one_holder_of_seat", info={"words": N("A seat belongs to one person or to one device. Nothing was changed."), "field": "person_id"}),
    sa.CheckConstraint("until IS NULL OR since <= until", name="seat_ends_after_start", info={"words": N("A seat cannot be taken back before it was given. Nothing was changed."), "field": "until"}),
    indexed=("licence_id", "person_id", "asset_id"),
)  # fmt: skip
licence_event = record_table(LICENCE_EVENT, indexed=("licence_id",))
software_title = record_table(SOFTWARE_TITLE, indexed=("product_id", "state"))
installation = record_table(INSTALLATION, indexed=("asset_id",))
sa.Index("ix_installation_title_id", installation.c.title_id, installation.c.asset_id, installation.c.gone_on, installation.c.first_seen, installation.c.binned)  # fmt: skip
account = record_table(ACCOUNT, indexed=("product_id", "person_id", "licence_id"))

TAKEN = "(SELECT sum(s.quantity) FROM seat s WHERE s.licence_id=l.id AND " + TAKING + ")"
FROM_SEAT = (
    "SELECT RAISE(ABORT, 'no seat left') FROM licence l WHERE l.id=NEW.licence_id AND "
    + LIMITED
    + " AND l.quantity<"
    + TAKEN
    + "; END"
)
FROM_LICENCE = (
    "SELECT RAISE(ABORT, 'no seat left') FROM licence l WHERE l.id=NEW.id AND "
    + LIMITED
    + " AND l.quantity<"
    + TAKEN
    + "; END"
)
declare_limit(
    "no seat left",
    N("There is no free seat for this. Take one back, buy more, or allow on the licence that more are used than bought. Nothing was changed."),
    "CREATE TRIGGER seat_limit_insert AFTER INSERT ON seat BEGIN " + FROM_SEAT,
    "CREATE TRIGGER seat_limit_update AFTER UPDATE OF licence_id, quantity, until, spent, held_until, released_on, binned ON seat BEGIN " + FROM_SEAT,
    "CREATE TRIGGER seat_limit_licence AFTER UPDATE OF quantity, overuse, metric, binned ON licence BEGIN " + FROM_LICENCE,
)  # fmt: skip
