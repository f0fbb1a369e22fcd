"""An empty database becomes an area, and its first administrator lets others in."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta

import pytest

from areasend.accounts.factors.sealed import seal
from areasend.accounts.models import CodeApp, User
from areasend.cli.run import run
from areasend.kit.acting import acting
from areasend.kit.area import Area, Partner, area_names
from areasend.kit.history import changes_of

pytestmark = pytest.mark.django_db

SETUP = ("setup", "--area", "Saltings", "--council", "Saltings County Council")
Captured = pytest.CaptureFixture[str]


def a_link(capsys: Captured) -> str:
    """What was printed on standard output: a link, alone."""
    printed = capsys.readouterr().out
    assert printed.startswith("http://localhost:8000/invited/")
    assert printed.count("\n") == 1
    return printed.strip().removeprefix("http://localhost:8000")


def test_an_area_is_set_up_with_its_partners_and_its_administrator_gets_a_link(capsys: Captured) -> None:
    partners = ("--forum", "Saltings Parent Voice", "--nhs", "NHS Saltings")
    assert run([*SETUP, *partners, "--administrator", "ade@saltings.gov.uk"]) == 0
    a_link(capsys)
    names = area_names()
    assert (names.name, names.council) == ("Saltings", "Saltings County Council")
    assert (names.forum, names.nhs) == ("Saltings Parent Voice", "NHS Saltings")
    ade = User.objects.get(email="ade@saltings.gov.uk")
    assert [role.key for role in ade.roles] == ["administrator"]


def test_what_set_up_did_is_kept_as_done_by_whoever_ran_it(capsys: Captured) -> None:
    run([*SETUP, "--nhs", "NHS Saltings", "--administrator", "ade@saltings.gov.uk"])
    for row in (Area.objects.get(), Partner.objects.get()):
        (change,) = changes_of(row)
        assert change.who.endswith("(command line)")
        assert change.why == "setting the area up"


def test_a_second_set_up_is_refused_in_a_sentence(wealdmere: Area, capsys: Captured) -> None:
    assert run([*SETUP, "--administrator", "ade@saltings.gov.uk"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "This database belongs to Wealdmere already" in said.err


@pytest.mark.parametrize("words", [["setup"], [*SETUP, "--administrator", "not a mail"], ["invite", "a@b.uk", "king"]])
def test_wrong_usage_is_two(words: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(words)
    assert stopped.value.code == 2


def test_an_invited_person_holds_the_role_until_its_last_day(wealdmere: Area, capsys: Captured) -> None:
    until = (date.today() + timedelta(days=30)).isoformat()
    assert run(["invite", "fin@wealdmere.gov.uk", "finance", "--name", "Fin Castle", "--until", until, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["link"].startswith("http://localhost:8000/invited/")
    fin = User.objects.get(name="Fin Castle")
    assert fin.holds("finance", date.today() + timedelta(days=30))
    assert not fin.holds("finance", date.today() + timedelta(days=31))


def test_inviting_the_same_person_again_gives_a_new_link_and_no_second_role(wealdmere: Area, capsys: Captured) -> None:
    run(["invite", "fin@wealdmere.gov.uk", "finance"])
    a_link(capsys)
    run(["invite", "FIN@wealdmere.gov.uk", "finance"])
    a_link(capsys)
    assert User.objects.get().held.count() == 1


def test_nobody_is_invited_to_an_area_without_a_name(db: None, capsys: Captured) -> None:
    assert run(["invite", "fin@wealdmere.gov.uk", "finance"]) == 1
    assert capsys.readouterr().err == "This database has no area yet: run `areasend setup` first.\n"


def test_a_last_day_that_is_past_is_refused(wealdmere: Area, capsys: Captured) -> None:
    assert run(["invite", "fin@wealdmere.gov.uk", "finance", "--until", "2020-01-01"]) == 1
    assert "must be today or after" in capsys.readouterr().err


def test_an_administrator_who_lost_the_phone_is_reset_by_command_and_that_is_kept(
    wealdmere: Area, capsys: Captured
) -> None:
    run(["invite", "ade@wealdmere.gov.uk", "administrator", "--name", "Ade Ministry"])
    ade = User.objects.get()
    with acting("Ade Ministry", "arranging a test"):
        CodeApp.objects.create(user=ade, secret=seal("x"))
    assert run(["reset-sign-in", "Ade@wealdmere.gov.uk", "--why", "Phone lost, nobody else can"]) == 0
    assert "sets up a second factor at the next sign-in" in capsys.readouterr().err
    assert not CodeApp.objects.exists()
    reset = ade.factor_resets.get()
    assert reset.reason == "Phone lost, nobody else can"
    assert changes_of(reset)[0].who.endswith("(command line)")


def test_nobody_is_reset_by_a_wrong_address_or_without_a_reason(wealdmere: Area, capsys: Captured) -> None:
    assert run(["reset-sign-in", "nobody@wealdmere.gov.uk", "--why", "x"]) == 1
    assert capsys.readouterr().err == "Nobody here has the address nobody@wealdmere.gov.uk.\n"
    run(["invite", "ade@wealdmere.gov.uk", "administrator"])
    assert run(["reset-sign-in", "ade@wealdmere.gov.uk", "--why", " "]) == 1


def test_a_sign_in_provider_named_by_halves_is_said_in_a_sentence() -> None:
    surroundings = os.environ | {"AREASEND_OIDC_NAME": "Wealdmere Council"}
    done = subprocess.run(
        [sys.executable, "-m", "areasend", "registers"], env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr == (
        "The sign-in provider is named by halves: set AREASEND_OIDC_ISSUER, AREASEND_OIDC_CLIENT, "
        "AREASEND_OIDC_SECRET too, or none.\n"
    )
