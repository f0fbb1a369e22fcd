"""The monitoring pack: what the departments asked, each ask answered or "not yet, because", and the figures."""
