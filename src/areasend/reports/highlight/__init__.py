"""The monthly highlight report: what was done, what is due, which light stands, what may go wrong."""
