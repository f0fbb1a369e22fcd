"""Budget as a Django app."""

from django.apps import AppConfig


class BudgetConfig(AppConfig):
    """The programme budget: lines, entries by month, virements, the variance rule."""

    name = "areasend.budget"
    label = "budget"
