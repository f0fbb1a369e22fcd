"""Meetings with the departments and what they asked; risks with dated scores; issues."""

from datetime import date
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import hand, put, saved, spelt

MEETINGS = (
    (1, date(2019, 10, 18), "in person", "the plan was accepted; the pace must rise"),
    (2, date(2020, 1, 17), "in person", "more people were promised from March"),
    (3, date(2020, 4, 24), "telephone", "a light touch during the pandemic"),
    (4, date(2020, 7, 17), "Teams", "a plan for recovery was wanted"),
    (5, "Fri 16 October 2020", "Teams", "joint work and relations with parents have improved"),
    (6, "Jan-21", "tbc", None),
)
ASKS = (
    ("M1.1", 1, "More people and a clear structure", "Corporate Director", "31/03/20", "Structure of March",
     "06/03/20"),
    ("M2.1", 2, "Show the part of parents in governance", "Programme Manager", "Apr-20", "WPCF on the board",
     date(2020, 3, 6)),
    ("M3.1", 3, "A plan for the children most at risk", "Designated Clinical Officer", "15/05/20",
     "One set of criteria for checks", date(2020, 5, 14)),
    ("M4.1", 4, "A plan for recovery of workstreams D and E", "Director of Children's Commissioning", "30/09/20",
     "New dates agreed", date(2020, 9, 18)),
    ("M4.2", 4, "How the psychology backlog will fall", "Principal EP", "11/09/20", "412 to 17 by March 2021",
     date(2020, 9, 11)),
    ("M5.1", 5, "Evidence of impact on outcomes for children", "Programme Manager", "Jan-21", None, None),
    ("M5.2", "Thurs 16/10/20", "Statutory time met before inspectors come again", "Head of SEND Service",
     "before re-inspection", None, None),
    ("M5.3", 5, "The draft strategy before it goes to consultation", "Head of SEND Service", "13/11/20", "sent",
     date(2020, 10, 9)),
)  # fmt: skip
RISKS = (
    "A second wave redeploys therapists", "Bought-in psychology falls short of 70 a month",
    "Merger of health bodies leaves a gap", "WPCF volunteers are too few", "Casework data is wrong",
    "Schools do not sign the statement", "Savings take programme money", "Inspectors come before impact shows",
    "Plans get worse as they get faster", "Tribunal numbers grow", "Health advice is late",
    "Local Offer grows stale", "Waits grow once schools are back", "Clinical leads without backfill",
    "Consultation reaches few families", "Nurses for special schools not found",
)  # fmt: skip
OWNERS = ("Programme Manager", "Head of SEND Service", "Head of Inclusion", "Head of Therapies", "Principal EP")
OFF_THE_SCALE, WRONG_PRODUCT = 14, {4: 2, 10: -3}
ISSUES = (
    ("I1", "Therapists redeployed", "R01", "23/03/20", "Head of Therapies", "Closed", date(2020, 7, 31)),
    ("I2", "Bought-in psychology did 58 of 70 in October", "R02", date(2020, 11, 4), "Principal EP", "Open", None),
    ("I3", "Children's director post in health not filled", "R03", "14/04/20", "NHS Wealdmere", "Open", None),
    ("I4", "Year-end data missing", "R99", date(2020, 4, 20), "Programme Manager", "Closed", date(2020, 8, 14)),
    ("I5", "Wheelchair backlog", None, "2nd June 2020", "Head of Therapies", "open", None),
)


def monitoring(seed: int = 2022) -> Workbook:
    """The workbook, as last saved on 13 November 2020."""
    random = Random(seed)
    book = Workbook()
    met = book.active
    assert met is not None
    met.title = "Monitoring meetings"
    put(met, 1, ["Quarterly - DfE and NHSE"])
    _table(met, random, 2, ("No", "Date", "How", "Noted"), MEETINGS)
    headings = ("Ask ref", "Meeting", "Ask", "Owner", "Due", "Answer", "Answered on")
    _table(book.create_sheet("Asks"), random, 1, headings, ASKS)
    _risks(book.create_sheet("Risk register"), random)
    headings = ("ID", "Issue", "From risk", "Raised", "Owner", "Status", "Closed")
    _table(book.create_sheet("Issues"), random, 1, headings, ISSUES)
    return saved(book, date(2020, 11, 13))


def _table(sheet: Worksheet, random: Random, row: int, headings: tuple[str, ...], rows: Any) -> None:
    put(sheet, row, headings)
    for place, one in enumerate(rows, row + 1):
        put(sheet, place, [hand(random, cell) if isinstance(cell, date) else cell for cell in one])


def _risks(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["RISKS 5x5. Low to 6, medium 8 to 15, high from 16"])
    months = ("Mar-20", "Jun-20", "Sep-20", "Nov-20")
    put(sheet, 3, ["ID", "Risk", "Owner", "Raised", "L", "I", "Score", *months, "Mitigation", "Target", "Closed"])
    for number, title in enumerate(RISKS, 1):
        put(sheet, 3 + number, _risk(random, number, title))


def _risk(random: Random, number: int, title: str) -> list[Any]:
    likelihood, impact = random.randint(2, 5), random.randint(2, 5)
    score = likelihood * impact + WRONG_PRODUCT.get(number, 0)
    raised = date(2019, 9, 2 + number)
    before = [_written(random, max(1, likelihood + random.choice((-1, 0, 0))), impact) for _ in range(3)]
    now = _written(random, likelihood, impact)
    typed = 6 if number == OFF_THE_SCALE else likelihood
    return [f"R{number:02}", title, random.choice(OWNERS), hand(random, raised), typed, impact, score, *before, now,
            "see plan", random.choice(("2x4", "6", "8"))]  # fmt: skip


def _written(random: Random, likelihood: int, impact: int) -> Any:
    return spelt(random, f"{likelihood}x{impact}", f"{likelihood} x {impact}", str(likelihood * impact))
