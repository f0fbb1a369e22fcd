"""Tests of the workforce that reach up to papers and samples."""
