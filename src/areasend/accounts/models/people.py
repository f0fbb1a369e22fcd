"""People who sign in, and the roles they hold, each from a day to a day."""

from datetime import date
from functools import cached_property
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone

from areasend.accounts.roles import BY_KEY, Role
from areasend.kit.history import kept, kept_without


class UserManager(BaseUserManager["User"]):
    """Makes and finds users by mail address."""

    def create_user(self, email: str, name: str, password: str | None = None) -> "User":
        """A user who can sign in with `password`; without one, only by single sign-on or invitation."""
        user = self.model(email=self.normalize_email(email).lower(), name=name)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        """By mail address, whatever its case."""
        return self.get(email__iexact=username)


@kept_without("password", "last_login")
class User(AbstractBaseUser):
    """A person who signs in. Rights come from roles, never from the user itself."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    workstream = models.CharField(max_length=4, blank=True)
    post = models.CharField(max_length=120, blank=True)
    password_set_on = models.DateField(null=True, blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    def __str__(self) -> str:
        return self.name

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """The roles held today."""
        today = timezone.localdate()
        return tuple(BY_KEY[held.role] for held in self.held.all() if held.role in BY_KEY and held.holds_on(today))

    def holds(self, role: str, on: date) -> bool:
        """Whether this person holds the role on a day."""
        return any(held.role == role and held.holds_on(on) for held in self.held.all())

    def may(self, act: str, subject: str) -> bool:
        """Whether any role held today gives this right."""
        return any(role.may(act, subject) for role in self.roles)

    def may_change(self, subject: str, workstream: str) -> bool:
        """Whether any role held today lets them change what stands under a workstream (by its letter).

        A role held to its own workstream changes nothing of another, nor of none.
        """
        own = bool(self.workstream) and workstream == self.workstream
        return any(role.may("edit", subject) and (own or not role.own_workstream) for role in self.roles)

    @property
    def state(self) -> str:
        """How it stands with this person, in a word or two."""
        if not self.is_active:
            return "Stopped"
        if not self.roles:
            return "No role today"
        return "May sign in" if self.password_set_on or self.last_login else "Invited"

    @property
    def role_words(self) -> str:
        """The roles in words, for the header."""
        return ", ".join(role.words for role in self.roles) or "No role today"


@kept
class RoleHeld(models.Model):
    """One person's role, from a day to a day (the last day included)."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="held")
    role = models.CharField(max_length=30)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(to_on__gte=models.F("from_on")), name="role_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}"

    @property
    def words(self) -> str:
        """The role in words."""
        return BY_KEY[self.role].words if self.role in BY_KEY else self.role

    def holds_on(self, on: date) -> bool:
        """Whether the role is held on a day."""
        return self.from_on <= on and (self.to_on is None or on <= self.to_on)
