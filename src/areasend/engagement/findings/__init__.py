"""Findings of engagement, a file for each kind of record."""

from areasend.engagement.findings import said, sent, small

__all__ = ["said", "sent", "small"]
