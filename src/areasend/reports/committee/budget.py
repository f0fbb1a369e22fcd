"""The money."""

from areasend.reports.kinds import Paragraphs

PARAGRAPHS: tuple[Paragraphs, ...] = ()
