"""Remarks for the user, kept out of the data."""

import sys

from tearjerk.text.sanitize import printable


def hint(sentence: str) -> None:
    """Prints one remark on standard error."""
    print(printable(sentence), file=sys.stderr)  # noqa: T201
