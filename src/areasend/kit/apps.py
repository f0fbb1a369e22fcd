"""The bottom floor as a Django app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class KitConfig(AppConfig):
    """Finds every app's registers and jobs at start, so that one more is one more declaration."""

    name = "areasend.kit"
    label = "kit"

    def ready(self) -> None:
        autodiscover_modules("registers", "jobs", "importing.jobs")
