"""The registers of complaints, a file for each."""

from areasend.complaints.registers import complaints, lessons, rules

__all__ = ["complaints", "lessons", "rules"]
