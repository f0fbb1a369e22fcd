"""The monthly round: leads are asked for their update, chased, answer on one page; the month is closed."""
