"""The commands that scripts rely on, one module a family."""
