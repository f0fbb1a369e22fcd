"""The administrator lets someone in on a small screen; the one let in sets a password, sets up an app and arrives."""

from collections.abc import Callable

from areasend.accounts.tests.signing_in import shown
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]


def test_ade_invites_fin_who_sets_a_password_and_arrives(visit: Visit, wealdmere: object) -> None:
    # Given the administrator with a telephone
    ade = visit("administrator", 320)
    ade.go("/desk/")
    ade.follows("Settings")
    ade.follows("People and their roles")
    ade.presses("Invite someone")
    # When the form is sent with nothing in it, then it says what is missing, and keeps what is there
    ade.page.get_by_label("Email address").fill("fin@wealdmere.gov.uk")
    ade.presses("Invite")
    ade.sees("Choose a role")
    # And sent again with a role it shows the link
    ade.page.get_by_label("Finance", exact=True).check()
    ade.presses("Invite")
    link = ade.page.locator(".one-time").inner_text().strip()
    # When Fin opens the link and chooses a password that is too short
    fin = visit("public", 320)
    fin.go("/" + link.split("/", 3)[3])
    assert fin.heading() == "Set your password"
    fin.page.get_by_label("Your name").fill("Fin Castle")
    fin.page.get_by_label("Password", exact=True).fill("too short")
    fin.presses("Set password and sign in")
    # Then the page says so, and a longer one lets Fin in
    fin.sees("Password must be 12 characters or more")
    fin.page.get_by_label("Password", exact=True).fill("three herons on a gate")
    fin.presses("Set password and sign in")
    # And asks for a second thing, an app, before anything else opens
    fin.sees("A password is not enough here")
    fin.page.get_by_label("With an authenticator app").check()
    fin.presses("Continue")
    key = fin.page.locator("#app-key").inner_text().replace(" ", "")
    fin.page.get_by_label("Code", exact=True).fill(shown(key))
    fin.presses("Continue")
    assert fin.heading() == "Keep these recovery codes"
    fin.sees("Your app is set up. You are signed in.")
    fin.presses("I have kept them")
    # And Ade finds Fin among the people, ends the role today, and reads the history
    ade.follows("All people")
    ade.follows("Fin Castle")
    ade.follows("End the role finance")
    ade.presses("Save")
    ade.sees("ending the role finance")
    ade.follows("Stop this person from signing in")
    ade.presses("Stop")
    assert ade.heading() == "Fin Castle"


def test_ade_names_the_area_and_its_partners(visit: Visit, wealdmere: object) -> None:
    ade = visit("administrator")
    ade.go("/desk/settings/")
    ade.follows("Change colour")
    ade.page.get_by_label("Colour", exact=True).fill("#ffcc00")
    ade.presses("Save")
    ade.sees("too hard to read: their contrast is 1.5 to 1")
    ade.page.get_by_label("Colour", exact=True).fill("#5b2a86")
    ade.presses("Save")
    ade.follows("All partners there are and were")
    ade.presses("Add a partner")
    ade.page.get_by_label("Other partner").check()
    ade.page.get_by_label("Name", exact=True).fill("Ebb Community Trust")
    ade.presses("Save")
    ade.follows("Ebb Community Trust")
    ade.follows("End the last day")
    ade.presses("Save")
    ade.sees("ending the partnership with Ebb Community Trust")
