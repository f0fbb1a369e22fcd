"""What the second plan promises: three actions for each weakness, each with its two steps and how it is measured."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """An action of the second plan, its two steps, and the months from April 2023 until it was to be done."""

    title: str
    steps: tuple[str, str]
    months: int


PLAN: dict[int, tuple[Promise, ...]] = {
    1: (
        Promise(
            "Every family with a late plan gets a call in the week a date is missed",
            ("Call list agreed", "Calls made in all districts"),
            9,
        ),
        Promise("A link worker for families in each district", ("Posts advertised", "In post in six districts"), 43),
        Promise(
            "Letters rewritten with the forum in plain words",
            ("Ten letters tried with parents", "All letters in use"),
            26,
        ),
    ),
    2: (
        Promise(
            "Schools agree what is ordinarily available", ("Draft tried in 20 schools", "Agreed by all phases"), 12
        ),
        Promise("Support for schools before a request is made", ("Team in place", "Open to every school"), 18),
        Promise("Part-time timetables and exclusions watched monthly", ("Returns agreed", "Each case followed up"), 15),
    ),
    3: (
        Promise("Families and young people on every working group", ("Seats agreed", "Seats filled"), 8),
        Promise(
            "The forum's own report stands on the board's agenda",
            ("First report heard", "Every meeting for a year"),
            16,
        ),
        Promise("Young people review the Local Offer each year", ("First review", "Review answered in public"), 44),
    ),
    4: (
        Promise("One commissioning plan for therapies in schools", ("Needs counted by district", "Contract begun"), 30),
        Promise(
            "A joint budget for children with the most complex needs",
            ("Shares agreed", "Panel decides within 10 days"),
            24,
        ),
        Promise("Equipment is ordered once and arrives in time", ("One order form", "Waits counted monthly"), 45),
    ),
    5: (
        Promise("Schools share how they close the gap at 16", ("Pairs of schools formed", "Results compared"), 17),
        Promise(
            "Moves to college are planned a year before",
            ("Year 10 reviews begun", "Every leaver has a place by March"),
            41,
        ),
        Promise(
            "Attendance of children with plans is followed weekly",
            ("Data from all schools", "Calls made within two weeks"),
            14,
        ),
    ),
    6: (
        Promise("The backlog of overdue plans is written", ("Extra writers in post", "No plan over 40 weeks"), 21),
        Promise(
            "Advice comes within six weeks from every service",
            ("Each service's clock shown weekly", "Nine of ten in time"),
            46,
        ),
        Promise("Every tenth plan is audited with the family", ("Tool tried", "Results to the board each quarter"), 13),
    ),
    7: (
        Promise(
            "Council and health sign for one plan and one budget", ("Terms agreed", "Signed by both chief officers"), 6
        ),
        Promise("The board sees the same figures as the inspectors", ("Figures defined", "In every paper"), 11),
        Promise("Every ask of the departments is answered in its month", ("Owners named", "Twelve months kept"), 20),
    ),
    8: (
        Promise(
            "Waits for speech and language therapy under 18 weeks", ("Waits counted by child", "Extra clinics run"), 42
        ),
        Promise(
            "Support while waiting for a neurodevelopmental assessment",
            ("Offer agreed with parents", "Open in all districts"),
            19,
        ),
        Promise(
            "Psychologists' advice is given in the time allowed",
            ("Outside provider contracted", "Fewer than 60 wait"),
            36,
        ),
    ),
    9: (
        Promise(
            "One profile that families write once and share",
            ("Profile written with parents", "Used by early years services"),
            22,
        ),
        Promise(
            "Health visitors and early years settings see one record",
            ("Agreement signed", "In use in six districts"),
            44,
        ),
        Promise("A named worker until the plan is written", ("Tried in two districts", "In all districts"), 28),
    ),
}
