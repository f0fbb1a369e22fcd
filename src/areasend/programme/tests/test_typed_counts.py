"""A number of rows typed in a sheet is held against its rows."""

import pytest

from areasend.kit.importing.counts import count_said
from areasend.kit.registers import register_of


@pytest.mark.parametrize(
    ("register", "text", "said"),
    [
        ("milestones", "150 milestones", 150),
        ("actions", "Total actions workstream B: 20", 20),
        ("activities", "91 activities", 91),
        ("actions", "Total: 1,090 actions", 1090),
        ("workstreams", "Total actions workstream B: 20", None),
        ("plan-dates", "150 milestones", None),
        ("actions", "20 actions are late", None),
        ("actions", "All dates subject to system recovery", None),
        ("actions", "Completed, see minutes", None),
    ],
)
def test_a_text_says_a_number_of_the_registers_rows_or_nothing(register: str, text: str, said: int | None) -> None:
    assert count_said(text, register_of(register)) == said
