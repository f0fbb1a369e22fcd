"""Findings of the budget: what must be explained, what does not fit, what was planned to another sum."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.db.models import Sum

from areasend.budget.explaining import what_is_missing
from areasend.budget.models import BudgetEnvelope, BudgetLine, VarianceExplanation, limits_known
from areasend.budget.sums import approved_on, last_said, outturns_on, rule_row, significant_on
from areasend.budget.words import over_or_under, pounds, rule_of
from areasend.budget.years import last_day, year_of
from areasend.engines.figures.approval import refusal_of
from areasend.engines.figures.envelope import fit
from areasend.measures.finding import Finding, finder


@finder
def unexplained_variances(on: date) -> Iterator[Finding]:
    """Lines that the rule in force calls significantly off, without an explanation or an action."""
    rule = rule_of(rule_row(on).first())
    explained = VarianceExplanation.objects.as_at(on).order_by("stated_on", "pk")
    last = {row.line_id: row for row in explained}
    for line in significant_on(on).order_by("code"):
        missing = what_is_missing(last.get(line.pk))
        if missing and rule:
            yield _unexplained(line, missing, f"{rule.in_words()}, since {rule.from_on:%-d %B %Y}")


def _unexplained(line: BudgetLine, missing: str, rule: str) -> Finding:
    variance: Decimal = line.variance  # type: ignore[attr-defined]
    forecast, revised = pounds(line.forecast), pounds(line.revised)  # type: ignore[attr-defined]
    return Finding(
        kind="unexplained-variance",
        register="budget-lines",
        about=("budget-lines", "variance"),
        message=f"{line.code} {line.heading} is forecast {over_or_under(variance)} its revised budget, and {missing}.",
        arithmetic=f"{forecast} − {revised} is {pounds(variance)}; significant is {rule}",
        rows=(line.pk,),
        mend="Finance, on the page of the budget: say why, and what is being done",
        blocks=True,
    )


@finder
def plans_and_envelopes(on: date) -> Iterator[Finding]:
    """Plans whose lines are not what was set aside for them."""
    for envelope in BudgetEnvelope.objects.as_at(on).order_by("plan", "-stands_from").distinct("plan"):
        lines = BudgetLine.objects.as_at(on).filter(plan=envelope.plan)
        years = lines.order_by().values("financial_year").annotate(sum=Sum("original")).order_by("financial_year")
        found = fit(envelope.amount, [year["sum"] for year in years], envelope.authority)
        if years and found.left:
            yield Finding(
                kind="over-envelope" if found.left < 0 else "unallocated",
                register="budget-lines",
                about=("budget-lines", "original"),
                message=f"The lines of the plan {envelope.plan} leave {found.in_words()}."
                if found.left > 0
                else f"The lines of the plan {envelope.plan} are {found.in_words()}.",
                arithmetic=found.arithmetic(),
                rows=tuple(lines.order_by("financial_year", "code").values_list("pk", flat=True)),
                mend="Finance: change the lines, or record who allowed it",
                blocks=found.is_refused,
            )


@finder
def profiles(on: date) -> Iterator[Finding]:
    """Lines whose months were planned to another sum than their revised budget, once the whole year is planned."""
    planned = last_said(on, "profile")
    sums = dict(planned.order_by().values_list("line").annotate(Sum("amount")))
    whole = set(planned.filter(month_end=last_day(year_of(on))).values_list("line", flat=True))
    for line in outturns_on(on).order_by("code"):
        if line.pk in whole and sums[line.pk] != line.revised:
            yield Finding(
                kind="profile-not-budget",
                register="budget-lines",
                about=("budget-lines", "planned"),
                message=f"The months of {line.code} {line.heading} are planned to {pounds(sums[line.pk])}, "
                f"its revised budget is {pounds(line.revised)}.",
                arithmetic=f"{pounds(sums[line.pk])} − {pounds(line.revised)} is "
                f"{pounds(sums[line.pk] - line.revised)}",
                rows=(line.pk,),
                mend="Finance: plan the months again after the virement",
            )


@finder
def beyond_limits(on: date) -> Iterator[Finding]:
    """Virements approved by a role that might not approve so much, recorded before the limit was."""
    limits = limits_known()
    for row in approved_on(on).select_related("from_line", "to_line").order_by("pk"):
        refusal = refusal_of(limits, role=row.approved_by, amount=row.amount, on=row.approved_on)
        if refusal:
            yield Finding(
                kind="virement-beyond-limit",
                register="virements",
                about=("virements", "amount"),
                message=f"The virement of {row} was approved beyond the approver's limit.",
                arithmetic=refusal,
                rows=(row.pk,),
                mend="Whoever may approve it: approve it again",
            )
