"""Parse dates typed by the user."""

import re
from datetime import date, timedelta

from tearjerk.errors import UsageError

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def parse_typed_date(text: str, today: str) -> str | None:
    """Convert `2024-05-01`, `today` or `yesterday` to an ISO date, and `unknown` to None.

    Raises UsageError for anything else, including impossible and future dates.
    """
    word = text.strip().lower()
    if word == "unknown":
        return None
    if word == "today":
        return today
    if word == "yesterday":
        return (date.fromisoformat(today) - timedelta(days=1)).isoformat()
    if not is_date(word):
        raise UsageError(
            f"Unknown date '{text}'. Use a date such as 2024-05-01, or today, yesterday or unknown."
        )
    if word > today:
        raise UsageError(f"{word} is in the future.")
    return word


def is_date(text: str) -> bool:
    """Return whether the text is a valid date of the form YYYY-MM-DD."""
    if _ISO_DATE.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
