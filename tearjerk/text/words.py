"""Format numbers and lists for sentences."""

from collections.abc import Sequence


def plural(number: int, singular: str, plural_form: str | None = None) -> str:
    """Return a number with its noun ('1 film', '313 films'); `plural_form` overrides the default of adding s."""
    return f"{number:,} {singular if number == 1 else plural_form or f'{singular}s'}"


def enumeration(words: Sequence[str], conjunction: str = "and") -> str:
    """Return words as a list for a sentence: 'a, b and c', with the conjunction before the last one."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def first_few(words: Sequence[str], limit: int = 3) -> str:
    """Return the first words and the number of other words as text: 'a, b, c and 4 more'."""
    more = len(words) - limit
    return ", ".join(words[:limit]) + (f" and {more:,} more" if more > 0 else "")


def format_runtime(minutes: int) -> str:
    """Return a runtime in hours and minutes: '2 h 2 min'."""
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" * (hours > 0), f"{rest} min" * (rest > 0)) if part)
