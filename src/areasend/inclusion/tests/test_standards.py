"""A standard may be published without being agreed, and agreed without being published."""

from datetime import date

from areasend.inclusion.models import Standard


def test_published_is_not_agreed() -> None:
    # Case 12: a draft is published in March 2021 and agreed only in 2023. In 2022 it is the one and not the other.
    draft = Standard(document="Inclusion strategy", published_on=date(2021, 3, 17), agreed_on=date(2023, 5, 1))
    assert draft.state(date(2021, 3, 1)) == "not agreed"
    assert draft.state(date(2022, 1, 1)) == "draft published, not agreed"
    assert draft.state(date(2023, 6, 1)) == "agreed and published"


def test_agreed_is_not_published() -> None:
    standard = Standard(document="Core Mainstream Standards", agreed_on=date(2020, 7, 8))
    assert standard.state(date(2020, 11, 18)) == "agreed, not published"
