"""How good and how fast the title search is, beside its peers: `python -m tools.benchmarks.search`."""
