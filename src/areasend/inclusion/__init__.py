"""Inclusion: standards and statements, events with schools, survey answers."""
