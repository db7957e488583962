"""Measure the quality and speed of the title search against its peers: `python -m tools.benchmarks.search`."""
