"""The record from and to elsewhere, one file a source.

An import takes three steps: reading.py parses whatever the user names, matching.py finds the films,
merging.py turns what is new into statements for the record.
"""
