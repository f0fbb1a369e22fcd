"""Clocks: dated facts and dated rules in, due days and reasons out."""
