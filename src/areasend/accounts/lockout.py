"""Guessing passwords and codes is slow: after a few tries that failed, an account or an address has to wait.

An account is known by the mail address that was typed, whether anyone has it or not, so that nobody
learns who has an account. A whole council comes from one address, so an address has many more tries.
"""

from datetime import datetime, timedelta

from django.utils import timezone

from areasend.accounts.models import SignInTry

WAIT = timedelta(minutes=15)
TRIES_OF_AN_ACCOUNT = 5
TRIES_FROM_AN_ADDRESS = 50


def locked_until(mail: str, address: str = "") -> datetime | None:
    """When this account may be tried again from this address; None if it may be tried now."""
    recent = SignInTry.objects.filter(at__gt=timezone.now() - WAIT).order_by("-at")
    of_account = recent.filter(mail=mail.lower()).values_list("at", flat=True)[:TRIES_OF_AN_ACCOUNT]
    from_address = recent.filter(address=address).values_list("at", flat=True)[:TRIES_FROM_AN_ADDRESS]
    full = [
        tries[0] + WAIT
        for tries, most in ((list(of_account), TRIES_OF_AN_ACCOUNT), (list(from_address), TRIES_FROM_AN_ADDRESS))
        if len(tries) == most
    ]
    return max(full, default=None)


def refusal_if_locked(mail: str, address: str) -> str:
    """What someone is told whose account or address has to wait; nothing if they may try."""
    if not (until := locked_until(mail, address)):
        return ""
    return (
        f"Too many tries. You can try again at {timezone.localtime(until):%H:%M}, "
        "or ask your administrator to unlock the account."
    )


def note_try(mail: str, address: str) -> SignInTry:
    """Count a try before its password or code is looked at, so that many at once are counted too."""
    return SignInTry.objects.create(mail=mail.lower(), address=address)


def take_back(tried: SignInTry) -> None:
    """This try was right. Those before it still count until its person is in."""
    tried.delete()


def unlock(mail: str) -> None:
    """The account may be tried again at once: its person got in, or the administrator says so."""
    SignInTry.objects.filter(mail=mail.lower()).delete()


def forget_old_tries() -> None:
    """Tries that keep nobody waiting any longer."""
    SignInTry.objects.filter(at__lt=timezone.now() - WAIT).delete()
