"""Title search: any title, however it is typed, and people.

`find` answers with ranked matches, `resolve` with at least one or an error that suggests.
"""

from tearjerk.search.find import EXPLAINED, Match, find, resolve
from tearjerk.search.tiers import SURE, THRESHOLD

__all__ = ["EXPLAINED", "SURE", "THRESHOLD", "Match", "find", "resolve"]
