"""Sums said outright: "412 - 17 = 395", "12 times 3 is 36", "1,268 = 1,209 + 59"."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from areasend.engines.figures.prose.adding import sum_claim
from areasend.engines.figures.prose.finding import Claim, said, said_number
from areasend.engines.figures.prose.hints import hint_for
from areasend.engines.figures.prose.lists import listed_after
from areasend.engines.figures.prose.numbers import Number, Unit
from areasend.engines.figures.prose.rounding import span_of, total_agrees
from areasend.engines.figures.prose.sentences import Paragraph, Sentence
from areasend.engines.figures.prose.wording import any_of, pattern

_IS = any_of("is, are, make, makes, give, gives, leaves, leaving, equals, comes to, making, giving")
_GIVES = rf"(?:\s?=|,? {_IS})\s(?:only |just )?"
_ADDED = pattern(rf"\badding (?:the |a further )?<two=n><words:2> to (?:the )?<one=n><words:4>{_GIVES}<result=n>")
_TAKEN = pattern(rf"<one=n><words:2> (?:-|−|less|minus|take away) (?:the )?<two=n><words:2>{_GIVES}<result=n>")
_DASHED = pattern(r"<one=n> – <two=n> = <result=n>")
_MULTIPLIED = pattern(rf"<one=q><words:2> (?:x|×|\*|times|multiplied by) <two=q><words:2>{_GIVES}<result=q>")
_COSTING = any_of("making, a total of, giving, totalling, giving a total of, or, is, costing, that is")
_AT_EACH = pattern(rf"<one=c><words:4> at <two=m> (?:each|apiece|a head|per head)[,:]? {_COSTING} <result=m>")
_DIVIDED = pattern(rf"<one=q><words:2> (?:÷|divided by) <two=c><words:2>{_GIVES}<result=q>")
_REVERSED = pattern(r"<result=n>(?:\s[a-z][\w'-]+){0,3} = <one=n>(?:\s[a-z][\w'-]+){0,3} \+ ")
_PART_OF_MORE = pattern(r"[+*×÷/−-]\s?\(?$|<n>(?:\s[a-z]+){0,2} x $")
_GOES_ON = re.compile(r"\)?(?:\s[a-z]+)?\s?[+*×÷/−]")

Operation = Callable[[Decimal, Decimal], Decimal]


def _plus(one: Decimal, two: Decimal) -> Decimal:
    return one + two


def _minus(one: Decimal, two: Decimal) -> Decimal:
    return one - two


def _times(one: Decimal, two: Decimal) -> Decimal:
    return one * two


def _over(one: Decimal, two: Decimal) -> Decimal:
    return one / two if two else Decimal(0)


_OPERATIONS: tuple[tuple[re.Pattern[str], str, Operation], ...] = (
    (_ADDED, "+", _plus),
    (_TAKEN, "-", _minus),
    (_DASHED, "-", _minus),
    (_MULTIPLIED, "×", _times),
    (_AT_EACH, "×", _times),
    (_DIVIDED, "÷", _over),
)


def check_symbols(paragraph: Paragraph) -> Iterator[Claim]:
    """Each sum of the paragraph said outright that does not come out."""
    for sentence in paragraph:
        for said_outright, sign, operation in _OPERATIONS:
            for found in said_outright.finditer(sentence.shape):
                yield from _check(sentence, found, sign, operation)
        for found in _REVERSED.finditer(sentence.shape):
            yield from _check_reversed(
                sentence, sentence.index_at(found.start("result")), sentence.index_at(found.start("one"))
            )


def _check(sentence: Sentence, found: re.Match[str], sign: str, operation: Operation) -> Iterator[Claim]:
    one, two, result = (sentence.number_at(found.start(name)) for name in ("one", "two", "result"))
    before, after = (
        sentence.shape[max(0, found.start() - 30) : found.start()],
        sentence.shape[found.end() :][:12],
    )
    if _PART_OF_MORE.search(before) or _GOES_ON.match(after) or one.loose or two.loose or result.loose:
        return
    if not _like(one, two, result, sign) or _agrees(one, two, result, operation):
        return
    expected = operation(one.value, two.value)
    yield _claim(one, two, result, sign, expected)


def _like(one: Number, two: Number, result: Number, sign: str) -> bool:
    """Whether the units go together: pounds less pounds are pounds, places times pounds are pounds."""
    if sign in "+-":
        return one.unit is two.unit is result.unit
    return Unit.POUNDS not in (one.unit, two.unit) or result.unit is Unit.POUNDS


def _agrees(one: Number, two: Number, result: Number, operation: Operation) -> bool:
    ends = [operation(a, b) for a in span_of(one) for b in span_of(two)]
    half = result.step / 2 if result.is_rounded or operation is _over else Decimal(0)
    return min(ends) - half <= result.value <= max(ends) + half


def _claim(one: Number, two: Number, result: Number, sign: str, exact: Decimal) -> Claim:
    expected = exact.quantize(result.step) if exact % 1 and result.step <= 1 else exact
    terms = f"{said_number(one)} {sign} {said_number(two)}"
    arithmetic = f"{terms} is {said(expected, result.unit)}; you wrote {said_number(result)}"
    start = min(one.start, two.start)
    hint = hint_for(expected, result.value, result.unit)
    return Claim("total", start, result.end, arithmetic, expected, result.value, hint)


def _check_reversed(sentence: Sentence, total: int, first: int) -> Iterator[Claim]:
    """In "1,268 = 1,209 + 59" the total stands first."""
    written = sentence.numbers[total]
    listed = listed_after(sentence, first, written.unit)
    parts = [sentence.numbers[index] for index in listed]
    part_of_more = _PART_OF_MORE.search(sentence.before(total)) or _GOES_ON.match(sentence.after(listed[-1], 12))
    hedged = any(number.loose or number.unit is not written.unit for number in (*parts, written))
    if len(parts) > 1 and not part_of_more and not hedged and not total_agrees(parts, written):
        yield sum_claim("total", parts, written)
