"""`tearjerk like`: films similar to a given one."""

from collections.abc import Sequence
from typing import Annotated

import typer
from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.commands.shared import suggested_films
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.film_argument import TitleWords, find_film
from tearjerk.commands.shared.filtering import filter_films, report_unknown
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.commands.shared.preferences import add_preferences
from tearjerk.commands.shared.suggested_films import ExplainOption, LimitOption, SuggestedFilm
from tearjerk.errors import NothingFoundError
from tearjerk.likeness import critique
from tearjerk.likeness.similar import similar_films
from tearjerk.likeness.unmet_criteria import distant_films_message, unmet_criterion_message
from tearjerk.output.answer import show
from tearjerk.output.messages import hint
from tearjerk.selection.filters import select

EXAMPLES = """
tearjerk like miracle in cell no 7
tearjerk like the attorney --warmer --less injustice
tearjerk like a moment to remember --year 2010+ --explain
tearjerk like 써니 --limit 3 --json
"""

FIELDS = suggested_films.FIELDS
fields_with = suggested_films.fields_with


class CritiqueOptions(Struct, frozen=True):
    """Options for how the films should differ from the given one."""

    more: Annotated[
        list[str] | None,
        typer.Option(
            "--more",
            metavar="THEME",
            help="Only films with this theme, such as music. If repeated or separated by commas, films must match"
            " all of them.",
        ),
        Completion("word_completion.themes"),
    ] = None
    less: Annotated[
        list[str] | None,
        typer.Option(
            "--less",
            metavar="THEME",
            help="Only films without this theme, such as injustice. Repeat the option or use commas for several.",
        ),
        Completion("word_completion.themes"),
    ] = None
    warmer: Annotated[bool, typer.Option("--warmer", help="Only films with a warmer aftertaste.")] = False
    lighter: Annotated[
        bool,
        typer.Option("--lighter", help="Only films with fewer viewers in tears and no heavier aftertaste."),
    ] = False
    sadder: Annotated[
        bool,
        typer.Option("--sadder", help="Only films with more viewers in tears and no lighter aftertaste."),
    ] = False
    shorter: Annotated[bool, typer.Option("--shorter", help="Only shorter films.")] = False
    newer: Annotated[bool, typer.Option("--newer", help="Only more recent films.")] = False

    def to_critique(self) -> critique.Critique:
        """Parse the options; raises UsageError if a theme does not exist."""
        return critique.parse(
            more=self.more or (),
            less=self.less or (),
            warmer=self.warmer,
            lighter=self.lighter,
            sadder=self.sadder,
            shorter=self.shorter,
            newer=self.newer,
        )


def run(
    title: TitleWords,
    critique_options: CritiqueOptions,
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    limit: LimitOption = 5,
    explain: ExplainOption = False,
) -> None:
    """Find films that someone who loved this one would want to see next, each with a reason.

    docs/likeness.md in the repository explains what is compared and how well it works.
    """
    films = catalogue.films()
    film = find_film(title, films)
    others = other_films(film, films)
    requested_critique = critique_options.to_critique()
    if reason := unmet_criterion_message(film, requested_critique, others, late=filters.late):
        raise NothingFoundError(reason)
    criteria, selection = filter_films(
        others,
        add_preferences(filters, catalogue),
        critique.criteria(film, requested_critique, late=filters.late),
        # People are looked up among all films; only then are late themes counted among all of them too.
        catalogue=films if filters.person else None,
    )
    suggestions = most_similar_films(film, selection.films, films, limit)
    show(
        suggested_films.suggested_films_answer(
            suggestions, explain=explain, unjudged=selection.passing_unjudged
        ),
        output.form(pager=True),
    )
    report_unknown(selection, criteria, [suggestion.film for suggestion in suggestions])
    similarity = suggestions[0].similarity
    if similarity and (
        remark := distant_films_message(
            film,
            requested_critique,
            [suggestion.film for suggestion in suggestions],
            select(others, criteria, catalogue=films).films,
            similarity,
        )
    ):
        hint(remark)


def other_films(film: Film, films: Sequence[Film]) -> tuple[Film, ...]:
    """Return all films but one; raises NothingFoundError if there are none."""
    others = tuple(other for other in films if other.id != film.id)
    if not others:
        raise NothingFoundError(
            f"{film.title} is the only film in this catalogue, so there is nothing to compare it with."
        )
    return others


def most_similar_films(
    film: Film, candidates: Sequence[Film], catalogue: Sequence[Film], limit: int
) -> list[SuggestedFilm]:
    """Return the candidates most similar to a film, each with a reason."""
    from tearjerk.likeness.bundled import bundled_similarity

    similarity = bundled_similarity(catalogue)
    return [
        SuggestedFilm([similar], film, similarity)
        for similar in similar_films(film, candidates, similarity, limit)
    ]
