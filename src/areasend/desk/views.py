"""The front page, each role's home, and the pages in the footer."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from areasend.desk.findings import finding_of, findings_page
from areasend.desk.home import home_of
from areasend.desk.mine import grouped, last_looked, my_actions, note_look
from areasend.desk.moved import moved_page
from areasend.kit import access
from areasend.kit.looks import log_look
from areasend.kit.registers import registers_for
from areasend.kit.requests import Request
from areasend.measures.finding import reopen, settle

A_PAGE = 25


@access.public
def front(request: Request) -> HttpResponse:
    """The public front page."""
    return render(request, "desk/front.html")


@access.signed_in
def home(request: Request) -> HttpResponse:
    """What is mine, what is due, what changed."""
    return render(request, "desk/home.html", {"home": home_of(request.user, request.as_at.on)})


@access.signed_in
def my_actions_page(request: Request) -> HttpResponse:
    """What is open and mine: late, due, to come; and what changed since I last looked."""
    user, as_at = request.user, request.as_at
    since = None if as_at.is_past else last_looked(user, as_at.today)
    page = my_actions(user, as_at.on, since=since)
    if not as_at.is_past:
        note_look(user)
    shown = Paginator(page.mine, A_PAGE).get_page(request.GET.get("page"))
    base = f"?{urlencode(as_at.kept)}&" if as_at.kept else "?"
    context = {"page": page, "shown": shown, "groups": grouped(shown.object_list, as_at.on), "base": base}
    return render(request, "desk/mine.html", context)


@access.signed_in
def moved(request: Request) -> HttpResponse:
    """All that moved since a day, in the registers that this person may open."""
    if request.as_at.since is None:
        return render(request, "desk/moved.html", {"page": None})
    known = {register.key for register in registers_for(request.user)}
    of = tuple(key for key in request.GET.get("of", "").split(",") if key in known)
    page = moved_page(request.user, request.as_at, of, request.GET.get("page", "1"))
    for section in page.sections:
        if section.register.about_persons:
            log_look(str(request.user), "page", section.register.key, f"moved since {request.as_at.since}")
    base = f"?{urlencode({**request.as_at.kept, **({'of': ','.join(of)} if of else {})})}&"
    return render(request, "desk/moved.html", {"page": page, "base": base})


@access.needs("see", "findings")
def findings(request: Request) -> HttpResponse:
    """What the product worked out that does not add up."""
    as_at = request.as_at
    page = findings_page(request.user, as_at.on, request.GET.get("register", ""), as_at.since)
    may_settle = request.user.may("edit", "findings") and not request.as_at.is_past
    return render(request, "desk/findings.html", {"page": page, "may_settle": may_settle})


@access.needs("edit", "findings")
def settle_finding(request: Request, identity: str) -> HttpResponse:
    """Settle a finding with a reason, or open a settled one again."""
    found = finding_of(request.user, request.as_at.on, identity)
    if found is None:
        raise Http404
    why = request.POST.get("why", "").strip()
    if request.method == "POST" and why:
        if found.settled:
            reopen(found, why=why, who=str(request.user))
        else:
            settle(found, why=why, who=str(request.user), on=request.as_at.today)
        messages.success(request, "Opened again" if found.settled else "Settled")
        return redirect("desk:findings")
    return render(request, "desk/settle.html", {"finding": found, "missing": request.method == "POST"})


@access.public
def help_page(request: Request) -> HttpResponse:
    """How to use the site."""
    return render(request, "desk/help.html")


@access.public
def accessibility(request: Request) -> HttpResponse:
    """The accessibility statement."""
    return render(request, "desk/accessibility.html")


@access.public
def privacy(request: Request) -> HttpResponse:
    """What is kept about people, and why."""
    return render(request, "desk/privacy.html")
