"""The record during a merge, indexed by film, because searching all of it for each row would be quadratic."""

from collections import defaultdict
from collections.abc import Set

from tearjerk.diary.entries import EntryBuilder, entry_builders
from tearjerk.diary.record import SEEN_MARKS, Record
from tearjerk.diary.statements import EntryStatement, Mark, MarkKind, Statement


class MergeState:
    """Tracks the state of the record after each statement, without building a new `Record`."""

    def __init__(self, record: Record) -> None:
        self._builders = entry_builders(record.entry_statements)
        self._marks = dict(record.marks)
        self._by_film: dict[str, list[EntryBuilder]] = defaultdict(list)
        for builder in self._builders.values():
            self._by_film[builder.film].append(builder)
        self.next_entry_number = max(self._builders, default=0) + 1

    def add(self, statement: Statement) -> None:
        """Add a statement, as `Record.with_statements` does."""
        if isinstance(statement, Mark):
            self._marks[statement.film, statement.kind] = statement
        else:
            self._builder_for(statement).add(statement)

    def _builder_for(self, statement: EntryStatement) -> EntryBuilder:
        if statement.entry not in self._builders:
            builder = EntryBuilder(statement.entry)
            self._builders[statement.entry] = builder
            self._by_film[statement.film].append(builder)
            self.next_entry_number = max(self.next_entry_number, statement.entry + 1)
        return self._builders[statement.entry]

    def active_entries(self, film_id: str) -> list[EntryBuilder]:
        """Return the entries of a film that were not forgotten."""
        return [builder for builder in self._by_film[film_id] if not builder.forgotten]

    def find_entry(
        self, statement: EntryStatement, matched_numbers: Set[int], *, is_exported: bool
    ) -> EntryBuilder | None:
        """Return the existing entry that a statement from a file is about, or None if it is about a new one.

        `matched_numbers` are the entries already matched with earlier viewings of that day in the file. Other sites
        identify a day's viewings by their order, in which a forgotten entry keeps its position. Files written
        by `export` (`is_exported`) lack forgotten entries and have another order, so the best match is taken
        there. Any viewing may complete a bare entry.
        """
        active = self.active_entries(statement.film)
        if statement.is_bare:
            candidates = [builder for builder in active if builder.build(None).is_bare]
        else:
            candidates = [
                builder for builder in self._by_film[statement.film] if builder.may_match(statement.day)
            ]
        unmatched = [builder for builder in candidates if builder.number not in matched_numbers]
        if is_exported:
            unmatched.sort(key=lambda builder: _match_sort_key(builder, statement))
        if unmatched:
            return unmatched[0]
        return None if statement.is_bare else next((builder for builder in active if builder.is_bare), None)

    def mark(self, film_id: str, kind: MarkKind) -> Mark | None:
        """Return the last mark of a kind, which may be a removal."""
        return self._marks.get((film_id, kind))

    def is_seen(self, film_id: str) -> bool:
        """Return whether the film has an entry, a rating or a 'seen' mark."""
        return bool(self.active_entries(film_id)) or any(self._has_mark(film_id, kind) for kind in SEEN_MARKS)

    def is_saved(self, film_id: str) -> bool:
        """Return whether the film is on the watchlist, by the same rule as `Record.saved`."""
        if not self._has_mark(film_id, "saved"):
            return False
        saved = self._marks[film_id, "saved"]
        entries = [builder.build(None) for builder in self.active_entries(film_id) if not builder.is_bare]
        days = [entry.seen or entry.recorded_on for entry in entries]
        days += [self._marks[film_id, kind].day for kind in SEEN_MARKS if self._has_mark(film_id, kind)]
        return not days or (saved.day, saved.source == "") > (max(days), False)

    def _has_mark(self, film_id: str, kind: MarkKind) -> bool:
        mark = self._marks.get((film_id, kind))
        return mark is not None and mark.value is not None


def _match_sort_key(builder: EntryBuilder, statement: EntryStatement) -> tuple[int, bool]:
    level = builder.match_level(statement)
    return -level, level > 0 and builder.forgotten
