"""The record while files are merged, indexed by film: looking through all of it for each row would be quadratic."""

from collections import defaultdict
from collections.abc import Set

from tearjerk.diary.entries import EntryFolder, fold
from tearjerk.diary.record import MARKS_OF_SEEN, Record
from tearjerk.diary.statements import EntryStatement, Mark, MarkKind, Statement


class MergeState:
    """What `Record` would say after each statement, without making a record of it."""

    def __init__(self, record: Record) -> None:
        self._folders = fold(record.statements)
        self._marks = dict(record.marks)
        self._by_film: dict[str, list[EntryFolder]] = defaultdict(list)
        for folder in self._folders.values():
            self._by_film[folder.film].append(folder)
        self.next_number = max(self._folders, default=0) + 1

    def add(self, statement: Statement) -> None:
        """Adds a statement, as `Record.adding` does."""
        if isinstance(statement, Mark):
            self._marks[statement.film, statement.kind] = statement
        else:
            self._folder(statement).add(statement)

    def _folder(self, statement: EntryStatement) -> EntryFolder:
        if statement.entry not in self._folders:
            folder = EntryFolder(statement.entry)
            self._folders[statement.entry] = folder
            self._by_film[statement.film].append(folder)
            self.next_number = max(self.next_number, statement.entry + 1)
        return self._folders[statement.entry]

    def entries_of(self, film: str) -> list[EntryFolder]:
        """The entries of a film that were not forgotten."""
        return [folder for folder in self._by_film[film] if not folder.forgotten]

    def entry_of(
        self, statement: EntryStatement, taken: Set[int], *, is_exported: bool
    ) -> EntryFolder | None:
        """The entry that a file's statement is about, whatever number it has; None where it is a new one.

        `taken` are the entries of the viewings before it on that day. Other sites know a day's viewings by
        their order, in which a forgotten one keeps its place. What `export` wrote (`is_exported`) is without
        forgotten entries and in another order, so there one that says the same comes first. A bare entry may be completed by any viewing.
        """
        alive = self.entries_of(statement.film)
        if statement.is_bare:
            same = [folder for folder in alive if folder.entry(None).is_bare]
        else:
            same = [folder for folder in self._by_film[statement.film] if folder.matches(statement.day)]
        left = [folder for folder in same if folder.number not in taken]
        if is_exported:
            left.sort(key=lambda folder: _distance(folder, statement))
        if left:
            return left[0]
        return None if statement.is_bare else next((folder for folder in alive if folder.is_bare), None)

    def mark(self, film: str, kind: MarkKind) -> Mark | None:
        """The last mark of a kind, which may be the removal of one."""
        return self._marks.get((film, kind))

    def is_seen(self, film: str) -> bool:
        """Whether the film has an entry, a rating or a 'seen' mark."""
        return bool(self.entries_of(film)) or any(self._is_set(film, kind) for kind in MARKS_OF_SEEN)

    def is_saved(self, film: str) -> bool:
        """Whether the film is on the watchlist, as `Record.saved` has it."""
        if not self._is_set(film, "saved"):
            return False
        saved = self._marks[film, "saved"]
        entries = [folder.entry(None) for folder in self.entries_of(film) if not folder.is_bare]
        days = [entry.seen or entry.recorded_on for entry in entries]
        days += [self._marks[film, kind].day for kind in MARKS_OF_SEEN if self._is_set(film, kind)]
        return not days or (saved.day, saved.source == "") > (max(days), False)

    def _is_set(self, film: str, kind: MarkKind) -> bool:
        mark = self._marks.get((film, kind))
        return mark is not None and mark.value is not None


def _distance(folder: EntryFolder, statement: EntryStatement) -> tuple[int, bool]:
    likeness = folder.likeness(statement)
    return -likeness, likeness > 0 and folder.forgotten
