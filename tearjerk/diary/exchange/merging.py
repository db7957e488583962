"""Merges the rows of files into a record.

What a row says is compared with what the record holds by precedence.py, and never by when it is read:
files give the same record in any order, and a file that is read again changes nothing. A file never
overrules what the user said on the same day or later, and brings back nothing that was forgotten.
"""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.diary.changes import tears_in_words
from tearjerk.diary.entries import EntryFolder
from tearjerk.diary.exchange.candidates import OWN_KINDS
from tearjerk.diary.exchange.imported import ImportedMark, ImportedRow, ImportedViewing
from tearjerk.diary.exchange.merge_state import MergeState
from tearjerk.diary.precedence import detail, precedence_of
from tearjerk.diary.record import Record
from tearjerk.diary.statements import EntryStatement, FilmReference, Mark, Statement

EXPORTED_KINDS = (*OWN_KINDS, "a file for Letterboxd")
"""Kinds of files that `export` writes viewings into."""


class MatchedRow(Struct, frozen=True):
    """A row, the film that it is about, and the kind of file that it is from. `file` tells files apart."""

    row: ImportedRow
    film: FilmReference
    source: str
    file: int = 0


class MergedRow(Struct, frozen=True):
    """What a row adds to the record; in a few words each, what is new in it and what was not taken over."""

    statements: tuple[Statement, ...] = ()
    additions: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


def merge(record: Record, matches: Sequence[MatchedRow], today: str) -> list[MergedRow]:
    """For each row what it adds to the record and to the rows before it."""
    merger = _Merger(record, today)
    return [merger.merge(match) for match in matches]


class _Merger:
    """The record while files are worked through."""

    def __init__(self, record: Record, today: str) -> None:
        self._state = MergeState(record)
        self._today = today
        self._taken: dict[tuple[int, str, str | None], set[int]] = defaultdict(set)
        self._statements: list[Statement] = []
        self._additions: list[str] = []
        self._conflicts: list[str] = []

    def merge(self, match: MatchedRow) -> MergedRow:
        """What one row adds."""
        self._statements, self._additions, self._conflicts = [], [], []
        film = match.film.id
        was_saved = self._state.is_saved(film)
        details = 0
        for viewing in match.row.viewings:
            details = max(details, self._merge_viewing(match, viewing))
        for mark in match.row.marks:
            self._merge_mark(match, mark, details)
        if self._state.is_seen(film) and not self._state.entries_of(film):
            self._add(EntryStatement(self._state.next_number, film, self._today, source=match.source))
        if was_saved != self._state.is_saved(film):
            self._additions.append("off your list" if was_saved else "saved")
        return MergedRow(tuple(self._statements), tuple(self._additions), tuple(self._conflicts))

    def _add(self, statement: Statement) -> None:
        self._state.add(statement)
        self._statements.append(statement)

    def _merge_viewing(self, match: MatchedRow, viewing: ImportedViewing) -> int:
        film = match.film.id
        counted = (match.file, film, "bare" if viewing.is_bare else viewing.day)
        taken = self._taken[counted]
        statement = EntryStatement(
            self._state.next_number,
            film,
            viewing.recorded_on or self._today,
            viewing.day,
            viewing.cried,
            viewing.note,
            match.source,
        )
        folder = self._state.entry_of(statement, taken, is_exported=match.source in EXPORTED_KINDS)
        if folder is not None:
            statement = replace(statement, entry=folder.number)
        taken.add(statement.entry)
        if folder is None or (folder.is_bare and not viewing.is_bare):
            self._additions.append(_viewing_in_words(viewing))
            self._add(statement)
        elif not folder.forgotten and folder.would_change(statement):
            self._complete(folder, statement)
        return detail(statement)

    def _complete(self, folder: EntryFolder, statement: EntryStatement) -> None:
        before = folder.entry(None)
        self._add(statement)
        after = folder.entry(None)
        new = []
        if after.cried != before.cried:
            new.append("in tears" if after.cried else "dry-eyed")
        if after.note != before.note:
            new.append("its note" if before.note is None else "another note")
        if new:
            self._additions.append(f"added to entry {folder.number}: {' and '.join(new)}")

    def _merge_mark(self, match: MatchedRow, mark: ImportedMark, details: int) -> None:
        # A mark dated in the future would overrule what the user records until then.
        undated = self._today if mark.kind in ("saved", "never") else ""
        day = min(mark.day or undated, self._today)
        new = Mark(match.film.id, mark.kind, mark.value, day, match.source, details)
        before = self._state.mark(match.film.id, mark.kind)
        was_seen = self._state.is_seen(match.film.id)
        if before is not None and precedence_of(new) <= precedence_of(before):
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


def _viewing_in_words(viewing: ImportedViewing) -> str:
    return f"seen{'' if viewing.day is None else f' on {viewing.day}'}{tears_in_words(viewing.cried)}"
