"""People: posts filled and left, the last nurses of special schools, and training until it became monthly."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from areasend.demo.years.deed import Deed, Rows, adds, chance, changes, months, working_day
from areasend.workforce.models import Post, RecruitmentPhase, TrainingSession, TrainingWeek

TWICE_A_WEEK_UNTIL = date(2021, 7, 30)
TOPICS = (
    "Writing outcomes",
    "Law: time limits",
    "Reading advice",
    "Talking with families",
    "Annual reviews",
    "Moves at 16",
)
STAFF = 36
NURSES_DONE = date(2021, 9, 13)
NEW_POSTS = (
    ("P23", "Youth Participation Manager", "A", 1, date(2021, 3, 1), date(2021, 4, 19), date(2021, 6, 1)),
    ("P24", "Director of SEND", "all", 1, date(2021, 10, 4), date(2021, 12, 6), date(2022, 3, 1)),
    ("P25", "EHC Plan Writer 6", "C", 1, date(2023, 5, 8), date(2023, 6, 12), date(2023, 8, 1)),
    ("P26", "EHC Plan Writer 7", "C", 1, date(2023, 5, 8), date(2023, 6, 19), date(2023, 9, 4)),
    ("P27", "EHC Plan Writer 8", "C", 1, date(2023, 5, 8), date(2023, 7, 10), date(2023, 9, 18)),
    ("P28", "Link Worker, Ashdown and Fairwater", "A", 1, date(2025, 6, 2), date(2025, 7, 14), date(2025, 9, 8)),
    ("P29", "Link Worker, Saltings and Ebb", "A", 1, date(2025, 6, 2), date(2025, 9, 15), date(2025, 11, 3)),
    ("P30", "Link Worker, North Wealdmere", "A", 1, date(2025, 9, 1), date(2025, 12, 1), date(2026, 2, 2)),
    ("P31", "Link Worker, Castle Marsh", "A", 1, date(2026, 6, 8), date(2026, 10, 5), None),
)


def deeds(until: date) -> Iterator[Deed]:
    """Posts, nurses, training."""
    yield from _posts()
    yield Deed(date(2021, 3, 15), "programme-manager", "nurses of the third phase were appointed", _appointed)
    yield Deed(NURSES_DONE, "programme-manager", "the last nurses began", _began)
    for month in months(until):
        yield from _training(month)


def _posts() -> Iterator[Deed]:
    for number, title, stream, fte, advertised, appointed, started in NEW_POSTS:
        row = Post(
            number=number,
            title=title,
            body="Wealdmere Council",
            fte=Decimal(fte),
            workstream=stream,
            advertised_on=advertised,
        )
        yield adds(advertised, "contributor", "the post was advertised", row)
        yield changes(appointed, "contributor", "someone was appointed", row, appointed_on=appointed)
        if started:
            yield changes(started, "contributor", "the post is filled", row, started_on=started, status="Filled")
    yield Deed(date(2022, 2, 28), "contributor", "the interim director left", _left)


def _left() -> None:
    row = Post.objects.standing().get(number="P01")
    row.ended_on, row.status = date(2022, 2, 28), "Left"
    row.save()


def _appointed() -> None:
    for place, row in enumerate(RecruitmentPhase.objects.standing().filter(recruited_on=None).order_by("pk")):
        row.recruited_on, row.status = date(2021, 3, 1) + timedelta(days=place), "appointed"
        row.save()


def _began() -> None:
    for row in RecruitmentPhase.objects.standing().filter(started_on=None).order_by("pk"):
        row.started_on = working_day(date(2021, 4, 19) + timedelta(days=12 * (row.pk % 12)))
        row.status = "in post"
        row.save()


def _training(month: date) -> Iterator[Deed]:
    if month > TWICE_A_WEEK_UNTIL:
        yield from _monthly(month)
        return
    monday = month + timedelta(days=-month.weekday() % 7)
    while monday.month == month.month:
        friday = monday + timedelta(days=4)
        yield Deed(friday, "workstream-lead", "the week's training", lambda monday=monday: _week(monday))  # type: ignore[misc]
        monday += timedelta(days=7)


def _week(monday: date) -> Rows:
    """Two sessions, and for each of the team how many of them they kept, or why not."""
    random = Random(f"training {monday}")
    for day in (monday + timedelta(days=1), monday + timedelta(days=3)):
        yield TrainingSession(
            held_on=day, topic=random.choice(TOPICS), by="Legal", invited=STAFF, attended=random.randint(25, 33)
        )
    for number in range(1, STAFF + 1):
        absence = random.choices(("", "leave", "sick"), (0.9, 0.07, 0.03))[0]
        kept = None if absence else random.choices((2, 1, 0), (0.78, 0.16, 0.06))[0]
        yield TrainingWeek(
            staff_code=f"S{number:02}", week=monday, over_on=monday + timedelta(days=4), sessions=kept,
            absence=absence, mark="" if kept is None else str(kept),
        )  # fmt: skip


def _monthly(month: date) -> Iterator[Deed]:
    if month.month == 8:
        return
    random = chance("training", month)
    day = working_day(month + timedelta(days=random.randint(6, 20)))
    session = TrainingSession(
        held_on=day, topic=random.choice(TOPICS), by="Quality team", invited=42, attended=random.randint(30, 41)
    )
    yield adds(day, "workstream-lead", "training was held", session)
