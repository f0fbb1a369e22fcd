"""Numbers typed by hand: those in a text that come from no record."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from areasend.engines.figures.prose.asides import ADJECTIVE, BARE_YEAR, OTHER_MONEY, RANGE, SLASHED
from areasend.engines.figures.prose.numbers import Number, Unit, numbers_in

_FIGURES_NOT_ADDED = re.compile(f"{RANGE}|{SLASHED}|{ADJECTIVE}|{OTHER_MONEY}")
_YEARS = re.compile(BARE_YEAR)


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A stretch of a text, from `start` up to but not including `end`, in characters."""

    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Whether the stretch lies wholly within this one."""
        return self.start <= start and end <= self.end


def numbers_typed_by_hand(text: str, allowed_spans: Iterable[Span] = (), ordinary: tuple[str, ...] = ()) -> list[Span]:
    """The numbers of the text that stand in no allowed span, in order.

    `allowed_spans` are where figures from records were set. Dates, years, paragraph numbers, section letters,
    ordinals, references and telephone numbers are no figures. `ordinary` lists phrases whose numbers need no
    record, as "20 weeks" or "week 6"; case and the width of spaces do not matter.
    """
    allowed = _joined([*allowed_spans, *_spans_of(text, ordinary)])
    found = (number for number in numbers_in(text) if _is_figure(number))
    return list(_outside(found, allowed))


def _is_figure(number: Number) -> bool:
    if number.unit is not Unit.NOT:
        return number.quoted.lower() != "one"
    written_as_figure = _FIGURES_NOT_ADDED.fullmatch(number.quoted)
    return bool(written_as_figure) and not _YEARS.fullmatch(number.quoted)


def _spans_of(text: str, phrases: tuple[str, ...]) -> Iterator[Span]:
    for phrase in phrases:
        words = r"\s+".join(re.escape(word) for word in phrase.split())
        if words:
            for found in re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE):
                yield Span(found.start(), found.end())


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _outside(numbers: Iterable[Number], allowed: list[Span]) -> Iterator[Span]:
    """Both run in order, so each is looked at once."""
    place = 0
    for number in numbers:
        while place < len(allowed) and allowed[place].end < number.end:
            place += 1
        if place == len(allowed) or not allowed[place].holds(number.start, number.end):
            yield Span(number.start, number.end)
