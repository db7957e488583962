"""Hangul at the level of letters: jamo, keystrokes, initial consonants, romanisation, numerals, personal names.

The rules are tables, each with its source. This package is independent of films.
"""
