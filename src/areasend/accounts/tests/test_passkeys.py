"""A passkey proves its person and nobody else, here and nowhere else, once for each time it is asked."""

import html
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from areasend.accounts.models import Passkey, User
from areasend.accounts.people import stop
from areasend.accounts.tests.signing_in import has_app
from areasend.accounts.tests.soft_passkey import Device, Flag
from areasend.kit.area import Area
from areasend.kit.history import changes_of

GOOD = "three herons on a gate"


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def fin(wealdmere: Area, person: Callable[[str], User]) -> User:
    """Fin Castle, who has a password."""
    return with_password(person("finance"))


@pytest.fixture
def dee(wealdmere: Area, person: Callable[[str], User]) -> User:
    """Dee Rector, who has a password."""
    return with_password(person("director"))


def with_password(user: User) -> User:
    user.set_password(GOOD)
    user.save(update_fields=["password"])
    return user


def asked(client: Client, address: str) -> dict[str, Any]:
    """What the page would hand to the device."""
    page = client.get(address).content.decode()
    found = re.search(r"data-asked='([^']+)'", page)
    assert found
    result: dict[str, Any] = json.loads(html.unescape(found[1]))
    return result


def gives_password(client: Client, user: User) -> str:
    return str(client.post("/sign-in", {"email": user.email, "password": GOOD})["Location"])


def sets_up(user: User, device: Device) -> str:
    """What the page says after someone without a second factor has made a passkey."""
    client = Client()
    assert gives_password(client, user) == "/sign-in/set-up"
    answer = device.makes(asked(client, "/sign-in/set-up/passkey"))
    sent = {"name": "Work laptop", "passkey_answer": answer}
    return client.post("/sign-in/set-up/passkey", sent, follow=True).content.decode()


@pytest.fixture
def laptop(fin: User) -> Device:
    """Fin's laptop, which holds a passkey."""
    device = Device(b"fins laptop")
    assert "Keep these recovery codes" in sets_up(fin, device)
    return device


def signs_in(client: Client, device: Device) -> str:
    """What the page says; nothing once in."""
    answer = device.proves(asked(client, "/sign-in/passkey"))
    sent = client.post("/sign-in/passkey", {"passkey_answer": answer})
    return "" if sent.status_code == 302 else sent.content.decode()


def is_in(client: Client) -> bool:
    return client.get("/desk/").status_code == 200


def test_a_passkey_signs_in_by_itself_and_its_making_is_kept(client: Client, laptop: Device) -> None:
    assert signs_in(client, laptop) == ""
    assert is_in(client)
    key = Passkey.objects.get()
    assert key.last_used_at is not None
    assert changes_of(key)[0].why == "adding the passkey Work laptop"
    assert not {"public_key", "credential_id"} & {name for name, _, _ in changes_of(key)[0].fields}


def test_after_a_password_only_the_same_persons_passkey_counts(laptop: Device, fin: User, dee: User) -> None:
    sets_up(dee, Device(b"dees laptop"))
    client = Client()
    assert gives_password(client, dee) == "/sign-in/passkey"
    assert "belongs to someone else" in signs_in(client, laptop)
    assert not is_in(client)
    other = Client()
    gives_password(other, fin)
    assert signs_in(other, laptop) == ""
    assert "Fin Castle" in other.get("/desk/").content.decode()


def test_an_answer_works_once(client: Client, laptop: Device) -> None:
    answer = laptop.proves(asked(client, "/sign-in/passkey"))
    assert client.post("/sign-in/passkey", {"passkey_answer": answer}).status_code == 302
    other = Client()
    asked(other, "/sign-in/passkey")
    for someone in (client, other):
        someone.post("/sign-out")
        assert someone.post("/sign-in/passkey", {"passkey_answer": answer}).status_code == 200
        assert not is_in(someone)


@pytest.mark.parametrize(
    "wrong",
    [
        {"origin": "https://wealdmere.elsewhere.example"},
        {"origin": "http://testserver.elsewhere.example"},
        {"origin": "http://evil.testserver"},
        {"flags": Flag.UP},
        {"name": b"another device"},
        {"handle": b"YXJlYXNlbmQtOTk5"},
        {"key": Device(b"x").key},
    ],
    ids=["elsewhere", "look-alike", "sub-domain", "nobody verified", "unknown key", "another's handle", "forged"],
)
def test_what_is_not_the_devices_own_answer_to_us_lets_nobody_in(
    client: Client, laptop: Device, wrong: dict[str, Any]
) -> None:
    for name, value in wrong.items():
        setattr(laptop, name, value)
    assert "There is a problem" in signs_in(client, laptop)
    assert not is_in(client)


def with_parts(written: str) -> str:
    """An answer that has every part, each of them the same few bytes."""
    names = ("clientDataJSON", "attestationObject", "authenticatorData", "signature")
    response = dict.fromkeys(names, written)
    return json.dumps({"id": "AA", "rawId": "AA", "type": "public-key", "response": response})


NONSENSE = ["", "not json", "null", "[]", "{}", '{"rawId": 7, "response": {}}', '{"rawId": "AA", "response": []}']
NONSENSE += [with_parts(written) for written in ("", "AA", "e30", "o2NmbXQ", "A" * 4000, "_" * 99)]


@pytest.mark.parametrize("answer", NONSENSE)
def test_nonsense_is_refused_in_a_sentence(client: Client, laptop: Device, dee: User, answer: str) -> None:
    asked(client, "/sign-in/passkey")
    sent = client.post("/sign-in/passkey", {"passkey_answer": answer})
    assert "That passkey does not belong to anyone here." in sent.content.decode()
    other = Client()
    gives_password(other, dee)
    asked(other, "/sign-in/set-up/passkey")
    sent = other.post("/sign-in/set-up/passkey", {"name": "x", "passkey_answer": answer})
    assert "That did not work. Try again." in sent.content.decode()
    assert not Passkey.objects.filter(user=dee).exists()


def test_a_device_that_counted_less_than_we_did_is_a_copy(client: Client, laptop: Device) -> None:
    assert signs_in(client, laptop) == ""
    laptop.uses = 0
    assert "seems to be a copy" in signs_in(Client(), laptop)
    laptop.uses = -1  # answers with 0, as if it did not count
    assert "seems to be a copy" in signs_in(Client(), laptop)


def test_a_device_that_never_counts_is_no_copy(laptop: Device) -> None:
    for _ in range(2):
        laptop.uses = -1
        assert signs_in(Client(), laptop) == ""


def test_someone_who_was_stopped_has_no_passkey(
    client: Client, laptop: Device, fin: User, person: Callable[[str], User]
) -> None:
    person("administrator")
    stop(fin, who="Ade Ministry")
    assert "does not belong to anyone here" in signs_in(client, laptop)


def test_a_passkey_is_made_with_a_verified_person_and_only_once(laptop: Device, fin: User, dee: User) -> None:
    assert "That did not work" in sets_up(dee, Device(b"a key without a finger", flags=Flag.UP))
    assert "This passkey is here already." in sets_up(dee, Device(b"fins laptop"))
    assert Passkey.objects.count() == 1


def test_a_password_alone_adds_no_second_passkey(laptop: Device, fin: User) -> None:
    client = Client()
    assert gives_password(client, fin) == "/sign-in/passkey"
    assert client.get("/sign-in/set-up/passkey")["Location"] == "/sign-in/passkey"


def test_who_has_both_is_asked_for_the_code_and_may_use_the_passkey(laptop: Device, fin: User) -> None:
    has_app(fin)
    client = Client()
    assert gives_password(client, fin) == "/sign-in/code"
    assert 'href="/sign-in/passkey"' in client.get("/sign-in/code").content.decode()
    assert signs_in(client, laptop) == ""
    assert is_in(client)
