"""Secrets sealed with a key made from the site's own, so that a copy of the database does not give them away."""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.encoding import force_bytes


class Unreadable(Exception):
    """Sealed with a key that this site no longer has."""


def seal(secret: str) -> str:
    """The secret as it may be kept."""
    return _keys().encrypt(secret.encode()).decode()


def unseal(kept: str) -> str:
    """The secret again. Raises Unreadable after the site's key was changed without its fallback."""
    try:
        return _keys().decrypt(kept.encode()).decode()
    except InvalidToken as problem:
        raise Unreadable("The site’s secret key has changed since this was sealed.") from problem


def can_be_read(kept: str) -> bool:
    """Whether this site still has the key."""
    try:
        unseal(kept)
    except Unreadable:
        return False
    return True


def _keys() -> MultiFernet:
    return MultiFernet([_key(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(secret: str | bytes) -> Fernet:
    made = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"areasend second factors").derive(force_bytes(secret))
    return Fernet(base64.urlsafe_b64encode(made))
