"""A paper of sixty figures and twelve charts, against the same SQL, chart and typesetter calls made bare."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from unittest.mock import patch

import typst
import vl_convert
from django.core.cache import caches
from django.db import connection

from areasend.complaints.models import Complaint
from areasend.engagement.models import Activity, MailOut
from areasend.inclusion.models import Event, EventAttendance
from areasend.kit.acting import acting
from areasend.kit.area import Area
from areasend.kit.documents.pdf import as_pdf
from areasend.places.models import School
from areasend.reports.composing import Composed, compose
from areasend.reports.kinds import Frame, PaperDraft, PaperKind, SectionDraft
from areasend.workforce.models import TrainingSession
from bench.database import fresh
from bench.measures import filled
from bench.rows import fill, settled
from bench.thirty import ANSWERED, COUNTED, HELD, LAST, ONCE, OVER_BY, PLAIN, SCHOOLS, UPHELD
from bench.timing import Line, by_turns

ROWS = 5_000
YEARS = range(2018, 2023)
CHARTED = (date(2019, 1, 1), date(2022, 12, 31))


@dataclass(frozen=True)
class Asked:
    """A measure that the paper quotes for each year and draws by month, and where its records lie."""

    key: str
    words: str
    table: str
    day: str
    where: str
    above: str = "count(*)"
    below: str = "NULL::bigint"

    def over(self, first: str, last: str) -> str:
        """What is counted from a day to a day."""
        return (
            f"SELECT {self.above}, {self.below}, count(*) FROM {self.table} WHERE {self.where} "
            f"AND {self.day} BETWEEN {first} AND {last}"
        )

    def figure(self, year: int) -> str:
        """The name of a year's figure, as text carries it."""
        return f"[{self.key} from {year}-01-01 to {year}-12-31]"

    def value(self, year: int) -> tuple[str, dict[str, Any]]:
        """The same by hand."""
        given = {"first": date(year, 1, 1), "to": date(year, 12, 31), "last": LAST, "over": OVER_BY}
        return self.over("%(first)s", "%(to)s"), given

    def months(self) -> tuple[str, dict[str, Any]]:
        """The months of its chart by hand."""
        month = f"date_trunc('month', {self.day}::timestamp)::date"
        sql = self.over("%(first)s", "%(to)s").replace("SELECT ", f"SELECT {month}, ", 1)
        return f"{sql} GROUP BY 1", {"first": CHARTED[0], "to": CHARTED[1], "last": LAST, "over": OVER_BY}


@dataclass(frozen=True)
class Stood(Asked):
    """A stock: quoted on the last day of each year, drawn at each month's end."""

    left: str = ""

    def on(self, day: str) -> str:
        """What stands on a day."""
        return (
            f"SELECT {self.above}, {self.below}, count(*) FROM {self.table} WHERE {self.where} "
            f"AND {self.day} <= {day} AND ({self.left} IS NULL OR {self.left} > {day})"
        )

    def figure(self, year: int) -> str:
        """The name of a year's figure, as text carries it."""
        return f"[{self.key} on {year}-12-31]"

    def value(self, year: int) -> tuple[str, dict[str, Any]]:
        """The same by hand."""
        return self.on("%(to)s"), {"to": date(year, 12, 31)}

    def months(self) -> tuple[str, dict[str, Any]]:
        """The months of its chart by hand."""
        days = "generate_series(%(first)s::timestamp, %(to)s::timestamp, '1 month') m"
        ends = "(m + interval '1 month - 1 day')::date"
        sql = f"SELECT m::date, stood.* FROM {days} CROSS JOIN LATERAL ({self.on(ends)}) stood"
        return sql, {"first": CHARTED[0], "to": CHARTED[1]}


COMPLAINTS, ACTIVITIES = "complaints_complaint t", "engagement_activity t"
ATTENDED = f"{HELD} AND t.kind = 'school' AND t.school_id IS NOT NULL"
ALL_SCHOOLS = (
    "(SELECT count(*) FROM places_school o WHERE o.withdrawn_on IS NULL AND (o.opened_on IS NULL OR o.opened_on <= "
    "%(last)s) AND (o.closed_on IS NULL OR o.closed_on > %(last)s))"
)
ASKED = (
    Asked("complaints-received", "complaints came", COMPLAINTS, "t.received_on", ONCE),
    Asked("complaints-reopened", "were opened again", COMPLAINTS, "t.received_on", f"{COUNTED} t.reopens <> ''"),
    Asked(
        "complaints-upheld-stage-1", "of answers upheld it", COMPLAINTS, "t.answered_on", ANSWERED, UPHELD, "count(*)"
    ),
    Asked("complaints-reaching-stage-2", "went on", COMPLAINTS, "t.stage_2_asked_on", ONCE),
    Asked(
        "stage-2-rate",
        "of those answered went on",
        COMPLAINTS,
        "t.answered_on",
        f"{ANSWERED} AND t.answered_on <= %(over)s",
        "count(*) FILTER (WHERE t.stage_2_asked_on <= %(last)s)",
        "count(*)",
    ),
    Stood(
        "complaints-awaiting-answer",
        "waited",
        COMPLAINTS,
        "t.received_on",
        f"{COUNTED} t.same_as = '' AND t.outcome <> 'withdrawn'",
        left="t.answered_on",
    ),
    Asked("engagement-activities", "were held", ACTIVITIES, "t.held_on", PLAIN),
    Asked(
        "engagement-attendances", "seats were taken", ACTIVITIES, "t.held_on", PLAIN, "coalesce(sum(t.attendances), 0)"
    ),
    Asked(
        "mailout-recipients", "letters went out", "engagement_mailout t", "t.sent_on", PLAIN, "coalesce(sum(t.sent), 0)"
    ),
    Asked("inclusion-events", "were for schools", "inclusion_event t", "t.held_on", PLAIN),
    Asked(
        "schools-reached",
        "of schools came",
        f"inclusion_eventattendance t {SCHOOLS}",
        "e.held_on",
        ATTENDED,
        "count(DISTINCT t.school_id)",
        ALL_SCHOOLS,
    ),
    Asked(
        "training-sessions-held",
        "sessions of training were held",
        "workforce_trainingsession t",
        "t.held_on",
        f"{COUNTED} NOT t.cancelled",
    ),
)


def run() -> list[Line]:
    """Draft the paper, hear which calls it makes, and time both."""
    with fresh("paper"):
        written()
        settled(Complaint, Activity, MailOut, School, Event, EventAttendance, TrainingSession)
        calls = same()
        times = by_turns(made, lambda: bare(calls), before=caches["charts"].clear)
    what = f"{len(ASKED) * len(YEARS)} figures, {len(ASKED)} charts, composed, checked and set as PDF"
    return [Line("paper", what, times.subject, times.baseline, "its SQL, chart and typesetter calls, bare", target=2)]


def written(rows: int = ROWS) -> None:
    """An area with its registers."""
    filled(rows)
    fill(TrainingSession, rows, {"held_on": "day", "topic": "'Writing plans'", "cancelled": "a < 0.1"})
    with acting("The bench", "naming an area"):
        Area.objects.update_or_create(id=1, defaults={"name": "Wealdmere", "council": "Wealdmere Council"})


def made() -> tuple[Composed, bytes]:
    """The paper composed, checked and set, as its page gives it."""
    composed = compose(KIND, drafted())
    return composed, as_pdf(composed.document, on=LAST)


KIND = PaperKind(
    "bench", "A paper", "", lambda day: "Committee", lambda day: ("Director",), lambda day: "", lambda day: ""
)


def drafted() -> PaperDraft:
    """For each measure a section: what it was in five years, and its months drawn."""
    sections = tuple(SectionDraft(one.words.capitalize(), 1, (_told(one), _drawn(one))) for one in ASKED)
    frame = Frame("Committee", ("Director",), "What was counted.", "To note.")
    return PaperDraft("bench", "A paper of many figures", LAST, sections, frame)


def _told(one: Asked) -> str:
    return " ".join(f"In {year} {one.figure(year)} {one.words}." for year in YEARS)


def _drawn(one: Asked) -> str:
    first, last = CHARTED
    return f"[chart {one.key} from {first} to {last} title How many {one.words}, by month]"


@dataclass(frozen=True)
class Calls:
    """What the paper asks of the chart drawer and of the typesetter."""

    charts: list[Any]
    pages: list[Any]

    def drawn(self) -> list[str]:
        """The same drawings."""
        return [vl_convert.vegalite_to_svg(*call.args, **call.kwargs) for call in self.charts]

    def typeset(self) -> list[bytes]:
        """The same pages."""
        return [typst.compile(*call.args, **call.kwargs) for call in self.pages]


def heard() -> tuple[Composed, bytes, Calls]:
    """The paper made once with what it calls written down."""
    caches["charts"].clear()
    with (
        patch.object(vl_convert, "vegalite_to_svg", wraps=vl_convert.vegalite_to_svg) as charts,
        patch.object(typst, "compile", wraps=typst.compile) as pages,
    ):
        composed, pdf = made()
    return composed, pdf, Calls(charts.call_args_list, pages.call_args_list)


def bare(calls: Calls) -> None:
    """Every figure and chart asked for by hand, the same drawings drawn and the same pages set."""
    for one in ASKED:
        for year in YEARS:
            asked(*one.value(year))
        asked(*one.months())
    calls.drawn()
    calls.typeset()


def asked(sql: str, given: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The rows of a query by hand."""
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def same() -> Calls:
    """What the paper calls; raises where its figures, charts or pages are not what the bare calls give."""
    composed, pdf, calls = heard()
    ours = [
        (one.quoted.value.numerator, one.quoted.value.denominator, one.quoted.value.records) for one in composed.figures
    ]
    theirs = [asked(*one.value(year))[0] for one in ASKED for year in YEARS]
    _alike("figures", ours, theirs)
    for one, chart in zip(ASKED, composed.charts, strict=True):
        drawn = {day.replace(day=1): amount for day, amount in chart.chart.series[0].points if amount}
        _alike(f"months of {one.key}", drawn, dict(_points(one)))
    _alike("drawings", len(calls.charts), 2 * len(ASKED))
    _alike("pages", pdf, calls.typeset()[-1])
    return calls


def _points(one: Asked) -> Iterator[tuple[date, float]]:
    for month, above, below, _ in asked(*one.months()):
        amount = float(above) if below is None else 100 * above / below if below else 0
        if amount:
            yield month, round(amount, 3)


def _alike(what: str, ours: object, theirs: object) -> None:
    if ours != theirs:
        raise AssertionError(f"The paper's {what} are not the same by hand: {str(ours)[:300]} and {str(theirs)[:300]}")
