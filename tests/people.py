"""People with names and roles, and a stranger who must see nothing."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from areasend.accounts.models import RoleHeld, User
from areasend.kit.acting import acting
from areasend.kit.area import Area, Partner

NAMES = {
    "administrator": "Ade Ministry",
    "programme-manager": "Robin Ashdown",
    "workstream-lead": "Lee Fairwater",
    "contributor": "Connie Ebb",
    "finance": "Fin Castle",
    "analyst": "Anna List",
    "director": "Dee Rector",
    "complaints-officer": "Cleo Plaine",
    "board-member": "Bo Ard",
    "adviser": "Addie Visor",
    "forum-representative": "Fay Rumm",
    "councillor": "Cass Illor",
}
OF_WORKSTREAM_A = ("workstream-lead", "contributor")


@pytest.fixture
def as_office() -> Iterator[None]:
    """Writes of the test's own are made by the office."""
    with acting("The office", "arranging a test"):
        yield


@pytest.fixture
def wealdmere(db: None) -> Area:
    """The area, set up, with its forum and NHS partner."""
    with acting("The office", "arranging a test"):
        area = Area.objects.create(id=1, name="Wealdmere", council="Wealdmere Council")
        Partner.objects.create(part="forum", name="Wealdmere Parent Carer Forum")
        Partner.objects.create(part="nhs", name="NHS Wealdmere")
    return area


@pytest.fixture
def files(settings: Any, tmp_path: Path) -> Path:
    """A folder of files of the test's own."""
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def person(db: None) -> Callable[[str], User]:
    """Someone of a role: `person("councillor")`. The stranger holds none. Lead and contributor are of workstream A."""

    def of(role: str) -> User:
        with acting("The office", "arranging a test"):
            user = User.objects.create_user(f"{role}@wealdmere.example", NAMES.get(role, "A Stranger"))
            if role in OF_WORKSTREAM_A:
                user.workstream = "A"
                user.save()
            if role in NAMES:
                RoleHeld.objects.create(user=user, role=role, from_on=date(2019, 1, 1))
        return user

    return of


@pytest.fixture
def signed_in(person: Callable[[str], User]) -> Callable[[str], Client]:
    """A browser signed in as someone of a role."""

    def of(role: str) -> Client:
        client = Client()
        client.force_login(person(role))
        return client

    return of
