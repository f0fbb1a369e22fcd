"""Papers that were written, approved by someone else and published, from November 2020 on."""

from collections.abc import Iterator
from datetime import date, timedelta

from areasend.accounts.models import User
from areasend.demo.people import mail_of
from areasend.demo.years.deed import Deed
from areasend.reports.actions.approving import decide, send_for_approval
from areasend.reports.actions.publishing import correct, publish
from areasend.reports.actions.writing import start_paper
from areasend.reports.kinds import kind_of
from areasend.reports.models import Publication

COMMITTEE = (
    date(2020, 11, 18),
    date(2021, 7, 14),
    date(2022, 11, 30),
    date(2023, 7, 12),
    date(2024, 7, 17),
    date(2025, 9, 24),
    date(2026, 9, 23),
)
TITLE = "SEND improvement programme: progress"


def deeds(until: date) -> Iterator[Deed]:
    """The committee's papers: each approved by the director and published by the programme manager."""
    for on in COMMITTEE:
        yield Deed(on, "programme-manager", "the committee's paper", lambda on=on: _published(on))  # type: ignore[misc]
    yield Deed(
        COMMITTEE[0] + timedelta(days=9), "programme-manager", "a reader asked about the typed total", _corrected
    )


def _published(on: date) -> None:
    robin, dee = _user("programme-manager"), _user("director")
    paper = start_paper(kind_of("committee"), on=on, title=f"{TITLE}, {on:%B %Y}", by=robin)
    send_for_approval(paper, by=robin)
    paper.refresh_from_db()
    decide(paper, approve=True, why="", by=dee, on=on)
    paper.refresh_from_db()
    publish(paper, by=robin, on=on)


def _corrected() -> None:
    paper = Publication.objects.get(on=COMMITTEE[0], kind="committee")
    said = "The office's log gives 1,286 people in all. Its own rows make 1,268, and this paper counts the rows."
    correct(paper, text=said, figure=None, by=_user("programme-manager"), on=COMMITTEE[0] + timedelta(days=9))


def _user(role: str) -> User:
    found: User = User.objects.get(email=mail_of(role))
    return found
