"""Ranked search for films by title in English, Korean and other languages, however spelled, by people, by id or URL, and by description.

`find` returns the matches; `resolve` returns at least one, or raises an error that says what to try; `hint_at_filter`
suggests a filter for a query.
"""

from tearjerk.search.errors import NoMatchError
from tearjerk.search.filters import hint_at_filter
from tearjerk.search.find import Match, find, resolve
from tearjerk.search.scoring import MIN_CERTAIN_SCORE, MIN_SCORE

__all__ = ["MIN_CERTAIN_SCORE", "MIN_SCORE", "Match", "NoMatchError", "find", "hint_at_filter", "resolve"]
