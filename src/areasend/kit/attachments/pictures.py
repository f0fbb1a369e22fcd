"""Photos and pictures: drawn whole, and kept without what the camera wrote into them.

A photo says where and when it was taken, with what, and often holds a small picture of itself as it was before it
was cut. That can give a family's home away, so none of it is kept: the picture is turned upright and written anew.
"""

import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from areasend.kit.attachments.limits import PICTURE_PIXELS
from areasend.kit.attachments.refusing import damaged, really
from areasend.kit.attachments.texts import beginning
from areasend.kit.sheets.refused import Refused

_SPOILT = (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError, Image.DecompressionBombWarning)
_AS_JPEG = {"format": "JPEG", "quality": 90, "optimize": True}
_AS_PNG = {"format": "PNG", "optimize": True}


def keep_jpeg(path: Path, name: str) -> None:
    """A JPEG, in place of itself without its camera's notes. Raises Refused for what is none."""
    _rewrite(path, name, "JPEG", _AS_JPEG)


def keep_png(path: Path, name: str) -> None:
    """A PNG, in place of itself without its notes. Raises Refused for what is none."""
    _rewrite(path, name, "PNG", _AS_PNG)


def _rewrite(path: Path, name: str, kind: str, how: dict[str, object]) -> None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its size is held against our own limit before it is drawn
            with Image.open(path, formats=(kind,)) as picture:
                _refuse_what_is_too_much(picture, name)
                upright = ImageOps.exif_transpose(picture)
            plain = _with_nothing_but_colours(upright)
            plain.save(path, **how)  # type: ignore[arg-type]
    except UnidentifiedImageError as problem:
        raise _unknown(path, name, kind) from problem
    except _SPOILT as problem:
        raise damaged(name) from problem


def _with_nothing_but_colours(picture: Image.Image) -> Image.Image:
    """The colours alone, with the profile that says how they are meant."""
    profile = picture.info.get("icc_profile")
    transparency = picture.info.get("transparency")
    picture.info = {}
    if profile:
        picture.info["icc_profile"] = profile
    if transparency is not None:
        picture.info["transparency"] = transparency
    return picture


def _refuse_what_is_too_much(picture: Image.Image, name: str) -> None:
    width, height = picture.size
    if width * height > PICTURE_PIXELS:
        most = PICTURE_PIXELS // 1_000_000
        raise Refused(f"{name} is {width} by {height} dots, more than {most} million: make it smaller and add that.")
    if picture.format == "PNG" and getattr(picture, "n_frames", 1) > 1:
        raise Refused(f"{name} is a moving picture: add the one picture that shows what you mean.")


def _unknown(path: Path, name: str, kind: str) -> Refused:
    what = beginning(path)
    return damaged(name) if what == f"a picture ({kind})" else really(name, what)
