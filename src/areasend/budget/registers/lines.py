"""The registers of budget lines, the plans they are part of, and their amounts by month."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from areasend.budget.models import BudgetEntry, BudgetEnvelope, BudgetLine
from areasend.budget.years import first_day, tidy_year
from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.kit.registers.declaration import Refuse

TOO_MUCH = 100  # times a line's original budget

KINDS = (
    Choice("profile", "Planned", ("profile", "profiled budget", "plan", "budget to date")),
    Choice("actual", "Spent", ("actual", "actuals", "spend", "spent", "ledger")),
    Choice("commitment", "Committed", ("commitment", "commitments", "committed", "orders")),
    Choice("forecast", "Expected", ("forecast", "projection", "projected", "outturn")),
)


def stands_from(values: dict[str, Any], said: dict[str, Any]) -> None:
    """A line stands from the first day of its plan, where no earlier day is given."""
    if not values.get("stands_from") and values.get("financial_year"):
        values["stands_from"] = first_day(values.get("plan") or values["financial_year"])


def actual_or_forecast(values: dict[str, Any], said: dict[str, Any]) -> None:
    """Of a row that is actual, then forecast, a month over by the day of the sheet is actual."""
    words = str(said.get("kind", {}).get("said", "")).casefold()
    month: date | None = values.get("month_end")
    stated: date | None = values.get("stated_on")
    if not values.get("kind") and "actual" in words and "forecast" in words and month and stated:
        values["kind"] = "actual" if month <= stated else "forecast"
        del said["kind"]


def entry_unlikely() -> Refuse:
    """Refuses amounts of no kind, and those of another unit than their line's: pounds among thousands of pounds."""
    originals = dict(BudgetLine.objects.standing().values_list("pk", "original"))

    def refuse(values: Mapping[str, Any], day: date | None) -> str | None:
        if not values.get("kind"):
            return f"is of no kind: say {', '.join(kind.words.lower() for kind in KINDS)}"
        original, amount = originals.get(values["line"]), values["amount"]
        if original and abs(amount) >= abs(original) * TOO_MUCH:
            return (
                f"comes to £{amount:,.0f}, more than {TOO_MUCH} times the £{original:,.0f} of its line: it may be in "
                "pounds where the rest are in thousands"
            )
        return None

    return refuse


LINES = Register(
    key="budget-lines",
    model=BudgetLine,
    one="budget line",
    many="Budget lines",
    subject="budget",
    title="heading",
    about="What each line of the budget was given at the start of each financial year, in pounds.",
    natural_key=("code", "financial_year"),
    merges=True,
    order=("financial_year", "code"),
    complete=stands_from,
    columns=(
        Column("code", "Line", ("line", "code", "cost centre", "ref", "line code"), listed=True),
        Column(
            "heading",
            "Heading",
            ("budget heading", "heading", "description", "budget line", "service"),
            listed=True,
        ),
        Column(
            "financial_year",
            "Financial year",
            ("financial year", "year", "fy"),
            listed=True,
            filtered=True,
            tidy=tidy_year,
        ),
        Column(
            "original",
            "Original budget (£)",
            ("original budget", "original", "budget", "approved budget", "base budget"),
            listed=True,
            money=True,
        ),
        Column("plan", "Plan", ("plan", "medium term plan", "mtfp"), listed=True, filtered=True, tidy=tidy_year),
        Column("stands_from", "Stands from", ("agreed on", "approved on", "stands from", "from")),
    ),
)
ENVELOPES = Register(
    key="budget-envelopes",
    model=BudgetEnvelope,
    one="envelope of a plan",
    many="Envelopes of plans",
    subject="budget",
    title="plan",
    about="What was set aside for a plan of several years. Its lines may not be more without authority.",
    natural_key=("plan", "stands_from"),
    order=("plan", "stands_from"),
    columns=(
        Column("plan", "Plan", ("plan", "medium term plan", "mtfp"), listed=True, tidy=tidy_year),
        Column(
            "amount", "Set aside (£)", ("amount", "envelope", "budget", "total", "set aside"), listed=True, money=True
        ),
        Column("authority", "Who allowed more", ("authority", "approved by", "allowed by"), listed=True),
        Column("stands_from", "Stands from", ("agreed on", "approved on", "stands from", "from", "date"), listed=True),
    ),
)
ENTRIES = Register(
    key="budget-entries",
    model=BudgetEntry,
    one="amount of a budget line",
    many="Budget by month",
    subject="budget",
    title="kind",
    about="What each line planned, spent, committed or expects to spend in each month, in pounds, as last said.",
    natural_key=("line", "month_end", "kind", "stated_on"),
    order=("-month_end", "line__code", "kind", "-stated_on"),
    complete=actual_or_forecast,
    refusing=entry_unlikely,
    columns=(
        Column("line", "Budget line", ("line", "code", "cost centre", "budget line"), listed=True),
        Column("month_end", "Month (its last day)", ("month", "period", "month end"), listed=True, filtered=True),
        Column("kind", "What it is", ("row", "kind", "type", "measure"), KINDS, listed=True, filtered=True),
        Column("amount", "Amount (£)", ("amount", "value", "£"), listed=True, money=True),
    ),
)

declare(LINES, ENVELOPES, ENTRIES)
