"""Places: schools and settings, districts, events held for them."""
