"""A committee paper as data, and the files it is written out to."""
