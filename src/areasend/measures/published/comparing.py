"""Our own figures of a calendar year beside England's, the region's and the statistical neighbours'."""

from dataclasses import dataclass
from datetime import date
from statistics import median

from areasend.kit.area import Area, AreaNames, area_names
from areasend.kit.authorities import Authority, authorities
from areasend.kit.documents.charts import ChartDrawing, LineChart, Series, line_chart
from areasend.measures.charts import cached
from areasend.measures.counting import value
from areasend.measures.measure import Measure, Period, Value
from areasend.measures.published.figures import (
    COUNTED_ANEW,
    ENGLAND,
    RELEASE,
    PublishedFigure,
    published,
    years_known,
)
from areasend.measures.words import say_value

ENOUGH_FOR_A_LINE = 3


@dataclass(frozen=True)
class Neighbour:
    """One of the statistical neighbours in the newest year; without words where nothing was published."""

    name: str
    reading: float | None
    words: str


@dataclass(frozen=True)
class ComparedYear:
    """One calendar year. Readings are per cent: a share, or the change of a count on the year before."""

    year: int
    ours: Value
    our_words: str
    our_reading: float | None
    published_words: str
    england: float | None
    england_words: str
    region: float | None
    region_words: str
    neighbours: float | None
    neighbours_words: str

    @property
    def period(self) -> Period:
        """The year from its first day to its last."""
        return Period(date(self.year, 1, 1), date(self.year, 12, 31))


@dataclass(frozen=True)
class Comparison:
    """A measure beside published figures, as at a day."""

    area: str
    like: Authority
    is_own: bool
    is_share: bool
    sentence: str
    years: list[ComparedYear]
    neighbours: list[Neighbour]
    drawing: ChartDrawing | None
    source: str = RELEASE
    counted_anew: int = COUNTED_ANEW


def compare(measure: Measure, on: date) -> Comparison | None:
    """The comparison of a measure that has a published counterpart; None where nothing can be set beside it.

    Only years whose figures had been published by the day are told. An invented area has no published figures of
    its own: it is compared as the authority that its administrator named.
    """
    area = Area.objects.first()
    like = authorities().get(area.compared_as) if area and measure.published else None
    years = years_known(measure.published, on) if like else []
    if like is None or not years:
        return None
    names = area_names()
    compared = [_year(measure, on, year, like, is_own=not names.demonstration) for year in years]
    drawing = _draw(measure, compared, names, like)
    sentence = _sentence(measure, compared[0], names, like)
    near = [_neighbour(measure, years[0], number) for number in like.neighbours]
    return Comparison(names.name, like, not names.demonstration, measure.is_ratio, sentence, compared, near, drawing)


def _year(measure: Measure, on: date, year: int, like: Authority, *, is_own: bool) -> ComparedYear:
    ours = value(measure, on, Period(date(year, 1, 1), date(year, 12, 31)))
    before = value(measure, on, Period(date(year - 1, 1, 1), date(year - 1, 12, 31)))
    near = [_reading(measure, year, number) for number in like.neighbours]
    known = sorted(one for one in near if one is not None)
    middle = median(known) if known else None
    return ComparedYear(
        year=year,
        ours=ours,
        our_words=say_value(measure, ours),
        our_reading=_our_reading(measure, ours, before),
        published_words=_words(measure, year, like.number) if is_own else "",
        england=_reading(measure, year, ENGLAND),
        england_words=_words(measure, year, ENGLAND),
        region=_reading(measure, year, like.region),
        region_words=_words(measure, year, like.region),
        neighbours=middle,
        neighbours_words="not published" if middle is None else f"{middle:.0f}% ({known[0]:.0f}% to {known[-1]:.0f}%)",
    )


def _our_reading(measure: Measure, ours: Value, before: Value) -> float | None:
    if measure.is_ratio:
        return None if ours.value is None else float(ours.value) * 100
    if not ours.value or not before.value:
        return None
    return float(ours.value) / float(before.value) * 100 - 100


def _reading(measure: Measure, year: int, area: str) -> float | None:
    found = published(measure.published)
    figure, before = found.get((year, area)), found.get((year - 1, area))
    if measure.is_ratio:
        return None if figure is None or figure.share is None else figure.share * 100
    return figure.counted / before.counted * 100 - 100 if figure and before and before.counted else None


def _words(measure: Measure, year: int, area: str) -> str:
    figure: PublishedFigure | None = published(measure.published).get((year, area))
    if figure is None:
        return "not published"
    reading = _reading(measure, year, area)
    if measure.is_ratio:
        return (
            f"{reading:.0f}% ({figure.counted:,} of {figure.out_of:,})" if reading is not None else "nothing to count"
        )
    change = "" if reading is None else f" ({_change(reading)})"
    return f"{figure.counted:,}{change}"


def _change(reading: float) -> str:
    return f"{'+' if reading >= 0 else '−'}{abs(reading):.0f}% on the year before"


def _neighbour(measure: Measure, year: int, number: str) -> Neighbour:
    named = authorities().get(number)
    return Neighbour(named.name if named else number, _reading(measure, year, number), _words(measure, year, number))


def _sentence(measure: Measure, newest: ComparedYear, names: AreaNames, like: Authority) -> str:
    """The newest year in a sentence."""
    if newest.our_reading is None or newest.england is None:
        return f"{names.name} has no figure of {newest.year} to set beside those published."
    ours, england = newest.our_reading, newest.england
    if measure.is_ratio:
        near = (
            ""
            if newest.neighbours is None
            else f", in the middle of {like.name}'s ten neighbours {newest.neighbours:.0f}%"
        )
        return f"In {newest.year}: {names.name} {ours:.0f}%, England {england:.0f}%{near}."
    return f"In {newest.year}: {names.name} {_change(ours)}, England {_change(england)}."


def _draw(measure: Measure, years: list[ComparedYear], names: AreaNames, like: Authority) -> ChartDrawing | None:
    """The years as lines; None where there are too few of ours to draw."""
    told = sorted(years, key=lambda one: one.year)
    lines = (
        (names.name, [one.our_reading for one in told]),
        ("England", [one.england for one in told]),
        (like.region_name, [one.region for one in told]),
        ("Neighbours", [one.neighbours for one in told]),
    )
    if sum(one.our_reading is not None for one in told) < ENOUGH_FOR_A_LINE:
        return None
    what = measure.title if measure.is_ratio else f"{measure.title}, change on the year before"
    return line_chart(
        LineChart(
            title=_sentence(measure, years[0], names, like).rstrip("."),
            subtitle=f"{what}, by calendar year, {told[0].year} to {told[-1].year}",
            unit="per cent",
            series=tuple(
                Series(
                    name=name,
                    points=tuple(
                        (date(one.year, 12, 31), reading) for one, reading in zip(told, readings, strict=True)
                    ),
                )
                for name, readings in lines
            ),
        ),
        cached=cached,
    )
