"""The measures found at start: every `measures.py` puts its declarations here."""

from areasend.measures.measure import Measure

_measures: dict[str, Measure] = {}


def declare(*measures: Measure) -> None:
    """Enter declarations; a key may be used once."""
    for measure in measures:
        if _measures.get(measure.key, measure).title != measure.title:
            raise ValueError(f"two measures are called {measure.key!r}")
        _measures[measure.key] = measure


def all_measures() -> tuple[Measure, ...]:
    """Every measure, by key."""
    return tuple(_measures[key] for key in sorted(_measures))


def measure_of(key: str) -> Measure:
    """The measure of a key; KeyError says what to do."""
    if key not in _measures:
        raise KeyError(f"measure {key!r} is in no measures.py; there are: {', '.join(sorted(_measures))}")
    return _measures[key]
