"""Who decides in Wealdmere: bodies and seats, meetings with who was there, decisions, one of them to re-baseline."""

from datetime import date
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import hand, put, saved, spelt
from areasend.demo.samples.sample import Sample

ABOUT = "Bodies and who reports to whom, seats, meetings with ticks and letters, decisions: one dated on a Saturday."
BOARD, STEERING = "SEND Improvement Board", "SEND Steering Group"
REFERENCE = "County Education Reference Group"
BODIES = (
    ("Children's and Education Cabinet Committee", None, "Councillor", "constitution", None, None, "6 a year", None),
    ("Health and Wellbeing Board", None, "Councillor", "yes", None, None, "quarterly", None),
    (
        BOARD,
        "Children's and Education Cabinet Committee",
        "Corporate Director",
        "v3",
        "06/03/20",
        6,
        "monthly",
        "Aug-19",
    ),
    (STEERING, BOARD, "Interim Director of SEND", "v2", "03/03/20", 5, "monthly", "Mar-20"),
    ("Workstream A group", STEERING, "Head of SEND Service", "v1", "Mar-20", 4, "monthly", "12/03/20"),
    ("Workstream B group", STEERING, "Head of Inclusion", "v1", "Mar-20", 4, "monthly", "12/03/20"),
    ("Workstream C group", STEERING, "County Manager, Plans", "v1", "Mar-20", 4, "monthly", "12/03/20"),
    ("Workstream D group", STEERING, "Strategic Commissioner", "draft", None, None, "monthly", "12/03/20"),
    ("Workstream E group", STEERING, "Head of Therapies", "v1", "tbc", None, "paused Mar-Jul", "12/03/20"),
    (REFERENCE, STEERING, "Headteacher", "v1", "8 July 2020", 8, "half-termly", "8 July 2020"),
    ("Joint Resource Panel", "Workstream D group", "Strategic Commissioner", "v0.3", None, 3, "monthly", "02/06/20"),
    ("SEND Steering Grp", BOARD, None, None, None, None, "duplicate?", "Mar-20"),
)
SEATS = (
    (BOARD, "Corporate Director", "Aug-19", None),
    (BOARD, "WPCF chair", date(2020, 3, 6), None),
    (BOARD, "Director of Children's Commissioning", "01/04/20", None),
    (BOARD, "Interim Director of SEND", date(2020, 5, 4), None),
    (BOARD, "Director of Education", "Aug-19", "30/04/20"),
    (STEERING, "WPCF representative", "12/03/20", None),
    ("Workstream A group", "WPCF representative", "12/03/20", None),
    ("Workstream C group", "WPCF representative", "01/10/20", None),
    ("Workstream E group", "Parent rep (speech and language)", "15/09/20", None),
    (REFERENCE, "Primary heads (four)", "08/07/20", None),
)
ROLES = ("Corporate Director", "Interim Director of SEND", "Head of SEND Service", "WPCF chair", "NHS Wealdmere lead",
         "Designated Clinical Officer", "Programme Manager", "Headteacher", "DfE adviser (observer)",
         "NHSE adviser (observer)")  # fmt: skip
BOARD_MET = ((2020, 3, 6), (2020, 5, 15), (2020, 6, 12), (2020, 7, 17), (2020, 9, 18), (2020, 10, 23))
STEERING_MET = ((2020, 3, 3), (2020, 5, 6), (2020, 6, 10), (2020, 7, 8), (2020, 9, 9), (2020, 10, 14), (2020, 11, 11))
SHORT_OF_QUORUM = date(2020, 5, 15)
DECISIONS = (
    ("D1", date(2020, 3, 6), BOARD, "New programme structure", "3.1"),
    ("D2", date(2020, 7, 8), STEERING, "Joint commissioning framework approved", "5.2"),
    ("D3", date(2020, 7, 17), BOARD, "Joint commissioning framework approved", "4.1"),
    ("D4", date(2020, 7, 8), REFERENCE, "Inclusion statement agreed; first review of the core standards", "2"),
    ("D5", date(2020, 9, 18), BOARD, "Re-baseline after Covid", "6.2"),
    ("D6", date(2020, 9, 18), BOARD, "Psychology assessments bought in: 70 a month from October", "6.4"),
    ("D7", date(2020, 10, 23), BOARD, "Draft strategy to consultation from the end of November", "5.1"),
    ("D8", date(2020, 7, 18), BOARD, "New template for plans approved", "4.4"),
)


def governance(seed: int = 2021) -> Workbook:
    """The workbook, as last saved on 13 November 2020."""
    random = Random(seed)
    book = Workbook()
    bodies = book.active
    assert bodies is not None
    bodies.title = "Bodies"
    put(bodies, 1, ["Body", "Reports to", "Chair (role)", "Terms of ref", "Agreed", "Quorum", "Meets", "Since"])
    for row, body in enumerate(BODIES, 2):
        put(bodies, row, body)
    seats = book.create_sheet("Membership")
    put(seats, 1, ["Body", "Role", "From", "To"])
    for row, seat in enumerate(SEATS, 2):
        put(seats, row, [hand(random, cell) if isinstance(cell, date) else cell for cell in seat])
    _meetings(book.create_sheet("Meetings"), random)
    decisions = book.create_sheet("Decisions")
    put(decisions, 1, ["No", "Date", "Body", "Decision", "Minute"])
    for row, (number, day, *rest) in enumerate(DECISIONS, 2):
        put(decisions, row, [number, hand(random, day), *rest])
    return saved(book, date(2020, 11, 13))


def _meetings(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["BOARD and STEERING GROUP - who was there. Tick = there, D = deputy, A = apologies"])
    put(sheet, 3, ["Body", "Date", *ROLES, "Quorate?"])
    met = [(BOARD, date(*day)) for day in BOARD_MET] + [(STEERING, date(*day)) for day in STEERING_MET]
    for row, (body, day) in enumerate(met, 4):
        put(sheet, row, [body, hand(random, day), *_there(random, day), "Y"])
    put(sheet, 4 + len(met), [BOARD, "27/11/2020"])


def _there(random: Random, day: date) -> list[Any]:
    """Six of eight members at least; on one day four, and two observers."""
    if day == SHORT_OF_QUORUM:
        return ["✓", "✓", "A", "✓", "A", "A", "✓", "A", "✓", "✓"]
    members = [spelt(random, "✓", "✓", "y", "D") for _ in range(8)]
    members[random.randrange(4, 8)] = spelt(random, "A", "✓")
    return [*members, spelt(random, "✓", "A"), spelt(random, "✓", "A")]


BODY_COLUMNS = {
    "Body": "name",
    "Reports to": "reports_to",
    "Chair (role)": "chair_role",
    "Terms of ref": "terms",
    "Agreed": "terms_agreed_on",
    "Quorum": "quorum",
    "Meets": "meets",
    "Since": "from_on",
}
MEETINGS: dict[str, Any] = {
    "sheet": "Meetings",
    "header_rows": [3],
    "columns": {"Body": "body", "Date": "held_on", "Quorate?": "quorate_typed"},
    "constants": {"kind": "board"},
    "stated_on": "2020-11-13",
    "also": [
        {
            "register": "attendances",
            "columns": {"Body": "meeting"},
            "lookup": {"meeting": "@row"},
            "unpivot": {"headings": list(ROLES), "into": "role", "value": "present"},
        }
    ],
}
DECIDED = {"No": "ref", "Date": "decided_on", "Body": "body_name", "Decision": "decision", "Minute": "minute"}
REBASELINES: dict[str, Any] = {
    "sheet": "Decisions",
    "header_rows": [1],
    "rows_to_keep": ["re baseline*"],
    "columns": {"Date": "approved_on", "Body": "body", "Decision": "reason", "Minute": "minute"},
    "stated_on": "2020-11-13",
}


def _sample(register: str, mapping: dict[str, Any], order: int) -> Sample:
    return Sample("governance.xlsx", ABOUT, register, governance, mapping, order)


FILES = (
    _sample("bodies", {"sheet": "Bodies", "header_rows": [1], "columns": BODY_COLUMNS}, 7),
    _sample(
        "memberships",
        {
            "sheet": "Membership",
            "header_rows": [1],
            "columns": {"Body": "body", "Role": "role", "From": "from_on", "To": "to_on"},
        },
        8,
    ),
    _sample("meetings", MEETINGS, 9),
    _sample("decisions", {"sheet": "Decisions", "header_rows": [1], "columns": DECIDED, "stated_on": "2020-11-13"}, 10),
    _sample("rebaselines", REBASELINES, 11),
)
