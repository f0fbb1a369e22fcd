"""Publishing freezes a paper: its text, its figures with their definitions and rows, the data of its charts."""
