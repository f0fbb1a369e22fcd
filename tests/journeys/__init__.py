"""Journeys in a real browser, each told as given, when, then, with axe after each step."""
