"""The pages on which two rows are found to be one thing: looking for the other, side by side, parting them."""

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from areasend.kit import access
from areasend.kit.registers.declaration import Register
from areasend.kit.registers.doors import open_register, refuse_anothers
from areasend.kit.registers.one_thing.deeds import NotOneThing, merge_rows, part_rows
from areasend.kit.registers.one_thing.forms import MergeForm, PartForm
from areasend.kit.registers.one_thing.reading import (
    candidates,
    compared,
    first_words,
    one_thing,
    referring,
)
from areasend.kit.registers.rows import RegisterRow
from areasend.kit.requests import Request


@access.signed_in
def same_as(request: Request, key: str, pk: int) -> HttpResponse:
    """Look for the other row of the same thing."""
    register, row = _to_merge(request, key, pk)
    search = request.GET.get("q", first_words(register, row)).strip()
    count, found = candidates(register, row, search, request.as_at.on)
    context = {"register": register, "row": row, "search": search, "count": count, "found": found}
    return render(request, "registers/same_as.html", context)


@access.signed_in
def compare(request: Request, key: str, pk: int, other: int) -> HttpResponse:
    """Two rows side by side; one of them is chosen to stand for both."""
    register, row = _to_merge(request, key, pk)
    _, second = _to_merge(request, key, other)
    pair = (row, second)
    form = MergeForm(_sent(request), rows=[(str(one.pk), str(one)) for one in pair])
    if request.method == "POST" and form.is_valid():
        survivor, merged = pair if form.cleaned_data["survivor"] == str(row.pk) else pair[::-1]
        who, why = str(request.user), form.cleaned_data["why"]
        try:
            merge_rows(register, merged, survivor, on=request.as_at.today, who=who, why=why)
        except NotOneThing as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, f"“{merged}” counts as “{survivor}” from today")
            return redirect(reverse("registers:row", args=[key, survivor.pk]))
    context = {
        "register": register,
        "pair": pair,
        "lines": compared(register, row, second),
        "refers": [referring(register, one, request.as_at.on, request.user) for one in pair],
        "form": form,
    }
    return render(request, "registers/compare.html", context)


@access.signed_in
def part(request: Request, key: str, pk: int) -> HttpResponse:
    """Part a merged row from its survivor, from a day on."""
    register, row = _to_merge(request, key, pk)
    found = one_thing(register, row, request.as_at.today)
    if found.counts_as is None:
        raise Http404(f"This {register.one} counts as no other.")
    form = PartForm(_sent(request), today=request.as_at.today, initial={"on": request.as_at.today})
    if request.method == "POST" and form.is_valid():
        on, why = form.cleaned_data["on"], form.cleaned_data["why"]
        try:
            part_rows(register, row, on=on, who=str(request.user), why=why)
        except NotOneThing as refused:
            form.add_error("on", str(refused))
        else:
            messages.success(request, f"“{row}” stands by itself again")
            return redirect(reverse("registers:row", args=[key, pk]))
    return render(
        request, "registers/part.html", {"register": register, "row": row, "said": found.counts_as, "form": form}
    )


def _to_merge(request: Request, key: str, pk: int) -> tuple[Register, RegisterRow]:
    """A row whose register can be merged, where this person may change it."""
    register = open_register(request, key, "edit")
    if not register.merges:
        raise Http404(f"Rows of {register.many} are not merged.")
    row: RegisterRow = get_object_or_404(register.model.objects.reading(request.as_at.on), pk=pk)
    refuse_anothers(request, register, row)
    return register, row


def _sent(request: Request) -> QueryDict | None:
    return request.POST if request.method == "POST" else None
