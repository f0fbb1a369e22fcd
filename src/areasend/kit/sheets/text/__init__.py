"""Text files of separated values, in any alphabet and with any separator."""
