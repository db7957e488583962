"""Import and export the record, with one module per site.

An import has three steps: reading.py parses the files, matching.py finds the films in the catalogue, and
merging.py turns new information into statements for the record.
"""
