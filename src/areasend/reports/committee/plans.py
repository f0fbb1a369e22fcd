"""Workstream C: who writes plans, who waits for psychologists' advice, and whether plans come in time."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from areasend.kit.importing.values import month_end
from areasend.measures.models import SeriesPoint
from areasend.measures.supplied.points import last_said, month
from areasend.reports.day import Day, day_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import in_words, listed, upper_first

WITHIN, WITHOUT_EXCEPTIONS = "ehc-plans-20-weeks-supplied", "ehc-plans-20-weeks-excluding-supplied"
A_YEAR = 12


def plan_writers(day: Day) -> Iterator[str]:
    """How many of the plan writers recruited have started."""
    posts = day.rows("posts").filter(title__icontains="plan writer")
    if not posts.exists():
        return
    known = [post for post in posts.order_by("started_on", "number") if not post.has_ended(day.on)]
    started = [post for post in known if post.is_filled(day.on)]
    filled = day.counted("plan-writer-posts-filled")
    since = f", the first on {day_words(started[0].started_on)}" if started else ""
    told = f"Of {in_words(len(known))} plan writers {in_words(len(started))} have started{since}"
    yield f"{told}: {filled} full-time equivalents are filled.{_to_come(day, known)}"


def _to_come(day: Day, known: list[Any]) -> str:
    """Those appointed who have not started, and the posts to which nobody is appointed."""
    waiting = [post for post in known if not post.is_filled(day.on)]
    vacant = [post for post in waiting if post.appointed_on is None or post.appointed_on > day.on]
    starts = [post.started_on for post in waiting if post not in vacant and post.started_on]
    told = [f"one starts on {day_words(start)}" for start in sorted(starts)]
    if vacant:
        told.append(f"{in_words(len(vacant))} {'post is' if len(vacant) == 1 else 'posts are'} vacant")
    return f" {upper_first(listed(told))}." if told else ""


def ep_list(day: Day) -> Iterator[str]:
    """Who waits for an educational psychologist's advice, the plan, and the last month beside it."""
    counts, plan = last_said(day.on, "ep-waiting"), last_said(day.on, "ep-waiting-planned")
    if not counts:
        return
    if not plan:
        last = counts[-1].month_end
        yield f"At the end of {month(last)} {_waited(day, last)} children were waiting for a psychologist's advice."
    else:
        yield _planned(day, counts, plan)
        yield from _beside_the_plan(day, counts[-1].month_end, {point.month_end for point in plan})
    first = counts[0].month_end.replace(day=1)
    keys, last = (
        ("ep-waiting and ep-waiting-planned", plan[-1].month_end) if plan else ("ep-waiting", counts[-1].month_end)
    )
    title = "Children waiting for educational psychology advice at each month's end"
    yield f"[chart {keys} from {first} to {last} title {title}{', and the plan' if plan else ''}]"


def _waited(day: Day, month_end_: date) -> str:
    return day.figure_on("ep-waiting", month_end_)


def _planned(day: Day, counts: list[SeriesPoint], plan: list[SeriesPoint]) -> str:
    before = plan[0].month_end.replace(day=1) - timedelta(days=1)
    start = before if any(point.month_end == before for point in counts) else counts[-1].month_end
    aim = plan[-1].month_end
    return (
        f"At the end of {month(start)} {_waited(day, start)} children were waiting for an educational psychologist's "
        f"advice. The plan is that {day.figure_on('ep-waiting-planned', aim)} will be by the end of {month(aim)}."
        f"{_capacity(day)}"
    )


def _capacity(day: Day) -> str:
    """The external provider's planned part, when it is the same each month."""
    extra = [point for point in last_said(day.on, "ep-external-planned") if point.value]
    if not extra or len({point.value for point in extra}) > 1:
        return ""
    first = extra[0].month_end
    planned = day.figure("ep-external-planned", first.replace(day=1), first)
    return f" For that an external provider is to add {planned} pieces of advice a month from {month(first)}."


def _beside_the_plan(day: Day, last: date, planned: set[date]) -> Iterator[str]:
    """The last month counted beside what was planned for it."""
    if last not in planned:
        return
    period = (last.replace(day=1), last)
    yield (
        f"In {month(last)} the provider gave {day.figure('ep-done-external', *period)} of "
        f"{day.figure('ep-external-planned', *period)} planned, and at the month's end {_waited(day, last)} children "
        f"waited, where the plan had {day.figure_on('ep-waiting-planned', last)}."
    )


def timeliness(day: Day) -> Iterator[str]:
    """Plans within 20 weeks over the last twelve months known, by both ways of counting."""
    known = last_said(day.on, WITHIN)
    if not known:
        return
    last = known[-1].month_end
    first = max(known[0].month_end, month_end(_months_before(last, A_YEAR - 1))).replace(day=1)
    yield (
        f"From {month(first)} to {month(last)} {day.figure(WITHIN, first, last)} of plans were issued within 20 weeks "
        f"({day.counted(WITHIN, first, last)}). Without the cases that the law excepts it was "
        f"{day.figure(WITHOUT_EXCEPTIONS, first, last)} "
        f"({day.counted(WITHOUT_EXCEPTIONS, first, last)})."
    )
    start = known[0].month_end.replace(day=1)
    yield f"[chart {WITHIN} from {start} to {last} title Plans issued within 20 weeks by month]"


def _months_before(day: date, count: int) -> date:
    months = day.year * 12 + day.month - 1 - count
    return date(months // 12, months % 12 + 1, 1)


PARAGRAPHS: tuple[Paragraphs, ...] = (plan_writers, ep_list, timeliness)
