"""`tearjerk why`: how a film's cry level was measured, with a chart."""

from collections.abc import Mapping, Sequence
from typing import Any

from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.film_argument import OptionalTitle, find_film
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, card_renderer, show
from tearjerk.tears.explanation import ExplanationRecord, explain

EXAMPLES = """
tearjerk why
tearjerk why miracle in cell no 7
tearjerk why 써니
tearjerk why sunny --json | jq .rank
"""

FIELDS = ExplanationRecord.__struct_fields__


def fields_with(options: Mapping[str, Any]) -> Sequence[str]:
    """Return the JSON keys for a film, or for the overview if no title was given."""
    from tearjerk.tears.by_country import Overview

    return FIELDS if options["title"] else Overview.__struct_fields__


def run(catalogue: CatalogueOptions, output: OutputOptions, title: OptionalTitle = None) -> None:
    """Explain how a cry level was measured: the share of viewers in tears, its uncertainty, and the film's rank.

    The chart covers measured films from all countries. Without a title, compare Korean films with
    those of other countries, and with each other by decade and theme.
    """
    if not title:
        show(overview_answer(catalogue.films()), output.form(pager=True))
        return
    show(explain_level(find_film(title, catalogue.films())), output.form(pager=True))


def overview_answer(films: tuple[Film, ...]) -> Answer:
    """Return an answer that compares Korean films with those of other countries, and by decade and theme."""
    from tearjerk.tears.by_country import Overview, overview
    from tearjerk.tears.ranking import bundled_counted_films

    found = overview(bundled_counted_films(), films)
    return Answer(
        [found], Overview.__struct_fields__, card_renderer("why_korea", found), single=True, lines=found.lines
    )


def explain_level(film: Film) -> Answer:
    """Return an answer that explains how a film's cry level was measured."""
    found = explain(film)
    return Answer([found.record()], FIELDS, card_renderer("why", found), single=True, lines=found.lines)
