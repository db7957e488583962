"""Generate one SQL query that does the count, for an engine that stores the reviews (extra `sql`)."""
