"""The programme's outline as one workbook: the inspection, the workstreams, the weaknesses."""

from datetime import date

from openpyxl import Workbook

from areasend.demo.samples.mess import bar, put, saved
from areasend.demo.samples.programme_outline import STREAMS, WEAKNESSES
from areasend.demo.samples.sample import Sample

ABOUT = "What the inspection required, the five workstreams and the nine weaknesses, as the office set them out."


def outline() -> Workbook:
    """The workbook, with its three sheets."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Inspection"
    bar(sheet, 1, "WEALDMERE LOCAL AREA - SEND INSPECTION", 6)
    put(sheet, 3, ["Inspection", "Letter published", "Inspected", "Kind", "Outcome", "Required"])
    put(
        sheet,
        4,
        [
            "Local area SEND inspection 2019",
            "26/03/19",
            "4th February 2019",
            "Inspection",
            "Inspectors found significant weaknesses in nine areas.",
            "a Written Statement of Action",
        ],
    )
    streams = book.create_sheet("Workstreams")
    put(streams, 1, ["WS", "Title", "Led by", "Council lead", "NHS lead", "Began"])
    for row, one in enumerate(STREAMS, 2):
        put(streams, row, [one.letter, one.title, one.led_by, one.council_lead, one.health_lead, "Aug-19"])
    weak = book.create_sheet("Weaknesses")
    put(weak, 1, ["No", "Area of weakness", "WS", "From"])
    for row, (number, (letter, title)) in enumerate(WEAKNESSES.items(), 2):
        put(weak, row, [number, title, letter, "letter of 26/03/19"])
    return saved(book, date(2020, 11, 13))


FILES = (
    Sample(
        "programme-outline.xlsx",
        ABOUT,
        "inspections",
        outline,
        {
            "sheet": "Inspection",
            "header_rows": [3],
            "columns": {
                "Inspection": "title",
                "Letter published": "published_on",
                "Inspected": "inspected_on",
                "Kind": "kind",
                "Outcome": "outcome",
                "Required": "required",
            },
        },
        1,
    ),
    Sample(
        "programme-outline.xlsx",
        ABOUT,
        "workstreams",
        outline,
        {
            "sheet": "Workstreams",
            "header_rows": [1],
            "columns": {
                "WS": "letter",
                "Title": "title",
                "Led by": "led_by",
                "Council lead": "council_lead",
                "NHS lead": "health_lead",
                "Began": "began_on",
            },
        },
        2,
    ),
    Sample(
        "programme-outline.xlsx",
        ABOUT,
        "weaknesses",
        outline,
        {
            "sheet": "Weaknesses",
            "header_rows": [1],
            "columns": {"No": "number", "Area of weakness": "title", "WS": "workstream"},
            "constants": {"inspection": "2019-03-26"},
        },
        3,
    ),
)
