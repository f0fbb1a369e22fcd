"""Percentages of something: "12 of 40 (30%)", "30 per cent of 40 is 12", "12 (30%) of the 40 schools"."""

from collections.abc import Iterator
from decimal import Decimal

from areasend.engines.figures.prose.finding import Claim, said, said_number
from areasend.engines.figures.prose.hints import slip_between
from areasend.engines.figures.prose.numbers import Number
from areasend.engines.figures.prose.rounding import rounds_to, span_of, to_step
from areasend.engines.figures.prose.sentences import Paragraph, Sentence
from areasend.engines.figures.prose.wording import pattern

_OF_DETERMINERS = r"(?:(?:the|our|all|these|those|its|their|a total of|a possible|some)\s)*(?:[a-z-]+\s)?"
_OF = rf"\s(?:out\s)?of\s{_OF_DETERMINERS}"
_SAYS = (
    r"(?:\s?[,–:]?\s(?:or|that is|that's|which is|i\.e\.|equal to|equivalent to|is|was|are|were|representing|equals"
    r"|a rate of|a share of|making|giving|just|making it|giving a rate of|this is|=)\s?|\s?=\s?|,\s|\s?–\s|\s?\(|:\s)"
    r"(?:a rate of\s|only\s|just\s|or\s)?\(?"
)
_ENDS = (
    r"(?=\s?(?:[).,;:\]–]|$)|\s(?:and|but|had|have|has|were|are|was|is|of (?:them|those|these|the total)|said|met)\b)"
    r"(?!\)?,? (?:in <d>|last year|previously|before|nationally|against|compared|up from|down from))"
)
_WORDS = r"(?:\s[a-z][\w'&/-]*){0,7}?"

_PATTERNS = (
    pattern(rf"<part=q>{_WORDS}(?:{_OF}|/)<whole=q>{_WORDS}{_SAYS}<share=p>{_ENDS}"),
    pattern(rf"<share=p>{_WORDS}(?:\s?\(|:\s|,? or |,? that is |\s–\s)<part=q>{_WORDS}(?:{_OF}|/)<whole=q>(?!{_WORDS}\s?\(?<p>)"),
    pattern(rf"<share=p>{_OF}<whole=q>{_WORDS}(?:,? (?:is|are|was|were|makes|equals|comes to|gives)\s|\s?=\s?|\s\()<part=q>(?! (?:out )?of )"),
    pattern(rf"<part=q>{_WORDS},?\s\(?(?:or\s)?<share=p>\)?,?{_OF}<whole=q>"),
    pattern(r"<part=c> in (?:every )?<whole=c>\s\(<share=p>\)"),
    pattern(rf"<part=q>(?:\s[a-z][\w'-]*){{0,2}}? (?:is|are|was|were|represents?|makes?|=) (?:only |just )?<share=p>{_OF}<whole=q>"),
)  # fmt: skip


_OF_WHOLE = pattern(
    rf"(?:^|[,;:.–]\s)of {_OF_DETERMINERS}<whole=q>(?:\s[a-z\ue004][\w'&/-]*){{0,8}}?,?\s(?=<q>)"
)
_PART_OF_WHOLE = pattern(r"<part=q>(?:\s[a-z][\w'-]*){0,4}?,?\s\(<share=p>\)")


def check_shares(paragraph: Paragraph) -> Iterator[Claim]:
    """Each percentage of the paragraph that its own two numbers do not give."""
    for sentence in paragraph:
        yield from _check_of_whole(sentence)
        for share in _PATTERNS:
            for found in share.finditer(sentence.shape):
                part, whole, written = (
                    sentence.number_at(found.start(name)) for name in ("part", "whole", "share")
                )
                if _is_checkable(part, whole, written):
                    yield from _check(part, whole, written)


def _check_of_whole(sentence: Sentence) -> Iterator[Claim]:
    """ "Of 90 actions, 38 (42%) are complete and 35 (39%) green": each share is of the 90."""
    whole = _OF_WHOLE.search(sentence.shape)
    if whole is None:
        return
    for found in _PART_OF_WHOLE.finditer(sentence.shape, whole.end()):
        part, of, written = (
            sentence.number_at(found.start("part")),
            sentence.number_at(whole.start("whole")),
            sentence.number_at(found.start("share")),
        )
        if _is_checkable(part, of, written):
            yield from _check(part, of, written)


def _is_checkable(part: Number, whole: Number, written: Number) -> bool:
    loose = part.loose or whole.loose or written.loose
    return not loose and part.unit is whole.unit and 0 < whole.value >= part.value


def _check(part: Number, whole: Number, written: Number) -> Iterator[Claim]:
    exact = part.value / whole.value * 100
    if rounds_to(exact, written) or _within(part, whole, written) or _is_count_of(part, whole, written):
        return
    expected = to_step(exact, written.step)
    arithmetic = (
        f"{said_number(part)} of {said_number(whole)} is {said(expected)}%; you wrote {said(written.value)}%"
    )
    start, end = min(part.start, whole.start, written.start), max(part.end, whole.end, written.end)
    yield Claim(
        "share", start, end, arithmetic, expected, written.value, _hint(expected, part, whole, written)
    )


def _within(part: Number, whole: Number, written: Number) -> bool:
    """Whether rounded amounts (£0.6m of £2.9m) allow the percentage."""
    (least, most), (small, large) = span_of(part), span_of(whole)
    half = written.step / 2
    return least / large * 100 - half <= written.value <= most / max(small, whole.step / 2) * 100 + half


def _is_count_of(part: Number, whole: Number, written: Number) -> bool:
    """Whether the part is the percentage of the whole, rounded to whole ones: 33% of 10 is 3."""
    return rounds_to(whole.value * written.value / 100, part) and whole.value <= 20


def _hint(expected: Decimal, part: Number, whole: Number, written: Number) -> str:
    apart = f"differs by {said(abs(expected - written.value))} percentage points"
    meant = to_step(whole.value * written.value / 100, part.step)
    slip = slip_between(expected, written.value)
    return f"{apart}; {slip or f'{said(written.value)}% would be {said(meant, part.unit)}'}"
