"""Messages for queries that find nothing: similar titles, the film's real year, or a filter."""

from collections.abc import Sequence
from shlex import quote

from rapidfuzz import fuzz, process

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.errors import NoMatchError
from tearjerk.search.filters import hint_at_filter, hint_at_years, suggest_filter_command
from tearjerk.search.index.index import Index
from tearjerk.search.phrases.descriptions import guess_films
from tearjerk.search.phrases.other_films import find_other_film
from tearjerk.search.phrases.parsed_query import ParsedQuery, parse_query
from tearjerk.search.query.query import Query
from tearjerk.text.words import enumeration

MIN_RATIO = 75.0
"""Minimum similarity of a suggested title and the query (rapidfuzz's ratio, 0 to 100)."""
MIN_LETTERS = 4
MAX_SUGGESTIONS = 3


def no_match_error(query_text: str, index: Index) -> NoMatchError:
    """Return the error that says why a query found nothing and what to try instead."""
    query, start = Query(query_text), f"No film found for '{query_text}'."
    if (filter_hint := hint_at_filter(query_text)) is not None:
        return NoMatchError(f"{start} {filter_hint}")
    parsed_query = parse_query(query.text, index)
    if other := find_other_film(parsed_query, index):
        return NoMatchError(f"{start} {other} is not in the catalogue.{_people_hint(parsed_query)}")
    if parsed_query.other_person is not None:
        return NoMatchError(f"{start} {parsed_query.other_person} has no film in the catalogue.")
    if dated := _films_of_another_year(parsed_query, index):
        years = [f"{film.title} is from {film.year}" for film in dated]
        return NoMatchError(f"{start} {enumeration(years)}.")
    if (year_hint := hint_at_years(query_text, index.films)) is not None:
        return NoMatchError(f"{start} {year_hint}")
    if near := find_films_with_similar_title(query, index):
        titles = [f"{film.title} ({film.year})" for film in near]
        return NoMatchError(f"{start} Did you mean {enumeration(titles, 'or')}?", tuple(near))
    if guessed := guess_films(parsed_query, index):
        titles = [f"{film.title} ({film.year})" for film in (index.films[number] for number in guessed)]
        return NoMatchError(f"{start} You may be thinking of {enumeration(titles, 'or')}.")
    command = suggest_filter_command(query_text, index.films)
    return NoMatchError(
        f"{start} You can search by title, person, id or link, or by what happens in a film."
        + (f" A filter may help: {command}" if command else " `tearjerk list` shows all films.")
    )


def _people_hint(parsed_query: ParsedQuery) -> str:
    """Return how to search for the first person named, or how to list all films if nobody is named."""
    if not parsed_query.person_spans:
        return " `tearjerk list` shows all films."
    name = min(parsed_query.person_spans, key=lambda span: span.first).match.person.latin
    return f" For films by or with {name}: tearjerk search {quote(name)}"


def _films_of_another_year(parsed_query: ParsedQuery, index: Index) -> Sequence[Film]:
    """Return films whose title was typed with a different year and nothing else."""
    if not parsed_query.years:
        return ()
    other_word_count = sum(word.kind != "year" for word in parsed_query.words)
    film_numbers = {
        span.film_number for span in parsed_query.title_spans if span.end - span.first == other_word_count
    }
    return [index.films[number] for number in sorted(film_numbers)[:MAX_SUGGESTIONS]]


def find_films_with_similar_title(query: Query, index: Index) -> list[Film]:
    """Return up to MAX_SUGGESTIONS films with a title similar to the query, most similar first."""
    table = index.titles
    ratios: dict[int, float] = {}
    for spelling in query.spellings:
        typed = spelling.replace(" ", "")
        if len(typed) < MIN_LETTERS:
            continue
        found = process.extract(
            typed, table.joined_spellings, scorer=fuzz.ratio, score_cutoff=MIN_RATIO, limit=20
        )
        for _, ratio, entry in found:
            if query.has_letters and has_hangul(table.printed_titles[entry]) != query.has_hangul:
                continue  # similar only as keystrokes
            number = table.film_numbers[entry]
            ratios[number] = max(ratio, ratios.get(number, 0.0))
    nearest = sorted(ratios, key=lambda number: (-ratios[number], most_tears_first(index.films[number])))
    return [index.films[number] for number in nearest[:MAX_SUGGESTIONS]]
