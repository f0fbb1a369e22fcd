"""What each line has, plans, spent and expects as at a day: the relations behind every figure of the budget."""

from datetime import date
from typing import Any

from django.db.models import Case, DecimalField, Exists, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce

from areasend.budget.models import BudgetEntry, BudgetLine, VarianceRule, Virement
from areasend.budget.years import first_day, last_day, year_of
from areasend.kit.registers.rows import RowQuerySet

MONEY: "DecimalField[Any, Any]" = DecimalField(max_digits=14, decimal_places=2)
NOTHING = Value(0, output_field=MONEY)


def lines_on(on: date, year: str = "") -> RowQuerySet:
    """The lines of a financial year (else that of the day) that stand on the day."""
    rows: RowQuerySet = BudgetLine.objects.as_at(on).filter(financial_year=year or year_of(on))
    return rows


def plan_lines_on(on: date) -> RowQuerySet:
    """The lines of every year of the plan that the day's own lines are part of."""
    plans = lines_on(on).exclude(plan="").values("plan")
    rows: RowQuerySet = BudgetLine.objects.as_at(on).filter(plan__in=plans)
    return rows


def last_said(on: date, *kinds: str, year: str = "") -> RowQuerySet:
    """Of a financial year (else that of the day): each amount of a line, month and kind as last said by the day."""
    year = year or year_of(on)
    return _unsaid_since(on, *kinds).filter(month_end__range=(first_day(year), last_day(year)))


def _unsaid_since(on: date, *kinds: str) -> RowQuerySet:
    """Entries that nothing said later by the day takes the place of: each asks the index of its own line and month."""
    entries = BudgetEntry.objects.as_at(on)
    same = entries.filter(line=OuterRef("line"), kind=OuterRef("kind"), month_end=OuterRef("month_end"))
    later = same.filter(
        Q(stated_on__gt=OuterRef("stated_on")) | Q(stated_on=OuterRef("stated_on"), pk__gt=OuterRef("pk"))
    )
    rows: RowQuerySet = entries.filter(~Exists(later), kind__in=kinds, line__withdrawn_on=None)
    return rows


def spent_by(on: date) -> RowQuerySet:
    """What each line spent in each month of any year, as last said by the day."""
    return _unsaid_since(on, "actual").filter(month_end__lte=on)


def planned_by(on: date, year: str = "") -> RowQuerySet:
    """What was planned for the months of the financial year that are over."""
    return last_said(on, "profile", year=year).filter(month_end__lte=on)


def committed_on(on: date, year: str = "") -> RowQuerySet:
    """What each line had committed: the last statement of each, whatever month it was of."""
    year = year or year_of(on)
    commitments = BudgetEntry.objects.as_at(on).filter(kind="commitment", line=OuterRef("line"))
    of_later_months = commitments.filter(month_end__gt=OuterRef("month_end"), month_end__lte=last_day(year))
    rows: RowQuerySet = last_said(on, "commitment", year=year).filter(~Exists(of_later_months))
    return rows


def expected_on(on: date, year: str = "") -> RowQuerySet:
    """What makes the year's outturn: of each month what was spent, else what is expected.

    A forecast said with the spending of the same month, or after it, says what the month will come to once it is
    closed; spending said later takes its place.
    """
    entries = BudgetEntry.objects.as_at(on).filter(line=OuterRef("line"), month_end=OuterRef("month_end"))
    spent_since = Exists(entries.filter(kind="actual", stated_on__gt=OuterRef("stated_on")))
    expected_since = Exists(entries.filter(kind="forecast", stated_on__gte=OuterRef("stated_on")))
    rows: RowQuerySet = last_said(on, "actual", "forecast", year=year).filter(
        (Q(kind="actual") & ~expected_since) | (Q(kind="forecast") & ~spent_since)
    )
    return rows


def outturns_on(on: date, year: str = "") -> RowQuerySet:
    """Lines with their original, revised and expected amounts and the variance: forecast less revised budget.

    A line whose last month is neither spent nor expected has no forecast: its variance is not known.
    """
    year = year or year_of(on)
    moved_in, moved_out = (_moved(on, side) for side in ("to_line", "from_line"))
    expected = expected_on(on, year)
    ends = expected.filter(line=OuterRef("pk"), month_end=last_day(year)).values("pk")
    rows: RowQuerySet = (
        lines_on(on, year)
        .annotate(moved=moved_in - moved_out, is_forecast=Subquery(ends[:1]))
        .annotate(revised=F("original") + F("moved"), expected=_per_line(expected))
        .annotate(forecast=Case(When(is_forecast__isnull=False, then=F("expected")), output_field=MONEY))
        .annotate(variance=F("forecast") - F("revised"), variance_original=F("forecast") - F("original"))
    )
    return rows


def forecast_on(on: date) -> RowQuerySet:
    """The lines whose outturn is forecast."""
    return outturns_on(on).exclude(forecast=None)


def approved_on(on: date) -> RowQuerySet:
    """Virements approved by the day; one only asked for moves nothing."""
    rows: RowQuerySet = Virement.objects.standing().linked(on).filter(approved_on__lte=on)
    return rows


def rule_row(on: date) -> RowQuerySet:
    """The rule in force on the day, as rows: the last that began by then."""
    last = VarianceRule.objects.as_at(on).order_by("-from_on", "-pk")
    return _of(last.filter(pk__in=last.values("pk")[:1]))


def significant_on(on: date) -> RowQuerySet:
    """Lines whose variance the rule in force calls significant; none where no rule is in force."""
    rule = rule_row(on).first()
    return forecast_on(on).filter(_significant(rule)) if rule else forecast_on(on).none()


def _significant(rule: VarianceRule) -> Q:
    difference, budget = ("variance", "revised") if rule.against == "revised" else ("variance_original", "original")
    tests = []
    if rule.at_least_amount is not None:
        over = Q(**{f"{difference}__gte": rule.at_least_amount})
        tests.append(over | Q(**{f"{difference}__lte": -rule.at_least_amount}))
    if rule.at_least_percent is not None:
        share = F(budget) * rule.at_least_percent / 100
        over = Q(**{f"{difference}__gte": share}) | Q(**{f"{difference}__lte": -share})
        tests.append(over & ~Q(**{difference: 0}))
    joined = tests[0]
    for test in tests[1:]:
        joined = joined & test if rule.needs == "both" else joined | test
    return joined


def _moved(on: date, side: str) -> Coalesce:
    sums = approved_on(on).filter(**{side: OuterRef("pk")}).order_by().values(side).annotate(sum=Sum("amount"))
    return Coalesce(Subquery(sums.values("sum"), output_field=MONEY), NOTHING)


def _per_line(entries: RowQuerySet) -> Subquery:
    sums = entries.filter(line=OuterRef("pk")).order_by().values("line").annotate(sum=Sum("amount"))
    return Subquery(sums.values("sum"), output_field=MONEY)


def _of(rows: Any) -> RowQuerySet:
    """The same rows with no order of their own, so that they can be filtered, joined and added up."""
    kept: RowQuerySet = rows.by_key()
    return kept
