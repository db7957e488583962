"""Merge the rows of files into a record.

Conflicts between a row and the record are resolved by precedence.py, never by the time of import, so files
produce the same record in any order, and importing a file again changes nothing. A file never overrides
what the user entered on the same day or later, and never restores anything that was forgotten.
"""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.diary.changes import describe_tears
from tearjerk.diary.entries import EntryBuilder
from tearjerk.diary.exchange.candidates import OWN_FILE_KINDS
from tearjerk.diary.exchange.imported import ImportedMark, ImportedRow, ImportedViewing
from tearjerk.diary.exchange.merge_state import MergeState
from tearjerk.diary.precedence import count_filled_fields, mark_precedence
from tearjerk.diary.record import Record
from tearjerk.diary.statements import EntryStatement, FilmReference, Mark, Statement

EXPORTED_FILE_KINDS = (*OWN_FILE_KINDS, "a file for Letterboxd")
"""Kinds of files in which `export` writes viewings."""


class MatchedRow(Struct, frozen=True):
    """A row, the film it is about, the kind of file it comes from, and the index of that file."""

    row: ImportedRow
    film: FilmReference
    source: str
    file_index: int = 0


class MergedRow(Struct, frozen=True):
    """The statements that a row adds, with short descriptions of the additions and of values not accepted."""

    statements: tuple[Statement, ...] = ()
    additions: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


def merge(record: Record, matches: Sequence[MatchedRow], today: str) -> list[MergedRow]:
    """Return what each row adds to the record and the rows before it."""
    merger = _Merger(record, today)
    return [merger.merge(match) for match in matches]


class _Merger:
    """Merges rows one by one."""

    def __init__(self, record: Record, today: str) -> None:
        self._state = MergeState(record)
        self._today = today
        self._matched_numbers: dict[tuple[int, str, str | None], set[int]] = defaultdict(set)
        self._statements: list[Statement] = []
        self._additions: list[str] = []
        self._conflicts: list[str] = []

    def merge(self, match: MatchedRow) -> MergedRow:
        """Return what a row adds."""
        self._statements, self._additions, self._conflicts = [], [], []
        film = match.film.id
        was_saved = self._state.is_saved(film)
        details = 0
        for viewing in match.row.viewings:
            details = max(details, self._merge_viewing(match, viewing))
        for mark in match.row.marks:
            self._merge_mark(match, mark, details)
        if self._state.is_seen(film) and not self._state.active_entries(film):
            self._add(EntryStatement(self._state.next_entry_number, film, self._today, source=match.source))
        if was_saved != self._state.is_saved(film):
            self._additions.append("off your list" if was_saved else "saved")
        return MergedRow(tuple(self._statements), tuple(self._additions), tuple(self._conflicts))

    def _add(self, statement: Statement) -> None:
        self._state.add(statement)
        self._statements.append(statement)

    def _merge_viewing(self, match: MatchedRow, viewing: ImportedViewing) -> int:
        film = match.film.id
        key = (match.file_index, film, "bare" if viewing.is_bare else viewing.day)
        matched_numbers = self._matched_numbers[key]
        statement = EntryStatement(
            self._state.next_entry_number,
            film,
            viewing.recorded_on or self._today,
            viewing.day,
            viewing.cried,
            viewing.note,
            match.source,
        )
        builder = self._state.find_entry(
            statement, matched_numbers, is_exported=match.source in EXPORTED_FILE_KINDS
        )
        if builder is not None:
            statement = replace(statement, entry=builder.number)
        matched_numbers.add(statement.entry)
        if builder is None or (builder.is_bare and not viewing.is_bare):
            self._additions.append(_describe_viewing(viewing))
            self._add(statement)
        elif not builder.forgotten and builder.would_change(statement):
            self._complete_entry(builder, statement)
        return count_filled_fields(statement)

    def _complete_entry(self, builder: EntryBuilder, statement: EntryStatement) -> None:
        before = builder.build(None)
        self._add(statement)
        after = builder.build(None)
        new = []
        if after.cried != before.cried:
            new.append("in tears" if after.cried else "dry-eyed")
        if after.note != before.note:
            new.append("its note" if before.note is None else "another note")
        if new:
            self._additions.append(f"added to entry {builder.number}: {' and '.join(new)}")

    def _merge_mark(self, match: MatchedRow, mark: ImportedMark, details: int) -> None:
        # A mark dated in the future would override what the user records until then.
        undated = self._today if mark.kind in ("saved", "never") else ""
        day = min(mark.day or undated, self._today)
        new = Mark(match.film.id, mark.kind, mark.value, day, match.source, details)
        before = self._state.mark(match.film.id, mark.kind)
        was_seen = self._state.is_seen(match.film.id)
        if before is not None and mark_precedence(new) <= mark_precedence(before):
            if mark.kind == "rating" and before.value not in (None, new.value) and before.day == day:
                whose = "your rating" if before.source == "" else f"the rating of {before.source}"
                self._conflicts.append(f"kept {whose} from the same day, {before.value:g}, not {new.value:g}")
            return
        self._add(new)
        changed = before is None or before.value != new.value
        if mark.kind == "rating" and changed:
            self._additions.append(f"rated {mark.value:g}")
        elif mark.kind == "seen" and not was_seen:
            self._additions.append("seen")
        elif mark.kind == "never" and changed:
            self._additions.append("on your never list")


def _describe_viewing(viewing: ImportedViewing) -> str:
    return f"seen{'' if viewing.day is None else f' on {viewing.day}'}{describe_tears(viewing.cried)}"
