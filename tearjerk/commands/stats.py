"""`tearjerk stats`: the catalogue at a glance."""

from functools import partial

from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, cards, show
from tearjerk.output.statistics import Statistics, lines, statistics

EXAMPLES = """
tearjerk stats
tearjerk stats --json | jq '.directors[0]'
"""

FIELDS = Statistics.__struct_fields__


def run(catalogue: CatalogueOptions, output: OutputOptions) -> None:
    """The catalogue at a glance: films by decade, level and theme, most-wept directors and actors."""
    found = statistics(catalogue.films())
    answer = Answer([found], FIELDS, cards("statistics", found), single=True, lines=partial(lines, found))
    show(answer, output.output(pager=True))
