"""Every address, walked by every role and by a stranger, beside the hand-kept table."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from areasend.accounts.roles import ROLES
from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.kit.importing.models import ImportRun
from tests.access_table import BY_FORM, EVERYONE, TABLE


def names(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else space)
        else:
            yield f"{space}{pattern.name}"


def test_every_address_stands_in_the_access_table() -> None:
    walked = {name for name, _, _ in TABLE} | BY_FORM
    assert set(names(get_resolver().url_patterns)) == walked


def test_the_table_knows_every_role() -> None:
    assert {role.key for role in ROLES} == set(EVERYONE)


@pytest.fixture
def things(wealdmere: object) -> dict[str, int]:
    with acting("The office", "arranging a test"):
        activity = Activity.objects.create(number=1, held_on=date(2020, 1, 7), title="Coffee morning", attendances=9)
    run = ImportRun.objects.create(register="activities", file_name="log.csv", sha256="0" * 64, by="x", state="done")
    return {"activity": activity.pk, "import": run.pk}


@pytest.mark.parametrize("role", ["public", "stranger", *EVERYONE])
def test_each_page_opens_to_whom_the_table_says(
    role: str, things: dict[str, int], signed_in: Callable[[str], Client]
) -> None:
    client = Client() if role == "public" else signed_in(role)
    wrong = []
    for name, arguments, opens_to in TABLE:
        kwargs = {key: things.get(str(value), value) for key, value in arguments.items()}
        status = client.get(reverse(name, kwargs=kwargs)).status_code
        expected = 200 if role in opens_to else 302 if role == "public" else 403
        if status != expected:
            wrong.append(f"{name}: {status}, expected {expected}")
    assert wrong == []
