"""Days as readers type them."""

import re
from datetime import date, timedelta

from tearjerk.errors import UsageError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
UNKNOWN = "unknown"


def day(typed: str, today: str) -> str | None:
    """`2024-05-01`, `today` or `yesterday` as a date, `unknown` as None.

    Raises UsageError for anything else, for a day that no calendar has and for one still to come.
    """
    word = typed.strip().lower()
    if word == UNKNOWN:
        return None
    if word == "today":
        return today
    if word == "yesterday":
        return (date.fromisoformat(today) - timedelta(days=1)).isoformat()
    if not is_day(word):
        raise UsageError(f"No day '{typed}'. Write 2024-05-01, today, yesterday or unknown.")
    if word > today:
        raise UsageError(f"{word} is still to come; a film is seen today at the latest.")
    return word


def is_day(text: str) -> bool:
    """Whether this is a day of the calendar, written YYYY-MM-DD."""
    if _DAY.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
