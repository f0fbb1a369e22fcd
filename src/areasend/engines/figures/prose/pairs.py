"""Two numbers set against each other: "from 16 to 8", "122 compared with 100", "16 last year and 8 this year"."""

from dataclasses import dataclass, replace
from decimal import Decimal

from areasend.engines.figures.prose.numbers import Number, Unit
from areasend.engines.figures.prose.sentences import Sentence
from areasend.engines.figures.prose.wording import any_of

_OUT_OF = r"(?:(?: out)? of (?:the )?<q>(?:\s[a-z]+){0,3}?(?:\s?\(<p>\))?)?+"
_JUST = rf"(?:{any_of('just, only, a, an, the')}\s)*"
FROM_TO = (
    rf"from {_JUST}(?:[a-z]+ )?<first=x>{_OUT_OF}(?P<own>\s?\(<p>\))?"
    rf"(?:,?\s(?:[a-z]|<d>)[\w'&/.-]*){{0,8}}?,?\sto\s{_JUST}<last=x>{_OUT_OF}"
)
COMPARED = (
    r"<last=x>(?:,?\s(?:[a-z]|<d>)[\w'&/-]*){0,6}?,? \(?"
    rf"{any_of('compared with, compared to, against, up from, down from')} {_JUST}<first=x>"
)
_THEN = r"(?:last (?:year|term|month|quarter)|in <d>|the year before|before)"
_NOW = r"(?:this (?:year|term|month|quarter)|in <d>|now|after|since)"
YEAR_BY_YEAR = (
    rf"(?<!to )(?<!then )<first=x>(?:\s[a-z][\w'-]*){{0,3}}? {_THEN}(?: and|,| but|,? then) "
    rf"<last=x>(?:\s[a-z][\w'-]*){{0,3}}? {_NOW}"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A number before and the number after it."""

    first: Number
    last: Number

    @property
    def apart(self) -> Decimal:
        """How far apart they are, without sign."""
        return abs(self.last.value - self.first.value)

    def can_compare(self) -> bool:
        """Whether a change can be worked out: like units, exact words, something to start from."""
        hedged = self.first.loose or self.last.loose
        return self.first.unit is self.last.unit and self.first.value > 0 and not hedged


def pair_at(sentence: Sentence, first: int, last: int) -> Pair:
    """The two numbers at these places; in "from 41 to 53 per cent" the second lends the first its unit."""
    one, two = sentence.number_at(first), sentence.number_at(last)
    if one.unit is Unit.COUNT and two.unit is Unit.PERCENT:
        one = replace(one, unit=two.unit)
    return Pair(one, two)
