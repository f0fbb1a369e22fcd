"""Complaints as a Django app."""

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    """Complaints: their stages on a working-day clock, outcomes, causes, lessons."""

    name = "areasend.complaints"
    label = "complaints"
