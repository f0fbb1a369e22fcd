"""The inclusion discussions of autumn 2020: sign-in sheets, an on-line list, invitations, standards, a wrong cover."""

from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import put, saved
from areasend.demo.samples.sample import Sample
from areasend.demo.samples.schools import (
    CONVERTED,
    SHARED_NAME,
    WealdmereSchool,
    settled_schools,
    short,
    wealdmere_schools,
)

TOPICS = "inclusion statement, core standards, school-to-school support, framework and scorecard"
PHASES = {"Primary": 113, "Secondary": 26, "Special": 9, "PRU": 1}
AGAIN = 47


@dataclass(frozen=True)
class Discussion:
    """One event: its sheet, its day, what it was for."""

    sheet: str
    on: date
    area: str

    @property
    def online(self) -> bool:
        """Whether its attendances are the meeting program's own list."""
        return self.area == "Online"


PILOT = Discussion("29 Sept pilot", date(2020, 9, 29), "Ashdown (pilot)")
OCTOBER = (
    Discussion("6 Oct Ashdown", date(2020, 10, 6), "Ashdown"),
    Discussion("8 Oct Castle Marsh", date(2020, 10, 8), "Castle Marsh"),
    Discussion("13 Oct Fairwater", date(2020, 10, 13), "Fairwater"),
    Discussion("15 Oct North", date(2020, 10, 15), "North Wealdmere"),
    Discussion("20 Oct Secondary", date(2020, 10, 20), "Secondary"),
    Discussion("21 Oct online", date(2020, 10, 21), "Online"),
    Discussion("22 Oct Special + PRU", date(2020, 10, 22), "Special and alternative provision"),
)
SHEET_ROLES = ("SENCO", "Headteacher", "Deputy head", "SENCo")
OTHERS = {
    "6 Oct Ashdown": (("Early Years Providers Association", "Chair"), ("Little Wrens Nursery", "Manager")),
    "8 Oct Castle Marsh": (("Samphire Tots Pre-school", "SENCO"),),
    "13 Oct Fairwater": (("Early Years Providers Association", "Member"), ("Fairwater College", "Head of support")),
    "21 Oct online": (("Wealdmere Council", "Inclusion officer"), ("guest", "guest"), ("Inclusion Team", "Adviser")),
    "22 Oct Special + PRU": (("Wealdmere Council", "Head of Inclusion"),),
}


def taking_part() -> tuple[WealdmereSchool, ...]:
    """The 149 schools that came in October and are known by what they wrote, the converted one among them."""
    chosen: list[WealdmereSchool] = []
    for phase, count in PHASES.items():
        of_phase = [school for school in wealdmere_schools() if school.phase == phase]
        first = [one for one in of_phase if one.name == SHARED_NAME or one.number == CONVERTED[0]]
        rest = [one for one in of_phase if one not in first]
        chosen += (first + Random(count).sample(rest, len(rest)))[:count]
    return tuple(chosen)


def not_settled() -> tuple[WealdmereSchool, WealdmereSchool]:
    """Two schools whose shortened names nobody has settled: one that also came by its name, one that did not."""
    came, settled = taking_part(), settled_schools()
    known = next(one for one in came[10:] if one not in settled and one.phase == "Primary")
    new = next(one for one in wealdmere_schools()[20:] if one not in settled and one not in came)
    return known, new


def sign_ins() -> dict[Discussion, list[WealdmereSchool]]:
    """Who came to which event: 149 schools once, 47 of them a second time."""
    random = Random(145)
    found: dict[Discussion, list[WealdmereSchool]] = {event: [] for event in OCTOBER}
    for place, school in enumerate(taking_part()):
        found[OCTOBER[place % len(OCTOBER)]].append(school)
    for place, school in enumerate(random.sample(taking_part(), AGAIN)):
        events = [event for event in OCTOBER if school not in found[event]]
        found[events[place % len(events)]].append(school)
    return found


def events_book() -> Workbook:
    """The workbook: a cover, a sheet an event, the settings invited, the standards."""
    random = Random(2020)
    book = Workbook()
    cover = book.active
    assert cover is not None
    cover.title = "Cover"
    put(cover, 1, ["Inclusion discussions, autumn 2020"])
    put(cover, 3, ["Schools taking part", sum(PHASES.values()) + AGAIN + 2])
    put(cover, 4, ["for paper say 'over 145'"])
    pilots = random.sample(taking_part(), 14)
    known, new = not_settled()
    for event, schools in {PILOT: pilots, **sign_ins()}.items():
        unsettled = {OCTOBER[2]: [known], OCTOBER[3]: [new]}.get(event, [])
        _sheet(book.create_sheet(event.sheet), event, schools, unsettled, random)
    _invited(book.create_sheet("Settings contacted"), random)
    _standards(book.create_sheet("Standards"))
    return saved(book, date(2020, 11, 13))


def _sheet(
    sheet: Worksheet,
    event: Discussion,
    schools: list[WealdmereSchool],
    unsettled: list[WealdmereSchool],
    random: Random,
) -> None:
    moment = datetime(event.on.year, event.on.month, event.on.day)  # noqa: DTZ001 - as spreadsheets keep it
    put(sheet, 1, [f"Inclusion discussion: {event.area}", None, moment])
    put(sheet, 2, [f"Topics: {TOPICS}"])
    rows = [_school_row(random, event, school) for school in schools]
    rows += [_short_row(event, school) for school in unsettled]
    rows += [_other_row(event, words, role) for words, role in OTHERS.get(event.sheet, ())]
    put(sheet, 4, ["Name (role)", "School / organisation", "District", "Joined", "Left", "DfE no."] if event.online
        else ["School", "DfE no", "District", "Role", "How many came", "Signed in"])  # fmt: skip
    for row, values in enumerate(rows, 5):
        put(sheet, row, values)
    if not event.online:
        put(sheet, len(rows) + 6, ["Total schools", None, None, None, len(rows)])


def _school_row(random: Random, event: Discussion, school: WealdmereSchool) -> list[Any]:
    """A school as it signed in: by number or by name, spaced and shouted as hands do, or shortened if settled."""
    number = school.former_number or (school.number if random.random() < 0.4 else "")
    name = random.choice((school.name, school.name, f"{school.name} ", school.name.upper()))
    if school in settled_schools() and not number:
        name = short(school.name)
    role, heads = random.choice(SHEET_ROLES), random.choice((1, 1, 2))
    written = random.choice((number, number.replace("/", ""))) or None
    if event.online:
        return [role, name, school.district, f"09:{random.randint(0, 29):02}", "10:30", written]
    return [name, written, school.district, role, heads, random.choice(("Y", "y", "✓"))]


def _short_row(event: Discussion, school: WealdmereSchool) -> list[Any]:
    return [short(school.name), None, school.district, "SENCO", 1, "y"]


def _other_row(event: Discussion, words: str, role: str) -> list[Any]:
    if event.online:
        return [role, words, None, "09:06", "10:31", None]
    return [words, None, None, role, 1, "y"]


def _invited(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["Settings written to about inclusion (mail of 14 Sept)"])
    put(sheet, 3, ["Setting", "Kind", "DfE no", "Contacted", "Reply"])
    settings = [(one.name, one.phase, one.number) for one in wealdmere_schools()]
    settings += [(f"Early years setting {number:02}", "EY", "") for number in range(1, 39)]
    for row, (name, kind, number) in enumerate(settings, 4):
        day = random.choice((datetime(2020, 9, 14), "14/09/20", "Sept 20"))  # noqa: DTZ001
        reply = random.choice((None, "no reply", "yes", "Yes", "declined"))
        put(sheet, row, [name, kind, number or None, day, reply])


def _standards(sheet: Worksheet) -> None:
    agreed = datetime(2020, 7, 8)  # noqa: DTZ001
    group = "County Education Reference Group"
    put(sheet, 1, ["Document", "Version", "Agreed by", "On", "Status"])
    put(sheet, 2, ["Schools' Inclusion Statement", "1.0", group, "8 July 2020", "agreed"])
    put(sheet, 3, ["Core Mainstream Standards", "first review", group, agreed, "agreed, not published"])
    put(sheet, 4, ["School-to-school support", "0.3", None, "tbc", "out for discussion"])
    put(sheet, 5, ["Inclusion framework", "0.2", None, "Q4 20/21", "draft"])
    put(sheet, 6, ["Inclusion scorecard", "0.1", None, None, "draft"])


ABOUT = "Sign-ins at eight inclusion events, one of them on-line, with a cover that calls attendances schools."
STATED = "2020-11-13"


def _event(event: Discussion) -> dict[str, Any]:
    """How the head of a sign-in sheet is read as one event."""
    return {
        "sheet": event.sheet,
        "header_rows": [0],
        "rows_to_read": [1],
        "columns": {"1": "name", "3": "held_on"},
        "constants": {"area": event.area, "topics": TOPICS},
    }


def _attendances(event: Discussion) -> dict[str, Any]:
    """How a sign-in sheet, or the on-line list, is read."""
    columns = (
        {
            "Name (role)": "role",
            "School / organisation": "as_written",
            "District": "district",
            "Joined": "joined",
            "DfE no.": "number",
        }
        if event.online
        else {
            "School": "as_written",
            "DfE no": "number",
            "District": "district",
            "Role": "role",
            "How many came": "came",
        }
    )
    return {
        "sheet": event.sheet,
        "header_rows": [4],
        "columns": columns,
        "constants": {"event": event.on.isoformat()},
        "lookup": {"event": "events.held_on"},
    }


INVITATIONS = {
    "sheet": "Settings contacted",
    "header_rows": [3],
    "columns": {
        "Setting": "as_written",
        "Kind": "kind",
        "DfE no": "number",
        "Contacted": "contacted_on",
        "Reply": "reply",
    },
    "constants": {"about": "Inclusion discussions"},
}
STANDARDS = {
    "sheet": "Standards",
    "header_rows": [1],
    "columns": {
        "Document": "document",
        "Version": "version",
        "Agreed by": "agreed_by",
        "On": "agreed_on",
        "Status": "status",
    },
    "values": {"agreed_on": {"Q4 20/21": ""}},
    "stated_on": STATED,
}
COVER = {
    "sheet": "Cover",
    "header_rows": [1],
    "rows_to_read": [3],
    "columns": {"1": "note", "2": "value"},
    "constants": {
        "series": "typed-schools-reached",
        "month_end": "2020-10-31",
        "source": "the cover of the sign-in workbook",
        "given_by": "Programme office",
    },
    "stated_on": STATED,
}


def _sample(register: str, mapping: dict[str, Any], order: int) -> Sample:
    return Sample("inclusion-events.xlsx", ABOUT, register, events_book, mapping, order)


FILES = (
    *(_sample("events", _event(event), 62) for event in (PILOT, *OCTOBER)),
    *(_sample("event-attendances", _attendances(event), 63) for event in (PILOT, *OCTOBER)),
    _sample("invitations", INVITATIONS, 64),
    _sample("standards", STANDARDS, 65),
    _sample("series", COVER, 66),
)
