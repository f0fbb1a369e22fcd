"""Values as a chart says them."""

NOT_KNOWN = "not known"


def said(value: float | None, unit: str) -> str:
    """A value with its unit where the unit is a sign; "1,209", "41%", "£2.5"; a whole number stays whole."""
    if value is None:
        return NOT_KNOWN
    digits = f"{abs(value):,.0f}" if float(value).is_integer() else f"{abs(value):,.1f}"
    sign = "−" if value < 0 else ""
    if unit == "£":
        return f"{sign}£{digits}"
    return f"{sign}{digits}%" if unit == "%" else f"{sign}{digits}"
