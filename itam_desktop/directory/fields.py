"""People, business units and companies: what is kept of them."""

from __future__ import annotations

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import DATE, EMAIL, LINK, LONG, REFERENCE
from itam_desktop.kernel.texts import N

WHO, WORK, REACH = N("Who it is"), N("At work"), N("How to reach")

PERSON = register(RecordKind("person", N("Person"), N("People"), "users", (
    Field("name", N("Name"), required=True, searched=True, section=WHO, column=220, cell="person", names=("full name", "display name", "user", "mitarbeiter")),
    Field("username", N("User name"), searched=True, section=WHO, mono=True, unique=True, names=("login", "user name", "benutzername")),
    Field("employee_number", N("Employee number"), searched=True, scanned=True, section=WHO, mono=True, names=("employee num", "employee no", "staff number", "personalnummer")),
    Field("job_title", N("Job title"), searched=True, section=WORK, column=180, names=("job title for user", "title", "position")),
    Field("business_unit_id", N("Business unit"), REFERENCE, target="business_unit", section=WORK, column=140, names=("department", "company", "abteilung")),
    Field("manager_id", N("Manager"), REFERENCE, target="person", section=WORK),
    Field("place_id", N("Place"), REFERENCE, target="place", section=WORK, column=140, names=("location", "office", "room")),
    Field("start_date", N("Start"), DATE, section=WORK),
    Field("leaving_date", N("Leaving date"), DATE, section=WORK, names=("end date",)),
    Field("email", N("E-mail"), EMAIL, searched=True, section=REACH, column=210, unique=True, names=("e mail", "mail", "email address")),
    Field("phone", N("Phone"), searched=True, section=REACH, names=("phone num", "phone number", "telephone")),
    Field("address", N("Address"), LONG, searched=True, section=REACH),
    Field("external_id", N("Id in the old system"), section=REACH, mono=True, names=("id",)),
    Field("notes", N("Notes"), LONG, searched=True, section=N("Notes")),
), names=("people", "persons", "users", "staff")))  # fmt: skip

BUSINESS_UNIT = register(RecordKind("business_unit", N("Business unit"), N("Business units"), "building-warehouse", (
    Field("name", N("Name"), required=True, searched=True, unique=True, column=240, names=("department", "company")),
    Field("parent_id", N("Part of"), REFERENCE, target="business_unit", column=200),
    Field("cost_centre", N("Cost centre"), searched=True, mono=True, column=140),
    Field("head_id", N("Head"), REFERENCE, target="person", column=200),
    Field("notes", N("Notes"), LONG, searched=True, section=N("Notes")),
), tree="parent_id", names=("business_units", "departments")))  # fmt: skip

ROLES = tuple(Choice(key, label) for key, label in (
    ("supplier", N("Supplier")), ("maker", N("Maker")), ("lessor", N("Lessor")), ("insurer", N("Insurer")),
    ("service", N("Service firm")), ("recycler", N("Recycler")),
))  # fmt: skip

COMPANY = register(RecordKind("company", N("Company"), N("Companies"), "truck", (
    Field("name", N("Name"), required=True, searched=True, unique=True, column=240, names=("company", "supplier", "vendor", "manufacturer")),
    Field("roles", N("What it does for us"), searched=True, column=180, help=N("For example: supplier, maker, lessor, insurer"), names=("role", "type")),
    Field("customer_number", N("Customer number"), searched=True, mono=True, column=140),
    Field("email", N("E-mail"), EMAIL, searched=True, section=REACH, column=200),
    Field("phone", N("Phone"), searched=True, section=REACH),
    Field("support_phone", N("Support phone"), searched=True, section=REACH, column=140),
    Field("web", N("Web page"), LINK, section=REACH, names=("url", "website")),
    Field("address", N("Address"), LONG, searched=True, section=REACH),
    Field("notes", N("Notes"), LONG, searched=True, section=N("Notes")),
), names=("companies", "suppliers", "manufacturers")))  # fmt: skip
offer("person.life", "itam_desktop.directory.life:of_person")
