"""The budget after October 2020: what was spent and forecast each month, variances explained, later plans."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from areasend.budget.models import BudgetEntry, BudgetEnvelope, BudgetLine, VarianceExplanation, Virement
from areasend.demo.years.deed import FROM, Deed, Rows, month_end, months, working_day

PLANS = {
    "2023-26": {
        "B01": ("Programme office", (220, 220, 210)),
        "B02": ("Psychologists from outside", (260, 300, 180)),
        "B03": ("Writers of plans", (310, 280, 170)),
        "B04": ("Families: calls, letters, link workers", (120, 150, 190)),
        "B05": ("Training", (55, 45, 40)),
        "B06": ("Schools helping schools", (160, 170, 160)),
        "B07": ("Joint commissioning", (90, 110, 110)),
        "B08": ("Forum partnership (WPCF)", (35, 35, 35)),
        "B09": ("Audit of plans", (35, 35, 30)),
    },
    "2026-29": {
        "B01": ("Programme office", (180, 150, 120)),
        "B02": ("Psychologists from outside", (90, 60, 40)),
        "B03": ("Writers of plans", (120, 100, 90)),
        "B04": ("Families: calls, letters, link workers", (240, 245, 250)),
        "B05": ("Training", (40, 40, 40)),
        "B06": ("Schools helping schools", (165, 165, 165)),
        "B07": ("Joint commissioning", (110, 110, 110)),
        "B08": ("Forum partnership (WPCF)", (40, 40, 40)),
        "B09": ("Audit of plans", (25, 25, 25)),
    },
}
AGREED = {"2023-26": date(2023, 2, 9), "2026-29": date(2026, 2, 12)}
EXPLAINED = {
    ("B02", "2020-21"): (date(2020, 11, 16), "The price of an assessment rose", "A second provider bids in January"),
    ("B06", "2020-21"): (date(2020, 11, 16), "Schools were shut to visitors", "Visits begin in the spring"),
    ("B02", "2023-24"): (
        date(2023, 7, 10),
        "More assessments than planned to clear the backlog",
        "Growth money asked for",
    ),
    ("B03", "2024-25"): (date(2024, 7, 15), "Two writers' posts stood empty", "Agency writers until January"),
    ("B04", "2025-26"): (date(2025, 9, 15), "Link workers began later than planned", "All six in post by spring"),
}
# Thousands by which a line's outturn is off, and since which day the forecast says so.
OFF = {
    ("B02", "2020-21"): (41, FROM),
    ("B06", "2020-21"): (-33, FROM),
    ("B02", "2023-24"): (48, date(2023, 6, 1)),
    ("B03", "2024-25"): (-52, date(2024, 6, 1)),
    ("B04", "2025-26"): (-36, date(2025, 8, 1)),
    ("B03", "2026-27"): (29, date(2026, 10, 1)),
}
MOVED = (
    (
        "B05",
        "B04",
        "2021-22",
        8_000,
        date(2021, 9, 6),
        date(2021, 9, 10),
        "Head of Service",
        "A second Local Offer officer",
    ),
    (
        "B03",
        "B02",
        "2024-25",
        30_000,
        date(2024, 11, 4),
        date(2024, 11, 15),
        "Corporate Director",
        "Psychologists in place of writers",
    ),
    (
        "B07",
        "B06",
        "2026-27",
        9_500,
        date(2026, 9, 21),
        date(2026, 9, 25),
        "Head of Service",
        "Two more pairs of schools",
    ),
)


def deeds(until: date) -> Iterator[Deed]:
    """Plans as they were agreed; then, month by month, what was spent and what is expected; moves and reasons."""
    for plan, agreed in AGREED.items():
        yield Deed(agreed, "finance", f"the plan {plan} was agreed by the council", lambda plan=plan: _plan(plan))  # type: ignore[misc]
    for month in months(until, date(2020, 11, 1)):
        told = working_day(month_end(month) + timedelta(days=8))
        yield Deed(told, "finance", "the month's monitoring", lambda month=month, told=told: _month(month, told))  # type: ignore[misc]
    for (code, year), (on, why, action) in EXPLAINED.items():
        yield Deed(on, "finance", "the variance is explained", lambda c=code, y=year, on=on, why=why, a=action: [  # type: ignore[misc]
            VarianceExplanation(line=_line(c, y), why=why, action=a, stated_on=on)])  # fmt: skip
    for moved in MOVED:
        yield Deed(moved[5], "finance", "a move between lines was approved", lambda moved=moved: [_virement(*moved)])  # type: ignore[misc]


def _line(code: str, year: str) -> BudgetLine:
    found: BudgetLine = BudgetLine.objects.standing().get(code=code, financial_year=year)
    return found


def _virement(
    from_line: str, to_line: str, year: str, amount: int, asked: date, approved: date, by: str, reason: str
) -> Virement:
    return Virement(
        from_line=_line(from_line, year),
        to_line=_line(to_line, year),
        amount=Decimal(amount),
        requested_on=asked,
        approved_on=approved,
        approved_by=by,
        reason=reason,
    )


def _plan(plan: str) -> Rows:
    begins = int(plan[:4])
    lines = PLANS[plan]
    whole = 1000 * sum(sum(years) for _, years in lines.values())
    yield BudgetEnvelope(plan=plan, amount=Decimal(whole), stands_from=AGREED[plan])
    for code, (heading, years) in lines.items():
        for place, thousands in enumerate(years):
            year = f"{begins + place}-{(begins + place + 1) % 100:02}"
            yield BudgetLine(
                code=code,
                heading=heading,
                financial_year=year,
                original=Decimal(thousands * 1000),
                plan=plan,
                stands_from=AGREED[plan],
            )


def year_of(month: date) -> str:
    """The financial year a month lies in: 2020-21."""
    begins = month.year if month.month >= 4 else month.year - 1
    return f"{begins}-{(begins + 1) % 100:02}"


def _year_months(year: str) -> list[date]:
    begins = int(year[:4])
    return [date(begins + (place > 8), (place + 3) % 12 + 1, 1) for place in range(12)]


def _month(month: date, told: date) -> Rows:
    year = year_of(month)
    for line in BudgetLine.objects.standing().filter(financial_year=year).order_by("code"):
        yield from _line_month(line, month, told)


def _line_month(line: BudgetLine, month: date, told: date) -> Rows:
    """What was spent in the month, and, for each month still to come, what is expected now."""
    all_months = _year_months(line.financial_year)
    budget = Decimal(line.original) / 12
    thousands, since = OFF.get((line.code, line.financial_year), (0, told))
    off = Decimal(1000 * thousands) / 12 if told >= since else Decimal(0)
    if month.month == 4:
        each, more = divmod(int(line.original), 12)
        for place, one in enumerate(all_months):
            yield _entry(line, one, "profile", Decimal(each + (place < more)), told)
    spread = Decimal(str(round(Random(f"spent {line.code} {month}").uniform(0.9, 1.08), 3)))
    yield _entry(line, month, "actual", (budget + off) * spread, told)
    for one in all_months[all_months.index(month) + 1 :]:
        yield _entry(line, one, "forecast", budget + off, told)


def _entry(line: BudgetLine, month: date, kind: str, amount: Decimal, told: date) -> BudgetEntry:
    return BudgetEntry(
        line=line, month_end=month_end(month), kind=kind, amount=amount.quantize(Decimal(1)), stated_on=told
    )
