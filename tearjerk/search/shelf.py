"""Texts in one alphabet, kept so that exact, leading and inner matches are found without a loop.

All texts stand in one long string, one a line, so that Python's own substring search does the work;
a position in it is turned into a text by bisection.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate


class Shelf:
    """Texts of one alphabet; a text is named by its number."""

    def __init__(self, texts: Sequence[str], joined: list[str] | None = None) -> None:
        """`texts` are spelled already, words parted by single spaces; `joined` is given where it is not `texts` without them."""
        self.texts = texts
        if joined is None:
            joined = "\n".join(texts).replace(" ", "").split("\n") if texts else []
        self.joined = joined

    @cached_property
    def exact(self) -> dict[str, list[int]]:
        """Numbers of the texts by what they are without spaces."""
        numbers: dict[str, list[int]] = {}
        for number, text in enumerate(self.joined):
            numbers.setdefault(text, []).append(number)
        return numbers

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Numbers of the texts by each word in them, ascending."""
        numbers: dict[str, list[int]] = {}
        for number, text in enumerate(self.texts):
            for word in set(text.split()):
                numbers.setdefault(word, []).append(number)
        return numbers

    @cached_property
    def vocabulary(self) -> list[str]:
        """Every word there is, once."""
        return list(self.words)

    @cached_property
    def _page(self) -> str:
        return "\n" + "\n".join(self.joined) + "\n"

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(text) + 1 for text in self.joined), initial=1))

    def beginning(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Texts that begin with what is wanted, as pairs of number and 0."""
        line = "\n" + wanted
        place = self._page.find(line)
        while place >= 0:
            yield bisect_right(self._starts, place + 1) - 1, 0
            place = self._page.find(line, place + 1)

    def holding(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Texts that hold what is wanted, as pairs of number and place in the text without spaces."""
        place = self._page.find(wanted)
        while place >= 0:
            number = bisect_right(self._starts, place) - 1
            yield number, place - self._starts[number]
            place = self._page.find(wanted, place + 1)

    def with_words(self, wanted: Sequence[str]) -> set[int]:
        """Texts that have all the words."""
        if not all(word in self.words for word in wanted):
            return set()
        rarest, *others = sorted((self.words[word] for word in set(wanted)), key=len)
        found = set(rarest)
        for numbers in others:
            found.intersection_update(numbers)
        return found


class Entries:
    """Texts of films on a shelf: entry number to film, text as printed and what it counts less."""

    def __init__(self) -> None:
        self.films: list[int] = []
        self.texts: list[str] = []
        self.less: list[float] = []

    def add(self, film: int, text: str, less: float = 0.0) -> None:
        """One text of one film."""
        self.films.append(film)
        self.texts.append(text)
        self.less.append(less)


def boundaries(text: str) -> set[int]:
    """Where words of a text begin and end, counted without spaces."""
    return {0, *accumulate(map(len, text.split()))}
