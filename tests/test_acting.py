"""No register row changes without who and why: not by the ORM, not by raw SQL, not by COPY."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from psycopg import Error as PostgresRefusal

from areasend.engagement.models import Activity
from areasend.kit.acting import NobodyActing, acting
from areasend.kit.history import changes_of

pytestmark = pytest.mark.django_db


def coffee_morning() -> Activity:
    return Activity(number=1, held_on=date(2020, 1, 7), title="Coffee morning", attendances=9)


def test_a_save_that_says_nothing_is_refused_by_the_database() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        coffee_morning().save()
    assert not Activity.objects.exists()


def test_raw_sql_that_says_nothing_is_refused_by_the_database() -> None:
    with acting("Robin Ashdown", "adding what was held"):
        coffee_morning().save()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE engagement_activity SET attendances = 90")


def test_copy_that_says_nothing_is_refused_by_the_database() -> None:
    columns = "number, held_on, title, kind, audience, district, held_how, partner, lead_role, themes, follow_up"
    row = (1, date(2020, 1, 7), "Coffee morning", *[""] * 8, "{}", "")
    statement = f"COPY engagement_activity ({columns}, as_said, withdrawn_why) FROM STDIN"
    with (
        pytest.raises(PostgresRefusal),
        transaction.atomic(),
        connection.cursor() as cursor,
        cursor.copy(statement) as copy,
    ):
        copy.write_row(row)


@pytest.mark.parametrize(("who", "why"), [("", "a reason"), ("Robin Ashdown", " ")])
def test_half_an_answer_is_no_answer(who: str, why: str) -> None:
    with pytest.raises(NobodyActing), acting(who, why):
        coffee_morning().save()


def test_the_database_refuses_a_context_without_a_reason() -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true)")
        cursor.execute("SELECT set_config('pghistory.context_metadata', '{\"who\": \"Robin\"}', true)")
        cursor.execute("INSERT INTO kit_partner (part, name, short_name) VALUES ('nhs', 'NHS', '')")


def test_a_row_tells_who_changed_what_and_why() -> None:
    activity = coffee_morning()
    with acting("Robin Ashdown", "adding what was held"):
        activity.save()
    with acting("Lee Fairwater", "the sign-in sheet has eleven names"):
        Activity.objects.update(attendances=11)
    newest, first = changes_of(activity)
    assert (first.deed, first.who, first.why) == ("added", "Robin Ashdown", "adding what was held")
    assert (newest.who, newest.why) == ("Lee Fairwater", "the sign-in sheet has eleven names")
    assert newest.fields == (("attendances", "9", "11"),)


def test_an_act_within_an_act_gives_the_outer_one_back() -> None:
    with acting("Robin Ashdown", "the outer reason"):
        with acting("Lee Fairwater", "the inner reason"):
            pass
        activity = coffee_morning()
        activity.save()
    assert changes_of(activity)[0].why == "the outer reason"
