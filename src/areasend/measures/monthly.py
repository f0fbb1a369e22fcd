"""A measure month by month, whole or by group: one pass over its rows, however many months and groups."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import EmptyResultSet
from django.db.models import DateField, F, Func, IntegerField
from django.db.models import Value as Given
from django.db.models.functions import Coalesce, Greatest, Least, TruncMonth

from areasend.kit.importing.values import month_end
from areasend.kit.registers.rows import RowQuerySet
from areasend.measures.counting import (
    NOT_KNOWN,
    aggregates,
    column_of,
    label_of,
    records,
    supplied_points,
    valued,
    whole_of,
    wholes_by,
)
from areasend.measures.measure import Measure, Period, Value

Totals = Mapping[str, Any]
Key = tuple[Any, Any]
NOTHING: Totals = {"records": 0, "above": 0, "below": 0, "amount": 0}


@dataclass(frozen=True)
class Month:
    """One month of a series."""

    first: date
    value: Value


@dataclass(frozen=True)
class GroupMonths:
    """One group of a breakdown, with every month of the period."""

    group: str
    label: str
    months: list[Month]


def series(measure: Measure, on: date, period: Period) -> list[Month]:
    """A measure by month, every month of the period present.

    A flow is what happened in the month by `on`. A stock is what stood on the month's last day, or on `on` in the
    month that `on` lies in; of later months it is not known. A supplied series is its months as last said by `on`.
    """
    found = _counted(measure, on, period, "")
    below = _set_against(measure, on, period, "")
    return _months(measure, on, period, found.get(None, {}), below.get(None, {}))


def series_by(measure: Measure, on: date, by: str, period: Period) -> list[GroupMonths]:
    """The same by a dimension, ordered by label: of each month the groups add up to the whole."""
    column = column_of(measure, by)
    found = _counted(measure, on, period, column)
    below = _set_against(measure, on, period, by)
    groups = [
        GroupMonths(
            str(key or ""),
            label_of(measure, column, key),
            _months(measure, on, period, found.get(key, {}), below.get(key, {})),
        )
        for key in {**found, **below}
    ]
    return sorted(groups, key=lambda group: group.label)


def months(period: Period) -> list[date]:
    """The first days of the months that a period touches."""
    count = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    start = period.first.year * 12 + period.first.month - 1
    return [date(number // 12, number % 12 + 1, 1) for number in range(start, start + count)]


def _months(
    measure: Measure, on: date, period: Period, found: Mapping[date, Totals], below: Mapping[date, Totals]
) -> list[Month]:
    """Each month with what was counted in it and, of a part of other records, with those."""
    return [
        Month(
            first,
            NOT_KNOWN
            if _is_ahead(measure, first, on)
            else valued(measure, {**NOTHING, **found.get(first, {}), **below.get(first, {})}),
        )
        for first in months(period)
    ]


def _is_ahead(measure: Measure, first: date, on: date) -> bool:
    """Whether a stock's month lies after the day asked about: nothing is known of it."""
    return measure.kind == "stock" and not measure.supplied and first > on


def _set_against(measure: Measure, on: date, period: Period, by: str) -> dict[Any, dict[date, Totals]]:
    """What each group is out of in each month: of a flow as on the day asked about, of a stock as on its own day."""
    found: dict[Any, dict[date, Totals]] = defaultdict(dict)
    if measure.whole is None:
        return found
    firsts = months(period)
    days = _days(on, period) if measure.kind == "stock" else [on] * len(firsts)
    for day, alike in groupby(zip(days, firsts, strict=False), key=lambda pair: pair[0]):
        sizes = wholes_by(measure, day, by) if by else {None: whole_of(measure, day)}
        for _, first in alike:
            for key, size in sizes.items():
                found[key][first] = size
    return found


def _days(on: date, period: Period) -> list[date]:
    """The days on which a stock is counted: each month's last, or `on` in its own month."""
    return [min(month_end(first), on) for first in months(period) if first <= on]


def _counted(measure: Measure, on: date, period: Period, column: str) -> dict[Any, dict[date, Totals]]:
    """The totals of each group (of the whole, without a column) in each month."""
    found: dict[Any, dict[date, Totals]] = defaultdict(dict)
    counted = _happened if measure.kind == "flow" or measure.supplied else _stood
    for key, first, totals in counted(measure, on, period, column):
        found[key][first] = totals
    return found


def _happened(measure: Measure, on: date, period: Period, column: str) -> Iterator[tuple[Any, date, Totals]]:
    """What happened in each month, in one query."""
    if measure.supplied:
        rows, happened = supplied_points(measure.rows(on).as_at(on), measure, on, period), "month_end"
    else:
        rows, happened = records(measure, on, period), measure.happened
    named = [column] if column else []
    by_month = rows.order_by().annotate(_month=TruncMonth(happened)).values("_month", *named)
    for row in by_month.annotate(**aggregates(measure)):
        yield row.get(column), row["_month"], row


def _stood(measure: Measure, on: date, period: Period, column: str) -> Iterator[tuple[Any, date, Totals]]:
    """What stood at the end of each month: one pass for each run of days of which the measure's rows are the same."""
    for _, alike in groupby(_days(on, period), key=lambda day: _query_of(measure, day)):
        run = list(alike)
        moved = len(run) > 1 and not measure.distinct
        for key, day, totals in (_by_movements if moved else _by_days)(measure, run, column):
            yield key, day.replace(day=1), totals


def _query_of(measure: Measure, day: date) -> str:
    """What the database is asked for the measure's rows of a day; the same text, the same rows."""
    try:
        return str(measure.rows(day).standing().linked(day).query)
    except EmptyResultSet:
        return ""


def _by_days(measure: Measure, days: list[date], column: str) -> Iterator[tuple[Any, date, Totals]]:
    """Each day counted by itself, where its rows are its own or only different values count."""
    for day in days:
        rows = records(measure, day).order_by()
        if column:
            for row in rows.values(column).annotate(**aggregates(measure)):
                yield row[column], day, row
        else:
            yield None, day, rows.aggregate(**aggregates(measure))


def _by_movements(measure: Measure, days: list[date], column: str) -> Iterator[tuple[Any, date, Totals]]:
    """What came in by each day and had not gone out: entries and exits between days, added up as days go by."""
    rows = measure.rows(days[0]).standing().linked(days[0]).order_by()
    begun = _begun(rows, measure)
    came = begun.filter(_begins__lte=days[-1]).annotate(_place=days_before(F("_begins"), days))
    moves = [(1, came)]
    if measure.left:
        leaves = Greatest(F("_begins"), F(measure.left))
        gone = begun.filter(**{"_begins__lte": days[-1], f"{measure.left}__lte": days[-1]})
        moves.append((-1, gone.annotate(_place=days_before(leaves, days))))
    for key, by_place in _changes(measure, moves, column).items():
        stands: dict[str, Any] = defaultdict(int)
        for place, day in enumerate(days):
            for name, amount in by_place.get(place, ()):
                stands[name] += amount
            yield key, day, dict(stands)


def _changes(
    measure: Measure, moves: Iterable[tuple[int, RowQuerySet]], column: str
) -> dict[Any, dict[int, list[tuple[str, Any]]]]:
    """For each group and day: what is added to and taken from each total."""
    found: dict[Any, dict[int, list[tuple[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    parts = aggregates(measure)
    for sign, rows in moves:
        for row in rows.values("_place", *([column] if column else [])).annotate(**parts):
            amounts = [(name, sign * row[name]) for name in parts if row[name] is not None]
            found[row.get(column)][row["_place"]] += amounts
    return found


def _begun(rows: RowQuerySet, measure: Measure) -> RowQuerySet:
    """Rows with the day from which each stands, as `_begins`: it has entered, and it counts (see `as_at`)."""
    columns = rows.model.counting_columns()
    always = Given(date.min, output_field=DateField())
    first: Any = Least(*map(F, columns)) if len(columns) > 1 else F(columns[0]) if columns else always
    counts = Coalesce(first, always) if columns and rows.model.UNDATED_COUNTS else first
    if not measure.entered:
        begins: Any = counts
    elif columns == (measure.entered,):
        begins = F(measure.entered)
    else:
        begins = Greatest(F(measure.entered), counts)
        rows = rows.exclude(**{measure.entered: None})
    begun: RowQuerySet = rows.annotate(_begins=begins)
    return begun


def days_before(day: Any, days: list[date]) -> Func:
    """How many of the days lie before a day: the place among them of the first day from which it is past."""
    asked = Given(days, output_field=ArrayField(DateField()))
    eve = Func(day, template="(%(expressions)s - 1)", output_field=DateField())
    return Func(eve, asked, function="width_bucket", output_field=IntegerField())
