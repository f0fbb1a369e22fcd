"""The demonstration as a Django app."""

from django.apps import AppConfig

from areasend.demo.samples.catalogue import SAMPLES
from areasend.kit.importing.samples import SampleFile, offer


class DemoConfig(AppConfig):
    """The invented area."""

    name = "areasend.demo"
    label = "demo"

    def ready(self) -> None:
        """Its samples are offered on the import page."""
        for sample in SAMPLES:
            offer(SampleFile(sample.name, sample.about, sample.register, sample.content))
