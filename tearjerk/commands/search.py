"""`tearjerk search`: titles, however they are typed."""

from typing import Annotated

import typer

from tearjerk.catalogue import film
from tearjerk.commands.shared import completion
from tearjerk.commands.shared.film_argument import join_words
from tearjerk.commands.shared.filtering import filter_films, report_unknown
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.output.answer import Answer, cards, show
from tearjerk.output.lines import COLUMNS

EXAMPLES = """
tearjerk search moment to rember
tearjerk search 7번방
tearjerk search sowon --json
tearjerk search qntksgod --explain
"""

EXPLAINED = ("tier", "asked", "key", "distance")
"""What `--explain` adds to the JSON of a match."""

FIELDS = (*film.FIELDS, "score", "matched", *EXPLAINED)


def run(
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY…", help="Words of a title; no quotes needed.", autocompletion=completion.titles
        ),
    ],
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many.")] = 10,
    explain: Annotated[bool, typer.Option("--explain", help="Say why each film matched.")] = False,
) -> None:
    """Ranked title matches, however they are typed: English, Hangul, romanised, initial consonants; people too."""
    from tearjerk.search import resolve

    films = catalogue.films()
    # Matched first and filtered then, so that what is said of a filter is said of what was searched for.
    found = resolve(join_words(query), films)
    _, selection = filter_films(tuple(match.film for match in found), filters, catalogue=films)
    matches = [match for match in found if match.film in selection.films][:limit]

    records = [match.record(explain=explain) for match in matches]
    fields = FIELDS if explain else FIELDS[: -len(EXPLAINED)]
    columns = ("id", "title", "year", "score", "matched", *EXPLAINED) if explain else COLUMNS
    show(
        Answer(records, fields, cards("matches", matches, explain=explain), columns=columns),
        output.output(pager=True),
    )
    report_unknown(selection, [match.film for match in matches])
