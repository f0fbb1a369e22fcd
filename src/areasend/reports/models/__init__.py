"""Papers in hand, what was said of them, and what was published: a file a thought."""

from areasend.reports.models.paper import Paper, PaperSection, SectionOpened
from areasend.reports.models.publication import Correction, Publication, PublicationFile
from areasend.reports.models.review import Approval, PaperComment

__all__ = [
    "Approval",
    "Correction",
    "Paper",
    "PaperComment",
    "PaperSection",
    "Publication",
    "PublicationFile",
    "SectionOpened",
]
