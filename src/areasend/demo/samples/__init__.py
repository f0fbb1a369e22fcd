"""Spreadsheets as a programme office keeps them, made by a seeded generator: messy, and everyone in them invented."""
