"""Programme as a Django app."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The improvement programme."""

    name = "areasend.programme"
    label = "programme"
