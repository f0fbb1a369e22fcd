"""The measures that are supplied series, found at start."""

from areasend.measures.supplied import health, local_offer, psychology, satisfaction, timeliness

__all__ = ["health", "local_offer", "psychology", "satisfaction", "timeliness"]
