"""What a person should know of a file besides its rows, one sentence each."""

MACROS_NOTE = "It has macros, which are never run."
FORMULAS_NOTE = "It has formulas: their answers are read as they were last saved."
LINKS_NOTE = "It draws on other files: what it last took from them is read, and the files are not opened."
OLD_EXCEL_NOTE = (
    "It is an old Excel workbook: its values are read as they were last saved, without colours and comments, "
    "and hidden rows are not told apart."
)
RULES_NOTE = "It has colours set by rules, which are not read: only colours painted on cells are."
