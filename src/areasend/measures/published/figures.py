"""The figures that the Department published by calendar year, read from the extract."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "figures.csv"
ENGLAND = "E92000001"
RELEASE = "Department for Education, Education, health and care plans, reporting year 2025"
# The day on which each calendar year's figures were first published: before it, nobody could have known them.
FIRST_PUBLISHED = {
    2019: date(2020, 5, 7),
    2020: date(2021, 5, 13),
    2021: date(2022, 5, 12),
    2022: date(2023, 6, 8),
    2023: date(2024, 6, 13),
    2024: date(2025, 6, 26),
}
# From this year on each child is returned by itself; before, each authority returned its totals.
COUNTED_ANEW = 2022


@dataclass(frozen=True)
class PublishedFigure:
    """One area's figure of one year. A share has what it is out of."""

    counted: int
    out_of: int | None = None

    @property
    def share(self) -> float | None:
        """Above the line by what is below it; None of a count, or where nothing is below it."""
        return self.counted / self.out_of if self.out_of else None


@cache
def published(series: str) -> Mapping[tuple[int, str], PublishedFigure]:
    """A series by year and area (England's or a region's code, an authority's number)."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {
            (int(row["year"]), row["area"]): PublishedFigure(
                int(row["counted"]), int(row["out_of"]) if row["out_of"] else None
            )
            for row in csv.DictReader(file)
            if row["series"] == series
        }


def years_known(series: str, on: date) -> list[int]:
    """The years whose figures were published by a day, the newest first."""
    held = {year for year, _ in published(series)}
    return sorted((year for year in held if FIRST_PUBLISHED[year] <= on), reverse=True)
