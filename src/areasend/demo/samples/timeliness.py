"""Plans within 20 weeks by month: two ways of counting, a correction, a percentage typed wrong, months added later."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import put, saved
from areasend.demo.samples.sample import Sample

HEADINGS = ("Month", "Requests received", "Refused to assess", "Assessed, no plan", "New EHC plans",
            "Plans issued (20 wk count)", "of which within 20 wks", "% within 20", "Excl. exceptions: plans",
            "Excl: within 20", "Excl %", "Updated on", "Note")  # fmt: skip
YEARS = (2019, 2020)
ADDED_LATER = (11, 12)
LATE_DAY = date(2021, 1, 14)
CORRECTED, CORRECTION_DAY, WAS_DAY, KEYED_LATE = (2020, 3), date(2020, 6, 5), date(2020, 4, 9), 3
TYPED_WRONG = (2020, 6)
QUIET = {8: 0.5, 12: 0.85}


@dataclass(frozen=True)
class Month:
    """One month's figures, which hold together."""

    year: int
    month: int
    requests: int
    refused: int
    no_plan: int
    plans: int
    issued: int
    within: int
    issued_excluding: int
    within_excluding: int

    @property
    def numbers(self) -> tuple[int, ...]:
        """Every number that a year adds up."""
        return (self.requests, self.refused, self.no_plan, self.plans, self.issued, self.within,
                self.issued_excluding, self.within_excluding)  # fmt: skip


def months(seed: int = 2021) -> list[Month]:
    """Twenty-four months: fewer in August and in the first months of the pandemic."""
    random = Random(seed)
    return [_month(random, year, month) for year in YEARS for month in range(1, 13)]


def _month(random: Random, year: int, month: int) -> Month:
    busy = QUIET.get(month, 1.0) * (0.6 if (year, month) in ((2020, 4), (2020, 5)) else 1.0)
    requests = round(random.randint(240, 310) * busy)
    plans = round(random.randint(165, 205) * busy)
    issued = plans - random.randint(4, 9)
    within = round(issued * random.uniform(0.25, 0.36))
    excepted = random.randint(5, 9)
    kept = max(1, within - random.randint(1, 2))
    return Month(year, month, requests, round(requests * 0.26), round(requests * 0.09), plans, issued, within,
                 issued - excepted, kept)  # fmt: skip


def timeliness_book(seed: int = 20) -> Workbook:
    """The workbook, a sheet a year, with typed years below."""
    random, found = Random(seed), months()
    book = Workbook()
    for year in YEARS:
        sheet = book.active if year == YEARS[0] else book.create_sheet()
        assert sheet is not None
        sheet.title = str(year)
        _year(sheet, random, [month for month in found if month.year == year])
    return saved(book, LATE_DAY)


def _year(sheet: Worksheet, random: Random, found: list[Month]) -> None:
    put(sheet, 1, [f"EHC {found[0].year} - by month (county)"])
    put(sheet, 2, ["Source: casework system, run monthly. 20-week columns leave out plans first made elsewhere."])
    put(sheet, 4, HEADINGS)
    for row, month in enumerate(found, 5):
        put(sheet, row, _line(random, month))
    sums = [sum(numbers) for numbers in zip(*(month.numbers for month in found), strict=True)]
    share = f"{100 * sums[5] / sums[4]:.1f}%"
    put(sheet, 18, [f"Year {found[0].year}", f"{sums[0]:,}", *sums[1:4], f"{sums[4]:,}", sums[5], share, *sums[6:8]])


def _line(random: Random, month: Month) -> list[Any]:
    first = date(month.year, month.month, 1)
    share = month.within / month.issued
    typed: Any = random.choice((round(share, 3), f"{100 * share:.1f}%"))
    if (month.year, month.month) == TYPED_WRONG:
        typed = f"{100 * share + 10:.1f}%"
    return [
        random.choice((datetime(month.year, month.month, 1), f"{first:%b-%y}", f"{first:%B %Y}")),  # noqa: DTZ001
        *month.numbers[:6],
        typed,
        month.issued_excluding,
        month.within_excluding,
        f"{100 * month.within_excluding / month.issued_excluding:.1f}%",
        *_said(month),
    ]


def _said(month: Month) -> list[Any]:
    """The day the row was last changed, and why."""
    if (month.year, month.month) == CORRECTED:
        return [_day(CORRECTION_DAY), f"was {month.within - KEYED_LATE} until corrected 05/06/20 (late keyed plans)"]
    if month.year == YEARS[-1] and month.month in ADDED_LATER:
        return [_day(LATE_DAY), "added January 2021"]
    after = date(month.year, month.month, 28) + timedelta(days=4)
    return [_day(after.replace(day=9)), None]


def _day(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - as spreadsheets keep it


ABOUT = "Plans by month of two years: a correction, a percentage typed wrong, two months added in January 2021."
GIVEN = {"source": "Casework system, run monthly", "given_by": "SEND casework"}
WITHIN, ISSUED = "of which within 20 wks", "Plans issued (20 wk count)"


def _mapping(year: int) -> dict[str, Any]:
    columns = {"Month": "month_end", "Note": "note"}
    mapping: dict[str, Any] = {
        "sheet": str(year),
        "header_rows": [4],
        "columns": columns | {WITHIN: "value", ISSUED: "out_of", "% within 20": "typed_share"},
        "constants": {"series": "ehc-plans-20-weeks-supplied", **GIVEN},
        "stated_on": "Updated on",
        "also": [_without_exceptions(columns), _requests(columns)],
    }
    return mapping | ({"corrections": [_correction()]} if year == CORRECTED[0] else {})


def _without_exceptions(columns: dict[str, str]) -> dict[str, Any]:
    return {
        "register": "series",
        "columns": columns | {"Excl: within 20": "value", "Excl. exceptions: plans": "out_of", "Excl %": "typed_share"},
        "constants": {"series": "ehc-plans-20-weeks-excluding-supplied", **GIVEN},
        "stated_on": "Updated on",
    }


def _requests(columns: dict[str, str]) -> dict[str, Any]:
    spread = {"Requests received": "ehc-requests-supplied", "New EHC plans": "ehc-new-plans-supplied"}
    return {
        "register": "series",
        "columns": columns,
        "constants": GIVEN,
        "unpivot": {"headings": spread, "into": "series", "value": "value"},
        "stated_on": "Updated on",
    }


def _correction() -> dict[str, Any]:
    """What the note tells of March 2020: how many were within 20 weeks before the correction."""
    was = next(month for month in months() if (month.year, month.month) == CORRECTED).within - KEYED_LATE
    return {
        "says": f"was {was} until corrected*",
        "stated_on": WAS_DAY.isoformat(),
        "was": {WITHIN: was, ISSUED: None, "% within 20": "", "Requests received": None},
    }


FILES = tuple(
    Sample("ehc-timeliness.xlsx", ABOUT, "series", timeliness_book, _mapping(year), 73 + place)
    for place, year in enumerate(YEARS)
)
