"""Matches of the names of people who worked on a film."""
