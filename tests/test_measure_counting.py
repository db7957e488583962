"""Reviews are counted by the rules and pooled by film."""

from random import Random

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tearjerk.errors import FileError
from tearjerk.measure import counting
from tearjerk.measure.corpora import Corpus
from tearjerk.measure.language import Language, PatternKind
from tearjerk.measure.matching import filter_crying, passes_prefilter, says_someone_cried
from tearjerk.measure.measurement import measure
from tearjerk.measure.rules.korean.korean import KOREAN
from tearjerk.measure.rules.languages import LANGUAGES, languages_for
from tests.generated_reviews import review

CRYING_REVIEW, OTHER_REVIEW, BLANK, ENGLISH_CRYING_REVIEW = (
    "언니랑 둘이서 펑펑 울었다 진짜로",
    "팝콘이 맛있고 재미있다",
    "   ",
    "I cried so much.",
)


def counted(
    rows: list[tuple[object, str | None]], language: str = "auto", batch_rows: int = 1_000
) -> dict[object, tuple[int, int]]:
    frame = pl.concat(
        pl.LazyFrame(rows[start : start + batch_rows], schema=["film", "review"], orient="row").with_columns(
            pl.col("review").cast(pl.String)
        )
        for start in range(0, len(rows), batch_rows)
    )
    return {
        film: (reviews, crying)
        for film, reviews, crying in counting.count_reviews(frame, languages_for(language)).iter_rows()
    }


def test_reviews_with_text_and_those_in_tears_are_counted() -> None:
    rows: list[tuple[object, str | None]] = [
        (7, CRYING_REVIEW),
        (7, OTHER_REVIEW),
        (7, BLANK),
        (7, None),
        (8, OTHER_REVIEW),
        (9, BLANK),
    ]
    assert counted(rows) == {7: (2, 1), 8: (1, 0), 9: (0, 0)}


def test_each_review_is_read_by_the_rules_for_its_script() -> None:
    rows: list[tuple[object, str | None]] = [
        ("a", CRYING_REVIEW),
        ("a", ENGLISH_CRYING_REVIEW),
        ("a", "a far cry from the book"),
    ]
    assert counted(rows) == {"a": (3, 2)}
    assert counted(rows, "ko") == {"a": (3, 1)}
    assert counted(rows, "en") == {"a": (3, 1)}


@pytest.mark.parametrize(
    "review", ["I cried 😭😭😭😭😭😭😭😭😭😭😭😭😭😭😭", "「我的父親」 I cried", "ㅠㅠ I cried ㅠㅠㅠㅠㅠㅠ"]
)
def test_english_reviews_with_emoji_or_foreign_letters_are_read(review: str) -> None:
    assert counted([("a", review)]) == counted([("a", review)], "en") == {"a": (1, 1)}


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 3), st.sampled_from([CRYING_REVIEW, OTHER_REVIEW, BLANK, ENGLISH_CRYING_REVIEW])
        ),
        min_size=1,
        max_size=24,
    )
)
def test_counts_do_not_depend_on_the_size_of_pieces(rows: list[tuple[object, str | None]]) -> None:
    expected = {
        film: (
            sum(r != BLANK for f, r in rows if f == film),
            sum(r in (CRYING_REVIEW, ENGLISH_CRYING_REVIEW) for f, r in rows if f == film),
        )
        for film, _ in rows
    }
    assert counted(rows) == expected
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "PREFILTER_PIECE_REVIEWS", 3)
        patch.setattr(counting, "RULES_PIECE_REVIEWS", 3)
        assert counted(rows, batch_rows=2) == expected


def test_progress_counts_every_review() -> None:
    increments: list[int] = []
    counting.count_reviews(
        pl.LazyFrame({"film": [1, 1, 2], "review": [CRYING_REVIEW, OTHER_REVIEW, OTHER_REVIEW]}),
        languages_for("ko"),
        increments.append,
    )
    assert sum(increments) == 3


def table(**films: tuple[int, int]) -> pl.DataFrame:
    rows = [(film, reviews, crying) for film, (reviews, crying) in films.items()]
    return pl.DataFrame(
        rows, schema={"film": pl.String, "reviews": pl.Int64, "crying": pl.Int64}, orient="row"
    )


def test_a_later_corpus_counts_only_below_100_earlier_reviews() -> None:
    newer = table(plenty=(100, 30), few=(99, 9))
    older = table(plenty=(100, 1), few=(50, 5), missing=(80, 8))
    pooled = {
        film: (reviews, crying, list(indexes))
        for film, reviews, crying, indexes in counting.pool_counts([newer, older]).iter_rows()
    }
    assert pooled == {"plenty": (100, 30, [0]), "few": (149, 14, [0, 1]), "missing": (80, 8, [1])}


@given(
    st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(0, 200), max_size=3), min_size=1, max_size=3)
)
def test_pooling_never_invents_a_review(corpora: list[dict[str, int]]) -> None:
    tables = [
        table(**{film: (reviews, reviews // 2) for film, reviews in corpus.items()}) for corpus in corpora
    ]
    for film, reviews, crying, indexes in counting.pool_counts(tables).iter_rows():
        assert reviews == sum(corpora[place].get(film, 0) for place in indexes)
        assert crying == sum(corpora[place].get(film, 0) // 2 for place in indexes)
        assert all(sum(corpora[earlier].get(film, 0) for earlier in range(place)) < 100 for place in indexes)


def corpus(name: str, rows: list[tuple[object, str]], *, has_untyped_codes: bool = False) -> Corpus:
    frame = pl.LazyFrame(rows, schema=["film", "review"], orient="row")
    return Corpus(name, frame, len(rows), has_untyped_codes)


def test_films_are_sorted_by_tears_with_results_by_corpus() -> None:
    films, films_without_text, _ = measure(
        [
            corpus("new", [(1, CRYING_REVIEW), (2, OTHER_REVIEW), (3, BLANK)]),
            corpus("old", [(2, CRYING_REVIEW)]),
        ],
        languages_for("ko"),
    )
    assert [(film.film, film.reviews, film.crying) for film in films] == [(1, 1, 1), (2, 2, 1)]
    assert [(share.corpus, share.reviews) for share in films[1].corpora] == [("new", 1), ("old", 1)]
    assert films_without_text == [3]


def test_codes_match_across_files_without_types() -> None:
    films, *_ = measure(
        [
            corpus("table", [("1", CRYING_REVIEW)], has_untyped_codes=True),
            corpus("numbers", [(1, OTHER_REVIEW)]),
        ],
        languages_for("ko"),
    )
    assert [(film.film, film.reviews) for film in films] == [(1, 2)]


def test_a_corpus_without_text_is_rejected() -> None:
    with pytest.raises(FileError, match="no review with text"):
        measure([corpus("blank", [(1, BLANK)])], languages_for("ko"))


def test_a_language_may_have_no_patterns_that_always_count() -> None:
    patterns = tuple(pattern for pattern in KOREAN.patterns if pattern.kind != PatternKind.ALWAYS)
    excluded = next(pattern for pattern in KOREAN.patterns if pattern.kind == PatternKind.EXCLUDED)
    frame = pl.DataFrame({"review": [CRYING_REVIEW, excluded.example]})
    found = frame.select(says_someone_cried(pl.col("review"), KOREAN._replace(patterns=patterns)))
    assert found.to_series().to_list() == [True, False]


def test_a_review_with_a_low_rating_does_not_count_as_crying() -> None:
    frame = pl.LazyFrame(
        {"film": [1, 1, 1, 1], "rating": ["4", "5", None, "?"], "review": [CRYING_REVIEW] * 4}
    )
    (row,) = counting.count_reviews(frame, languages_for("ko"), low_rating=4).iter_rows()
    assert row == (1, 4, 3)
    (row,) = counting.count_reviews(frame, languages_for("ko")).iter_rows()
    assert row == (1, 4, 4)


def test_the_prior_is_fitted_to_the_given_films() -> None:
    rows = [
        (film, CRYING_REVIEW if place < film % 20 else OTHER_REVIEW)
        for film in range(80)
        for place in range(20)
    ]
    frame = pl.LazyFrame(rows, schema=["film", "review"], orient="row")
    corpus = Corpus("invented", frame, None, has_untyped_codes=False)
    every, some = (
        {one.film: one.share for one in measure([corpus], languages_for("ko"), prior_films=films).films}
        for films in (None, [film for film in range(80) if film % 20 > 4])
    )
    assert some[20] > every[20]


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_filter_crying_agrees_with_says_someone_cried(language: Language) -> None:
    random = Random(7)
    reviews = pl.DataFrame({"number": range(4000), "review": [review(random) for _ in range(4000)]})
    expected = reviews.filter(says_someone_cried(pl.col("review"), language))
    found = filter_crying(reviews.filter(passes_prefilter(pl.col("review"), language)), language)
    assert found["number"].sort().to_list() == expected["number"].to_list()
    assert len(expected) > 500
