"""The supported SQL engines; the query has been run on each of them, over real reviews."""

from typing import NamedTuple


class Engine(NamedTuple):
    """Differences between engines that sqlglot does not handle."""

    name: str
    dialect: str
    """The name of the engine in sqlglot."""
    ignore_case_flags: str
    """Flags that make a regular expression group ignore the case of all letters, not just ASCII."""
    folds_turkish_i: bool
    """True if İ and ı match i when case is ignored."""
    max_count: int
    """Highest number allowed in a counted repetition."""
    max_group_repeats: int | None
    """Maximum number of repetitions of a group, for engines whose stack overflows after a few thousand; otherwise None."""


DUCKDB = Engine("DuckDB", "duckdb", "i", False, 1000, None)  # RE2
SPARK = Engine("Spark", "spark", "iu", True, 2**31 - 1, 1000)  # java.util.regex

ENGINES = {engine.dialect: engine for engine in (DUCKDB, SPARK)}
