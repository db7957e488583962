"""Generate the count as one SQL query, for an engine that stores the reviews (extra `sql`)."""
