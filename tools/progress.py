"""Progress of tools that take a while: a bar on a terminal, and nothing elsewhere."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from tearjerk.output.cards import progress

Item = TypeVar("Item")


def tracked(items: Sequence[Item], doing: str) -> Iterator[Item]:
    """The items, with a bar on stderr of how many have been taken and how long the others will take."""
    return progress.track(items, doing, len(items), sys.stderr)


@contextmanager
def working(doing: str) -> Iterator[None]:
    """A bar on stderr that moves during work of unknown length."""
    with progress.progress(doing, None, sys.stderr):
        yield
