"""Area SEND."""
