"""Sample files that the import page offers, so that a newcomer can try it. Apps above declare them."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class SampleFile:
    """One sample: its file name, what is in it, the register it belongs to, its bytes when asked."""

    name: str
    about: str
    register: str
    content: Callable[[], bytes]


_samples: dict[str, SampleFile] = {}


def offer(sample: SampleFile) -> None:
    """Offer a sample; the first of a name stands."""
    _samples.setdefault(sample.name, sample)


def offered() -> tuple[SampleFile, ...]:
    """Every sample, in the order offered."""
    return tuple(_samples.values())


def sample_of(name: str) -> SampleFile | None:
    """The sample of a name."""
    return _samples.get(name)
