"""Complaints of invented families."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from areasend.complaints.models import Complaint
from areasend.kit.acting import acting


@pytest.fixture
def complaint(db: None) -> Callable[..., Complaint]:
    """`complaint(answered_on=...)`: one complaint; what is not said is as usual."""
    made = 0

    def of(**said: Any) -> Complaint:
        nonlocal made
        made += 1
        usual = {
            "reference": f"WC/20/{made}",
            "family": f"W{made}B",
            "cause": "Transport",
            "received_on": date(2019, 1, 2),
        }
        with acting("Cleo Plaine", "arranging a test"):
            return Complaint.objects.create(**usual | said)

    return of
