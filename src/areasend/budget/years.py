"""Financial years: 1 April to 31 March, written 2020-21; a plan of several years 2020-23."""

import re
from datetime import date

WRITTEN = re.compile(r"(?:FY\s?)?(?:20)?(?P<first>\d\d)\s?[-/–]\s?(?:20)?(?P<last>\d\d)", re.IGNORECASE)


def year_of(day: date) -> str:
    """The financial year that a day lies in: 18 November 2020 is in 2020-21."""
    first = day.year if day.month >= 4 else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"


def first_day(year: str) -> date:
    """The first day of a year, or of a plan."""
    return date(int(year[:4]), 4, 1)


def last_day(year: str) -> date:
    """The last day of a year, or of a plan."""
    return date(int(year[:2] + year[-2:]), 3, 31)


def tidy_year(written: str) -> str:
    """2020/21, 20/21 and FY 2020-2021 are 2020-21; anything else is refused."""
    found = WRITTEN.fullmatch(written.strip())
    if not found or int(found["last"]) <= int(found["first"]):
        raise ValueError("is not a financial year: write it as 2020-21")
    return f"20{found['first']}-{found['last']}"
