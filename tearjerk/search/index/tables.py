"""Tables that are searched without a loop over their entries: titles in one alphabet, and lines found by their key.

Each table is one long text, one entry per line, that is searched for substrings or, if its lines are sorted, by bisection.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Generic, TypeVar

Value = TypeVar("Value")


class TitleTable:
    """Titles in one alphabet. An entry is one spelling of one title, identified by its index.

    The columns `spellings`, `joined_spellings`, `film_numbers`, `printed_titles` and `penalties` are parallel: the spelling with its
    words separated by single spaces, the same without spaces, the film's number, the title as printed, and
    the points deducted from a match of this entry compared with the main title.
    """

    def __init__(
        self,
        spellings: list[str],
        film_numbers: list[int],
        printed_titles: list[str],
        penalties: list[float] | None = None,
        joined_spellings: list[str] | None = None,
    ) -> None:
        self.spellings = spellings
        self.film_numbers = film_numbers
        self.printed_titles = printed_titles
        self.penalties = penalties if penalties is not None else [0.0] * len(film_numbers)
        if joined_spellings is None:
            joined_spellings = "\n".join(spellings).replace(" ", "").split("\n") if spellings else []
        self.joined_spellings = joined_spellings

    def find_exact(self, text: str) -> Sequence[int]:
        """Return the entries whose joined spelling is this text."""
        return self._entries_by_joined_spelling.get(text, ())

    @cached_property
    def _entries_by_joined_spelling(self) -> dict[str, list[int]]:
        entries: dict[str, list[int]] = {}
        for entry, text in enumerate(self.joined_spellings):
            entries.setdefault(text, []).append(entry)
        return entries

    @cached_property
    def entries_by_word(self) -> Mapping[str, list[int]]:
        """The entries with each word, in ascending order."""
        entries: dict[str, list[int]] = {}
        for entry, text in enumerate(self.spellings):
            for word in text.split():
                word_entries = entries.get(word)
                if word_entries is None:
                    entries[word] = [entry]
                elif word_entries[-1] != entry:
                    word_entries.append(entry)
        return entries

    @cached_property
    def vocabulary(self) -> list[str]:
        """The distinct words of the table."""
        return list(self.entries_by_word)

    @cached_property
    def _lines(self) -> str:
        return "\n" + "\n".join(self.joined_spellings) + "\n"

    @cached_property
    def _line_starts(self) -> list[int]:
        return list(accumulate(map((1).__add__, map(len, self.joined_spellings)), initial=1))

    def find_starting_with(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the entries that start with a string without spaces, as pairs of entry and offset, which is 0."""
        line = "\n" + text
        position = self._lines.find(line)
        while position >= 0:
            yield bisect_right(self._line_starts, position + 1) - 1, 0
            position = self._lines.find(line, position + 1)

    def find_containing(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the entries that contain a string without spaces, as pairs of entry and offset in its joined spelling."""
        position = self._lines.find(text)
        while position >= 0:
            entry = bisect_right(self._line_starts, position) - 1
            yield entry, position - self._line_starts[entry]
            position = self._lines.find(text, position + 1)

    def find_with_words(self, words: Sequence[str]) -> set[int]:
        """Return the entries that have all the words."""
        if not all(word in self.entries_by_word for word in words):
            return set()
        rarest, *others = sorted((self.entries_by_word[word] for word in set(words)), key=len)
        found = set(rarest)
        for entries in others:
            found.intersection_update(entries)
        return found

    def word_boundaries(self, entry: int) -> set[int]:
        """Return the offsets in the joined spelling of an entry at which its words start and end."""
        return {0, *accumulate(map(len, self.spellings[entry].split()))}


class LineTable(Mapping[str, Value], Generic[Value]):
    """A mapping kept as sorted lines of UTF-8, so that a table of thousands of keys need not be decoded or parsed."""

    def __init__(self, lines: bytes, parse: Callable[[list[str]], Value]) -> None:
        """Create a mapping; each line is a key and its parts, separated by tabs, and `parse` turns the parts into a value."""
        self._lines = lines
        self._parse = parse
        self._parts_by_key: dict[str, bytes | None] = {}

    def __getitem__(self, key: str) -> Value:
        """Return the value of a key. Raises KeyError if the key is absent."""
        parts = self._parts(key)
        if parts is None:
            raise KeyError(key)
        return self._parse(parts.decode().split("\t"))

    def __contains__(self, key: object) -> bool:
        """Return whether the key is present."""
        return isinstance(key, str) and self._parts(key) is not None

    def _parts(self, key: str) -> bytes | None:
        """Return the parts of a key, or None. The result is cached, as a query looks up the same words repeatedly."""
        if key not in self._parts_by_key:
            self._parts_by_key[key] = self._search(key.encode("utf-8", "surrogatepass"))
        return self._parts_by_key[key]

    def _search(self, key: bytes) -> bytes | None:
        """Find a key by binary search over the lines."""
        lines = self._lines
        low, high = 0, len(lines)  # both are starts of lines
        while low < high:
            start = max(low, lines.rfind(b"\n", low, (low + high) // 2) + 1)
            end = lines.find(b"\n", start)
            end = len(lines) if end < 0 else end
            name, _, parts = lines[start:end].partition(b"\t")
            if name == key:
                return parts
            if name < key:
                low = end + 1
            else:
                high = start
        return None

    def __iter__(self) -> Iterator[str]:
        """Iterate over the keys in sorted order."""
        return (line.partition("\t")[0] for line in self._lines.decode().split("\n") if line)

    def __len__(self) -> int:
        """Return the number of keys."""
        return self._lines.count(b"\n") + 1 if self._lines else 0


def join_lines(texts: Iterable[str]) -> bytes:
    """Return strings as lines of UTF-8; raises ValueError if one contains a line break."""
    texts = list(texts)
    if any("\n" in text for text in texts):
        raise ValueError("a string contains a line break, which separates lines")
    return "\n".join(texts).encode()


def mapping_lines(mapping: Mapping[str, Iterable[str]]) -> bytes:
    """Return the lines of a LineTable; raises ValueError if a string contains a line break or a tab."""
    return join_lines(_join_parts(key, *mapping[key]) for key in sorted(mapping))


def _join_parts(*parts: str) -> str:
    if any("\t" in part for part in parts):
        raise ValueError("a string contains a tab, which separates the parts of a line")
    return "\t".join(parts)
