"""Films by the names of the people who made them or are in them."""
