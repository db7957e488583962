"""Merges the rows of a file into a record.

Of two marks of one kind on a film the later counts, and on one day the user's own: a file never
overrules what was recorded since. A viewing is added unless the diary has one of that day. So a file
that is read again changes nothing, in whatever order files are read.
"""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.diary.exchange.imported import ImportedMark, ImportedRow, ImportedViewing
from tearjerk.diary.record import Mark, MarkKind, Record, Statement, Viewing

IMPLYING_SEEN: tuple[MarkKind, ...] = ("seen", "rating")


class MergedRow(Struct, frozen=True):
    """What a row adds to the record, and a few words for each thing added."""

    statements: tuple[Statement, ...] = ()
    additions: tuple[str, ...] = ()


def merge(record: Record, matches: Sequence[tuple[ImportedRow, Film]], today: str) -> list[MergedRow]:
    """For each row what it adds to the record and to the rows before it; nothing where that is there already."""
    in_record = Counter((viewing.film, viewing.day) for viewing in record.viewings)
    in_file: Counter[tuple[str, str | None]] = Counter()
    state = _State(record)
    merged = []
    for row, film in matches:
        statements: list[Statement] = []
        additions: list[str] = []
        for viewing in row.viewings:
            in_file[film.id, viewing.day] += 1
            if in_file[film.id, viewing.day] > in_record[film.id, viewing.day]:
                statements.append(
                    Viewing(film.id, viewing.day, viewing.cried, viewing.note, viewing.recorded_on or today)
                )
                additions.append(_viewing_in_words(viewing))
        # Each mark is compared with the record before this row: what one row says, it says at once.
        for mark in row.marks:
            # A mark dated in the future would overrule what the user records until then.
            day = min(mark.day or today, today)
            if state.lacks(film.id, mark, day):
                statements.append(Mark(film.id, mark.kind, mark.value, day))
                additions.append(_mark_in_words(mark))
        if statements:
            for statement in statements:
                state.add(statement)
            if all(mark.kind != "saved" for mark in row.marks):
                unsaved = state.unsaved_by_viewing(film.id)
                if unsaved is not None:
                    statements.append(unsaved)
                    additions.append("off your list")
                    state.add(unsaved)
        merged.append(MergedRow(tuple(statements), tuple(additions)))
    return merged


class _State:
    """The record while a file is worked through, by film: copying the record for each row would be quadratic."""

    def __init__(self, record: Record) -> None:
        self._marks = dict(record.marks)
        self._last_viewed: dict[str, str] = {}
        for viewing in record.viewings:
            self._view(viewing)

    def add(self, statement: Statement) -> None:
        """What `Record.adding` does, in place."""
        if isinstance(statement, Viewing):
            self._view(statement)
        else:
            self._marks[statement.film, statement.kind] = statement

    def lacks(self, film: str, mark: ImportedMark, day: str) -> bool:
        """Whether a mark of a file is new."""
        if mark.kind == "seen":
            return not self._last_seen(film)
        before = self._marks.get((film, mark.kind))
        if before is not None and (mark.day is None or day <= before.day or before.value == mark.value):
            return False
        # A film that was seen since it was saved is off the list for good.
        return mark.kind != "saved" or day > self._last_seen(film)

    def unsaved_by_viewing(self, film: str) -> Mark | None:
        """The mark that takes a film seen since off the watchlist, where it is on it."""
        saved, last = self._mark(film, "saved"), self._last_seen(film)
        return Mark(film, "saved", None, last) if saved is not None and saved.day <= last else None

    def _view(self, viewing: Viewing) -> None:
        day = viewing.day or viewing.recorded_on
        self._last_viewed[viewing.film] = max(day, self._last_viewed.get(viewing.film, ""))

    def _mark(self, film: str, kind: MarkKind) -> Mark | None:
        mark = self._marks.get((film, kind))
        return mark if mark is not None and mark.value is not None else None

    def _last_seen(self, film: str) -> str:
        """The last day on which the film was seen or recorded as seen; empty where it never was."""
        days = [self._last_viewed.get(film, "")]
        days += [mark.day for kind in IMPLYING_SEEN if (mark := self._mark(film, kind)) is not None]
        return max(days)


def _viewing_in_words(viewing: ImportedViewing) -> str:
    tears = {None: "", True: ", in tears", False: ", dry-eyed"}[viewing.cried]
    return f"seen{'' if viewing.day is None else f' on {viewing.day}'}{tears}"


def _mark_in_words(mark: ImportedMark) -> str:
    if mark.kind == "rating":
        return f"rated {mark.value:g}"
    return {"seen": "seen", "saved": "saved", "never": "on your never list"}[mark.kind]
