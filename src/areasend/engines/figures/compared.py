"""Two counts or two shares set side by side in words: halved, 1.7 times, fell by a quarter."""

from dataclasses import dataclass
from fractions import Fraction

from areasend.engines.figures.intervals import Interval, PartOf, fisher, wilson

FEW = 20
"""A count below this makes "small numbers"."""

SURE = Fraction(1, 20)
"""A difference that chance makes less often than this is not put down to chance."""

_MULTIPLES = {
    Fraction(1, 2): "halved",
    Fraction(2): "doubled",
    Fraction(3): "trebled",
    Fraction(4): "quadrupled",
}
_PARTS = {
    Fraction(1, 10): "a tenth", Fraction(1, 5): "a fifth", Fraction(1, 4): "a quarter",
    Fraction(1, 3): "a third", Fraction(2, 3): "two thirds", Fraction(3, 4): "three quarters",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two shares compared: what became of the share, what of the number, and how sure the difference is.

    `chance` is Fisher's two-sided p; the intervals are Wilson's, 95 %.
    """

    first: PartOf
    last: PartOf
    share: str
    number: str
    certainty: str
    chance: Fraction
    first_interval: Interval
    last_interval: Interval

    def __str__(self) -> str:
        """The three parts and the p: "share halved; number fell by a quarter; small numbers, ..."."""
        return f"share {self.share}; number {self.number}; {self.certainty} (Fisher p = {_p(self.chance)})"


def compare_shares(first: PartOf, last: PartOf) -> Comparison:
    """The wording for a share and its number, so that neither is told without the other."""
    chance = fisher(first, last)
    return Comparison(
        first,
        last,
        share=change_words(first.share, last.share),
        number=change_words(Fraction(first.part), Fraction(last.part)),
        certainty=certainty_words(first, last, chance),
        chance=chance,
        first_interval=wilson(first),
        last_interval=wilson(last),
    )


def certainty_words(first: PartOf, last: PartOf, chance: Fraction) -> str:
    """Whether the numbers are small, and whether chance alone could have made the difference."""
    verdict = "difference could be chance" if chance >= SURE else "difference is unlikely to be chance"
    return f"small numbers, {verdict}" if min(first.part, last.part) < FEW else verdict


def times_words(first: Fraction, last: Fraction) -> str:
    """The last number as a multiple of the first: "halved", "1.7 times"; after none, "from none"."""
    if first == 0:
        return "unchanged" if last == 0 else "from none"
    ratio = last / first
    for multiple, word in _MULTIPLES.items():
        if abs(ratio / multiple - 1) <= Fraction(1, 20):
            return word
    return f"{float(ratio):.1f} times"


def change_words(first: Fraction, last: Fraction) -> str:
    """What became of a number: "halved", "fell by a quarter", "rose by 73%", "unchanged"."""
    if first == last:
        return "unchanged"
    multiple = times_words(first, last)
    if not multiple.endswith("times"):
        return multiple
    change = abs(last / first - 1)
    way = "fell" if last < first else "rose"
    return f"{way} by {_part_words(change)}"


def _part_words(change: Fraction) -> str:
    for part, words in _PARTS.items():
        if abs(change - part) <= Fraction(1, 100):
            return words
    return f"{float(change * 100):.0f}%"


def _p(chance: Fraction) -> str:
    return f"{float(chance):.2f}" if chance >= Fraction(1, 100) else "less than 0.01"
