"""How much may hang on a row: more than an office needs, less than a disk or a reader can bear."""

MEGABYTE = 1024 * 1024

REMARK_CHARACTERS = 4_000
FILE_BYTES = 10 * MEGABYTE
FILES_A_ROW = 20
NAME_CHARACTERS = 120
# Twice what the largest usual phone takes; unpacked it is 200 MB, for as long as it is checked.
PICTURE_PIXELS = 50_000_000
PDF_PAGES = 2_000
PDF_PARTS = 100_000
