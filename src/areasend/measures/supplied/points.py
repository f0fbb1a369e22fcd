"""Supplied points read for findings: as last said by a day, and every statement of one month."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from areasend.measures.catalogue import measure_of
from areasend.measures.counting import latest_said
from areasend.measures.models import SeriesPoint

Key = tuple[str, str, date]


def last_said(on: date, *series: str) -> list[SeriesPoint]:
    """The points of some series as last said by a day, oldest month first."""
    points = latest_said(SeriesPoint.objects.as_at(on).filter(series__in=series))
    return list(points.order_by("month_end", "series", "group"))


def by_month(on: date, *series: str) -> dict[date, dict[str, SeriesPoint]]:
    """For each month, the point of each series that has one."""
    found: dict[date, dict[str, SeriesPoint]] = defaultdict(dict)
    for point in last_said(on, *series):
        found[point.month_end][point.series] = point
    return found


def statements(on: date) -> dict[Key, list[SeriesPoint]]:
    """Every statement of each month's figure by a day, first said first; only months said more than once or noted."""
    found: dict[Key, list[SeriesPoint]] = defaultdict(list)
    for point in SeriesPoint.objects.as_at(on).order_by("series", "group", "month_end", "stated_on"):
        found[(point.series, point.group, point.month_end)].append(point)
    return found


def series_words(key: str) -> str:
    """What a series is called: its measure's title, else its key in plain words."""
    try:
        return measure_of(key).title
    except KeyError:
        return key.replace("-", " ").capitalize().replace("Ehc ", "EHC ").replace("Ep ", "EP ")


def number(value: Decimal) -> str:
    """15,590 or 25.4."""
    return f"{int(value):,}" if value == value.to_integral_value() else f"{value.normalize():,f}"


def month(day: date) -> str:
    """August 2019."""
    return f"{day:%B %Y}"


def day_said(day: date) -> str:
    """2 October 2019."""
    return f"{day.day} {day:%B %Y}"
