"""Check a note that the user typed."""

from tearjerk.errors import UsageError


def parse_note(text: str) -> str:
    """Return the note without surrounding spaces; raises UsageError if it cannot be encoded for storage."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UsageError("The note is not UTF-8 text.") from None
    return text.strip()
