"""Tests of clocks: every day worked out by hand."""
