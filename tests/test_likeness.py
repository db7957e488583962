"""The similarity of two films is a number from 0 to 1 that can be broken down into parts."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import RELATIONS
from tearjerk.likeness.bundled import bundled_similarity
from tearjerk.likeness.concepts import ConceptTable, FilmConcepts
from tearjerk.likeness.explanation import explain_similarity
from tearjerk.likeness.parts import (
    ROLES,
    cosine,
    era_part,
    inverse_document_frequency,
    tears_part,
)
from tearjerk.likeness.review_vectors import ReviewVector
from tearjerk.likeness.similarity import MAX_WORDS_LEAD, WEIGHTS, Similarity
from tests.conftest import film

FILMS = loading.load()
BUNDLED = bundled_similarity(FILMS)
SOME_FILM = st.sampled_from(FILMS)
VECTORS = st.dictionaries(st.sampled_from("abcdef"), st.floats(0, 10))


@given(SOME_FILM, SOME_FILM)
def test_similarities_are_from_0_to_1_and_only_tears_are_asymmetric(one: Film, other: Film) -> None:
    there, back = BUNDLED.score(one, other), BUNDLED.score(other, one)
    assert 0 <= there.total <= 1
    assert all(0 <= value <= 1 for value in there.parts.values())
    for part in there.parts.keys() - {"tears", "words"}:
        assert math.isclose(there.parts[part], back.parts[part])
    if there.parts["tears"] == back.parts["tears"]:
        assert math.isclose(there.total, back.total)


@given(SOME_FILM, SOME_FILM)
def test_the_parts_shown_by_explain_add_up_to_the_similarity(one: Film, other: Film) -> None:
    score = BUNDLED.score(one, other)
    shown = explain_similarity(one, other, score, BUNDLED)
    assert abs(sum(part.value * part.weight for part in shown.values()) - score.total) < 0.005
    assert abs(sum(part.weight for part in shown.values()) - 1) < 0.005


def test_the_weights_sum_to_1() -> None:
    assert math.isclose(sum(WEIGHTS.values()), 1)


def test_unknown_parts_are_left_out_and_the_others_are_reweighted() -> None:
    one, other = film(id="one-2001"), film(id="other-2001", relations=["father-son"])
    parts = Similarity([one, other], ConceptTable()).parts(one, other)
    assert "concepts" not in parts
    assert "relation" not in parts
    twin = film(id="twin-2001")
    same = Similarity([one, twin], ConceptTable()).score(one, twin)
    assert same.total > 0.95


def test_explain_names_no_late_theme_or_anything_that_implies_it() -> None:
    one = film(id="one-2001", themes=["sport"], late_themes=["siblings"], relations=["sisters"])
    other = film(id="other-2001", themes=["sport", "siblings"], relations=["sisters"])
    similarity = Similarity([one, other], ConceptTable())
    shown = explain_similarity(one, other, similarity.score(one, other), similarity)
    assert "sport" in shown["themes"].source
    assert not any("sibling" in part.source or "sister" in part.source for part in shown.values())


def test_explain_names_equally_rare_themes_in_alphabetical_order() -> None:
    themes = ["war", "music", "sport", "school", "animals", "prison"]
    one, other = film(id="one-2001", themes=themes), film(id="other-2001", themes=themes)
    similarity = Similarity([one, other], ConceptTable())
    source = explain_similarity(one, other, similarity.score(one, other), similarity)["themes"].source
    assert [theme.split()[0] for theme in source.split(", ")] == sorted(themes)


@pytest.mark.parametrize(
    ("laughter", "named"), [(0.4, ["laughter", "poverty"]), (0.01, ["poverty", "laughter"])]
)
def test_explain_names_concepts_by_strength_and_laughter_even_if_it_is_rare(
    laughter: float, named: list[str]
) -> None:
    shares = {"poverty": 0.2, "laughter": laughter}
    table = ConceptTable(
        {"c": dict.fromkeys(shares, 0.02)}, {code: FilmConcepts("c", 500, shares) for code in (1, 2)}
    )
    one, other = film(id="one-2001", naver=1), film(id="other-2001", naver=2)
    similarity = Similarity([one, other], table)
    source = explain_similarity(one, other, similarity.score(one, other), similarity)["concepts"].source
    assert [concept.split()[0] for concept in source.split("; ")] == named


def test_sharing_a_rare_theme_counts_more_than_a_common_one() -> None:
    crowd = [film(id=f"film-{number}-2001", themes=["loss"]) for number in range(8)]
    one = film(id="one-2001", themes=["loss", "music"])
    other = film(id="other-2001", themes=["music"])
    similarity = Similarity([*crowd, one, other], ConceptTable())
    assert similarity.parts(one, other)["themes"] > similarity.parts(one, crowd[0])["themes"]


def test_late_themes_count_towards_similarity() -> None:
    one = film(id="one-2001", themes=["love"], late_themes=["dementia"])
    other = film(id="other-2001", themes=["marriage", "dementia"])
    stranger = film(id="stranger-2001", themes=["marriage", "sport"])
    similarity = Similarity([one, other, stranger], ConceptTable())
    assert similarity.parts(one, other)["themes"] > similarity.parts(one, stranger)["themes"]


def test_relations_that_share_one_role_count_in_part() -> None:
    film_by_relation = {
        relation: film(id=f"{relation}-2001", relations=[relation])
        for relation in ("father-son", "mother-son", "sisters")
    }
    similarity = Similarity(list(film_by_relation.values()), ConceptTable())

    def part(one: str, other: str) -> float:
        return similarity.parts(film_by_relation[one], film_by_relation[other])["relation"]

    assert part("father-son", "father-son") == pytest.approx(1)
    assert 0 < part("father-son", "mother-son") < 1
    assert part("father-son", "sisters") == 0


def test_every_relation_is_split_into_roles() -> None:
    assert ROLES.keys() == RELATIONS.keys()


def test_concepts_masked_by_a_title_are_not_compared() -> None:
    table = ConceptTable(
        {"c": {"mother": 0.01, "music": 0.01}},
        {
            1: FilmConcepts("c", 500, {"mother": 0.3, "music": 0.1}),
            2: FilmConcepts("c", 500, {"music": 0.1}),
        },
    )
    one, other = film(id="one-2001", naver=1), film(id="other-2001", naver=2)
    assert Similarity([one, other], table).parts(one, other)["concepts"] == pytest.approx(1)


def test_the_era_part_halves_every_ten_years() -> None:
    assert era_part(2001, 2001) == 1
    assert era_part(2001, 2011) == era_part(2011, 2001) == 0.5


def test_only_fewer_tears_than_the_loved_film_reduce_the_similarity() -> None:
    assert tears_part(0.3, 0.3) == tears_part(0.1, 0.4) == 1
    assert tears_part(0.3, 0.2) == pytest.approx(0.6)
    assert tears_part(0.4, 0.1) == 0
    tearful, tearless = film(id="tearful-2001", cry_level=5), film(id="tearless-2001", cry_level=1)
    tearful, tearless = (
        structs.replace(one, tears=None, cry_basis="estimated", cry_reason="Not counted.")
        for one in (tearful, tearless)
    )
    similarity = Similarity([tearful, tearless], ConceptTable())
    assert similarity.score(tearful, tearless).total < similarity.score(tearless, tearful).total


def people_part(one: Film, other: Film) -> float:
    return Similarity([], ConceptTable()).parts(one, other)["people"]


def test_people_are_distinguished_by_their_hangul_names() -> None:
    one = film(
        id="one-2001",
        cast=[{"name": "Lee Two", "name_ko": "이이"}],
        directors=[{"name": "Kim One", "name_ko": "김일"}],
    )
    spelt_otherwise = film(id="two-2001", cast=[{"name": "Yi I", "name_ko": "이이"}], directors=[])
    namesake = film(id="three-2001", cast=[{"name": "Lee Two", "name_ko": "리투"}], directors=[])
    assert people_part(one, spelt_otherwise) == 0.5
    assert people_part(one, namesake) == 0


def test_a_director_and_an_actor_with_the_same_name_are_different_people() -> None:
    lee = {"name": "Lee Byung-hun", "name_ko": "이병헌"}
    directed, played = (
        film(id="one-2001", directors=[lee], cast=[]),
        film(id="two-2001", directors=[], cast=[lee]),
    )
    assert people_part(directed, played) == 0


def test_words_of_reviews_alone_do_not_make_films_similar() -> None:
    same = ReviewVector(500, (1.0, 0.0))
    one = film(id="one-1981", naver=1, year=1981, themes=["music"], genres=["comedy"], cast=[], directors=[])
    other = film(id="other-2021", naver=2, year=2021, themes=["war"], genres=["war"], cast=[], directors=[])
    similarity = Similarity([one, other], ConceptTable(), review_vectors={1: same, 2: same})
    with_words, without = (
        similarity.score(one, other),
        Similarity([one, other], ConceptTable()).score(one, other),
    )
    assert similarity.parts(one, other)["words"] == 1
    assert with_words.parts["words"] == pytest.approx(without.total + MAX_WORDS_LEAD)
    assert without.total < with_words.total < without.total + MAX_WORDS_LEAD


def test_opposite_vectors_count_as_zero() -> None:
    one, other = film(id="one-2001", naver=1), film(id="other-2001", naver=2)
    opposite_vectors = {1: ReviewVector(500, (1.0, 0.0)), 2: ReviewVector(500, (-1.0, 0.0))}
    assert (
        Similarity([one, other], ConceptTable(), review_vectors=opposite_vectors).parts(one, other)["words"]
        == 0
    )


def test_films_without_vectors_are_compared_without_words() -> None:
    one, other = film(id="one-2001", naver=1), film(id="other-2001", naver=None)
    similarity = Similarity([one, other], ConceptTable(), review_vectors={1: ReviewVector(500, (1.0, 0.0))})
    assert "words" not in similarity.parts(one, other)


@given(VECTORS, VECTORS)
def test_a_cosine_is_from_0_to_1(one: dict[str, float], other: dict[str, float]) -> None:
    assert 0 <= cosine(one, other) <= 1


@given(st.lists(st.sets(st.sampled_from("abc")), min_size=1))
def test_the_rarer_a_term_the_more_it_counts(documents: list[set[str]]) -> None:
    rarity = inverse_document_frequency(documents)
    counts = {term: sum(term in document for document in documents) for term in rarity}
    for one in rarity:
        for other in rarity:
            assert (rarity[one] > rarity[other]) == (counts[one] < counts[other])
