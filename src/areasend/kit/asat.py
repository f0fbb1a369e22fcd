"""The day a page is asked about."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import parse_qsl, urlencode


@dataclass(frozen=True)
class AsAt:
    """The day asked about, today, and the earlier day to list changes from (if asked).

    `since_wrong` says in a sentence why the earlier day that was asked for is none.
    """

    on: date
    today: date
    since: date | None = None
    since_wrong: str = ""

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

    @property
    def kept(self) -> dict[str, str]:
        """What every link keeps: the day looked at, if it is a past one, and the day since when."""
        days = {"on": self.on if self.is_past else None, "since": self.since}
        return {name: day.isoformat() for name, day in days.items() if day}

    @property
    def and_kept(self) -> str:
        """The same as the end of an address that asks for something already: &on=2020-11-18."""
        return f"&{urlencode(self.kept)}" if self.kept else ""

    def keep(self, url: str) -> str:
        """The address with the days kept in it; one that names a day itself keeps its own."""
        if not self.kept or url.startswith("#"):
            return url
        address, hash_sign, fragment = url.partition("#")
        asked = dict(parse_qsl(address.partition("?")[2], keep_blank_values=True))
        missing = {name: day for name, day in self.kept.items() if name not in asked}
        if not missing:
            return url
        joiner = "&" if "?" in address else "?"
        return f"{address}{joiner}{urlencode(missing)}{hash_sign}{fragment}"
