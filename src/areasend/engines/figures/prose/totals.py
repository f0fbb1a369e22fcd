"""Totals of numbers listed in one sentence: "5 green, 3 amber and 1 red, nine in all"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from areasend.engines.figures.prose.adding import is_near, is_possible, sum_claim
from areasend.engines.figures.prose.closers import Closer, closer_of
from areasend.engines.figures.prose.finding import Claim
from areasend.engines.figures.prose.lists import listed_before, nouns_of
from areasend.engines.figures.prose.nouns import are_same, may_be_same
from areasend.engines.figures.prose.numbers import Unit
from areasend.engines.figures.prose.readings import left_out, some_reading_agrees
from areasend.engines.figures.prose.sentences import Paragraph, Sentence
from areasend.engines.figures.prose.wording import pattern

_PART_OF_MORE = pattern(r"<n>(?:\s[a-z]+){0,3}\s?[−–*×÷/x-]\s?\(?$")
"""What stands before the first number of a sum that is part of a longer one: "3 x 4 + 2 = 14"."""


def check_totals(paragraph: Paragraph) -> Iterator[Claim]:
    """Each total of the paragraph that its own sentence's list does not make."""
    for sentence in paragraph:
        for index, number in enumerate(sentence.numbers):
            if number.unit is not Unit.NOT and not number.loose:
                closer = closer_of(sentence, index)
                if closer:
                    yield from _check(sentence, index, closer)


def _check(sentence: Sentence, index: int, closer: Closer) -> Iterator[Claim]:
    listed = comparable(sentence, listed_before(sentence, index, sentence.numbers[index].unit), index)
    parts, total = [sentence.numbers[place] for place in listed], sentence.numbers[index]
    if len(listed) < 2 or any(part.loose for part in parts) or not _closes(sentence, listed, index, closer):
        return
    if not _stands_alone(sentence, listed[0]) or some_reading_agrees(sentence, listed, index):
        return
    plain = closer is not Closer.GROWN and not left_out(sentence, listed[0], total.unit)
    sure = plain and is_surely_of(sentence, listed, index)
    if is_possible(parts, total) and (sure or is_near(parts, total)):
        yield sum_claim("total", parts, total)


def _stands_alone(sentence: Sentence, first: int) -> bool:
    """Whether a list begins with its first number: no further one, nor one amid a longer sum."""
    return not sentence.numbers[first].further and not _PART_OF_MORE.search(sentence.before(first, 30))


def comparable(sentence: Sentence, listed: Sequence[int], total: int) -> tuple[int, ...]:
    """The last run of the list that may count the same sort of thing as the total, or as its last number."""
    if not listed:
        return ()
    sort = nouns_of(sentence, total) or nouns_of(sentence, listed[-1])
    kept: list[int] = []
    for index in reversed(listed):
        if not may_be_same(nouns_of(sentence, index), sort):
            break
        kept.append(index)
    return tuple(reversed(kept))


def _closes(sentence: Sentence, listed: Sequence[int], total: int, closer: Closer) -> bool:
    """Whether the total follows the list at once; before "in all" the list must end in "and", or nearly make it."""
    gap = sentence.between(listed[-1], total)
    if len(gap) > 160 or (")" in gap and "(" not in gap):
        return False
    if closer is not Closer.TRAILING:
        return True
    parts = [sentence.numbers[index] for index in listed]
    names = nouns_of(sentence, total) - {"all", "altogether"}
    return has_and(sentence, listed) or (not names and is_near(parts, sentence.numbers[total]))


def has_and(sentence: Sentence, listed: Sequence[int]) -> bool:
    """Whether the list says with an "and" or a plus that it is at its end."""
    return any(
        " and" in sentence.between(first, second) or "+" in sentence.between(first, second)
        for first, second in pairwise(listed)
    )


def is_surely_of(sentence: Sentence, listed: Sequence[int], total: int) -> bool:
    """Whether the total names nothing, or names what one of its parts names."""
    sort = nouns_of(sentence, total) - {"altogether", "combined"}
    return not sort or any(are_same(sort, nouns_of(sentence, index)) for index in listed)
