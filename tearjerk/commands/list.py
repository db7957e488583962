"""`tearjerk list`: the films that match the filters."""

from tearjerk.commands.shared.film_answers import film_list_answer
from tearjerk.commands.shared.filtering import filter_films, report_unknown
from tearjerk.commands.shared.list_options import ListOptions
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.commands.shared.preferences import add_preferences
from tearjerk.output.answer import show

EXAMPLES = """
tearjerk list --theme mother --year 2000-2010
tearjerk list --sort year --reverse --limit 5
tearjerk list --json | jq -r '.[].title'
tearjerk list | fzf
"""


def run(
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    listing: ListOptions,
) -> None:
    """List the films that match the filters, most tears first."""
    criteria, selection = filter_films(catalogue.films(), add_preferences(filters, catalogue))
    films = listing.apply(selection.films)
    show(film_list_answer(films, selection.passing_unjudged), output.form(pager=True))
    report_unknown(selection, criteria, films)
