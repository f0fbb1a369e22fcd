"""Workforce: posts, recruitment phases, training, the waiting lists of professionals."""
