"""Filtering, sorting and random draws of films."""
