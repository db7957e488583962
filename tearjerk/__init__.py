"""Tonight's good cry: Korean films, found in a terminal, with tears that were counted."""

__version__ = "0.1.0"
