"""A cell's format tells what its value alone does not."""

from datetime import date
from decimal import Decimal

from areasend.kit.sheets.book import Cell
from areasend.kit.sheets.cells import date_in, number_in
from areasend.kit.sheets.dates import DateSaid, NotADate
from areasend.kit.sheets.numbers import NotANumber, NumberSaid


def test_a_real_date_shown_as_a_month_is_the_month():
    found = date_in(Cell(value=date(2020, 3, 1), text="Mar-20"))
    assert isinstance(found, DateSaid)
    assert (found.first, found.last, found.precision) == (date(2020, 3, 1), date(2020, 3, 31), "month")


def test_a_real_date_shown_in_full_is_a_day():
    found = date_in(Cell(value=date(2020, 3, 1), text="01/03/2020"))
    assert isinstance(found, DateSaid)
    assert found.precision == "day"


def test_months_first_does_not_turn_a_real_date_round():
    found = date_in(Cell(value=date(2020, 3, 1), text="01/03/2020"), day_first=False)
    assert isinstance(found, DateSaid)
    assert found.first == date(2020, 3, 1)


def test_words_and_blanks_are_read_as_ever():
    assert isinstance(date_in(Cell(value="tbc", text="tbc")), NotADate)
    assert date_in(Cell(value=None, text="")) is None
    assert isinstance(number_in(Cell(value="n/k", text="n/k")), NotANumber)
    assert number_in(Cell(value=None, text="")) is None


def test_a_share_shown_as_a_percentage_is_of_a_hundred():
    found = number_in(Cell(value=0.298, text="29.8%"))
    assert isinstance(found, NumberSaid)
    assert (found.value, found.unit) == (Decimal("29.8"), "%")


def test_money_shown_as_such_is_pounds_and_a_plain_number_is_neither():
    assert number_in(Cell(value=1286.5, text="£1,286.50")) == NumberSaid(Decimal("1286.5"), "1286.5", unit="£")
    assert number_in(Cell(value=412, text="412")) == NumberSaid(Decimal(412), "412")
