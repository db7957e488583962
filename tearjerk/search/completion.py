"""How titles go on from what was typed, for the completion of a shell."""

from collections.abc import Iterator, Sequence

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.loading import index_of
from tearjerk.search.query import Query
from tearjerk.search.spelling import spelled


def continuations(typed: str, films: Sequence[Film]) -> Iterator[tuple[str, Film]]:
    """The rest of each title that begins with what was typed, articles and punctuation aside, and its film.

    A shell only takes completions that begin with the text on the line. A title that was typed on another
    layout, by its initial consonants or with a half-typed syllable therefore cannot be completed.
    """
    index = index_of(films)
    table = index.titles
    query = Query(typed)
    for spelling in query.spellings:
        keys = spelling.replace(" ", "")
        for entry, _ in table.starting_with(keys):
            printed = table.printed[entry]
            if query.has_letters and has_hangul(printed) != query.has_hangul:
                continue
            rest = _rest(printed, len(table.joined[entry]) - len(keys))
            if rest is not None:
                yield rest, index.films[table.films[entry]]


def _rest(printed: str, keys: int) -> str | None:
    """The end of a title that takes so many keys to type, None if no letter begins there."""
    for start in range(len(printed), -1, -1):
        size = len(spelled(printed[start:], numbers=False).replace(" ", ""))
        if size == keys:
            # Spaces and punctuation before the rest belong to it.
            while start and not printed[start - 1].isalnum():
                start -= 1
            return printed[start:]
        if size > keys:
            return None
    return None
