"""What one declaration of a register gives."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.kit.looks import Look
from areasend.kit.registers.catalogue import all_registers
from areasend.kit.registers.declaration import Register
from areasend.kit.registers.forms import form_class
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value

pytestmark = pytest.mark.django_db
AFTER = date(2020, 12, 31)


@pytest.fixture
def coffee_morning() -> Activity:
    with acting("The office", "arranging a test"):
        made: Activity = Activity.objects.create(
            number=1, held_on=date(2020, 1, 7), title="Coffee morning", attendances=9, audience="parents-carers"
        )
    return made


def test_a_register_is_one_declaration(coffee_morning: Activity, signed_in: Callable[[str], Client]) -> None:
    robin = signed_in("programme-manager")
    listed = robin.get(reverse("registers:rows", args=["activities"])).content.decode()
    row = robin.get(reverse("registers:row", args=["activities", coffee_morning.pk])).content.decode()
    sheet = robin.get(reverse("registers:export", args=["activities", "xlsx"])).content
    empty = load_workbook(BytesIO(robin.get(reverse("registers:template", args=["activities"])).content))
    assert "Coffee morning" in listed
    assert "Parents and carers" in row and "arranging a test" in row
    assert load_workbook(BytesIO(sheet)).active["D2"].value == "Coffee morning"
    assert [cell.value for cell in empty.active[1]][:3] == ["Number in the log", "Held on", "Title"]


def test_a_change_needs_a_reason_and_keeps_it(coffee_morning: Activity, signed_in: Callable[[str], Client]) -> None:
    robin = signed_in("programme-manager")
    address = reverse("registers:edit", args=["activities", coffee_morning.pk])
    fields = {"held_on": "2020-01-07", "title": "Coffee morning", "attendances": "11", "number": "1"}
    refused = robin.post(address, fields).content.decode()
    robin.post(address, {**fields, "change_reason": "the sign-in sheet has eleven names"})
    coffee_morning.refresh_from_db()
    assert "Say why you are making this change" in refused
    assert coffee_morning.attendances == 11


@pytest.mark.parametrize("register", all_registers(), ids=lambda register: register.key)
def test_the_reason_for_a_change_is_no_column_of_any_register(register: Register) -> None:
    form = form_class(register)()
    assert form.fields["change_reason"].error_messages["required"] == "Say why you are making this change"
    assert "change_reason" not in register.by_name


def test_a_withdrawn_row_leaves_every_count(coffee_morning: Activity, signed_in: Callable[[str], Client]) -> None:
    robin = signed_in("programme-manager")
    address = reverse("registers:withdraw", args=["activities", coffee_morning.pk])
    held = measure_of("engagement-activities")
    assert value(held, AFTER).value == 1
    robin.post(address, {"why": "it was a staff meeting"})
    assert value(held, AFTER).value == 0
    robin.post(address, {"why": "parents were there after all"})
    assert value(held, AFTER).value == 1


def test_a_look_at_a_row_is_kept(coffee_morning: Activity, signed_in: Callable[[str], Client]) -> None:
    signed_in("analyst").get(reverse("registers:row", args=["activities", coffee_morning.pk]))
    look = Look.objects.get()
    assert (look.who, look.kind, look.what, look.which) == ("Anna List", "page", "activities", str(coffee_morning.pk))


def test_nothing_is_written_on_a_past_day(coffee_morning: Activity, signed_in: Callable[[str], Client]) -> None:
    robin = signed_in("programme-manager")
    address = reverse("registers:edit", args=["activities", coffee_morning.pk])
    assert robin.get(f"{address}?on=2020-11-18").status_code == 403
    assert robin.post(f"{address}?on=2020-11-18", {"title": "Another", "change_reason": "because"}).status_code == 400


def test_the_day_rides_on_every_link_of_a_past_day(
    coffee_morning: Activity, signed_in: Callable[[str], Client]
) -> None:
    page = signed_in("analyst").get(reverse("registers:rows", args=["activities"]) + "?on=2020-11-18").content.decode()
    assert f"/activities/{coffee_morning.pk}?on=2020-11-18" in page
    assert "You are looking at <b>18 November 2020</b>" in page


def test_before_it_was_held_an_activity_is_in_no_list(
    coffee_morning: Activity, signed_in: Callable[[str], Client]
) -> None:
    page = signed_in("analyst").get(reverse("registers:rows", args=["activities"]) + "?on=2020-01-06").content.decode()
    assert "Coffee morning" not in page


def test_every_role_has_a_home(wealdmere: object, signed_in: Callable[[str], Client]) -> None:
    for role in ("programme-manager", "councillor", "administrator", "adviser"):
        assert "What next" in signed_in(role).get(reverse("desk:home")).content.decode()


def test_a_newcomer_can_try_a_sample_file(signed_in: Callable[[str], Client]) -> None:
    robin = signed_in("programme-manager")
    page = robin.get(reverse("imports:new")).content.decode()
    sample = robin.get(reverse("imports:sample", args=["engagement-log.xlsx"])).content
    assert "engagement-log.xlsx" in page
    assert load_workbook(BytesIO(sample)).sheetnames == ["LOG"]
