"""From counts of reviews to levels, ranks and words."""
