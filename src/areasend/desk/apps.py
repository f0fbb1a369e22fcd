"""The desk as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Home pages."""

    name = "areasend.desk"
    label = "desk"
