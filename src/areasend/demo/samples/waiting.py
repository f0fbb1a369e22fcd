"""Psychologists' waits: counts by month that do not roll once, the list by child of 31 August 2020, and the plan."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.engagement import DISTRICTS
from areasend.demo.samples.mess import hand, put, saved, spelt
from areasend.demo.samples.sample import Sample

LIST_DAY = date(2020, 8, 31)
WAITING, TWICE, DONE, WITHDRAWN, LATER = 412, 3, 9, 2, 2
HEADINGS = ("Child code", "District", "Date advice requested", "Due (6 weeks)", "Status", "Advice rec'd", "Priority",
            "Weeks", "EP (role)")  # fmt: skip
STATES = ("Waiting", "WAITING", "waiting", "Waiting (Teams?)", "Allocated - not seen")
TEAMS = ("EP North", "EP Central", "EP Coast", None)
PRIORITIES = ("1", "2", "3", "LAC", None)
SIX_WEEKS, STALE = timedelta(days=42), timedelta(days=14)

BEGINS = date(2019, 4, 1)
STARTED_WITH = 176
ENDS = (184, 198, 204, 221, 247, 243, 258, 266, 284, 293, 299, 316, 338, 350, 358, 386, 412, 417, 372)
TYPED_WRONG = {9: 287}
EXTERNAL = {18: 61}

PLAN = ((96, 92, 0), (102, 95, 70), (99, 93, 70), (80, 81, 70), (97, 95, 70), (93, 94, 70), (104, 96, 70))
PLANNED = date(2020, 9, 18)


def first_of(place: int) -> date:
    """The first day of the month so many months after April 2019."""
    months = BEGINS.year * 12 + BEGINS.month - 1 + place
    return date(months // 12, months % 12 + 1, 1)


def waiting_book(seed: int = 412) -> Workbook:
    """The service's workbook of three sheets."""
    random = Random(seed)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Monthly counts"
    _monthly(sheet, random)
    _listed(book.create_sheet("WL 31.08.20"), random)
    _plan(book.create_sheet("Plan to Mar 21"))
    return saved(book, date(2020, 11, 13))


def _monthly(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["EP ADVICE - waiting at month end"])
    put(sheet, 3, ["Month", "Waiting at start", "New requests", "Done in-house", "Done by external provider",
                   "Withdrawn", "Waiting at end", "Note"])  # fmt: skip
    start, asked = STARTED_WITH, 0
    for place, end in enumerate(ENDS):
        first, withdrawn, external = first_of(place), random.randint(0, 3), EXTERNAL.get(place, 0)
        new = random.randint(38, 46) if first.month == 8 else random.randint(78, 110)
        new = max(new, end - start + withdrawn + external + 12)
        done = start + new - withdrawn - external - end
        note = "external provider starts 1 Oct" if external else None
        typed = TYPED_WRONG.get(place, end)
        row = [_month(random, first), start, new, done, external or random.choice(("-", None)), withdrawn, typed, note]
        put(sheet, 4 + place, row)
        start, asked = end, asked + new
    put(sheet, 5 + len(ENDS), ["Total", None, asked])


def _month(random: Random, first: date) -> Any:
    return random.choice((datetime(first.year, first.month, 1), f"{first:%b-%y}"))  # noqa: DTZ001


def _listed(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["Children waiting for EP advice as at 31 August 2020 (codes only)"])
    put(sheet, 2, ["If advice received before 31/8 please leave row in - filter on Status"])
    put(sheet, 4, HEADINGS)
    rows = _children(random)
    row = 5
    for place, child in enumerate(rows):
        if place and place % 100 == 0:
            put(sheet, row, HEADINGS)
            row += 1
        put(sheet, row, child)
        row += 1
    put(sheet, row + 1, [f"Count: {len(rows)}"])


def _children(random: Random) -> list[list[Any]]:
    codes = random.sample(range(1000, 9999), WAITING + DONE + WITHDRAWN + LATER)
    waiting = [_child(random, code, random.choice(STATES)) for code in codes[:WAITING]]
    again = [[child[0].replace("-", " "), f"{child[1]} ", *child[2:]] for child in random.sample(waiting, TWICE)]
    done = [_child(random, code, spelt(random, "Advice in", "Complete"), True) for code in codes[WAITING:-4]]
    withdrawn = [_child(random, code, "Withdrawn") for code in codes[-4:-2]]
    rows = [*waiting, *again, *done, *withdrawn]
    random.shuffle(rows)
    return rows + [_child(random, code, "Waiting", on=LIST_DAY + timedelta(days=2)) for code in codes[-2:]]


def _child(random: Random, code: int, state: str, done: bool = False, on: date | None = None) -> list[Any]:
    asked = on or LIST_DAY - timedelta(days=random.randint(50 if done else 2, 330))
    due = asked + SIX_WEEKS
    received = asked + timedelta(days=random.randint(25, 48)) if done else None
    return [
        f"WP-{code}",
        random.choice(DISTRICTS),
        hand(random, asked),
        datetime(due.year, due.month, due.day),  # noqa: DTZ001 - as spreadsheets keep it
        state,
        f"{received:%d/%m/%Y}" if received else None,
        random.choice(PRIORITIES),
        (LIST_DAY - STALE - asked).days // 7,
        random.choice(TEAMS),
    ]


def _plan(sheet: Worksheet) -> None:
    put(sheet, 1, ["TRAJECTORY - external provider adds 70 assessments a month from 1 October 2020"])
    put(sheet, 3, ["Month", "Start", "Requests expected", "In-house", "Extra (commissioned)", "End"])
    start = WAITING
    for place, (asked, done, extra) in enumerate(PLAN):
        end = start + asked - done - extra
        put(sheet, 4 + place, [f"{first_of(17 + place):%b-%y}", start, asked, done, extra, end])
        start = end
    put(sheet, 5 + len(PLAN), [f"Target: {start} by 31/03/2021"])


ABOUT = (
    "Psychologists' waits: a month that does not roll, children listed twice, weeks gone stale, and the plan to March."
)
SERVICE = "Educational psychology service"
SERIES: dict[str, Any] = {"header_rows": [3], "columns": {"Month": "month_end"}}
MONTHLY = SERIES | {
    "sheet": "Monthly counts",
    "columns": {"Month": "month_end", "Note": "note"},
    "constants": {"source": "EP waiting list, monthly counts", "given_by": SERVICE},
    "unpivot": {
        "headings": {
            "Waiting at start": "ep-waiting-at-start",
            "New requests": "ep-requests",
            "Done in-house": "ep-done-in-house",
            "Done by external provider": "ep-done-external",
            "Withdrawn": "ep-withdrawn",
            "Waiting at end": "ep-waiting",
        },
        "into": "series",
        "value": "value",
    },
    "stated_on": "Month",
}
LISTED = {
    "sheet": "WL 31.08.20",
    "header_rows": [4],
    "columns": {
        "Child code": "child_code",
        "District": "district",
        "Date advice requested": "requested_on",
        "Due (6 weeks)": "due_on",
        "Status": "status",
        "Advice rec'd": "received_on",
        "Priority": "priority",
        "Weeks": "weeks_typed",
        "EP (role)": "team",
    },
    "stated_on": LIST_DAY.isoformat(),
}
PLANS = SERIES | {
    "sheet": "Plan to Mar 21",
    "constants": {"source": "EP waiting list, plan to March 2021", "given_by": SERVICE},
    "unpivot": {
        "headings": {
            "Start": "ep-waiting-planned-at-start",
            "Requests expected": "ep-requests-planned",
            "In-house": "ep-in-house-planned",
            "Extra (commissioned)": "ep-external-planned",
            "End": "ep-waiting-planned",
        },
        "into": "series",
        "value": "value",
    },
    "rows_to_leave": ["target*"],
    "stated_on": PLANNED.isoformat(),
}

FILES = (
    Sample("ep-waiting-list.xlsx", ABOUT, "series", waiting_book, MONTHLY, 70),
    Sample("ep-waiting-list.xlsx", ABOUT, "waiting-list-rows", waiting_book, LISTED, 71),
    Sample("ep-waiting-list.xlsx", ABOUT, "series", waiting_book, PLANS, 72),
)
