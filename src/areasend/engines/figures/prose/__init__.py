"""Reading figures in written English: which numbers are amounts, what they count, what is claimed of them."""
