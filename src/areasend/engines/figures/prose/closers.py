"""Words that say a number closes a sum: "making", "giving a total of", "bringing the total to", "in all"."""

import re
from enum import Enum

from areasend.engines.figures.prose.sentences import Sentence, pattern


class Closer(Enum):
    """How surely a number closes a sum: named a total; a total that grew, perhaps from numbers not given here;
    set after a bare "making"; followed by "in all"."""

    TOTAL = 1
    GROWN = 2
    BARE = 3
    TRAILING = 4


_TOTAL = pattern(
    r"(?:^|[,;:–(=]|\band(?= (?:the|our|its) )|\b(?:giving|gives|gave|give|making|makes|make|made|for|to|or|is|was|so|thus|therefore|that|which"
    r"|bringing|brings|bring|brought|taking|takes|take|took|raising|raises|raised))\s?"
    r"(?:(?:us|them|it|this|that|up|in|now|then|to)\s)*(?:(?:a|an|the|our|its|this|that|your|their)\s)?"
    r"(?:(?:grand|overall|combined|running|cumulative|new|final|full|current)\s)?(?:total|sum|tally)"
    r"(?:(?<=[,;:(–]\stotal)|(?:\s[a-z][\w'-]*){0,6}?(?:\s(?:of|to|is|was|at|now|comes to)|(?<=total)\s?[:=]))\s(?:now\s|exactly\s|just\s|become\s)?$"
)
_SUMMED = re.compile(
    r"(?:(?:\b(?:totalling|totaling|totals|totalled|adding up to|adds? up to|amount(?:s|ing)? to|sum(?:s|ming)? to"
    r"|equals?|equalling)|(?:^|[,;:–(]|\b(?:and|so|is|are))\s?(?:in all|in total|altogether|all told|all together)"
    r"|\ue000(?:\s[a-z]+){0,3}\s?=|\ue001(?:\s[a-z]+){0,3}\s?=|\ue002\s?=)"
    r"[,:]?\s?(?:(?:that is|that makes|this is|this makes|making|we (?:have )?[a-z]+|it is|there (?:were|are))\s)?)$"
)
_BROUGHT = re.compile(
    r"\b(?:bring|tak|rais|push)(?:s|es|ing)?e?\b(?=[^\ue000-\ue004]*\b(?:number|figure|count|it|this|that|us|overall"
    r"|tally|reach|total|sum)\b)(?:\s[a-z][\w'-]*){1,9}?\sto\s$"
    r"|\b(?:brought|took|raised)(?=[^\ue000-\ue004]*\b(?:number|figure|count|it|us|tally|reach|total)\b)"
    r"(?:\s[a-z][\w'-]*){1,9}?\sto\s$"
)
_BARE = re.compile(r"\b(?:making|makes|make|giving|gives|that is|that's|i\.e\.|com(?:es?|ing) to|came to)\s(?:it\s|us\s)?$")
_IS = pattern(r"<n>\s?(?:plus|\+|and|&)\s(?:a further\s)?<n>\s(?:together\s)?(?:is|are)\s(?:together\s)?$")
_TRAILING = re.compile(
    r"(?:\s[a-z][\w'-]*){0,3}?,? (?:in all|altogether|in total|all told|combined|in sum|overall|all together)\b"
)
_SET_APART = re.compile(r"(?:[,;:–(]|\b(?:so|or|that is|i\.e\.|which is|making|giving|for|thus))\s?(?:so |or |that is )?$")
_SO_FAR = re.compile(r"(?:\b(?:in all|in total|altogether) (?:we|there)\b|\band (?:in total|in all|the total|our total))[^\ue000-\ue004]*$")
_HINTED = re.compile(r"[=]|total|sum|tally|mak|giv|bring|brought|tak|took|rais|push|add|amount|equal|all|together|that|i\.e|com|cam| is | are ")
"""Some letters of every closer; without one there is nothing to look for."""

_SHARED = pattern(r"(?:\s\(<p>\))? (?:out )?of (?:[a-z]+ ){0,2}<n>")
_CARRIES_ON = pattern(r"(?:\s[a-z][\w'-]*){0,3}?,?\s(?:and|or)\s(?:a further\s|another\s)?<n>")
_BROUGHT_TO = re.compile(r"\b(?:bring|brings|bringing|brought|tak(?:e|es|ing)|took|rais(?:e|es|ing|ed))\b[^\ue000-\ue004]*$")


def closer_of(sentence: Sentence, index: int) -> Closer | None:
    """Whether, and how surely, the number closes a sum."""
    before, after = sentence.before(index, 110), sentence.after(index)
    if not _HINTED.search(before) and not _TRAILING.match(after):
        return None
    if _SHARED.match(after):
        return None
    if _BROUGHT_TO.search(before) and (_TOTAL.search(before) or _BROUGHT.search(before)):
        return Closer.GROWN
    if _TOTAL.search(before) or _SUMMED.search(before):
        return Closer.GROWN if _SO_FAR.search(before) else Closer.TOTAL
    if _CARRIES_ON.match(after):
        return None
    if _BARE.search(before) or _IS.search(before):
        return Closer.BARE
    return Closer.TRAILING if _TRAILING.match(after) and _SET_APART.search(before) else None


def adds_to_before(sentence: Sentence, index: int) -> bool:
    """Whether the words before a total say that it grew: "bringing the total to"."""
    return bool(_BROUGHT_TO.search(sentence.before(index, 110)))
