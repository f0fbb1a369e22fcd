"""Monthly figures supplied by services: plans in time, psychologists' waits, the Local Offer, satisfaction, checks."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from areasend.demo.years.deed import Deed, adds, chance, course, month_end, months, working_day
from areasend.measures.models import SeriesPoint

CASEWORK = ("Casework system, run monthly", "SEND casework")
WAITS = ("EP waiting list, monthly counts", "Educational psychology service")
WEB = ("Local Offer web analytics", "Local Offer team")
SMILEYS = ("Smileys, all channels", "Customer feedback team")
CHECKS = ("Providers' returns on the most vulnerable", "NHS Wealdmere")
TEAMS = ("Ashdown and Fairwater", "Castle Marsh", "Local Offer web", "North Wealdmere", "Saltings and Ebb")

# Plans in time rose while psychologists were bought in, fell as requests grew, and rose with the second plan.
IN_TIME = course(
    (date(2021, 1, 1), 0.27),
    (date(2021, 8, 1), 0.41),
    (date(2022, 9, 1), 0.16),
    (date(2023, 6, 1), 0.12),
    (date(2024, 6, 1), 0.38),
    (date(2025, 6, 1), 0.57),
    (date(2026, 9, 1), 0.66),
)
REQUESTS = course((date(2021, 1, 1), 275), (date(2023, 6, 1), 345), (date(2026, 9, 1), 362))
EP_REQUESTS = course(
    (date(2020, 11, 1), 104), (date(2021, 9, 1), 150), (date(2023, 6, 1), 172), (date(2026, 9, 1), 168)
)
EP_IN_HOUSE = course(
    (date(2020, 11, 1), 86),
    (date(2021, 9, 1), 118),
    (date(2023, 6, 1), 126),
    (date(2024, 6, 1), 150),
    (date(2026, 9, 1), 166),
)
EP_EXTERNAL = course(
    (date(2020, 11, 1), 66), (date(2021, 3, 1), 64), (date(2021, 5, 1), 12), (date(2023, 3, 1), 14),
    (date(2023, 9, 1), 52), (date(2025, 3, 1), 40), (date(2026, 3, 1), 12),
)  # fmt: skip
HAPPY = course((date(2020, 12, 1), 0.47), (date(2022, 9, 1), 0.36), (date(2023, 12, 1), 0.42), (date(2026, 9, 1), 0.58))
HITS = course((date(2020, 12, 1), 21_500), (date(2022, 6, 1), 24_500), (date(2026, 9, 1), 36_000))
QUIET = {8: 0.55, 12: 0.85}
CHECKS_END = date(2021, 7, 1)


def deeds(until: date) -> Iterator[Deed]:
    """Each service sends its figures early in the next month."""
    waiting = 372  # at the end of October 2020, the last month of the office's own sheet
    for month in months(until, date(2020, 11, 1)):
        sent = working_day(month_end(month) + timedelta(days=5))
        moved, waiting = _waits(month, sent, waiting)
        yield _sent(sent, "educational psychology counts", moved)
        yield _sent(sent, "web figures of the Local Offer", _web(month, sent))
        yield _sent(sent, "answers on satisfaction", _satisfaction(month, sent))
        if month >= date(2021, 1, 1):  # the office's own sheet goes to the end of 2020
            yield _sent(sent, "figures of plans", _plans(month, sent))
        if month < CHECKS_END:
            yield _sent(sent, "checks on the most vulnerable", _checks(month, sent))


def _sent(on: date, what: str, points: list[SeriesPoint]) -> Deed:
    return adds(on, "contributor", f"the month's {what}", *points)


def _point(
    series: str, month: date, sent: date, value: int, given: tuple[str, str], out_of: int | None = None, group: str = ""
) -> SeriesPoint:
    whole: dict[str, Any] = {} if out_of is None else {"out_of": Decimal(out_of)}
    return SeriesPoint(
        series=series,
        group=group,
        month_end=month_end(month),
        stated_on=sent,
        value=Decimal(value),
        source=given[0],
        given_by=given[1],
        **whole,
    )


def _plans(month: date, sent: date) -> list[SeriesPoint]:
    random = chance("plans", month)
    busy = QUIET.get(month.month, 1.0)
    requests = round(REQUESTS(month) * random.uniform(0.92, 1.08) * busy)
    plans = round(requests * random.uniform(0.6, 0.68))
    issued = plans - random.randint(4, 9)
    within = round(issued * min(0.95, IN_TIME(month) * random.uniform(0.92, 1.08)))
    excepted = random.randint(5, 9)
    return [
        _point("ehc-requests-supplied", month, sent, requests, CASEWORK),
        _point("ehc-new-plans-supplied", month, sent, plans, CASEWORK),
        _point("ehc-plans-20-weeks-supplied", month, sent, within, CASEWORK, issued),
        _point(
            "ehc-plans-20-weeks-excluding-supplied",
            month,
            sent,
            within - random.randint(1, 2),
            CASEWORK,
            issued - excepted,
        ),
    ]


def _waits(month: date, sent: date, at_start: int) -> tuple[list[SeriesPoint], int]:
    random = chance("waits", month)
    busy = QUIET.get(month.month, 1.0)
    came = round(EP_REQUESTS(month) * random.uniform(0.93, 1.07) * busy)
    withdrawn = random.randint(0, 4)
    in_house = round(EP_IN_HOUSE(month) * random.uniform(0.95, 1.05) * busy)
    external = round(EP_EXTERNAL(month) * random.uniform(0.93, 1.05) * busy)
    waiting = max(24, at_start + came - withdrawn - in_house - external)
    came = waiting - at_start + withdrawn + in_house + external
    moved = {
        "ep-waiting-at-start": at_start,
        "ep-requests": came,
        "ep-withdrawn": withdrawn,
        "ep-done-in-house": in_house,
        "ep-done-external": external,
        "ep-waiting": waiting,
    }
    return [_point(series, month, sent, value, WAITS) for series, value in moved.items()], waiting


def _web(month: date, sent: date) -> list[SeriesPoint]:
    random = chance("web", month)
    hits = round(HITS(month) * random.uniform(0.92, 1.08) * (1.12 if month.month in (1, 9) else 1.0))
    sessions = round(hits * random.uniform(0.39, 0.43))
    return [
        _point("local-offer-hits", month, sent, hits, WEB),
        _point("local-offer-sessions", month, sent, sessions, WEB),
        _point("local-offer-users", month, sent, round(sessions * 0.8), WEB),
        _point("directory-services", month, sent, 4_126 + 6 * ((month.year - 2020) * 12 + month.month - 10), WEB),
    ]


def _satisfaction(month: date, sent: date) -> list[SeriesPoint]:
    random = chance("satisfaction", month)
    points = []
    for team in TEAMS:
        answers = random.randint(48, 130)
        happy = round(answers * HAPPY(month) * random.uniform(0.92, 1.08))
        neutral = round(answers * random.uniform(0.2, 0.27))
        counted = {"all": answers, "happy": happy, "neutral": neutral, "sad": answers - happy - neutral}
        points += [
            _point(f"satisfaction-{part}", month, sent, value, SMILEYS, group=team) for part, value in counted.items()
        ]
    return points


def _checks(month: date, sent: date) -> list[SeriesPoint]:
    random = chance("checks", month)
    due = random.randint(240, 262)
    return [
        _point("vulnerability-checks", month, sent, due - random.randint(0, 5), CHECKS, due),
        _point("vulnerability-concerns-escalated", month, sent, random.randint(3, 11), CHECKS),
    ]
