"""The monitoring pack as a kind of paper."""

from collections.abc import Iterator

from areasend.programme.board import WeaknessBlock, read_board
from areasend.programme.rules.lights import WORDS
from areasend.reports.committee.conclusions import half_year, milestones_met
from areasend.reports.committee.monitoring import meetings, reinspection
from areasend.reports.committee.recovery import new_dates
from areasend.reports.day import Day
from areasend.reports.kinds import PaperKind, SectionKind, declare
from areasend.reports.monitoring_pack.asks import told, unanswered
from areasend.reports.words import listed, table

KINDS = {"activity": "activity", "output": "output", "outcome": "outcome", "voice": "families' voice"}


def weaknesses(day: Day) -> Iterator[str]:
    """Each area of weakness: whether it is being done, and what shows that it helps."""
    rows = [_weakness(block) for block in read_board(day.on).weaknesses]
    if rows:
        yield (
            f"The inspection found {day.figure('weaknesses')} areas of weakness. For each: the light of its delivery, "
            "and the kinds of evidence that its actions name. Where all of it is activity, something was done and "
            "nothing yet shows that it helps."
        )
        yield table(("Area of weakness", "Delivery", "Evidence of"), rows)


def _weakness(block: WeaknessBlock) -> tuple[str, ...]:
    kinds = [words for key, words in KINDS.items() if block.evidence_kinds[key]]
    shown = listed(kinds) or "nothing"
    claimed = ": claimed, not shown" if block.claimed_not_shown else ""
    return str(block.weakness), WORDS[block.delivery.given], f"{shown}{claimed}"


def course(day: Day) -> Iterator[str]:
    """Milestones that fell due month by month, drawn."""
    period = half_year(day.on)
    if day.value("milestones-due", period.first, period.last).value:
        yield f"[chart milestones-due from {period.first} to {period.last} title Milestones due in each month]"


MONITORING = PaperKind(
    key="monitoring",
    title="Monitoring pack",
    about="What the departments asked and what we answer, what was done by its day, and what shows that it helps.",
    committee=lambda day: "Monitoring meeting with the Department for Education and NHS England",
    from_=lambda day: (f"Director of SEND, {day.area.council}", f"Executive lead for SEND, {day.area.nhs}"),
    summary=lambda day: "Each ask with its answer or its reason, and the figures that show progress.",
    recommendation=lambda day: "Advisers are asked to test the answers against the figures.",
    sections=(
        SectionKind("Where the monitoring stands", (meetings, reinspection)),
        SectionKind("What was asked, and our answers", (told,)),
        SectionKind("Done by its day", (milestones_met, course, new_dates)),
        SectionKind("Whether it helps", (weaknesses,)),
    ),
    checks=unanswered,
    readers="asks",
)

declare(MONITORING)
