"""What `areasend doctor` looks at in signing in."""

from collections.abc import Iterator

from django.conf import settings

from areasend.accounts.factors.sealed import can_be_read
from areasend.accounts.models import CodeApp
from areasend.accounts.provider.asking import NotTold, answers
from areasend.kit.upkeep.doctor import Check, Seen, well, wrong

MEND = "Give the key from before as AREASEND_SECRET_KEY_BEFORE, or reset these people's second factor."


def second_factors() -> Iterator[Seen]:
    """Keys of authenticator apps are sealed with the site's key: with another they are lost."""
    apps = list(CodeApp.objects.values_list("secret", flat=True))
    lost = sum(not can_be_read(secret) for secret in apps)
    if lost:
        yield wrong("second factors", f"{lost} of {len(apps)} authenticator apps cannot be read with this key.", MEND)
    else:
        yield well("second factors", f"{len(apps)} authenticator apps can be read.")


def sign_in_provider() -> Iterator[Seen]:
    """The council's own sign-in, if one is named, answers."""
    if settings.PROVIDER is None:
        return
    try:
        answers(settings.PROVIDER)
        yield well("sign-in provider", f"{settings.PROVIDER.name} answers at {settings.PROVIDER.issuer}.")
    except NotTold as problem:
        mend = "See that AREASEND_OIDC_ISSUER is the issuer as the provider writes it, and reachable from here."
        yield wrong("sign-in provider", f"{settings.PROVIDER.name} does not answer: {problem}", mend)


SIGN_IN: tuple[Check, ...] = (second_factors, sign_in_provider)
