"""Progress bars for long-running tools, shown only on a terminal."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from tearjerk.output.cards import progress

Item = TypeVar("Item")


def tracked(items: Sequence[Item], activity: str) -> Iterator[Item]:
    """Yield the items, with a bar on stderr that shows how many have been taken and how long the rest will take."""
    return progress.track(items, activity, len(items), sys.stderr)


@contextmanager
def show_progress(activity: str) -> Iterator[None]:
    """Show a bar on stderr that moves during work of unknown length."""
    with progress.progress(activity, None, sys.stderr):
        yield
