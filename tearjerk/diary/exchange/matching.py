"""Which film of the catalogue a line of a file means: by id, by IMDb number, or by title and year."""

from collections import defaultdict
from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import folded, titles
from tearjerk.diary.exchange.lines import Line

NOT_HERE = "not in the catalogue"


def loose(line: Line, film: Film) -> bool:
    """Whether a line was matched by an alias or a near year alone, so that the reader should look at it."""
    if line.id == film.id or (line.imdb is not None and line.imdb == film.imdb):
        return False
    usual = {folded(film.title), folded(film.title_ko)}
    return line.year != film.year or usual.isdisjoint(map(folded, line.titles))


class Index:
    """A catalogue laid out for matching many lines."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._by_id = {film.id: film for film in films}
        self._by_imdb = {film.imdb: film for film in films if film.imdb is not None}
        self._by_title: dict[str, dict[str, Film]] = defaultdict(dict)
        for film in films:
            for title in titles(film):
                self._by_title[folded(title)][film.id] = film

    def film(self, line: Line) -> Film | str:
        """The film, or in a few words why there is none.

        A title counts with a year at most one off, since sources date a film by festival or by
        cinema; never where both sides know an IMDb number, because then they differ.
        """
        if line.id in self._by_id:
            return self._by_id[line.id]
        if line.imdb in self._by_imdb:
            return self._by_imdb[line.imdb]
        found = {
            film.id: film for title in line.titles for film in self._by_title.get(folded(title), {}).values()
        }
        candidates = [film for film in found.values() if line.imdb is None or film.imdb is None]
        if line.year is None:
            return "no year to tell it by" if candidates else NOT_HERE
        near = [film for film in candidates if abs(film.year - line.year) <= 1]
        exact = [film for film in near if film.year == line.year]
        best = exact or near
        if len(best) > 1:
            return f"may be {' or '.join(sorted(film.id for film in best))}"
        return best[0] if best else NOT_HERE
