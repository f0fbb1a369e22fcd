"""A sum in written text that does not come out, and numbers said as a reader would say them."""

from dataclasses import dataclass
from decimal import Decimal

from areasend.engines.figures.prose.numbers import Number, Unit

NEARBY = 80
"""Characters either side of a sum in which its verb ("doubled") is looked for."""


@dataclass(frozen=True, slots=True)
class SumFinding:
    """One sum that does not come out.

    `kind`: total, parts, share, change, times, weekday or months. `quoted` is `text[start:end]`, the words
    the sum stands in. `arithmetic` says it in one line; `expected` is what the sum gives (a number, or the
    name of a weekday), `written` what the text says; `hint` guesses at the slip.
    """

    kind: str
    start: int
    end: int
    quoted: str
    arithmetic: str
    expected: Decimal | str
    written: Decimal | str
    hint: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A finding before it is tied to its text: what is wrong, and the stretch it stands in."""

    kind: str
    start: int
    end: int
    arithmetic: str
    expected: Decimal | str
    written: Decimal | str
    hint: str
    word: str = ""

    def in_text(self, text: str) -> SumFinding:
        """The finding with its words: from the first number to the last, and the `word` beside them."""
        start, end = self._with_word(text)
        if text[end : end + 1] == ")" and text[start:end].count("(") > text[start:end].count(")"):
            end += 1
        return SumFinding(
            self.kind, start, end, text[start:end], self.arithmetic, self.expected, self.written, self.hint
        )

    def _with_word(self, text: str) -> tuple[int, int]:
        before = text.lower().rfind(self.word, max(0, self.start - NEARBY), self.start) if self.word else -1
        if before >= 0:
            return before, self.end
        after = text.lower().find(self.word, self.end, self.end + NEARBY) if self.word else -1
        return self.start, self.end if after < 0 else after + len(self.word)


def said(value: Decimal, unit: Unit = Unit.COUNT) -> str:
    """A number as a reader writes it: 1,268; £2.9m; £612,000; 30%; 9.5."""
    if unit is Unit.POUNDS:
        return _pounds(value)
    plain = f"{value.normalize():,f}"
    if unit is Unit.PERCENT:
        return f"{plain}%"
    return f"{plain} percentage points" if unit is Unit.POINTS else plain


def _pounds(value: Decimal) -> str:
    if (abs(value) >= 1_000_000 and value % 10_000 == 0) or (abs(value) >= 100_000 and value % 50_000 == 0):
        return f"£{(value / 1_000_000).normalize():f}m"
    return f"£{value:,.2f}" if value % 1 else f"£{value:,.0f}"


def said_number(number: Number) -> str:
    """A number as its writer wrote it, but in figures."""
    if number.unit in (Unit.COUNT, Unit.POUNDS) and number.quoted[0] in "£0123456789":
        return " ".join(number.quoted.split())
    return said(number.value, number.unit)
