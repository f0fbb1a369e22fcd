"""The ways of writing a date that offices use, one pattern each, tried in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from areasend.kit.sheets.date_spans import ImpossibleDateError, NoYearError, Span, months, one_day
from areasend.kit.sheets.date_words import MONTHS, WEEKDAYS, full_year, is_next_year


@dataclass(frozen=True, slots=True)
class Ways:
    """How this sheet writes: whether the day comes first, and about which year it speaks."""

    day_first: bool
    about: int | None

    def year(self, digits: str | None) -> int:
        if digits:
            return full_year(digits, about=self.about)
        if self.about is None:
            raise NoYearError("It has no year.")
        return self.about


_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_YEAR = r"'?(?P<year>\d{4}|\d\d)"
_TIME = r"(?:[ t]+\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?: ?[ap]m|z|[+-]\d\d:?\d\d)?)?"
_TIDY = str.maketrans({"\u2013": "-", "\u2014": "-", "\u2011": "-", "\u2019": "'", "\u2018": "'", ",": " "})
_VAGUE = re.compile(r"(?i)(before|after|from|until|early|mid|late|tbc|tba|ongoing|not before|no earlier|pending)\b")
_WEEKDAY = re.compile(rf"({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\.?[ -]+(?=\S)")


def plain(said: str) -> str:
    """The words in lower case with plain spaces, hyphens and quotes."""
    return " ".join(said.translate(_TIDY).split()).casefold().strip(" .;")


def begins_vaguely(said: str) -> bool:
    """Whether the words only point to a time ("before Dec 2020"), so are kept as said."""
    return _VAGUE.match(plain(said)) is not None


def split_weekday(text: str) -> tuple[str | None, str]:
    """The day of the week in front of a date, and the rest."""
    found = _WEEKDAY.match(text)
    return (found[1], text[found.end() :]) if found else (None, text)


def read_span(text: str, *, day_first: bool, about: int | None) -> Span | None:
    """What plain words mean as a date, or None. Raises ImpossibleDateError and NoYearError."""
    ways = Ways(day_first=day_first, about=about)
    for pattern, reader in _STYLES:
        found = pattern.fullmatch(text)
        span = reader(found, ways) if found else None
        if span is not None:
            return span
    return None


def _iso_day(found: re.Match[str], ways: Ways) -> Span:
    return one_day(int(found["year"]), int(found["month"]), int(found["day"]))


def _figures(found: re.Match[str], ways: Ways) -> Span:
    first, second = int(found["first"]), int(found["second"])
    day, month = (first, second) if ways.day_first else (second, first)
    return one_day(ways.year(found["year"]), month, day)


def _named_day(found: re.Match[str], ways: Ways) -> Span:
    return one_day(ways.year(found["year"]), MONTHS[found["month"]], int(found["day"]))


def _named_month(found: re.Match[str], ways: Ways) -> Span:
    return months(ways.year(found["year"]), MONTHS[found["month"]], 1, "month")


def _month_in_figures(found: re.Match[str], ways: Ways) -> Span:
    return months(int(found["year"]), int(found["month"]), 1, "month")


def _week(found: re.Match[str], ways: Ways) -> Span | None:
    _, rest = split_weekday(found["rest"])
    begins = read_span(rest, day_first=ways.day_first, about=ways.about)
    if begins is None or begins.precision != "day":
        return None
    monday = begins.first - timedelta(days=begins.first.weekday())
    return Span(monday, monday + timedelta(days=6), "week")


def _deadline(found: re.Match[str], ways: Ways) -> Span | None:
    _, rest = split_weekday(found["rest"])
    return read_span(rest, day_first=ways.day_first, about=ways.about)


def _quarter(found: re.Match[str], ways: Ways) -> Span | None:
    """Quarters of one year run from January, quarters of two years ("20/21") from April."""
    year, quarter = ways.year(found["year"]), int(found["quarter"])
    if not found["next"]:
        return months(year, 3 * quarter - 2, 3, "quarter")
    if not is_next_year(found["year"], found["next"]):
        raise ImpossibleDateError(f"{found['year']} and {found['next']} are not one financial year.")
    return months(year + quarter // 4, (3 * quarter) % 12 + 1, 3, "quarter")


def _financial_year(found: re.Match[str], ways: Ways) -> Span | None:
    if not is_next_year(found["year"], found["next"]):
        return None
    return months(ways.year(found["year"]), 4, 12, "year")


def _calendar_year(found: re.Match[str], ways: Ways) -> Span:
    return months(int(found["year"]), 1, 12, "year")


Reader = Callable[[re.Match[str], Ways], Span | None]
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TWO_YEARS = r"(?P<year>\d{4}|\d\d) ?[/-] ?(?P<next>\d{4}|\d\d)"
_STYLES: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}}){_TIME}", _iso_day),
        (rf"(?P<first>\d{{1,2}}) ?([-/. ]) ?(?P<second>\d{{1,2}}) ?\2 ?{_YEAR}{_TIME}", _figures),
        (rf"{_DAY}(?: of)?[-/. ]*{_MONTH}\.?[-/. ]*(?:{_YEAR})?{_TIME}", _named_day),
        (rf"{_MONTH}\.?[ -]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]+(?P<year>\d{{4}}){_TIME}", _named_day),
        (rf"(?:end (?:of )?)?{_MONTH}\.?[-/. ]*(?:{_YEAR})?", _named_month),
        (r"(?P<month>\d\d?)/(?P<year>\d{4})", _month_in_figures),
        (rf"(?:q|qtr|quarter) ?(?P<quarter>[1-4])[ -/]*(?:{_TWO_YEARS})", _quarter),
        (rf"(?:q|qtr|quarter) ?(?P<quarter>[1-4])[ -/]*(?:{_YEAR})?(?P<next>)", _quarter),
        (rf"(?:fy ?)?{_TWO_YEARS}", _financial_year),
        (r"(?P<year>\d{4})-(?P<month>\d\d)", _month_in_figures),
        (r"(?:year )?(?P<year>(?:19|20)\d\d)", _calendar_year),
        (r"(?:w/c|w\.c\.?|wc|week commencing|week beginning|w/b|week of) ?(?P<rest>.+)", _week),
        (r"(?:by|by the|by end|by end of|by the end of) (?P<rest>\d.*|[a-z].*\d)", _deadline),
    )
)
