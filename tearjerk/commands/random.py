"""`tearjerk random`: one random film that matches the filters, without repeats until all have come up."""

import gc
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import structs

from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.film_answers import film_cards_answer
from tearjerk.commands.shared.filtering import filter_films, report_unknown
from tearjerk.commands.shared.options import CatalogueOptions, CountryOptions, FilterOptions, OutputOptions
from tearjerk.commands.shared.preferences import add_preferences
from tearjerk.errors import NothingFoundError, UsageError
from tearjerk.output.answer import Answer, renders_on_terminal, show
from tearjerk.output.card_options import CardOptions
from tearjerk.output.messages import hint
from tearjerk.selection.bag import DEFAULT_LEVEL_CRITERION, Draw, bag_name
from tearjerk.selection.filters import Criteria, Selection, select
from tearjerk.selection.sampling import sample
from tearjerk.text.words import first_few

if TYPE_CHECKING:
    from tearjerk.actions.draw import DrawRequest
    from tearjerk.commands.shared.prompt import Step

EXAMPLES = """
tearjerk random --theme family
tearjerk random --cry-level 4+ --max-runtime 2h --avoid child-death
tearjerk random --count 3 --seed 7
tearjerk random --saved
tearjerk random --json --fields id,title
"""


def run(
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    country: CountryOptions,
    output: OutputOptions,
    count: Annotated[
        int, typer.Option("--count", metavar="N", min=1, help="Draw this many films, all different.")
    ] = 1,
    seed: Annotated[
        int | None,
        typer.Option(
            "--seed",
            metavar="N",
            help="Seed, such as 7; random by default. The same seed gives the same films as long as the same films match.",
        ),
    ] = None,
    include_seen: Annotated[
        bool, typer.Option("--include-seen", help="Include films you have already seen.")
    ] = False,
    saved: Annotated[
        bool,
        typer.Option(
            "--saved", help="Draw from your watchlist; the default level of 3+ does not apply to it."
        ),
    ] = False,
    friend_file: Annotated[
        str | None,
        typer.Option(
            "--with",
            metavar="FILE",
            help="With --saved: draw from films you and a friend both saved, or if there are none, from films of level 3+ chosen for both of you (--cry-level chooses another level). FILE is the friend's exported record (friend.json).",
        ),
        Completion("word_completion.files"),
    ] = None,
    no_history: Annotated[
        bool, typer.Option("--no-history", help="Ignore earlier draws and don't remember this one.")
    ] = False,
) -> None:
    """Pick a random film among those that match the filters, all equally likely. No film repeats until all of them have come up.

    Only films at level 3 or above (at least 1 viewer in 10 cried) are drawn unless you set --cry-level or draw
    from your watchlist with --saved. Films that you have seen or put on your never list are left out. With --seed,
    they are included and no draw is remembered, so a seed gives the same films as long as the same films match.
    """
    code = country.code(catalogue)
    films = catalogue.films()
    if friend_file is not None and not saved:
        raise UsageError("`random --with` also needs --saved: tearjerk random --saved --with friend.json.")
    filters_and_preferences = add_preferences(filters, catalogue)
    criteria, selection = _select_films(films, filters_and_preferences, saved=saved, friend_file=friend_file)
    if seed is not None:
        draw = Draw(sample(selection.films, count, seed), (seed,))
        _show_draw(draw, count, criteria, selection, code, output)
        return
    # Imported here because a run with --seed does not draw from a bag, and so need not load SQLite (unless --saved
    # has read the record).
    from tearjerk.actions.draw import DrawRequest

    source = "" if not saved else "saved" if friend_file is None else "saved with a friend"
    request = DrawRequest(selection.films, bag_name(criteria, source), count, include_seen)
    draw, remembered = _draw_films(request, (), remember=not no_history)
    _show_draw(draw, count, criteria, selection, code, output)
    if count > 1 or not _is_interactive(output):
        return
    from tearjerk.commands.shared.prompt import Prompt, Step

    gc.enable()  # off for short runs (see __main__), but this one waits for keys
    prompt = Prompt()
    while (step := prompt.next_step(draw.films[0], code)) != Step.LEAVE:
        if step != Step.ANOTHER:
            try:
                show(_answer_for_step(step, draw.films[0], films, criteria, code), output.form())
            except NothingFoundError as error:
                hint(error.sentence)
            continue
        try:
            draw, remembered = _draw_films(request, draw.drawn_ids, remember=remembered)
        except NothingFoundError as error:
            hint(error.sentence)
            return
        _show_draw(draw, count, criteria, selection, code, output)


def _draw_films(request: "DrawRequest", drawn_ids: Sequence[str], *, remember: bool) -> tuple[Draw, bool]:
    """Draw the next films; return them and whether the draw was remembered. Print why if the record cannot be used."""
    from tearjerk.actions.draw import draw_films

    draw, problem = draw_films(request, drawn_ids, remember=remember)
    if problem is not None:
        hint(problem)
    return draw, remember and problem is None


def _show_draw(
    draw: Draw,
    count: int,
    criteria: Criteria,
    selection: Selection,
    country: str | None,
    output: OutputOptions,
) -> None:
    first, *others = draw.seeds
    available = len(draw.films)
    options = CardOptions(
        country=country, avoided=criteria.avoid, themes=criteria.theme, seed=first if available == 1 else None
    )
    show(film_cards_answer(draw.films, options), output.form())
    if available < count:
        hint(f"Only {available} film{'s are' if available > 1 else ' is'} available.")
    report_unknown(selection, criteria, draw.films)
    if others:
        seeds = first_few([str(seed) for seed in draw.seeds])
        hint(f"Seeds {seeds}, one per film: `--seed {first}` with the same filters shows the first again.")
    elif available > 1:
        hint(f"Seed {first}: add --seed {first} to see these again.")
    elif not renders_on_terminal(output.form()):
        hint(f"Seed {first}: add --seed {first} to see this again.")


def _select_films(
    films: tuple[Film, ...], filters: FilterOptions, *, saved: bool, friend_file: str | None
) -> tuple[Criteria, Selection]:
    """Return the criteria and the films to draw from; raises NothingFoundError, naming a filter to loosen, if no film passes."""
    default_criteria = [DEFAULT_LEVEL_CRITERION] if filters.cry_level is None else []
    if not saved:
        return filter_films(films, filters, default_criteria)
    from tearjerk.actions import saved_films
    from tearjerk.actions.record import read_records

    records, readable = read_records(films, friend_file)
    listed = saved_films.films_on_every_list(records, films, readable=readable)
    if listed:
        return filter_films(listed, filters, catalogue=films)
    criteria, selection = filter_films(films, filters, default_criteria)
    for_both = saved_films.films_for_both(records, films, selection.films)
    hint(f"No film is on both lists, so this draw is from films chosen for both of you: {for_both.reason}.")
    return criteria, structs.replace(selection, films=for_both.films)


def _answer_for_step(
    step: "Step", film: Film, films: Sequence[Film], criteria: Criteria, country: str | None
) -> Answer:
    """Return the answer for a step: what `why`, `like` with these filters or `show --warnings` would show.

    Raises NothingFoundError if no other film passes the filters.
    """
    if step == "why":
        from tearjerk.commands.why import explain_level

        return explain_level(film)
    if step == "like":
        from tearjerk.actions.film_keys import MAX_SIMILAR_FILMS
        from tearjerk.commands.like import most_similar_films, other_films
        from tearjerk.commands.shared.suggested_films import suggested_films_answer

        selection = select(other_films(film, films), criteria, catalogue=films)
        if not selection.films:
            raise NothingFoundError(
                f"No other film matches the filters, so there is nothing to compare {film.title} with."
            )
        suggestions = most_similar_films(film, selection.films, films, MAX_SIMILAR_FILMS)
        return suggested_films_answer(suggestions, explain=False, unjudged=selection.passing_unjudged)
    return film_cards_answer([film], CardOptions(country=country, reveal=True))


def _is_interactive(output: OutputOptions) -> bool:
    """Return whether a user can see the card and answer the prompt."""
    if output.json or output.jsonl or output.fields is not None:
        return False
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
