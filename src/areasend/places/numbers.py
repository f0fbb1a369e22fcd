"""A school's DfE number: the authority's three figures and the school's four."""

import re

_FIGURES = re.compile(r"(\d{3})[\s/\-.]*(\d{4})(?:\.0)?")


def dfe_number(written: str) -> str:
    """886/9101 from 886/9101, 8869101, 886 9101 or 886-9101. ValueError says that it is none of these."""
    found = _FIGURES.fullmatch(written.strip())
    if not found:
        raise ValueError("is not a DfE number: three figures and four, as 886/9101")
    return f"{found[1]}/{found[2]}"
