"""Progress bars for long-running tools, shown only on a terminal."""

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
def show_progress(doing: str) -> Iterator[None]:
    """Show a bar on stderr that moves during work of unknown length."""
    with progress.progress(doing, None, sys.stderr):
        yield
