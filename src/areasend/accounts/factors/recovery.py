"""Recovery codes: ten, each works once; kept only as hashes, so they are shown a single time."""

import secrets

from django.contrib.auth.hashers import check_password, make_password
from django.utils import timezone

from areasend.accounts.models import RecoveryCode, User

HOW_MANY = 10
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"  # none that looks like another
PARTS, LETTERS_A_PART = 3, 4


def new_codes(user: User) -> list[str]:
    """Ten new codes; those from before work no longer. Within `acting`."""
    codes = [_code() for _ in range(HOW_MANY)]
    RecoveryCode.objects.filter(user=user).delete()
    RecoveryCode.objects.bulk_create(RecoveryCode(user=user, hashed=make_password(_plain(code))) for code in codes)
    return codes


def use_recovery_code(user: User, written: str) -> bool:
    """Whether this is a code of theirs that was not used before; from now on it is used. Within `acting`."""
    for kept in user.recovery_codes.filter(used_at=None):
        if check_password(_plain(written), kept.hashed):
            unused = RecoveryCode.objects.filter(pk=kept.pk, used_at=None)
            return bool(unused.update(used_at=timezone.now()))
    return False


def _code() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(LETTERS_A_PART)) for _ in range(PARTS))


def _plain(written: str) -> str:
    return "".join(letter for letter in written.upper() if letter.isalnum())
