"""Bodies drawn, and told as a list."""

from datetime import date

import pytest

from areasend.kit.acting import acting
from areasend.programme.governance import read_governance
from areasend.programme.models import Body, Membership

pytestmark = pytest.mark.django_db


def test_governance_is_drawn_and_listed() -> None:
    with acting("The office", "arranging a test"):
        Body.objects.create(name="Cabinet Committee")
        board = Body.objects.create(name="Improvement Board", reports_to="Cabinet Committee")
        Body.objects.create(name="Steering Group", reports_to="Improvement Board", from_on=date(2020, 3, 1))
        Membership.objects.create(body=board, role="Forum chair", from_on=date(2020, 3, 6))
    now, before = read_governance(date(2020, 11, 18)), read_governance(date(2019, 12, 31))
    assert now.diagram is not None
    assert now.diagram.as_list.items[0][0] == "Cabinet Committee"
    assert [seat.role for seat in now.roots[0].children[0].seats] == ["Forum chair"]
    assert "Steering Group" in now.diagram.svg
    assert (now.count, before.count) == (3, 2)
