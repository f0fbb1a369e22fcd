"""Joint commissioning: approvals, four pilots, the panel's shares, and checks on the children most at risk."""

from datetime import date
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import hand, put, saved
from areasend.demo.samples.sample import Sample

NOW = date(2020, 11, 13)
STEERING, BOARD = "SEND Steering Group", "SEND Improvement Board"
DOCUMENTS: tuple[tuple[Any, ...], ...] = (
    ("Joint commissioning framework", "0.4", STEERING, date(2020, 6, 10), "comments"),
    ("Joint commissioning framework", "1.0", STEERING, date(2020, 7, 8), "approved"),
    ("Joint commissioning framework", "1.0", BOARD, date(2020, 7, 17), "Approved"),
    ("Outcomes framework (annex B)", "0.9", BOARD, date(2020, 7, 17), "approved in principle"),
    ("Health needs assessment refresh", "2020", "Public Health", "Sep-20", "published"),
    ("Criteria for checks on the most vulnerable", "1", "NHS Wealdmere", date(2020, 4, 3), "approved"),
    ("Joint governance proposal", "0.6", BOARD, "before Dec 2020", "to come"),
)
PILOTS: tuple[tuple[Any, ...], ...] = (
    ("Joint resource allocation panel", "Strategic Commissioner", date(2020, 6, 3), "Dec-20",
     "£150,000 a year avoided", "£36,200 (gross)", "no", None),
    ("Independent special school provision", "Strategic Commissioner", "Jul-20", date(2021, 3, 31),
     "8 places brought nearer home", "2", "11 placements over 40 miles", None),
    ("Speech and language therapy", "Head of Therapies", "tbc - paused", "tbc", "one triage route", "none yet", None,
     None),
    ("Neurodevelopmental pathway", "Clinical Lead - Autism", "Q3 20/21", "ongoing",
     "wait to first contact under 18 wks", "n/a", "yes", "no"),
)  # fmt: skip
# made-up name, panel, weekly cost, shares of education, health and care, start, review
CASES: tuple[tuple[Any, ...], ...] = (
    ("Badger", date(2020, 6, 3), "£2,860.40 pw", 0.5, 0.3, 0.2, date(2020, 6, 29), date(2020, 9, 29)),
    ("Curlew", date(2020, 6, 17), 1640.75, 50, 30, 20, date(2020, 7, 20), date(2020, 10, 20)),
    ("Sedge", date(2020, 7, 1), 1999.99, 0.6, 0.2, 0.2, date(2020, 8, 3), date(2020, 11, 3)),
    ("Dunlin", date(2020, 7, 15), 1422.1, 40, 40, 20, date(2020, 8, 24), date(2020, 10, 15)),
    ("Bramble", date(2020, 7, 29), 2395.6, 50, 30, 15, date(2020, 8, 26), date(2020, 11, 26)),
    ("Tansy", date(2020, 9, 2), "£3,100.00 pw", "1/3", "1/3", "1/3", date(2020, 9, 21), date(2020, 12, 21)),
    ("Pintail", date(2020, 9, 16), None, None, None, None, None, None),
    ("Fescue", date(2020, 10, 7), 2480.35, 70, 30, 0, date(2020, 11, 9), date(2021, 2, 9)),
    ("Merlin", date(2020, 11, 4), 1310.2, 0.7, 0.3, 0, date(2020, 11, 23), date(2021, 2, 23)),
)
PANEL_HEADINGS = ("Case", "Panel date", "Decision", "Weekly cost", "Education %", "Health %", "Social care %", "Starts",
                  "Review (3 months from START)")  # fmt: skip
CHECKS = ((4, 212, 205, 9), (5, 230, 226, 12), (6, 241, 238, 7), (7, 236, 233, 8), (8, 228, 219, 6), (9, 244, 241, 11),
          (10, 251, 249, 10))  # fmt: skip


def commissioning_book(seed: int = 10) -> Workbook:
    """The workbook of four sheets."""
    random = Random(seed)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Framework"
    put(sheet, 1, ["JOINT COMMISSIONING - versions and approvals"])
    put(sheet, 3, ["Document", "Version", "Body", "Meeting", "Decision"])
    _rows(sheet, 4, random, DOCUMENTS)
    pilots = book.create_sheet("Pilots")
    put(
        pilots,
        1,
        ["Pilot", "Lead", "Began", "Review", "Benefit expected", "Benefit to date", "Baseline?", "Stop rule?"],
    )
    _rows(pilots, 2, random, PILOTS)
    _panel(book.create_sheet("Panel cases"), random)
    _checks(book.create_sheet("Vulnerable"))
    return saved(book, NOW)


def _rows(sheet: Worksheet, row: int, random: Random, rows: tuple[tuple[Any, ...], ...]) -> None:
    for place, values in enumerate(rows):
        put(sheet, row + place, [hand(random, value) if isinstance(value, date) else value for value in values])


def _panel(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["JOINT PANEL - cases (pseudonyms). Shares of weekly cost"])
    put(sheet, 3, PANEL_HEADINGS)
    agreed = [(case[0], case[1], "agreed" if case[2] else "not agreed", *case[2:]) for case in CASES]
    _rows(sheet, 4, random, tuple(agreed))


def _checks(sheet: Worksheet) -> None:
    put(sheet, 1, ["CHECKS ON THE MOST VULNERABLE - all providers, same criteria"])
    put(sheet, 3, ["Month", "Checks due", "Checks made", "Concerns escalated"])
    for row, (month, due, made, raised) in enumerate(CHECKS, 4):
        put(sheet, row, [f"{date(2020, month, 1):%b-%y}", due, made, raised])


ABOUT = "Approvals, four pilots, shares of 95% and in thirds, and checks on the children most at risk."
AS_OF = NOW.isoformat()
DOCUMENT_COLUMNS = {
    "sheet": "Framework",
    "header_rows": [3],
    "columns": {
        "Document": "title",
        "Version": "version",
        "Body": "body",
        "Meeting": "decided_on",
        "Decision": "decision",
    },
    "constants": {"listed_on": AS_OF},
    "stated_on": AS_OF,
}
PILOT_COLUMNS = {
    "sheet": "Pilots",
    "header_rows": [1],
    "columns": {
        "Pilot": "title",
        "Lead": "lead_role",
        "Began": "began_on",
        "Review": "review_on",
        "Benefit expected": "benefit_expected",
        "Benefit to date": "benefit_to_date",
        "Baseline?": "baseline",
        "Stop rule?": "stop_rule",
    },
    "stated_on": AS_OF,
}
PANEL_COLUMNS = {
    "sheet": "Panel cases",
    "header_rows": [3],
    "columns": {
        "Case": "case",
        "Panel date": "decided_on",
        "Decision": "decision",
        "Weekly cost": "weekly_cost",
        "Education %": "education",
        "Health %": "health",
        "Social care %": "care",
        "Starts": "starts_on",
        "Review (3 months from START)": "review_on",
    },
    "stated_on": AS_OF,
}
GIVEN = {"source": "Providers' returns on the most vulnerable", "given_by": "NHS Wealdmere"}
CHECK_COLUMNS = {
    "sheet": "Vulnerable",
    "header_rows": [3],
    "columns": {"Month": "month_end", "Checks made": "value", "Checks due": "out_of"},
    "constants": {"series": "vulnerability-checks", **GIVEN},
    "stated_on": "Month",
    "also": [
        {
            "register": "series",
            "columns": {"Month": "month_end", "Concerns escalated": "value"},
            "constants": {"series": "vulnerability-concerns-escalated", **GIVEN},
            "stated_on": "Month",
        }
    ],
}

FILES = (
    Sample("joint-commissioning.xlsx", ABOUT, "commissioning-documents", commissioning_book, DOCUMENT_COLUMNS, 81),
    Sample("joint-commissioning.xlsx", ABOUT, "pilots", commissioning_book, PILOT_COLUMNS, 82),
    Sample("joint-commissioning.xlsx", ABOUT, "panel-cases", commissioning_book, PANEL_COLUMNS, 83),
    Sample("joint-commissioning.xlsx", ABOUT, "series", commissioning_book, CHECK_COLUMNS, 84),
)
