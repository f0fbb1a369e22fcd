"""Dates as a paper writes them, in English whatever the machine's own language is."""

from datetime import date

_MONTHS = (
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
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
