"""Workforce as a Django app."""

from django.apps import AppConfig


class WorkforceConfig(AppConfig):
    """Workforce: posts, recruitment phases, training, the waiting lists of professionals."""

    name = "areasend.workforce"
    label = "workforce"
