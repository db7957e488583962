"""Count how many viewers wrote that a film made them cry, in a corpus of reviews (extra `measure`)."""
