"""Which band a risk's score falls in, by the matrix that stood on the day it was scored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Band:
    """Scores from `least` to `most` make this band, from a day on."""

    name: str
    least: int
    most: int
    from_on: date = date.min


# The five-by-five bands many councils use; they stand until an area records its own.
USUAL_BANDS = (Band("low", 1, 6), Band("medium", 8, 15), Band("high", 16, 25))


def band_of(score: int, on: date, bands: Sequence[Band] = ()) -> str:
    """The band of a score given on a day; a matrix from a later day does not recolour it."""
    standing = [band for band in (*USUAL_BANDS, *bands) if band.from_on <= on]
    newest = max(band.from_on for band in standing)
    return next((b.name for b in standing if b.from_on == newest and b.least <= score <= b.most), "between bands")
