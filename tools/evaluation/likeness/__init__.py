"""Evaluate the similarity against references that it was not built on."""
