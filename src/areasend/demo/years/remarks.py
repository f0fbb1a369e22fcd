"""What people said of rows since, and the papers they kept with them."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from areasend.accounts.models import User
from areasend.complaints.models import Complaint
from areasend.demo.people import mail_of
from areasend.demo.years.deed import Deed, noon
from areasend.demo.years.families import STRATEGY
from areasend.demo.years.kept_papers import MINUTES, adverts, answers_by_theme, note_of_group
from areasend.engagement.models import Consultation
from areasend.kit.attachments.actions import keep_with_row, say_of_row, withdraw_from_row
from areasend.kit.registers.catalogue import register_of_model
from areasend.kit.registers.rows import RegisterRow
from areasend.programme.models import Action, Decision, Evidence, Milestone, Weakness

Find = Callable[[], Any]  # the row of a register that it is of
OUTSIDE, IN_POST = "Psychologists from outside until March", "In post in six districts"
WRONG_ROW = date(2024, 2, 13)


def deeds(until: date) -> Iterator[Deed]:
    """A handful of remarks and files, on the rows that the story turns on."""
    yield _keeps(
        date(2020, 12, 15),
        "programme-manager",
        "Minutes of the board 11 December 2020.txt",
        "Minute 4.1, in which the board agreed to buy advice",
        _decision(OUTSIDE),
        MINUTES.encode,
    )
    yield _says(
        date(2021, 2, 10),
        "workstream-lead",
        _first_step,
        "Schools are closed, so the group met by video and half of it could not come.\n"
        "We lose six weeks. The forum knows.",
    )
    yield _says(
        date(2021, 2, 16),
        "programme-manager",
        _first_step,
        "Thank you. Please give the new day in this month's update, so that the slip is seen.",
    )
    noted = date(2021, 4, 14)
    yield _keeps(
        noted,
        "contributor",
        "Note of the working group.pdf",
        "What the group agreed, and that nobody was against",
        _evidence_of_a,
        lambda: note_of_group(noted),
    )
    yield _keeps(
        date(2021, 4, 22),
        "programme-manager",
        "Answers by theme.csv",
        "What the 1,134 answers were about",
        lambda: Consultation.objects.standing().filter(title=STRATEGY).order_by("stated_on").last(),
        answers_by_theme,
    )
    yield _says(
        date(2022, 7, 18),
        "programme-manager",
        _trust,
        "The chair of the forum asked what families notice of it.\n"
        "Our actions are done; few of our figures have moved. The next paper should say both.",
    )
    yield _says(
        date(2022, 11, 10),
        "programme-manager",
        _trust,
        "The letter says that what we promised was done and that families feel no difference. "
        "Our own view of July was wrong, and it rested on no figure.",
    )
    yield from _on_the_wrong_row()
    yield from _lately()


def _on_the_wrong_row() -> Iterator[Deed]:
    """Something is said of the wrong row, and taken back the next day."""
    said: list[Any] = []

    def say() -> None:
        said.append(_said(WRONG_ROW, "contributor", _step(IN_POST), "The returns of the autumn term are in."))

    def take_back() -> None:
        on = WRONG_ROW + timedelta(days=1)
        withdraw_from_row(said.pop(), by=_person("contributor"), at=noon(on), why="Written on the wrong milestone")

    yield Deed(WRONG_ROW, "contributor", "a remark", say)
    yield Deed(WRONG_ROW + timedelta(days=1), "contributor", "a remark on the wrong row", take_back)


def _lately() -> Iterator[Deed]:
    yield _says(
        date(2026, 9, 22),
        "complaints-officer",
        _complaint_answered_by(date(2026, 9, 22)),
        "Rang the family on the day the answer went out. They would like to see the new letter before others get it.",
    )
    told = date(2026, 10, 20)
    yield _says(
        told,
        "workstream-lead",
        _step(IN_POST),
        "Four of six link workers are in post. Two districts advertise again in November.",
    )
    yield _keeps(
        told,
        "workstream-lead",
        "Adverts and applications.csv",
        "How often each district advertised, and how many applied",
        _step(IN_POST),
        lambda: adverts(told),
    )
    yield _says(
        date(2026, 10, 27),
        "programme-manager",
        _step(IN_POST),
        "Please give a forecast for the two districts in the update for October. The board will ask.",
    )


def _says(on: date, by: str, find: Find, text: str) -> Deed:
    def say() -> None:
        _said(on, by, find, text)

    return Deed(on, by, "a remark", say)


def _said(on: date, by: str, find: Find, text: str) -> Any:
    row = find()
    return say_of_row(_register(row), row, text=text, by=_person(by), at=noon(on))


def _keeps(on: date, by: str, name: str, shows: str, find: Find, content: Callable[[], bytes]) -> Deed:
    def keep() -> None:
        row = find()
        keep_with_row(_register(row), row, name=name, pieces=[content()], shows=shows, by=_person(by), at=noon(on))

    return Deed(on, by, f"{name} is kept", keep)


def _register(row: RegisterRow) -> Any:
    return register_of_model(type(row))


def _person(role: str) -> User:
    found: User = User.objects.get(email=mail_of(role))
    return found


def _decision(words: str) -> Find:
    return lambda: Decision.objects.standing().get(decision=words)


def _step(title: str) -> Find:
    return lambda: Milestone.objects.standing().get(title=title)


def _trust() -> RegisterRow:
    """The first weakness: parents do not trust that needs will be seen and met."""
    found: RegisterRow = Weakness.objects.standing().get(number=1)
    return found


def _first_step() -> RegisterRow:
    """The first step of workstream A that was not done by February 2021."""
    of_a = Milestone.objects.standing().filter(action__workstream__letter="A")
    still_open = of_a.exclude(dates__kind="done", dates__stated_on__lt=date(2021, 2, 10))
    found: RegisterRow = still_open.order_by("ref")[0]
    return found


def _evidence_of_a() -> Evidence:
    """The first evidence since December 2020 that an action of workstream A names."""
    named = " ".join(Action.objects.filter(workstream__letter="A").values_list("evidence_refs", flat=True))
    since = Evidence.objects.standing().filter(dated_on__gte=date(2020, 12, 1)).order_by("dated_on", "ref")
    found: Evidence = next(row for row in since if row.ref in named)
    return found


def _complaint_answered_by(on: date) -> Find:
    return lambda: Complaint.objects.standing().filter(answered_on__lte=on).order_by("answered_on", "pk").last()
