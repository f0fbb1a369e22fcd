"""Looking after a site: what is wrong with its set-up, keeping everything safe, bringing it back."""
