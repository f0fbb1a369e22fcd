"""Round steps for the axes: numbers from nought, and months a reader can find."""

from datetime import date
from math import ceil, floor, log10

from areasend.kit.documents.wording import MONTHS

_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
_MONTHS_APART = (1, 2, 3, 6, 12, 24, 60, 120, 240)
_MOST_STEPS = 5


def value_ticks(lowest: float, highest: float, *, whole: bool) -> tuple[float, ...]:
    """From nought, or below it, to the first round number that no value passes."""
    low, high = min(0.0, lowest), max(0.0, highest)
    if low == high:
        return 0.0, 1.0
    least = (high - low) / _MOST_STEPS or 1.0
    step = _round_step(max(least, 1.0) if whole else least)
    return tuple(round(step * place, 9) for place in range(floor(low / step), ceil(high / step) + 1))


def day_ticks(days: tuple[date, ...], *, most: int) -> tuple[tuple[date, str], ...]:
    """Days to name under the plot. Monthly points are named by their own month, wherever in it they fall."""
    ordered = sorted(set(days))
    for apart in _MONTHS_APART:
        found = [day for day in _candidates(ordered) if (day.year * 12 + day.month - 1) % apart == 0]
        if len(found) <= most:
            break
    if len(found) < 2:
        return tuple((day, f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}") for day in (ordered[0], ordered[-1]))
    return tuple((day, _tick_text(day, before)) for day, before in zip(found, [None, *found], strict=False))


def is_monthly(days: list[date]) -> bool:
    return len({(day.year, day.month) for day in days}) == len(days)


def _candidates(ordered: list[date]) -> list[date]:
    first, last = ordered[0], ordered[-1]
    if is_monthly(ordered):
        return ordered
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [day for month in months if first <= (day := date(month // 12, month % 12 + 1, 1)) <= last]


def _round_step(least: float) -> float:
    size: float = 10.0 ** floor(log10(least))
    return next(size * factor for factor in _ROUND if size * factor >= least * 0.999999)


def _tick_text(day: date, before: date | None) -> str:
    month = MONTHS[day.month - 1][:3]
    return month if before is not None and before.year == day.year else f"{month} {day.year}"
