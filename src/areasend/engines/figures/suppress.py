"""Small numbers hidden, so that nobody can be told from a table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

THRESHOLD = 5
"""Counts from 1 to one below this are hidden. Nothing is told by a 0, so it is shown."""


class TableError(ValueError):
    """A table that does not add up to its total, or holds a count below nothing."""


@dataclass(frozen=True, slots=True)
class HiddenTable:
    """A table fit to be published; a hidden count is None.

    `breakdown` is False if there are too few in all for any breakdown: then every count is hidden.
    `small` were hidden for being small, `others` so that the small cannot be worked out.
    """

    counts: Mapping[str, int | None]
    total: int | None
    breakdown: bool
    small: frozenset[str]
    others: frozenset[str]


def suppress(table: Mapping[str, int], total: int, threshold: int = THRESHOLD) -> HiddenTable:
    """The table with small counts hidden, and as many more as keep them from being worked out by subtraction.

    With fewer than twice the threshold in all there is no breakdown: any split of six would tell of somebody.
    Raises TableError if the counts do not make the total.
    """
    _check(table, total)
    shown_total = None if is_small(total, threshold) else total
    if 0 < total < 2 * threshold:
        return HiddenTable(dict.fromkeys(table), shown_total, False, frozenset(table), frozenset())
    small = frozenset(group for group, count in table.items() if is_small(count, threshold))
    others = frozenset[str]()
    if small and _can_be_worked_out([table[group] for group in small], threshold):
        others = _smallest_of_the_rest(table, small)
        if not others:
            return HiddenTable(dict.fromkeys(table), shown_total, False, small, frozenset(table) - small)
    counts = {group: None if group in small | others else count for group, count in table.items()}
    return HiddenTable(counts, shown_total, True, small, others)


def is_small(count: int, threshold: int = THRESHOLD) -> bool:
    """Whether a count is one to hide: some, but fewer than the threshold."""
    return 0 < count < threshold


def _check(table: Mapping[str, int], total: int) -> None:
    if any(count < 0 for count in table.values()):
        raise TableError("a count is below nothing")
    made = sum(table.values())
    if made != total:
        raise TableError(f"{' + '.join(map(str, table.values())) or 'nothing'} is {made}, not {total}")


def _smallest_of_the_rest(table: Mapping[str, int], small: frozenset[str]) -> frozenset[str]:
    """The group to hide beside the small ones; a 0 would hide nothing."""
    rest = [group for group in table if group not in small and table[group]]
    return frozenset(sorted(rest, key=lambda group: table[group])[:1])


def _can_be_worked_out(hidden: Iterable[int], threshold: int) -> bool:
    """Whether the sum of hidden small counts, which subtraction gives away, leaves only one way to make it.

    One count is its own sum; all ones and all of the largest small number are the only way to their sums.
    """
    counts = list(hidden)
    return len(counts) < 2 or sum(counts) in (len(counts), len(counts) * (threshold - 1))
