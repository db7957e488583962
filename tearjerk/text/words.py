"""Numbers and lists in words."""

from collections.abc import Sequence


def plural(number: int, singular: str, several: str | None = None) -> str:
    """A number with its noun: '1 film', '313 films'; `several` where the plural is not formed with s."""
    return f"{number:,} {singular if number == 1 else several or f'{singular}s'}"


def enumeration(words: Sequence[str], last: str = "and") -> str:
    """Words as an enumeration: 'a, b and c'; `last` stands before the last one."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def first_few(words: Sequence[str], limit: int = 3) -> str:
    """The first of some words, and how many more there are: 'a, b, c and 4 more'."""
    more = len(words) - limit
    return ", ".join(words[:limit]) + (f" and {more:,} more" if more > 0 else "")


def runtime(minutes: int) -> str:
    """A runtime as people say it: '2 h 2 min'."""
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" * (hours > 0), f"{rest} min" * (rest > 0)) if part)
