"""What the month's round gives the highlight report: its month, the leads' words, and who did not answer."""

from collections.abc import Iterator
from datetime import date

from areasend.programme.round.reading import SENT_BACK, Asked, RoundPage, latest_round, read_sent
from areasend.reports.checks import Check
from areasend.reports.day import Day, day_words
from areasend.reports.highlight.month import Month, month_before, month_of
from areasend.reports.words import listed


def round_told(on: date) -> RoundPage | None:
    """The newest round by a day, if it asks about that day's month or the one before."""
    page = latest_round(on)
    return page if page and page.round.month_end >= month_before(on).last else None


def month_told(on: date) -> Month:
    """The month that a report of the day tells of: its round's; where nobody was asked, the day's own."""
    page = round_told(on)
    return month_of(page.round.month_end if page else on)


def answers(day: Day) -> Iterator[str]:
    """Who did not answer for the month, by name of the workstream."""
    page = round_told(day.on)
    if page is None:
        return
    month = page.round.month_words
    if not page.missing:
        yield f"Every workstream answered for {month}."
        return
    streams = listed([f"workstream {one.letter}" for one in page.missing])
    if page.is_closed:
        yield f"**No update came for {month} from {streams}.** What is said of them is what the records show."
    else:
        have = "have" if len(page.missing) > 1 else "has"
        yield f"The round for {month} is still open: {streams} {have} not answered."


def still_open(day: Day) -> Iterator[Check]:
    """A highlight report follows from a closed month: while its round is open it cannot be published."""
    page = round_told(day.on)
    if page and not page.is_closed:
        sentence = (
            f"The round for {page.round.month_words} is still open: leads may still change what they sent. "
            "Mend: the programme manager closes the month."
        )
        yield Check("open round", "", sentence, True)


def in_their_words(asked: Asked | None) -> Iterator[str]:
    """The lead's sentence, what was done for each action, and what was corrected since."""
    if asked is None:
        return
    if asked.sent is None or not asked.is_answered:
        yield _no_update(asked)
    else:
        yield f"The lead says: “{plain(asked.sent.sentence)}”"
        done = [f"- {one.action.ref} {one.action.title}: {plain(one.words)}" for one in read_sent(asked.sent).actions]
        if done:
            yield "\n".join([f"Done in {asked.update.round.month_words}, as the lead says:", *done])
    for one in asked.corrections:
        yield f"Corrected on {day_words(one.stated_on)}: “{plain(one.words)}”"


def _no_update(asked: Asked) -> str:
    of_month = asked.update.round
    back = " was sent back with a question and" if asked.returned else ""
    chased = (
        f", and it was chased on {listed([day_words(one.stated_on) for one in asked.chases])}" if asked.chases else ""
    )
    if asked.state == SENT_BACK or asked.returned:
        return f"The update for {of_month.month_words}{back} has not come again{chased}."
    return f"No update came for {of_month.month_words}. It was asked by {day_words(of_month.due_on)}{chased}."


def plain(words: str) -> str:
    """Someone's words as running text: nothing in them is read as a figure's name, a table or a heading."""
    flat = " ".join(words.split())
    return flat.translate(str.maketrans("[]|", "()/", "*"))
