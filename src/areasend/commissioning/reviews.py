"""When a review is due: months after the start, on the corresponding date."""

from calendar import monthrange
from datetime import date


def months_after(day: date, months: int) -> date:
    """The corresponding date some months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
