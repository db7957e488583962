"""Imports and exports of the record, one file per source.

An import takes three steps: reading.py parses whatever the user names, matching.py finds the films,
merging.py turns what is new into statements for the record.
"""
