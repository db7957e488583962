"""`tearjerk recommend`: films for you, from what you have rated."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from tearjerk.actions.record import read_record, today
from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.filtering import filter_films, report_unknown
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.commands.shared.reasoned_films import (
    REASONED_FIELDS,
    ExplainOption,
    LimitOption,
    ReasonedFilm,
    reasoned_films,
)
from tearjerk.diary.record import Record
from tearjerk.errors import NothingFoundError
from tearjerk.likeness.concepts import ConceptTable
from tearjerk.likeness.recommend import Reader, reader, recommend, spread
from tearjerk.likeness.taste import FEWEST_RATINGS, Taste
from tearjerk.output.answer import show
from tearjerk.output.messages import hint

EXAMPLES = """
tearjerk recommend
tearjerk recommend --max-runtime 2h --avoid child-death
tearjerk recommend --with friend.json
tearjerk recommend --limit 3 --explain
"""

FIELDS = REASONED_FIELDS


def run(
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    limit: LimitOption = 5,
    friend: Annotated[
        str | None,
        typer.Option("--with", metavar="FILE", help="A friend's exported record: what suits both of you."),
    ] = None,
    explain: ExplainOption = False,
) -> None:
    """Films that you have not seen, from your ratings, each with the film of yours it is because of.

    With fewer than three ratings: the films that made most viewers cry, as different as they can be.
    """
    from tearjerk.likeness.concepts import bundled_concepts

    films = catalogue.films()
    records = [read_record()[0]]
    if friend is not None:
        from tearjerk.diary import exchange

        records.append(exchange.read_friend(Path(friend), films, today()))
    gone = frozenset[str]().union(*(record.seen | record.never for record in records))
    _, selection = filter_films(films, filters)
    candidates = [film for film in selection.films if film.id not in gone]
    if not candidates:
        raise NothingFoundError(
            "You have seen every film that passes, or put it on your never list. Loosen a filter, or watch one again."
        )
    concepts = bundled_concepts()
    readers = _readers(records, films, candidates, concepts)
    if readers:
        found = [
            ReasonedFilm([one.alike for one in suited], [one.loved for one in suited], readers[0].similarity)
            for suited in recommend(readers, candidates, limit)
        ]
    else:
        found = [ReasonedFilm([one]) for one in spread(films, candidates, concepts, limit)]
        if explain:
            hint("There is nothing to explain: these films are compared with none of yours.")
    show(reasoned_films(found, explain=explain and bool(readers)), output.output())
    report_unknown(selection, [one.film for one in found])


def _readers(
    records: Sequence[Record], films: Sequence[Film], candidates: Sequence[Film], concepts: ConceptTable
) -> list[Reader]:
    # Says on stderr whose taste is not known yet, and goes on with the other's.
    there = {film.id for film in films}
    found = []
    for record, whose in zip(records, ("you", "your friend"), strict=False):
        ratings = {film: rating for film, rating in record.ratings.items() if film in there}
        one = reader(Taste(ratings, record.cried, whose), films, candidates, concepts)
        if one is not None:
            found.append(one)
            continue
        has = "you have" if whose == "you" else f"{whose} has"
        if len(ratings) < FEWEST_RATINGS:
            rated = f"{len(ratings)} rating{'' if len(ratings) == 1 else 's'}"
            hint(
                f"To know a taste takes {FEWEST_RATINGS} ratings, and {has} {rated}: `tearjerk rate TITLE 4.5` adds one."
            )
        else:
            hint(
                f"None of the films that {has} rated was liked (more than 3), so they say nothing of what would be."
            )
    if not found:
        hint("Until then, these are the films that made most viewers cry, as different as they can be.")
    return found
