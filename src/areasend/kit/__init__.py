"""The bottom floor that every app stands on: pages, registers, import, history, jobs and files."""
