"""A register's list, the programme board and a measure's page, with few rows and with many, over their bare SQL."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from areasend.accounts.models import RoleHeld, User
from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.kit.area import Area
from areasend.programme.models import Action, Evidence, Judgement, Milestone, PlanDate, Weakness, Workstream
from bench.database import fresh
from bench.measures import ACTIVITY
from bench.rows import fill, one_of, settled
from bench.timing import Line, by_turns

FEW, MANY = 1_000, 100_000
ON = date(2023, 3, 31)
ACTIONS, MILESTONES = 90, 300
DATES = (PlanDate, Judgement, Evidence)


@dataclass(frozen=True)
class Page:
    """A page, and what somebody who knows the tables would ask for to write it."""

    what: str
    address: str
    queries: tuple[str, ...]

    def bare(self) -> None:
        """Every query, every row fetched."""
        with connection.cursor() as cursor:
            for query in self.queries:
                cursor.execute(query)
                cursor.fetchall()


def run() -> list[Line]:
    """Each page with few rows and with many: how many queries it asks, and how long it takes."""
    with fresh("pages"):
        robin = begun()
        lines: dict[int, list[Line]] = {}
        asked: dict[int, list[int]] = {}
        for rows in (FEW, MANY):
            grown(rows)
            settled(Activity, Action, Milestone, *DATES)
            lines[rows] = [_timed(robin, page, rows) for page in pages()]
            asked[rows] = [queries(robin, page) for page in pages()]
    counts = [
        Line("pages", f"{page.what}: queries with {MANY:,} rows", many, few, f"queries with {FEW:,} rows", 1, "queries")
        for page, few, many in zip(pages(), asked[FEW], asked[MANY], strict=True)
    ]
    return [*lines[FEW], *lines[MANY], *counts]


def _timed(client: Client, page: Page, rows: int) -> Line:
    times = by_turns(lambda: opened(client, page), page.bare)
    return Line("pages", f"{page.what}, {rows:,} rows", times.subject, times.baseline, "its SQL by hand, no page made")


def begun() -> Client:
    """An area with a programme of a county's size, and a browser in which its manager is signed in."""
    with acting("The bench", "beginning"):
        Area.objects.create(id=1, name="Wealdmere", council="Wealdmere Council")
        robin = User.objects.create_user("robin@wealdmere.example", "Robin Ashdown")
        RoleHeld.objects.create(user=robin, role="programme-manager", from_on=date(2015, 1, 1))
        streams = [Workstream.objects.create(letter=letter, title=f"Workstream {letter}") for letter in "ABCDE"]
        for number in range(1, 10):
            Weakness.objects.create(number=number, title=f"Weakness {number}", workstream=streams[number % 5])
    weakness = "(SELECT min(id) FROM programme_weakness) + n % 9"
    refs = "'EV-' || n || ', EV-' || n + 90"
    fill(Action, ACTIONS, {"ref": "'A' || n", "title": "'Action ' || n", "weakness": weakness, "evidence_refs": refs})
    action = f"(SELECT min(id) FROM programme_action) + n % {ACTIONS}"
    fill(Milestone, MILESTONES, {"ref": "'M' || n", "title": "'Milestone ' || n", "action": action})
    client = Client()
    client.force_login(robin)
    return client


def grown(rows: int) -> None:
    """So many activities; and so many dated statements about the programme, as a tracker brings them each month."""
    fill(Activity, rows - Activity.objects.count(), ACTIVITY)
    there = sum(model._default_manager.count() for model in DATES)
    parts = {PlanDate: 0.6, Judgement: 0.3, Evidence: 0.1}
    for model, part in parts.items():
        fill(model, round((rows - there) * part), STATEMENTS[model])


def _of(model: type[Any], count: int, draw: str) -> str:
    return f"(SELECT min(id) FROM {model._meta.db_table}) + floor({draw} * {count})::int"


MILESTONE, ACTION = _of(Milestone, MILESTONES, "a"), _of(Action, ACTIONS, "b")
STATEMENTS: dict[type[Any], dict[str, str]] = {
    PlanDate: {
        "stated_on": "day",
        "kind": one_of("d", "forecast", "baseline", "done"),
        "due_on": "day + 100",
        "milestone": f"CASE WHEN c < 0.8 THEN {MILESTONE} END",
        "action": f"CASE WHEN c >= 0.8 THEN {ACTION} END",
    },
    Judgement: {
        "stated_on": "day",
        "light": "'delivery'",
        "given": one_of("a", "green", "amber", "red", "complete"),
        "action": ACTION,
    },
    Evidence: {
        "ref": "'EV-' || n",
        "title": "'Minutes ' || n",
        "kind": one_of("a", "activity", "outcome"),
        "dated_on": "day",
    },
}


def opened(client: Client, page: Page) -> str:
    """The page, which must open."""
    response = client.get(page.address, {"on": ON.isoformat()})
    assert response.status_code == 200, (page.what, response.status_code)
    return response.content.decode()


def queries(client: Client, page: Page) -> int:
    """How many queries the page asks. Of two openings the lesser: every 15 seconds one notes that someone is there."""
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            opened(client, page)
        counts.append(len(asked))
    return min(counts)


COUNTS = f"t.withdrawn_on IS NULL AND t.held_on <= '{ON}'"
YEAR = f"{COUNTS} AND t.held_on > '{ON.replace(year=ON.year - 1)}'"
STATED = f"withdrawn_on IS NULL AND stated_on <= '{ON}'"
FILTERED = ("kind", "audience", "district", "held_how", "themes")


def pages() -> tuple[Page, ...]:
    """The three pages."""
    return (
        Page(
            "a register's list",
            reverse("registers:rows", args=["activities"]),
            (
                f"SELECT count(*) FROM engagement_activity t WHERE {COUNTS}",
                *(f"SELECT DISTINCT {name} FROM engagement_activity t WHERE {COUNTS}" for name in FILTERED),
                "SELECT id, number, held_on, title, audience, attendances, as_said FROM engagement_activity t "
                f"WHERE {COUNTS} ORDER BY held_on DESC, number, id LIMIT 25",
            ),
        ),
        Page(
            "the programme board",
            reverse("programme:board"),
            (
                "SELECT DISTINCT ON (milestone_id, action_id, kind) milestone_id, action_id, kind, due_on "
                f"FROM programme_plandate WHERE {STATED} "
                "ORDER BY milestone_id, action_id, kind, stated_on DESC, id DESC",
                "SELECT DISTINCT ON (milestone_id, action_id) milestone_id, action_id, due_on FROM programme_plandate "
                f"WHERE {STATED} AND kind = 'baseline' ORDER BY milestone_id, action_id, stated_on, id",
                "SELECT DISTINCT ON (action_id, month) action_id, weakness_id, given, stated_on, reason, expires_on, "
                "date_trunc('month', greatest(stated_on, '2022-06-30')::timestamp) AS month FROM programme_judgement "
                f"WHERE {STATED} AND light = 'delivery' ORDER BY action_id, month, stated_on DESC, id DESC",
                "SELECT id, ref, title, lead_role, evidence_refs, weakness_id FROM programme_action "
                "WHERE withdrawn_on IS NULL",
                "SELECT id, ref, title, action_id FROM programme_milestone WHERE withdrawn_on IS NULL",
                "SELECT e.id, e.ref, e.kind FROM programme_evidence e JOIN (SELECT DISTINCT trim(one) AS ref "
                "FROM programme_action, unnest(string_to_array(evidence_refs, ',')) one) named USING (ref) "
                f"WHERE e.withdrawn_on IS NULL AND (e.dated_on IS NULL OR e.dated_on <= '{ON}')",
                "SELECT id, number, title, workstream_id FROM programme_weakness WHERE withdrawn_on IS NULL",
                "SELECT id, letter, title FROM programme_workstream WHERE withdrawn_on IS NULL",
            ),
        ),
        Page(
            "a measure",
            reverse("measures:measure", args=["engagement-attendances"]),
            (
                f"SELECT sum(attendances), count(*) FROM engagement_activity t WHERE {YEAR}",
                "SELECT date_trunc('month', held_on::timestamp), sum(attendances), count(*) FROM engagement_activity t "
                f"WHERE {YEAR} GROUP BY 1",
                f"SELECT audience, sum(attendances), count(*) FROM engagement_activity t WHERE {YEAR} GROUP BY 1",
            ),
        ),
    )
