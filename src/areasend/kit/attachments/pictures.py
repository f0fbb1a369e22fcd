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

_SPOILT = (OSError, SyntaxError, ValueError, EOFError)
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
            warnings.simplefilter("ignore")  # of large pictures: our own limit is lower
            with Image.open(path, formats=(kind,)) as picture:
                _refuse_what_is_too_much(picture, name)
                upright = ImageOps.exif_transpose(picture)
            plain = _with_nothing_but_colours(upright)
            plain.save(path, **how)  # type: ignore[arg-type]
    except UnidentifiedImageError as problem:
        raise _unknown(path, name, kind) from problem
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        raise _too_many_dots(name) from problem
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
        raise _too_many_dots(name)
    if picture.format == "PNG" and getattr(picture, "n_frames", 1) > 1:
        raise Refused(f"{name} is a moving picture: add the one picture that shows what you mean.")


def _too_many_dots(name: str) -> Refused:
    return Refused(f"{name} has more than {PICTURE_PIXELS // 1_000_000} million dots: make it smaller and add that.")


def _unknown(path: Path, name: str, kind: str) -> Refused:
    what = beginning(path)
    return damaged(name) if what == f"a picture ({kind})" else really(name, what)
