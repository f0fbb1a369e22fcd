"""The survey of early years and health visiting staff: answers in many words, trials, repeats, an empty form."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from openpyxl import Workbook

from areasend.demo.samples.engagement import DISTRICTS
from areasend.demo.samples.mess import put, saved
from areasend.demo.samples.sample import Sample

QUESTIONS = (
    "Q1 I know what I need to know before I first meet a child",
    "Q2 Families tell the same story to several of us",
    "Q3 I know who else should hear what I know",
    "Q4 A targeted offer would help the families I meet",
    "Q5 I can record what I have passed on",
)
ROLES = (
    ("Health visitor", 66), ("HV", 11), ("Nursery practitioner", 58), ("nursery practitioner ", 8), ("Childminder", 31),
    ("EY SENCO", 22), ("EY SENCo", 4), ("Community nursery nurse", 7), ("Children's centre worker", 4), ("Portage", 2),
)  # fmt: skip
AGREE = (
    ("1", "SD", "Strongly disagree"), ("2", "Disagree"), ("3", "Neither", "Neither agree nor disagree"), ("4", "Agree"),
    ("5", "SA", "Strongly agree", "5 - Strongly agree"),
)  # fmt: skip
LEANING = (2, 4, 3, 3, 1)
COMMENTS = ("We hear after the visit,\nnot before it", "Nothing to record it in", "Time to meet would do it",
            "Parents are tired of repeating it", None, None, "n/a")  # fmt: skip


def survey() -> Workbook:
    """213 answers, three of them sent again, two trials and one form with nothing answered."""
    random = Random(321)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Responses"
    put(
        sheet, 1, ["Response ID", "Submitted", "Which best describes you?", "District", *QUESTIONS, "Q6 Anything else?"]
    )
    roles = [role for role, count in ROLES for _ in range(count)]
    random.shuffle(roles)
    rows = [_answers(random, number, role) for number, role in enumerate(roles, 1)]
    rows += [rows[12], rows[99], rows[150]]
    rows.append(["R1900", "02/10/2020 10:11", "Health visitor", "Saltings"])
    rows.append(["TEST1", "13/09/2020 09:00", "Health visitor", "Ashdown", "5", "5", "5", "5", "5", "a trial"])
    rows.append(["TEST2", None, "Childminder", None, "1", "1", "1", "1", "1", "a trial"])
    for row, values in enumerate(rows, 2):
        put(sheet, row, values)
    return saved(book, date(2020, 11, 13))


def _answers(random: Random, number: int, role: str) -> list[Any]:
    moment = datetime(2020, 9, 14, 8) + timedelta(minutes=random.randint(0, 40_000))  # noqa: DTZ001
    when = random.choice((moment, f"{moment:%d/%m/%Y %H:%M}"))
    answers = [_answer(random, lean) for lean in LEANING]
    return [f"R{1000 + number}", when, role, random.choice(DISTRICTS), *answers, random.choice(COMMENTS)]


def _answer(random: Random, lean: int) -> Any:
    if random.random() < 0.04:
        return random.choice((None, "don't know", "N/A"))
    place = min(max(lean + random.choice((-2, -1, 0, 0, 1)), 0), 4)
    return random.choice(AGREE[place])


FILES = (
    Sample(
        "staff-survey.xlsx",
        "Answers to a survey of staff: figures and words for one scale, trials, repeats and an empty form.",
        "survey-responses",
        survey,
        {
            "sheet": "Responses",
            "header_rows": [1],
            "columns": {
                "Response ID": "response",
                "Submitted": "submitted_on",
                "Which best describes you?": "role",
                "District": "district",
                **{question: f"answer_{place}" for place, question in enumerate(QUESTIONS, 1)},
                "Q6 Anything else?": "comment",
            },
            "rows_to_leave": ["test[0-9]*"],
            "constants": {"survey": "Early years and health visiting workforce survey"},
        },
        order=70,
    ),
)
