"""Work on tables in pieces: gathered until a piece is worth its fixed costs, and processed while the next is read."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import TypeVar

import polars as pl

Made = TypeVar("Made")

MAX_PIECE_BYTES = 64 * 10**6
"""A piece has fewer rows than asked for where their texts are long."""

MAX_PENDING_PIECES = 1
"""Reading waits while more pieces wait for a worker, or the texts of a whole corpus would fill the memory."""


def gathered(tables: Iterable[pl.DataFrame], rows: int) -> Iterator[pl.DataFrame]:
    """The tables joined to pieces of at least so many rows, or MAX_PIECE_BYTES; the last may be smaller.

    A regular expression builds its automaton anew for each piece, as it meets the texts: of few
    rows that costs more than the matching.
    """
    waiting: list[pl.DataFrame] = []
    count = size = 0
    for table in tables:
        waiting.append(table)
        count += len(table)
        size += int(table.estimated_size())
        if count >= rows or size >= MAX_PIECE_BYTES:
            yield pl.concat(waiting, rechunk=True)
            waiting, count, size = [], 0, 0
    if waiting:
        yield pl.concat(waiting, rechunk=True)


def mapped(
    workers: Executor, function: Callable[[pl.DataFrame], Made], tables: Iterable[pl.DataFrame]
) -> Iterator[Made]:
    """What the function makes of each table, in their order, made by the workers while the next are read."""
    pending: deque[Future[Made]] = deque()
    for table in tables:
        pending.append(workers.submit(function, table))
        if len(pending) > MAX_PENDING_PIECES:
            yield pending.popleft().result()
    while pending:
        yield pending.popleft().result()
