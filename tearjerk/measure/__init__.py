"""Counts how many viewers wrote that a film made them cry, in a corpus of reviews.

`korean` and `english` hold the rules as data, `matching` turns them into one expression, `corpora`
reads files larger than memory, `counting` counts and pools. polars is imported here and nowhere
else (extra `measure`).
"""
