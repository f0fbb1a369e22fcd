"""What the tests of papers stand on: a waiting list as an office supplies it, and short papers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from areasend.kit.acting import acting
from areasend.kit.documents.parts import Block, Paragraph
from areasend.measures.measure import Definition, Measure
from areasend.measures.models import SeriesPoint
from areasend.reports.composing import Composed, compose
from areasend.reports.day import Day
from areasend.reports.kinds import Frame, PaperDraft, PaperKind, SectionDraft, SectionKind
from areasend.reports.runs import said

MEETING = date(2020, 11, 18)
MONTH_ENDS = (date(2020, 6, 30), date(2020, 7, 31), date(2020, 8, 31), date(2020, 9, 30), date(2020, 10, 31))
LIST = (361, 388, 412, 371, 324)
PLAN = {date(2020, 10, 31): 324, date(2020, 12, 31): 180, date(2021, 3, 31): 17}


def waiting(key: str, title: str) -> Measure:
    """A supplied stock of children waiting."""
    return Measure(
        key=key,
        title=title,
        kind="stock",
        unit="children",
        subject="series",
        register="series",
        rows=lambda on: SeriesPoint.objects.all(),
        supplied=key,
        amount="value",
        better="lower",
        definition=Definition("Children waiting for psychology advice at the month's end.", "Psychology service"),
    )


WAITING = waiting("list-waiting", "Children waiting for advice")
PLANNED = waiting("list-waiting-planned", "Children who will wait, as planned")


def supply(series: str, points: dict[date, int], said_on: date) -> None:
    """The service gives the office its figures."""
    with acting("The psychology service", "the monthly return"):
        SeriesPoint.objects.bulk_create(
            SeriesPoint(series=series, month_end=end, value=value, stated_on=said_on) for end, value in points.items()
        )


def kind(**more: object) -> PaperKind:
    """A kind of paper without sections of its own."""
    return PaperKind(
        key="short",
        title="Short paper",
        about="For a test.",
        committee=lambda day: "Committee",
        from_=lambda day: ("Director",),
        summary=lambda day: "What was done.",
        recommendation=lambda day: "To note it.",
        **more,  # type: ignore[arg-type]
    )


def waits(day: Day) -> Iterator[str]:
    """What the drafts of the paper on waiting say."""
    yield "At the end of August [list-waiting on 2020-08-31] children were waiting for advice."
    yield "Families came [engagement-attendances from 2020-09-01 to 2020-11-18] times."
    yield "[chart list-waiting from 2020-06-01 to 2020-10-31 title The list has fallen since August]"


def next_steps(day: Day) -> Iterator[str]:
    """What follows."""
    yield "We shall meet families again:\n- in the north\n- at the coast"


WAITS = replace(
    kind(),
    key="waits",
    title="Who waits",
    sections=(SectionKind("Who waits", (waits,)), SectionKind("Next", (next_steps,))),
)


def saying(*paragraphs: str, on: date = MEETING, of: Callable[[], PaperKind] = kind) -> Composed:
    """A paper of one section as composed."""
    frame = Frame("Committee", ("Director",), "What was done.", "To note it.")
    return compose(of(), PaperDraft("short", "Short paper", on, (SectionDraft("Done", 1, paragraphs),), frame))


def blocks(composed: Composed) -> list[Block]:
    """What stands under the paper's headings."""
    return [block for section in composed.document.sections for block in section.blocks]


def text(composed: Composed) -> list[str]:
    """Its numbered paragraphs as they read."""
    found = [block for block in blocks(composed) if isinstance(block, Paragraph)]
    return [f"{one.number} {''.join(said(run) for run in one.runs)}" for one in found]


def told(composed: Composed, kind_: str) -> list[str]:
    """What was found of one kind."""
    return [check.sentence for check in composed.checks if check.kind == kind_]
