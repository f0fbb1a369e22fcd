"""Workstream A: co-production, consultations, you said / we did."""

from areasend.reports.kinds import Paragraphs

PARAGRAPHS: tuple[Paragraphs, ...] = ()
