"""The programme budget: lines, entries by month, virements, the variance rule."""
