"""`tearjerk themes`: the vocabulary, with how many films each word has."""

from tearjerk.catalogue.vocabulary_counts import theme_counts
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, show
from tearjerk.output.terminal import Terminal

EXAMPLES = """
tearjerk themes
tearjerk themes --json | jq '.[] | select(.films > 20) | .id'
"""

COLUMNS = ("id", "label_ko", "films", "meaning")

FIELDS = ("id", "label", "label_ko", "meaning", "parent", "films")


def run(catalogue: CatalogueOptions, output: OutputOptions) -> None:
    """The themes, with how many films each has; a theme's count includes its children."""
    rows = theme_counts(catalogue.films())

    def draw(terminal: Terminal) -> None:
        from tearjerk.output.cards.vocabulary import draw_themes

        draw_themes(rows, terminal)

    show(Answer(rows, FIELDS, draw, columns=COLUMNS), output.output())
