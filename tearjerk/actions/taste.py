"""Convert a record to the taste that recommendations are based on."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.diary.record import Record
from tearjerk.likeness.taste import Taste


def taste(record: Record, films: Sequence[Film], whose: str = "you") -> Taste:
    """Return the taste that a record shows for the films of a catalogue."""
    known = {film.id for film in films}
    ratings = {film: rating for film, rating in record.ratings.items() if film in known}
    return Taste(ratings, record.cried, whose, record.saved, record.never)
