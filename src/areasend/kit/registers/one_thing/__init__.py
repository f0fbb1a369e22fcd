"""Two rows for one thing: a dated link says that one counts as the other. Rows never move; parting closes the link."""
