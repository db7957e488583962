"""Everything that is run on the repository, always as `python -m tools.NAME` from its root."""
