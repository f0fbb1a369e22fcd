"""Wealdmere's 430 schools, invented, and the spellings that the programme manager has settled."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from random import Random

from openpyxl import Workbook

from areasend.demo.samples.engagement import DISTRICTS
from areasend.demo.samples.mess import bar, put, saved
from areasend.demo.samples.sample import Sample

COUNTS = {"Primary": 332, "Secondary": 70, "Special": 22, "PRU": 6}
BEGINNINGS = ("Alder", "Barley", "Brook", "Cinder", "Cobble", "Damson", "Elder", "Fern", "Gorse", "Hazel", "Heron",
              "Juniper", "Kestrel", "Larch", "Linnet", "Marl", "Meadow", "Oast", "Pebble", "Plover", "Quarry", "Reed",
              "Rook", "Sallow", "Samphire", "Thistle", "Wagtail", "Willow", "Wren", "Yarrow")  # fmt: skip
ENDINGS = ("bank", "combe", "croft", "dean", "field", "ford", "gate", "hollow", "hurst", "ley", "mead", "mere", "side",
           "stow", "wick")  # fmt: skip
KINDS = {
    "Primary": ("Primary School", "Community Primary School", "CE Primary School", "Infant School", "Junior School"),
    "Secondary": ("Academy", "Grammar School", "High School"),
    "Special": ("School",),
    "PRU": ("Centre",),
}
SHARED_NAME = "St Hild's CE Primary School"
CONVERTED = ("998/4031", "998/5031")


@dataclass(frozen=True)
class WealdmereSchool:
    """One invented school."""

    number: str
    name: str
    district: str
    phase: str
    former_number: str = ""


@cache
def wealdmere_schools() -> tuple[WealdmereSchool, ...]:
    """The same schools each time: 430, two of them of one name, one with a number from before it converted."""
    random = Random(430)
    stems = [f"{first}{last}" for first in BEGINNINGS for last in ENDINGS]
    random.shuffle(stems)
    found, number = [], {"Primary": 2000, "Secondary": 4000, "Special": 7000, "PRU": 1100}
    for phase, count in COUNTS.items():
        for place in range(count):
            number[phase] += random.choice((1, 2, 3)) if phase == "Primary" else 1
            stem, kind = stems.pop(), random.choice(KINDS[phase])
            name = SHARED_NAME if phase == "Primary" and place < 2 else f"{stem} {kind}"
            district = DISTRICTS[place % len(DISTRICTS)]
            code = f"998/{number[phase]}"
            former = CONVERTED[1] if code == CONVERTED[0] else ""
            found.append(WealdmereSchool(code, name, district, phase, former))
    return tuple(found)


def short(name: str) -> str:
    """A school's name as someone in a hurry writes it."""
    for long, less in (
        ("Community Primary School", "C.P.S."),
        ("CE Primary School", "C of E Primary"),
        ("Primary School", "Pri Sch"),
        ("Infant School", "Infants"),
        ("Junior School", "Juniors"),
        ("Grammar School", "GS"),
        ("High School", "High"),
    ):
        if name.endswith(long):
            return name.replace(long, less)
    return f"The {name}"


@cache
def settled_schools() -> tuple[WealdmereSchool, ...]:
    """The schools whose shortened names have been settled: every twelfth, of names no other school shares."""
    return tuple(school for school in wealdmere_schools()[6::12] if school.name != SHARED_NAME)


def school_list() -> Workbook:
    """The list of schools as the council keeps it, with the settled spellings on a second sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "School list"
    bar(sheet, 1, "SCHOOLS OF WEALDMERE (everyone invented)", 5)
    put(sheet, 3, ["DfE no", "School", "District", "Phase", "Old DfE no"])
    for row, school in enumerate(wealdmere_schools(), 4):
        number = school.number if row % 3 else int(school.number.replace("/", ""))
        put(sheet, row, [number, school.name, school.district, school.phase, school.former_number or None])
    spellings = book.create_sheet("Spellings settled")
    put(spellings, 1, ["As written", "District", "School", "Settled on", "Settled by"])
    settled = datetime(2020, 11, 12)  # noqa: DTZ001 - as spreadsheets keep it
    for row, school in enumerate(settled_schools(), 2):
        put(spellings, row, [short(school.name), school.district, school.number, settled, "Programme manager"])
    return saved(book, date(2020, 11, 13))


FILES = (
    Sample(
        "schools.xlsx",
        "The list of 430 schools: numbers written in two ways, two schools of one name, one converted.",
        "schools",
        school_list,
        {
            "sheet": "School list",
            "header_rows": [3],
            "columns": {
                "DfE no": "number",
                "School": "name",
                "District": "district",
                "Phase": "phase",
                "Old DfE no": "former_number",
            },
        },
        order=60,
    ),
    Sample(
        "schools.xlsx",
        "What shortened names of schools mean, as the programme manager settled them.",
        "school-aliases",
        school_list,
        {
            "sheet": "Spellings settled",
            "header_rows": [1],
            "columns": {
                "As written": "words",
                "District": "district",
                "School": "school",
                "Settled on": "settled_on",
                "Settled by": "settled_by",
            },
            "constants": {"kind": "school"},
            "lookup": {"school": "schools.number"},
        },
        order=61,
    ),
)
