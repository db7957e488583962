"""Queries that contain more than a title: people, years, words around a title, descriptions."""
