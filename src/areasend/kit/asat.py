"""The day a page is asked about."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode


@dataclass(frozen=True)
class AsAt:
    """The day asked about, today, and the earlier day to list changes from (if asked)."""

    on: date
    today: date
    since: date | None = None

    @property
    def is_past(self) -> bool:
        """Whether the page looks at another day than today."""
        return self.on != self.today

    @property
    def week_back(self) -> date:
        """The same weekday a week earlier."""
        return self.on - timedelta(days=7)

    @property
    def week_forward(self) -> date:
        """The same weekday a week later, but never after today."""
        return min(self.on + timedelta(days=7), self.today)

    def keep(self, url: str) -> str:
        """The address with the day kept in it, when it is a past one."""
        if not self.is_past or "on=" in url or url.startswith("#"):
            return url
        path, hash_sign, fragment = url.partition("#")
        joiner = "&" if "?" in path else "?"
        return f"{path}{joiner}{urlencode({'on': self.on.isoformat()})}{hash_sign}{fragment}"
