"""The table of places."""

from itam_desktop.places.fields import PLACE
from itam_desktop.store.schema import record_table

place = record_table(PLACE, indexed=("name",))
