"""A drawing as a picture, for files that cannot hold the drawing itself."""

from functools import cache

import vl_convert

from areasend.kit.documents.letters import FOLDER, in_our_letters

_SHARP_IN_PRINT = 3


def as_png(svg: str) -> bytes:
    _register_letters()
    picture: bytes = vl_convert.svg_to_png(in_our_letters(svg), scale=_SHARP_IN_PRINT)
    return picture


@cache
def _register_letters() -> None:
    vl_convert.register_font_directory(FOLDER)
