"""Pages: the Jinja2 environment, what every page's frame needs, and how values are said."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse
from django.utils import timezone
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader, PrefixLoader, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from areasend.kit.area import area_names
from areasend.kit.registers import register_of
from areasend.kit.registers.moved import RegisterMoved, registers_moved
from areasend.kit.requests import Request


def environment(**options: Any) -> Environment:
    """The Jinja2 environment: ours first, then govuk-frontend's own templates."""
    loader = options.pop("loader")
    options["undefined"] = ChainableUndefined
    env = Environment(
        loader=ChoiceLoader([loader, PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})]),
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    env.globals.update(
        url=url,
        rows_link=rows_link,
        row_link=row_link,
        what_moved=what_moved,
        static=staticfiles_storage.url,
        plain_url=reverse,
    )
    env.filters.update(
        day=say_day, clock=say_clock, short_day=short_day, number=say_number, money=say_money, plural=plural
    )
    return env


@pass_context
def url(context: Context, name: str, *args: Any, **kwargs: Any) -> str:
    """An address with the day asked about kept in it."""
    address = reverse(name, args=args, kwargs=kwargs)
    request = context.get("request")
    return str(request.as_at.keep(address)) if request and name.split(":")[0] != "accounts" else address


@pass_context
def what_moved(context: Context, keys: list[str]) -> list[RegisterMoved] | None:
    """The registers of which rows moved since the day asked for: those named, else all that the reader may open.

    None where registers are named and the reader may open none of them.
    """
    request = context["request"]
    if keys and not any(register_of(key).is_open_to(request.user) for key in keys):
        return None
    return registers_moved(request.user, request.as_at, keys)


@pass_context
def rows_link(context: Context, key: str, words: str) -> Markup:
    """The words as a link to a register's rows, if the reader may open them; else the words alone."""
    return _link_to(context, key, words, "registers:rows", key)


@pass_context
def row_link(context: Context, key: str, pk: int, words: str) -> Markup:
    """The words as a link to one row, if the reader may open it; else the words alone."""
    return _link_to(context, key, words, "registers:row", key, pk)


def _link_to(context: Context, key: str, words: str, name: str, *args: Any) -> Markup:
    if not register_of(key).is_open_to(context["request"].user):
        return escape(words)
    return Markup('<a class="govuk-link" href="{}">{}</a>').format(url(context, name, *args), words)


def say_day(value: date | datetime | None) -> str:
    """18 November 2020, here."""
    value = timezone.localtime(value) if isinstance(value, datetime) else value
    return f"{value.day} {value:%B %Y}" if value else ""


def say_clock(value: datetime) -> str:
    """14:05, here."""
    return f"{timezone.localtime(value):%H:%M}"


def short_day(value: date | None) -> str:
    """18 Nov 2020."""
    return f"{value.day} {value:%b %Y}" if value else ""


def say_number(value: Any) -> str:
    """1,268; a fraction keeps its places; nothing is a dash."""
    if value is None:
        return "–"
    if isinstance(value, str):  # a number as it was frozen
        value = Decimal(value)
    if isinstance(value, Decimal) and value == value.to_integral_value():
        value = int(value)
    return f"{value:,}"


def say_money(value: Any) -> str:
    """£1,250 or £2.50."""
    if value is None:
        return "–"
    amount = Decimal(value)
    body = f"{abs(amount):,.2f}".removesuffix(".00")
    return f"{'−' if amount < 0 else ''}£{body}"


def plural(count: int, one: str, many: str = "") -> str:
    """1 activity, 91 activities."""
    return f"{say_number(count)} {one if count == 1 else many or one + 's'}"


@dataclass(frozen=True)
class Tab:
    """One tab of the service navigation."""

    words: str
    href: str
    current: bool


STAFF_TABS = (
    ("Work", "desk:home", "signed in", ""),
    ("Figures", "measures:list", "see", "figures"),
    ("Papers", "reports:list", "see", "papers"),
    ("Programme", "programme:board", "see", "board"),
    ("Registers", "registers:home", "signed in", ""),
    ("Data", "imports:list", "see", "imports"),
    ("Settings", "settings:home", "see", "settings"),
)
PUBLIC_TABS = (("How we are doing", "reports:public-list"), ("You said, we did", "engagement:you-said"))


def frame(request: Request) -> dict[str, Any]:
    """What the frame of every page needs: area, tabs, day, today."""
    user = getattr(request, "user", None)
    staff = bool(user and user.is_authenticated)
    return {
        "area": area_names(),
        "staff": staff,
        "tabs": _staff_tabs(request) if staff else _public_tabs(request),
        "as_at": getattr(request, "as_at", None),
        "cspNonce": getattr(request, "csp_nonce", ""),
        "now": timezone.localtime(),
        "leaves_at": timezone.now() + timedelta(minutes=settings.IDLE_MINUTES),
        "idle": {"minutes": settings.IDLE_MINUTES, "warning": settings.IDLE_WARNING},
    }


def _staff_tabs(request: Request) -> list[Tab]:
    user: Any = request.user
    open_to = [tab for tab in STAFF_TABS if tab[2] == "signed in" or user.may(tab[2], tab[3])]
    found = [(words, reverse(name)) for words, name, _, _ in open_to]
    return _marked(request, found)


def _public_tabs(request: Request) -> list[Tab]:
    return _marked(request, [(words, reverse(name)) for words, name in PUBLIC_TABS])


def _marked(request: Request, tabs: list[tuple[str, str]]) -> list[Tab]:
    """The tab whose address is the longest beginning of this page's address is the current one."""
    fitting = [href for _, href in tabs if request.path.startswith(href)]
    current = max(fitting, key=len, default="")
    keep = request.as_at.keep if hasattr(request, "as_at") else str
    return [Tab(words, keep(href), href == current) for words, href in tabs]
