"""How people in tests sign in as the pages have it, with a phone whose app shows codes."""

import re
from typing import Any

from django.test import Client
from django.utils import timezone

from areasend.accounts.factors.actions import add_app
from areasend.accounts.factors.app_codes import STEP, code_at, new_secret
from areasend.accounts.models import CodeApp, User


def has_app(user: User) -> str:
    """Someone has an authenticator app; its secret."""
    secret = new_secret()
    add_app(user, secret=secret, step=0)
    return secret


def shown(secret: str, steps: int = 0) -> str:
    """The code that the app shows now, or so many steps of 30 seconds from now."""
    return code_at(secret, timezone.now().timestamp() + steps * STEP)


def signs_in(client: Client, mail: str, password: str, secret: str) -> Any:
    """Password, then the code that the app shows; the app's last code counts as long ago."""
    CodeApp.objects.filter(user__email__iexact=mail).update(last_step=0)
    client.post("/sign-in", {"email": mail, "password": password})
    return client.post("/sign-in/code", {"one_time_code": shown(secret)})


def sets_up_app(client: Client) -> tuple[str, str]:
    """Types the key of the page into an app and the app's code into the page; the secret, and the page after."""
    page = client.get("/sign-in/set-up/app").content.decode()
    found = re.search(r'id="app-key">([A-Z2-7 ]+)<', page)
    assert found, "the page shows a key as text"
    secret = found[1].replace(" ", "")
    return secret, client.post("/sign-in/set-up/app", {"one_time_code": shown(secret)}, follow=True).content.decode()
