"""The command line as its users run it: real processes, a database of their own, Ctrl-C and all."""
