"""Any office spreadsheet, read as an office means it.

Pure Python: no Django, no database, no reading of today's date. In the order of use:

    reading.open_book        a file as a book of sheets of rows of cells, or a refusal in one sentence
    tables.find_tables       the sheets that fit some fields, best first
    layout.guess_layout      the heading rows, the data rows, and what is left out and why
    merged.spread_down       a value merged over several rows, given to each of them
    matching.match_headings  which column is which field, and how sure that is
    cells.date_in            a cell as a date as said; number_in: as a number as said
    words.same_words         whether two texts say the same
"""
