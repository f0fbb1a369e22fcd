"""Pure engines: no Django, no database, no reading of today's date."""
