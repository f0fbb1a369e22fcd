"""What happened after November 2020, month by month until today: a consultation, a revisit, a second plan, recovery."""
