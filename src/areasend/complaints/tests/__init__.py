"""Tests of complaints: figures worked out by hand."""
