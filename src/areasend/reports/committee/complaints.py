"""Workstream A: complaints, read with their numbers below the line."""

from collections.abc import Iterator

from areasend.complaints.quarters import Quarter, latest_full, quarter_of
from areasend.engines.figures.compared import SURE
from areasend.engines.figures.intervals import PartOf, fisher
from areasend.measures.measure import Value
from areasend.reports.day import Day
from areasend.reports.kinds import Paragraphs

UPHELD, REACHED, RATE, OPEN = (
    "complaints-upheld-stage-1",
    "complaints-reaching-stage-2",
    "stage-2-rate",
    "stage-2-window-open",
)


def upheld(day: Day) -> Iterator[str]:
    """How many answers upheld the complaint, beside the same quarter a year before or the first recorded."""
    now = latest_full(day.on)
    then = _earlier(day, now)
    if then is None or not _value(day, UPHELD, now).denominator:
        return
    moved = _moved(_value(day, UPHELD, then), _value(day, UPHELD, now))
    yield (
        f"{moved} From {now} we upheld, wholly or in part, {_share(day, UPHELD, now)} complaints answered at stage 1; "
        f"from {then} it was {_share(day, UPHELD, then)}. This share has no good direction. More upheld can mean that "
        "more goes wrong, or that we say sooner and more openly what we should have done; whether families then go "
        "further helps to tell the one from the other."
    )


def reaching_stage_2(day: Day) -> Iterator[str]:
    """How many went on, as a number and as a share of those who could."""
    now, first = latest_full(day.on), _first_recorded(day, "stage_2_asked_on")
    if first is None or first >= now:
        return
    yield f"{_number(day, first, now)} {_by_cohort(day, first, now)}".strip()


def _number(day: Day, first: Quarter, now: Quarter) -> str:
    """The number that asked for stage 2: half is said only of a half."""
    before, after = _value(day, REACHED, first).value, _value(day, REACHED, now).value
    figure, earlier = _figure(day, REACHED, now), _figure(day, REACHED, first)
    compared = f"half of the {earlier}" if after and after * 2 == before else f"against {earlier}"
    return f"Stage 2 was asked for {figure} times from {now}, {compared} from {first}."


def _by_cohort(day: Day, first: Quarter, now: Quarter) -> str:
    """Of those answered, how many went on, how sure that is, and how many may still ask."""
    before, after = _value(day, RATE, first), _value(day, RATE, now)
    if not (before.denominator and after.denominator):
        return ""
    return (
        f"A number alone can mislead, so we follow those whom we answered. Of the complaints answered from {first}, "
        f"{_share(day, RATE, first)} went on to stage 2; of those answered from {now}, {_share(day, RATE, now)}. "
        f"{_certainty(before, after)} Chance alone could put the first anywhere from {_interval(day, first)}, and the "
        f"second from {_interval(day, now)}.{_still_open(day, now)}"
    )


def _certainty(before: Value, after: Value) -> str:
    chance = fisher(_part(before), _part(after))
    if chance < SURE:
        return "The numbers are small, but a difference as large as this is unlikely to be chance."
    return "The numbers are small, and the difference could be chance."


def _part(of: Value) -> PartOf:
    return PartOf(int(of.numerator), int(of.denominator or 0))


def _still_open(day: Day, now: Quarter) -> str:
    if not _value(day, OPEN, now).value:
        return ""
    return f" A further {_figure(day, OPEN, now)} may still ask for stage 2, and are not counted yet."


def _earlier(day: Day, now: Quarter) -> Quarter | None:
    """The same quarter a year before if anything was answered in it, else the first quarter recorded."""
    if _value(day, UPHELD, now.year_before).denominator:
        return now.year_before
    first = _first_recorded(day, "answered_on")
    return first if first is not None and first < now else None


def _first_recorded(day: Day, column: str) -> Quarter | None:
    """The quarter in which something was first dated in a column."""
    rows = day.rows("complaints").filter(**{f"{column}__lte": day.on}).order_by(column)
    first = rows.values_list(column, flat=True).first()
    return quarter_of(first) if first else None


def _moved(before: Value, after: Value) -> str:
    if before.value is None or after.value is None or before.value == after.value:
        return "The share of complaints upheld at stage 1 has not moved."
    way = "larger" if after.value > before.value else "smaller"
    return f"A {way} share of complaints is upheld at stage 1."


def _value(day: Day, key: str, quarter: Quarter) -> Value:
    return day.value(key, quarter.first, quarter.last)


def _figure(day: Day, key: str, quarter: Quarter) -> str:
    return day.figure(key, quarter.first, quarter.last)


def _share(day: Day, key: str, quarter: Quarter) -> str:
    """40 of 61 (66%), all three opened."""
    above, below = (day.part(key, part, quarter.first, quarter.last) for part in ("above", "below"))
    return f"{above} of {below} ({_figure(day, key, quarter)})"


def _interval(day: Day, quarter: Quarter) -> str:
    return day.part(RATE, "interval", quarter.first, quarter.last)


PARAGRAPHS: tuple[Paragraphs, ...] = (upheld, reaching_stage_2)
