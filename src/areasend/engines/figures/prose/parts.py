"""Parts of a whole: "Of 90 actions, 38 are complete, 35 green, 15 amber and 2 red"; "90 actions: 38 done"."""

import re
from collections.abc import Iterator

from areasend.engines.figures.prose.adding import is_near, sum_claim, sum_of
from areasend.engines.figures.prose.finding import Claim
from areasend.engines.figures.prose.hints import slip_between
from areasend.engines.figures.prose.lists import is_rate, listed_after, nouns_of
from areasend.engines.figures.prose.nouns import kinds_of, may_be_same
from areasend.engines.figures.prose.numbers import Number
from areasend.engines.figures.prose.rounding import total_agrees
from areasend.engines.figures.prose.sentences import Paragraph, Sentence
from areasend.engines.figures.prose.totals import has_and
from areasend.engines.figures.prose.wording import any_of, pattern

_THE = rf"(?:{any_of('the, our, all, these, those, its, their, a total of')}\s)*"
_OF = pattern(
    rf"(?:^|[,;:.(–]\s?|\b(?:and|that|out|total)\s)[\"'(]?of {_THE}"
    rf"(?:(?!(?:which|whom|them)\b)[a-z-]+\s)?<whole=q><words:9>"
    rf"(?:,\s(?:{any_of('so far, now, today, only, just')}\s)?|(?<=[a-z])\s)<part=q>"
)
_MADE_UP_OF = any_of(
    "made up of, comprising, consisting of, namely, split, split into, split between, split as, broken down as,"
    "broken down into, divided into, being, of which, of whom, of these"
)
_OF_WHICH = ("of which", "of whom", "of these")
_OPENED = pattern(rf"<whole=q><words:6>(?P<by>:|\s?\(|\s–|,?\s{_MADE_UP_OF}|,? with(?= <q> being\b))\s?<part=q>")
_REMAINDER = pattern(
    rf"<part=q>(?:\s[a-z]+)? (?:out )?of (?:this |that )?{_THE}<whole=q>[^.]{{1,120}}?"
    r"\bthe (?:other|remaining) <rest=q>"
)
_EXHAUSTIVE = tuple(
    tuple(re.compile(rf"\b{word}\b") for word in words.split())
    for words in ("green amber red", "yes no", "boys girls", "male female", "men women", "open closed")
)
_THE_REST = re.compile(
    r"\b(?:leaving|leaves|the (?:other|remaining|rest|remainder)|remaining|the final)\s(?:only |just )?$"
)
_REST_UNCOUNTED = re.compile(r"\b(?:the rest|the remainder|the others|remaining|others?)\b")
_OVERLAPPING = re.compile(
    r"\b(?:also|both|some|more than one|could|at least|including|includes?|of whom|of these|e\.g|such as"
    r"|among)\b"
)
_FREE = any_of(
    "have, has, had, said, wanted, needed, attended, received, chose, asked, reported, felt, use, uses, used,"
    "take, took, would, need, want, live, lived, with, without, mentioned, named, raised, came, agreed,"
    "thought, found"
)
_FREE_VERBS = re.compile(rf"\s?(?:[a-z]+\s){{0,2}}?{_FREE}\b")
_SHARE_BEFORE = pattern(r"<q>(?:\s\(<p>\))? (?:out )?of (?:[a-z]+ ){0,2}$")


def check_parts(paragraph: Paragraph) -> Iterator[Claim]:
    """Each whole whose parts, listed in the same sentence, do not make it."""
    for sentence in paragraph:
        for found in _OF.finditer(sentence.shape):
            yield from _check(sentence, found, listed=False)
        for found in _REMAINDER.finditer(sentence.shape):
            yield from _check_remainder(sentence, found)
        for found in _OPENED.finditer(sentence.shape):
            yield from _check(sentence, found, listed=found["by"].strip(" ,") not in _OF_WHICH)


def _check_remainder(sentence: Sentence, found: re.Match[str]) -> Iterator[Claim]:
    """In "12 of the 40 schools replied, the other 28 did not" the two parts make the whole."""
    part, whole, rest = (sentence.number_at(found.start(name)) for name in ("part", "whole", "rest"))
    between = sentence.numbers[sentence.index_at(found.start("whole")) + 1 : sentence.index_at(found.start("rest"))]
    like = part.unit is whole.unit is rest.unit and not any(number.unit is part.unit for number in between)
    if like and _can_be_added([part, rest], whole) and not total_agrees([part, rest], whole):
        yield sum_claim("parts", [part, rest], whole)


def _check(sentence: Sentence, found: re.Match[str], listed: bool) -> Iterator[Claim]:
    whole, first = sentence.index_at(found.start("whole")), sentence.index_at(found.start("part"))
    total = sentence.numbers[whole]
    if sentence.numbers[first].unit is not total.unit or not _is_whole(sentence, whole):
        return
    places = listed_after(sentence, first, total.unit)
    parts = [sentence.numbers[place] for place in places]
    if not _can_be_added(parts, total) or total_agrees(parts, total) or not is_near(parts, total):
        return
    if _must_make(sentence, whole, places, listed):
        yield sum_claim("parts", parts, total)


def _is_whole(sentence: Sentence, whole: int) -> bool:
    """Whether the number is no rate ("two a week"), no multiple, and not itself the 40 of "12 of 40"."""
    after = sentence.after(whole, 8)
    return (
        not is_rate(sentence, whole)
        and not after.startswith(" times")
        and not _SHARE_BEFORE.search(sentence.before(whole, 40))
    )


def _can_be_added(parts: list[Number], total: Number) -> bool:
    return len(parts) > 1 and not any(number.loose or number.value % 1 for number in (*parts, total))


def _must_make(sentence: Sentence, whole: int, parts: tuple[int, ...], listed: bool) -> bool:
    """Whether the parts have to make the whole: nothing left out, nothing counted under two heads."""
    region = sentence.shape[sentence.places[whole] : sentence.places[parts[-1]] + 60]
    if _OVERLAPPING.search(region) or not _alike(sentence, whole, parts):
        return False
    if _names_all(region) or _THE_REST.search(sentence.before(parts[-1], 30)):
        return True
    made, written = sum_of([sentence.numbers[index] for index in parts]), sentence.numbers[whole].value
    if made > written:
        return not _is_free(sentence, parts)
    close = (written - made) * 10 <= made or bool(slip_between(made, written))
    return listed and close and has_and(sentence, parts) and not _REST_UNCOUNTED.search(region)


def _alike(sentence: Sentence, whole: int, parts: tuple[int, ...]) -> bool:
    """Whether each part may be of the whole: 12 schools are not part of 90 people."""
    sort = nouns_of(sentence, whole)
    return "time" not in kinds_of(sort) and all(may_be_same(nouns_of(sentence, index), sort) for index in parts)


def _names_all(region: str) -> bool:
    return any(all(word.search(region) for word in words) for words in _EXHAUSTIVE)


def _is_free(sentence: Sentence, parts: tuple[int, ...]) -> bool:
    """Whether a part has a verb of its own that others may share: "60 have autism and 50 need transport"."""
    return any(_FREE_VERBS.match(sentence.after(index)) for index in parts)
