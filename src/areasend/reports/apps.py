"""Reports as a Django app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ReportsConfig(AppConfig):
    """Finds the kinds of paper at start."""

    name = "areasend.reports"
    label = "reports"

    def ready(self) -> None:
        autodiscover_modules("committee.paper", "highlight.paper", "monitoring_pack.paper")
