"""Import any spreadsheet into a register: read, guess, correct, look, bring in, undo."""
