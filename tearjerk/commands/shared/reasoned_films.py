"""What `like` and `recommend` share: options, and films with a because as an answer."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.likeness.alike import ALIKE_FIELDS, Alike
from tearjerk.likeness.explain import explain as explained
from tearjerk.likeness.similarity import Similarity
from tearjerk.output.answer import Answer, cards
from tearjerk.output.lines import COLUMNS, cell, line

REASONED_FIELDS = (*ALIKE_FIELDS, "friend", "parts")
"""The keys an answer may have; `friend` and `parts` are there where they were asked for."""

LimitOption = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many.")]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Show each part of the similarity.")]


class ReasonedFilm(Struct, frozen=True):
    """One offered film, with a because for each user, and for each the loved film it is compared with."""

    alike: Sequence[Alike]
    loved: Sequence[Film] = ()
    similarity: Similarity | None = None

    @property
    def film(self) -> Film:
        """The offered film."""
        return self.alike[0].film

    def sentences(self) -> list[str]:
        """One because for each user."""
        return [one.because.sentence() for one in self.alike]

    def parts(self) -> dict[str, dict[str, Any]]:
        """The parts of the first user's similarity; empty where nothing was compared."""
        if self.similarity is None:
            return {}
        return explained(self.loved[0], self.film, self.alike[0].likeness, self.similarity)

    def record(self, *, explain: bool) -> dict[str, Any]:
        """The film's JSON with `similarity` and `because`, `friend` for a second user, `parts` if asked."""
        first, *second = self.alike
        record = first.record()
        if second:
            record["friend"] = second[0].because.record()
        if explain:
            record["parts"] = self.parts()
        return record


def reasoned_films(found: Sequence[ReasonedFilm], *, explain: bool) -> Answer:
    """Films with their because; with `explain` each part of the similarity, as `parts` in JSON."""
    records = [one.record(explain=explain) for one in found]
    rows = [
        (one.film, one.sentences(), record.get("parts")) for one, record in zip(found, records, strict=True)
    ]
    extra = [key for key in ("friend", "parts") if any(key in record for record in records)]
    return Answer(
        records,
        (*ALIKE_FIELDS, *extra),
        cards("reasoned_films", rows),
        columns=COLUMNS,
        lines=_lines(found, records),
    )


def _lines(found: Sequence[ReasonedFilm], records: Sequence[dict[str, Any]]) -> list[str]:
    lines = []
    for one, record in zip(found, records, strict=True):
        reasons = cell("; and ".join(one.sentences()))
        lines.append(f"{line(record, COLUMNS)}\t{record['similarity']}\t{reasons}")
        lines.extend(
            f"\t{name}\t{part['value']}\t{part['weight']}\t{cell(part['from'])}"
            for name, part in record.get("parts", {}).items()
        )
    return lines
