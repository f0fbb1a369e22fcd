"""The sheet a chart is drawn on, and the colours and sizes it is drawn with."""

from dataclasses import dataclass, replace

INK = "#0b0c0c"
QUIET = "#505a5f"
GRID = "#dfe3e4"
CONTEXT = "#858686"
PALETTE = ("#0f385c", "#b7592a", "#50a1a5", "#98285d")
TEXT_IN = {"#50a1a5": "#2d7478", CONTEXT: QUIET}
"""Darker words beside the two colours that are strong enough for a line but too pale to read."""

DASHES_OF_PLANS = ((6, 4), (2, 3), (10, 3), (10, 3, 2, 3))
WIDTH_OF_A_LETTER = 0.58


@dataclass(frozen=True)
class Sheet:
    """Outer size, the space around the plot and the size of text, in pixels; nothing is measured later."""

    width: int
    height: int
    text: int
    ticks: int
    left: int = 0
    right: int = 16
    top: int = 30
    bottom: int = 34

    @property
    def plot_width(self) -> int:
        return self.width - self.left - self.right

    @property
    def plot_height(self) -> int:
        return self.height - self.top - self.bottom

    @property
    def line(self) -> int:
        return round(self.text * 1.25)

    @property
    def is_narrow(self) -> bool:
        return self.width < 480

    def room_for(self, words: str) -> int:
        """Room enough for these words in any of the letters a page may have."""
        return round(max(map(len, words.split("\n")), default=0) * self.text * WIDTH_OF_A_LETTER)

    def with_margins(self, **margins: int) -> "Sheet":
        return replace(self, **margins)


PAGE = Sheet(width=640, height=340, text=15, ticks=6)
PHONE = Sheet(width=290, height=290, text=14, ticks=3)
"""As wide as the text of a phone of 320 pixels, so that its words are as large as they are drawn."""
