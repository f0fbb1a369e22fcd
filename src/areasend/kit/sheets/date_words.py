"""The words and years that dates are written with."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb febr february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "mon monday",
            "tue tues tuesday",
            "wed weds wednesday",
            "thu thur thurs thursday",
            "fri friday",
            "sat saturday",
            "sun sunday",
        )
    )
    for name in names.split()
}

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199


def full_year(digits: str, *, about: int | None) -> int:
    """The year that "20" or "2020" means.

    Two digits mean the year nearest to `about`; where nothing is known, 1970 to 2069.
    """
    year = int(digits)
    if len(digits) > 2:
        return year
    if about is None:
        return year + (2000 if year < 70 else 1900)
    return min((century + year for century in range(1800, 2300, 100)), key=lambda one: abs(one - about))


def is_next_year(first: str, second: str) -> bool:
    """Whether two written years follow each other, as the halves of a financial year do."""
    return (int(first) + 1) % 100 == int(second) % 100
