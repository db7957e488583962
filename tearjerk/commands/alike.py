"""What `like` and `recommend` share: options, and films with a because as an answer."""

from collections.abc import Sequence
from typing import Annotated

import typer

from tearjerk import plain
from tearjerk.film import Film
from tearjerk.likeness.alike import ALIKE_FIELDS, Alike
from tearjerk.likeness.explain import explain as explained
from tearjerk.likeness.similarity import Similarity
from tearjerk.show import Answer
from tearjerk.terminal import Terminal

LimitOption = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many.")]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Show each part of the similarity.")]


def shown(found: Sequence[Alike], film: Film, similarity: Similarity, *, explain: bool) -> Answer:
    """Films with their because; with `explain` each part of the similarity, as `parts` in JSON."""
    parts = [explained(film, one.film, one.likeness, similarity) if explain else None for one in found]
    records = [
        {**one.record(), **({"parts": of_one} if of_one is not None else {})}
        for one, of_one in zip(found, parts, strict=True)
    ]

    def lines() -> list[str]:
        told = []
        for one, record, of_one in zip(found, records, parts, strict=True):
            told.append(
                f"{plain.line(record, plain.COLUMNS)}\t{record['similarity']}\t{plain.cell(one.because.sentence())}"
            )
            told.extend(
                f"\t{name}\t{part['value']}\t{part['weight']}\t{plain.cell(part['from'])}"
                for name, part in (of_one or {}).items()
            )
        return told

    def draw(terminal: Terminal) -> None:
        from tearjerk.render.alike import draw_alike

        draw_alike(found, parts, terminal)

    fields = (*ALIKE_FIELDS, "parts") if explain else ALIKE_FIELDS
    return Answer(records, fields, draw, columns=plain.COLUMNS, lines=lines)
