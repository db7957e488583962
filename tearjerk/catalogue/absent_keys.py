"""Count the optional keys missing from the films of a catalogue, which msgspec does not report.

`repeated_keys.py` needs the count: a catalogue repeats a key if it has more keys than its films have fields, less
those that are missing.
"""


class AbsentKeyCounter:
    """Default factories for optional fields, which count how often they are called."""

    count = 0

    def null(self) -> None:
        """Return the default for a nullable field."""
        self.count += 1

    def empty_tuple(self) -> tuple[()]:
        """Return the default for a JSON array, which msgspec decodes to a tuple."""
        self.count += 1
        return ()

    def empty_object(self) -> dict[str, str]:
        """Return the default for an object."""
        self.count += 1
        return {}


ABSENT_KEYS = AbsentKeyCounter()
"""Shared by all films decoded in this process, including those that failed; only the increase in its count is meaningful."""
