"""Tables of people, business units and companies."""

from itam_desktop.directory.fields import BUSINESS_UNIT, COMPANY, PERSON
from itam_desktop.store.schema import record_table

person = record_table(PERSON, indexed=("name",))
business_unit = record_table(BUSINESS_UNIT)
company = record_table(COMPANY)
