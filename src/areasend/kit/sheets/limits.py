"""How large a file may be: well above any sheet an office keeps, well below what a server can bear."""

MEGABYTE = 1024 * 1024

FILE_BYTES = 60 * MEGABYTE
UNPACKED_BYTES = 400 * MEGABYTE
# Real workbooks unpack to 5 to 30 times their size; a zip bomb to hundreds. Small files are let off,
# because a near-empty sheet squeezes very well.
UNPACKED_RATIO = 150
RATIO_COUNTS_FROM_BYTES = 20 * MEGABYTE
PACKAGE_PARTS = 5_000

SHEETS = 200
ROWS = 200_000
COLUMNS = 400
CELL_CHARACTERS = 32_767
MERGED_RANGES = 50_000
COMMENTS = 50_000
COMMENT_CHARACTERS = 8_000_000

SHARED_STRINGS = 4_000_000
SHARED_STRING_BYTES = 128 * MEGABYTE
STYLES = 70_000
# What no sheet needs and only an attack has: depth, a flood of elements, one endless tag or name.
XML_DEPTH = 100
XML_ELEMENTS = 30_000_000
SILENT_XML_BYTES = 4 * MEGABYTE
# As large as Excel itself can make a sheet, read or not.
LAST_POSSIBLE_ROW = 1_048_576
LAST_POSSIBLE_COLUMN = 16_384
