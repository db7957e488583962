"""Parse ratings typed by the user."""

import re

from tearjerk.errors import UsageError

_RATING = re.compile(r"([0-5])?(?:[.,]([05])0*|(½))?", re.ASCII)


def parse_rating(text: str) -> float:
    """Parse a rating from 0.5 to 5 in steps of 0.5: `4`, `4.5`, `4,5`, `4½`; raises UsageError for anything else."""
    match = _RATING.fullmatch(text.strip())
    value = 0.0
    if match is not None:
        value = int(match[1] or 0) + (0.5 if match[2] == "5" or match[3] else 0.0)
    if not 0.5 <= value <= 5:
        raise UsageError(f"Invalid rating '{text}'. A rating is 0.5 to 5 in steps of 0.5, such as 4.5.")
    return value
