"""Derive from a record the taste that recommendations are based on."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.diary.record import Record
from tearjerk.likeness.taste import Taste


def derive_taste(record: Record, films: Sequence[Film], subject: str = "you") -> Taste:
    """Return the taste that a record implies, with ratings only of films in the catalogue.

    `subject` is the person whose record it is, as named in sentences.
    """
    known = {film.id for film in films}
    ratings = {film_id: rating for film_id, rating in record.ratings.items() if film_id in known}
    return Taste(ratings, record.cried, subject, record.saved, record.never)
