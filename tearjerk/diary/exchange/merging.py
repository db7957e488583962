"""Merge the rows of files into a record.

precedence.py resolves conflicts between a row and the record regardless of the time of import, so files give
the same record in any order, and importing one again changes nothing. A value from a file never overrides one
that the user entered on the day the value is dated, or later, and a file never restores a viewing that was
forgotten.
"""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.diary.changes import tears_suffix
from tearjerk.diary.entries import EntryBuilder
from tearjerk.diary.exchange.candidates import OWN_FILE_KINDS
from tearjerk.diary.exchange.imported import ImportedMark, ImportedRow, ImportedViewing
from tearjerk.diary.exchange.merge_state import MergeState
from tearjerk.diary.precedence import count_filled_fields, mark_precedence
from tearjerk.diary.record import Record
from tearjerk.diary.statements import EntryStatement, FilmReference, Mark, Statement

OWN_EXPORT_KINDS = (*OWN_FILE_KINDS, "a file for Letterboxd")
"""Kinds of files in which tearjerk writes viewings."""


class MatchedRow(Struct, frozen=True):
    """A row, the film it is about, and the kind (`source`) and the index of its file."""

    row: ImportedRow
    film: FilmReference
    source: str
    file_index: int = 0


class MergedRow(Struct, frozen=True):
    """The statements that a row adds, with short descriptions of the additions and of the rejected values."""

    statements: tuple[Statement, ...] = ()
    additions: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


def merge(record: Record, matched_rows: Sequence[MatchedRow], today: str) -> list[MergedRow]:
    """Return what each row adds to the record and the rows before it."""
    merger = _Merger(record, today)
    return [merger.merge(matched_row) for matched_row in matched_rows]


class _Merger:
    """Merges rows one by one."""

    def __init__(self, record: Record, today: str) -> None:
        self._state = MergeState(record)
        self._today = today
        self._matched_numbers: dict[tuple[int, str, str | None], set[int]] = defaultdict(set)
        self._statements: list[Statement] = []
        self._additions: list[str] = []
        self._conflicts: list[str] = []

    def merge(self, matched_row: MatchedRow) -> MergedRow:
        """Return what a row adds."""
        self._statements, self._additions, self._conflicts = [], [], []
        film_id = matched_row.film.id
        was_saved = self._state.is_saved(film_id)
        filled_field_count = 0
        for viewing in matched_row.row.viewings:
            filled_field_count = max(filled_field_count, self._merge_viewing(matched_row, viewing))
        for mark in matched_row.row.marks:
            self._merge_mark(matched_row, mark, filled_field_count)
        if self._state.is_seen(film_id) and not self._state.active_builders(film_id):
            self._add(
                EntryStatement(self._state.next_entry_number, film_id, self._today, source=matched_row.source)
            )
        if was_saved != self._state.is_saved(film_id):
            self._additions.append("off your watchlist" if was_saved else "saved")
        return MergedRow(tuple(self._statements), tuple(self._additions), tuple(self._conflicts))

    def _add(self, statement: Statement) -> None:
        self._state.add(statement)
        self._statements.append(statement)

    def _merge_viewing(self, matched_row: MatchedRow, viewing: ImportedViewing) -> int:
        film_id = matched_row.film.id
        key = (matched_row.file_index, film_id, "bare" if viewing.is_bare else viewing.seen_on)
        matched_numbers = self._matched_numbers[key]
        statement = EntryStatement(
            self._state.next_entry_number,
            film_id,
            viewing.recorded_on or self._today,
            viewing.seen_on,
            viewing.cried,
            viewing.note,
            matched_row.source,
        )
        builder = self._state.find_matching_entry(
            statement, matched_numbers, is_own_export=matched_row.source in OWN_EXPORT_KINDS
        )
        if builder is not None:
            statement = replace(statement, entry_number=builder.number)
        matched_numbers.add(statement.entry_number)
        if builder is None or (builder.never_had_details and not viewing.is_bare):
            self._additions.append(_describe_viewing(viewing))
            self._add(statement)
        elif not builder.forgotten and builder.would_change(statement):
            self._complete_entry(builder, statement)
        return count_filled_fields(statement)

    def _complete_entry(self, builder: EntryBuilder, statement: EntryStatement) -> None:
        before = builder.build(None)
        self._add(statement)
        after = builder.build(None)
        phrases = []
        if after.cried != before.cried:
            phrases.append("in tears" if after.cried else "dry-eyed")
        if after.note != before.note:
            phrases.append("with a note" if before.note is None else "with a new note")
        if phrases:
            self._additions.append(f"changed entry {builder.number}: {' and '.join(phrases)}")

    def _merge_mark(self, matched_row: MatchedRow, mark: ImportedMark, filled_field_count: int) -> None:
        # A mark dated in the future would override what the user records until then.
        default_day = self._today if mark.kind in ("saved", "never") else ""
        day = min(mark.day or default_day, self._today)
        new_mark = Mark(
            matched_row.film.id, mark.kind, mark.value, day, matched_row.source, filled_field_count
        )
        before = self._state.mark(matched_row.film.id, mark.kind)
        was_seen = self._state.is_seen(matched_row.film.id)
        if before is not None and mark_precedence(new_mark) <= mark_precedence(before):
            if mark.kind == "rating" and before.value not in (None, new_mark.value) and before.day == day:
                kept_rating = "your rating" if before.source == "" else f"the rating from {before.source}"
                self._conflicts.append(f"kept {kept_rating} ({before.value:g}) instead of {new_mark.value:g}")
            return
        self._add(new_mark)
        changed = before is None or before.value != new_mark.value
        if mark.kind == "rating" and changed:
            self._additions.append(f"rated {mark.value:g}")
        elif mark.kind == "seen" and not was_seen:
            self._additions.append("seen")
        elif mark.kind == "never" and changed:
            self._additions.append("on your never list")


def _describe_viewing(viewing: ImportedViewing) -> str:
    return f"seen{'' if viewing.seen_on is None else f' on {viewing.seen_on}'}{tears_suffix(viewing.cried)}"
