"""What someone had typed when they were signed out: kept for an hour, for them and for nobody else.

It is kept in the database under a random key, which only the browser's own session knows, together
with the person who typed it. Passwords, codes and files are never kept.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.utils import timezone
from lxml import html

from areasend.accounts.models import TypedForm
from areasend.kit.requests import Request

NEVER_KEPT = ("csrfmiddlewaretoken", "one_time_code", "passkey_answer")
KEPT_FOR = timedelta(hours=1)
LONGEST = 2_000_000
LEFT_AS_THEY_ARE = ("hidden", "password", "file", "submit", "button", "image", "reset")
Fields = dict[str, list[str]]


def keep_typed(request: Request, *, user_id: int, page: str) -> str:
    """Keep a sent form; its key, or nothing if there was nothing to keep."""
    sent = {name: request.POST.getlist(name) for name in request.POST if _is_kept(name)}
    size = sum(len(value) for values in sent.values() for value in values)
    if not sent or size > LONGEST:
        return ""
    return str(TypedForm.objects.create(user_id=user_id, page=page, fields=sent).pk)


def _is_kept(name: str) -> bool:
    return name not in NEVER_KEPT and "password" not in name.lower()


def typed_on(page: str, *, keys: Iterable[str], user: Any) -> TypedForm | None:
    """What this very person had typed on this page, within the hour."""
    fresh = TypedForm.objects.filter(pk__in=list(keys), user_id=user.pk, at__gt=timezone.now() - KEPT_FOR)
    return fresh.filter(page=page).order_by("-at").first()


def forget_typed() -> None:
    """What nobody came back for."""
    TypedForm.objects.filter(at__lt=timezone.now() - KEPT_FOR).delete()


def filled_in(page: bytes, fields: Fields) -> bytes:
    """The page, with what was typed in that of its forms which asks for most of it."""
    document: Any = html.document_fromstring(page.decode())
    forms = [form for form in document.forms if (form.method or "").upper() == "POST"]
    best = max(forms, key=lambda form: len(_names(form) & fields.keys()), default=None)
    if best is None or not _names(best) & fields.keys():
        return page
    left = {name: list(values) for name, values in fields.items()}
    for element in best.iter("input", "select", "textarea"):
        if element.get("name") in fields:
            _fill(element, left[element.get("name", "")])
    return bytes(html.tostring(document, doctype="<!DOCTYPE html>", encoding="utf-8"))


def _names(form: Any) -> set[str]:
    return {str(element.get("name")) for element in form.iter("input", "select", "textarea") if element.get("name")}


def _fill(element: Any, values: list[str]) -> None:
    """One question answered as it was. Where several bear one name each takes the next answer."""
    kind = element.get("type", "text") if element.tag == "input" else element.tag
    if kind in LEFT_AS_THEY_ARE:
        return
    if kind in ("checkbox", "radio"):
        _mark(element, "checked", element.get("value", "on") in values)
    elif kind == "select":
        for option in element.iter("option"):
            _mark(option, "selected", option.get("value", option.text_content()) in values)
    elif values and kind == "textarea":
        element.text = values.pop(0)
    elif values:
        element.set("value", values.pop(0))


def _mark(element: Any, mark: str, marked: bool) -> None:
    if marked:
        element.set(mark, mark)
    else:
        element.attrib.pop(mark, None)
