"""What people do with papers, a file a deed. Each refuses in a sentence, or is one act kept with who and why."""
