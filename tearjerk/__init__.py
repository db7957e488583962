"""Tonight's good cry: Korean films in your terminal, ranked by how many viewers cried."""

__version__ = "0.1.0"
