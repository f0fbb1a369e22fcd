"""The measures of the workforce, found at start."""

from areasend.workforce.measures import posts, training, waiting

__all__ = ["posts", "training", "waiting"]
