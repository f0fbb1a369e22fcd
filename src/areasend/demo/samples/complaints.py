"""The complaints log: a sheet of 2019 and one of 2020 laid out otherwise, a typed summary, lessons, and the policy.

Every complaint and family is invented. Stage 2 was asked for 16 times in the first quarter of 2019 and 8 times in the
third of 2020, and more answers uphold the complaint as time goes on: what the committee paper says.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import bar, hand, put, saved, spelt
from areasend.demo.samples.sample import Sample

NAME = "complaints-log.xlsx"
SAVED = date(2020, 11, 13)
# first day of the quarter, answered at stage 1, of these upheld or partly, stage 2 asked for
QUARTERS = (
    (date(2019, 1, 1), 46, 14, 16), (date(2019, 4, 1), 52, 17, 15), (date(2019, 7, 1), 49, 16, 13),
    (date(2019, 10, 1), 51, 19, 12), (date(2020, 1, 1), 55, 24, 12), (date(2020, 4, 1), 41, 21, 7),
    (date(2020, 7, 1), 58, 37, 8), (date(2020, 10, 1), 20, 12, 3),
)  # fmt: skip
TYPED = {"2020 Q1": 4}
CAUSES = ("Plan came late", "Content of plan", "Choice of placement", "Calls not returned", "Transport",
          "Waiting for EP advice", "Annual review late")  # fmt: skip
DISTRICTS = ("Ashdown", "Castle Marsh", "Fairwater", "North Wealdmere", "Saltings", "Isle of Ebb")
UPHELD = ("Upheld", "upheld ", "UPHELD", "U")
PARTLY = ("Partly upheld", "Part upheld", "P/U", "Partially Upheld")
NOT_UPHELD = ("Not upheld", "not upheld", "N/U", "Not Upheld")
WITHDRAWN = ("Withdrawn", "withdrawn by family")
NOTES = ("request found again", "team reminded", "messages were not passed on", None, None)
LEARNING = ("letter changed", "apology sent", None, None)
REMEDIES = (None, None, None, "£100", "250", "£1,200.00")
HEADS_2019 = ("Complaint ref", "Family code", "Qtr", "Date rec'd", "Acknowledged", "Cause", "Stage 1 reply",
              "Stage 1 outcome", "Stage 2 requested", "Stage 2 reply", "Stage 2 outcome", "Ombudsman",
              "Learning / notes")  # fmt: skip
HEADS_2020 = ("Ref no", "Received", "Quarter", "Family", "Theme", "Area", "Ack'd on", "S1 responded", "S1 decision",
              "S2 date", "S2 responded", "S2 decision", "LGSCO", "Lessons", "Remedy £")  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One complaint as the office came to know it."""

    received: date
    answered: date | None
    outcome: str
    asked: date | None = None
    ref: str = ""
    family: str = ""
    cause: str = ""
    repeats: bool = False


def cases(random: Random) -> list[Case]:
    """Every complaint, oldest first, with references."""
    found = [case for quarter in QUARTERS for case in _stage_2(random, *quarter)]
    for first, answered, upheld, _ in QUARTERS:
        mine = [case for case in found if case.answered and _in_quarter(case.answered, first)]
        found += [_answered(random, _some_day(random, first)) for _ in range(answered - len(mine))]
        found = _with_outcomes(random, found, first, upheld)
    found += [Case(_some_day(random, first), None, "withdrawn") for first, *_ in QUARTERS[1:6]]
    found += [Case(date(2020, 10, day), None, "") for day in (9, 19, 27)]
    return _with_references(random, sorted(found, key=lambda case: case.received))


def _stage_2(random: Random, first: date, answered: int, upheld: int, asked: int) -> list[Case]:
    """Complaints for which stage 2 was asked in a quarter; two of spring 2019 before their reply."""
    days = sorted(_some_day(random, first) for _ in range(asked))
    early = {first + timedelta(days=40), first + timedelta(days=50)} if first == date(2019, 4, 1) else set()
    days = [*early, *days[len(early) :]]
    replies = {day: day + timedelta(days=9) if day in early else None for day in days}
    return [_went_on(random, day, replies[day]) for day in days]


def _went_on(random: Random, asked: date, answered: date | None) -> Case:
    answered = answered or max(asked - timedelta(days=random.randint(5, 24)), date(2019, 1, 2))
    return replace(_answered(random, answered), asked=asked)


def _answered(random: Random, answered: date) -> Case:
    return Case(answered - timedelta(days=random.randint(14, 44)), answered, "")


def _some_day(random: Random, first: date) -> date:
    return first + timedelta(days=random.randint(1, 40 if first == date(2020, 10, 1) else 88))


def _in_quarter(day: date, first: date) -> bool:
    return (day.year, (day.month - 1) // 3) == (first.year, (first.month - 1) // 3)


def _with_outcomes(random: Random, found: list[Case], first: date, upheld: int) -> list[Case]:
    """Exactly so many of the quarter's answers uphold the complaint; most of those who went on were not upheld."""
    mine = [case for case in found if case.answered and _in_quarter(case.answered, first)]
    others = [case for case in found if case not in mine]
    mine.sort(key=lambda case: (case.asked is not None, random.random()))
    ways = [random.choice(("upheld", "partly")) for _ in range(upheld)] + ["not"] * (len(mine) - upheld)
    return others + [replace(case, outcome=way) for case, way in zip(mine, ways, strict=True)]


def _with_references(random: Random, found: list[Case]) -> list[Case]:
    return [
        replace(
            case,
            ref=f"WC/{case.received:%y}/{number}",
            family=f"W{number}{random.choice('BDFGH')}",
            cause=random.choice(CAUSES),
        )
        for number, case in enumerate(found, 501)
    ]


def complaints_log(seed: int = 38) -> Workbook:
    """The workbook: summary, two sheets of complaints, lessons."""
    random = Random(seed)
    book = Workbook()
    found = cases(random)
    summary = book.active
    assert summary is not None
    summary.title = "Summary"
    _summary(summary, found)
    _sheet_2019(book.create_sheet("2019"), random, [case for case in found if case.received.year < 2020])
    _sheet_2020(book.create_sheet("2020 onwards"), random, found)
    _lessons(book.create_sheet("Lessons"))
    return saved(book, SAVED)


def _quarter(day: date) -> str:
    return f"{day.year} Q{(day.month - 1) // 3 + 1}"


def _financial(day: date) -> str:
    year = day.year - (day.month < 4)
    return f"Q{((day.month - 4) % 12) // 3 + 1} {year % 100}/{(year + 1) % 100}"


def _summary(sheet: Worksheet, found: list[Case]) -> None:
    put(sheet, 1, ["Complaints summary for committee"])
    put(sheet, 2, ["Quarter", "Received", "Stage 1 upheld (incl. partly)", "To stage 2"])
    for row, (first, _, upheld, asked) in enumerate(QUARTERS[:7], 3):
        key = _quarter(first)
        received = sum(_quarter(case.received) == key for case in found)
        put(sheet, row, [f"{key[5:]} {key[:4]}", received + TYPED.get(key, 0), upheld, asked])
    put(sheet, 11, ["NB stage 2 is half of what it was in Q1 2019 (number, not share)"])


def _sheet_2019(sheet: Worksheet, random: Random, found: list[Case]) -> None:
    put(sheet, 1, ["SEND COMPLAINTS 2019 (calendar quarters: Q1 = Jan-Mar)"])
    put(sheet, 3, HEADS_2019)
    for row, case in enumerate(found, 4):
        quarter = _quarter(case.received + timedelta(days=92 if row == 30 else 0))
        put(sheet, row, _row_2019(random, case, f"{quarter[5:]} {quarter[:4]}"))
    put(sheet, len(found) + 5, ["Total", None, f"{len(found) + 2} rows"])


def _row_2019(random: Random, case: Case, quarter: str) -> list[Any]:
    return [
        case.ref,
        case.family,
        quarter,
        hand(random, case.received),
        hand(random, case.received + timedelta(days=random.randint(1, 6))),
        case.cause,
        hand(random, case.answered) if case.answered else None,
        _said(random, case.outcome),
        *_second(random, case),
        random.choice((None,) * 12 + ("Y",)),
        random.choice(NOTES),
    ]


def _second(random: Random, case: Case) -> list[Any]:
    """Stage 2 asked, answered, and how it ended."""
    if case.asked is None:
        return [None, None, None]
    replied = case.asked + timedelta(days=random.randint(20, 45))
    if replied > date(2020, 11, 10):
        return [hand(random, case.asked), None, None]
    return [hand(random, case.asked), hand(random, replied), random.choice(("Upheld", "Partly upheld", "Not upheld"))]


def _said(random: Random, outcome: str) -> str | None:
    ways = {"upheld": UPHELD, "partly": PARTLY, "not": NOT_UPHELD, "withdrawn": WITHDRAWN}
    return spelt(random, *ways[outcome]) if outcome in ways else None


def _sheet_2020(sheet: Worksheet, random: Random, found: list[Case]) -> None:
    """The last two of 2019 once more, 2020, two logged twice, two opened again."""
    bar(sheet, 1, "Complaints register 2020   OFFICIAL-SENSITIVE   quarters are FINANCIAL", 15)
    put(sheet, 2, [None] * 6 + ["Stage 1", None, None, "Stage 2"])
    sheet.merge_cells("G2:I2")
    sheet.merge_cells("J2:L2")
    put(sheet, 3, HEADS_2020)
    rows = [*[case for case in found if case.received.year < 2020][-2:], *_of_2020(found)]
    for row, case in enumerate(rows, 4):
        put(sheet, row, _row_2020(random, case, _financial(case.received)))
    for row, case in enumerate(_opened_again(found), len(rows) + 4):
        put(sheet, row, _row_2020(random, case, "re-opened"))
    put(sheet, len(rows) + 7, ["Total", None, f"{len(rows) + 2} rows"])


def _of_2020(found: list[Case]) -> list[Case]:
    rows = []
    for case in found:
        if case.received.year == 2020:
            rows.append(case)
        if case in _closed(found)[2:12:8]:
            rows.append(replace(case, ref=f"{case.ref}9", repeats=True))
    return rows


def _closed(found: list[Case]) -> list[Case]:
    """Complaints of early 2020 that were answered and went no further."""
    return [case for case in found if case.received >= date(2020, 1, 10) and case.answered and not case.asked]


def _opened_again(found: list[Case]) -> list[Case]:
    first = _closed(found)[5:8:2]
    return [
        replace(case, ref=f"{case.ref}/R", received=case.answered + timedelta(days=30),
                answered=case.answered + timedelta(days=55), outcome="upheld")
        for case in first
        if case.answered
    ]  # fmt: skip


def _row_2020(random: Random, case: Case, quarter: str) -> list[Any]:
    again = quarter == "re-opened"
    return [
        case.ref,
        hand(random, case.received),
        quarter,
        case.family,
        random.choice((case.cause, case.cause, case.cause.lower())),
        random.choice(DISTRICTS),
        None if again else hand(random, case.received + timedelta(days=random.randint(1, 6))),
        hand(random, case.answered) if case.answered else None,
        _said(random, case.outcome),
        *_second(random, case),
        random.choice((None,) * 8 + ("Y",)),
        "same as above, logged by contact centre" if case.repeats else random.choice(LEARNING),
        random.choice(REMEDIES),
    ]


LESSONS = (
    ("Calls not returned", "Messages left with the contact centre did not reach the caseworker",
     "A call list goes to each team every morning", date(2020, 2, 14), date(2020, 3, 6)),
    ("Plan came late", "Families were not told when advice was late",
     "A letter goes out the week advice is missed", date(2020, 6, 12), date(2020, 7, 3)),
    ("Content of plan", "Drafts were sent with parts of an earlier plan left in",
     "A second reader checks each draft", date(2020, 9, 4), None),
)  # fmt: skip


def _lessons(sheet: Worksheet) -> None:
    put(sheet, 1, ["What complaints taught us"])
    put(sheet, 3, ["Cause", "What we learnt", "What we do", "Agreed on", "Families told"])
    for row, (cause, lesson, action, agreed, told) in enumerate(LESSONS, 4):
        put(sheet, row, [cause, lesson, action, agreed, told])


def complaints_policy() -> Workbook:
    """How long the council gives itself: its own rule, and the Ombudsman's code from April 2026."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Policy"
    put(sheet, 1, ["Rule set", "From", "Acknowledge within", "Answer within", "Counted from", "Extension",
                   "Ask stage 2 within", "Stage 2 acknowledge within", "Stage 2 answer within",
                   "Stage 2 extension", "Source"])  # fmt: skip
    put(sheet, 2, ["Council policy, 3 and 20 days", date(2015, 4, 1), 3, 20, "receipt", None, 20, None, 20, None,
                   "Complaints policy of 2015"])  # fmt: skip
    put(sheet, 3, ["The Ombudsman's code", date(2026, 4, 1), 5, 10, "acknowledgement", 10, 20, 5, 20, 20,
                   "Local Government and Social Care Ombudsman, Complaint Handling Code"])  # fmt: skip
    return saved(book, date(2026, 3, 16))


STATED = {"stated_on": SAVED.isoformat()}
ON_2019 = {
    "sheet": "2019",
    "header_rows": [3],
    "columns": dict(
        zip(
            HEADS_2019,
            ("reference", "family", "quarter_typed", "received_on", "acknowledged_on", "cause", "answered_on",
             "outcome", "stage_2_asked_on", "stage_2_answered_on", "stage_2_outcome", "ombudsman", "notes"),
            strict=True,
        )
    ),
}  # fmt: skip
ON_2020 = {
    "sheet": "2020 onwards",
    "header_rows": [3],
    "columns": dict(
        zip(
            HEADS_2020,
            ("reference", "received_on", "quarter_typed", "family", "cause", "district", "acknowledged_on",
             "answered_on", "outcome", "stage_2_asked_on", "stage_2_answered_on", "stage_2_outcome", "ombudsman",
             "learning", "remedy"),
            strict=True,
        )
    ),
}  # fmt: skip
ON_SUMMARY = {
    "sheet": "Summary",
    "header_rows": [2],
    "columns": {"Quarter": "to_on"},
    "constants": {"where": "Complaints log, Summary"},
    "unpivot": {
        "headings": {
            "Received": {"measure": "complaints-received", "part": "value"},
            "Stage 1 upheld (incl. partly)": {"measure": "complaints-upheld-stage-1", "part": "above"},
            "To stage 2": {"measure": "complaints-reaching-stage-2", "part": "value"},
        },
        "value": "typed",
    },
}
ON_LESSONS = {
    "sheet": "Lessons",
    "header_rows": [3],
    "columns": {
        "Cause": "cause",
        "What we learnt": "lesson",
        "What we do": "action",
        "Agreed on": "learnt_on",
        "Families told": "told_on",
    },
}
ABOUT = "Complaints on two sheets laid out otherwise, some twice, some opened again, with a summary typed by hand."

FILES = (
    Sample("complaints-policy.xlsx", "How many working days each step may take.", "complaint-rules", complaints_policy,
           order=40),
    Sample(NAME, ABOUT, "complaints", complaints_log, ON_2019 | STATED, order=41),
    Sample(NAME, ABOUT, "complaints", complaints_log, ON_2020 | STATED, order=42),
    Sample(NAME, ABOUT, "typed-figures", complaints_log, ON_SUMMARY | STATED, order=43),
    Sample(NAME, ABOUT, "lessons", complaints_log, ON_LESSONS | STATED, order=44),
)  # fmt: skip
