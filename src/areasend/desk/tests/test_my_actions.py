"""My actions: what names a person's post, role or workstream, late first, with what changed since they looked."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from areasend.accounts.models import User
from areasend.desk.mine import LATE, NEXT, UNDATED, grouped, last_looked, my_actions
from areasend.kit.acting import acting
from areasend.kit.looks import Look
from areasend.programme.models import (
    Action,
    ActionPoint,
    Ask,
    Issue,
    Milestone,
    PlanDate,
    Risk,
    RiskScore,
    Weakness,
    Workstream,
)
from areasend.programme.round.keeping import open_round
from areasend.programme.tests.small_plan import small_plan

pytestmark = pytest.mark.django_db

ON = date(2020, 11, 18)


@pytest.fixture
def plan(wealdmere: object) -> dict[str, Action]:
    """Workstreams A and B with an action each; B's is led by the Principal EP and was due ten days before."""
    with acting("The office", "arranging a test"):
        small = small_plan()
        streams = Workstream.objects.create(letter="B", title="Schools", began_on=date(2019, 8, 1))
        weakness = Weakness.objects.create(number=5, title="Schools", workstream=streams)
        statement = Action.objects.create(ref="B5.1", title="Statement", weakness=weakness, lead_role="principal EP")
        PlanDate.objects.create(
            action=statement, kind="baseline", due_on=date(2020, 11, 8), stated_on=date(2019, 10, 18)
        )
        for point, due in (("Write to schools", date(2020, 11, 20)), ("Thank the forum", None)):
            ActionPoint.objects.create(meeting=small.meeting, what=point, owner_role="Principal EP", due_on=due)
        Ask.objects.create(ref="M5.2", ask="The backlog", owner_role="Principal EP", due_on=date(2020, 12, 1))
    return {"profiles": small.profiles, "statement": statement}


def someone(person: Callable[[str], User], role: str, post: str) -> User:
    user = person(role)
    with acting("The office", "arranging a test"):
        user.post = post
        user.save()
    return user


def words(user: User, on: date = ON) -> list[tuple[str, str]]:
    return [(one.kind, one.words) for one in my_actions(user, on).mine]


def test_a_post_owns_what_names_it_in_any_spelling_of_capitals(
    plan: dict[str, Action], person: Callable[[str], User]
) -> None:
    dee = someone(person, "director", "Principal EP")
    page = my_actions(dee, ON)
    meeting = "SEND Improvement Board, 23 October 2020"
    assert [(name, [one.words for one in mine]) for name, mine in grouped(page.mine, ON)] == [
        (LATE, ["B5.1 Statement"]),
        (NEXT, [f"Write to schools ({meeting})", "M5.2 The backlog"]),
        (UNDATED, [f"Thank the forum ({meeting})"]),
    ]
    # 8 to 18 November
    assert (page.late, page.mine[0].days_late(ON)) == (1, 10)


def test_a_lead_owns_their_workstream_and_not_anothers(plan: dict[str, Action], person: Callable[[str], User]) -> None:
    assert words(person("workstream-lead")) == [
        ("action", "A3.2 Profiles written with young people"),
        ("milestone", "A3.1/M1 Draft"),
    ]


def test_an_open_risk_or_issue_that_names_a_post_is_its_own_until_it_is_closed(
    plan: dict[str, Action], person: Callable[[str], User]
) -> None:
    dee = someone(person, "director", "County Manager")
    with acting(str(dee), "the risk register of November"):
        risk = Risk.objects.create(
            ref="R17", title="Staff leave", owner_role="county manager", raised_on=date(2020, 3, 2)
        )
        Issue.objects.create(
            ref="I3",
            title="Post vacant",
            owner_role="County Manager",
            raised_on=date(2020, 4, 30),
            closed_on=date(2020, 11, 10),
        )
    assert words(dee, date(2020, 11, 9)) == [("issue", "I3 Post vacant"), ("risk", "R17 Staff leave")]
    assert words(dee) == [("risk", "R17 Staff leave")]
    before = timezone.now() - timedelta(days=1)
    with acting("Robin, programme manager", "two more left"):
        RiskScore.objects.create(risk=risk, likelihood=4, impact=4, stated_on=date(2020, 11, 13))
    (mine,) = my_actions(dee, ON, since=before).mine
    assert mine.changed.startswith("Scored on ")
    assert mine.changed.endswith(" by Robin, programme manager: two more left")
    assert words(person("councillor")) == []


def test_as_at_a_day_before_the_meeting_asked_it_is_not_there(
    plan: dict[str, Action], person: Callable[[str], User]
) -> None:
    dee = someone(person, "director", "Principal EP")
    assert [kind for kind, _ in words(dee, date(2020, 10, 22))] == ["action", "ask"]


def test_what_is_done_or_answered_is_no_longer_open(plan: dict[str, Action], person: Callable[[str], User]) -> None:
    dee = someone(person, "director", "Principal EP")
    with acting("The office", "doing it"):
        PlanDate.objects.create(action=plan["statement"], kind="done", due_on=ON, stated_on=ON)
        Ask.objects.filter(ref="M5.2").update(answered_on=ON, answer="412 to 17")
        ActionPoint.objects.update(done_on=ON)
    assert words(dee) == []
    assert len(words(dee, ON - timedelta(days=1))) == 4


def test_someone_who_may_not_see_the_programme_owns_nothing_of_it(
    plan: dict[str, Action], person: Callable[[str], User]
) -> None:
    assert words(someone(person, "councillor", "Principal EP")) == []


def test_a_lead_owns_the_update_that_was_asked_until_it_comes(
    plan: dict[str, Action], person: Callable[[str], User]
) -> None:
    opened = date(2020, 12, 1)
    lee = person("workstream-lead")
    open_round(month_end=date(2020, 11, 30), due_on=date(2020, 12, 8), words="", who="Robin", on=opened)
    assert words(lee, opened)[0] == ("update", "Update for November 2020")


@pytest.mark.django_db(transaction=True)
def test_what_others_changed_since_i_looked_is_said_and_what_i_changed_is_not(
    plan: dict[str, Action], person: Callable[[str], User]
) -> None:
    lee, before = person("workstream-lead"), timezone.now()
    for who, why, ref in (("Robin Ashdown", "the board agreed", "A3.2"), (lee.name, "tidying", "A3.1")):
        with acting(who, why):
            PlanDate.objects.create(action=Action.objects.get(ref=ref), kind="forecast", due_on=ON, stated_on=ON)
    with acting(lee.name, "my own"):
        Milestone.objects.update(title="Draft 2")
    changed = {one.words: one.changed for one in my_actions(lee, ON, since=before).mine}
    today = timezone.localdate()
    assert changed == {
        "A3.2 Profiles written with young people": (
            f"Its days changed on {today.day} {today:%B} by Robin Ashdown: the board agreed"
        ),
        "A3.1/M1 Draft 2": "",
    }
    assert my_actions(lee, ON, since=timezone.now()).changed == 0


def test_the_page_says_when_i_last_looked_and_todays_look_does_not_hide_a_change(
    plan: dict[str, Action], person: Callable[[str], User]
) -> None:
    lee = person("workstream-lead")
    client = Client()
    client.force_login(lee)
    assert "You last looked" not in client.get(reverse("desk:my-actions")).content.decode()
    yesterday = timezone.now() - timedelta(days=1)
    Look.objects.update(at=yesterday)
    with acting("Robin Ashdown", "naming it better"):
        Action.objects.filter(ref="A3.2").update(title="Profiles written")
    for _ in range(2):
        page = client.get(reverse("desk:my-actions")).content.decode()
        # both were entered today, and one was given a better name since
        assert "2 of them have changed since" in page
        assert "by Robin Ashdown: naming it better" in page
    seen = last_looked(lee, timezone.localdate())
    assert isinstance(seen, datetime)
    assert seen == yesterday


def test_a_findings_owner_is_who_may_mend_it(plan: dict[str, Action], person: Callable[[str], User]) -> None:
    # the statement of B is past its day and given as on track: B's to mend, and the programme manager's
    with acting("The office", "arranging a test"):
        plan["statement"].judgements.create(given="green", stated_on=date(2020, 11, 9))
    assert [one.rows for one in my_actions(person("programme-manager"), ON).findings] == [(plan["statement"].pk,)]
    assert my_actions(person("workstream-lead"), ON).findings == ()


def test_nothing_of_mine_is_said_with_why(wealdmere: object, signed_in: Callable[[str], Client]) -> None:
    page = signed_in("analyst").get(reverse("desk:my-actions")).content.decode()
    assert "Nothing open is yours" in page
    assert "The administrator says which post and workstream are yours" in page


def test_home_leads_there_for_whoever_owns_something(plan: dict[str, Action], person: Callable[[str], User]) -> None:
    dee, anna = someone(person, "director", "Principal EP"), person("analyst")
    homes = {}
    for user in (dee, anna):
        client = Client()
        client.force_login(user)
        homes[user.name] = reverse("desk:my-actions") in client.get(reverse("desk:home")).content.decode()
    assert homes == {dee.name: True, anna.name: False}
