"""The programme's budget: three years by line, a year month by month, moves between lines, who may approve them."""

from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.budget_mappings import LIMITS, LINES, MONTHS, MOVES, PLANNED, PLANS, RULE, SPENT
from areasend.demo.samples.mess import put, saved, shares
from areasend.demo.samples.sample import Sample

YEARS = ("2020-21", "2021-22", "2022-23")
SPENT_MONTHS, ALL_MONTHS = 7, 12


@dataclass(frozen=True)
class Line:
    """One line in thousands by year; in pounds how far its forecast is off, what was moved to it, and a comment."""

    code: str
    heading: str
    years: tuple[int, int, int]
    off: int
    moved: int = 0
    comment: str = ""

    @property
    def revised(self) -> int:
        """This year's budget in pounds with what was moved."""
        return self.years[0] * 1000 + self.moved


# By year 1,160 + 955 + 785 = 2,900. B03 makes 430 and is typed 403. Together the forecasts are 5,200 under.
BUDGET = (
    Line("B01", "Programme office", (235, 225, 215), 5_400),
    Line("B02", "Psychologists from outside", (320, 190, 110), 46_000, 0, "more assessments, and dearer than tendered"),
    Line("B03", "Writers of plans", (160, 145, 125), -4_100),
    Line("B04", "Local Offer and families", (100, 100, 95), 2_300, 15_000),
    Line("B05", "Training", (75, 60, 45), -1_900, -15_000),
    Line("B06", "Schools helping schools", (125, 100, 70), -39_000),
    Line("B07", "Joint commissioning", (55, 55, 45), -6_800, 0, "accrual turned back in July"),
    Line("B08", "Forum partnership (WPCF)", (25, 25, 25), 0),
    Line("B09", "Audit of plans", (30, 25, 25), 700),
    Line("B10", "Engagement events", (20, 15, 15), -5_200),
    Line("B11", "Young people's participation", (15, 15, 15), -2_600),
)
TYPED = {"B03": 403}
TYPED_YEAR = {"B08": 500}
HEADINGS = ("Year (typed)", "Original budget", "Virement", "Revised budget", "Forecast outturn", "Variance", "Comment")


def programme_budget(seed: int = 2020) -> Workbook:
    """The workbook of four sheets, as finance saved it on 13 November 2020."""
    random = Random(seed)
    book = Workbook()
    plan = book.active
    assert plan is not None
    _plan(plan)
    _monitoring(book.create_sheet("2020-21 monitoring"), random)
    _moves(book.create_sheet("Virements"))
    _limits(book.create_sheet("Who may approve"))
    return saved(book, date(2020, 11, 13))


def _plan(sheet: Worksheet) -> None:
    sheet.title = "Plan 2020-23"
    put(sheet, 1, ["SEND improvement - medium term plan 2020-23 (£'000)"])
    put(sheet, 3, ["Line", "Budget heading", *YEARS, "Total"])
    for row, line in enumerate(BUDGET, 4):
        put(sheet, row, [line.code, line.heading, *line.years, TYPED.get(line.code, sum(line.years))])
    years = [sum(line.years[place] for line in BUDGET) for place in range(3)]
    put(sheet, len(BUDGET) + 5, [None, "TOTAL", *years, sum(years)])
    put(sheet, len(BUDGET) + 7, [None, "i.e. £2.9m"])


def _monitoring(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["2020-21 monitoring to 31 October 2020 (£) - actual to October, forecast after"])
    put(sheet, 2, ["Significant = £25,000 or more, either way, against the REVISED budget"])
    put(sheet, 4, ["Line", "Heading", "Row", *MONTHS, *HEADINGS])
    spending = {line.code: _spent(random, line) for line in BUDGET}
    for place, line in enumerate(BUDGET):
        _two_rows(sheet, 5 + 2 * place, line, spending[line.code], random)
    row = 6 + 2 * len(BUDGET)
    months = [sum(amounts[place] for amounts in spending.values()) for place in range(ALL_MONTHS)]
    budget = sum(line.revised for line in BUDGET)
    typed = [sum(months), budget, 0, budget, sum(months), sum(months) - budget]
    put(sheet, row, [None, "TOTAL", "Actual / forecast", *months, *typed])
    put(sheet, row + 2, [None, f"Spend to date {_swapped(sum(months[:SPENT_MONTHS]))}"])
    sheet.column_dimensions["Q"].hidden = True


def _spent(random: Random, line: Line) -> list[int]:
    """Twelve months that make the line's forecast: seven spent, of different sizes, five expected, nearly alike."""
    outturn = line.revised + line.off
    share = 25 if line.off > 40_000 or line.off < -30_000 else 45
    to_date = outturn * share // 100
    spent = shares(random, to_date // 10, SPENT_MONTHS, to_date // 100, to_date // 40)
    months = [amount * 10 for amount in spent]
    if line.comment.startswith("accrual"):
        months = [*months[:3], -1_250, months[4], months[5], months[6] + months[3] + 1_250]
    return months + evenly(outturn - sum(months), ALL_MONTHS - SPENT_MONTHS)


def evenly(total: int, count: int) -> list[int]:
    """Whole numbers as alike as can be that make a total, the larger first."""
    each, more = divmod(total, count)
    return [each + 1] * more + [each] * (count - more)


def _two_rows(sheet: Worksheet, row: int, line: Line, months: list[int], random: Random) -> None:
    planned = [_written(random, amount, 0.1) for amount in evenly(line.revised, ALL_MONTHS)]
    put(sheet, row, [line.code, line.heading, "Profile", *planned, line.revised])
    sheet.merge_cells(start_row=row, end_row=row + 1, start_column=2, end_column=2)
    spent = [_written(random, amount, 0.5 if place < SPENT_MONTHS else 0) for place, amount in enumerate(months)]
    typed = sum(months) + TYPED_YEAR.get(line.code, 0)
    budget = [line.years[0] * 1000, f" {line.moved:,} " if line.moved else None, line.revised]
    end = [_written(random, sum(months), 0.3), _written(random, line.off, 0.2), line.comment or None]
    put(sheet, row + 1, [line.code, None, "Actual / forecast", *spent, typed, *budget, *end])


def _written(random: Random, amount: int, how_often: float) -> Any:
    """An amount as a number, or as one of the ways in which people type it."""
    if amount < 0:
        return f"({-amount:,})"
    if random.random() >= how_often:
        return amount
    return random.choice((f"{amount:,}", f"£{amount:,}", f" {amount:,} "))


def _swapped(amount: int) -> str:
    """An amount in millions with its last two digits the wrong way round."""
    said = f"{amount / 1_000_000:.3f}"
    return f"£{said[:-2]}{said[-1]}{said[-2]}m"


def _moves(sheet: Worksheet) -> None:
    put(sheet, 1, ["Date", "From", "To", "Amount", "Approved by"])
    approved = datetime(2020, 10, 2)  # noqa: DTZ001 - a spreadsheet's date has no zone
    put(sheet, 2, [approved, "B05 Training", "B04 Local Offer and families", "£15,000", "Corporate Director"])
    put(sheet, 4, ["Asked for, not approved:"])
    put(sheet, 5, ["Nov-20", "B06 Schools", "B02 Psychologists", "30,000", "tbc"])


def _limits(sheet: Worksheet) -> None:
    put(sheet, 1, ["Role", "Up to", "From"])
    for row, (role, limit) in enumerate((("Head of Service", 10_000), ("Corporate Director", 250_000)), 2):
        put(sheet, row, [role, limit, "01/04/2020"])
    put(sheet, 4, ["Cabinet", None, "01/04/2020"])


def _sample(about: str, register: str, mapping: dict[str, Any], order: int) -> Sample:
    return Sample("programme-budget.xlsx", about, register, programme_budget, mapping, order)


FILES = (
    _sample(
        "A budget of £2.9m for three years in thousands, with a typed total that its line does not make.",
        "budget-lines",
        LINES,
        60,
    ),
    _sample("What was set aside for the plan.", "budget-envelopes", PLANS, 61),
    _sample("From when a variance is significant.", "variance-rules", RULE, 62),
    _sample("What was planned month by month.", "budget-entries", PLANNED, 63),
    _sample("What was spent to October and is expected after.", "budget-entries", SPENT, 64),
    _sample("How much each role may approve.", "virement-limits", LIMITS, 65),
    _sample("Money moved, and a move only asked for.", "virements", MOVES, 66),
)
