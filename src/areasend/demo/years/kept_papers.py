"""The papers that people of Wealdmere kept with rows: minutes as text, a note as PDF, answers and adverts as CSV."""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO

from areasend.demo.samples.engagement import DISTRICTS
from areasend.demo.years.deed import chance
from areasend.demo.years.families import THEMES
from areasend.kit.documents.parts import Bullets, Document, Head, Paragraph, Section
from areasend.kit.documents.pdf import as_pdf

ANSWERS = 1_134  # as the consultation's own row says

MINUTES = """SEND Improvement Board
Friday 11 December 2020, by video

4.1 Psychologists from outside until March
The Principal EP told the board that 412 children waited at the end of August and that no post could be filled before
Easter. The chair of the forum asked who would ring the families. The board agreed to buy advice from outside until
the end of March, and that each family is rung in the week its child is given a psychologist.

For: all. Against: nobody.
"""


def note_of_group(on: date) -> bytes:
    """The note of a working group, as PDF."""
    said = Section(
        "1",
        "What was agreed",
        1,
        (
            Paragraph("1.1", ("The group went through what schools, parents and young people had written back.",)),
            Bullets(
                (
                    ("The text goes out as it stands, with an easy-read page beside it.",),
                    ("The forum's two comments on the first page are taken up.",),
                    ("It is looked at again after a year, with three schools and three families.",),
                )
            ),
            Paragraph("1.2", ("Nobody was against. The note was read out at the end of the meeting.",)),
        ),
    )
    head = Head(
        committee="Working group",
        on=on,
        title="Note of the working group",
        from_=("Workstream contributor",),
        to="SEND Steering Group",
        classification="Open",
        past_pathway="None",
        future_pathway="SEND Steering Group",
        electoral_division="All",
        summary="The group agreed the text. It goes out with an easy-read page.",
        recommendation="To note what was agreed.",
    )
    note = Document(
        area="Wealdmere SEND",
        head=head,
        sections=(said,),
        appendix=(),
        status="published",
        blocks_publishing=(),
        lock="",
    )
    return as_pdf(note, on=on)


def answers_by_theme() -> bytes:
    """What the answers to the consultation on the strategy were about: each answer under its first theme."""
    random = chance("answers to the strategy", date(2021, 1, 1))
    themes = random.choices(THEMES, weights=range(len(THEMES), 0, -1), k=ANSWERS)
    rows = sorted(((themes.count(theme), theme) for theme in THEMES), reverse=True)
    return _csv(("First theme", "Answers"), [(theme, count) for count, theme in rows])


def adverts(on: date) -> bytes:
    """Link workers' posts: how often each was advertised, and how many applied."""
    random = chance("adverts for link workers", on.replace(day=1))
    rows = [(district, random.randint(1, 3), random.randint(0, 4)) for district in DISTRICTS]
    return _csv(("District", "Adverts", "Applications"), rows)


def _csv(head: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    written = StringIO()
    csv.writer(written).writerows([head, *rows])
    return written.getvalue().encode()
