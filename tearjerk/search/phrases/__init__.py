"""Queries that hold more than a title: people, years, words around a title, descriptions."""
