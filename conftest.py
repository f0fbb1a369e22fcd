"""What every test stands on: a server of its own, people with names and roles, and who writes."""

import os

os.environ.setdefault("AREASEND_PURPOSE", "tests")

import pytest

from areasend.kit import postgres


def pytest_configure(config: pytest.Config) -> None:
    """The embedded server runs while the tests do, unless another is named."""
    if not os.environ.get("DATABASE_URL"):
        postgres.ensure_running("tests")


pytest_plugins = ["tests.people"]
