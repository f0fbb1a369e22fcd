"""The monthly round, from June 2026: leads are asked, most answer, one is chased, the month is closed."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from areasend.demo.people import LEADS, NAMES
from areasend.demo.years.deed import Deed, chance, month_end, months, working_day
from areasend.programme.models import Round
from areasend.programme.round.form import UpdateForm
from areasend.programme.round.keeping import chase, close_round, open_round, send_back
from areasend.programme.round.plan import Due, Spoken, spoken_of
from areasend.programme.round.reading import Asked, round_of
from areasend.programme.round.sending import send_update

SINCE = date(2026, 6, 1)
ASKED_FROM = 20
LONGER = ("It takes longer than planned to fill the posts", "Partners asked for more time to read it",
          "The first try showed that more schools must be asked")  # fmt: skip
DONE = ("Met with the forum and agreed what comes next", "Two districts tried it and told us what to change",
        "Papers went to the group and came back agreed", "Visits to six settings, with notes shared")  # fmt: skip
SENTENCES = (
    "Work goes on as planned, and families who tried it say that it helps.",
    "Most of it is on its way; one step waits for partners.",
    "A slower month: posts are still being filled.",
    "What was promised for this month is done or close to it.",
)
ROBIN = NAMES["programme-manager"]


def deeds(until: date) -> Iterator[Deed]:
    """Each month from its twentieth day: asked, answered, chased and, in the month after, closed."""
    last = until + timedelta(days=31)
    for month in months(month_end(last), SINCE):
        opened = working_day(month.replace(day=ASKED_FROM))
        due = working_day(month_end(month) + timedelta(days=1))
        yield Deed(opened, "programme-manager", "the month's round", lambda m=month, o=opened, d=due: _open(m, o, d))  # type: ignore[misc]
        for letter, days in _answers(month):
            on = working_day(opened + timedelta(days=days))
            yield Deed(on, "workstream-lead", "the month's update", lambda m=month, x=letter, o=on: _answer(m, x, o))  # type: ignore[misc]
        chased = working_day(due + timedelta(days=2))
        yield Deed(chased, "programme-manager", "updates are missing", lambda m=month, o=chased: _chase(m, o))  # type: ignore[misc]
        closed = working_day(due + timedelta(days=6))
        yield Deed(closed, "programme-manager", "the month is over", lambda m=month, o=closed: _close(m, o))  # type: ignore[misc]


def _answers(month: date) -> Iterator[tuple[str, int]]:
    """Who answers, how many days after being asked: all but one, another one each month."""
    random = chance("round", month)
    silent = sorted(LEADS)[month.month % len(LEADS)]
    for letter in sorted(LEADS):
        if letter != silent:
            yield letter, random.randint(1, 9)


def _open(month: date, opened: date, due: date) -> None:
    words = "Please say what families noticed." if month.month % 2 else ""
    open_round(month_end=month_end(month), due_on=due, words=words, who=ROBIN, on=opened)


def _asked(month: date, letter: str, on: date) -> Asked | None:
    page = round_of(f"{month:%Y-%m}", on)
    return page.of(letter) if page else None


def _answer(month: date, letter: str, on: date) -> None:
    asked = _asked(month, letter, on)
    if asked is None:
        return
    spoken = spoken_of(asked.update, on)
    form = UpdateForm(_typed(spoken, letter, on), spoken=spoken, today=on)
    if not form.is_valid():
        raise ValueError(f"the update of {letter} on {on} is refused: {form.errors.as_text()}")
    sent = send_update(asked.update, form=form, who=LEADS[letter], on=on)
    if letter == "C" and month.month % 3 == 0:
        send_back(sent, question="Which of these do families notice?", who=ROBIN, on=on)


def _typed(spoken: tuple[Spoken, ...], letter: str, on: date) -> dict[str, str]:
    random = Random(f"update {letter} {on}")
    typed = {"sentence": random.choice(SENTENCES)}
    for one in spoken:
        typed[f"{one.due.key}-words"] = random.choice(DONE)
        for due in one.dues:
            typed |= _day(due, random, on)
    return typed


def _day(due: Due, random: Random, on: date) -> dict[str, str]:
    """The day as it was expected; one gone by is put off by some weeks, and the reason is given."""
    if due.before and due.before >= on:
        return {f"{due.key}-expected": due.before.isoformat()}
    later = working_day(on + timedelta(days=random.choice((14, 21, 35))))
    return {f"{due.key}-expected": later.isoformat(), f"{due.key}-why": random.choice(LONGER)}


def _chase(month: date, on: date) -> None:
    page = round_of(f"{month:%Y-%m}", on)
    if page and page.missing:
        chase([one.update for one in page.missing], words="A sentence is enough.", who=ROBIN, on=on)


def _close(month: date, on: date) -> None:
    close_round(Round.objects.standing().get(month_end=month_end(month)), who=ROBIN, on=on)
