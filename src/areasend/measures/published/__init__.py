"""What the Department published of England, its regions and authorities: a small extract, beside our own."""
