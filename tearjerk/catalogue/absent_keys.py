"""Counts the optional keys that the records of a catalogue leave out, which msgspec does not report.

`repeated_keys.py` needs the count: if a text has more keys than its films have fields, less the absent ones, one is given twice.
"""


class AbsentKeys:
    """The defaults of optional fields, each counted when it is used."""

    count = 0

    def null(self) -> None:
        """The default of what may be unknown."""
        self.count += 1

    def empty(self) -> tuple[()]:
        """The default of a list."""
        self.count += 1
        return ()

    def nothing(self) -> dict[str, str]:
        """The default of an object."""
        self.count += 1
        return {}


ABSENT = AbsentKeys()
"""Counts across all films of this process, even those that failed to decode; only the increase matters."""
