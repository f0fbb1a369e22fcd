"""The pages of every register: all alike."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from areasend.kit import access
from areasend.kit.attachments.queries import attached_to
from areasend.kit.history import changes_of
from areasend.kit.importing.queries import source_of
from areasend.kit.looks import log_look
from areasend.kit.registers.actions import restore_row, save_row, withdraw_row
from areasend.kit.registers.catalogue import all_registers
from areasend.kit.registers.cells import shown
from areasend.kit.registers.declaration import Register
from areasend.kit.registers.doors import is_own, may, open_register, refuse_anothers
from areasend.kit.registers.files import as_csv, as_xlsx, empty_sheet
from areasend.kit.registers.forms import form_class
from areasend.kit.registers.moved import moved_on
from areasend.kit.registers.one_thing.deeds import NotOneThing
from areasend.kit.registers.one_thing.reading import one_thing
from areasend.kit.registers.queries import register_list, rows_as_at
from areasend.kit.registers.rows import RegisterRow
from areasend.kit.requests import Request


@access.signed_in
def home(request: Request) -> HttpResponse:
    """The registers that this person may open, with their sizes on the day."""
    on = request.as_at.on
    listed = [
        (register, rows_as_at(register, on).count()) for register in all_registers() if may(request, "see", register)
    ]
    return render(request, "registers/home.html", {"registers": listed})


@access.signed_in
def rows(request: Request, key: str) -> HttpResponse:
    """One register's list as at a day."""
    register = open_register(request, key)
    chosen = {column.name: request.GET.get(column.name, "") for column in register.columns if column.filtered}
    search = request.GET.get("q", "").strip()
    number = int(request.GET.get("page", "1")) if request.GET.get("page", "1").isdigit() else 1
    found = register_list(register, request.as_at.on, chosen, search, number)
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "register": register,
        "list": found,
        "search": search,
        "base": f"?{query.urlencode()}&" if query else "?",
        "filtered": bool(search or any(chosen.values())),
        "may_edit": may(request, "edit", register) and not request.as_at.is_past,
        "moved": moved_on(register, [row.pk for row in found.rows], request.as_at),
        "may_export": may(request, "export", register),
    }
    return render(request, "registers/rows.html", context)


@access.signed_in
def row(request: Request, key: str, pk: int) -> HttpResponse:
    """One row: its values, where it came from, its history."""
    register = open_register(request, key)
    found = get_object_or_404(register.model.objects.reading(request.as_at.on), pk=pk)
    log_look(str(request.user), "page", register.key, str(pk))
    may_edit = may(request, "edit", register) and is_own(request, register, found) and not request.as_at.is_past
    context = {
        "register": register,
        "row": found,
        "shown": [shown(register, found, column.name) for column in register.columns],
        "changes": changes_of(found),
        "moved": moved_on(register, [pk], request.as_at).get(pk),
        "one_thing": one_thing(register, found, request.as_at.on),
        "source": source_of(register.key, pk),
        "panel": register.panel.read(found, request.as_at.on) if register.panel else None,
        "may_edit": may_edit,
        "attached": attached_to(register, found, as_at=request.as_at, user=request.user, may_edit=may_edit),
    }
    return render(request, "registers/row.html", context)


@access.signed_in
def add(request: Request, key: str) -> HttpResponse:
    """Add one row."""
    return _form(request, open_register(request, key, "edit"), None)


@access.signed_in
def edit(request: Request, key: str, pk: int) -> HttpResponse:
    """Change one row."""
    register = open_register(request, key, "edit")
    return _form(request, register, get_object_or_404(register.model.objects.reading(request.as_at.today), pk=pk))


def _form(request: Request, register: Register, found: RegisterRow | None) -> HttpResponse:
    if found is not None:
        refuse_anothers(request, register, found)
    form: Any = form_class(register)(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid() and not is_own(request, register, form.instance):
        form.add_error(
            None, f"You change rows of your own workstream only, and this {register.one} would be of another."
        )
    if request.method == "POST" and form.is_valid():
        saved = save_row(form, who=str(request.user))
        messages.success(request, f"Saved: {saved}")
        return redirect(reverse("registers:row", args=[register.key, saved.pk]))
    return render(request, "registers/form.html", {"register": register, "form": form, "row": found})


@access.signed_in
def withdraw(request: Request, key: str, pk: int) -> HttpResponse:
    """Withdraw a mistaken row with a reason, or put it back."""
    register = open_register(request, key, "edit")
    found = get_object_or_404(register.model, pk=pk)
    refuse_anothers(request, register, found)
    why = request.POST.get("why", "").strip()
    wrong = "" if why or request.method != "POST" else "Say why"
    if request.method == "POST" and why:
        try:
            _withdraw_or_restore(request, found, why)
            return redirect(reverse("registers:row", args=[key, pk]))
        except NotOneThing as error:
            wrong = str(error)
    return render(request, "registers/withdraw.html", {"register": register, "row": found, "wrong": wrong})


def _withdraw_or_restore(request: Request, found: RegisterRow, why: str) -> None:
    if found.is_withdrawn:
        restore_row(found, who=str(request.user), why=why)
    else:
        withdraw_row(found, on=request.as_at.today, who=str(request.user), why=why)
    messages.success(request, "Withdrawn" if found.is_withdrawn else "Put back")


@access.signed_in
def export(request: Request, key: str, kind: str) -> HttpResponse:
    """The rows as at the day, as CSV or a spreadsheet."""
    register = open_register(request, key, "export")
    on = request.as_at.on
    log_look(str(request.user), "export", register.key, f"{kind} as at {on}")
    make, mime = {"csv": (as_csv, "text/csv"), "xlsx": (as_xlsx, XLSX)}[kind]
    response = HttpResponse(make(register, rows_as_at(register, on)), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="{register.key}-{on}.{kind}"'
    return response


@access.signed_in
def template(request: Request, key: str) -> HttpResponse:
    """An empty sheet with the register's headings."""
    register = open_register(request, key)
    response = HttpResponse(empty_sheet(register), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{register.key}-template.xlsx"'
    return response


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
