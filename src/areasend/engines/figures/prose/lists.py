"""Which numbers of a sentence are listed together: "40 parents, 12 carers and a further 7 children"."""

import re

from areasend.engines.figures.prose.nouns import kinds_of, nouns_after
from areasend.engines.figures.prose.numbers import Unit
from areasend.engines.figures.prose.sentences import Sentence
from areasend.engines.figures.prose.wording import any_of, pattern

REACH = 14
"""How many numbers back a list is followed; keeps the time linear."""

_SEPARATOR = re.compile(
    r"(?:,? and|,? plus|,? as well as|,? together with|,? along with|,? with a further|[,;+&])(?=\s|$)"
)
_ARTICLES = "a, an, the, our, further, another, additional, extra, other"
_WHEN = any_of("in, from, at, on, since, during, after, before, through, via, by, for, online")
_LEAD = pattern(
    rf"\s?(?:{any_of(_ARTICLES + ', its, also, then, plus, and, now, only, just, some')}\s)*"
    rf"(?:{_WHEN}\s(?:the\s)?(?:[a-z]|<d>)[\w'-]*\s)?(?:{any_of(_ARTICLES)}\s)*"
)
"""What may stand between a separator and the next number of a list: "and in June a further"."""

_NOT_NAMES = any_of("for, with, over, across, to, by, per, of, then, one, each, every, all, about, from, at")
_NAMED_PARTS = re.compile(
    r"(?:\s[a-z][\w'-]*){0,2}(?:,| and|, and)\s(?:the\s|in\s)?"
    rf"(?:(?!{_NOT_NAMES}\b)[a-z][\w'-]*\s){{1,2}}"
)
"""Between parts that are named: "staff cost £612,000 and travel £38,500"; "the north 110, the south 95"."""

_PLUS = re.compile(r"(?:\s[a-z][\w'-]+){0,4}\s?\+\s?")
"""A plus sign between numbers; a single letter before it would be algebra."""

_FURTHER_LEAD = re.compile(
    r"\b(?:further|another|additional|extra|leaving(?: only| just)?|the (?:other|remaining|final|last))\s$"
)
_TURNS = re.compile(
    rf"\b{any_of('who, which, that, where, because, although, whereas, while, but, than, against')}\b"
    r"|\b(?:compared|versus|up from|down from)\b"
)
_PART_BEFORE = re.compile(
    r"(?:\b(?:of (?:whom|which|these|those|them)|includ(?:ing|es|ed)|up from|down from|compared (?:with|to)"
    r"|against|versus|than|target (?:of|was|is)|instead of|rather than|per|every|within)"
    r"(?: (?!and\b|or\b)[a-z]+){0,3}?|\bnot) $"
)
_PART_AFTER = re.compile(r" of (?:them|whom|which|these|those)\b")
_PLACE_BEFORE = re.compile(r"\b(?:at|over|across|in|on|from|by) (?:the |our |all )?$")
_RATE_AFTER = re.compile(
    r"(?:\s[a-z][\w'-]*){0,2}?\s(?:each\b|apiece\b"
    r"|(?:a|per|each|every) (?:day|week|month|term|quarter|year|hour|person|child|head)\b)"
)


def is_summand(sentence: Sentence, index: int, unit: Unit) -> bool:
    """Whether a number may be added to others of the unit: it is no part of one, no comparison, no place."""
    number = sentence.numbers[index]
    if number.unit is not unit:
        return False
    before = sentence.before(index, 48)
    if before.endswith(("-", "−")) or _PART_BEFORE.search(before) or _PART_AFTER.match(sentence.after(index, 12)):
        return False
    return number.further or not (_PLACE_BEFORE.search(before) and _has_earlier(sentence, index, unit))


def _has_earlier(sentence: Sentence, index: int, unit: Unit) -> bool:
    earlier = sentence.numbers[max(0, index - REACH) : index]
    return any(number.unit is unit for number in earlier)


def nouns_of(sentence: Sentence, index: int) -> frozenset[str]:
    """What the number counts, as stems of the words after it."""
    return nouns_after(sentence.after(index))


def is_rate(sentence: Sentence, index: int) -> bool:
    """Whether the number is so many a week, or so much each: such numbers are multiplied, not added."""
    return bool(_RATE_AFTER.match(sentence.after(index, 40)))


def is_duration(sentence: Sentence, index: int) -> bool:
    """Whether the number counts weeks, months or the like."""
    return "time" in kinds_of(nouns_of(sentence, index))


def listed_before(sentence: Sentence, end: int, unit: Unit) -> tuple[int, ...]:
    """The list that ends just before the number `end`, as indexes in order; walks back while numbers join."""
    listed: list[int] = []
    depth = sentence.depths[end]
    for index in range(end - 1, max(-1, end - 1 - REACH), -1):
        if not _belongs(sentence, index, unit, depth):
            continue
        if listed and not _continues(sentence, index, listed):
            break
        listed.append(index)
    return tuple(reversed(listed))


def _continues(sentence: Sentence, index: int, listed: list[int]) -> bool:
    """Whether the number before a list belongs to it; plus signs make a list of their own."""
    if len(listed) > 1 and "+" in sentence.between(listed[-1], listed[-2]):
        return "+" in sentence.between(index, listed[-1]) and joins(sentence, index, listed[-1])
    return joins(sentence, index, listed[-1])


def listed_after(sentence: Sentence, start: int, unit: Unit) -> tuple[int, ...]:
    """The list that begins with the number `start`, as indexes in order."""
    listed = [start]
    for index in range(start + 1, min(len(sentence.numbers), start + 1 + REACH)):
        if not _belongs(sentence, index, unit, sentence.depths[start]):
            continue
        if not joins(sentence, listed[-1], index):
            break
        listed.append(index)
    return tuple(listed)


def _belongs(sentence: Sentence, index: int, unit: Unit, depth: int) -> bool:
    return (
        sentence.depths[index] == depth
        and is_summand(sentence, index, unit)
        and not is_duration(sentence, index)
        and not is_rate(sentence, index)
    )


def joins(sentence: Sentence, first: int, second: int) -> bool:
    """Whether two numbers stand in one list: a separator between them, and little after it."""
    gap = sentence.between(first, second)
    if "+" in gap:
        return bool(_PLUS.fullmatch(gap))
    separators = list(_SEPARATOR.finditer(gap)) if len(gap) <= 140 else []
    if not separators or _TURNS.search(gap):
        return False
    lead = gap[separators[-1].end() :]
    return bool(_LEAD.fullmatch(lead) or _FURTHER_LEAD.search(lead) or _NAMED_PARTS.fullmatch(gap))
