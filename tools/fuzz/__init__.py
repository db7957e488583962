"""Damage the program's input at random, and check that it keeps its contract.

A target (`records`, `import_files`, …) makes a damaged input from a random generator and tries it once;
`python -m tools.fuzz TARGET` does so many times. tests/test_fuzz.py tries a few of each in every run.
"""
