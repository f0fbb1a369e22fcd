"""Accounts as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People who sign in, and their roles."""

    name = "areasend.accounts"
    label = "accounts"
