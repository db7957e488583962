"""Diary entries, folded from the statements about them."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tearjerk.diary.precedence import FieldKey, field_key
from tearjerk.diary.statements import EntryStatement

Value = str | bool | None


class Entry(Struct, frozen=True):
    """A diary entry: one viewing, or a film that is only known to have been seen.

    `number` is permanent, from 1; None where a damaged record lost it. `rating` is that of the film.
    """

    number: int | None
    film: str
    seen: str | None
    rating: float | None
    cried: bool | None
    note: str | None
    recorded_on: str
    change: int = 0

    @property
    def is_bare(self) -> bool:
        """Whether no more is known than that the film was seen."""
        return self.seen is None and self.cried is None and self.note is None


class _Field:
    """The value of one field so far: the user's latest, else the most detailed from any file."""

    def __init__(self) -> None:
        self.value: Value = None
        self.key: FieldKey | None = None
        self.own = False

    def add(self, statement: EntryStatement, value: Value) -> None:
        if value is None:
            return
        if statement.source == "":
            self.value, self.own = value, True
        elif self.would_change(statement, value):
            self.value, self.key = value, field_key(statement, value)

    def would_change(self, statement: EntryStatement, value: Value) -> bool:
        """Whether a file's value counts more than what was said before."""
        if value is None or self.own:
            return False
        return self.key is None or field_key(statement, value) > self.key


class EntryFolder:
    """One entry while its statements are added in their order."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.forgotten = False
        self._statements: list[EntryStatement] = []
        self._fields = (_Field(), _Field(), _Field())

    def add(self, statement: EntryStatement) -> None:
        """Adds one more statement about this entry."""
        self._statements.append(statement)
        self.forgotten = self.forgotten or statement.forgotten
        for field, value in zip(self._fields, _values(statement), strict=True):
            field.add(statement, value)

    def would_change(self, statement: EntryStatement) -> bool:
        """Whether a file's statement has a value that counts more than those of other files."""
        own = any(said.source == "" and not said.is_bare for said in self._statements)
        if not own and not statement.is_bare and statement.recorded_on < self._recorded_on():
            return True
        return any(
            field.would_change(statement, value)
            for field, value in zip(self._fields, _values(statement), strict=True)
        )

    @property
    def film(self) -> str:
        """The id of the film."""
        return self._statements[0].film

    def matches(self, day: str | None) -> bool:
        """Whether a file's viewing of this day may be this entry: an edited date does not hide what a file said."""
        if day is not None:
            return any(statement.day == day for statement in self._statements)
        filled = [statement for statement in self._statements if not statement.is_bare]
        day_now, cried, note = (field.value for field in self._fields)
        is_undated = not day_now and (cried is not None or bool(note))
        return is_undated or (bool(filled) and not filled[0].day)

    def likeness(self, statement: EntryStatement) -> int:
        """How much of a file's statement this entry says already.

        3 if exactly this statement was made, 2 if the entry has said the same since the same day, 1 if it has
        done so for longer, 0 if it says something else.
        """
        if any(_words(said) == _words(statement) for said in self._statements):
            return 3
        # An empty date or note says no more than none.
        own = [None if field.value == "" else field.value for field in self._fields]
        if own != [None if value == "" else value for value in _values(statement)]:
            return 0
        if statement.recorded_on < self._recorded_on():
            return 0
        return 2 if statement.recorded_on == self._recorded_on() else 1

    def _recorded_on(self) -> str:
        """The first day on which something was said about the viewing itself."""
        filled = [statement for statement in self._statements if not statement.is_bare]
        return min(statement.recorded_on for statement in filled or self._statements)

    @property
    def is_bare(self) -> bool:
        """Whether no statement says more than that the film was seen."""
        return all(statement.is_bare for statement in self._statements)

    def entry(self, rating: float | None) -> Entry:
        """The entry as its statements have it."""
        day, cried, note = (field.value for field in self._fields)
        return Entry(
            self.number,
            self.film,
            str(day) if day else None,
            rating,
            bool(cried) if cried is not None else None,
            str(note) if note else None,
            self._recorded_on(),
            self._statements[-1].change,
        )


def _values(statement: EntryStatement) -> tuple[Value, Value, Value]:
    return statement.day, statement.cried, statement.note


def _words(statement: EntryStatement) -> tuple[object, ...]:
    return (*_values(statement), statement.recorded_on, statement.source)


def fold(statements: Iterable[EntryStatement]) -> dict[int, EntryFolder]:
    """All entries by number, the forgotten ones too."""
    folders: dict[int, EntryFolder] = {}
    for statement in statements:
        folders.setdefault(statement.entry, EntryFolder(statement.entry)).add(statement)
    return folders


def newest_first(entries: Sequence[Entry]) -> list[Entry]:
    """By the day seen, or the day recorded where that is unknown; then the last one made first."""
    return sorted(
        entries,
        key=lambda entry: (entry.seen or entry.recorded_on, entry.number or 0, entry.film),
        reverse=True,
    )


def oldest_first(entries: Iterable[Entry]) -> list[Entry]:
    """By the day seen, those without one first; then by the day recorded, whatever their numbers are."""
    return sorted(
        entries,
        key=lambda entry: (entry.seen or "", entry.recorded_on, entry.note or "", entry.number or 0),
    )
