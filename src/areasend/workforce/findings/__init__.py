"""What does not add up among posts, training and waits, found at start."""

from areasend.workforce.findings import posts, training, waiting

__all__ = ["posts", "training", "waiting"]
