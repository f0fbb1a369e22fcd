"""The registers of engagement, a file for each kind."""

from areasend.engagement.registers import activities, consultations, promises, sent, survey

__all__ = ["activities", "consultations", "promises", "sent", "survey"]
