"""The filter that a query names: 'dementia movies' is a theme, 'romance' a genre."""

from tearjerk.catalogue import vocabulary
from tearjerk.search.words import ABOUT, ARTICLES_AND_PREPOSITIONS, FILM, KOREAN, WATCH

FILTERS = (
    ("a theme", vocabulary.THEMES, "--theme"),
    ("a genre", vocabulary.GENRES, "--genre"),
    ("a warning", vocabulary.WARNINGS, "--avoid"),
    ("an aftertaste", vocabulary.AFTERTASTES, "--aftertaste"),
)
"""What an entry of a vocabulary is called, and the option that filters by it."""
MAX_WORDS = 8


def named_filter(typed: str) -> str | None:
    """The filter that a query names, in a sentence, if it is one entry of a vocabulary and words for films."""
    words = typed.casefold().split()
    if len(words) > MAX_WORDS:
        return None
    round_it = FILM | KOREAN | ABOUT | WATCH | ARTICLES_AND_PREPOSITIONS
    content = [word for word in words if word not in round_it]
    for text in [" ".join(content)] if content else words:
        for noun, entries, option in FILTERS:
            entry = vocabulary.spellings(entries).get(vocabulary.fold(text))
            if entry is not None:
                return f"'{text}' is {noun}: tearjerk list {option} {entry}"
    return None
