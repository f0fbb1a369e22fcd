"""The highlight report as a kind of paper."""

from collections.abc import Iterator

from areasend.reports.day import Day, day_words
from areasend.reports.highlight.month import Month
from areasend.reports.highlight.round import answers, month_told, still_open
from areasend.reports.highlight.workstreams import workstreams
from areasend.reports.kinds import PaperKind, SectionKind, declare
from areasend.reports.words import short, table

SCORED = ("Risk", "Owner", "Score", "What is done about it")
MOST_RISKS = 10


def in_short(day: Day) -> Iterator[str]:
    """The month in figures: actions open, milestones due and met, against the current and the first plan."""
    if not day.rows("actions").exists():
        return
    month = month_told(day.on)
    yield f"{day.figure('actions-open')} actions of the programme are not yet done."
    if day.value("milestones-due", month.first, month.last).value:
        due, met = (day.figure(key, month.first, month.last) for key in ("milestones-due", "milestones-met"))
        yield f"In {month.words} {due} milestones fall due on the current plan, of which {met} are met."


def decided(day: Day) -> Iterator[str]:
    """What was decided in the month."""
    month = month_told(day.on)
    rows = day.rows("decisions").filter(decided_on__range=(month.first, month.last)).order_by("decided_on", "ref")
    lines = [f"- {row.decision} ({row.body_name or 'board'}, {day_words(row.decided_on)})" for row in rows]
    if lines:
        yield "\n".join([f"Decided in {month.words}:", *lines])


def risks(day: Day) -> Iterator[str]:
    """Open risks, the highest scored first."""
    still_open = [row for row in day.rows("risks") if row.closed_on is None or row.closed_on > day.on]
    scores = {row.risk_id: row.worked_out for row in day.rows("risk-scores").order_by("stated_on", "pk")}
    told = sorted(still_open, key=lambda row: (-(scores.get(row.pk) or 0), row.ref))[:MOST_RISKS]
    if told:
        yield f"{day.figure('risks-red')} open risks are scored high. The highest:"
        rows = [(str(row), row.owner_role, str(scores.get(row.pk) or "–"), row.mitigation or "–") for row in told]
        yield table(SCORED, rows)


def issues(day: Day) -> Iterator[str]:
    """What has happened and must be dealt with."""
    still_open = [row for row in day.rows("issues") if row.closed_on is None or row.closed_on > day.on]
    rows = [(str(row), row.owner_role or "–", short(row.raised_on)) for row in still_open]
    yield table(("Issue", "Owner", "Since"), rows)


def _month(day: Day, month: Month) -> str:
    if month.holds(day.on):
        return f"The month to {day_words(day.on)}"
    return f"{month.words}, as the records stand on {day_words(day.on)}"


HIGHLIGHT = PaperKind(
    key="highlight",
    title="Highlight report",
    about="What each workstream did this month, which lights stand, what is due next and what may go wrong.",
    committee=lambda day: "Improvement board",
    from_=lambda day: ("Programme manager, SEND improvement",),
    summary=lambda day: f"{_month(day, month_told(day.on))}: done, due, lights and risks.",
    recommendation=lambda day: "The board is asked to note what was done and to act on what is late.",
    sections=(
        SectionKind("The month in short", (in_short, answers, decided)),
        SectionKind("Workstreams", grown=workstreams),
        SectionKind("Risks and issues", (risks, issues)),
    ),
    checks=still_open,
    readers="board",
)

declare(HIGHLIGHT)
