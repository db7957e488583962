"""What a reader has said about films: seen, rated, saved, banned. Values without a file behind them."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from tearjerk.catalogue.film import Film

Kind = Literal["rating", "seen", "saved", "banned"]


class Known(Struct, frozen=True):
    """What the record keeps of a film itself, so that it can be named when no catalogue has it any more."""

    id: str
    title: str
    year: int
    imdb: str | None = None

    def __str__(self) -> str:
        return f"{self.title} ({self.year})"


def known(film: Film) -> Known:
    """What the record keeps of a film of the catalogue."""
    return Known(film.id, film.title, film.year, film.imdb)


class Viewing(Struct, frozen=True):
    """One evening with a film. `on` is None where nobody knows the day; `noted` is the day it was written down.

    Without a day there are tears or a note to keep; a bare 'seen once' is a Word. `change` is the
    number of the change that wrote it, 0 before it is written.
    """

    film: str
    on: str | None
    cried: bool | None
    note: str | None
    noted: str
    change: int = 0


class Word(Struct, frozen=True):
    """The reader's word on one film in one respect, and the day it was given. None takes it back.

    A rating is 0.5 to 5 in halves (`rate` gives 1 to 5; Letterboxd and IMDb go lower), the others are 1.
    """

    film: str
    kind: Kind
    value: float | None
    day: str
    change: int = 0


Act = Viewing | Word


class Entry(Struct, frozen=True):
    """A line of the diary: a viewing, or a film of which only a rating or 'seen once' is known."""

    film: str
    seen: str | None
    rating: float | None
    cried: bool | None
    note: str | None
    noted: str
    change: int


class Record(Struct, frozen=True):
    """All that stands: viewings as they were written down, and the last word on each film in each respect."""

    viewings: tuple[Viewing, ...] = ()
    words: dict[tuple[str, Kind], Word] = {}
    films: dict[str, Known] = {}

    def standing(self, kind: Kind) -> dict[str, Word]:
        """The words of one kind that were not taken back, by film."""
        return {
            film: word for (film, of), word in self.words.items() if of == kind and word.value is not None
        }

    def word(self, film: str, kind: Kind) -> Word | None:
        """The word that stands, or None where there is none or it was taken back."""
        word = self.words.get((film, kind))
        return word if word is not None and word.value is not None else None

    @property
    def ratings(self) -> dict[str, float]:
        """Ratings by film, 0.5 to 5."""
        return {film: word.value for film, word in self.standing("rating").items() if word.value is not None}

    @property
    def seen(self) -> frozenset[str]:
        """Films with a viewing, a rating or a bare 'seen'."""
        viewed = (viewing.film for viewing in self.viewings)
        return frozenset((*viewed, *self.standing("seen"), *self.standing("rating")))

    @property
    def cried(self) -> frozenset[str]:
        """Films that drew tears at least once."""
        return frozenset(viewing.film for viewing in self.viewings if viewing.cried)

    @property
    def saved(self) -> frozenset[str]:
        """The watchlist."""
        return frozenset(self.standing("saved"))

    @property
    def banned(self) -> frozenset[str]:
        """Films that are not to be offered."""
        return frozenset(self.standing("banned"))

    def about(self, film: str) -> Known:
        """What is known of a film; where a damaged record lost that, as much as its id says."""
        if film in self.films:
            return self.films[film]
        name, _, year = film.rpartition("-")
        if name and len(year) == 4 and year.isascii() and year.isdigit():
            return Known(film, name.replace("-", " ").capitalize(), int(year))
        return Known(film, film, 0)

    def entries(self) -> list[Entry]:
        """The diary, newest first: by the day seen, or the day it was written down where that is unknown."""
        ratings = self.ratings
        found = [
            Entry(v.film, v.on, ratings.get(v.film), v.cried, v.note, v.noted, v.change)
            for v in self.viewings
        ]
        viewed = {viewing.film for viewing in self.viewings}
        bare = {**self.standing("seen"), **self.standing("rating")}
        found += [
            Entry(film, None, ratings.get(film), None, None, word.day, word.change)
            for film, word in bare.items()
            if film not in viewed
        ]
        return sorted(
            found, key=lambda entry: (entry.seen or entry.noted, entry.change, entry.film), reverse=True
        )

    def after(self, acts: Iterable[Act]) -> "Record":
        """The record once these acts are done."""
        viewings = list(self.viewings)
        words = dict(self.words)
        for act in acts:
            if isinstance(act, Viewing):
                viewings.append(act)
            else:
                words[act.film, act.kind] = act
        return Record(tuple(viewings), words, self.films)
