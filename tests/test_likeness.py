"""The promise: how alike two films are is a number from 0 to 1 that can be taken apart again."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import RELATIONS
from tearjerk.likeness.concepts import ConceptTable, FilmConcepts, bundled_concepts
from tearjerk.likeness.parts import (
    ROLES,
    aftertaste_part,
    cosine,
    era_part,
    inverse_document_frequency,
    people_part,
    tears_part,
)
from tearjerk.likeness.similarity import WEIGHTS, Similarity, explain_similarity
from tests.conftest import film

FILMS = loading.load()
BUNDLED = Similarity(FILMS, bundled_concepts())
SOME_FILM = st.sampled_from(FILMS)
VECTORS = st.dictionaries(st.sampled_from("abcdef"), st.floats(0, 10))


@given(SOME_FILM, SOME_FILM)
def test_a_similarity_and_its_parts_lie_from_0_to_1_and_do_not_depend_on_the_order(
    one: Film, other: Film
) -> None:
    there, back = BUNDLED.likeness(one, other), BUNDLED.likeness(other, one)
    assert 0 <= there.total <= 1
    assert all(0 <= value <= 1 for value in there.parts.values())
    assert math.isclose(there.total, back.total)


@given(SOME_FILM, SOME_FILM)
def test_what_explain_shows_adds_up_to_the_similarity(one: Film, other: Film) -> None:
    likeness = BUNDLED.likeness(one, other)
    shown = explain_similarity(one, other, likeness, BUNDLED)
    assert abs(sum(part.value * part.weight for part in shown.values()) - likeness.total) < 0.005
    assert abs(sum(part.weight for part in shown.values()) - 1) < 0.005


def test_the_weights_sum_to_1() -> None:
    assert math.isclose(sum(WEIGHTS.values()), 1)


def test_a_part_that_is_not_known_is_left_out_and_the_others_count_for_it() -> None:
    one, other = film(id="one-2001"), film(id="other-2001", relations=["father-son"])
    parts = Similarity([one, other], ConceptTable()).parts(one, other)
    assert "concepts" not in parts
    assert "relation" not in parts
    twin = film(id="twin-2001")
    same = Similarity([one, twin], ConceptTable()).likeness(one, twin)
    assert same.total > 0.95


def test_explain_names_neither_a_late_theme_nor_what_implies_it() -> None:
    one = film(id="one-2001", themes=["sport"], late_themes=["siblings"], relations=["sisters"])
    other = film(id="other-2001", themes=["sport", "siblings"], relations=["sisters"])
    compared = Similarity([one, other], ConceptTable())
    shown = explain_similarity(one, other, compared.likeness(one, other), compared)
    assert "sport" in shown["themes"].source
    assert not any("sibling" in part.source or "sister" in part.source for part in shown.values())


def test_a_rare_theme_shared_makes_two_films_more_alike_than_a_common_one() -> None:
    crowd = [film(id=f"film-{number}-2001", themes=["loss"]) for number in range(8)]
    one = film(id="one-2001", themes=["loss", "music"])
    other = film(id="other-2001", themes=["music"])
    compared = Similarity([*crowd, one, other], ConceptTable())
    assert compared.parts(one, other)["themes"] > compared.parts(one, crowd[0])["themes"]


def test_late_themes_count_towards_likeness() -> None:
    one = film(id="one-2001", themes=["love"], late_themes=["dementia"])
    other = film(id="other-2001", themes=["marriage", "dementia"])
    stranger = film(id="stranger-2001", themes=["marriage", "sport"])
    compared = Similarity([one, other, stranger], ConceptTable())
    assert compared.parts(one, other)["themes"] > compared.parts(one, stranger)["themes"]


def test_a_father_and_his_son_are_half_way_to_a_mother_and_hers() -> None:
    pairs = {
        relation: film(id=f"{relation}-2001", relations=[relation])
        for relation in ("father-son", "mother-son", "sisters")
    }
    compared = Similarity(list(pairs.values()), ConceptTable())

    def part(one: str, other: str) -> float:
        return compared.parts(pairs[one], pairs[other])["relation"]

    assert part("father-son", "father-son") == pytest.approx(1)
    assert 0 < part("father-son", "mother-son") < 1
    assert part("father-son", "sisters") == 0


def test_every_relation_of_the_vocabulary_is_taken_apart() -> None:
    assert ROLES.keys() == RELATIONS.keys()


def test_what_a_title_hides_says_nothing_about_the_pair() -> None:
    table = ConceptTable(
        {"c": {"mother": 0.01, "music": 0.01}},
        {
            1: FilmConcepts("c", 500, {"mother": 0.3, "music": 0.1}),
            2: FilmConcepts("c", 500, {"music": 0.1}),
        },
    )
    one, other = film(id="one-2001", naver=1), film(id="other-2001", naver=2)
    assert Similarity([one, other], table).parts(one, other)["concepts"] == pytest.approx(1)


def test_the_simple_parts_are_what_they_say() -> None:
    warm, harrowing = film(aftertaste="warm"), film(aftertaste="harrowing")
    assert aftertaste_part(warm, warm) == 1
    assert aftertaste_part(warm, harrowing) == 0
    assert era_part(film(year=2001), film(year=2011)) == 0.5
    estimated = film(tears=None, cry_basis="estimated", cry_reason="It was not counted.", cry_level=4)
    assert tears_part(film(), estimated) > 0.9


def test_people_are_told_apart_by_their_hangul() -> None:
    one = film(
        cast=[{"name": "Lee Two", "name_ko": "이이"}], directors=[{"name": "Kim One", "name_ko": "김일"}]
    )
    spelt_otherwise = film(cast=[{"name": "Yi I", "name_ko": "이이"}], directors=[])
    namesake = film(cast=[{"name": "Lee Two", "name_ko": "리투"}], directors=[])
    assert people_part(one, spelt_otherwise) == 0.5
    assert people_part(one, namesake) == 0


def test_a_director_and_an_actor_of_one_name_are_not_taken_for_one_person() -> None:
    lee = {"name": "Lee Byung-hun", "name_ko": "이병헌"}
    assert people_part(film(directors=[lee], cast=[]), film(directors=[], cast=[lee])) == 0


@given(VECTORS, VECTORS)
def test_a_cosine_lies_from_0_to_1(one: dict[str, float], other: dict[str, float]) -> None:
    assert 0 <= cosine(one, other) <= 1


@given(st.lists(st.sets(st.sampled_from("abc")), min_size=1))
def test_the_rarer_a_word_the_more_it_counts(documents: list[set[str]]) -> None:
    rarity = inverse_document_frequency(documents)
    counts = {word: sum(word in document for document in documents) for word in rarity}
    for one in rarity:
        for other in rarity:
            assert (rarity[one] > rarity[other]) == (counts[one] < counts[other])
