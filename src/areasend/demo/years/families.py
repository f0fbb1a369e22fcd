"""Families heard, written to and answered: activities, the strategy's consultation, the charter and its pledges."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from areasend.demo.samples.engagement import DISTRICTS
from areasend.demo.years.deed import Deed, adds, chance, changes, months, working_day
from areasend.engagement.models import Activity, Consultation, MailOut, Pledge, YouSaid

KINDS = (
    ("Coffee morning", "parents-carers"),
    ("Workshop", "parents-carers"),
    ("Drop-in", "parents-carers"),
    ("Webinar", "parents-and-professionals"),
    ("Focus group", "young-people"),
    ("Meeting with the forum", "parents-carers"),
)
TITLES = {
    "Coffee morning": "Coffee morning",
    "Workshop": "What a good plan says",
    "Drop-in": "Ask us anything",
    "Webinar": "Getting ready for the move to secondary school",
    "Focus group": "Young people on what works at school",
    "Meeting with the forum": "What the forum hears",
}
THEMES = ("waiting times", "communication", "trust", "preparing for adulthood", "transport", "support at school")
FIRST_NUMBER = 93
INDOORS_AGAIN = date(2021, 9, 1)
STRATEGY = "Draft SEND strategy 2021-24"

SAID = (
    (
        date(2021, 2, 18),
        "Parents",
        "The strategy does not say what will be different",
        "Each aim has a measure now",
        70,
    ),
    (date(2021, 9, 14), "Young people", "Ask us before the review, not at it", "A form that young people wrote", 60),
    (date(2022, 3, 9), "Parents", "Nobody rings when a plan is late", "A call in the week a date is missed", 150),
    (
        date(2022, 11, 24),
        "Parents",
        "You said it was better and it was not",
        "Lights of help are given from figures only",
        90,
    ),
    (date(2023, 6, 8), "Parents", "We cannot see where our case is", "Five steps with their dates on one page", 240),
    (date(2024, 2, 6), "Schools", "We hear of decisions after parents do", "Both hear on the same day", 45),
    (
        date(2024, 10, 3),
        "Young people",
        "College is left to the last month",
        "Moves to college begin a year before",
        120,
    ),
    (date(2025, 5, 21), "Parents", "Letters are hard to read", "Letters rewritten with the forum, in plain words", 100),
    (date(2026, 3, 12), "Parents", "One link worker, please, not four", "A link worker in each district", 130),
    (date(2026, 9, 17), "Parents", "The drop-in is always in the mornings", "", None),
)
PLEDGES = (
    ("We tell you the same day when a date will be missed", date(2021, 6, 10), date(2021, 12, 31), date(2023, 10, 2)),
    ("A parent sits on every panel that appoints a leader", date(2021, 6, 10), date(2021, 9, 30), date(2021, 9, 7)),
    ("Nothing that concerns all families is decided before they were asked", date(2021, 6, 10), None, None),
    ("Every paper to the board says what families told us", date(2021, 6, 10), date(2021, 9, 30), date(2022, 1, 14)),
    ("Draft plans come with a call, not only a letter", date(2023, 7, 4), date(2024, 3, 31), date(2024, 2, 12)),
    ("Whoever is turned down hears why in a conversation", date(2023, 7, 4), date(2024, 9, 30), None),
)


def deeds(until: date) -> Iterator[Deed]:
    """What was done with families, in each month and on certain days."""
    number = FIRST_NUMBER
    for month in months(until):
        held = _activities(month, number)
        number += len(held)
        for activity in held:
            yield adds(activity.held_on, "contributor", "the activity was held", activity)
    yield from _consulted()
    yield from _said()
    yield from _pledged()
    yield from _letters(until)


def _activities(month: date, number: int) -> list[Activity]:
    random = chance("activities", month)
    count = 1 if month.month == 8 else random.randint(2, 5)
    days = sorted(working_day(month + timedelta(days=random.randint(0, 25))) for _ in range(count))
    return [_activity(random, day, number + place) for place, day in enumerate(days)]


def _activity(random: Random, day: date, number: int) -> Activity:
    kind, audience = random.choice(KINDS)
    online = day < INDOORS_AGAIN or random.random() < 0.35
    return Activity(
        number=number,
        held_on=day,
        title=TITLES[kind],
        kind=kind,
        audience=audience,
        district="" if online else random.choice(DISTRICTS),
        held_how="online" if online else "in-person",
        partner="WPCF" if random.random() < 0.5 else "",
        attendances=random.randint(6, 34),
        lead_role="Family Engagement Manager",
        themes=random.choice(THEMES),
    )


def _consulted() -> Iterator[Deed]:
    planned = {"title": STRATEGY, "opens_planned": date(2020, 11, 30), "closes_planned": date(2021, 1, 31)}
    told = {**planned, "comms_plan": True, "opened_on": date(2020, 11, 30)}
    closed = {**told, "closed_on": date(2021, 1, 31)}
    replied = {
        **closed,
        "replied_on": date(2021, 4, 22),
        "note": "1,134 answers; what changed was published with the reply",
    }
    for on, values, why in (
        (date(2020, 11, 30), told, "the consultation opened"),
        (date(2021, 1, 31), closed, "the consultation closed"),
        (date(2021, 4, 22), replied, "the reply to the consultation was published"),
    ):
        yield adds(on, "programme-manager", why, Consultation(stated_on=on, **values))
    charter = {"title": "Co-production charter", "opens_planned": date(2021, 1, 31), "comms_plan": True,
               "opened_on": date(2021, 2, 22), "closed_on": date(2021, 4, 30),
               "replied_on": date(2021, 6, 10)}  # fmt: skip
    yield adds(
        date(2021, 6, 10),
        "programme-manager",
        "the charter was agreed",
        Consultation(stated_on=date(2021, 6, 10), **charter),
    )
    second = {"title": "Second plan: what must change for families", "opens_planned": date(2023, 1, 9),
              "closes_planned": date(2023, 2, 17), "opened_on": date(2023, 1, 9), "closed_on": date(2023, 2, 17),
              "comms_plan": True, "replied_on": date(2023, 4, 28)}  # fmt: skip
    yield adds(
        date(2023, 4, 28),
        "programme-manager",
        "the reply was published with the second plan",
        Consultation(stated_on=date(2023, 4, 28), **second),
    )
    now = {"title": "SEND strategy 2027-30", "opens_planned": date(2026, 12, 7), "closes_planned": date(2027, 2, 12)}
    yield adds(
        date(2026, 10, 16),
        "programme-manager",
        "the board agreed when to consult",
        Consultation(stated_on=date(2026, 10, 16), comms_plan=True, **now),
    )


def _said() -> Iterator[Deed]:
    for on, who, said, did, days in SAID:
        row = YouSaid(you_said=said, who=who, said_on=on)
        yield adds(on, "forum-representative", "said at a meeting of the forum", row)
        if days is not None:
            told = on + timedelta(days=days)
            yield changes(told, "programme-manager", "families were told what was done", row, did=did, told_on=told)


def _pledged() -> Iterator[Deed]:
    for pledge, made, due, kept in PLEDGES:
        row = Pledge(
            pledge=pledge, charter="Co-production charter", made_by="SEND Improvement Board", made_on=made, due_on=due
        )
        yield adds(made, "programme-manager", "pledged in the charter", row)
        if kept:
            yield changes(kept, "forum-representative", "the forum has seen it kept", row, kept_on=kept)


def _letters(until: date) -> Iterator[Deed]:
    for year in range(2021, until.year + 1):
        on = working_day(date(year, 6, 14))
        random = chance("letters", on)
        rows = [
            MailOut(
                reference=f"ML{year % 100}-{place:02}",
                sent_on=on,
                cohort="Families of children with SEN support or a plan",
                district=district,
                sent=random.randint(2_350, 2_700) + 60 * (year - 2021),
                returned=random.randint(8, 40),
                cost=Decimal(random.randint(1_500, 1_900)),
            )
            for place, district in enumerate(DISTRICTS, 1)
        ]
        yield adds(on, "contributor", "the yearly letter to families", *rows)
