"""The engines that a query is written for: those in which it has been run over real reviews."""

from typing import NamedTuple


class Engine(NamedTuple):
    """What differs between engines beyond what sqlglot translates."""

    name: str
    dialect: str
    """Its name in sqlglot."""
    ignore_case: str
    """The flag that lets a group of a regular expression ignore the case of every letter, not of ASCII only."""
    other_i: bool
    """Whether it takes İ and ı for an i where it ignores case."""
    max_count: int
    """The highest number in a counted repetition."""
    max_repeats: int | None
    """How often a group may repeat at most, in engines whose stack overflows after some thousands; else None."""


DUCKDB = Engine("DuckDB", "duckdb", "i", False, 1000, None)  # RE2
SPARK = Engine("Spark", "spark", "iu", True, 2**31 - 1, 1000)  # java.util.regex

ENGINES = {engine.dialect: engine for engine in (DUCKDB, SPARK)}
