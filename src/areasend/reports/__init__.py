"""Papers: written text with named figures, checked, approved, published and rebuilt."""
