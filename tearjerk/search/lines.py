"""A table in one long string, a line an entry, so that a table of thousands is there without being read."""

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Lines(Mapping[str, Value], Generic[Value]):
    """Keys in order, each with what the rest of its line says; a key is found by Python's substring search."""

    def __init__(self, page: str, read: Callable[[list[str]], Value]) -> None:
        """`page` has lines of key and parts, parted by tabs; `read` makes the value of the parts."""
        self._page = f"\n{page}\n"
        self._read = read

    def __getitem__(self, key: str) -> Value:
        """The value of a key; raises KeyError where there is no such key."""
        line = f"\n{key}\t"
        place = self._page.find(line)
        if place < 0 or "\t" in key or "\n" in key:
            raise KeyError(key)
        begin = place + len(line)
        return self._read(self._page[begin : self._page.index("\n", begin)].split("\t"))

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order of the lines."""
        return (line.partition("\t")[0] for line in self._page.split("\n")[1:-1] if line)

    def __len__(self) -> int:
        """How many keys there are."""
        return sum(1 for _ in self)
