"""What a query marks as a name: texts in quotation marks, and hashtags."""

from collections.abc import Iterator

_QUOTATION_MARKS = (
    ("“", "”"),
    ("«", "»"),
    ("《", "》"),
    ("〈", "〉"),
    ("「", "」"),
    ("『", "』"),
    ("‘", "’"),
)


def marked_texts(text: str) -> Iterator[str]:
    """The texts in quotation marks and the hashtags of a query."""
    yield from (token[1:] for token in text.split() if token[0] == "#")
    yield from text.split('"')[1:-1:2]
    # An apostrophe is a quotation mark at the edge of a word only.
    yield from (part.partition("' ")[0] for part in f" {text} ".split(" '")[1:] if "' " in part)
    for opening, closing in _QUOTATION_MARKS:
        yield from (part.partition(closing)[0] for part in text.split(opening)[1:] if closing in part)
