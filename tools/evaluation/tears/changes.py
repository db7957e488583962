"""Make the table of docs/tears.md that shows the effect of each change to the measure.

The corpora are measured as in the first edition, and then with the changes, one added after the other. Each is compared
with the labelled reviews and with the levels of the catalogue's measured films.
"""

import csv
import json
from pathlib import Path

from tearjerk.catalogue.cry_levels import LEVEL_THRESHOLDS, level
from tearjerk.measure.corpora import Corpus
from tearjerk.measure.language import Language
from tearjerk.measure.measurement import measure
from tearjerk.measure.rules.korean.korean import KOREAN
from tools.document import markdown_table
from tools.evaluation.tears.label_tables import Frames
from tools.evaluation.tears.score_labels import judge_labels, score
from tools.evidence import CORPORA, reviews
from tools.paths import DATA
from tools.remeasure import NAVER_LOW_RATING, korean_codes, unmeasured_codes

SECOND_EDITION_EXCLUSIONS = {
    "the heart weeps",
    "bread eaten in tears",
    "contrived tears",
    "not that kind of film",
    "tears that dried up at once",
    "wanted to cry, but did not",
    "the tears of an actor, by name",
    "a character on the verge of tears",
}
"""Korean exclusions added in the second edition."""

LABEL_PARTS = ("held", "later", "dev")


def first_edition() -> Language:
    """Return the Korean rules without the exclusions of the second edition."""
    return KOREAN._replace(
        patterns=tuple(
            pattern for pattern in KOREAN.patterns if pattern.name not in SECOND_EDITION_EXCLUSIONS
        )
    )


def effects_of_changes(evidence: Path, frames: Frames) -> str:
    """Make the table of F1 by part of the labels, and of films that changed level, for each change."""
    first, unmeasured = first_edition(), unmeasured_codes()
    korean = korean_codes(evidence) - unmeasured
    others = {code for frame in frames.values() for code in frame["film"].unique()} - unmeasured
    scores = {
        "first": _scores(evidence, first, None),
        "rated": _scores(evidence, first, NAVER_LOW_RATING),
        "rules": _scores(evidence, KOREAN, NAVER_LOW_RATING),
    }
    shares = {
        "first": _shares(evidence, first, None, None),
        "rated": _shares(evidence, first, NAVER_LOW_RATING, None),
        "unmeasured": _shares(evidence, first, NAVER_LOW_RATING, others),
        "prior": _shares(evidence, first, NAVER_LOW_RATING, korean),
        "rules": _shares(evidence, KOREAN, NAVER_LOW_RATING, korean),
    }
    unrounded = {
        name: {film: _unrounded_level(share) for film, share in by_film.items()}
        for name, by_film in shares.items()
    }
    rounded = {
        name: {film: level(share) for film, share in by_film.items()} for name, by_film in shares.items()
    }
    same = ["as before"] * len(LABEL_PARTS)
    rows = [
        ["first edition", *scores["first"], "", ""],
        [
            "a low rating does not count",
            *scores["rated"],
            *_count_moves(unrounded["first"], unrounded["rated"]),
        ],
        [
            f"{len(unmeasured)} films praised in jest are not measured",
            *same,
            *_count_moves(unrounded["rated"], unrounded["unmeasured"]),
        ],
        [
            "the prior is that of Korean films",
            *same,
            *_count_moves(unrounded["unmeasured"], unrounded["prior"]),
        ],
        ["whole percentages decide the level", *same, *_count_moves(unrounded["prior"], rounded["prior"])],
        [
            f"{len(SECOND_EDITION_EXCLUSIONS)} exclusions for the extended definition",
            *scores["rules"],
            *_count_moves(rounded["prior"], rounded["rules"]),
        ],
        ["all together", *scores["rules"], *_count_moves(unrounded["first"], rounded["rules"])],
    ]
    head = ["change", *(f"F1, {part}" for part in LABEL_PARTS), "films up a level", "down"]
    return markdown_table(head, rows)


def exclusion_samples(_: Path, __: Frames) -> str:
    """Make the table of what each exclusion in data/exclusion-samples.csv removes, and how much of a sample was removed correctly."""
    with (DATA / "exclusion-samples.csv").open(encoding="utf-8", newline="") as table:
        found = list(csv.DictReader(table))
    rows = [[row["exclusion"], row["removes"], row["read"], row["rightly"]] for row in found]
    return markdown_table(["exclusion", "reviews removed", "of them read", "correctly removed"], rows)


def _scores(evidence: Path, language: Language, low_rating: float | None) -> list[str]:
    return [f"{score(judge_labels(evidence, part, language, low_rating)).f1:.3f}" for part in LABEL_PARTS]


def _shares(
    evidence: Path, language: Language, low_rating: float | None, prior_films: set[str] | None
) -> dict[str, float]:
    """Return the share of every measured film in the catalogue, by Naver code."""
    corpora = [
        Corpus(name, reviews(evidence, name), None, has_untyped_codes=False, low_rating=low_rating)
        for name in CORPORA
    ]
    listed = json.loads((DATA / "films.json").read_text(encoding="utf-8"))
    codes = {str(film["naver"]) for film in listed if film["cry_basis"] == "measured"}
    return {
        film.film: film.share
        for film in measure(corpora, [language], prior_films=prior_films).films
        if film.film in codes
    }


def _unrounded_level(share: float) -> int:
    """Return the level as in the first edition, from the share itself instead of whole percentages."""
    return next((step for step, minimum in LEVEL_THRESHOLDS if share * 100 >= minimum), 1)


def _count_moves(before: dict[str, int], after: dict[str, int]) -> list[str]:
    films = before.keys() & after.keys()
    up = sum(after[film] > before[film] for film in films)
    return [str(up), str(sum(after[film] < before[film] for film in films))]
