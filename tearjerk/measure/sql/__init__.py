"""Writes the count as one query, for an engine that holds the reviews (extra `sql`)."""
