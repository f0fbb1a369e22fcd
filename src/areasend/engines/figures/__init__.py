"""Arithmetic of figures: sums in prose, shares, intervals, suppression."""
