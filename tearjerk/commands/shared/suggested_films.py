"""Options of `like` and `recommend`, and the answers they make from suggested films and reasons."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer
from msgspec import UNSET, Struct, structs, to_builtins

from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.film_answers import UnjudgedFilms, unjudged_ids
from tearjerk.likeness.explanation import ExplainedPart, explain_similarity
from tearjerk.likeness.similar import SimilarFilm, SimilarFilmRecord
from tearjerk.likeness.similarity import Similarity
from tearjerk.output.answer import Answer, card_renderer
from tearjerk.output.columns import FILM_COLUMNS, cell, line

FIELDS = SimilarFilmRecord.__struct_fields__
"""All possible JSON keys of an answer; `friend` and `parts` are present only if requested."""


def fields_with(options: Mapping[str, Any]) -> Sequence[str]:
    """Return the JSON keys of an answer for the given options."""
    requested = {"friend": options.get("friend_file"), "parts": options["explain"]}
    return [field for field in FIELDS if requested.get(field, True)]


LimitOption = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show at most this many.")]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Show each part of the similarity.")]


class SuggestedFilm(Struct, frozen=True):
    """A suggested film, with a reason for each user (`similar_per_user`); `loved` is the film in the first user's reason."""

    similar_per_user: Sequence[SimilarFilm]
    loved: Film | None = None
    similarity: Similarity | None = None

    @property
    def film(self) -> Film:
        """The suggested film."""
        return self.similar_per_user[0].film

    def sentences(self) -> list[str]:
        """Return one sentence for each user that says why the film is suggested."""
        return [similar.reason.sentence() for similar in self.similar_per_user]

    def parts(self) -> Mapping[str, ExplainedPart]:
        """Return the parts of the first user's similarity score; empty if no films were compared."""
        if self.similarity is None or self.loved is None:
            return {}
        return explain_similarity(self.loved, self.film, self.similar_per_user[0].score, self.similarity)

    def record(self, *, explain: bool) -> SimilarFilmRecord:
        """Return the film as a JSON object, with `friend` for a second user and `parts` if requested."""
        first, *second = self.similar_per_user
        return structs.replace(
            first.record(),
            friend=second[0].reason.record() if second else UNSET,
            parts=self.parts() if explain else UNSET,
        )


def suggested_films_answer(
    suggestions: Sequence[SuggestedFilm], *, explain: bool, unjudged: UnjudgedFilms = ()
) -> Answer:
    """Return an answer that lists films with their reasons and, if `explain`, each part of the similarity (`parts` in JSON).

    The films in `unjudged` are marked on a terminal.
    """
    records = [suggestion.record(explain=explain) for suggestion in suggestions]
    rows = [
        (suggestion.film, suggestion.sentences(), record.parts or {})
        for suggestion, record in zip(suggestions, records, strict=True)
    ]
    unused = {key for key in ("friend", "parts") if all(getattr(record, key) is UNSET for record in records)}
    return Answer(
        records,
        [field for field in FIELDS if field not in unused],
        card_renderer("suggested_films", rows, unjudged_ids(unjudged)),
        columns=FILM_COLUMNS,
        lines=lambda: _pipe_lines(suggestions, records),
    )


def _pipe_lines(suggestions: Sequence[SuggestedFilm], records: Sequence[SimilarFilmRecord]) -> list[str]:
    lines = []
    for suggestion, record in zip(suggestions, records, strict=True):
        reasons = cell("; and ".join(suggestion.sentences()))
        lines.append(f"{line(to_builtins(record), FILM_COLUMNS)}\t{record.similarity}\t{reasons}")
        lines.extend(
            f"\t{name}\t{part.value}\t{part.weight}\t{cell(part.source)}"
            for name, part in (record.parts or {}).items()
        )
    return lines
