"""What people said of a row of any register, and the evidence files kept with it."""
