"""Measures as a Django app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class MeasuresConfig(AppConfig):
    """Finds every app's measures at start, so that one more measure is one more declaration."""

    name = "areasend.measures"
    label = "measures"

    def ready(self) -> None:
        autodiscover_modules("measures", "findings")
