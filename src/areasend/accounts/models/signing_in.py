"""Tries to sign in, who is signed in where, and what someone had typed when their time was up."""

from uuid import uuid4

from django.contrib.sessions.models import Session
from django.db import models

from areasend.accounts.models.people import User


class SignInTry(models.Model):
    """One try to sign in with a mail address from an address of the network."""

    mail = models.CharField(max_length=254)
    address = models.CharField(max_length=45)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            models.Index(fields=["mail", "-at"], name="tries_of_mail"),
            models.Index(fields=["address", "-at"], name="tries_from_address"),
        ]

    def __str__(self) -> str:
        return f"{self.mail} from {self.address}"


class TypedForm(models.Model):
    """What someone had typed when they were signed out, for them to come back to."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    page = models.CharField(max_length=2000)
    fields = models.JSONField()
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.user} on {self.page}"


class SignedIn(models.Model):
    """One browser in which someone is signed in. It goes with its session, however that ends."""

    session = models.OneToOneField(Session, on_delete=models.CASCADE, primary_key=True, related_name="signed_in")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="signed_in")
    began_at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=20)
    browser = models.CharField(max_length=80)
    address = models.CharField(max_length=45)

    def __str__(self) -> str:
        return f"{self.user} with {self.browser}"
