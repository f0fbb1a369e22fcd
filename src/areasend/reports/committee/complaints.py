"""Workstream A: complaints, read with their numbers below the line."""

from areasend.reports.kinds import Paragraphs

PARAGRAPHS: tuple[Paragraphs, ...] = ()
