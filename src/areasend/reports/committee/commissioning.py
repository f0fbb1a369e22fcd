"""Workstream D: joint commissioning."""

from areasend.reports.kinds import Paragraphs

PARAGRAPHS: tuple[Paragraphs, ...] = ()
