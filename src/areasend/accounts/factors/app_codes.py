"""Codes of an authenticator app: six figures, another every 30 seconds (TOTP, RFC 6238)."""

import base64
import io
import secrets

import qrcode
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor import InvalidToken
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from django.utils import timezone
from qrcode.image.svg import SvgPathImage

from areasend.accounts.factors.sealed import Unreadable, unseal
from areasend.accounts.models import CodeApp

STEP = 30  # seconds
SLACK = 1  # steps before and after now that still count: clocks differ
LENGTH = 6


def new_secret() -> str:
    """160 bits in base 32, as apps take it."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def step_of(secret: str, code: str) -> int | None:
    """Which 30 seconds around now this is the code of; None if it is the code of none of them."""
    written = code.replace(" ", "").encode()
    now = int(timezone.now().timestamp()) // STEP
    for step in range(now - SLACK, now + SLACK + 1):
        try:
            _totp(secret).verify(written, step * STEP)
        except InvalidToken:
            continue
        return step
    return None


def code_at(secret: str, seconds: float) -> str:
    """The code that an app shows at a time."""
    return _totp(secret).generate(int(seconds)).decode()


def use_code(app: CodeApp, code: str) -> bool:
    """Whether this is a code of the app that was not used before; from now on it is used."""
    try:
        step = step_of(unseal(app.secret), code)
    except Unreadable:
        return False
    if step is None:
        return False
    unused = CodeApp.objects.filter(pk=app.pk, last_step__lt=step)
    return bool(unused.update(last_step=step, last_used_at=timezone.now()))


def address_for(secret: str, *, mail: str, area: str) -> str:
    """What the QR code holds: the secret, whose it is, and where."""
    return _totp(secret).get_provisioning_uri(mail, area)


def drawn(address: str) -> str:
    """The address as a QR code: SVG to stand in a page, named for those who cannot see it."""
    kept = io.BytesIO()
    qrcode.make(address, image_factory=SvgPathImage, box_size=10, border=4).save(kept)
    svg = kept.getvalue().decode().split("?>", 1)[-1].strip()
    named = '<svg class="qr" role="img" aria-label="QR code with the key that stands below as text" '
    return svg.replace("<svg ", named, 1)


def in_fours(secret: str) -> str:
    """The secret as it is easiest to type."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))


def _totp(secret: str) -> TOTP:
    return TOTP(base64.b32decode(secret), LENGTH, SHA1(), STEP)
