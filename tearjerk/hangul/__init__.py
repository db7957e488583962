"""Hangul letters, particles, numerals and names, and their forms in Latin letters, kana, hanja and Cyrillic.

Most rules are tables that name their source. This package is independent of films.
"""
