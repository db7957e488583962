"""A record as the taste that recommendations are made from."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.diary.record import Record
from tearjerk.likeness.taste import Taste


def taste(record: Record, films: Sequence[Film], whose: str = "you") -> Taste:
    """What a record says about the films of a catalogue."""
    known = {film.id for film in films}
    ratings = {film: rating for film, rating in record.ratings.items() if film in known}
    return Taste(ratings, record.cried, whose, record.saved, record.never)
