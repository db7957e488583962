"""`tearjerk random`: one film that passes the filters, and not the one you had last time."""

import sys
from typing import Annotated

import typer

from tearjerk.commands.shared.film_answers import cards
from tearjerk.commands.shared.filtering import chosen, hint_unknown
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.errors import NothingFoundError
from tearjerk.output.answer import show
from tearjerk.output.messages import hint
from tearjerk.selection.bag import Draw, bag_name
from tearjerk.selection.sampling import pick

EXAMPLES = """
tearjerk random --theme family
tearjerk random --cry-level 4+ --max-runtime 2h --avoid child-death
tearjerk random --count 3 --seed 7
tearjerk random --json --fields id,title
"""


def run(
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    count: Annotated[int, typer.Option("--count", metavar="N", min=1, help="How many different films.")] = 1,
    seed: Annotated[
        int | None, typer.Option("--seed", metavar="N", help="The same seed gives the same film.")
    ] = None,
    include_seen: Annotated[
        bool, typer.Option("--include-seen", help="Also films you have seen, for a guest.")
    ] = False,
    no_history: Annotated[
        bool, typer.Option("--no-history", help="Neither heed nor remember what was picked before.")
    ] = False,
) -> None:
    """One film that passes the filters, each equally likely. All of them come once before one comes again.

    Films you have seen or banned are left out. A seed knows nothing of that: it always gives the same film.
    """
    criteria, selection = chosen(catalogue.films(), filters)

    def answer(draw: Draw) -> None:
        show(cards(draw.films, avoided=criteria.avoid), output.output())
        if len(draw.films) < count:
            given = len(draw.films)
            hint(f"Only {given} film{'s' * (given > 1)} can be given.")
        hint_unknown(selection, draw.films)
        hint(_seeds(draw))

    if seed is not None:
        answer(Draw(pick(selection.films, count, seed), (seed,)))
        return
    # The record is for a run without a seed only, and SQLite is loaded by no other.
    from tearjerk.actions.draw import Drawing

    drawing = Drawing(
        selection.films, bag_name(criteria), remembering=not no_history, include_seen=include_seen
    )
    draw = drawing.draw(count)
    answer(draw)
    if count > 1 or not _can_answer(output):
        return
    from tearjerk.actions.prompt import another

    while another(draw.films[0]):
        try:
            draw = drawing.draw(count)
        except NothingFoundError as error:
            hint(error.sentence)
            return
        answer(draw)


def _can_answer(output: OutputOptions) -> bool:
    """Whether somebody sees the card and the question behind it, and can say what to do."""
    if output.json or output.jsonl or output.fields is not None:
        return False
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def _seeds(draw: Draw) -> str:
    first, *others = draw.seeds
    if not others:
        return f"Seed {first}: add --seed {first} to see this again."
    return f"Seeds {', '.join(map(str, draw.seeds))}, one a film: --seed {first} alone shows the first again."
