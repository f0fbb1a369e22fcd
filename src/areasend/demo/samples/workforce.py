"""Posts as roles, special schools' nurses in three phases, training twice a week and who kept it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import bar, hand, put, saved
from areasend.demo.samples.sample import Sample
from areasend.demo.samples.schools import wealdmere_schools

COUNCIL, NHS = "Wealdmere Council", "NHS Wealdmere"
NOW = date(2020, 11, 13)


def on(day: int, month: int, year: int = 2020) -> date:
    """A day, said as an office says it."""
    return date(year, month, day)


# number, role, body, full-time equivalent, workstream, advertised, appointed, started, last day, status
POSTS: tuple[tuple[Any, ...], ...] = (
    ("P01", "Interim Director of SEND", COUNCIL, 1, "all", "Mar-20", on(21, 4), on(4, 5), None, "Filled"),
    ("P02", "Head of SEND Service", COUNCIL, 1, "C", "Mar-20", on(28, 4), on(1, 6), None, "Filled"),
    ("P03", "County Manager", COUNCIL, 1, "C", on(2, 3), on(28, 4), on(1, 6), None, "Filled"),
    ("P04", "Programme Manager", COUNCIL, 1, "all", "Nov-19", on(15, 1), on(2, 3), None, "Filled"),
    ("P05", "Family Engagement Manager", COUNCIL, 1, "A", on(15, 6), on(13, 7), on(7, 9), None, "Filled"),
    ("P06", "Local Offer Officer", COUNCIL, 1, "A", on(15, 6), on(14, 7), on(24, 8), None, "Filled"),
    ("P07", "Local Offer Apprentice", COUNCIL, 1, "A", "July 20", on(27, 8), on(5, 10), None, "Filled"),
    ("P08", "Youth Participation Manager", COUNCIL, 1, "A", "tbc", "tbc", None, None, "Vacant"),
    ("P09", "EHC Plan Writer 1", COUNCIL, 1, "C", on(6, 4), on(7, 5), on(15, 6), None, "Filled"),
    ("P10", "EHC Plan Writer 2", COUNCIL, 1, "C", on(6, 4), on(7, 5), on(15, 6), None, "Filled"),
    ("P11", "EHC Plan Writer 3", COUNCIL, ".6 fte", "C", on(6, 4), on(7, 5), on(13, 7), None, "Filled"),
    ("P12", "EHC Plan Writer 4", COUNCIL, 1, "C", on(6, 4), on(7, 5), on(14, 9), None, "Filled"),
    ("P13", "EHC Plan Writer 5", COUNCIL, 0.8, "C", on(6, 4), on(7, 5), on(1, 12), None, "Filled"),
    ("P14", "EHC Plan Writer 6", COUNCIL, 1, "C", on(6, 4), "tbc", None, None, "Vacant"),
    ("P15", "Clinical Lead - Autism", NHS, 0.6, "E", "Jan-20", on(21, 7), on(21, 9), None, "Filled"),
    ("P16", "Clinical Lead - Mental Health", NHS, "0.4 fte", "E", "Jan-20", on(4, 8), on(12, 10), None, "Filled"),
    ("P17", "Clinical Lead - Specialist Nursing", NHS, 0.5, "E", "Feb-20", on(14, 9), on(7, 12), None, "Filled"),
    ("P18", "Executive Director (CYP in portfolio)", NHS, 1, "D", "n/k", on(17, 8), on(1, 10), None, "Filled"),
    ("P19", "Director, CYP", NHS, 1, "D", "Sept 20", on(2, 11), on(4, 1, 2021), None, "Filled"),
    ("P20", "Participation Officer (left)", COUNCIL, 1, "A", "2018", on(4, 2, 2019), on(4, 3, 2019), on(30, 6), "Left"),
    ("P21", "Strategic Commissioner (Children)", COUNCIL, 1, "D", "-", on(9, 9, 2019), on(21, 10, 2019), None,
     "Filled"),
    ("P22", "QA Manager", COUNCIL, "0.8 fte", "C", "Feb-20", on(9, 3), on(20, 4), None, "Filled"),
)  # fmt: skip
TYPED_FTE = 19

PHASES = ((1, "PHASE 1 - by end Sept 2020", 8), (2, "PHASE 2 - by Jan 2021", 7), (3, "PHASE 3 - by April 2021", 7))
DUE = ("2020-09-30", "2021-01-31", "2021-04-30")
PHASES_AGREED = on(1, 7)
TOPICS = ("New plan template", "Writing outcomes", "Section F: specific", "Annual reviews", "Talking with parents",
          "Preparing for adulthood", "Quality audit", "Law: duties and time limits")  # fmt: skip
TRAINERS = ("QA Manager", "Head of SEND Service", "Legal", "external")
FIRST_WEEK, LAST_WEEK, WEEK = on(2, 3), on(9, 11), timedelta(days=7)
CANCELLED = (on(26, 3), on(14, 4), on(16, 4), on(25, 8), on(22, 10))
STAFF, JOINED = 36, {34: on(6, 7), 35: on(10, 8), 36: on(7, 9)}


def workforce_book(seed: int = 9) -> Workbook:
    """The workbook of four sheets."""
    random = Random(seed)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Posts"
    _posts(sheet, random)
    _nurses(book.create_sheet("Special school nurses"), random)
    _training(book.create_sheet("Training sessions"), random)
    _register(book.create_sheet("Register by week"), random)
    return saved(book, NOW)


def _posts(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["POSTS FUNDED BY OR NEEDED FOR THE PROGRAMME"])
    put(sheet, 2, ["Appointed is not in post: use Start date"])
    put(
        sheet,
        4,
        ["Post no", "Post", "Body", "FTE", "WS", "Advertised", "Appointed", "Start date", "End date", "Status"],
    )
    for row, post in enumerate(POSTS, 5):
        put(sheet, row, [hand(random, value) if isinstance(value, date) else value for value in post])
    put(sheet, 6 + len(POSTS), ["Total FTE", None, None, TYPED_FTE])


def _nurses(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["SPECIAL SCHOOL NURSING - 3 PHASES, every special school staffed by April 2021"])
    put(sheet, 3, ["Phase", "Special school", "District", "FTE needed", "Recruited", "Start", "Status"])
    schools = iter([school for school in wealdmere_schools() if school.phase == "Special"])
    row = 4
    for phase, words, count in PHASES:
        bar(sheet, row, words, 7)
        for place in range(count):
            school = next(schools)
            shown = phase if place == 0 else None
            put(sheet, row + 1 + place, [shown, school.name, school.district, 1, *_nurse(random, phase, place)])
        row += 1 + count


def _nurse(random: Random, phase: int, place: int) -> list[Any]:
    """Recruited, start and status: one of the first phase is appointed only, the third is still to recruit."""
    if phase == 1 and place != 5:
        late = on(6, 10) if place == 4 else on(14 + place, 9)
        return [hand(random, on(6 + 3 * place, 7)), hand(random, late), "in post"]
    if phase == 1:
        return [hand(random, on(20, 8)), "Jan-21", "appointed"]
    if phase == 2 and place < 4:
        return [hand(random, on(12 + 5 * place, 10)), "Jan-21" if place % 2 else on(27, 1, 2021), "appointed"]
    return [None, None if phase == 2 else "tbc", "to recruit"]


def weeks() -> Iterator[date]:
    """The Mondays of the training."""
    week = FIRST_WEEK
    while week <= LAST_WEEK:
        yield week
        week += WEEK


def sessions(week: date) -> tuple[date, date]:
    """A week's Tuesday and Thursday."""
    return week + timedelta(days=1), week + timedelta(days=3)


def employed(week: date) -> int:
    """How many of the team are employed in a week."""
    return STAFF - sum(joined > week for joined in JOINED.values())


def _training(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["SEND team training, Tuesdays and Thursdays since 3 March 2020"])
    put(sheet, 3, ["Week", "Date", "Topic", "By", "Invited", "Attended", "Note"])
    row = 4
    for week in weeks():
        for place, day in enumerate(sessions(week)):
            put(sheet, row, [_date(week) if place == 0 else None, *_session(random, week, day)])
            row += 1
    put(sheet, row + 1, [f"{row - 4} sessions"])


def _session(random: Random, week: date, day: date) -> list[Any]:
    written, topic, invited = hand(random, day), random.choice(TOPICS), employed(week)
    if day in CANCELLED:
        return [written, topic, None, invited, 0, "cancelled"]
    return [written, topic, random.choice(TRAINERS), invited, invited - random.randint(3, 9)]


def _register(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["Sessions attended each week (2 = both). AL = leave, S = sick, - = not employed yet"])
    put(sheet, 2, ["Staff", *(_date(week) for week in weeks())])
    for number in range(1, STAFF + 1):
        put(sheet, 2 + number, [f"S{number:02}", *(_mark(random, number, week) for week in weeks())])


def _mark(random: Random, number: int, week: date) -> Any:
    """One week of one of the staff; where both sessions were cancelled it is left blank or nought."""
    if week < JOINED.get(number, FIRST_WEEK):
        return "-"
    if random.random() < 0.09:
        return random.choice(("AL", "AL", "al", "S"))
    held = sum(day not in CANCELLED for day in sessions(week))
    came = sum(random.random() < 0.93 for _ in range(held))
    return came if came else random.choice((0, None))


def _date(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - as spreadsheets keep it


ABOUT = "Posts appointed and not begun, nurses in three phases, cancelled sessions counted, and training by week."
AS_OF = NOW.isoformat()
POST_COLUMNS = {
    "sheet": "Posts",
    "header_rows": [4],
    "columns": {
        "Post no": "number",
        "Post": "title",
        "Body": "body",
        "FTE": "fte",
        "WS": "workstream",
        "Advertised": "advertised_on",
        "Appointed": "appointed_on",
        "Start date": "started_on",
        "End date": "ended_on",
        "Status": "status",
    },
    "constants": {"listed_on": AS_OF},
    "values": {"advertised_on": {"-": None}},
    "stated_on": AS_OF,
}
NURSE_COLUMNS = {
    "sheet": "Special school nurses",
    "header_rows": [3],
    "columns": {
        "Phase": "phase",
        "Special school": "site",
        "District": "district",
        "FTE needed": "fte_needed",
        "Recruited": "recruited_on",
        "Start": "started_on",
        "Status": "status",
    },
    "fill_down": ["phase"],
    "section": "due_on",
    "constants": {"listed_on": PHASES_AGREED.isoformat()},
    "values": {"due_on": {words: due for (_, words, _), due in zip(PHASES, DUE, strict=True)}},
    "stated_on": AS_OF,
}
SESSION_COLUMNS = {
    "sheet": "Training sessions",
    "header_rows": [3],
    "columns": {
        "Date": "held_on",
        "Topic": "topic",
        "By": "by",
        "Invited": "invited",
        "Attended": "attended",
        "Note": "cancelled",
    },
    "values": {"cancelled": {"cancelled": True}},
    "stated_on": AS_OF,
}
WEEK_COLUMNS = {
    "sheet": "Register by week",
    "header_rows": [2],
    "columns": {"Staff": "staff_code"},
    "unpivot": {"headings": "*", "into": "week", "value": "mark", "blank": True},
    "stated_on": AS_OF,
}

FILES = (
    Sample("workforce.xlsx", ABOUT, "posts", workforce_book, POST_COLUMNS, 77),
    Sample("workforce.xlsx", ABOUT, "recruitment-phases", workforce_book, NURSE_COLUMNS, 78),
    Sample("workforce.xlsx", ABOUT, "training-sessions", workforce_book, SESSION_COLUMNS, 79),
    Sample("workforce.xlsx", ABOUT, "training-weeks", workforce_book, WEEK_COLUMNS, 80),
)
