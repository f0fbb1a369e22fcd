"""What people say at the end of a contact, by area: up or not, and where answers were too few to say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from areasend.measures.supplied.faces import Groups, months_of_faces
from areasend.measures.supplied.satisfaction import SMALL
from areasend.reports.day import Day, month_words
from areasend.reports.words import in_words, listed

INDEX = "satisfaction-index"


@dataclass(frozen=True)
class Moved:
    """One area between two months: its happy less sad, of all, before and after."""

    area: str
    before: Decimal
    after: Decimal

    @property
    def is_up(self) -> bool:
        """Whether it is higher than before."""
        return self.after > self.before


def satisfaction(day: Day) -> Iterator[str]:
    """Each area's satisfaction in the last month beside the December before."""
    answers = {month: _answers(groups) for month, groups in months_of_faces(day.on).items()}
    base, last = date(day.on.year - 1, 12, 31), max(answers, default=date.min)
    if base not in answers or last <= base:
        return
    areas = sorted(area for area in answers[base] if min(answers[base][area], answers[last].get(area, 0)) >= SMALL)
    moved = [_moved(day, area, base, last) for area in areas]
    if moved:
        yield _verdict(moved, base, last) + " " + _each(day, moved, base, last)
    yield from _small(answers)


def _answers(groups: Groups) -> dict[str, int]:
    return {area: int(sum(point.value for point in points)) for area, points in groups.items()}


def _moved(day: Day, area: str, base: date, last: date) -> Moved:
    before, after = (day.value(INDEX, month.replace(day=1), month, of=("area", area)).value for month in (base, last))
    return Moved(area, before, after)


def _verdict(moved: list[Moved], base: date, last: date) -> str:
    up = sum(one.is_up for one in moved)
    where = (
        f"all {in_words(len(moved))} areas" if up == len(moved) else f"{in_words(up)} of {in_words(len(moved))} areas"
    )
    return (
        f"Between {month_words(base)} and {month_words(last)} satisfaction, which is happy answers less sad ones out "
        f"of all, went up in {where}."
    )


def _each(day: Day, moved: list[Moved], base: date, last: date) -> str:
    said = [f"{_of(day, one.area, base)} to {_of(day, one.area, last)} in {one.area}" for one in moved]
    return f"It went from {listed(said)}. People choose for themselves whether to answer."


def _of(day: Day, area: str, month: date) -> str:
    return day.figure(INDEX, month.replace(day=1), month, "area", area)


def _small(answers: dict[date, dict[str, int]]) -> Iterator[str]:
    months = [month for month, areas in answers.items() if any(count < SMALL for count in areas.values())]
    if months:
        yield f"Too few answered in {listed([month_words(month) for month in sorted(months)])} to compare those months."
