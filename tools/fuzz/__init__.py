"""Damage the program's input at random, and check that the program keeps its contract.

A target (`records`, `import_files`, …) makes a damaged input from a random generator and tries it once;
`python -m tools.fuzz TARGET` makes many such attempts. tests/test_fuzz.py tries a few of each in every run.
"""
