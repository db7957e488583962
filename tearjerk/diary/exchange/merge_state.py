"""The record during a merge, indexed by film, because searching all of it for each row would be quadratic."""

from collections import defaultdict
from collections.abc import Set

from tearjerk.diary.entries import EntryBuilder, entry_builders
from tearjerk.diary.record import SEEN_MARKS, Record, is_still_saved
from tearjerk.diary.statements import EntryStatement, Mark, MarkKind, Statement


class MergeState:
    """Tracks the state of the record after each statement, without building a new `Record`."""

    def __init__(self, record: Record) -> None:
        self._builders = entry_builders(record.entry_statements)
        self._marks = dict(record.marks)
        self._by_film: dict[str, list[EntryBuilder]] = defaultdict(list)
        for builder in self._builders.values():
            self._by_film[builder.film_id].append(builder)
        self.next_entry_number = max(self._builders, default=0) + 1

    def add(self, statement: Statement) -> None:
        """Add a statement, as `Record.with_statements` does."""
        if isinstance(statement, Mark):
            self._marks[statement.film_id, statement.kind] = statement
        else:
            self._builder_for(statement).add(statement)

    def _builder_for(self, statement: EntryStatement) -> EntryBuilder:
        if statement.entry_number not in self._builders:
            builder = EntryBuilder(statement.entry_number)
            self._builders[statement.entry_number] = builder
            self._by_film[statement.film_id].append(builder)
            self.next_entry_number = max(self.next_entry_number, statement.entry_number + 1)
        return self._builders[statement.entry_number]

    def active_builders(self, film_id: str) -> list[EntryBuilder]:
        """Return the builders of a film's entries that were not forgotten."""
        return [builder for builder in self._by_film[film_id] if not builder.forgotten]

    def find_matching_entry(
        self, statement: EntryStatement, matched_numbers: Set[int], *, is_own_export: bool
    ) -> EntryBuilder | None:
        """Return the existing entry that a statement from a file is about, or None if it is about a new one.

        `matched_numbers` are the entries already matched with earlier viewings of that day in the file. In
        files from other sites, a day's viewings are matched in order, including with forgotten entries. Files
        written by tearjerk (`is_own_export`) lack forgotten entries and order the others differently, so the
        best match is taken. Any viewing may complete a bare entry.
        """
        builders = self._by_film[statement.film_id]
        if statement.is_bare:
            candidates = [builder for builder in builders if builder.build(None).is_bare]
        else:
            candidates = [builder for builder in builders if builder.may_match(statement.seen_on)]
        unmatched = [builder for builder in candidates if builder.number not in matched_numbers]
        if is_own_export:
            unmatched.sort(key=lambda builder: _match_sort_key(builder, statement))
        if unmatched:
            return unmatched[0]
        if statement.is_bare:
            return None
        active = self.active_builders(statement.film_id)
        return next((builder for builder in active if builder.never_had_details), None)

    def mark(self, film_id: str, kind: MarkKind) -> Mark | None:
        """Return the last mark of a kind, which may be a removal."""
        return self._marks.get((film_id, kind))

    def is_seen(self, film_id: str) -> bool:
        """Return whether the film has an entry, a rating or a 'seen' mark."""
        return bool(self.active_builders(film_id)) or any(
            self._has_mark(film_id, kind) for kind in SEEN_MARKS
        )

    def is_saved(self, film_id: str) -> bool:
        """Return whether the film is on the watchlist, as `Record.saved` does."""
        if not self._has_mark(film_id, "saved"):
            return False
        entries = [builder.build(None) for builder in self.active_builders(film_id)]
        days = [entry.seen_on or entry.recorded_on for entry in entries if not entry.is_bare]
        days += [self._marks[film_id, kind].day for kind in SEEN_MARKS if self._has_mark(film_id, kind)]
        return is_still_saved(self._marks[film_id, "saved"], max(days, default=None))

    def _has_mark(self, film_id: str, kind: MarkKind) -> bool:
        mark = self._marks.get((film_id, kind))
        return mark is not None and mark.value is not None


def _match_sort_key(builder: EntryBuilder, statement: EntryStatement) -> tuple[int, bool]:
    level = builder.match_level(statement)
    return -level, level > 0 and builder.forgotten
