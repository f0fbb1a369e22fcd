"""The measures of the budget, in pounds. A variance is the forecast outturn less the budget: below nought is under."""

from areasend.budget.sums import (
    committed_on,
    forecast_on,
    lines_on,
    outturns_on,
    plan_lines_on,
    planned_by,
    rule_row,
    significant_on,
    spent_by,
)
from areasend.measures.catalogue import declare
from areasend.measures.measure import Definition, Measure, Rows

OF_LINES = {"line": "code", "heading": "heading"}
OF_ENTRIES = {"line": "line__code", "heading": "line__heading"}


def stock(key: str, title: str, rows: Rows, amount: str, definition: Definition, **more: str) -> Measure:
    """A figure of the budget that stands on a day, added up over lines or over their entries."""
    register = more.get("register", "budget-lines")
    return Measure(
        key=key,
        title=title,
        kind="stock",
        unit=more.get("unit", "pounds"),
        subject="budget",
        register=register,
        rows=rows,
        amount=amount,
        money=bool(amount),
        dimensions=OF_ENTRIES if register == "budget-entries" else OF_LINES,
        definition=definition,
    )


declare(
    Measure(
        key="budget-actual",
        title="Spent",
        kind="flow",
        unit="pounds",
        subject="budget",
        register="budget-entries",
        rows=spent_by,
        happened="month_end",
        amount="amount",
        money=True,
        dimensions=OF_ENTRIES,
        definition=Definition(
            counts="What was spent on every line, by the last day of the month it was spent in, as last stated. "
            "A correction replaces what it corrects.",
            leaves_out="What is committed but not spent, and what is only forecast.",
            source="Budget by month",
        ),
    ),
    stock(
        "budget-envelope",
        "Budget of the whole plan",
        plan_lines_on,
        "original",
        Definition(
            counts="The original budgets of every line in every year of the plan that the day lies in.",
            leaves_out="Totals that were typed: the cells of the years are added.",
            source="Budget lines",
        ),
    ),
    stock(
        "budget-original",
        "Original budget of the year",
        lines_on,
        "original",
        Definition(
            counts="What the lines of the day's financial year were given at its start.",
            leaves_out="Money moved between lines since.",
            source="Budget lines",
        ),
    ),
    stock(
        "budget-revised",
        "Revised budget of the year",
        outturns_on,
        "revised",
        Definition(
            counts="The original budget of each line of the day's financial year, with virements approved by the day.",
            leaves_out="Virements only asked for.",
            source="Budget lines and virements",
        ),
    ),
    stock(
        "budget-profile-to-date",
        "Planned to have been spent by now",
        planned_by,
        "amount",
        Definition(
            counts="What was planned for the months of the financial year that are over by the day, as last stated.",
            source="Budget by month",
        ),
        register="budget-entries",
    ),
    stock(
        "budget-commitments",
        "Committed, not yet spent",
        committed_on,
        "amount",
        Definition(counts="What each line had committed, as last stated by the day.", source="Budget by month"),
        register="budget-entries",
    ),
    stock(
        "budget-forecast",
        "Forecast for the year",
        forecast_on,
        "forecast",
        Definition(
            counts="For each line and month of the day's financial year what was spent or, where that is not known, "
            "what was last expected.",
            leaves_out="Lines with no forecast to the end of the year.",
            source="Budget by month",
        ),
    ),
    stock(
        "budget-forecast-variance",
        "Forecast less revised budget",
        forecast_on,
        "variance",
        Definition(
            counts="The forecast for the year less the revised budget. Above nought is over, below nought under.",
            leaves_out="Lines with no forecast to the end of the year.",
            source="Budget by month, budget lines and virements",
        ),
    ),
    stock(
        "budget-forecast-variance-original",
        "Forecast less original budget",
        forecast_on,
        "variance_original",
        Definition(
            counts="The forecast for the year less the original budget, as if no money had been moved between lines.",
            leaves_out="Lines with no forecast to the end of the year.",
            source="Budget by month and budget lines",
        ),
    ),
    stock(
        "budget-lines-significant",
        "Lines with a significant variance",
        significant_on,
        "",
        Definition(
            counts="Lines whose variance is at least what the rule in force on the day calls significant, either way.",
            source="Budget by month, budget lines, virements and the rules for significant variances",
        ),
        unit="lines",
    ),
    Measure(
        key="budget-significant-from",
        title="A variance is significant from",
        kind="stock",
        unit="pounds",
        subject="budget",
        register="variance-rules",
        rows=rule_row,
        amount="at_least_amount",
        money=True,
        definition=Definition(
            counts="The amount from which the rule in force on the day calls a variance significant.",
            source="Rules for significant variances",
        ),
    ),
)
