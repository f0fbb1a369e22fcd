"""Any office spreadsheet, read as an office means it: dates and numbers as said, titles and totals left out.

Pure Python: no Django, no database, no reading of today's date.
"""
