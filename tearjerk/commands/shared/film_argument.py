"""Find the film that a title on the command line refers to."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import films_named, fold_title, strip_year
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.confirmation import can_ask, confirm
from tearjerk.errors import NothingFoundError, UsageError
from tearjerk.output.messages import hint
from tearjerk.output.printing import print_line
from tearjerk.text.sanitize import clean
from tearjerk.text.words import first_few

if TYPE_CHECKING:
    from tearjerk.search import Match, NoMatchError

TITLE_HELP = "An id or a title, no quotes needed: moment to remember."

TitleWords = Annotated[
    list[str],
    typer.Argument(metavar="TITLE…", help=TITLE_HELP),
    Completion("film_completion.titles"),
]

OptionalTitle = Annotated[
    list[str] | None,
    typer.Argument(metavar="[TITLE…]", help=TITLE_HELP),
    Completion("film_completion.titles"),
]

_LETTERBOXD_FILM = "letterboxd.com/film/"

MAX_CHOICES = 9
"""Maximum number of films to choose from, so that one digit is enough to select one."""


def join_words(words: Sequence[str]) -> str:
    """Join the words of a title or query; raise UsageError if there are none."""
    text = " ".join(words).strip()
    if not text:
        raise UsageError(
            "Nothing was typed. Name a film by its id or a title, in English, Hangul or romanised Korean."
        )
    return text


def films_identified(text: str, films: Sequence[Film]) -> list[Film]:
    """Return the films that an id or a URL identifies: of IMDb, TMDB, Wikidata or Naver, or of Letterboxd with a year.

    Letterboxd's URLs contain a title, which identifies a film only with its year.
    """
    if len(text.split()) != 1 or not any(character.isdigit() for character in text):
        return []
    from tearjerk.search.query.identifiers import parse_identifier  # not needed for titles

    identifier = parse_identifier(text)
    if identifier is None:
        return []
    if identifier.field:
        return [film for film in films if identifier.identifies(film)]
    if _LETTERBOXD_FILM not in text.casefold() or strip_year(identifier.title) == identifier.title:
        return []
    return films_named(identifier.title, films)


def films_named_exactly(text: str, films: Sequence[Film]) -> list[Film]:
    """Return the films that a title names or, if none does, that an id or a URL identifies."""
    return films_named(text, films) or films_identified(text, films)


def find_film(words: Sequence[str], films: Sequence[Film]) -> Film:
    """Return the film for a read-only command, with hints on stderr if it was not named exactly.

    Raises NothingFoundError with suggestions if no title matches.
    """
    title = join_words(words)
    for film in films:
        if film.id == title:
            return film
    identified = films_identified(title, films)
    if len(identified) == 1:
        return identified[0]
    from tearjerk import search

    try:
        best, *others = search.resolve(title, films)
    except search.NoMatchError as error:
        return confirm_suggestion(error)
    exact = films_named(title, films)
    own_titles = {fold_title(name) for name in (best.film.title, best.film.title_ko, *best.film.romanised)}
    is_named = best.film in exact and not own_titles.isdisjoint(map(fold_title, (title, strip_year(title))))
    if not is_named:
        hint(f"Assuming '{title}' means {best.film.title} ({best.film.year}){_match_reason(title, best)}.")
    ties = [match.film for match in others if match.score == best.score or match.film in exact]
    near = ties or ([] if is_named else [match.film for match in others])
    if near:
        hint(f"It could also mean: {first_few([film.id for film in near], 5)}.")
    return best.film


def _match_reason(title: str, match: "Match") -> str:
    """Return why a film matched although its title was not typed, as the end of a sentence; empty if obvious."""
    if match.year_note:
        return f": {match.year_note}"
    if match.matched != match.film.title:
        return f": your words match '{match.matched}'"
    if match.distance:
        return ": its title is spelled almost the same"
    return ": that is part of its title" if fold_title(title) in fold_title(match.film.title) else ""


def confirm_suggestion(error: "NoMatchError") -> Film:
    """Return the film that an error suggests, if the user confirms it; raise the error if it does not suggest exactly one or the user can't be asked."""
    if len(error.suggestions) != 1 or not can_ask():
        raise error
    if not confirm(error.sentence):
        raise NothingFoundError("No film was chosen.")
    return error.suggestions[0]


def choose_film(words: Sequence[str], films: Sequence[Film]) -> Film:
    """Return the film that a change to the record is about: named exactly or chosen by the user, never guessed.

    Raises UsageError listing the ids if the user cannot be asked, and NothingFoundError if no title is similar or
    the user chooses no film.
    """
    title = join_words(words)
    found = films_named_exactly(title, films)
    if len(found) == 1:
        return found[0]
    if not found:
        if len(words) > 1 and all(films_named(word, films) for word in words):
            raise UsageError("Name one film at a time.")
        from tearjerk import search

        try:
            found = [match.film for match in search.resolve(title, films)]
        except search.NoMatchError as error:
            return confirm_suggestion(error)
    choices = found[:MAX_CHOICES]
    if can_ask():
        return _ask_which_film(title, choices)
    ids = ", ".join(film.id for film in choices)
    if len(choices) == 1:
        film = choices[0]
        raise UsageError(f"Did you mean {film.title} ({film.year})? Name the film by its id: {ids}.")
    raise UsageError(f"It is not certain which film '{title}' means. Name the film by its id: one of {ids}.")


def _ask_which_film(title: str, choices: Sequence[Film]) -> Film:
    hint(f"Which film do you mean by '{clean(title)}'?")
    for number, film in enumerate(choices, start=1):
        hint(f"  {number}  {clean(film.title)}  {clean(film.title_ko)}  {film.year}")
    print_line("Number, or Enter for none of them: ", sys.stderr, end="", flush=True)
    answer = sys.stdin.readline().strip()
    if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(choices):
        return choices[int(answer) - 1]
    raise NothingFoundError("No film was chosen.")
