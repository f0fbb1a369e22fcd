"""App and passkeys come and go; an administrator resets them. Each is kept with who did it and why."""

from django.contrib.sessions.models import Session
from django.utils import timezone

from areasend.accounts.factors.app_codes import use_code
from areasend.accounts.factors.recovery import new_codes, use_recovery_code
from areasend.accounts.factors.sealed import seal
from areasend.accounts.models import CodeApp, FactorReset, Passkey, ProviderLink, RecoveryCode, SignedIn, User
from areasend.kit.acting import acting
from areasend.kit.area import area_names


class LastFactor(Exception):
    """Someone would be left with a password alone."""


def has_factor(user: User) -> bool:
    """Whether someone has an app or a passkey; recovery codes alone do not count."""
    return CodeApp.objects.filter(user=user).exists() or Passkey.objects.filter(user=user).exists()


def add_app(user: User, *, secret: str, step: int) -> list[str]:
    """An authenticator app whose first code was shown; the recovery codes, if these are their first."""
    with acting(str(user), "setting up an authenticator app"):
        CodeApp.objects.filter(user=user).delete()
        CodeApp.objects.create(user=user, secret=seal(secret), last_step=step)
        return _first_codes(user)


def add_passkey(user: User, *, name: str, credential_id: bytes, public_key: bytes, uses: int) -> list[str]:
    """A passkey that its device just made; the recovery codes, if these are their first."""
    with acting(str(user), f"adding the passkey {name}"):
        Passkey.objects.create(user=user, name=name, credential_id=credential_id, public_key=public_key, uses=uses)
        return _first_codes(user)


def _first_codes(user: User) -> list[str]:
    return [] if user.recovery_codes.filter(used_at=None).exists() else new_codes(user)


def make_codes_again(user: User) -> list[str]:
    """Ten new recovery codes instead of those there were."""
    with acting(str(user), "making new recovery codes"):
        return new_codes(user)


def code_is_right(user: User, code: str) -> bool:
    """Whether this is a new code of their app."""
    app = CodeApp.objects.filter(user=user).first()
    return app is not None and use_code(app, code)


def recovery_code_is_right(user: User, code: str) -> bool:
    """Whether this is an unused recovery code of theirs; it is used now, and that is kept."""
    with acting(str(user), "signing in with a recovery code"):
        return use_recovery_code(user, code)


def remove_factor(factor: CodeApp | Passkey) -> None:
    """Take away an app or a passkey. Refused if it is the last one, except in a demonstration."""
    user = factor.user
    with acting(str(user), f"removing the {str(factor)[0].lower()}{str(factor)[1:]}"):
        User.objects.select_for_update().get(pk=user.pk)  # two removals at once leave one of two
        factor.delete()
        if not has_factor(user) and not area_names().demonstration:
            raise LastFactor("This is all you have beside your password. Add another before you remove it.")


def reset_factors(user: User, *, who: str, reason: str) -> None:
    """Someone lost what they prove themselves with: all of it goes, they are signed out, and set up anew."""
    with acting(who, f"resetting the second factor: {reason}"):
        for model in (CodeApp, Passkey, RecoveryCode, ProviderLink):
            model.objects.filter(user=user).delete()
        FactorReset.objects.create(user=user, by=who, reason=reason)
    sign_out_everywhere(user)


def untold_resets(user: User) -> list[FactorReset]:
    """Resets that the person was not told of yet."""
    return list(user.factor_resets.filter(told_at=None).order_by("at"))


def note_told(user: User) -> None:
    """The person has read of every reset."""
    with acting(str(user), "being told of the reset"):
        FactorReset.objects.filter(user=user, told_at=None).update(told_at=timezone.now())


def sign_out_everywhere(user: User, *, but: str = "") -> int:
    """End every session of a person, except the one with the key `but`; how many ended."""
    others = list(SignedIn.objects.filter(user=user).exclude(session_id=but).values_list("session_id", flat=True))
    Session.objects.filter(pk__in=others).delete()
    return len(others)
