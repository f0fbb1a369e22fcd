"""The board and the departments: meetings, who was there, decisions, action points, asks and answers, risks."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from areasend.demo.years.deed import Deed, Rows, adds, chance, changes, months, working_day
from areasend.programme.models import ActionPoint, Ask, Attendance, Body, Decision, Meeting, Risk, RiskScore

SEATS = (
    "Corporate Director",
    "WPCF chair",
    "Director of Children's Commissioning",
    "Interim Director of SEND",
    "Head of SEND Service",
    "Head of Therapies",
    "Headteacher",
)
DECIDED = {
    date(2020, 12, 11): "Psychologists from outside until March",
    date(2021, 1, 22): "What shows that it helps: measures with targets and floors",
    date(2021, 6, 11): "Co-production charter agreed",
    date(2021, 9, 17): "Special schools: the last nurses in post",
    date(2022, 7, 15): "All actions of the plan are complete",
    date(2022, 11, 18): "A second plan is to be written with families",
    date(2023, 4, 28): "Second plan agreed, three promises for each weakness",
    date(2024, 9, 20): "Extra writers kept until the backlog is gone",
    date(2025, 9, 19): "The second plan goes on in four areas",
    date(2026, 4, 17): "Complaints follow the Ombudsman's code",
    date(2026, 10, 16): "Strategy 2027-30 to consultation from December",
}
POINTS = (
    ("Say which families were not heard", "Family Engagement Manager"),
    ("Show waits by district", "Principal EP"),
    ("Bring the audit of plans", "QA Manager"),
    ("Explain the variance on psychologists", "Head of SEND Service"),
    ("Meet heads of the schools that did not come", "Head of Inclusion"),
    ("Compare our figures with our neighbours'", "Programme Manager"),
)
ASKED = (
    ("Plans in time by district, with numbers", "Head of SEND Service"),
    ("What changed for children, not what was done", "Programme Manager"),
    ("How families judge the help", "Family Engagement Manager"),
    ("When the psychologists' waits will be gone", "Principal EP"),
    ("How health advice comes in time", "Designated Clinical Officer"),
    ("Which schools have not signed", "Head of Inclusion"),
)
NOTED = "what was done, and what it shows so far"


def deeds(until: date) -> Iterator[Deed]:
    """Board every second month, the departments every quarter, risks scored every quarter."""
    points, decisions = count(1), count(9)
    for month in months(until):
        if month.month % 2 == 0 or month.month == 9:
            yield from _board(month, points, decisions)
        if month.month % 3 == 1:
            yield from _departments(month)
            yield from _risks(month)
    yield from _old_asks()


def _board(month: date, points: "count[int]", decisions: "count[int]") -> Iterator[Deed]:
    on = next((day for day in DECIDED if (day.year, day.month) == (month.year, month.month)), None)
    on = on or working_day(month + timedelta(days=(4 - month.weekday()) % 7 + 14))
    meeting = Meeting(held_on=on, kind="board", quorate_typed=True)

    def held() -> Rows:
        meeting.body = Body.objects.standing().get(name="SEND Improvement Board")
        meeting.save()
        random = chance("board", month)
        absent = set(random.sample(SEATS[1:], k=random.choice((0, 0, 1))))
        for role in SEATS:
            yield Attendance(meeting=meeting, role=role, present="apologies" if role in absent else "present")
        if on in DECIDED:
            yield Decision(
                ref=f"D{next(decisions)}",
                decided_on=on,
                body_name="SEND Improvement Board",
                decision=DECIDED[on],
                minute="4.1",
            )

    yield Deed(on, "programme-manager", "minutes of the board", held)
    what, owner = POINTS[next(points) % len(POINTS)]
    point = ActionPoint(meeting=meeting, what=what, owner_role=owner, due_on=working_day(on + timedelta(days=42)))
    yield adds(on, "programme-manager", "asked for by the board", point)
    done = working_day(on + timedelta(days=chance("point", month).choice((20, 31, 40, 55, 80))))
    yield changes(done, "workstream-lead", "told to the board as done", point, done_on=done)


def _departments(month: date) -> Iterator[Deed]:
    number = 5 + (month.year - 2020) * 4 - 4 + (month.month + 2) // 3
    on = working_day(month + timedelta(days=14))
    meeting = Meeting(number=number, kind="monitoring", held_on=on, how="Teams", noted=NOTED)
    yield adds(on, "programme-manager", "note of the monitoring meeting", meeting)
    random = chance("asks", month)
    for place, (ask, owner) in enumerate(random.sample(ASKED, k=random.choice((1, 2, 2))), 1):
        due = working_day(on + timedelta(days=75))
        row = Ask(ref=f"M{number}.{place}", meeting=meeting, ask=ask, owner_role=owner, due_on=due)
        yield adds(on, "programme-manager", "asked for by the departments", row)
        answered = working_day(on + timedelta(days=random.choice((30, 45, 62, 70, 90))))
        words = "Sent with the figures of the quarter, by district"
        yield changes(answered, "programme-manager", "the answer went out", row, answer=words, answered_on=answered)


def _old_asks() -> Iterator[Deed]:
    answers = {
        "M5.1": (date(2021, 1, 29), "Figures by weakness, with what each shows and does not show"),
        "M5.2": (date(2021, 7, 9), "Not met: 41 in 100 plans in time by summer; a plan for the rest"),
    }
    for ref, (on, answer) in answers.items():

        def reply(ref: str = ref, on: date = on, answer: str = answer) -> None:
            row = Ask.objects.standing().get(ref=ref)
            row.answer, row.answered_on = answer, on
            row.save()

        yield Deed(on, "programme-manager", "the answer went out", reply)


def _risks(month: date) -> Iterator[Deed]:
    on = working_day(month + timedelta(days=8))

    def scored() -> Rows:
        for risk in Risk.objects.standing():
            random = chance(f"risk {risk.ref}", month)
            likelihood, impact = random.choice(((1, 4), (2, 3), (2, 4), (3, 3), (3, 4), (4, 4)))
            yield RiskScore(risk=risk, likelihood=likelihood, impact=impact, score=likelihood * impact, stated_on=on)

    yield Deed(on, "programme-manager", "the quarter's review of risks", scored)
