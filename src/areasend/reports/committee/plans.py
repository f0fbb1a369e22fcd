"""Workstream C: the quality and timeliness of plans."""

from areasend.reports.kinds import Paragraphs

PARAGRAPHS: tuple[Paragraphs, ...] = ()
