"""Files for the tests, as offices and phones make them."""

from datetime import date
from functools import cache

from areasend.kit.documents.pdf import as_pdf
from areasend.kit.documents.tests.short import paper_saying

DAY = date(2031, 3, 4)


@cache
def pdf(words: str = "The group agreed the guidance.") -> bytes:
    """A PDF of our own making."""
    return as_pdf(paper_saying(words), on=DAY)
