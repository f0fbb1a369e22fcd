"""The letters our files are set and drawn in.

They come with a package, never from the machine, so that every machine makes the same pages.
"""

import re
from importlib.resources import files

FAMILY = "Lato"
FOLDER = str(files("fontpkg_lato") / "files")
_FAMILY_OF_A_DRAWING = re.compile(r'font-family="[^"]*"')


def in_our_letters(svg: str) -> str:
    """A drawing made for a web page names the page's letters; on paper it takes ours."""
    return _FAMILY_OF_A_DRAWING.sub(f'font-family="{FAMILY}"', svg)
