"""The add and edit form of a register, from its declaration."""

from typing import Any

from django import forms

from areasend.kit.registers.declaration import Column, Register
from areasend.kit.registers.one_thing.partition import LATEST
from areasend.kit.registers.rows import RowQuerySet


class ReasonMixin(forms.ModelForm):  # type: ignore[type-arg]
    """Every change says why; a text that has one right form is put into it."""

    register: Register

    change_reason = forms.CharField(
        label="Why are you making this change?",
        max_length=300,
        error_messages={"required": "Say why you are making this change"},
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        for column in self.register.columns:
            if column.tidy and given.get(column.name):
                try:
                    given[column.name] = column.tidy(given[column.name])
                except ValueError as wrong:
                    self.add_error(column.name, f"{self.register.words(column.name)} {wrong}")
        if self.register.object_to and not self.errors:
            objection = self.register.object_to(given, self.instance)
            if objection:
                self.add_error(*objection)
        return given


def form_class(register: Register) -> type[ReasonMixin]:
    """A form with a field for each column that people may edit."""
    names = [column.name for column in register.columns if column.editable]
    meta = type(
        "Meta",
        (),
        {"model": register.model, "fields": [*names, *(["stated_on"] if register.is_stated else [])]},
    )
    fields: dict[str, Any] = {"Meta": meta, "register": register}
    for column in register.columns:
        if column.choices and column.editable:
            fields[column.name] = _choices(register, column)
    made = type(f"{register.model.__name__}Form", (ReasonMixin,), fields)
    return _dressed(register, made)


def _choices(register: Register, column: Column) -> forms.ChoiceField:
    blank = [] if register.required(column.name) else [("", "Not known")]
    return forms.ChoiceField(
        choices=[*blank, *((choice.key, choice.words) for choice in column.choices)],
        required=register.required(column.name),
    )


def _dressed(register: Register, made: type[ReasonMixin]) -> type[ReasonMixin]:
    """Gives each field its words, hint and the design system's classes."""
    for name, field in made.base_fields.items():
        column = register.by_name.get(name)
        if column:
            field.label = register.words(name)
            field.help_text = column.hint
            field.error_messages["required"] = f"Enter {register.words(name).lower()}"
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = _things(field.queryset)
        _dress(field)
    return made


def _things(rows: Any) -> Any:
    """The rows that may be referred to: two rows for one thing are offered once."""
    return rows.linked(LATEST) if isinstance(rows, RowQuerySet) else rows


def _dress(field: forms.Field) -> None:
    classes: dict[type, str] = {forms.Select: "govuk-select", forms.Textarea: "govuk-textarea"}
    if isinstance(field, forms.DateField):
        field.widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    if isinstance(field.widget, forms.CheckboxInput):
        return
    field.widget.attrs["class"] = classes.get(type(field.widget), "govuk-input")
