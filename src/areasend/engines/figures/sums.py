"""The sum checker: finds sums in written text that do not come out.

It reads totals, parts of a total, percentages, changes, times and doublings, weekdays and months counted.
What it cannot read for certain it leaves alone: a false alarm costs more than a miss.
"""

from collections.abc import Callable, Iterator

from areasend.engines.figures.prose.changes import check_changes
from areasend.engines.figures.prose.finding import Claim, SumFinding
from areasend.engines.figures.prose.growing import check_growing
from areasend.engines.figures.prose.months import check_months
from areasend.engines.figures.prose.parts import check_parts
from areasend.engines.figures.prose.sentences import Paragraph, paragraphs_in
from areasend.engines.figures.prose.shares import check_shares
from areasend.engines.figures.prose.symbols import check_symbols
from areasend.engines.figures.prose.times import check_times
from areasend.engines.figures.prose.totals import check_totals
from areasend.engines.figures.prose.weekdays import check_weekdays

__all__ = ["SumFinding", "check_sums"]

CHECKS: tuple[Callable[[Paragraph], Iterator[Claim]], ...] = (
    check_totals,
    check_symbols,
    check_growing,
    check_parts,
    check_shares,
    check_changes,
    check_times,
)


def check_sums(text: str, *, year_hint: int | None = None) -> list[SumFinding]:
    """The sums that do not come out, in the order of the text. Never raises; takes time as the text is long.

    `year_hint` is the year of dates written without one ("Friday 16 October"); without it they go unchecked.
    """
    paragraphs = list(paragraphs_in(text))
    claims = [claim for check in CHECKS for paragraph in paragraphs for claim in check(paragraph)]
    claims += [*check_weekdays(text, year_hint), *check_months(text, paragraphs)]
    return [claim.in_text(text) for claim in _one_each(claims)]


def _one_each(claims: list[Claim]) -> list[Claim]:
    """The claims in order, one for each number that is wrong."""
    by_end = {claim.end: claim for claim in reversed(claims)}
    return sorted(by_end.values(), key=lambda claim: (claim.start, claim.end))
