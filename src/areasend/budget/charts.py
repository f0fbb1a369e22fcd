"""The variances of the lines, drawn."""

from areasend.budget.queries import BudgetPage
from areasend.kit.documents.charts import Bar, BarChart, ChartDrawing, bars
from areasend.measures.charts import cached


def draw_variances(page: BudgetPage) -> ChartDrawing | None:
    """A bar for each line, those that must be explained standing out; None where no variance is known."""
    known = [line for line in page.lines if line.amounts.variance is not None]
    if not known:
        return None
    chart = BarChart(
        title=reading(page),
        subtitle=f"Forecast less revised budget by line, {page.year}, in pounds; below nought is under budget",
        unit="£",
        bars=tuple(Bar(line.heading, float(line.amounts.variance or 0), "", line.is_significant) for line in known),
    )
    return bars(chart, cached=cached)


def reading(page: BudgetPage) -> str:
    """What the bars say, in a sentence."""
    over = sum(1 for line in page.significant if (line.amounts.variance or 0) > 0)
    under = len(page.significant) - over
    if not page.significant:
        return "No line differs from its budget by a significant amount"
    parts = [f"{count} {words}" for count, words in ((over, "far over"), (under, "far under")) if count]
    lines = "line is" if len(page.significant) == 1 else "lines are"
    return f"{len(page.significant)} {lines} significantly off: {' and '.join(parts)} budget"
