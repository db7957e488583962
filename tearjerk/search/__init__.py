"""Ranked films for whatever is typed: any title in any spelling, and names of people.

`find` returns the matches; `resolve` returns at least one, or raises an error that suggests titles.
"""

from tearjerk.search.find import Match, find, resolve
from tearjerk.search.scoring import SURE, THRESHOLD

__all__ = ["SURE", "THRESHOLD", "Match", "find", "resolve"]
