"""Complaints, the rules of their clock, and what was learnt from them."""

from areasend.complaints.models.complaint import Complaint
from areasend.complaints.models.lesson import Lesson
from areasend.complaints.models.rules import ComplaintRuleSet

__all__ = ["Complaint", "ComplaintRuleSet", "Lesson"]
