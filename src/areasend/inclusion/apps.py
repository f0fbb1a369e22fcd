"""Inclusion as a Django app."""

from django.apps import AppConfig


class InclusionConfig(AppConfig):
    """Inclusion: standards and statements, events with schools, survey answers."""

    name = "areasend.inclusion"
    label = "inclusion"
