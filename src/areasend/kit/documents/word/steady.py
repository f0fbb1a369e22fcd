"""The same file for the same paper: a Word file is a zip, and a zip keeps the time each part was packed."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def with_fixed_times(packed: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(packed)) as given, ZipFile(made, "w", ZIP_DEFLATED) as steady:
        for name in given.namelist():
            steady.writestr(ZipInfo(name), given.read(name), ZIP_DEFLATED)
    return made.getvalue()
