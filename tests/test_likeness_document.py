"""The numbers in docs/likeness.md agree with the code."""

import csv
import re

from tearjerk.catalogue.film import Film
from tearjerk.likeness import (
    comparison,
    critique,
    diversity,
    parts,
    recommend,
    shortlist,
    similarity,
    taste,
    unmet_criteria,
)
from tearjerk.likeness.concepts import CONCEPTS
from tearjerk.likeness.similarity import WEIGHTS
from tearjerk.measure import concepts as measured_concepts
from tearjerk.measure import review_vectors
from tearjerk.measure.counting import MIN_EARLIER_REVIEWS
from tests.conftest import ROOT

DOCUMENT = (ROOT / "docs" / "likeness.md").read_text(encoding="utf-8")


def test_the_table_of_weights_matches_the_code() -> None:
    table = DOCUMENT.split("## What is compared")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([a-z]+) \| (\d\.\d\d) \|", table, re.MULTILINE)
    assert {part: float(weight) for part, weight in rows} == WEIGHTS
    assert [float(weight) for _, weight in rows] == sorted(WEIGHTS.values(), reverse=True)


def test_the_numbers_of_triplets_match_the_table(films: tuple[Film, ...]) -> None:
    ids = {film.id for film in films}
    with (ROOT / "tools" / "evaluation" / "likeness" / "triplets.csv").open(encoding="utf-8") as file:
        _, *rows = csv.reader(file)
    known = [row for row in rows if ids.issuperset(row)]
    assert f"{len(rows)} judgements ({len(known)} of them on films still in the catalogue)" in DOCUMENT
    assert f"triplets {len(known)}." in DOCUMENT


def test_numbers_in_sentences_match_the_code() -> None:
    for sentence in (
        f"halves with every {'ten' if parts.ERA_HALF_LIFE_YEARS == 10 else parts.ERA_HALF_LIFE_YEARS} years between",
        f"to 0 at {parts.MAX_TEARS_SHORTFALL * 100:.0f} viewers in 100 fewer",
        f"{diversity.RELEVANCE_WEIGHT:.2f} times similarity to the film you named, less {1 - diversity.RELEVANCE_WEIGHT:.2f} times",
        f"lists {len(CONCEPTS)} concepts",
        f"if the film has at least {MIN_EARLIER_REVIEWS} reviews there, otherwise in the 2015 corpus if it has at least {measured_concepts.MIN_REVIEWS}",
        f"which counts for {measured_concepts.PRIOR_REVIEWS} reviews",
        f"more than {'a quarter' if measured_concepts.MAX_TITLE_SHARE == 0.25 else measured_concepts.MAX_TITLE_SHARE} of all mentions",
        f"means {comparison.MIN_MENTION_SHARE * 100:.0f} reviews in 100 or more, and {'four' if comparison.MIN_MENTION_LIFT == 4 else comparison.MIN_MENTION_LIFT} times the usual",
        f"'about as many' within {comparison.MAX_SIMILAR_SHARE_DIFFERENCE * 100:.0f} viewers in 100",
        f"at least {critique.MIN_SHARE_DIFFERENCE * 100:.0f} in 100 fewer viewers in tears",
        f"with fewer than {'three' if taste.MIN_RELIABLE_RATINGS == 3 else taste.MIN_RELIABLE_RATINGS} it says",
        f"at most {similarity.MAX_WORDS_LEAD} above the mean of the other parts",
        f"with exponent {recommend.SIMILARITY_EXPONENT}",
        f"chosen from the {diversity.MIN_POOL_SIZE} films most like the one you named",
        f"divided by 1 + n/{1 / diversity.GROUP_PENALTY:.0f}",
        f"less than {unmet_criteria.MIN_SIMILARITY_RATIO} of the similarity",
        f"more than {shortlist.MAX_SHORTLIST_FILMS} films, only the {shortlist.MAX_SHORTLIST_FILMS} nearest",
        f"at least {review_vectors.MIN_REVIEWS} reviews in the 2022 corpus a position of {review_vectors.DIMENSIONS} numbers",
        f"at most {review_vectors.MAX_REVIEWS:,} reviews per film",
        f"a difference of {comparison.MIN_YEARS_APART_IF_ALIKE} years or {comparison.MIN_MINUTES_APART_IF_ALIKE} minutes",
        f"counts like one rated {taste.NEUTRAL_RATING + taste.FULL_WEIGHT_DISTANCE * taste.SAVED_WEIGHT}",
        f"on your never list like one rated {taste.NEUTRAL_RATING + taste.FULL_WEIGHT_DISTANCE * taste.NEVER_WEIGHT}",
    ):
        assert sentence in DOCUMENT, sentence
