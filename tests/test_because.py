"""The promise: a because reads as one would say it, is true, and gives nothing away."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import AFTERTASTES, RELATIONS, THEMES, with_parents
from tearjerk.likeness.absences import ABSENCES, known_to_lack
from tearjerk.likeness.because import Because, BecauseRecord, because
from tearjerk.likeness.concepts import CONCEPTS, ConceptTable, bundled_concepts
from tearjerk.likeness.phrases import AFTERTASTE_CHANGES, RELATION_THEMES, relation_phrase, theme_phrase
from tearjerk.likeness.similar import similar_films
from tearjerk.likeness.similarity import Similarity
from tearjerk.tears.levels import in_words
from tests.conftest import film

FILMS = loading.load()
BUNDLED = Similarity(FILMS, bundled_concepts())
some_films = settings(max_examples=30)
"""Each example is a film with the five that are offered for it."""


def of(one: dict[str, Any], other: dict[str, Any]) -> Because:
    first = film(**{"id": "one-2001", "title_ko": "하나", **one})
    second = film(**{"id": "other-2001", "title_ko": "다른 하나", **other})
    return because(first, second, Similarity([first, second], ConceptTable()))


def tears(share: float) -> dict[str, Any]:
    return {
        "reviews": 1000, "crying": int(1000 * share), "share": share, "low": share - 0.01, "high": share + 0.01,
        "corpora": ["naver-2022"],
    }  # fmt: skip


def test_it_says_what_is_shared_and_what_is_not_as_a_person_would() -> None:
    told = of(
        {
            "relations": ["father-daughter"], "themes": ["father", "prison"], "tears": tears(0.25), "cast": [],
            "directors": [], "aftertaste": "bittersweet",
        },
        {
            "relations": ["father-daughter"], "themes": ["father"], "tears": tears(0.24), "aftertaste": "warm",
            "warnings": {"present": [], "absent": ["wrongful-execution", "state-violence"]},
        },
    )  # fmt: skip
    assert (
        told.sentence()
        == "also a father and his daughter; also about 1 in 4 in tears; but warmer, and no prison"
    )
    assert told.record() == BecauseRecord(
        shared=("a father and his daughter", "about 1 in 4 in tears"), differs=("warmer", "no prison")
    )


def test_a_recommendation_names_the_film_it_is_because_of() -> None:
    assert (
        Because(("friends",), (), you="you cried at Hope").sentence()
        == "because you cried at Hope: also friends"
    )


def test_a_sequel_is_said_to_be_one_before_anything_else() -> None:
    told = of({"title_ko": "하늘", "year": 2001}, {"title_ko": "하늘 2", "year": 2004})
    assert told.sentence().startswith("its sequel; also ")
    assert told.record().shared[0] == "its sequel"


def test_an_absence_is_not_claimed_of_what_is_late_in_the_other_film() -> None:
    assert (
        "no dementia"
        not in of({"themes": ["dementia"]}, {"themes": ["love"], "late_themes": ["dementia"]}).differs
    )


@pytest.mark.parametrize(
    ("absent", "said"),
    [(["war-violence", "colonial-atrocity"], True), (["war-violence"], False), ([], False)],
)
def test_an_absence_that_a_warning_could_deny_is_claimed_only_where_it_is_known(
    absent: list[str], said: bool
) -> None:
    told = of({"themes": ["war"]}, {"themes": ["love"], "warnings": {"present": [], "absent": absent}})
    assert ("no war" in told.differs) == said


@pytest.mark.parametrize("theme", ABSENCES)
def test_every_film_of_the_catalogue_that_lacks_something_is_known_to(theme: str) -> None:
    absence = ABSENCES[theme]
    for one in FILMS:
        if not known_to_lack(one, theme, BUNDLED.concepts):
            continue
        assert theme not in one.all_themes, one.id
        assert set(absence.warnings) <= set(one.warnings.absent), one.id
        written = " ".join((one.synopsis, one.title, one.title_ko, *one.also_known_as)).casefold()
        for word in absence.words.split():
            pattern = rf"\b{word[:-1]}" if word.endswith("*") else rf"\b{word}\b"
            assert not re.search(pattern, written), (one.id, word)
        counted = BUNDLED.concepts.film(one.naver)
        if theme in CONCEPTS and counted is not None:
            assert counted.shares[theme] <= BUNDLED.concepts.means[counted.corpus][theme], one.id


@pytest.mark.parametrize(
    ("theme", "contradicted"),
    [
        ("prison", "a-family-2004"), ("sport", "keys-to-the-heart-2018"),
        ("prison", "hero-2022"), ("prison", "mal-mo-e-the-secret-mission-2019"), ("school", "love-phobia-2006"),
        ("school", "for-horowitz-2006"), ("animals", "soulmate-2023"),
        ("prison", "man-in-love-2014"),
    ],
)  # fmt: skip
def test_what_an_audit_found_to_be_false_is_not_said_again(theme: str, contradicted: str) -> None:
    assert not known_to_lack(next(one for one in FILMS if one.id == contradicted), theme, BUNDLED.concepts)


@some_films
@given(st.sampled_from(FILMS))
def test_a_because_says_an_absence_only_where_it_is_sure(loved: Film) -> None:
    for one in similar_films(loved, FILMS, BUNDLED, 10):
        for theme, absence in ABSENCES.items():
            if absence.phrase in one.because.differs:
                assert known_to_lack(one.film, theme, BUNDLED.concepts), (loved.id, one.film.id, theme)


def test_that_nobody_makes_music_is_never_said() -> None:
    assert "music" not in ABSENCES


def test_a_relation_that_would_give_a_late_theme_away_is_not_said() -> None:
    told = of(
        {"relations": ["sisters"], "late_themes": ["siblings"], "themes": ["sport"]},
        {"relations": ["sisters"], "themes": ["siblings", "sport"]},
    )
    assert relation_phrase("sisters") not in told.shared
    assert "sport" in told.shared


@some_films
@given(st.sampled_from(FILMS))
def test_no_because_of_the_catalogue_names_a_late_theme(loved: Film) -> None:
    for one in similar_films(loved, FILMS, BUNDLED, 5):
        late = set(loved.late_themes) | set(one.film.late_themes)
        for phrase in (*one.because.shared, *one.because.differs):
            words = re.split(r", and |, | and |^with ", phrase)
            for theme in late:
                assert theme_phrase(theme) not in words, (loved.id, one.film.id, phrase)
                assert theme not in ABSENCES or phrase != ABSENCES[theme].phrase, (
                    loved.id,
                    one.film.id,
                    phrase,
                )
            for relation, gives in RELATION_THEMES.items():
                if not with_parents(tuple(late)).isdisjoint(gives):
                    assert relation_phrase(relation) not in words, (loved.id, one.film.id, phrase)
            for concept in CONCEPTS.values():
                if concept.phrase is not None and not with_parents(tuple(late)).isdisjoint(concept.themes):
                    assert f"talk of {concept.phrase} " not in phrase, (loved.id, one.film.id, phrase)


@some_films
@given(st.sampled_from(FILMS))
def test_the_numbers_of_a_because_are_those_of_the_catalogue(loved: Film) -> None:
    for one in similar_films(loved, FILMS, BUNDLED, 5):
        for phrase in (*one.because.shared, *one.because.differs):
            if "in tears" in phrase:
                assert one.film.tears is not None
                assert loved.tears is not None
                assert in_words(one.film.tears.share) in phrase
                assert in_words(loved.tears.share).removesuffix(" in 100") in phrase
            if phrase.startswith("more in tears"):
                assert one.film.tears is not None
                assert loved.tears is not None
                assert one.film.tears.share > loved.tears.share


@some_films
@given(st.sampled_from(FILMS))
def test_what_a_because_says_of_themes_stands_in_the_catalogue(loved: Film) -> None:
    said = {theme_phrase(theme): theme for theme in THEMES}
    relations = {relation_phrase(relation): relation for relation in RELATIONS}
    for one in similar_films(loved, FILMS, BUNDLED, 5):
        for phrase in one.because.shared:
            words = phrase.split(", and ")
            if set(words) <= relations.keys():
                assert {relations[word] for word in words} <= {*loved.relations}.intersection(
                    one.film.relations
                )
            elif set(words := phrase.split(" and ")) <= said.keys():
                both = with_parents(loved.themes) & with_parents(one.film.themes)
                assert {said[word] for word in words} <= both
        for phrase in one.because.differs:
            if phrase.startswith("with ") and phrase[5:] in said:
                assert said[phrase[5:]] in one.film.themes
                assert said[phrase[5:]] not in loved.all_themes
            for theme, absence in ABSENCES.items():
                if phrase == absence.phrase:
                    assert theme in loved.themes
                    assert theme not in one.film.all_themes


def test_every_change_of_aftertaste_has_words() -> None:
    assert set(AFTERTASTE_CHANGES) == {
        (one, other) for one in AFTERTASTES for other in AFTERTASTES if one != other
    }
