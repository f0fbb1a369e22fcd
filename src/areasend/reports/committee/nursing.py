"""Workstream D: nurses for special schools."""

from areasend.reports.kinds import Paragraphs

PARAGRAPHS: tuple[Paragraphs, ...] = ()
