"""Places: the tree of site, building, floor, room and shelf."""

from __future__ import annotations

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, INTEGER, LONG, REFERENCE, YESNO
from itam_desktop.kernel.texts import N

PLACE = register(RecordKind("place", N("Place"), N("Places"), "map-pin", (
    Field("name", N("Name"), required=True, searched=True, column=260, names=("location", "location name", "room", "standort", "raum")),
    Field("kind", N("Kind"), CHOICE, default="room", column=110, choices=(
        Choice("site", N("Site")), Choice("building", N("Building")), Choice("floor", N("Floor")), Choice("room", N("Room")), Choice("shelf", N("Shelf")),
        Choice("outside", N("Outside")),
    )),
    Field("code", N("Code"), searched=True, scanned=True, unique=True, mono=True, column=130, help=N("What its own label says; a scan of it opens the place."), names=("place code", "barcode")),
    Field("parent_id", N("Lies in"), REFERENCE, target="place", column=200, names=("parent name", "parent location", "parent", "building")),
    Field("responsible_id", N("Responsible"), REFERENCE, target="person", column=180, names=("manager", "responsible person")),
    Field("count_every", N("Counted every"), INTEGER, unit=N("days"), least=1, most=3650, help=N("After how many days this place is due for a stock-take; empty: never by itself.")),
    Field("label_wanted", N("Label to be printed anew"), YESNO),
    Field("address", N("Address"), LONG, searched=True, section=N("Where it is")),
    Field("external_id", N("Id in the old system"), section=N("Where it is"), mono=True, names=("id",)),
    Field("notes", N("Notes"), LONG, searched=True, section=N("Notes")),
), code="code", tree="parent_id", names=("places", "locations", "rooms")))  # fmt: skip
offer("place.life", "itam_desktop.places.life:of_place")
