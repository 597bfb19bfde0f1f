"""Columns find their fields by name, by another program's name, at last by likeness; files say what they hold."""

import json
from pathlib import Path

import pytest

from itam_desktop.exchange.columns import Match, match, normal
from itam_desktop.exchange.presets import LABELS, presets, what_is
from itam_desktop.exchange.reading import read_table
from itam_desktop.exchange.targets import NAMES, VIRTUAL, kind_of, targets
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.kinds import DATE, INTEGER, MONEY, REFERENCE, TEXT
from itam_desktop.kernel.resources import resource_path


def kind(key: str, plain: str, references: str) -> RecordKind:
    kinds = {"purchase_date": DATE, "end_of_life": DATE, "warranty_end": DATE, "cost": MONEY, "last_counted": DATE}
    fields = [Field(k, k.replace("_", " ").capitalize(), kinds.get(k, TEXT)) for k in plain.split()]
    fields += [Field(f"{k}_id", k.replace("_", " ").capitalize(), REFERENCE) for k in references.split()]
    return RecordKind(key, key, key + "s", "x", tuple(fields))


ASSET = kind(
    "asset", "tag name serial order_number purchase_date cost warranty_end end_of_life last_counted notes "
    "hostname mac ip currency",
    "category model status place home_place holder_person holder_place holder_asset business_unit supplier lessor",
)  # fmt: skip
PERSON = kind(
    "person",
    "name email phone employee_number username job_title start_date leaving_date",
    "business_unit manager place",
)
PLACE = kind("place", "name code address", "parent manager")
MODEL = kind("model", "name part_number useful_life end_of_support warranty_months price", "maker category")
KINDS = {one.key: one for one in (ASSET, PERSON, PLACE, MODEL)}

SNIPEIT = {
    "accessories-sample": "accessory", "assets-sample-BAD": "asset", "assets-sample-BLANKS": "asset",
    "assets-sample": "asset",
    "components-sample": "component", "consumables-sample": "consumable", "licenses-sample": "licence",
    "locations-sample": "place", "models-sample": "model", "users-sample": "person",
}  # fmt: skip


def found(
    header: list[str] | tuple[str, ...], of: RecordKind = ASSET, preset: str | None = None
) -> dict[str, str | None]:
    return {m.column: m.field_key for m in match(header, of, preset)}


@pytest.mark.parametrize("name", SNIPEIT)
def test_each_snipe_it_file_is_recognised(realdata: Path, name: str) -> None:
    assert what_is(read_table(realdata / "assets_snipeit" / f"{name}.csv").header) == (SNIPEIT[name], "snipeit")


def test_files_that_hold_no_such_records_are_not_taken_for_any(realdata: Path) -> None:
    for path in sorted((realdata / "csv_edge").glob("*.csv")):
        if path.name != "empty.csv":
            assert what_is(read_table(path).header) == (None, None), path.name


@pytest.mark.parametrize(
    ("header", "holds"),
    [
        ("HB.name,HB.location,HB.asset_id", ("asset", "homebox")),
        ("title,description,custodian,barcode_Code128", ("asset", "shelf")),
        ("Asset Tag ID,Description,Serial No", ("asset", "assettiger")),
        ("Name,Serial,Model", ("asset", None)), ("Name,Purchase Date,Status", ("asset", None)),
        ("Name,Email,Department", ("person", None)), ("Vorname,Nachname", ("person", None)),
        ("Name,Address,City", ("place", None)), ("Room,Building,Code", ("place", None)),
        ("Name,Website,Phone,Email", ("company", None)), ("Name,Customer number", ("company", None)),
        ("Department,Cost centre", ("business_unit", None)), ("Product,Seats,Product key", ("licence", None)),
        ("Manufacturer,Model Number,Useful life", ("model", None)), ("foo,bar", (None, None)), ("Name", (None, None)),
    ],
)  # fmt: skip
def test_a_header_tells_which_records_it_is_about(header: str, holds: tuple[str | None, str | None]) -> None:
    assert what_is(header.split(",")) == holds


def test_the_asset_sample_fills_these_fields(realdata: Path) -> None:
    header = read_table(realdata / "assets_snipeit" / "assets-sample.csv").header
    assert found(header, preset="snipeit") == {
        "Company": "business_unit.name", "Name": "name", "Asset Tag": "tag", "Category": "category.name",
        "Supplier": "supplier.name", "Manufacturer": "model.maker", "Location": "place.name",
        "Order Number": "order_number", "Model": "model.name", "Model Notes": None, "Model Number": "model.part_number",
        "Asset Notes": "notes", "Purchase Date": "purchase_date", "Purchase Cost": "cost",
        "Checkout Type": "holder.kind",
        "Checked Out To: Username": "holder_person.username", "Checked Out To: First Name": "holder_person.first",
        "Checked Out To: Last Name": "holder_person.last", "Checked Out To: Email": "holder_person.email",
        "Checked Out To: Location": "holder_place.name", "Asset EOL Date": "end_of_life",
    }  # fmt: skip
    assert found(header) == found(header, preset="snipeit"), "the names alone say as much"


def test_the_bad_samples_twin_columns_fill_one_field_once(realdata: Path) -> None:
    matches = match(read_table(realdata / "assets_snipeit" / "assets-sample-BAD.csv").header, ASSET, "snipeit")
    by_column = {m.column: m for m in matches}
    assert (
        by_column["Warranty"].field_key == "warranty_months"
        and by_column["Full Name"].field_key == "holder_person.name"
    )
    assert by_column["Category (2)"].field_key is None and "“Category”" in by_column["Category (2)"].why
    keys = [m.field_key for m in matches if m.field_key]
    assert len(keys) == len(set(keys))


def test_people_places_and_models_fill_these_fields(realdata: Path) -> None:
    folder = realdata / "assets_snipeit"
    people = found(read_table(folder / "users-sample.csv").header, PERSON, "snipeit")
    assert people["First Name"] == "name.first" and people["Last Name"] == "name.last"
    assert people["Manager"] == "manager.name" and people["End Date"] == "leaving_date" and people["City"] is None
    places = found(read_table(folder / "locations-sample.csv").header, PLACE, "snipeit")
    assert places["address2"] == "address.line2" and places["zip"] == "address.zip"
    assert places["manager username"] == "manager.username" and places["manager"] == "manager.name"
    models = found(read_table(folder / "models-sample.csv").header, MODEL, "snipeit")
    assert models["Manufacturer"] == "maker.name" and models["Model Number"] == "part_number"
    assert models["EOL"] == "useful_life_months" and models["Fieldset"] is None


def test_names_match_whatever_their_case_spaces_signs_and_accents() -> None:
    assert normal(" Model_No. ") == normal("model no") == normal("MODEL-NO") == "modelno"
    assert normal("Numéro") == "numero" and normal("資産") == "資産"
    assert found(["SERIAL_NUMBER", "purchase-date", "Asset  Tag"]) == {
        "SERIAL_NUMBER": "serial", "purchase-date": "purchase_date", "Asset  Tag": "tag",
    }  # fmt: skip


def test_labels_keys_and_references_match_exactly() -> None:
    header = [field.label for field in ASSET.fields]
    matches = match(header, ASSET)
    assert [m.how for m in matches] == ["exact"] * len(header)
    wanted = [f.key.removesuffix("_id") + ".name" if f.key.endswith("_id") else f.key for f in ASSET.fields]
    assert [m.field_key for m in matches] == wanted
    assert found(["place_id", "lessor_id"]) == {"place_id": "place.name", "lessor_id": "lessor.name"}


def test_a_fields_own_names_are_aliases() -> None:
    own = RecordKind("asset", "a", "as", "x", (Field("vin", "Vehicle number", names=("chassis no",)),))
    assert match(["Chassis No."], own) == [Match("Chassis No.", "vin", "alias", 100.0)]


def test_a_better_name_wins_over_a_column_that_comes_first() -> None:
    assert found(["Company", "Department"], PERSON) == {"Company": None, "Department": "business_unit.name"}
    assert found(["Title", "Name"]) == {"Title": None, "Name": "name"}


def test_likeness_is_only_a_suggestion_with_a_score() -> None:
    [one] = match(["Seriel Numbr"], ASSET)
    assert (one.field_key, one.how) == ("serial", "likeness") and 85 <= one.score < 100 and "confirm" in one.why


@pytest.mark.parametrize(
    "header", ["Model Notes", "Licensed To Name", "Zustand", "#", "x", "Rack units high", "Colour"]
)
def test_what_merely_contains_a_name_is_not_like_it(header: str) -> None:
    assert match([header], ASSET)[0].field_key is None


def test_two_columns_alike_to_one_field_give_one_suggestion() -> None:
    matches = match(["Seriel number", "Serial numbr", "Serial"], ASSET)
    assert [m.field_key for m in matches] == [None, None, "serial"]
    assert sum(m.field_key == "serial" for m in match(["Seriel number", "Seriall numbr"], ASSET)) == 1


def test_targets_are_offered_only_where_a_field_takes_them() -> None:
    small = RecordKind("asset", "a", "as", "x", (Field("name", "Name"), Field("place_id", "Place", REFERENCE)))
    keys = {target.key for target in targets(small)}
    assert {"name", "place.name", "place.path", "external_id"} == keys
    assert kind_of("warranty_months", ASSET) is INTEGER and kind_of("cost", ASSET) is MONEY
    assert kind_of("place.name", ASSET) is TEXT and kind_of("nothing", ASSET) is None


@pytest.mark.parametrize(
    ("preset", "key"), [(p, k) for p in ("snipeit", "homebox", "shelf", "assettiger", "glpi") for k in KINDS]
)
def test_every_preset_names_only_targets_that_exist(preset: str, key: str) -> None:
    known = {target.key for target in targets(KINDS[key])} | set(NAMES[key])
    wanted = {target for target, _ in presets()[preset].get(key, {}).values() if target} - {"external_id"}
    assert wanted <= known


def test_all_headers_of_the_programs_are_placed_or_left_out_knowingly() -> None:
    with resource_path("import_formats.json").open(encoding="utf-8") as file:
        facts = json.load(file)
    samples = {
        "homebox": [h for h in facts["homebox"]["headers"] if "<" not in h],
        "shelf": [h for h in facts["shelf"]["headers"] if "<" not in h],
        "assettiger": facts["assettiger"]["standard_headers"],
        "snipeit": [h for h in facts["snipeit"]["ui_asset_export_headers"] if "<" not in h],
    }
    assert set(samples) < set(LABELS)
    for preset, header in samples.items():
        for one in match(header, ASSET, preset):
            assert one.field_key or "Left out" in one.why, (preset, one)
    assert found(["HB.location", "HB.purchase_time"], preset="homebox") == {
        "HB.location": "place.path", "HB.purchase_time": "purchase_date",
    }  # fmt: skip


def test_no_virtual_target_has_the_name_of_a_plain_field() -> None:
    for key, virtual in VIRTUAL.items():
        assert not {v.key for v in virtual} & set(NAMES[key])
