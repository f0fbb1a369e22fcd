"""Engagement as a Django app."""

from django.apps import AppConfig


class EngagementConfig(AppConfig):
    """Engagement and co-production."""

    name = "areasend.engagement"
    label = "engagement"
