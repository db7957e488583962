"""A note as the user typed it."""

from tearjerk.errors import UsageError


def check_note(typed: str) -> str:
    """The note without spaces around it; raises UsageError where it is not text that can be stored."""
    try:
        typed.encode()
    except UnicodeEncodeError:
        raise UsageError("The note is not UTF-8 text.") from None
    return typed.strip()
