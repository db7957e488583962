"""`tearjerk warnings`: the content warnings, with the number of films for each."""

from tearjerk.catalogue.vocabulary_counts import WarningCount, warning_counts
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, card_renderer, show

EXAMPLES = """
tearjerk warnings
tearjerk random --avoid animal-death,suicide
"""

COLUMNS = ("id", "label_ko", "films", "unknown", "meaning")

FIELDS = WarningCount.__struct_encode_fields__


def run(catalogue: CatalogueOptions, output: OutputOptions) -> None:
    """List the warnings you can avoid, with how many films have each and how many have not been judged."""
    counts = warning_counts(catalogue.films())

    show(Answer(counts, FIELDS, card_renderer("warnings", counts), columns=COLUMNS), output.form(pager=True))
