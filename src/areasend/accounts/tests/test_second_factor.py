"""In a real area a password is not enough; codes work once; who guesses waits; an administrator can reset."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from areasend import accounts
from areasend.accounts.factors.actions import LastFactor, remove_factor
from areasend.accounts.factors.app_codes import address_for, code_at, step_of
from areasend.accounts.factors.sealed import Unreadable, seal, unseal
from areasend.accounts.models import CodeApp, FactorReset, RecoveryCode, User
from areasend.accounts.tests.signing_in import has_app, sets_up_app, shown, signs_in
from areasend.kit.area import Area
from areasend.kit.history import changes_of

GOOD = "three herons on a gate"
MAIL = "finance@wealdmere.example"


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def fin(wealdmere: Area, person: Callable[[str], User]) -> User:
    """Fin Castle, who has a password and nothing else yet."""
    user = person("finance")
    user.set_password(GOOD)
    user.save(update_fields=["password"])
    return user


def gives_password(client: Client, to: str = "") -> str:
    """The address that the sign-in page leads to."""
    answer = client.post("/sign-in", {"email": MAIL, "password": GOOD, "next": to})
    assert answer.status_code == 302
    return str(answer["Location"])


def is_in(client: Client) -> bool:
    return client.get("/desk/").status_code == 200


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.get("Location")
    return answer.content.decode()


def test_the_codes_are_those_of_rfc_6238() -> None:
    # Appendix B, SHA-1, secret "12345678901234567890": the last six of the eight figures given there
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    assert [code_at(secret, at) for at in (59, 1111111109, 1234567890, 20000000000)] == [
        "287082",
        "081804",
        "005924",
        "353130",
    ]


def test_who_has_no_second_factor_sets_one_up_before_anything_opens(client: Client, fin: User) -> None:
    assert gives_password(client) == "/sign-in/set-up"
    assert "A password is not enough here" in text(client, "/sign-in/set-up")
    assert not is_in(client)
    assert client.get("/desk/account/").status_code == 302
    assert client.post("/sign-in/set-up", {"kind": "app"})["Location"] == "/sign-in/set-up/app"


def test_the_key_is_a_picture_and_a_text_and_nothing_comes_from_elsewhere(client: Client, fin: User) -> None:
    gives_password(client)
    page = text(client, "/sign-in/set-up/app")
    assert '<svg class="qr" role="img"' in page
    assert "style=" not in page.split("<main")[1].split("</main>")[0]
    key = re.search(r'id="app-key">([A-Z2-7 ]+)<', page)
    assert key and len(key[1].replace(" ", "")) == 32
    secret = key[1].replace(" ", "")
    uri = address_for(secret, mail=MAIL, area="Wealdmere SEND")
    assert uri.startswith("otpauth://totp/Wealdmere%20SEND:finance%40wealdmere.example?")
    assert f"secret={secret}" in uri


def test_the_first_code_signs_in_and_the_recovery_codes_are_shown_once(client: Client, fin: User) -> None:
    gives_password(client, to="/desk/data/imports/")
    _, page = sets_up_app(client)
    codes = re.findall(r"<code>([A-Z0-9-]{14})</code>", page)
    assert len(set(codes)) == 10
    file = client.get("/sign-in/recovery-codes.txt")
    assert file["Content-Disposition"] == 'attachment; filename="recovery-codes.txt"'
    assert all(code in file.content.decode() for code in codes)
    after = client.post("/sign-in/recovery-codes")
    assert after["Location"] == "/desk/data/imports/"
    assert client.get("/sign-in/recovery-codes")["Location"] == "/desk/account/"
    assert client.get("/sign-in/recovery-codes.txt")["Location"] == "/desk/account/"


def test_a_wrong_first_code_sets_nothing_up(client: Client, fin: User) -> None:
    gives_password(client)
    client.get("/sign-in/set-up/app")
    page = client.post("/sign-in/set-up/app", {"one_time_code": "000000"}).content.decode()
    assert "That code is not right." in page
    assert not CodeApp.objects.exists()
    assert not is_in(client)


def test_each_signing_in_asks_for_the_code_and_leads_to_the_page_wanted(client: Client, fin: User) -> None:
    secret = has_app(fin)
    assert gives_password(client, to="/desk/data/imports/") == "/sign-in/code"
    assert not is_in(client)
    answer = client.post("/sign-in/code", {"one_time_code": shown(secret)})
    assert answer["Location"] == "/desk/data/imports/"
    assert is_in(client)


def test_a_password_alone_adds_no_second_app(client: Client, fin: User) -> None:
    has_app(fin)
    gives_password(client)
    for address in ("/sign-in/set-up", "/sign-in/set-up/app", "/sign-in/set-up/passkey"):
        assert client.get(address)["Location"] == "/sign-in/code"
        assert client.post(address, {"kind": "app"})["Location"] == "/sign-in/code"


def test_without_a_password_there_is_nothing_to_prove(client: Client, fin: User) -> None:
    has_app(fin)
    for address in ("code", "recovery-code", "set-up", "set-up/app", "set-up/passkey"):
        assert client.get(f"/sign-in/{address}")["Location"] == "/sign-in"


def test_half_way_ends_after_a_quarter_of_an_hour_and_when_the_password_changes(
    client: Client, fin: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = has_app(fin)
    gives_password(client)
    fin.set_password("another three herons")
    fin.save(update_fields=["password"])
    assert client.post("/sign-in/code", {"one_time_code": shown(secret)})["Location"] == "/sign-in"
    fin.set_password(GOOD)
    fin.save(update_fields=["password"])
    gives_password(client)
    late = timezone.now() + timedelta(minutes=16)
    monkeypatch.setattr(timezone, "now", lambda: late)
    assert client.post("/sign-in/code", {"one_time_code": shown(secret)})["Location"] == "/sign-in"


def test_a_code_works_once(client: Client, fin: User) -> None:
    secret = has_app(fin)
    code = shown(secret)
    gives_password(client)
    assert client.post("/sign-in/code", {"one_time_code": code}).status_code == 302
    other = Client()
    gives_password(other)
    assert "Each works once" in other.post("/sign-in/code", {"one_time_code": code}).content.decode()
    assert not is_in(other)


@pytest.mark.parametrize(("steps", "works"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_half_a_minute_off_is_no_trouble(steps: int, works: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    at = timezone.now().replace(second=15)
    monkeypatch.setattr(timezone, "now", lambda: at)
    assert (step_of(secret, shown(secret, steps)) is not None) is works
    assert step_of(secret, "ｏｎｅ two") is None


def test_wrong_codes_count_with_wrong_passwords(client: Client, fin: User) -> None:
    secret = has_app(fin)
    for _ in range(2):
        client.post("/sign-in", {"email": MAIL, "password": "wrong"})
    gives_password(client)
    for _ in range(3):
        client.post("/sign-in/code", {"one_time_code": "000000"})
    page = client.post("/sign-in/code", {"one_time_code": shown(secret)}).content.decode()
    assert "Too many tries. You can try again at" in page
    assert not is_in(client)
    assert "Too many tries" in Client().post("/sign-in", {"email": MAIL, "password": GOOD}).content.decode()


def test_giving_the_password_again_gives_no_more_tries_at_the_code(client: Client, fin: User) -> None:
    has_app(fin)
    for _ in range(5):
        gives_password(client)
        client.post("/sign-in/code", {"one_time_code": "000000"})
    assert "Too many tries" in client.post("/sign-in", {"email": MAIL, "password": GOOD}).content.decode()


def test_a_recovery_code_works_once_however_it_is_written(client: Client, fin: User) -> None:
    gives_password(client)
    _, page = sets_up_app(client)
    code = re.findall(r"<code>([A-Z0-9-]{14})</code>", page)[0]
    for written, lets_in in ((code.lower().replace("-", " "), True), (code, False)):
        other = Client()
        gives_password(other)
        answer = other.post("/sign-in/recovery-code", {"one_time_code": written})
        assert is_in(other) is lets_in
    assert "not one of your recovery codes, or you have used it" in answer.content.decode()
    assert RecoveryCode.objects.filter(used_at=None).count() == 9
    used = RecoveryCode.objects.exclude(used_at=None).get()
    assert changes_of(used)[0].why == "signing in with a recovery code"


def test_neither_secret_nor_codes_stand_in_the_database_or_its_history(client: Client, fin: User) -> None:
    gives_password(client)
    secret, page = sets_up_app(client)
    code = re.findall(r"<code>([A-Z0-9-]{14})</code>", page)[0]
    app = CodeApp.objects.get()
    assert secret not in app.secret
    assert unseal(app.secret) == secret
    assert not RecoveryCode.objects.filter(hashed__icontains=code.replace("-", "")).exists()
    assert "secret" not in {field.name for field in app.kept.model._meta.fields}  # type: ignore[attr-defined]
    code_kept = RecoveryCode.objects.all()[0].kept  # type: ignore[attr-defined]
    assert "hashed" not in {field.name for field in code_kept.model._meta.fields}


def test_another_site_key_cannot_read_the_secret_and_the_old_one_kept_as_fallback_can(settings) -> None:
    kept = seal("secret")
    old = settings.SECRET_KEY
    settings.SECRET_KEY = "another key of the site"
    with pytest.raises(Unreadable):
        unseal(kept)
    settings.SECRET_KEY_FALLBACKS = [old]
    assert unseal(kept) == "secret"


def test_the_last_factor_stays_in_a_real_area_and_may_go_in_a_demonstration(fin: User, as_office: None) -> None:
    has_app(fin)
    with pytest.raises(LastFactor):
        remove_factor(fin.code_app)
    assert CodeApp.objects.filter(user=fin).exists()
    Area.objects.update(demonstration=True)
    remove_factor(CodeApp.objects.get(user=fin))
    assert not CodeApp.objects.exists()


def test_an_administrator_resets_with_a_reason_and_fin_is_told(
    client: Client, fin: User, signed_in: Callable[[str], Client]
) -> None:
    secret = has_app(fin)
    signs_in(client, MAIL, GOOD, secret)
    assert is_in(client)
    ade = signed_in("administrator")
    address = f"/desk/settings/people/{fin.pk}/reset"
    assert "Enter a reason" in ade.post(address, {"reason": ""}).content.decode()
    page = ade.post(address, {"reason": "Her phone was stolen; rang back on the office line"}, follow=True)
    assert "resetting the second factor: Her phone was stolen" in page.content.decode()
    assert not is_in(client), "signed out at once"
    assert not RecoveryCode.objects.filter(user=fin).exists()
    again = Client()
    assert gives_password(again) == "/sign-in/set-up"
    told = "Ade Ministry reset what you prove yourself with. The reason given: Her phone was stolen"
    assert told in text(again, "/sign-in/set-up")
    sets_up_app(again)
    assert FactorReset.objects.get().told_at is not None
    assert "reset what you prove" not in text(again, "/desk/account/").replace(told, "", 1)


def test_only_an_administrator_resets(fin: User, signed_in: Callable[[str], Client]) -> None:
    secret = has_app(fin)
    assert (
        signed_in("programme-manager").post(f"/desk/settings/people/{fin.pk}/reset", {"reason": "x"}).status_code == 403
    )
    assert secret and CodeApp.objects.filter(user=fin).exists()


def test_in_a_demonstration_none_of_it_is_asked(client: Client, fin: User, as_office: None) -> None:
    Area.objects.update(demonstration=True)
    assert gives_password(client) == "/desk/"
    assert is_in(client)
    other = Client()
    answer = other.post("/be", {"user": fin.pk, "next": "/desk/data/imports/"})
    assert answer["Location"] == "/desk/data/imports/"
    assert is_in(other)


def test_the_mark_of_a_demonstration_is_nothing_in_a_named_database(
    client: Client, fin: User, as_office: None, settings
) -> None:
    Area.objects.update(demonstration=True)
    settings.EMBEDDED = False
    assert client.post("/be", {"user": fin.pk}).status_code == 404
    assert gives_password(client) == "/sign-in/set-up"
    assert not is_in(client)
    assert "choose who to be" not in text(client, "/sign-in")


def test_one_function_lets_people_in() -> None:
    signs_in_somewhere = re.compile(r"(?<![\w.])login\(|SESSION_KEY")
    source = Path(accounts.__file__).parent.parent
    found = [path.name for path in source.rglob("*.py") if signs_in_somewhere.search(path.read_text())]
    assert [name for name in found if name != "test_second_factor.py"] == ["arriving.py"]
