"""Process tables in pieces large enough to be worth their fixed costs, while the next ones are read."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import TypeVar

import polars as pl

Result = TypeVar("Result")

FULL_PIECE_BYTES = 64 * 10**6
"""Size at which a piece is complete, even if it has fewer rows than requested."""

MAX_PENDING_PIECES = 1
"""Maximum number of unfinished pieces while the next one is read, so that memory does not fill up."""


def join_into_pieces(tables: Iterable[pl.DataFrame], min_rows: int) -> Iterator[pl.DataFrame]:
    """Concatenate tables into pieces of at least `min_rows` rows or FULL_PIECE_BYTES; the last may be smaller.

    The automaton of a regular expression is rebuilt for each piece, which for few rows costs more than matching.
    """
    waiting: list[pl.DataFrame] = []
    count = size = 0
    for table in tables:
        waiting.append(table)
        count += len(table)
        size += int(table.estimated_size())
        if count >= min_rows or size >= FULL_PIECE_BYTES:
            yield pl.concat(waiting, rechunk=True)
            waiting, count, size = [], 0, 0
    if waiting:
        yield pl.concat(waiting, rechunk=True)


def map_in_order(
    workers: Executor, function: Callable[[pl.DataFrame], Result], tables: Iterable[pl.DataFrame]
) -> Iterator[Result]:
    """Yield the function's result for each table, in order, computed by workers while the next tables are read."""
    pending: deque[Future[Result]] = deque()
    for table in tables:
        pending.append(workers.submit(function, table))
        if len(pending) > MAX_PENDING_PIECES:
            yield pending.popleft().result()
    while pending:
        yield pending.popleft().result()
