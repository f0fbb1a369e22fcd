"""Jobs with real workers."""
