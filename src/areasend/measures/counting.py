"""Values, series, breakdowns and records of a measure: derived once, for all measures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, Subquery, Sum
from django.db.models.functions import TruncMonth

from areasend.kit.registers import Column, Register, register_of
from areasend.kit.registers.catalogue import register_of_model
from areasend.kit.registers.rows import RowQuerySet
from areasend.measures.measure import Measure, Period, Value, Whole


def records(measure: Measure, on: date, period: Period | None = None) -> RowQuerySet:
    """The records counted: of a flow those in the period, of a stock those standing on the day.

    `on` is the day asked about: nothing that happened or was said after it is counted.
    """
    rows: RowQuerySet = measure.rows(on).as_at(on)
    if measure.supplied:
        return supplied_points(rows, measure, on, period)
    if measure.kind == "stock":
        standing = Q(**{f"{measure.entered}__lte": on}) if measure.entered else Q()
        if measure.left:
            standing &= Q(**{measure.left: None}) | Q(**{f"{measure.left}__gt": on})
        return rows.filter(standing)
    if period is None:
        return rows.filter(**{f"{measure.happened}__lte": on})
    return rows.filter(**{f"{measure.happened}__range": (period.first, min(period.last, on))})


def supplied_points(rows: RowQuerySet, measure: Measure, on: date, period: Period | None) -> RowQuerySet:
    """The points of a supplied series that count: as last stated by the day, of the months asked about."""
    points = latest_said(rows.filter(series=measure.supplied, month_end__lte=on))
    if measure.kind == "stock":
        return points.filter(month_end=Subquery(points.order_by("-month_end").values("month_end")[:1]))
    if period is None:
        return points
    return points.filter(month_end__range=(period.first, period.last))


def latest_said(points: RowQuerySet) -> RowQuerySet:
    """Of several statements of one month's figure, the last: a correction replaces what it corrects."""
    last = points.order_by("series", "group", "month_end", "-stated_on", "-pk").distinct("series", "group", "month_end")
    kept: RowQuerySet = points.model.objects.filter(pk__in=last.values("pk"))
    return kept


def value(measure: Measure, on: date, period: Period | None = None) -> Value:
    """The measure's value in one query."""
    totals = records(measure, on, period).aggregate(**_aggregates(measure))
    return _value(measure, totals | _whole(measure, on))


def _aggregates(measure: Measure) -> dict[str, Any]:
    parts: dict[str, Any] = {"records": Count("pk")}
    if measure.above_amount:
        parts |= {"above": Sum(measure.above_amount), "below": Sum(measure.below_amount)}
    elif measure.is_ratio:
        parts["above"] = Count(measure.distinct or "pk", filter=measure.above, distinct=bool(measure.distinct))
    elif measure.distinct:
        parts["amount"] = Count(measure.distinct, distinct=True)
    if measure.amount:
        parts["amount"] = Sum(measure.amount)
    return parts


def _whole(measure: Measure, on: date) -> dict[str, int]:
    """What the records are set against, counted on the day asked about."""
    return {"below": measure.whole.rows(on).count()} if measure.whole else {}


def _value(measure: Measure, totals: Mapping[str, Any]) -> Value:
    counted = totals["records"]
    if measure.is_ratio:
        above = totals["above"] or 0
        below = (totals.get("below") or 0) if measure.above_amount or measure.whole else counted
        return Value(above / below if below else None, above, below, counted)
    if measure.amount and measure.kind == "stock" and not counted:
        return Value(None, None, None, 0)
    amount = (totals["amount"] or 0) if measure.amount or measure.distinct else counted
    return Value(amount, amount, None, counted)


@dataclass(frozen=True)
class Month:
    """One month of a series."""

    first: date
    value: Value


def series(measure: Measure, on: date, period: Period) -> list[Month]:
    """A flow by month, every month of the period present, in one query."""
    found = (
        records(measure, on, period)
        .order_by()
        .annotate(month=TruncMonth("month_end" if measure.supplied else measure.happened))
        .values("month")
        .annotate(**_aggregates(measure))
    )
    by_month = {row["month"]: row for row in found}
    nothing = {"records": 0, "above": 0, "below": 0, "amount": 0}
    whole = _whole(measure, on)
    return [Month(month, _value(measure, by_month.get(month, nothing) | whole)) for month in months(period)]


def months(period: Period) -> list[date]:
    """The first days of the months that a period touches."""
    count = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    start = period.first.year * 12 + period.first.month - 1
    return [date(number // 12, number % 12 + 1, 1) for number in range(start, start + count)]


@dataclass(frozen=True)
class Group:
    """One group of a breakdown; groups add up to the whole."""

    group: str
    label: str
    value: Value


def breakdown(measure: Measure, on: date, by: str, period: Period | None = None) -> list[Group]:
    """The value by a dimension, largest first, in one query."""
    if by not in measure.dimensions:
        known = ", ".join(measure.dimensions) or "nothing"
        raise KeyError(f"{measure.key} cannot be shown by {by!r}; it can by {known}")
    column = measure.dimensions[by]
    rows = records(measure, on, period).order_by().values(column).annotate(**_aggregates(measure))
    found = {row[column]: row for row in rows}
    if measure.whole:
        found = _beside_whole(measure.whole, on, by, found)
    groups = [Group(str(key or ""), _label(measure, column, key), _value(measure, row)) for key, row in found.items()]
    return sorted(groups, key=lambda group: (-(group.value.numerator or 0), group.label))


def _beside_whole(whole: Whole, on: date, by: str, found: dict[Any, Any]) -> dict[Any, Any]:
    """Each group with what it is out of; a group of which nothing was counted is there, with nought."""
    column = whole.dimensions[by]
    sizes = whole.rows(on).order_by().values_list(column).annotate(Count("pk"))
    nothing = {"records": 0, "above": 0, "below": 0}
    below = {key: {"below": size} for key, size in sizes}
    return {key: nothing | found.get(key, {}) | below.get(key, {}) for key in [*below, *(set(found) - set(below))]}


def _label(measure: Measure, column: str, key: Any) -> str:
    known = _column(register_of(measure.register), column)
    return (known.choice_words(key) if known else str(key or "")) or "Not known"


def _column(register: Register, path: str) -> Column | None:
    """The register's column, or through a reference the other register's ("school__phase")."""
    name, _, rest = path.partition("__")
    if not rest or register.kind(name) != "reference":
        return register.by_name.get(path)
    model = register.field(name).related_model
    other = register_of_model(model) if isinstance(model, type) else None
    return _column(other, rest) if other else None
