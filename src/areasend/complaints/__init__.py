"""Complaints: their stages on a working-day clock, outcomes, causes, lessons."""
