"""Hypothesis strategies for records: some films, and what a user may record about them, one step per day."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tearjerk.catalogue import loading
from tearjerk.diary import changes, edits
from tearjerk.diary.edits import REMOVED
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference
from tearjerk.errors import NothingFoundError

FILMS = loading.load()[:6]
TODAY = "2024-06-01"

days = st.dates(date(2023, 1, 1), date(2024, 6, 1)).map(date.isoformat)
films = st.sampled_from(FILMS).map(FilmReference.from_film)
notes = st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(str.strip).map(
    lambda text: text or None
)
cried_values = st.sampled_from([None, True, False])
steps = st.one_of(
    st.tuples(st.just("seen"), films, st.none() | days, cried_values, notes),
    st.tuples(st.just("rate"), films, st.integers(1, 10).map(lambda half: half / 2)),
    st.tuples(st.just("add_to_list"), films, st.sampled_from(["saved", "never"])),
    st.tuples(st.just("remove_from_list"), films, st.sampled_from(["saved", "never"])),
    st.tuples(
        st.just("edited"),
        st.integers(1, 6),
        st.none() | days | st.just(REMOVED),
        cried_values,
        st.none() | notes,
    ),
    st.tuples(st.just("forgot_entry"), st.integers(1, 6)),
    st.tuples(st.just("forgot_film"), films),
)


def build_record(steps_taken: list[Any]) -> Record:
    """Return a record built from these steps, given newest first, one per day, the newest on TODAY."""
    record = Record()
    for number, step in enumerate(reversed(steps_taken)):
        today = (date.fromisoformat(TODAY) - timedelta(days=len(steps_taken) - 1 - number)).isoformat()
        try:
            change = apply_step(record, step, today)
        except NothingFoundError:
            continue
        record = record.with_statements(change.statements, change.films)
    return record


def change_with_everything(record: Record) -> changes.Change:
    """Return a change that gives an empty record all that this one holds."""
    return changes.Change(
        "Everything.", (*record.entry_statements, *record.marks.values()), tuple(record.films.values())
    )


def apply_step(record: Record, step: Any, today: str) -> changes.Change:
    match step:
        case ("seen", film, day, cried, note):
            day = None if day is None else min(day, today)
            return changes.mark_seen(record, film, day=day, cried=cried, note=note, today=today)
        case ("edited", entry, day, cried, note):
            day = None if day is None else min(day, today)
            return edits.edit_entry(record, entry, day=day, cried=cried, note=note, today=today)
        case ("forgot_entry", entry):
            return edits.remove_entry(record, entry, today)
        case ("forgot_film", film):
            return edits.forget_film(record, film.id, today)
        case (verb, film, *rest):
            change: changes.Change = getattr(changes, verb)(record, film, *rest, today)
            return change
    raise AssertionError(step)
