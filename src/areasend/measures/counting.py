"""Values, breakdowns and records of a measure: derived once, for all measures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, Subquery, Sum

from areasend.kit.registers import Column, Register, register_of
from areasend.kit.registers.catalogue import register_of_model
from areasend.kit.registers.rows import RowQuerySet
from areasend.measures.measure import Measure, Period, Value


def records(measure: Measure, on: date, period: Period | None = None) -> RowQuerySet:
    """The records counted: of a flow those in the period, of a stock those standing on the day.

    `on` is the day asked about: nothing that happened or was said after it is counted.
    """
    rows: RowQuerySet = measure.rows(on).as_at(on)
    if measure.supplied:
        return supplied_records(rows, measure, on, period)
    if measure.kind == "stock":
        standing = Q(**{f"{measure.entered}__lte": on}) if measure.entered else Q()
        if measure.left:
            standing &= Q(**{measure.left: None}) | Q(**{f"{measure.left}__gt": on})
        return rows.filter(standing)
    if period is None:
        return rows.filter(**{f"{measure.happened}__lte": on})
    return rows.filter(**{f"{measure.happened}__range": (period.first, min(period.last, on))})


def supplied_records(rows: RowQuerySet, measure: Measure, on: date, period: Period | None) -> RowQuerySet:
    """The points of a supplied series that count: of a stock, those of the last month asked about."""
    points = supplied_points(rows, measure, on, period)
    if measure.kind == "flow":
        return points
    last = (points if period else points.filter(month_end__lte=on)).order_by("-month_end").values("month_end")
    return points.filter(month_end=Subquery(last[:1]))


def supplied_points(rows: RowQuerySet, measure: Measure, on: date, period: Period | None) -> RowQuerySet:
    """The months of a supplied series as last said by the day. A plan's months may lie ahead of it."""
    points = rows.filter(series=measure.supplied)
    if not measure.planned:
        points = points.filter(month_end__lte=on)
    if period is not None:
        points = points.filter(month_end__range=(period.first, period.last))
    return latest_said(points)


def latest_said(points: RowQuerySet) -> RowQuerySet:
    """Of several statements of one month's figure, the last: a correction replaces what it corrects."""
    last = points.order_by("series", "group", "month_end", "-stated_on", "-pk").distinct("series", "group", "month_end")
    return last.by_key()


NOT_KNOWN = Value(None, None, None, 0)


def value(measure: Measure, on: date, period: Period | None = None, of: tuple[str, str] | None = None) -> Value:
    """The measure's value in one query; `of` a dimension and a group, only that group's."""
    totals = records_of(measure, on, period, of).aggregate(**aggregates(measure))
    return valued(measure, totals | whole_of(measure, on))


def records_of(measure: Measure, on: date, period: Period | None, of: tuple[str, str] | None) -> RowQuerySet:
    """The records counted, of one group where a dimension and a group are named."""
    rows = records(measure, on, period)
    return rows.filter(**{column_of(measure, of[0]): of[1]}) if of else rows


def column_of(measure: Measure, by: str) -> str:
    """The column of a dimension. KeyError names those the measure has."""
    if by not in measure.dimensions:
        known = ", ".join(measure.dimensions) or "nothing"
        raise KeyError(f"{measure.key} cannot be shown by {by!r}; it can by {known}")
    return measure.dimensions[by]


def aggregates(measure: Measure) -> dict[str, Any]:
    """What is counted and added up of a measure's records, by name: see `valued`."""
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


def whole_of(measure: Measure, on: date) -> dict[str, int]:
    """What the records are set against, counted on the day asked about."""
    return {"below": measure.whole.rows(on).count()} if measure.whole else {}


def wholes_by(measure: Measure, on: date, by: str) -> dict[Any, dict[str, int]]:
    """The same for each group of a dimension."""
    if not measure.whole:
        return {}
    column = measure.whole.dimensions[by]
    sizes = measure.whole.rows(on).order_by().values_list(column).annotate(Count("pk"))
    return {key: {"below": size} for key, size in sizes}


def valued(measure: Measure, totals: Mapping[str, Any]) -> Value:
    """The value that the totals of some of a measure's records make."""
    counted = totals["records"]
    if measure.supplied and not counted:
        return NOT_KNOWN
    if measure.is_ratio:
        above = totals["above"] or 0
        below = (totals.get("below") or 0) if measure.above_amount or measure.whole else counted
        return Value(above / below if below else None, above, below, counted)
    if measure.amount and measure.kind == "stock" and not counted:
        return Value(None, None, None, 0)
    amount = (totals["amount"] or 0) if measure.amount or measure.distinct else counted
    return Value(amount, amount, None, counted)


@dataclass(frozen=True)
class Group:
    """One group of a breakdown; groups add up to the whole."""

    group: str
    label: str
    value: Value


def breakdown(measure: Measure, on: date, by: str, period: Period | None = None) -> list[Group]:
    """The value by a dimension, largest first, in one query."""
    column = column_of(measure, by)
    rows = records(measure, on, period).order_by().values(column).annotate(**aggregates(measure))
    found = {row[column]: row for row in rows}
    if measure.whole:
        found = _beside_wholes(wholes_by(measure, on, by), found)
    groups = [Group(str(key or ""), label_of(measure, column, key), valued(measure, row)) for key, row in found.items()]
    return sorted(groups, key=lambda group: (-(group.value.numerator or 0), group.label))


def _beside_wholes(below: dict[Any, dict[str, int]], found: dict[Any, Any]) -> dict[Any, Any]:
    """Each group with what it is out of; a group of which nothing was counted is there, with nought."""
    nothing = {"records": 0, "above": 0, "below": 0}
    return {key: nothing | found.get(key, {}) | below.get(key, {}) for key in [*below, *(set(found) - set(below))]}


def label_of(measure: Measure, column: str, key: Any) -> str:
    """A group in words."""
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
