"""Signing in with an app, with a passkey, as someone else in a demonstration; and the warning before time is up."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from areasend.accounts import idle
from areasend.accounts.models import CodeApp, Passkey, User
from areasend.accounts.tests.signing_in import has_app, shown
from areasend.kit.acting import acting
from areasend.kit.area import Area
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]
GOOD = "three herons on a gate"


@pytest.fixture
def fin(wealdmere: Area, person: Callable[[str], User]) -> User:
    """Fin Castle of finance, who has a password."""
    user = person("finance")
    user.set_password(GOOD)
    user.save(update_fields=["password"])
    return user


@pytest.fixture(params=[320, 1280])
def fins_laptop(visit: Visit, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """A browser, in a narrow and a wide window, on a machine that holds passkeys and knows its owner's finger."""
    visitor = visit("public", request.param)
    visitor.base = visitor.base.replace("127.0.0.1", "localhost")
    devices = visitor.page.context.new_cdp_session(visitor.page)
    devices.send("WebAuthn.enable")
    made = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": made})
    yield visitor


def gives_password(someone: Visitor, mail: str = "finance@wealdmere.example") -> None:
    someone.page.get_by_label("Email address").fill(mail)
    someone.page.get_by_label("Password", exact=True).fill(GOOD)
    someone.presses("Sign in")


def test_fin_signs_in_with_an_app_on_a_phone_and_comes_back_to_the_page_wanted(visit: Visit, fin: User) -> None:
    # Given Fin, whose app shows codes, and a page that Fin wants
    secret = has_app(fin)
    phone = visit("public", 320)
    phone.go("/desk/data/imports/")
    # When Fin gives the password, and a wrong code
    gives_password(phone)
    assert phone.heading() == "Which code does your app show?"
    phone.page.get_by_label("Code", exact=True).fill("000 000")
    phone.presses("Continue")
    # Then the page says so, and with the right one Fin is on the page wanted
    phone.sees("That code is not right.")
    phone.page.get_by_label("Code", exact=True).fill(shown(secret))
    phone.presses("Continue")
    assert phone.page.url.endswith("/desk/data/imports/")


def test_fin_sets_up_a_passkey_signs_out_and_signs_in_with_it_alone(fins_laptop: Visitor, fin: User) -> None:
    # Given Fin, who has a password and sets up a passkey
    fins_laptop.go("/desk/")
    gives_password(fins_laptop)
    fins_laptop.page.get_by_label("With a passkey").check()
    fins_laptop.presses("Continue")
    fins_laptop.page.get_by_label("What do you call the device?").fill("Work laptop")
    fins_laptop.presses("Add the passkey")
    assert fins_laptop.heading() == "Keep these recovery codes"
    fins_laptop.sees("Your passkey is set up. You are signed in.")
    fins_laptop.presses("I have kept them")
    # When Fin signs out, and in with the passkey alone
    fins_laptop.presses("Sign out")
    fins_laptop.go("/desk/data/imports/")
    fins_laptop.follows("Sign in with a passkey")
    fins_laptop.presses("Use my passkey")
    # Then Fin is on the page wanted, and the account page shows the passkey and where Fin is
    assert fins_laptop.page.url.endswith("/desk/data/imports/")
    fins_laptop.follows("Fin Castle")
    assert fins_laptop.heading() == "How you sign in"
    fins_laptop.sees("Work laptop, added on")
    fins_laptop.sees("(this one)")
    # And after a password the same passkey is the second thing asked for
    fins_laptop.presses("Sign out")
    fins_laptop.go("/sign-in")
    gives_password(fins_laptop)
    assert fins_laptop.heading() == "Sign in with your passkey"
    fins_laptop.presses("Use my passkey")
    fins_laptop.follows("Fin Castle")
    # When Fin adds an app and removes the passkey
    fins_laptop.follows("Add an authenticator app")
    key = fins_laptop.page.locator("#app-key").inner_text().replace(" ", "")
    fins_laptop.page.get_by_label("Code", exact=True).fill(shown(key))
    fins_laptop.presses("Continue")
    fins_laptop.sees("Your app is set up.")
    fins_laptop.follows("Remove the passkey Work laptop")
    fins_laptop.presses("Remove")
    fins_laptop.sees("Passkey “Work laptop” removed.")
    assert not Passkey.objects.exists()
    # Then the last one left cannot go
    fins_laptop.follows("Remove the authenticator app")
    fins_laptop.presses("Remove")
    fins_laptop.sees("This is all you have beside your password.")
    assert CodeApp.objects.filter(user=fin).exists()


def test_a_device_without_a_passkey_is_told_in_a_sentence(visit: Visit, fin: User, fins_laptop: Visitor) -> None:
    fins_laptop.go("/sign-in/passkey")
    fins_laptop.page.get_by_role("button", name="Use my passkey").click()
    expect(fins_laptop.page.get_by_text("Your device gave no passkey. Try again.")).to_be_visible()
    fins_laptop.sees_a_sound_page()


@pytest.mark.parametrize("width", [320, 1280])
def test_in_a_demonstration_being_someone_else_is_one_click(
    visit: Visit, person: Callable[[str], User], wealdmere: Area, width: int
) -> None:
    # Given a demonstration, and a visitor who is the director
    with acting("The office", "arranging a test"):
        Area.objects.update(demonstration=True)
    person("finance")
    someone = visit("director", width)
    someone.go("/desk/papers/")
    someone.sees("You are the director.")
    # When they choose to be finance
    someone.follows("Be someone else")
    assert someone.heading() == "Who do you want to be?"
    someone.presses("Finance")
    # Then they are, on the same page, with neither password nor code
    assert someone.page.url.endswith("/desk/papers/")
    someone.sees("Fin Castle")
    someone.sees("You are the finance.")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_warns_before_its_time_is_up_and_signing_in_again_leads_back_with_its_input(
    visit: Visit, wealdmere: Area, settings, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    # Given a page whose warning comes four seconds before its time is up, and Ade who types on it
    settings.IDLE_MINUTES, settings.IDLE_WARNING = 8 / 60, 4
    monkeypatch.setattr(idle, "EVERY", 0)
    ade = visit("administrator", width)
    user = User.objects.get(email="administrator@wealdmere.example")
    ade.go("/desk/settings/area/name")
    ade.page.locator("input[name=value]").fill("Greater Wealdmere")
    # When the time is nearly up, then a warning says until when, and one press stays
    warning = ade.page.get_by_role("dialog", name="You will be signed out at")
    expect(warning).to_be_visible(timeout=10_000)
    ade.sees_a_sound_page()
    ade.page.keyboard.press("Enter")
    expect(warning).to_be_hidden()
    # When Ade does nothing more, then the page leads to signing in, and what was typed is kept
    ade.page.wait_for_url("**/sign-in?next=/desk/settings/area/name", timeout=20_000)
    ade.sees("What you had typed is kept for an hour")
    # And signing in again leads back to the page with its input, of which nothing was saved
    settings.IDLE_MINUTES, settings.IDLE_WARNING = 20, 120
    user.set_password(GOOD)
    user.save(update_fields=["password"])
    secret = has_app(user)
    gives_password(ade, user.email)
    ade.page.get_by_label("Code", exact=True).fill(shown(secret))
    ade.presses("Continue")
    assert ade.page.url.endswith("/desk/settings/area/name")
    assert ade.page.locator("input[name=value]").input_value() == "Greater Wealdmere"
    ade.sees("What you had typed is back on this page. It is not saved yet.")
    assert Area.objects.get().name == "Wealdmere"
