"""Complaints month by month: received, acknowledged, answered, and taken further by some. And what was learnt."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from areasend.complaints.models import Complaint, Lesson
from areasend.demo.samples.complaints import DISTRICTS
from areasend.demo.years.deed import Deed, adds, chance, changes, course, months, working_day

MANY = course((date(2020, 12, 1), 12), (date(2022, 10, 1), 21), (date(2024, 6, 1), 15), (date(2026, 9, 1), 9))
CAUSES = (
    "Plan came late",
    "Calls not returned",
    "Content of plan",
    "Choice of placement",
    "Transport",
    "Health advice late",
)
UPHELD = course((date(2020, 12, 1), 0.45), (date(2023, 1, 1), 0.6), (date(2026, 9, 1), 0.4))
FIRST_NUMBER = 900
LEARNT = (
    ("Plan came late", "A date was missed and the family heard of it from us last",
     "A call in the week a date is missed", date(2022, 3, 15), date(2022, 9, 12), date(2022, 10, 3)),
    ("Choice of placement", "Parents got the consultation's answers in a bundle they could not read",
     "A page that says which setting said what", date(2023, 10, 10), date(2024, 2, 20), date(2024, 3, 4)),
    ("Transport", "Routes for September were settled in the last week of August", "Routes are told by 15 July",
     date(2024, 9, 20), date(2025, 7, 15), date(2025, 7, 21)),
    ("Health advice late", "Nobody chased advice before the six weeks were over", "A reminder goes out in week four",
     date(2026, 2, 6), date(2026, 5, 18), None),
)  # fmt: skip


def deeds(until: date) -> Iterator[Deed]:
    """Every complaint with the days of its steps, and each lesson with what came of it."""
    number = FIRST_NUMBER
    for month in months(until):
        random = chance("complaints", month)
        for _ in range(max(3, round(MANY(month) * random.uniform(0.7, 1.3)))):
            number += random.choice((1, 1, 2))
            yield from _complaint(random, working_day(month + timedelta(days=random.randint(0, 27))), number)
    for cause, lesson, action, learnt, done, told in LEARNT:
        row = Lesson(cause=cause, lesson=lesson, action=action, learnt_on=learnt, lead_role="Head of SEND Service")
        yield adds(learnt, "complaints-officer", "learnt from complaints", row)
        yield changes(done, "complaints-officer", "the change is made", row, done_on=done)
        if told:
            yield changes(told, "complaints-officer", "families were told", row, told_on=told, told_whom="the forum")


def _complaint(random: Random, on: date, number: int) -> Iterator[Deed]:
    row = Complaint(
        reference=f"WC/{on.year % 100}/{number % 1000:03}{'' if number < 1000 else 'abcdefgh'[number // 1000 - 1]}",
        family=f"W{number}{'ABCDEFG'[number % 7]}",
        received_on=on,
        cause=random.choice(CAUSES),
        district=random.choice(DISTRICTS),
    )
    yield adds(on, "complaints-officer", "a complaint came in", row)
    code = on >= date(2026, 4, 1)
    acknowledged = working_day(on + timedelta(days=random.choice((1, 2, 3, 3, 4, 6) if not code else (1, 2, 4, 5, 6))))
    yield changes(acknowledged, "complaints-officer", "acknowledged", row, acknowledged_on=acknowledged)
    days = random.choice((14, 20, 24, 26, 28, 33, 47) if not code else (8, 11, 13, 14, 16, 24))
    answered = working_day(acknowledged + timedelta(days=days))
    outcome = random.choices(
        ("upheld", "partly-upheld", "not-upheld", "withdrawn"),
        (UPHELD(on) * 0.6, UPHELD(on) * 0.4, 0.95 - UPHELD(on), 0.05),
    )[0]
    yield changes(answered, "complaints-officer", "answered", row, answered_on=answered, outcome=outcome)
    if outcome != "withdrawn" and random.random() < 0.14:
        yield from _further(random, row, answered)


def _further(random: Random, row: Complaint, answered: date) -> Iterator[Deed]:
    asked = working_day(answered + timedelta(days=random.randint(5, 24)))
    yield changes(asked, "complaints-officer", "stage 2 asked for", row, stage_2_asked_on=asked)
    seen = working_day(asked + timedelta(days=random.randint(2, 6)))
    yield changes(seen, "complaints-officer", "stage 2 acknowledged", row, stage_2_acknowledged_on=seen)
    decided = working_day(asked + timedelta(days=random.choice((24, 26, 28, 40))))
    found = random.choice(("upheld", "partly-upheld", "not-upheld"))
    yield changes(
        decided, "complaints-officer", "stage 2 answered", row, stage_2_answered_on=decided, stage_2_outcome=found
    )
