"""The engagement log: 91 activities with their heads, and a typed total whose digits are swapped."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import bar, hand, put, saved, shares, spelt
from areasend.demo.samples.sample import Sample

HEADINGS = (
    "No.", "Date", "Activity / title", "Type", "Audience", "District", "Virtual?", "Partner", "Participants",
    "Lead officer (role)", "Main themes", "Follow up",
)  # fmt: skip
TITLES = ("Listening event", "Have your say", "Local Offer testing", "Preparing for adulthood evening",
          "SENCO network slot", "Plan briefing for families", "Question time with the team")  # fmt: skip
KINDS = ("Workshop", "Coffee morning", "Drop-in", "Focus group", "Survey session", "Q&A", "Co-design group")
AUDIENCES = (("YP", "Young people", "young ppl"), ("Parents/carers", "Parents and carers"),
             ("Schools",), ("Health staff",), ("Parents/carers & professionals",))  # fmt: skip
DISTRICTS = ("Ashdown", "Castle Marsh", "Fairwater", "North Wealdmere", "Saltings", "Isle of Ebb")
PARTNERS = ("WPCF", "WPCF ", "Wealdmere PCF", "CCG", "Schools")
LEADS = ("Programme Manager", "Family Engagement Manager", "Principal EP", "Head of Inclusion",
         "Designated Clinical Officer", "Head of Therapies")  # fmt: skip
THEMES = ("waiting for ND assessment", "delay in EHC process", "communication", "trust", "mainstream inclusion",
          "Local Offer hard to find", "transition")  # fmt: skip
FOLLOW_UPS = ("fed back", "you said we did", "tbc", None)

BEFORE, SINCE = 1209, 59
LOCKDOWN = date(2020, 3, 23)


@dataclass(frozen=True)
class Held:
    """One activity as it was held."""

    on: date
    heads: int
    online: bool


def held(random: Random) -> list[Held]:
    """80 activities from May 2019 to February 2020 with 1,209 attendances, 11 since with 59."""
    before = _days(random, date(2019, 5, 9), date(2020, 2, 27), 80)
    since = _days(random, date(2020, 4, 27), date(2020, 11, 11), 11)
    first = [Held(on, heads, False) for on, heads in zip(before, shares(random, BEFORE, 80, 4, 33), strict=True)]
    later = [Held(on, heads, True) for on, heads in zip(since, shares(random, SINCE, 11, 2, 11), strict=True)]
    return first + later


def _days(random: Random, first: date, last: date, count: int) -> list[date]:
    return sorted(first + timedelta(days=random.randint(0, (last - first).days)) for _ in range(count))


def engagement_log(seed: int = 2020) -> Workbook:
    """The workbook, with its bars, asides, cancelled and planned rows and its wrong total."""
    random = Random(seed)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "LOG"
    bar(sheet, 1, "SEND IMPROVEMENT PROGRAMME - LOG OF ENGAGEMENT", 11)
    put(
        sheet,
        2,
        ["One row for each activity, please. Participants are people who took part, staff not counted."],
    )
    put(sheet, 4, [None, None, "Activity", None, "Who and where", None, None, None, "Numbers"])
    put(sheet, 5, HEADINGS)
    _rows(sheet, random)
    return saved(book, date(2020, 11, 13))


def _rows(sheet: Worksheet, random: Random) -> None:
    row, number, month = 6, 0, ""
    activities = held(random)
    for place, activity in enumerate(activities):
        if f"{activity.on:%B %Y}" != month and activity.on < LOCKDOWN:
            month = f"{activity.on:%B %Y}"
            bar(sheet, row, month.upper(), 12)
            row += 1
        if activity.online and not activities[place - 1].online:
            row = _lockdown(sheet, row)
        number += 2 if number == 59 else 1
        put(sheet, row, _row(random, number, activity))
        row += 1
    _end(sheet, row)


def _row(random: Random, number: int, activity: Held) -> list[Any]:
    heads: Any = activity.heads
    if random.random() < 0.06:
        heads = random.choice((f"{heads} ", f"~{heads}", f"{heads} ({max(1, heads // 4)} dads)", f"c. {heads}"))
    district = spelt(random, *DISTRICTS)
    return [
        number,
        hand(random, activity.on),
        random.choice(TITLES),
        random.choice(KINDS),
        spelt(random, *random.choice(AUDIENCES)),
        "online" if activity.online else random.choice((district, district, district.upper(), "Countywide")),
        random.choice(("Yes", "Yes (Teams)")) if activity.online else "No",
        random.choice(PARTNERS),
        heads,
        random.choice(LEADS),
        random.choice(THEMES),
        random.choice(FOLLOW_UPS),
    ]


def _lockdown(sheet: Worksheet, row: int) -> int:
    put(sheet, row, [None, None, "Sub total May 19 to Feb 20", None, None, None, None, None, BEFORE])
    bar(sheet, row + 1, "LOCKDOWN - nothing face to face from 23 March 2020", 12)
    cancelled = [None, "25/03/20", "CANCELLED - Covid: Listening event", "Workshop", "Parents/carers", "Saltings",
                 "No", "WPCF", "exp. 30"]  # fmt: skip
    put(sheet, row + 2, cancelled)
    return row + 3


def _end(sheet: Worksheet, row: int) -> None:
    planned = [None, "30/11/20", "PLANNED: consultation launch, draft strategy", "Workshop", "All", "online", "Yes",
               "WPCF"]  # fmt: skip
    put(sheet, row + 1, planned)
    put(
        sheet,
        row + 2,
        [None, "Dec-20", "PLANNED: training led by young people", "Workshop", "All", "online", "Yes", "WPCF"],
    )
    put(sheet, row + 4, ["TOTAL", None, "91 activities", None, None, None, None, None, "1,286"])


FILES = (
    Sample(
        "engagement-log.xlsx",
        "A log of 91 activities, with month bars, cancelled rows, asides in the numbers and a total that is wrong.",
        "activities",
        engagement_log,
        order=20,
    ),
)
