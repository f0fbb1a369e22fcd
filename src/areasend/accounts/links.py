"""The link with which someone sets a password: it works once, and for seven days."""

from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from areasend.accounts.models import User


class OneTime(PasswordResetTokenGenerator):
    """Sealed with what changes when it is used: the password and the last signing in."""

    key_salt = "areasend.accounts.links"

    def _make_hash_value(self, user: User, timestamp: int) -> str:
        return f"{super()._make_hash_value(user, timestamp)}{user.is_active}{user.last_login}"


one_time = OneTime()


def link_for(user: User) -> str:
    """The whole address, to be given to the person and to nobody else."""
    number = urlsafe_base64_encode(force_bytes(user.pk))
    return settings.SITE + reverse("accounts:invited", args=[number, one_time.make_token(user)])


def whose(number: str, token: str) -> User | None:
    """The person a link was made for; None if it was used, is too old, or was never ours."""
    try:
        user = User.objects.get(pk=int(urlsafe_base64_decode(number)), is_active=True)
    except (ValueError, OverflowError, User.DoesNotExist):
        return None
    return user if one_time.check_token(user, token) else None
