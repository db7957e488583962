"""Hangul as letters: jamo, keystrokes, initial consonants, romanisation, numerals, names of people.

The rules are tables, each with its source. Nothing here knows about films.
"""
