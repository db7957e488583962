"""Hangul as letters: jamo, keystrokes, initial consonants, Latin spellings, numerals.

Rules stand as tables, each with its source. Nothing here knows films.
"""
