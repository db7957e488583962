"""Titles that go on from what was typed, for the shell."""

from collections.abc import Iterator, Sequence

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.indexed import indexed
from tearjerk.search.question import Question
from tearjerk.search.spelling import spelled


def continuations(typed: str, films: Sequence[Film]) -> Iterator[tuple[str, Film]]:
    """What comes next in each title that begins with what was typed, articles and signs aside, and its film.

    The shell takes only offers that begin with what stands on the line, so a title that was typed on
    another layout, or by its initial consonants, cannot be completed. A half-typed syllable neither.
    """
    index = indexed(films)
    shelf, entries = index.typed
    question = Question(typed)
    for text in question.spelled:
        for number, _ in shelf.beginning(text.replace(" ", "")):
            printed = entries.texts[number]
            if question.letters and has_hangul(printed) != question.hangul:
                continue
            rest = _rest(printed, len(shelf.joined[number]) - len(text.replace(" ", "")))
            if rest is not None:
                yield rest, index.films[entries.films[number]]


def _rest(printed: str, keys: int) -> str | None:
    """The end of a text that is typed with so many keys, None where no letter begins there."""
    for start in range(len(printed), -1, -1):
        size = len(spelled(printed[start:], numbers=False).replace(" ", ""))
        if size == keys:
            # Spaces and signs before the rest belong to it.
            while start and not printed[start - 1].isalnum():
                start -= 1
            return printed[start:]
        if size > keys:
            return None
    return None
