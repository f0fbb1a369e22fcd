"""Passkeys (WebAuthn Level 2): making one, and proving who one is with it. The rules are fido2's."""

import struct
from typing import Any
from urllib.parse import urlsplit

from cryptography.exceptions import UnsupportedAlgorithm
from django.db.models import Q
from django.utils import timezone
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from areasend.accounts.models import Passkey, User
from areasend.kit.area import area_names
from areasend.kit.requests import Request

# What fido2 raises for answers that are wrong (ValueError) or not answers at all: anyone may send anything.
WRONG = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    AssertionError,
    IndexError,
    struct.error,
    UnsupportedAlgorithm,
)
CHALLENGE = "passkey_challenge"  # in the session, for one answer
VERIFIED = UserVerificationRequirement.REQUIRED  # the device asks for a finger, a face or its code: two factors in one


class NotThisPasskey(Exception):
    """The device's answer is not one to what was asked, or not with a key we know."""


def ask_to_make(request: Request, user: User) -> dict[str, Any]:
    """What the browser hands to the device to make a passkey: JSON, bytes as base64url."""
    asked, state = _server(request).register_begin(
        user=PublicKeyCredentialUserEntity(id=_handle(user), name=user.email, display_name=user.name),
        credentials=_credentials(user),
        resident_key_requirement=ResidentKeyRequirement.REQUIRED,
        user_verification=VERIFIED,
    )
    request.session[CHALLENGE] = state
    return dict(asked)


def made(request: Request, answer: Any) -> tuple[bytes, bytes, int]:
    """The new key's id, its public half and its count. Raises NotThisPasskey."""
    try:
        data = _server(request).register_complete(request.session.pop(CHALLENGE), answer)
    except WRONG as problem:
        raise NotThisPasskey("That did not work. Try again.") from problem
    credential = data.credential_data
    if credential is None or Passkey.objects.filter(credential_id=credential.credential_id).exists():
        raise NotThisPasskey("This passkey is here already.")
    return credential.credential_id, bytes(credential), data.counter


def ask_to_prove(request: Request, user: User | None) -> dict[str, Any]:
    """What the browser hands to the device: any passkey of `user`, or of whoever there is."""
    credentials = _credentials(user) if user else None
    asked, state = _server(request).authenticate_begin(credentials=credentials, user_verification=VERIFIED)
    request.session[CHALLENGE] = state
    return dict(asked)


def proved(request: Request, answer: Any, *, user: User | None) -> User:
    """Who the device's answer proves, which must be `user` if one is named. Raises NotThisPasskey."""
    try:
        state = request.session.pop(CHALLENGE)
        given = AuthenticationResponse.from_dict(answer)
        known = Passkey.objects.select_related("user").get(credential_id=given.raw_id, user__is_active=True)
        key = AttestedCredentialData(bytes(known.public_key))
        _server(request).authenticate_complete(state, [key], given)
    except (*WRONG, Passkey.DoesNotExist) as problem:
        raise NotThisPasskey("That passkey does not belong to anyone here.") from problem
    handle = given.response.user_handle
    if (user and known.user != user) or (handle is not None and handle != _handle(known.user)):
        raise NotThisPasskey("That passkey belongs to someone else.")
    _note_use(known, given.response.authenticator_data.counter)
    return known.user


def _note_use(key: Passkey, count: int) -> None:
    """A device that counts must have counted on: a copy of it would not have."""
    fresh = Q(uses__lt=count) if count else Q(uses=0)
    if not Passkey.objects.filter(fresh, pk=key.pk).update(uses=count, last_used_at=timezone.now()):
        raise NotThisPasskey("This passkey seems to be a copy: its device has counted fewer uses than we have.")


def _server(request: Request) -> Fido2Server:
    """We are the host that was asked for. Browsers give passkeys to https only, and to localhost."""
    host = urlsplit(f"//{request.get_host()}").hostname or ""
    here = f"{request.scheme}://{request.get_host()}"
    rp = PublicKeyCredentialRpEntity(id=host, name=f"{area_names().name} SEND")
    return Fido2Server(rp, verify_origin=lambda origin: origin == here)


def _credentials(user: User) -> list[AttestedCredentialData]:
    return [AttestedCredentialData(bytes(key.public_key)) for key in user.passkeys.all()]


def _handle(user: User) -> bytes:
    return f"areasend-{user.pk}".encode()
