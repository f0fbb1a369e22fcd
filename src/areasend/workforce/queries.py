"""What the page of training reads: the share kept, week by week, and who is left out and why."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count

from areasend.measures.catalogue import measure_of
from areasend.measures.counting import records, value
from areasend.measures.measure import Period, Value
from areasend.measures.words import say_value
from areasend.workforce.models import TrainingSession, TrainingWeek

KEPT = "training-kept"
WEEK = timedelta(days=7)
BANDS = ((1.0, "all"), (0.8, "most"), (0.5, "half"), (0.0, "few"))
LEFT_OUT = (("leave", "on leave"), ("sick", "off sick"), ("not-employed", "before someone was employed, or after"))


@dataclass(frozen=True)
class WeekKept:
    """One week: how many staff kept both sessions, of how many due, and how many sessions were held."""

    first: date
    kept: int
    due: int
    held: int | None

    @property
    def percent(self) -> int | None:
        """The share kept; nothing due has none."""
        return round(100 * self.kept / self.due) if self.due else None

    @property
    def band(self) -> str:
        """How much of it was kept, in a word: all, most, half, few; none due."""
        if not self.due:
            return "none"
        return next(word for least, word in BANDS if self.kept / self.due >= least)


@dataclass(frozen=True)
class TrainingPage:
    """Training as at a day, over the weeks asked about."""

    period: Period | None
    kept: Value
    words: str
    weeks: tuple[WeekKept, ...]
    left_out: tuple[tuple[str, int], ...]
    sessions_held: int
    sessions_cancelled: int

    @property
    def cancelled_weeks(self) -> int:
        """Weeks in which fewer than two sessions were held, so that nobody could keep both."""
        return sum(week.held is not None and week.held < 2 for week in self.weeks)


def training_page(on: date, asked: Period | None) -> TrainingPage:
    """What the page shows: everything counted from the registered measure's own records."""
    period = asked or _whole(on)
    measure = measure_of(KEPT)
    found = value(measure, on, period)
    sessions = TrainingSession.objects.as_at(on)
    if period:
        sessions = sessions.filter(held_on__range=(period.first, period.last + WEEK - timedelta(days=1)))
    return TrainingPage(
        period,
        found,
        say_value(measure, found),
        tuple(_weeks(on, period)),
        tuple(_left_out(on, period)),
        sessions.filter(cancelled=False).count(),
        sessions.filter(cancelled=True).count(),
    )


def _whole(on: date) -> Period | None:
    """From the first to the last week of the register."""
    weeks = TrainingWeek.objects.as_at(on).order_by("week").values_list("week", flat=True)
    first, last = weeks.first(), weeks.last()
    return Period(first, last) if first and last else None


def _weeks(on: date, period: Period | None) -> list[WeekKept]:
    measure = measure_of(KEPT)
    counted = records(measure, on, period).order_by().values("week")
    rows = counted.annotate(due=Count("pk"), kept=Count("pk", filter=measure.above)).order_by("week")
    held = _held(on)
    return [WeekKept(row["week"], row["kept"], row["due"], held[row["week"]] if held else None) for row in rows]


def _held(on: date) -> Counter[date]:
    """How many sessions were held in each week, by its Monday."""
    days = TrainingSession.objects.as_at(on).filter(cancelled=False).values_list("held_on", flat=True)
    return Counter(day - timedelta(days=day.weekday()) for day in days)


def _left_out(on: date, period: Period | None) -> list[tuple[str, int]]:
    """Weeks that were not due, by why."""
    rows = TrainingWeek.objects.as_at(on).exclude(absence="")
    if period:
        rows = rows.filter(week__range=(period.first, period.last))
    counts = dict(rows.values_list("absence").annotate(Count("pk")))
    return [(words, counts[key]) for key, words in LEFT_OUT if counts.get(key)]
