"""How a measure's value is said."""

from decimal import Decimal

from areasend.measures.measure import Measure, Value


def say_value(measure: Measure, value: Value) -> str:
    """1,268; £612,000; 41% (58 of 142). A share with nothing below the line is said to be unknown."""
    if value.value is None:
        return "not known"
    if measure.is_ratio:
        return f"{Decimal(value.value) * 100:.0f}% ({value.numerator:,} of {value.denominator:,})"
    return say_amount(measure, value.value)


def say_amount(measure: Measure, amount: object) -> str:
    """A whole number with its commas; money with its sign; others to two places at most."""
    if measure.money:
        return f"{'−' if Decimal(str(amount)) < 0 else ''}£{abs(Decimal(str(amount))):,.0f}"
    number = Decimal(str(amount))
    return f"{int(number):,}" if number == number.to_integral_value() else f"{number.normalize():,f}"
