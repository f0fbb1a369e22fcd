"""Dates and addresses as a paper writes them, in English whatever the machine's own language is."""

import re
from datetime import date

_WHOLE_ADDRESS = re.compile(r"(https?://|mailto:|tel:)\S+$")

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_full(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def can_be_followed(href: str) -> bool:
    """Paper leaves the site it was made on, so only a whole address still leads somewhere."""
    return _WHOLE_ADDRESS.match(href) is not None
