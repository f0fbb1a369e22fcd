"""A paper as a Word file (.docx), for those who will write in it."""

from areasend.kit.documents.word.paper import as_docx

__all__ = ["as_docx"]
