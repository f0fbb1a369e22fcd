"""What a number counts: the words after it, and the broad kind of thing they name."""

import re

_STOP_WORDS = (
    "a an the of in on at to for from by with within over under and or but so as is are was were be"
    " been being has have had do does did will would can could may might who which that this these those"
    " it its they their we our i you since during before after between through until giving making"
    " bringing including than then when while whose not per each every all both about across against"
    " into out up down compared only just also now still yet there here came took attended met joined"
    " said reached"
)
_STOPS = frozenset(_STOP_WORDS.split())
_EMPTY = frozenset(("new", "more", "further", "additional", "extra", "other", "others", "different", "total",
                    "overall", "such", "same"))  # fmt: skip
_PLURALS = {"children": "child", "people": "person", "persons": "person", "men": "man", "women": "woman"}
_WORD = re.compile(r"[a-z][\w'-]*")
_NOUN_REGION = re.compile(r"\s?\)?(?:\s?[a-z][\w'/-]*){0,6}")

_KINDS = {
    "people": "people person participant parent carer child family pupil student staff officer"
    " attendee attendance young adult teacher governor nurse member resident respondent boy"
    " girl man woman mother father worker manager volunteer learner baby household delegate"
    " professional practitioner leader senco user patient headteacher",
    "events": "event session workshop meeting activity visit webinar call drop-in clinic conference"
    " forum course appointment",
    "places": "school nursery college setting academy provider site district centre area trust organisation",
    "papers": "plan request referral complaint action appeal report letter handbook assessment case"
    " review form ehcp milestone risk issue decision survey reply response ask weakness"
    " target measure recommendation enquiry",
    "time": "second minute hour day week month year term night weekend fortnight",
    "distance": "mile metre kilometre",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}


def nouns_after(shape: str) -> frozenset[str]:
    """Stems of the words naming what a number counts, given the shape after it: {"participant"}."""
    stems = set()
    region = _NOUN_REGION.match(shape)
    for word in _WORD.findall(region[0] if region else ""):
        if word in _STOPS:
            break
        if word not in _EMPTY:
            stems.add(stem(word))
    return frozenset(stems)


def stem(word: str) -> str:
    """A word without its plural ending: families, family; activities, activity; plans, plan."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def kinds_of(nouns: frozenset[str]) -> frozenset[str]:
    """The broad kinds the nouns belong to; empty when none is known."""
    return frozenset(_KIND_OF[noun] for noun in nouns if noun in _KIND_OF)


def may_be_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two numbers may count the same sort of thing: a shared noun, a shared kind, or an unknown."""
    if one & other:
        return True
    kinds, other_kinds = kinds_of(one), kinds_of(other)
    return not kinds or not other_kinds or bool(kinds & other_kinds)


def are_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two numbers surely count the same sort of thing: a shared noun, or a shared kind."""
    return bool(one & other or kinds_of(one) & kinds_of(other))
