"""`tearjerk warnings`: the vocabulary, with how many films each word has."""

from tearjerk.catalogue.vocabulary_counts import warning_counts
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, show
from tearjerk.output.terminal import Terminal

EXAMPLES = """
tearjerk warnings
tearjerk random --avoid animal-death --avoid suicide --strict
"""

COLUMNS = ("id", "label_ko", "films", "unknown", "meaning")

FIELDS = ("id", "label", "label_ko", "meaning", "folded", "films", "absent", "unknown")


def run(catalogue: CatalogueOptions, output: OutputOptions) -> None:
    """The warnings you can avoid, with how many films each is in and how many nobody could judge."""
    rows = warning_counts(catalogue.films())

    def draw(terminal: Terminal) -> None:
        from tearjerk.output.cards.vocabulary import draw_warnings

        draw_warnings(rows, terminal)

    show(Answer(rows, FIELDS, draw, columns=COLUMNS), output.output())
