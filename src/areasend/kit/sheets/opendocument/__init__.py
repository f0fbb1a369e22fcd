"""OpenDocument spreadsheets (.ods), read as a stream."""
