"""The tracker of the action plan: a sheet for each workstream, milestones with two baselines, evidence."""

from collections.abc import Sequence
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import bar, hand, put, saved, spelt
from areasend.demo.samples.plan_story import MONTHS, SAVED, Told, actions
from areasend.demo.samples.programme_outline import STREAMS, WEAKNESSES
from areasend.demo.samples.tracker_mess import NO_SUCH_DAY, WORDS_AGAINST_COLOUR, spoilt
from areasend.demo.samples.tracker_steps import evidence_sheet, milestone_sheet

FILLS = {"green": "00B050", "amber": "FFC000", "red": "FF0000", "complete": "0070C0", "paused": "BFBFBF"}
WAYS = {
    "green": ("G", "g", "Green", "GREEN"),
    "amber": ("A", "amber ", "Amber"),
    "red": ("R", "RED", "Red"),
    "complete": ("B", "done", "Complete", "Blue"),
    "paused": ("P", "paused", "C-19"),
}
BY_COLOUR_ALONE = (4, 8)
HEADINGS = (
    "Ref", "Area of weakness", "Action", "Lead", "Partner(s)", "Start", "Baseline end", "Revised end (18/9/20)",
    "Forecast", "Date completed", "Measure of success", "Evidence ref",
)  # fmt: skip
HEALTH_HEADINGS = (
    "Health ref", "What health will do", "Weakness no.", "Who (NHS)", "Council link", "Planned start",
    "Planned finish", "Finish after Covid", "Expected now", "Done on", "How we will know", "Evidence",
)  # fmt: skip
LEADS = ("Head of SEND Service", "Family Engagement Manager", "Programme Manager", "Head of Inclusion", "Principal EP")
HEALTH_LEADS = ("Head of Therapies", "Designated Clinical Officer", "Director of Children's Commissioning")
SIGNS = (
    "Parents say so when asked",
    "Minutes",
    "Baseline to be set",
    "60% of plans in 20 weeks",
    "No wait over a year",
)


def tracker(seed: int = 2019) -> Workbook:
    """The whole workbook, as last saved on 13 November 2020."""
    random = Random(seed)
    told = spoilt(actions(random))
    book = Workbook()
    first = book.active
    assert first is not None
    first.title = "Key"
    put(first, 1, ["KEY: B complete / G on track / A some delay / R seriously late / P paused. Monthly, please!"])
    for stream in STREAMS:
        sheet = book.create_sheet(f"WS {stream.letter}" + (" HEALTH" if stream.letter == "E" else ""))
        bar(sheet, 1, f"WORKSTREAM {stream.letter} - {stream.title}", 12)
        put(sheet, 2, [f"Leads: {stream.led_by.lower()}"])
        _stream(sheet, random, stream.letter, [one for one in told if one.letter == stream.letter])
    milestone_sheet(book.create_sheet("Milestones"), random, told)
    evidence_sheet(book.create_sheet("Evidence"), random)
    return saved(book, SAVED)


def _stream(sheet: Worksheet, random: Random, letter: str, told: Sequence[Told]) -> None:
    health = letter == "E"
    months = [f"{month:%B}" if health else f"{month:%b-%y}" for month in MONTHS]
    put(sheet, 4, [*(HEALTH_HEADINGS if health else HEADINGS), *months, "Story" if health else "Comments"])
    row = 5
    for place, one in enumerate(told):
        if place and told[place - 1].weakness != one.weakness:
            row += 1  # the office leaves a row between weaknesses
        put(sheet, row, _health(random, one) if health else _council(random, one))
        _lights(sheet, random, row, one)
        row += 1
    _end(sheet, row + 1, letter, len(told))


def _days(random: Random, one: Told) -> list[Any]:
    known = (one.starts, one.first, one.revised, one.forecast, one.done)
    days = [hand(random, day) if day else None for day in known]
    if one.ref == "B2.6":
        days[1] = NO_SUCH_DAY
    if one.done is None and one.forecast is None:
        days[3] = "tbc"
    return days


def _council(random: Random, one: Told) -> list[Any]:
    weakness = f"{one.weakness}. {WEAKNESSES[one.weakness][1]}"
    partner = random.choice(("WPCF", "NHS Wealdmere", "Schools", None))
    named = "; ".join(one.evidence) or None
    days = _days(random, one)
    return [one.ref, weakness, one.title, random.choice(LEADS), partner, *days, random.choice(SIGNS), named]


def _health(random: Random, one: Told) -> list[Any]:
    named = "; ".join(one.evidence) or None
    link = random.choice(("Head of SEND Service", "Strategic Commissioner"))
    days = _days(random, one)
    return [one.ref, one.title, one.weakness, random.choice(HEALTH_LEADS), link, *days, random.choice(SIGNS), named]


def _lights(sheet: Worksheet, random: Random, row: int, one: Told) -> None:
    for place, (month, light) in enumerate(zip(MONTHS, one.lights, strict=True)):
        cell = sheet.cell(row, len(HEADINGS) + 1 + place)
        if light not in FILLS:
            continue
        cell.fill = PatternFill("solid", fgColor=FILLS[light])
        if month.month not in BY_COLOUR_ALONE:
            cell.value = spelt(random, *WAYS[light])
        if (one.ref, place) in WORDS_AGAINST_COLOUR:
            cell.value = WORDS_AGAINST_COLOUR[one.ref, place]
            cell.fill = PatternFill("solid", fgColor=FILLS["green"])


def _end(sheet: Worksheet, row: int, letter: str, count: int) -> None:
    if letter == "B":
        put(sheet, row, ["B2.12", None, "WITHDRAWN: conference of the region", "Head of Inclusion"])
        for column in range(1, len(HEADINGS) + 1):
            sheet.cell(row, column).font = Font(strike=True)
        row += 1
    if letter == "E":
        words = "A nurse for every special school (joint - counted in D)"
        put(sheet, row, ["D4.9", words, 4, "Head of Therapies", "Strategic Commissioner"])
        row += 1
    typed = count + 1 if letter == "B" else count  # the withdrawn one was still counted
    put(sheet, row + 1, [f"Total actions workstream {letter}: {typed}"])
