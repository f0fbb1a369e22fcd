"""Rows that belong to no one app: imports, looks, comments, evidence files."""

from areasend.kit.area import Area, Partner
from areasend.kit.attachments.models import EvidenceFile, Remark
from areasend.kit.importing.models import ImportLine, ImportRun, SavedMapping, TypedTotal
from areasend.kit.jobs.models import Job
from areasend.kit.looks import Look
from areasend.kit.registers.one_thing.links import SameThing

__all__ = [
    "Area",
    "EvidenceFile",
    "ImportLine",
    "ImportRun",
    "Job",
    "Look",
    "Partner",
    "Remark",
    "SameThing",
    "SavedMapping",
    "TypedTotal",
]
