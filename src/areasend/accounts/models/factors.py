"""What people prove who they are with, besides a password. Secrets are in no history."""

from django.db import models

from areasend.accounts.models.people import User
from areasend.kit.history import kept, kept_without


@kept_without("secret", "last_step", "last_used_at")
class CodeApp(models.Model):
    """An authenticator app that shows a new code every 30 seconds (TOTP, RFC 6238)."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="code_app")
    secret = models.TextField()  # sealed with the site's key (factors/sealed.py)
    added_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True)
    last_step = models.BigIntegerField(default=0)  # the 30 seconds whose code was used last: none is used twice

    def __str__(self) -> str:
        return "Authenticator app"


@kept_without("credential_id", "public_key", "uses", "last_used_at")
class Passkey(models.Model):
    """A passkey: a key pair whose private half never leaves the person's device (WebAuthn)."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=60)
    credential_id = models.BinaryField(unique=True)
    public_key = models.BinaryField()  # attested credential data, as the standard writes it
    uses = models.BigIntegerField(default=0)  # the device's own count; many devices leave it at 0
    added_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"Passkey “{self.name}”"


@kept_without("hashed")
class RecoveryCode(models.Model):
    """One of the codes for someone who has neither app nor passkey at hand. It works once."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="recovery_codes")
    hashed = models.CharField(max_length=200)
    made_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return "Recovery code"


@kept
class ProviderLink(models.Model):
    """Whom the area's sign-in provider knows as this person: its own name for them, which never changes."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="provider_link")
    issuer = models.CharField(max_length=255)
    subject = models.CharField(max_length=255)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["issuer", "subject"], name="one_person_a_subject")]

    def __str__(self) -> str:
        return f"{self.user} at {self.issuer}"


@kept
class FactorReset(models.Model):
    """An administrator took away all that someone proved themselves with, and why. The person is told."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="factor_resets")
    by = models.CharField(max_length=150)
    reason = models.CharField(max_length=300)
    at = models.DateTimeField(auto_now_add=True)
    told_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.user}: {self.reason}"
