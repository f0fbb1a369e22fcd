"""A register as one declaration. Everything a register page, file or import does follows from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Protocol

from django.db import models

from areasend.kit.registers.rows import RegisterRow


@dataclass(frozen=True)
class Choice:
    """One value of a closed list: its key, its words, and how offices usually write it.

    A usual way that ends in * is the beginning of longer words ("returned*"), which are kept as said.
    """

    key: str
    words: str
    usual: tuple[str, ...] = ()


@dataclass(frozen=True)
class Column:
    """One column of a register.

    `usual_names` are headings under which offices keep it. `choices` close the list of values;
    `vocabulary` makes spelling variants of one word the same word. `tidy` gives a text its one right form,
    or raises ValueError with what is wrong with it. `listed` puts it in the list page. In a `month` column any
    day means its whole month, and is kept as the month's last day.
    """

    name: str
    words: str = ""
    usual_names: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    vocabulary: bool = False
    listed: bool = False
    filtered: bool = False
    hint: str = ""
    editable: bool = True
    money: bool = False
    happened: bool = False
    tidy: Callable[[str], str] | None = None
    month: bool = False

    def choice_words(self, key: object) -> str:
        """The words of a choice, or the key itself where it is not in the list."""
        return next((choice.words for choice in self.choices if choice.key == key), str(key or ""))


Complete = Callable[[dict[str, Any], dict[str, Any]], None]
Refuse = Callable[[Mapping[str, Any], date | None], str | None]
KINDS: "tuple[tuple[type[models.Field[Any, Any]], str], ...]" = (
    (models.BooleanField, "yes-no"),
    (models.DateField, "date"),
    (models.DecimalField, "number"),
    (models.IntegerField, "whole number"),
    (models.ForeignKey, "reference"),
)


@dataclass(frozen=True)
class Panel:
    """What a row's page shows besides its columns: a template, and what it reads of the row as at a day."""

    template: str
    read: Callable[[Any, date], Any]


class MayUser(Protocol):
    """Someone whose rights can be asked."""

    def may(self, act: str, subject: str) -> bool:
        """Whether this person may do `act` with `subject`."""


@dataclass(frozen=True)
class Register:
    """One register: its model, columns, rights and the dates from which its rows count.

    `natural_key` names the columns that make a row the same row when a file comes again. `subject` is the
    part of the programme under which roles are given rights (accounts/roles.py). When a file comes in, `leaves`
    are the words of rows that are none, a row in which every column of `says_nothing_without` is blank is left
    out, `complete(values, said)` fills in what a row's own words say (`prepare()`, called once a file, gives
    such a function where it must know other records), and `refuse(values, day)` gives the reason for which a
    row cannot come in (`refusing()`, called once a file, gives such a function likewise). `panel` is worked out
    from a row for its own page. `workstream` gives the letter of the workstream that answers for a row: people held
    to their own workstream change no other's. `object_to(values, row)` gives the column and the reason for which a
    person may not save a row so. `merges`: its rows are things, so two of them may turn out to be one.
    """

    key: str
    model: type[RegisterRow]
    one: str
    many: str
    subject: str
    title: str
    columns: tuple[Column, ...]
    natural_key: tuple[str, ...]
    about: str = ""
    about_persons: bool = False
    order: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    says_nothing_without: tuple[str, ...] = ()
    complete: Complete | None = field(default=None)
    prepare: Callable[[], Complete] | None = field(default=None)
    refuse: Refuse | None = field(default=None)
    refusing: Callable[[], Refuse] | None = field(default=None)
    panel: Panel | None = None
    workstream: Callable[[Any], str] | None = field(default=None)
    merges: bool = False
    object_to: Callable[[Mapping[str, Any], Any], tuple[str, str] | None] | None = field(default=None)

    def is_open_to(self, user: MayUser, act: str = "see") -> bool:
        """Whether someone may do this with the register's rows; rows about persons need that right too."""
        return user.may(act, self.subject) and (not self.about_persons or user.may(act, "persons"))

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """Columns by name."""
        return {column.name: column for column in self.columns}

    @property
    def listed(self) -> tuple[Column, ...]:
        """Columns that the list page shows."""
        return tuple(column for column in self.columns if column.listed)

    @property
    def is_stated(self) -> bool:
        """Whether its rows are statements, which need the day they were made on."""
        return self.model.COUNTS_FROM == "stated_on"

    def field(self, name: str) -> "models.Field[Any, Any]":
        """The model field behind a column."""
        found = self.model._meta.get_field(name)
        assert isinstance(found, models.Field)
        return found

    def kind(self, name: str) -> str:
        """What a column holds: text, date, number, whole number, yes-no, choice or reference."""
        if self.by_name[name].choices:
            return "choice"
        model_field = self.field(name)
        return next((kind for base, kind in KINDS if isinstance(model_field, base)), "text")

    def required(self, name: str) -> bool:
        """Whether a row without this column cannot come in."""
        model_field = self.field(name)
        return not model_field.null and not model_field.blank and not model_field.has_default()

    def words(self, name: str) -> str:
        """What a person calls the column."""
        column = self.by_name.get(name)
        return (column.words if column else "") or name.removesuffix("_id").replace("_", " ").capitalize()
