"""What does not add up among complaints, a file for each kind."""

from areasend.complaints.findings import contradictions, gaps, quarters, repeated

__all__ = ["contradictions", "gaps", "quarters", "repeated"]
