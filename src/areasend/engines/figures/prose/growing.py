"""Totals that grow from sentence to sentence: "1,209 participants. A further 59, giving a total of 1,286"."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from areasend.engines.figures.prose.adding import is_near, sum_claim
from areasend.engines.figures.prose.closers import Closer, adds_to, closer_of
from areasend.engines.figures.prose.finding import Claim
from areasend.engines.figures.prose.lists import REACH, is_duration, is_summand, joins, nouns_of
from areasend.engines.figures.prose.nouns import are_same, may_be_same
from areasend.engines.figures.prose.numbers import Number, Unit
from areasend.engines.figures.prose.rounding import total_agrees
from areasend.engines.figures.prose.sentences import Paragraph, Sentence


@dataclass(frozen=True, slots=True)
class _Placed:
    """A number with the sentence it stands in and what it counts."""

    sentence: int
    within: Sentence
    index: int
    number: Number
    nouns: frozenset[str]
    adds: bool


def check_growing(paragraph: Paragraph) -> Iterator[Claim]:
    """Each total of the paragraph that an earlier number and the further numbers after it do not make."""
    earlier: list[_Placed] = []
    for place, sentence in enumerate(paragraph):
        for index, number in enumerate(sentence.numbers):
            closer = None if number.unit is Unit.NOT else closer_of(sentence, index)
            if closer and not number.loose:
                yield from _check(earlier[-REACH:], _placed(place, sentence, index), closer)
            if _may_add(sentence, index):
                earlier.append(_placed(place, sentence, index))


def _placed(place: int, sentence: Sentence, index: int) -> _Placed:
    number = sentence.numbers[index]
    return _Placed(place, sentence, index, number, nouns_of(sentence, index), number.further or _grows(sentence, index))


def _grows(sentence: Sentence, index: int) -> bool:
    """Whether the next number is a total that this one brought up."""
    following = index + 1
    if following == len(sentence.numbers) or not adds_to(sentence.before(following)):
        return False
    return closer_of(sentence, following) is Closer.GROWN


def _may_add(sentence: Sentence, index: int) -> bool:
    number = sentence.numbers[index]
    return (
        number.unit is not Unit.NOT
        and sentence.depths[index] == 0
        and is_summand(sentence, index, number.unit)
        and not is_duration(sentence, index)
    )


def _check(earlier: list[_Placed], total: _Placed, closer: Closer) -> Iterator[Claim]:
    chain = _chain(earlier, total)
    numbers = [link.number for link in chain]
    if len(chain) < 2 or any(number.loose for number in numbers) or total.number.value < numbers[-1].value:
        return
    if _other_reading_agrees(earlier, chain, total.number):
        return
    sure = closer is Closer.TOTAL and chain[-1].sentence == total.sentence and _same(chain, total)
    if sure or is_near(numbers, total.number):
        yield sum_claim("total", numbers, total.number, _start(chain, total))


def _start(chain: list[_Placed], total: _Placed) -> int:
    """Where the quoted words begin: with the first number of the total's own sentence, if it has one."""
    mine = [link.number.start for link in chain if link.sentence == total.sentence]
    return min(mine, default=chain[-1].number.start)


def _same(chain: list[_Placed], total: _Placed) -> bool:
    return not total.nouns or any(are_same(total.nouns, link.nouns) for link in chain)


def _chain(earlier: list[_Placed], total: _Placed) -> list[_Placed]:
    """The further numbers just before the total, and the number of the same sort that they add to."""
    added: list[_Placed] = []
    beside: list[_Placed] = []
    for link in reversed(earlier):
        if link.number.unit is not total.number.unit or total.sentence - link.sentence > 8:
            continue
        if not added and not link.adds:
            if _names(total, link):
                return []
            continue
        if link.adds and beside:
            break
        if link.adds and may_be_same(link.nouns, total.nouns):
            added.insert(0, link)
        elif _names_the_same(link, [*added, total]):
            return [*_listed_with(link, earlier), *added]
        elif not beside and _is_beside(link, [*added, total]):
            beside = _listed_with(link, earlier)
    return [*beside, *added] if beside else []


def _listed_with(last: _Placed, earlier: list[_Placed]) -> list[_Placed]:
    """The number with those listed before it in its sentence: "40 in April and 30 in May"."""
    listed = [last]
    for link in reversed(earlier[: earlier.index(last)]):
        same = link.sentence == last.sentence and link.number.unit is last.number.unit
        if not same or not joins(last.within, link.index, listed[0].index):
            break
        listed.insert(0, link)
    return listed


def _names(total: _Placed, link: _Placed) -> bool:
    together = link.sentence == total.sentence and may_be_same(link.nouns, total.nouns)
    return together or are_same(total.nouns, link.nouns)


def _names_the_same(link: _Placed, added: list[_Placed]) -> bool:
    return any(are_same(link.nouns, other.nouns) for other in added)


def _is_beside(link: _Placed, added: list[_Placed]) -> bool:
    """Whether the number stands close before the others and names nothing that speaks against adding them."""
    apart = min(other.sentence for other in added) - link.sentence
    unnamed = not link.nouns or not any(other.nouns for other in added)
    return apart <= unnamed and all(may_be_same(link.nouns, other.nouns) for other in added)


def _other_reading_agrees(earlier: list[_Placed], chain: list[_Placed], total: Number) -> bool:
    """Whether the further numbers alone, or with any other earlier number or run of them, make the total."""
    added = [link.number for link in chain if link.adds]
    before = [link.number for link in earlier if link.number.unit is total.unit and link.number not in added]
    runs = accumulate(([number] for number in reversed(before)), lambda run, more: run + more)
    singles = ([number] for number in before)
    readings = [[link.number for link in chain if not link.adds], [], *singles, *runs]
    return any(reading + added and total_agrees(reading + added, total) for reading in readings)
