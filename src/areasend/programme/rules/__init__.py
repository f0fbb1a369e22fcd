"""Rules that propose a light from records. Pure: no database, no reading of today's date."""
