"""Commissioning as a Django app."""

from django.apps import AppConfig


class CommissioningConfig(AppConfig):
    """Joint commissioning: pilots, panel cases, agreements, deliveries."""

    name = "areasend.commissioning"
    label = "commissioning"
