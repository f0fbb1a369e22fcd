"""The pages of signing in, of the second factor, and of each person's own account."""
