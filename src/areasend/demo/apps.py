"""The demonstration as a Django app."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The invented area."""

    name = "areasend.demo"
    label = "demo"
