"""`tearjerk why`: how the level of a film was measured, with a picture."""

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
    """The keys of JSON for a film, or for all of them where none is named."""
    from tearjerk.tears.by_country import Overview

    return FIELDS if options["title"] else Overview.__struct_fields__


def run(catalogue: CatalogueOptions, output: OutputOptions, title: OptionalTitle = None) -> None:
    """How the level was measured: viewers in tears, how certain that is, and how the film ranks.

    The chart counts all measured films, whatever their country. Without a title: why Korean films are so
    emotional, in numbers by country, decade and theme.
    """
    if not title:
        show(explain_korea(catalogue.films()), output.output(pager=True))
        return
    show(explain_level(find_film(title, catalogue.films())), output.output(pager=True))


def explain_korea(films: tuple[Film, ...]) -> Answer:
    """Why Korean films are so emotional, in numbers."""
    from tearjerk.tears.by_country import Overview, overview
    from tearjerk.tears.ranking import bundled_counts

    found = overview(bundled_counts(), films)
    return Answer(
        [found], Overview.__struct_fields__, card_renderer("why_korea", found), single=True, lines=found.lines
    )


def explain_level(film: Film) -> Answer:
    """How the level of a film was measured."""
    found = explain(film)
    return Answer([found.record()], FIELDS, card_renderer("why", found), single=True, lines=found.lines)
