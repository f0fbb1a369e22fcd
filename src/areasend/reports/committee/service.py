"""Workstream E: what health services provide."""

from areasend.reports.committee.health_leads import clinical_leads, vulnerability_checks
from areasend.reports.kinds import Paragraphs

PARAGRAPHS: tuple[Paragraphs, ...] = (vulnerability_checks, clinical_leads)
