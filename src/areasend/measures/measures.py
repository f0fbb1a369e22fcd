"""The measures that are supplied series, found at start."""

from areasend.measures.supplied import local_offer, psychology, satisfaction, timeliness

__all__ = ["local_offer", "psychology", "satisfaction", "timeliness"]
