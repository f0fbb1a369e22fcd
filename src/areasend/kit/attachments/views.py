"""The pages of remarks and evidence files: adding one, fetching a file, taking one back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header

from areasend.kit import access
from areasend.kit.attachments.actions import keep_with_row, say_of_row, withdraw_from_row
from areasend.kit.attachments.forms import FileForm, RemarkForm, WithdrawForm
from areasend.kit.attachments.kinds import BY_KEY
from areasend.kit.attachments.models import EvidenceFile, Remark
from areasend.kit.attachments.queries import may_withdraw
from areasend.kit.attachments.store import place_of
from areasend.kit.looks import log_look
from areasend.kit.registers.declaration import Register
from areasend.kit.registers.doors import is_own, open_register
from areasend.kit.registers.rows import RegisterRow
from areasend.kit.requests import Request
from areasend.kit.sheets.refused import Refused


def _changeable(request: Request, key: str, pk: int) -> tuple[Register, RegisterRow]:
    """A row that this person may add to today."""
    register = open_register(request, key, "edit")
    row = get_object_or_404(register.model, pk=pk)
    if not is_own(request, register, row):
        raise PermissionDenied("This stands under another workstream.")
    if row.is_withdrawn:
        raise PermissionDenied("This row was withdrawn.")
    return register, row


@access.signed_in
def remark_add(request: Request, key: str, pk: int) -> HttpResponse:
    """Say something of a row."""
    register, row = _changeable(request, key, pk)
    form = RemarkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        say_of_row(register, row, text=form.cleaned_data["text"], by=request.user, at=timezone.now())
        messages.success(request, "Your remark is on the page.")
        return redirect("registers:row", key, pk)
    return render(request, "attachments/remark_add.html", {"register": register, "row": row, "form": form})


@access.signed_in
def file_add(request: Request, key: str, pk: int) -> HttpResponse:
    """Keep a file with a row; one that is not fit to be kept is refused in a sentence."""
    register, row = _changeable(request, key, pk)
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = FileForm(*sent)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            kept = keep_with_row(
                register,
                row,
                name=given["file"].name,
                pieces=given["file"].chunks(),
                shows=given["shows"],
                by=request.user,
                at=timezone.now(),
            )
        except Refused as problem:
            form.add_error("file", problem.sentence)
        else:
            messages.success(request, f"Kept: {kept.name}")
            return redirect("registers:row", key, pk)
    return render(request, "attachments/file_add.html", {"register": register, "row": row, "form": form})


@access.signed_in
def file(request: Request, key: str, pk: int, number: int) -> HttpResponse:
    """Fetch a file: always as a download, under the row's own right to be seen, and logged as a look."""
    register = open_register(request, key)
    get_object_or_404(register.model, pk=pk)
    there = EvidenceFile.objects.of_row(key, pk).standing().added_by(request.as_at.on)
    found: EvidenceFile = get_object_or_404(there, pk=number)
    path = place_of(found.place)
    if not path.exists():
        raise Http404(f"{found.name} is missing from the folder of files.")
    log_look(str(request.user), "download", register.key, f"{pk} file {number}")
    response = HttpResponse(path.read_bytes(), content_type=BY_KEY[found.kind].mime)
    response["Content-Disposition"] = content_disposition_header(True, found.name)
    response["X-Content-Type-Options"] = "nosniff"
    return response


@access.signed_in
def remark_withdraw(request: Request, key: str, pk: int, number: int) -> HttpResponse:
    """A remark's writer takes it back."""
    return _withdraw(request, key, pk, Remark, number, "attachments/remark_withdraw.html")


@access.signed_in
def file_withdraw(request: Request, key: str, pk: int, number: int) -> HttpResponse:
    """A file is taken back by whoever added it, or who may change its row."""
    return _withdraw(request, key, pk, EvidenceFile, number, "attachments/file_withdraw.html")


def _withdraw(
    request: Request, key: str, pk: int, model: type[Remark | EvidenceFile], number: int, template: str
) -> HttpResponse:
    register = open_register(request, key, "edit")
    row = get_object_or_404(register.model, pk=pk)
    thing: Remark | EvidenceFile = get_object_or_404(model.objects.of_row(key, pk), pk=number)
    if not may_withdraw(thing, request.user, model is EvidenceFile and is_own(request, register, row)):
        raise PermissionDenied
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        withdraw_from_row(thing, by=request.user, at=timezone.now(), why=form.cleaned_data["why"])
        messages.success(request, "Withdrawn")
        return redirect("registers:row", key, pk)
    return render(request, template, {"register": register, "row": row, "thing": thing, "form": form})
