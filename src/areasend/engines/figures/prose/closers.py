"""Words that say a number closes a sum: "making", "giving a total of", "bringing the total to", "in all"."""

import re
from enum import Enum

from areasend.engines.figures.prose.sentences import Sentence
from areasend.engines.figures.prose.wording import NO_MARK, any_of, pattern


class Closer(Enum):
    """How surely a number closes a sum."""

    TOTAL = "named a total: giving a total of"
    GROWN = "a total that grew, perhaps from numbers not given here: bringing the total to"
    BARE = "set after a bare verb: making"
    TRAILING = "followed by it: in all"


_MAKING = any_of(
    "giving, gives, gave, give, making, makes, make, made, for, to, or, is, was, so, thus, therefore, that,"
    "which, bringing, brings, bring, brought, taking, takes, take, took, raising, raises, raised"
)
_BEFORE_TOTAL = rf"(?:^|[,;:–(=]|\band(?= (?:the|our|its) )|\b{_MAKING})\s?"
_THE = (
    rf"(?:{any_of('us, them, it, this, that, up, in, now, then, to')}\s)*"
    rf"(?:{any_of('a, an, the, our, its, this, that, your, their')}\s)?"
    rf"(?:{any_of('grand, overall, combined, running, cumulative, new, final, full, current')}\s)?"
)
_TOTAL = pattern(
    rf"{_BEFORE_TOTAL}{_THE}(?:total|sum|tally)(?:(?<=[,;:(–]\stotal)"
    rf"|<words:6>(?:\s{any_of('of, to, is, was, at, now, comes to')}|(?<=total)\s?[:=]))"
    r"\s(?:now\s|exactly\s|just\s|become\s)?$"
)
_IN_ALL = any_of("in all, in total, altogether, all told, all together")
_ADDED_UP = (
    r"\b(?:totall?ing|totals|totalled|equals?|equalling"
    r"|add(?:s|ing)? up to|amount(?:s|ing)? to|sum(?:s|ming)? to)"
)
_SUMMED = pattern(
    rf"(?:{_ADDED_UP}|(?:^|[,;:–(]|\b(?:and|so|is|are))\s?{_IN_ALL}|<q>(?:\s[a-z]+){{0,3}}\s?=|<p>\s?=)"
    r"[,:]?\s?"
    rf"(?:(?:{any_of('that is, that makes, this is, this makes, making, it is, there were, there are')}"
    r"|we (?:have )?[a-z]+)\s)?$"
)
_GROWS = r"\b(?:bring(?:s|ing)?|brought|tak(?:e|es|ing)|took|rais(?:e|es|ing|ed))\b"
_WHAT_GROWS = any_of("number, figure, count, it, this, that, us, overall, tally, reach, total, sum")
_BROUGHT = pattern(rf"{_GROWS}(?={NO_MARK}*\b{_WHAT_GROWS}\b)<words:9>\sto\s$")
_GROWN = pattern(rf"{_GROWS}{NO_MARK}*$")
_SO_FAR = pattern(
    rf"(?:\b(?:in all|in total|altogether) (?:we|there)\b"
    rf"|\band {any_of('in total, in all, the total, our total')}){NO_MARK}*$"
)
_BARE = re.compile(
    r"\b(?:making|makes|make|giving|gives|that is|that's|i\.e\.|com(?:es?|ing) to|came to)\s(?:it\s|us\s)?$"
)
_IS = pattern(r"<n>\s?(?:plus|\+|and|&)\s(?:a further\s)?<n>\s(?:together\s)?(?:is|are)\s(?:together\s)?$")
_TRAILING = pattern(rf"<words:3>,? (?:{_IN_ALL}|combined|in sum|overall)\b")
_SET_APART = re.compile(
    r"(?:^|[,;:–(]|\b(?:so|or|that is|i\.e\.|which is|making|giving|for|thus)"
    r"|\bso (?:that )?(?:we|it|they|there) (?:now )?(?:have|has|are|is|were|was)(?: now)?(?: [a-z]+)?)"
    r"\s?(?:so |or |that is )?$"
)
_SHARED = pattern(r"(?:\s\(<p>\))? (?:out )?of (?:[a-z]+ ){0,2}<n>")
_CARRIES_ON = pattern(r"<words:3>,?\s(?:and|or)\s(?:a further\s|another\s)?<n>")
_HINTED = re.compile(
    r"=|total|sum|tally|mak|giv|bring|brought|tak|took|rais|add|amount|equal|all|together|that|i\.e|com|cam"
    r"| is | are "
)
"""Some letters of every closer; without one there is nothing to look for."""

REACH = 110
"""Characters before a number in which its closer is looked for."""


def closer_of(sentence: Sentence, index: int) -> Closer | None:
    """Whether, and how surely, the number closes a sum; "12 of 40" closes none."""
    before, after = sentence.before(index, REACH), sentence.after(index)
    trails = _TRAILING.match(after)
    if not (trails or _HINTED.search(before)) or _SHARED.match(after):
        return None
    named = _named_total(before)
    if named or _CARRIES_ON.match(after):
        return named
    if _BARE.search(before) or _IS.search(before):
        return Closer.BARE
    return Closer.TRAILING if trails and _SET_APART.search(before) else None


def _named_total(before: str) -> Closer | None:
    total = _TOTAL.search(before)
    if adds_to(before) and (total or _BROUGHT.search(before)):
        return Closer.GROWN
    if total or _SUMMED.search(before):
        return Closer.GROWN if _SO_FAR.search(before) else Closer.TOTAL
    return None


def adds_to(before: str) -> bool:
    """Whether the words before a total say that it grew: "bringing the total to"."""
    return bool(_GROWN.search(before))
