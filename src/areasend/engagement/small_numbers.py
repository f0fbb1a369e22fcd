"""Small numbers: a group under 5 is hidden, and with it whatever would let it be worked out."""

from collections.abc import Mapping

THRESHOLD = 5


def hidden(counts: Mapping[str, int], threshold: int = THRESHOLD) -> frozenset[str]:
    """The groups to hide, given that their total is shown. Nought is no one, and is shown.

    If what is hidden adds up to under the threshold, the next smallest group is hidden too: total less the
    shown groups would give it away. Where that leaves one group or none to show, all are hidden.
    """
    small = {group for group, count in counts.items() if 0 < count < threshold}
    if not small:
        return frozenset()
    rest = sorted((group for group, count in counts.items() if count >= threshold), key=lambda group: counts[group])
    if rest and (len(small) == 1 or sum(counts[group] for group in small) < threshold):
        small.add(rest[0])
    return frozenset(small)
