"""The registers of the workforce, found at start."""

from areasend.workforce.registers import posts, training, waiting

__all__ = ["posts", "training", "waiting"]
