"""`tearjerk themes`: the themes, with the number of films for each."""

from tearjerk.catalogue.vocabulary_counts import ThemeCount, theme_counts
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, card_renderer, show

EXAMPLES = """
tearjerk themes
tearjerk themes --json | jq '.[] | select(.films > 20) | .id'
"""

COLUMNS = ("id", "label_ko", "films", "meaning")

FIELDS = ThemeCount.__struct_fields__


def run(catalogue: CatalogueOptions, output: OutputOptions) -> None:
    """List the themes, with the number of films for each; a theme's count includes its subthemes."""
    counts = theme_counts(catalogue.films())

    show(Answer(counts, FIELDS, card_renderer("themes", counts), columns=COLUMNS), output.form(pager=True))
