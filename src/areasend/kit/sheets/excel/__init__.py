"""Excel workbooks (.xlsx and .xlsm), read as a stream."""
