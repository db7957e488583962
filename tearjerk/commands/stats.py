"""`tearjerk stats`: the catalogue at a glance."""

from collections.abc import Iterator

from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, show
from tearjerk.output.statistics import statistics
from tearjerk.output.terminal import Terminal

EXAMPLES = """
tearjerk stats
tearjerk stats --json | jq '.directors[0]'
"""

FIELDS = ("films", "measured", "estimated", "reviews", "decades", "levels", "themes", "directors", "actors")


def run(catalogue: CatalogueOptions, output: OutputOptions) -> None:
    """The catalogue at a glance: films by decade, level and theme, most-wept directors and actors."""
    record = statistics(catalogue.films())

    def lines() -> Iterator[str]:
        for name in ("films", "measured", "estimated", "reviews"):
            yield f"{name}\t{record[name]}"
        for name, key in (("decades", "decade"), ("levels", "level"), ("themes", "id")):
            for row in record[name]:
                yield f"{name}\t{row[key]}\t{row['films']}"
        for name in ("directors", "actors"):
            for row in record[name]:
                yield f"{name}\t{row['name']}\t{row['films']}\t{row['share']}"

    def draw(terminal: Terminal) -> None:
        from tearjerk.output.cards.statistics import draw_statistics

        draw_statistics(record, terminal)

    show(Answer([record], FIELDS, draw, single=True, lines=lines), output.output())
