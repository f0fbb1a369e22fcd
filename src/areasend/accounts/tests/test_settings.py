"""The administrator names the area and its partners, lets people in and ends their roles."""

from collections.abc import Callable
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from areasend.accounts.models import RoleHeld, User
from areasend.kit.acting import acting
from areasend.kit.area import Area, Partner, area_names
from areasend.kit.history import changes_of
from areasend.kit.looks import Look

Person = Callable[[str], User]


@pytest.fixture
def ade(wealdmere: Area, signed_in: Callable[[str], Client]) -> Client:
    """Ade Ministry, the administrator, at a browser."""
    return signed_in("administrator")


@pytest.fixture
def fin(wealdmere: Area, person: Person) -> User:
    """Fin Castle of finance."""
    return person("finance")


def today() -> date:
    return timezone.localdate()


def text(client: Client, address: str, **sent: object) -> str:
    answer = client.post(address, sent, follow=True) if sent else client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_ade_finds_the_settings_from_home(ade: Client) -> None:
    assert 'href="/desk/settings/"' in text(ade, "/desk/")


def test_another_name_is_on_every_page_at_once_and_the_old_one_in_the_history(ade: Client) -> None:
    page = text(ade, "/desk/settings/area/name", value="Greater Wealdmere")
    assert "Greater Wealdmere" in page
    assert "name of the area: Wealdmere → Greater Wealdmere" in page
    newest = changes_of(Area.objects.get())[0]
    assert (newest.who, newest.why) == ("Ade Ministry", "changing the name of the area")


def test_a_colour_on_which_white_cannot_be_read_is_refused_with_its_ratio(ade: Client) -> None:
    page = text(ade, "/desk/settings/area/brand_colour", value="#ffaa00")
    assert "White words on #ffaa00 are too hard to read: their contrast is 1.9 to 1, and must be 4.5" in page
    assert area_names().brand_colour == "#0b4144"


def test_the_areas_own_colour_reaches_its_pages(ade: Client) -> None:
    page = text(ade, "/desk/settings/area/brand_colour", value="#5b2a86")
    assert 'href="/brand.css?5b2a86"' in page
    assert "--brand: #5b2a86" in ade.get("/brand.css").content.decode()


def test_only_what_is_asked_for_can_be_changed(ade: Client) -> None:
    assert ade.post("/desk/settings/area/demonstration", {"value": "1"}).status_code == 404
    assert not Area.objects.get().demonstration


def test_a_partner_is_named_on_pages_from_its_first_to_its_last_day(ade: Client) -> None:
    old = Partner.objects.get(part="nhs")
    text(ade, f"/desk/settings/partners/{old.pk}/end", last_day=(today() - timedelta(days=1)).isoformat())
    text(ade, "/desk/settings/partners/add", part="nhs", name="NHS Two Rivers", from_on=today().isoformat())
    assert area_names().nhs == "NHS Two Rivers"
    assert "ending the partnership with NHS Wealdmere" in text(ade, f"/desk/settings/partners/{old.pk}/")


def test_a_partners_last_day_still_counts(wealdmere: Area, as_office: None) -> None:
    Partner.objects.filter(part="nhs").update(to_on=today())
    assert area_names().nhs == "NHS Wealdmere"


def test_ade_invites_cleo_by_form_and_is_shown_the_link(ade: Client) -> None:
    page = text(ade, "/desk/settings/people/invite", mail="cleo@wealdmere.gov.uk", role="complaints-officer")
    cleo = User.objects.get(email="cleo@wealdmere.gov.uk")
    address = page.split('<p class="govuk-body">http://')[1].split("</p>")[0]
    assert Client().get(urlsplit(f"http://{address}").path).status_code == 200
    assert [role.key for role in cleo.roles] == ["complaints-officer"]
    look = Look.objects.get()
    assert (look.who, look.which) == ("Ade Ministry", "cleo@wealdmere.gov.uk")


def test_an_invitation_without_a_role_is_asked_again_with_what_was_typed(ade: Client) -> None:
    page = text(ade, "/desk/settings/people/invite", mail="cleo@wealdmere.gov.uk")
    assert page.count("Choose a role") == 2
    assert 'value="cleo@wealdmere.gov.uk"' in page
    assert not User.objects.filter(email="cleo@wealdmere.gov.uk").exists()


def test_a_role_that_ends_today_gives_its_rights_today_and_not_tomorrow(
    ade: Client, fin: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    fins_browser = Client()
    fins_browser.force_login(fin)
    held = fin.held.get()
    text(ade, f"/desk/settings/people/{fin.pk}/roles/{held.pk}/end", last_day=today().isoformat())
    assert fins_browser.get("/desk/data/imports/").status_code == 200
    tomorrow = timezone.localdate() + timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda *_: tomorrow)
    assert fins_browser.get("/desk/data/imports/").status_code == 403


def test_a_role_cannot_end_in_the_past(ade: Client, fin: User) -> None:
    held = fin.held.get()
    yesterday = (today() - timedelta(days=1)).isoformat()
    page = text(ade, f"/desk/settings/people/{fin.pk}/roles/{held.pk}/end", last_day=yesterday)
    assert "rights that were used cannot be taken back" in page
    assert fin.held.get().to_on is None


def test_a_role_that_begins_next_week_gives_nothing_yet(ade: Client, fin: User) -> None:
    next_week = today() + timedelta(days=7)
    page = text(ade, f"/desk/settings/people/{fin.pk}/roles/begin", role="analyst", on=next_week.isoformat())
    assert "To come" in page
    again = User.objects.get(pk=fin.pk)
    assert [role.key for role in again.roles] == ["finance"]
    assert again.holds("analyst", next_week)


def test_the_same_role_twice_is_refused(ade: Client, fin: User) -> None:
    page = text(ade, f"/desk/settings/people/{fin.pk}/roles/begin", role="finance", on=today().isoformat())
    assert "Fin Castle is finance on that day already" in page
    assert fin.held.count() == 1


def test_someone_stopped_is_out_with_the_next_click_and_can_be_let_in_again(ade: Client, fin: User) -> None:
    fins_browser = Client()
    fins_browser.force_login(fin)
    assert fins_browser.get("/desk/").status_code == 200
    assert "Stopped" in text(ade, f"/desk/settings/people/{fin.pk}/switch", sure="yes")
    assert fins_browser.get("/desk/").status_code == 302
    text(ade, f"/desk/settings/people/{fin.pk}/switch", sure="yes")
    assert User.objects.get(pk=fin.pk).is_active


def test_the_last_administrator_can_neither_be_stopped_nor_end(ade: Client) -> None:
    held = RoleHeld.objects.get(role="administrator")
    for address in (f"{held.user_id}/switch", f"{held.user_id}/roles/{held.pk}/end"):
        page = text(ade, f"/desk/settings/people/{address}", last_day=today().isoformat())
        assert "Nobody would be left who can let people in." in page
    held.refresh_from_db()
    assert held.to_on is None
    assert held.user.is_active


def test_everything_done_to_a_person_is_told_on_their_page(ade: Client, fin: User) -> None:
    text(ade, f"/desk/settings/people/{fin.pk}/change/name", value="Finlay Castle")
    held = fin.held.get()
    text(ade, f"/desk/settings/people/{fin.pk}/roles/{held.pk}/end", last_day=today().isoformat())
    page = text(ade, f"/desk/settings/people/{fin.pk}/")
    assert "by Ade Ministry: ending the role finance" in page
    assert "name: Fin Castle → Finlay Castle" in page
    assert "role: Finance" in page


def test_a_hundred_people_take_as_many_queries_as_ten(
    ade: Client, person: Person, django_assert_max_num_queries: Callable[..., object]
) -> None:
    with acting("The office", "arranging a test"):
        for number in range(60):
            user = User.objects.create_user(f"n{number}@wealdmere.gov.uk", f"Person {number:03}")
            RoleHeld.objects.create(user=user, role="analyst", from_on=date(2019, 1, 1))
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        page = text(ade, "/desk/settings/people/")
    assert "Page 1 of 3" in page
    assert "61 people" in page
    assert "Person 042" in text(ade, "/desk/settings/people/?q=person+042")


def test_settings_are_changed_today_and_on_no_past_day(ade: Client) -> None:
    assert ade.post("/desk/settings/area/name?on=2020-11-18", {"value": "Another"}).status_code == 400
    assert area_names().name == "Wealdmere"
