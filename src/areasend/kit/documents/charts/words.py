"""The message of a chart in words, and its numbers as a table."""

from collections.abc import Iterator
from datetime import date

from areasend.kit.documents.charts.data import Bar, BarChart, LineChart, Series
from areasend.kit.documents.charts.numbers import said
from areasend.kit.documents.charts.scales import is_monthly
from areasend.kit.documents.parts import Table
from areasend.kit.documents.wording import MONTHS, in_full

_CAPTION = "The numbers in this chart"


def line_in_words(chart: LineChart) -> str:
    courses = (_course(series, chart) for series in chart.series if series.known)
    events = (f"{in_full(event.on)}: {event.text}." for event in chart.annotations)
    return " ".join([f"Line chart: {_sentence(chart.title)}", *courses, *events])


def line_table(chart: LineChart) -> Table:
    """Newest first, as a reader looks for today's number."""
    days = sorted({day for series in chart.series for day, _ in series.points}, reverse=True)
    values = [dict(series.points) for series in chart.series]
    rows = tuple(
        (_day(day, chart), *(said(value.get(day), chart.unit) if day in value else "" for value in values))
        for day in days
    )
    head = ("Month" if _is_monthly(chart) else "Day", *(series.name for series in chart.series))
    return Table(_CAPTION, head, rows, frozenset(range(1, len(head))))


def bars_in_words(chart: BarChart, ordered: tuple[Bar, ...]) -> str:
    told = ", ".join(f"{bar.label} {shown(bar, chart.unit)}" for bar in ordered)
    return f"Bar chart: {_sentence(chart.title)} From most to least: {told}."


def bars_table(chart: BarChart, ordered: tuple[Bar, ...]) -> Table:
    rows = tuple((bar.label, shown(bar, chart.unit)) for bar in ordered)
    return Table(_CAPTION, ("Group", chart.unit.capitalize() if len(chart.unit) > 1 else "Value"), rows, frozenset({1}))


def shown(bar: Bar, unit: str) -> str:
    return bar.shown or said(bar.value, unit)


def _course(series: Series, chart: LineChart) -> str:
    """From its first value by its highest and lowest to its last."""
    known = series.known
    turns = (_turn(word, point, chart) for word, point in _extremes(known))
    ends = [_point(known[0], chart)] if len(known) == 1 else [_point(known[0], chart), *turns, _point(known[-1], chart)]
    return f"{_name(series)}: {', '.join(ends)}."


def _name(series: Series) -> str:
    is_told = series.kind == "actual" or "plan" in series.name.lower()
    return series.name if is_told else f"{series.name} (plan)"


def _extremes(known: tuple[tuple[date, float], ...]) -> Iterator[tuple[str, tuple[date, float]]]:
    ends = {known[0][1], known[-1][1]}
    found = [
        ("highest", max(known, key=lambda point: point[1])),
        ("lowest", min(known, key=lambda point: point[1])),
    ]
    return ((word, point) for word, point in sorted(found, key=lambda turn: turn[1][0]) if point[1] not in ends)


def _turn(word: str, point: tuple[date, float], chart: LineChart) -> str:
    return f"{word} {_point(point, chart)}"


def _point(point: tuple[date, float], chart: LineChart) -> str:
    return f"{said(point[1], chart.unit)} in {_day(point[0], chart)}" if _is_monthly(chart) else _on(point, chart)


def _on(point: tuple[date, float], chart: LineChart) -> str:
    return f"{said(point[1], chart.unit)} on {_day(point[0], chart)}"


def _day(day: date, chart: LineChart) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}" if _is_monthly(chart) else in_full(day)


def _is_monthly(chart: LineChart) -> bool:
    days = sorted({day for series in chart.series for day, _ in series.points})
    return len(days) > 1 and is_monthly(days)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
