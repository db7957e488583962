"""Levels, rankings and explanations computed from counts of reviews."""
