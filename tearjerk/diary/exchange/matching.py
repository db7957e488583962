"""Which film of the catalogue a row of a file means: by id, by IMDb id, or by title and year."""

from collections import defaultdict
from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles, fold_title
from tearjerk.diary.exchange.imported import ImportedRow

NOT_IN_CATALOGUE = "not in the catalogue"


def is_inexact(row: ImportedRow, film: Film) -> bool:
    """Whether a row was matched by an alias or a near year alone, so that the user should look at it."""
    if row.id == film.id or (row.imdb is not None and row.imdb == film.imdb):
        return False
    main_titles = {fold_title(film.title), fold_title(film.title_ko)}
    return row.year != film.year or main_titles.isdisjoint(map(fold_title, row.titles))


class FilmIndex:
    """A catalogue indexed for matching many rows."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._by_id = {film.id: film for film in films}
        self._by_imdb = {film.imdb: film for film in films if film.imdb is not None}
        self._by_title: dict[str, dict[str, Film]] = defaultdict(dict)
        for film in films:
            for title in all_titles(film):
                self._by_title[fold_title(title)][film.id] = film

    def find(self, row: ImportedRow) -> Film | str:
        """The film, or the reason why there is none.

        A title counts with a year at most one off, since sources date a film by festival or by
        cinema; never where both sides know an IMDb id, because then they differ.
        """
        if row.id in self._by_id:
            return self._by_id[row.id]
        if row.imdb in self._by_imdb:
            return self._by_imdb[row.imdb]
        found = {
            film.id: film
            for title in row.titles
            for film in self._by_title.get(fold_title(title), {}).values()
        }
        candidates = [film for film in found.values() if row.imdb is None or film.imdb is None]
        if row.year is None:
            return "it has no year, and several films may have this title" if candidates else NOT_IN_CATALOGUE
        near = [film for film in candidates if abs(film.year - row.year) <= 1]
        exact = [film for film in near if film.year == row.year]
        best = exact or near
        if len(best) > 1:
            return f"may be {' or '.join(sorted(film.id for film in best))}"
        return best[0] if best else NOT_IN_CATALOGUE
