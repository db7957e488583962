"""How good and how fast the title search is, compared with its peers: `python -m tools.benchmarks.search`."""
