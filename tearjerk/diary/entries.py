"""Diary entries, built from the statements about them."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tearjerk.diary.precedence import FieldPrecedence, field_precedence
from tearjerk.diary.statements import EntryStatement

FieldValue = str | bool | None


class Entry(Struct, frozen=True):
    """A diary entry: one viewing, or a film that was seen with no other details known.

    `number` is permanent and starts at 1; None if a damaged record lost it. `rating` is the film's rating, and
    `change_id` the last change to the entry.
    """

    number: int | None
    film_id: str
    seen_on: str | None
    rating: float | None
    cried: bool | None
    note: str | None
    recorded_on: str
    change_id: int = 0

    @property
    def is_bare(self) -> bool:
        """True if nothing is known except that the film was seen."""
        return self.seen_on is None and self.cried is None and self.note is None


class _Field:
    """The current value of one field: the user's latest, or else that of the most detailed statement from a file."""

    def __init__(self) -> None:
        self.value: FieldValue = None
        self.precedence: FieldPrecedence | None = None
        self.is_from_user = False

    def add(self, statement: EntryStatement, value: FieldValue) -> None:
        if value is None:
            return
        if statement.source == "":
            self.value, self.is_from_user = value, True
        elif self.would_change(statement, value):
            self.value, self.precedence = value, field_precedence(statement, value)

    def would_change(self, statement: EntryStatement, value: FieldValue) -> bool:
        """Return whether a value from a file takes precedence over the current value."""
        if value is None or self.is_from_user:
            return False
        return self.precedence is None or field_precedence(statement, value) > self.precedence


class EntryBuilder:
    """Builds one entry from its statements, added in order."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.forgotten = False
        self._statements: list[EntryStatement] = []
        self._fields = (_Field(), _Field(), _Field())

    def add(self, statement: EntryStatement) -> None:
        """Add a statement about this entry."""
        self._statements.append(statement)
        self.forgotten = self.forgotten or statement.forgotten
        for field, value in zip(self._fields, _values(statement), strict=True):
            field.add(statement, value)

    def would_change(self, statement: EntryStatement) -> bool:
        """Return whether a statement from a file would change this entry."""
        has_user_details = any(known.source == "" and not known.is_bare for known in self._statements)
        if not has_user_details and not statement.is_bare and statement.recorded_on < self._recorded_on():
            return True
        return any(
            field.would_change(statement, value)
            for field, value in zip(self._fields, _values(statement), strict=True)
        )

    @property
    def film_id(self) -> str:
        """The film's id."""
        return self._statements[0].film_id

    def may_match(self, day: str | None) -> bool:
        """Return whether a file's viewing of this day may be this entry; a date that an edit replaced matches too."""
        if day is not None:
            return any(statement.seen_on == day for statement in self._statements)
        filled = [statement for statement in self._statements if not statement.is_bare]
        current_day, cried, note = (field.value for field in self._fields)
        is_undated = not current_day and (cried is not None or bool(note))
        return is_undated or (bool(filled) and not filled[0].seen_on)

    def match_level(self, statement: EntryStatement) -> int:
        """Return how well a statement from a file matches this entry.

        3 if the entry contains exactly this statement, 2 if it has the same values and was recorded on the
        same day, 1 if it has the same values but was recorded earlier, and 0 otherwise.
        """
        if any(_content(known) == _content(statement) for known in self._statements):
            return 3
        # A removed date or note is the same as a missing one.
        values = [None if field.value == "" else field.value for field in self._fields]
        if values != [None if value == "" else value for value in _values(statement)]:
            return 0
        if statement.recorded_on < self._recorded_on():
            return 0
        return 2 if statement.recorded_on == self._recorded_on() else 1

    def _recorded_on(self) -> str:
        """Return the day of the first statement with details or, if there is none, of the first statement."""
        filled = [statement for statement in self._statements if not statement.is_bare]
        return min(statement.recorded_on for statement in filled or self._statements)

    @property
    def never_had_details(self) -> bool:
        """True if no statement says more than that the film was seen."""
        return all(statement.is_bare for statement in self._statements)

    def build(self, rating: float | None) -> Entry:
        """Return the entry that results from the statements."""
        day, cried, note = (field.value for field in self._fields)
        return Entry(
            self.number,
            self.film_id,
            str(day) if day else None,
            rating,
            bool(cried) if cried is not None else None,
            str(note) if note else None,
            self._recorded_on(),
            self._statements[-1].change_id,
        )


def _values(statement: EntryStatement) -> tuple[FieldValue, FieldValue, FieldValue]:
    return statement.seen_on, statement.cried, statement.note


def _content(statement: EntryStatement) -> tuple[object, ...]:
    return (*_values(statement), statement.recorded_on, statement.source)


def entry_builders(statements: Iterable[EntryStatement]) -> dict[int, EntryBuilder]:
    """Return a builder for each entry, by number, including forgotten entries."""
    builders: dict[int, EntryBuilder] = {}
    for statement in statements:
        builders.setdefault(statement.entry_number, EntryBuilder(statement.entry_number)).add(statement)
    return builders


def newest_first(entries: Sequence[Entry]) -> list[Entry]:
    """Sort by the day seen, or the day recorded if that is unknown, then by number, newest first."""
    return sorted(
        entries,
        key=lambda entry: (entry.seen_on or entry.recorded_on, entry.number or 0, entry.film_id),
        reverse=True,
    )


def oldest_first(entries: Iterable[Entry]) -> list[Entry]:
    """Sort by the day seen, undated entries first, then by the day recorded."""
    return sorted(
        entries,
        key=lambda entry: (entry.seen_on or "", entry.recorded_on, entry.note or "", entry.number or 0),
    )
