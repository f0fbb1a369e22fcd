"""What the page of the budget reads: every line as at a day, the moves between lines, what must be explained."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Sum

from areasend.budget.explaining import what_is_missing
from areasend.budget.models import BudgetEntry, VarianceExplanation, Virement
from areasend.budget.sums import committed_on, last_said, lines_on, outturns_on, planned_by, rule_row
from areasend.budget.words import rule_of
from areasend.budget.years import last_day, year_of
from areasend.engines.figures.variance import Rule, percent_of
from areasend.kit.registers.rows import RowQuerySet

Money = Decimal | None


@dataclass(frozen=True)
class Amounts:
    """The sums of one line, or of all; what nobody has said is None, not nought."""

    original: Money
    moved: Money
    revised: Money
    planned: Money
    spent: Money
    committed: Money
    forecast: Money
    variance: Money

    @property
    def percent(self) -> Money:
        """The variance as a share of the revised budget."""
        known = self.variance is not None and self.revised is not None
        return percent_of(self.variance, self.revised) if known else None  # type: ignore[arg-type]

    @property
    def to_date(self) -> Money:
        """Spent less planned to date: shown beside, never as the head line."""
        return self.spent - self.planned if self.spent is not None and self.planned is not None else None

    @property
    def to_date_committed(self) -> Money:
        """The same with what is committed counted as spent."""
        return self.to_date + self.committed if self.to_date is not None and self.committed is not None else None

    @property
    def against_original(self) -> Money:
        """The forecast less the original budget."""
        known = self.forecast is not None and self.original is not None
        return self.forecast - self.original if known else None  # type: ignore[operator]


@dataclass(frozen=True)
class LineShown:
    """One line of the table."""

    pk: int
    code: str
    heading: str
    amounts: Amounts
    is_significant: bool
    explanation: VarianceExplanation | None

    @property
    def missing(self) -> str:
        """What has yet to be said of a significant variance."""
        return what_is_missing(self.explanation) if self.is_significant else ""


@dataclass(frozen=True)
class Asked:
    """A virement only asked for, and what the variances of its two lines would be if it were approved."""

    move: Virement
    from_would: Money
    to_would: Money


@dataclass(frozen=True)
class BudgetPage:
    """The budget of one year as at a day. `is_own_year` says whether the day lies in it."""

    on: date
    year: str
    is_own_year: bool
    lines: tuple[LineShown, ...]
    total: Amounts
    rule: Rule | None
    approved: tuple[Virement, ...]
    asked: tuple[Asked, ...]
    spent_to: date | None
    forecast_on: date | None

    @property
    def figures_on(self) -> date:
        """The day on which the measures say what this page totals."""
        return self.on if self.is_own_year else min(self.on, last_day(self.year))

    @property
    def significant(self) -> tuple[LineShown, ...]:
        """Lines that must be explained, largest variance first."""
        found = [line for line in self.lines if line.is_significant]
        return tuple(sorted(found, key=lambda line: -abs(line.amounts.variance or Decimal(0))))

    @property
    def to_explain(self) -> tuple[LineShown, ...]:
        """Those of them that are not yet explained, with an action."""
        return tuple(line for line in self.significant if line.missing)


def budget_page(on: date) -> BudgetPage:
    """The budget of the day's year or, where it has no line, of the last year that amounts are known of."""
    year = year_of(on) if lines_on(on).exists() and _is_told_of(on) else _last_year(on)
    rule = rule_of(rule_row(min(on, last_day(year))).first())
    lines = tuple(_lines(on, year, rule))
    spent = last_said(on, "actual", year=year).order_by("-month_end").values_list("month_end", flat=True).first()
    told = last_said(on, "forecast", year=year).order_by("-stated_on").values_list("stated_on", flat=True).first()
    moves = Virement.objects.as_at(on).filter(from_line__financial_year=year).select_related("from_line", "to_line")
    return BudgetPage(
        on=on,
        year=year,
        is_own_year=year == year_of(on),
        lines=lines,
        total=_total(lines),
        rule=rule,
        approved=tuple(moves.filter(approved_on__lte=on).order_by("approved_on", "pk")),
        asked=tuple(_asked(move, lines) for move in moves.exclude(approved_on__lte=on).order_by("requested_on", "pk")),
        spent_to=spent,
        forecast_on=told,
    )


def _asked(move: Virement, lines: tuple[LineShown, ...]) -> Asked:
    """Money that leaves a line makes its budget smaller and its variance larger; money that comes the reverse."""
    variances = {line.pk: line.amounts.variance for line in lines}
    leaves, comes = variances.get(move.from_line_id), variances.get(move.to_line_id)
    return Asked(
        move,
        None if leaves is None else leaves + move.amount,
        None if comes is None else comes - move.amount,
    )


def _is_told_of(on: date) -> bool:
    """Whether anything was said of the day's year, or of no year at all yet."""
    said = BudgetEntry.objects.as_at(on)
    return said.filter(line__financial_year=year_of(on)).exists() or not said.exists()


def _last_year(on: date) -> str:
    said = BudgetEntry.objects.as_at(on).order_by("-line__financial_year")
    return said.values_list("line__financial_year", flat=True).first() or year_of(on)


def _lines(on: date, year: str, rule: Rule | None) -> "list[LineShown]":
    planned, committed = _by_line(planned_by(on, year)), _by_line(committed_on(on, year))
    spent = _by_line(last_said(on, "actual", year=year).filter(month_end__lte=on))
    said = {row.line_id: row for row in VarianceExplanation.objects.as_at(on).order_by("stated_on", "pk")}
    found = []
    for row in outturns_on(on, year).order_by("code"):
        amounts = Amounts(
            original=row.original,
            moved=row.moved,
            revised=row.revised,
            planned=planned.get(row.pk),
            spent=spent.get(row.pk),
            committed=committed.get(row.pk),
            forecast=row.forecast,
            variance=row.variance,
        )
        found.append(
            LineShown(row.pk, row.code, row.heading, amounts, _is_significant(rule, amounts), said.get(row.pk))
        )
    return found


def _is_significant(rule: Rule | None, amounts: Amounts) -> bool:
    against_original = rule is not None and rule.against == "original"
    variance = amounts.against_original if against_original else amounts.variance
    budget = amounts.original if against_original else amounts.revised
    return bool(rule and variance is not None and budget is not None and rule.is_met(variance=variance, budget=budget))


def _by_line(entries: RowQuerySet) -> dict[int, Decimal]:
    return dict(entries.order_by().values_list("line").annotate(Sum("amount")))


def _total(lines: tuple[LineShown, ...]) -> Amounts:
    """Every column added up over the lines in which it is known."""
    sums: dict[str, Any] = {}
    for name in Amounts.__dataclass_fields__:
        known = [getattr(line.amounts, name) for line in lines if getattr(line.amounts, name) is not None]
        sums[name] = sum(known, Decimal(0)) if known else None
    return Amounts(**sums)
