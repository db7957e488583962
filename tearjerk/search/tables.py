"""Tables that are searched without a loop: titles in one alphabet, and lines found by their key.

Each table is one long string, one entry a line, so that Python's own substring search does the work.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Generic, TypeVar

Value = TypeVar("Value")


class TitleTable:
    """Titles in one alphabet; an entry is one spelling of one title, named by its number.

    The columns `spellings`, `joined`, `films`, `printed` and `penalties` are parallel: the spelling with its
    words separated by single spaces, the same without spaces, the film's number, the title as printed, and
    the points that a match of this entry scores less than a match of the main title.
    """

    def __init__(
        self,
        spellings: list[str],
        films: list[int],
        printed: list[str],
        penalties: list[float] | None = None,
        joined: list[str] | None = None,
    ) -> None:
        self.spellings = spellings
        self.films = films
        self.printed = printed
        self.penalties = penalties if penalties is not None else [0.0] * len(films)
        if joined is None:
            joined = "\n".join(spellings).replace(" ", "").split("\n") if spellings else []
        self.joined = joined

    @cached_property
    def exact(self) -> dict[str, list[int]]:
        """Entries by their spelling without spaces."""
        entries: dict[str, list[int]] = {}
        for entry, text in enumerate(self.joined):
            entries.setdefault(text, []).append(entry)
        return entries

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Entries by each of their words, ascending."""
        entries: dict[str, list[int]] = {}
        for entry, text in enumerate(self.spellings):
            for word in set(text.split()):
                entries.setdefault(word, []).append(entry)
        return entries

    @cached_property
    def vocabulary(self) -> list[str]:
        """Every word of the table, once."""
        return list(self.words)

    @cached_property
    def _lines(self) -> str:
        return "\n" + "\n".join(self.joined) + "\n"

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(text) + 1 for text in self.joined), initial=1))

    def starting_with(self, text: str) -> Iterator[tuple[int, int]]:
        """Entries that start with a text without spaces, as pairs of entry and 0."""
        line = "\n" + text
        place = self._lines.find(line)
        while place >= 0:
            yield bisect_right(self._starts, place + 1) - 1, 0
            place = self._lines.find(line, place + 1)

    def containing(self, text: str) -> Iterator[tuple[int, int]]:
        """Entries that contain a text without spaces, as pairs of entry and place in its joined spelling."""
        place = self._lines.find(text)
        while place >= 0:
            entry = bisect_right(self._starts, place) - 1
            yield entry, place - self._starts[entry]
            place = self._lines.find(text, place + 1)

    def with_words(self, words: Sequence[str]) -> set[int]:
        """Entries that have all the words."""
        if not all(word in self.words for word in words):
            return set()
        rarest, *others = sorted((self.words[word] for word in set(words)), key=len)
        found = set(rarest)
        for entries in others:
            found.intersection_update(entries)
        return found

    def word_edges(self, entry: int) -> set[int]:
        """Where the words of an entry begin and end, counted in its joined spelling."""
        return {0, *accumulate(map(len, self.spellings[entry].split()))}


class LineTable(Mapping[str, Value], Generic[Value]):
    """A mapping kept as lines of text, so that a table of thousands of keys need not be parsed."""

    def __init__(self, lines: str, parse: Callable[[list[str]], Value]) -> None:
        """`lines` hold a key and its parts, separated by tabs; `parse` makes the value from the parts."""
        self._lines = f"\n{lines}\n"
        self._parse = parse

    def __getitem__(self, key: str) -> Value:
        """The value of a key; raises KeyError if there is no such key."""
        start = f"\n{key}\t"
        place = self._lines.find(start)
        if place < 0 or "\t" in key or "\n" in key:
            raise KeyError(key)
        begin = place + len(start)
        return self._parse(self._lines[begin : self._lines.index("\n", begin)].split("\t"))

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order of the lines."""
        return (line.partition("\t")[0] for line in self._lines.split("\n")[1:-1] if line)

    def __len__(self) -> int:
        """How many keys there are."""
        return sum(1 for _ in self)
