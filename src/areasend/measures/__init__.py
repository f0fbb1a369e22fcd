"""Measures: what a figure counts, out of what, from which records, as at when."""
