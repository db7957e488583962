"""Remarks for the user, kept out of the data."""

import sys

from tearjerk.text.sanitize import strip_controls


def hint(sentence: str) -> None:
    """Prints one remark on standard error."""
    print(strip_controls(sentence), file=sys.stderr)  # noqa: T201
