"""How pages say numbers."""

from decimal import Decimal

import pytest

from areasend.kit.pages import say_number


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1268, "1,268"),
        (Decimal("175.000"), "175"),
        (Decimal("7.4"), "7.4"),
        ("7.4", "7.4"),
        ("1268", "1,268"),
        (None, "–"),
    ],
)
def test_a_number_is_said_as_people_write_it_whether_counted_now_or_frozen(value: object, said: str) -> None:
    assert say_number(value) == said
