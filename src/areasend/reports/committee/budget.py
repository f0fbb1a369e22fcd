"""The money: what the plan holds, what was spent, where the year will end, and which lines are far off."""

from collections.abc import Iterator
from datetime import date, timedelta

from areasend.budget.queries import BudgetPage, LineShown, budget_page
from areasend.budget.years import first_day
from areasend.kit.importing.values import month_end
from areasend.reports.day import Day, day_words, month_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import listed


def plan_and_spending(day: Day) -> Iterator[str]:
    """What the whole plan holds, and what was spent of this year's budget by the last month known."""
    page = budget_page(day.on)
    if not page.lines or not page.is_own_year:
        return
    plan = day.rows("budget-lines").filter(pk=page.lines[0].pk).values_list("plan", flat=True).first()
    if plan:
        yield (
            f"The programme has a budget of {day.figure('budget-envelope')} in the plan for {plan}, of which "
            f"{day.figure('budget-original')} is for {page.year}."
        )
    if page.spent_to:
        yield _spent(day, page, page.spent_to)


def _spent(day: Day, page: BudgetPage, until: date) -> str:
    spent = day.figure("budget-actual", first_day(page.year), until)
    planned = f", where {day.figure('budget-profile-to-date')} had been planned" if page.total.planned else ""
    committed = f" A further {day.figure('budget-commitments')} is committed." if page.total.committed else ""
    return f"By the end of {month_words(until)}, {spent} of it had been spent{planned}.{committed}"


def forecast(day: Day) -> Iterator[str]:
    """Where the year will end, beside the revised and the original budget."""
    page = budget_page(day.on)
    if not page.is_own_year or page.total.forecast is None or page.forecast_on is None:
        return
    yield (
        f"The forecast for the year, made on {day_words(page.forecast_on)}, is {day.figure('budget-forecast')}, and "
        f"the revised budget is {day.figure('budget-revised')}. The difference is "
        f"{day.figure('budget-forecast-variance')}, where a minus means under budget; in it lines that are over and "
        "lines that are under hide one another."
    )


def far_off(day: Day) -> Iterator[str]:
    """Which lines the area's own rule calls significantly off, and what was said of each."""
    page = budget_page(day.on)
    if not page.is_own_year or page.rule is None or page.total.variance is None:
        return
    if not page.significant:
        yield f"No line is significantly off by the rule in force since {day_words(page.rule.from_on)}."
        return
    amount = f" of {day.figure('budget-significant-from')} or more" if page.rule.at_least_amount else ""
    rule = f"By the rule in force since {day_words(page.rule.from_on)} a difference{amount} is significant."
    count = f"Lines to which that applies: {day.figure('budget-lines-significant')}."
    yield " ".join([rule, count, *(_line(line) for line in page.significant)])


def _line(line: LineShown) -> str:
    way = "over" if (line.amounts.variance or 0) > 0 else "under"
    figure = f"[budget-forecast-variance by line {line.code}]"
    return f"{line.heading} is {way} budget ({figure}). {_explained(line)}"


def _explained(line: LineShown) -> str:
    if line.explanation is None:
        return "It has not been explained."
    why = line.explanation.why.strip().rstrip(".")
    action = line.explanation.action.strip().rstrip(".")
    if action:
        return f"Reason given: {why}. Being done: {action}."
    return f"Reason given: {why}. What is being done about it has not been said."


def monitored(day: Day) -> Iterator[str]:
    """For which months the spending was stated, and which are missing."""
    page = budget_page(day.on)
    if not page.is_own_year or page.spent_to is None:
        return
    said = day.rows("budget-entries").filter(kind="actual", line__financial_year=page.year)
    months = set(said.values_list("month_end", flat=True))
    every = _month_ends(first_day(page.year), page.spent_to)
    missing = [month_words(month) for month in every if month not in months]
    until = f"from {month_words(every[0])} to {month_words(every[-1])}"
    if missing:
        yield f"Spending is stated month by month {until}, but not for {listed(missing)}."
    elif len(every) > 1:
        yield f"The budget is monitored monthly: spending is stated for every month {until}."


def _month_ends(first: date, last: date) -> list[date]:
    found = [month_end(first)]
    while found[-1] < last:
        found.append(month_end(found[-1] + timedelta(days=1)))
    return found


PARAGRAPHS: tuple[Paragraphs, ...] = (plan_and_spending, forecast, far_off, monitored)
