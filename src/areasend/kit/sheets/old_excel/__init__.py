"""Old Excel workbooks (.xls), read by calamine."""
