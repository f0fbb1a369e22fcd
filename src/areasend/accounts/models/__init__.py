"""Who signs in, with what, and where they are signed in now."""

from areasend.accounts.models.factors import CodeApp, FactorReset, Passkey, ProviderLink, RecoveryCode
from areasend.accounts.models.people import RoleHeld, User
from areasend.accounts.models.signing_in import SignedIn, SignInTry, TypedForm

__all__ = [
    "CodeApp",
    "FactorReset",
    "Passkey",
    "ProviderLink",
    "RecoveryCode",
    "RoleHeld",
    "SignInTry",
    "SignedIn",
    "TypedForm",
    "User",
]
