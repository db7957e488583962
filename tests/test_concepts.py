"""What viewers talk about is counted as the word lists define it, and can be read back as written."""

import re
from collections.abc import Mapping, Sequence

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue import loading
from tearjerk.catalogue.vocabulary import THEMES
from tearjerk.likeness.concepts import CONCEPTS, ConceptTable, FilmConcepts, bundled_concepts, parse_table
from tearjerk.measure.concepts import (
    PRIOR_REVIEWS,
    ConceptCorpus,
    FilmConceptShares,
    MeasuredConcepts,
    measure_concepts,
    shrink,
)
from tearjerk.measure.word_lists import WordList, load_word_lists
from tools.measure_concepts import csv_lines

WORDS = load_word_lists()


@pytest.mark.parametrize("concept", WORDS)
def test_each_example_mentions_its_concept_and_each_counterexample_does_not(concept: str) -> None:
    assert re.search(WORDS[concept].pattern, WORDS[concept].example)
    assert not re.search(WORDS[concept].pattern, WORDS[concept].counterexample)


def test_the_word_lists_the_program_and_the_table_have_the_same_concepts() -> None:
    bundled = bundled_concepts()
    assert list(WORDS) == list(CONCEPTS)
    assert all(list(mean) == list(CONCEPTS) for mean in bundled.means.values())


def test_concepts_refer_to_existing_themes() -> None:
    assert all(theme in THEMES for concept in CONCEPTS.values() for theme in concept.themes)


def test_the_bundled_table_has_shares_of_catalogue_films() -> None:
    table = bundled_concepts()
    codes = {film.naver for film in loading.load()}
    assert set(table.films) <= codes
    assert len(table.films) > 200
    for film in table.films.values():
        assert film.corpus in table.means
        assert film.reviews >= 50
        assert all(0 <= share < 1 for share in film.shares.values())


def test_words_in_a_films_title_are_not_counted_as_concepts() -> None:
    mother = WordList(("엄마", "모정"), "", "")
    assert mother.pattern_without_title("엄마의 공책") == "(?:모정)"
    assert mother.pattern_without_title("여행자") == mother.pattern
    assert WORDS["children"].pattern_without_title("아이") != WORDS["children"].pattern


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.floats(0.0001, 0.5))
def test_shares_shrink_towards_the_mean_film_and_more_so_with_fewer_reviews(
    mentioned: int, unmentioned: int, mean: float
) -> None:
    reviews = mentioned + unmentioned
    share, raw = shrink(mentioned, reviews, mean), mentioned / reviews
    assert min(raw, mean) - 1e-9 <= share <= max(raw, mean) + 1e-9
    assert abs(share - raw) <= abs(mean - raw) * PRIOR_REVIEWS / (reviews + PRIOR_REVIEWS) + 1e-9


def concept_corpus(name: str, reviews: Mapping[int, Sequence[str | None]], min_reviews: int) -> ConceptCorpus:
    rows = [(film, text) for film, texts in reviews.items() for text in texts]
    frame = pl.LazyFrame(rows, schema={"film": pl.Int32, "review": pl.String}, orient="row")
    return ConceptCorpus(name, frame, min_reviews)


def test_the_first_corpus_with_enough_nonempty_reviews_is_used() -> None:
    words = {"music": WordList(("노래",), "", "")}
    new = concept_corpus("new", {1: [*["노래"] * 60, *["그냥"] * 40, None, ""], 2: ["노래"] * 60}, 100)
    old = concept_corpus("old", {1: ["그냥"] * 60, 2: ["노래"] * 30 + ["그냥"] * 30, 3: ["노래"] * 10}, 50)
    table = measure_concepts([new, old], {1: "하나", 2: "둘", 3: "셋"}, words)
    assert [(row.film, row.corpus, row.reviews) for row in table.films] == [(1, "new", 100), (2, "old", 60)]
    assert table.means["new"] == {"music": pytest.approx(0.8)}
    first, second = (row.shares["music"] for row in table.films)
    assert first == pytest.approx((60 + 80) / 200)
    assert second == pytest.approx((30 + 100 * 0.25) / 160)


def test_a_concept_has_no_share_if_too_many_of_its_mentions_are_words_of_the_title() -> None:
    words = {"mother": WordList(("엄마", "모정"), "", "")}
    reviews = concept_corpus("c", {1: ["엄마 보고 싶다"] * 50, 2: ["엄마"] * 49 + ["모정"]}, 50)
    table = measure_concepts([reviews], {1: "엄마", 2: "여행자"}, words)
    assert [row.shares["mother"] is None for row in table.films] == [True, False]


def test_a_table_survives_writing_and_reading() -> None:
    written = MeasuredConcepts(
        {"c": {"mother": 0.01, "music": 0.02}},
        [FilmConceptShares(7, "c", 120, {"mother": 0.04, "music": None})],
    )
    table = parse_table("\n".join(csv_lines(written)))
    assert table == ConceptTable(
        {"c": {"mother": 0.01, "music": 0.02}}, {7: FilmConcepts("c", 120, {"mother": 0.04})}
    )
    film = table.films[7]
    assert table.lift(film, "mother") == pytest.approx(4)
    assert table.lift(film, "music") == 1
    assert table.pmi_vector(film) == {"mother": pytest.approx(2)}
    assert table.title_concepts(film) == {"music"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "film,shares\n",
        "naver,corpus,reviews,mother\n7,c,120,0.04\n",
        "naver,corpus,reviews,mother\nmean,c,,x\n",
    ],
)
def test_an_invalid_table_is_rejected(text: str) -> None:
    with pytest.raises((ValueError, KeyError, IndexError)):
        parse_table(text)
