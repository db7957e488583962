"""`tearjerk recommend`: films for you, based on your ratings."""

from collections.abc import Sequence
from typing import Annotated

import typer

from tearjerk.actions.record import NOTHING_READABLE, read_records
from tearjerk.actions.taste import derive_taste
from tearjerk.catalogue.film import Film
from tearjerk.commands.shared import suggested_films
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.filtering import filter_films, report_unknown
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.commands.shared.preferences import add_preferences
from tearjerk.commands.shared.suggested_films import ExplainOption, LimitOption, SuggestedFilm
from tearjerk.diary.record import Record
from tearjerk.errors import NothingFoundError
from tearjerk.likeness.recommend import cold_start_films, recommend
from tearjerk.likeness.taste import MIN_RELIABLE_RATINGS, Taste
from tearjerk.output.answer import show
from tearjerk.output.messages import hint
from tearjerk.text.words import plural

EXAMPLES = """
tearjerk recommend
tearjerk recommend --max-runtime 2h --avoid child-death
tearjerk recommend --with friend.json
tearjerk recommend --limit 3 --explain
"""

FIELDS = suggested_films.FIELDS
fields_with = suggested_films.fields_with


def run(
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    limit: LimitOption = 5,
    friend_file: Annotated[
        str | None,
        typer.Option(
            "--with",
            metavar="FILE",
            help="A friend's exported record, such as friend.json, to find films for both of you.",
        ),
        Completion("word_completion.files"),
    ] = None,
    explain: ExplainOption = False,
) -> None:
    """Recommend films you have not seen, based on your ratings, each with the film that led to it.

    With only one or two ratings, these are a first guess. Without any, they are the films that made the most
    viewers cry, chosen to be as varied as possible.
    """
    from tearjerk.likeness.bundled import bundled_similarity

    films = catalogue.films()
    records, readable = read_records(films, friend_file)
    excluded_ids = frozenset[str]().union(*(record.seen | record.never for record in records))
    criteria, selection = filter_films(films, add_preferences(filters, catalogue))
    candidates = [film for film in selection.films if film.id not in excluded_ids]
    if not candidates:
        raise NothingFoundError(
            "You have seen every matching film, or put it on your never list. Loosen a filter, or rewatch a film."
            if friend_file is None
            else "Each matching film has been seen by one of you or is on a never list. Loosen a filter."
        )
    similarity = bundled_similarity(films)
    tastes = _usable_tastes(records, films, readable=readable)
    if tastes:
        suggestions = [
            SuggestedFilm([reason.similar_film for reason in reasons], reasons[0].loved, similarity)
            for reasons in recommend(tastes, films, candidates, similarity, limit)
        ]
    else:
        suggestions = [
            SuggestedFilm([similar]) for similar in cold_start_films(candidates, similarity, limit)
        ]
        if explain:
            hint("Nothing to explain: these films were not chosen by comparing them with yours.")
    explained = explain and bool(tastes)
    show(
        suggested_films.suggested_films_answer(
            suggestions, explain=explained, unjudged=selection.passing_unjudged
        ),
        output.form(pager=True),
    )
    report_unknown(selection, criteria, [suggestion.film for suggestion in suggestions])


def _usable_tastes(records: Sequence[Record], films: Sequence[Film], *, readable: bool) -> list[Taste]:
    # Returns the tastes that contain a liked film, and reports on stderr those that do not or that rest on few ratings.
    tastes = [
        derive_taste(record, films, subject)
        for record, subject in zip(records, ("you", "your friend"), strict=False)
    ]
    usable = [taste for taste in tastes if taste.liked_films(films)]
    for record, taste in zip(records, tastes, strict=True):
        if taste.subject == "you" and not readable:
            hint(NOTHING_READABLE)
        elif taste.subject == "you" and record.ratings and not taste.ratings:
            hint("None of the films you rated are in this catalogue.")
        elif remark := _too_few_ratings_remark(taste.subject, len(taste.ratings), usable=taste in usable):
            hint(remark)
    if not usable:
        hint("For now, here are films that made many viewers cry, as varied as possible.")
    return usable


def _too_few_ratings_remark(subject: str, rating_count: int, *, usable: bool) -> str:
    """Return a remark if there are too few ratings, or none above 3; empty if there are enough."""
    has = "You have" if subject == "you" else "Your friend has"
    if rating_count and not usable:
        return f"{has} rated no film above 3, so there is nothing to base recommendations on."
    if rating_count >= MIN_RELIABLE_RATINGS:
        return ""
    if not rating_count and subject != "you":
        return f"{has} no ratings of films in this catalogue."  # the other rows of the file are not read
    add = " Add one with: tearjerk rate TITLE 4.5" if subject == "you" else ""
    if not rating_count:
        return f"{has} no ratings.{add}"
    return f"{has} only {plural(rating_count, 'rating')}, so this is a first guess: reliable recommendations need at least {MIN_RELIABLE_RATINGS} ratings.{add}"
