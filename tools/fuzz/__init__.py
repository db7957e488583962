"""Damages what the program reads, at random, and checks that it keeps its contract.

A target (`records`, `import_files`, …) makes one damaged input from a random generator and tries it;
`python -m tools.fuzz TARGET` tries many. tests/test_fuzz.py tries a few of each on every run.
"""
