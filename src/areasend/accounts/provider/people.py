"""Whom the provider's word lets in: people who were invited, and nobody else. Roles are ours alone."""

from areasend.accounts.models import ProviderLink, User
from areasend.accounts.provider.asking import Told
from areasend.kit.acting import acting


class NotLetIn(Exception):
    """Why someone is not let in, in a sentence for them."""


def person_told_of(told: Told, *, area: str) -> User:
    """The invited person whom the provider vouches for; from the first time on, only under the same name of its own."""
    if not told.mail or not told.is_verified:
        raise NotLetIn("You were not let in: the provider does not confirm that your email address is yours.")
    user = User.objects.filter(email__iexact=told.mail, is_active=True).first()
    if user is None:
        raise NotLetIn(f"{told.mail} is not invited to {area} SEND: ask your administrator to invite you.")
    link = ProviderLink.objects.filter(user=user).first() or _link(user, told)
    if (link.issuer, link.subject) != (told.issuer, told.subject):
        raise NotLetIn(f"Someone else has used {told.mail} before you: ask your administrator to reset your sign-in.")
    return user


def _link(user: User, told: Told) -> ProviderLink:
    with acting(str(user), "signing in with the provider for the first time"):
        link, _ = ProviderLink.objects.get_or_create(issuer=told.issuer, subject=told.subject, defaults={"user": user})
    if link.user_id != user.pk:
        raise NotLetIn("The provider knows you under another email address: ask your administrator.")
    return link
