"""Places as a Django app."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """Places: schools and settings, districts, events held for them."""

    name = "areasend.places"
    label = "places"
