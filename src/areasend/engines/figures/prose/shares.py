"""Percentages of something: "12 of 40 (30%)", "30 per cent of 40 is 12", "12 (30%) of the 40 schools"."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from areasend.engines.figures.prose.finding import Claim, said, said_number
from areasend.engines.figures.prose.hints import slip_between
from areasend.engines.figures.prose.numbers import Number
from areasend.engines.figures.prose.rounding import rounds_to, span_of, to_step
from areasend.engines.figures.prose.sentences import Paragraph, Sentence
from areasend.engines.figures.prose.wording import any_of, pattern

FEW = 20
"""A percentage of no more than these may be right by its whole part alone."""

_THE = rf"(?:{any_of('the, our, all, these, those, its, their, a total of, a possible, some')}\s)*(?:[a-z-]+\s)?"
_OF = rf"\s(?:out\s)?of\s{_THE}"
_THAT_IS = any_of(
    "or, that is, that's, which is, i.e., equal to, equivalent to, is, was, are, were, representing, equals,"
    "a rate of, a share of, making, giving, just, making it, giving a rate of, this is, ="
)
_SAYS = (
    rf"(?:\s?[,–:]?\s{_THAT_IS}\s?|\s?=\s?|,\s|\s?–\s|\s?\(|:\s)"
    r"(?:a rate of\s|only\s|just\s|or\s)?\(?"
)
_GOES_ON = any_of("and, but, had, have, has, were, are, was, is, of them, of those, of these, of the total, said, met")
_ELSEWHERE = any_of("last year, previously, before, nationally, against, compared, up from, down from")
_OF_ANOTHER = rf"\)?,? (?:in <d>|{_ELSEWHERE})"
_ENDS = rf"(?=\s?(?:[).,;:\]–]|$)|\s{_GOES_ON}\b)(?!{_OF_ANOTHER})"
_IS = any_of("is, are, was, were, makes, equals, comes to, gives")

_PATTERNS = (
    pattern(rf"<part=q><words:7>(?:{_OF}|/)<whole=q><words:7>{_SAYS}<share=p>{_ENDS}"),
    pattern(
        r"<share=p><words:7>(?:\s?\(|:\s|,? or |,? that is |\s–\s)"
        rf"<part=q><words:7>(?:{_OF}|/)<whole=q>(?!<words:7>\s?\(?<p>)"
    ),
    pattern(rf"<share=p>{_OF}<whole=q><words:7>(?:,? (?:{_IS}|that is|or)\s|\s?=\s?|\s\()<part=q>(?! (?:out )?of )"),
    pattern(rf"<part=q><words:7>,?\s\(?(?:or\s)?<share=p>\)?,?{_OF}<whole=q>"),
    pattern(r"<part=c> in (?:every )?<whole=c>\s\(<share=p>\)"),
    pattern(rf"<part=q><words:2> (?:{_IS}|represents?|=) (?:only |just )?<share=p>{_OF}<whole=q>"),
)
_OF_WHOLE = pattern(rf"(?:^|[,;:.–]\s)of {_THE}<whole=q><words:8>,?\s(?=<q>)")
_PART_OF_WHOLE = pattern(r"(?<!of )<part=q><words:4>,?\s\(<share=p>\)")


def check_shares(paragraph: Paragraph) -> Iterator[Claim]:
    """Each percentage of the paragraph that its own two numbers do not give."""
    for sentence in paragraph:
        for claimed in _claimed(sentence):
            if claimed.is_checkable() and not claimed.comes_out():
                yield claimed.claim()


def _claimed(sentence: Sentence) -> Iterator["Claimed"]:
    for share in _PATTERNS:
        for found in share.finditer(sentence.shape):
            yield Claimed(*(sentence.number_at(found.start(name)) for name in ("part", "whole", "share")))
    yield from _claimed_of_whole(sentence)


def _claimed_of_whole(sentence: Sentence) -> Iterator["Claimed"]:
    """In "Of 90 actions, 38 (42%) are complete and 35 (39%) green" each share is of the 90."""
    opening = _OF_WHOLE.search(sentence.shape)
    if opening:
        whole = sentence.number_at(opening.start("whole"))
        clause = sentence.shape[: opening.end()] + sentence.shape[opening.end() :].partition(";")[0]
        for found in _PART_OF_WHOLE.finditer(clause, opening.end()):
            part, share = sentence.number_at(found.start("part")), sentence.number_at(found.start("share"))
            yield Claimed(part, whole, share)


@dataclass(frozen=True, slots=True)
class Claimed:
    """That a part of a whole is so many per cent of it."""

    part: Number
    whole: Number
    share: Number

    def is_checkable(self) -> bool:
        """Whether nothing is hedged, and the part can be one of the whole."""
        hedged = self.part.loose or self.whole.loose or self.share.loose
        return not hedged and self.part.unit is self.whole.unit and 0 < self.whole.value >= self.part.value

    def comes_out(self) -> bool:
        """Whether the percentage is right as precisely as it is written, or the part is (33% of 10 is 3)."""
        if rounds_to(self.exact, self.share) or self._rounding_allows():
            return True
        return self.whole.value <= FEW and rounds_to(self.whole.value * self.share.value / 100, self.part)

    @property
    def exact(self) -> Decimal:
        """The percentage that the two numbers give."""
        return self.part.value / self.whole.value * 100

    def _rounding_allows(self) -> bool:
        """Whether amounts that are rounded themselves (£0.6m of £2.9m) allow the percentage."""
        (least, most), (small, large) = span_of(self.part), span_of(self.whole)
        half = self.share.step / 2
        highest = most / max(small, self.whole.step / 2) * 100 + half
        return least / large * 100 - half <= self.share.value <= highest

    def claim(self) -> Claim:
        """The finding, with what the percentage would be, or what it would take."""
        expected = to_step(self.exact, self.share.step)
        of = f"{said_number(self.part)} of {said_number(self.whole)}"
        arithmetic = f"{of} is {said(expected)}%; you wrote {said(self.share.value)}%"
        numbers = (self.part, self.whole, self.share)
        start, end = min(number.start for number in numbers), max(number.end for number in numbers)
        return Claim("share", start, end, arithmetic, expected, self.share.value, self._hint(expected))

    def _hint(self, expected: Decimal) -> str:
        written = self.share.value
        meant = said(to_step(self.whole.value * written / 100, self.part.step), self.part.unit)
        slip = slip_between(expected, written) or f"{said(written)}% would be {meant}"
        return f"differs by {said(abs(expected - written))} percentage points; {slip}"
