"""The reasons for similar films read naturally, are true and reveal no spoilers."""

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import AFTERTASTES, RELATIONS, THEMES, with_parents
from tearjerk.likeness.bundled import bundled_similarity
from tearjerk.likeness.comparison import SUBJECT_THEMES
from tearjerk.likeness.concepts import CONCEPTS, ConceptTable
from tearjerk.likeness.phrases import AFTERTASTE_CHANGES, RELATION_THEMES, relation_phrase, theme_phrase
from tearjerk.likeness.reason import Reason, ReasonRecord, build_reason
from tearjerk.likeness.similar import similar_films
from tearjerk.likeness.similarity import Similarity
from tearjerk.tears.levels import share_in_words
from tests.conftest import film

FILMS = loading.load()
BUNDLED = bundled_similarity(FILMS)
few_examples = settings(max_examples=30)
"""Settings for the slow tests that compare a film with the five most similar ones."""


def reason_for(one: dict[str, Any], other: dict[str, Any]) -> Reason:
    first = film(**{"id": "one-2001", "title_ko": "하나", **one})
    second = film(**{"id": "other-2001", "title_ko": "다른 하나", **other})
    return build_reason(first, second, Similarity([first, second], ConceptTable()))


def measured_tears(share: float) -> dict[str, Any]:
    return {
        "reviews": 1000, "crying": int(1000 * share), "share": share, "low": share - 0.01, "high": share + 0.01,
        "corpora": ["naver-2022"],
    }  # fmt: skip


def test_a_reason_names_shared_and_differing_features() -> None:
    reason = reason_for(
        {
            "relations": ["father-daughter"], "themes": ["father", "prison"], "tears": measured_tears(0.25), "cast": [],
            "directors": [], "aftertaste": "bittersweet",
        },
        {
            "relations": ["father-daughter"], "themes": ["father", "music"], "tears": measured_tears(0.24), "aftertaste": "warm",
        },
    )  # fmt: skip
    assert (
        reason.sentence()
        == "also a father and his daughter; also about 1 in 4 viewers in tears; but warmer, and more about music than life in prison"
    )
    assert reason.record() == ReasonRecord(
        shared=("a father and his daughter", "about 1 in 4 viewers in tears"),
        differs=("warmer", "more about music than life in prison"),
    )


def test_a_recommendation_names_the_loved_film() -> None:
    assert (
        Reason(("friends",), (), opening="you cried at Hope").sentence()
        == "because you cried at Hope: also friends"
    )


def test_a_sequel_is_mentioned_first() -> None:
    reason = reason_for({"title_ko": "하늘", "year": 2001}, {"title_ko": "하늘 2", "year": 2004})
    assert reason.sentence().startswith("its sequel; also ")
    assert reason.record().shared[0] == "its sequel"


def test_missing_tags_are_not_reported_as_differences() -> None:
    reason = reason_for({"themes": ["war"]}, {"themes": ["love"], "late_themes": ["war"]})
    assert not any("war" in phrase for phrase in reason.differs)
    assert reason_for({"themes": ["loss"]}, {"themes": ["love"]}).differs == ("about love",)


def test_themes_of_only_one_film_are_listed_together() -> None:
    assert reason_for({"themes": ["father"]}, {"themes": ["father", "school", "music"]}).differs[0] in (
        "about music and school life",
        "about school life and music",
    )


def test_a_few_years_are_mentioned_if_little_else_differs() -> None:
    assert reason_for({"year": 2001}, {"year": 2006}).differs == ("5 years newer",)
    assert reason_for({"year": 2001, "aftertaste": "warm"}, {"year": 2006, "aftertaste": "warm", "genres": ["comedy", "fantasy"],
        "themes": ["music"]}).differs[-1] != "5 years newer"  # fmt: skip


def test_few_reasons_lack_a_difference_or_name_only_themes() -> None:
    offers = [one.reason.differs for film in FILMS[::5] for one in similar_films(film, FILMS, BUNDLED, 5)]
    assert sum(not differs for differs in offers) / len(offers) < 0.06
    only_themes = [differs for differs in offers if len(differs) == 1 and differs[0].startswith("about ")]
    assert len(only_themes) / len(offers) < 0.10


def test_only_films_of_similar_mood_are_said_to_share_it() -> None:
    reason = reason_for(
        {"themes": ["war"], "genres": ["war"], "relations": [], "cast": [], "directors": [], "aftertaste": "warm", "tears": None,
         "cry_basis": "estimated", "cry_reason": "Not counted.", "cry_range": None},
        {"themes": ["music"], "genres": ["comedy"], "relations": [], "cast": [], "directors": [], "aftertaste": "harrowing"},
    )  # fmt: skip
    assert reason.shared == ("similar in small ways",)


def test_a_relation_that_reveals_a_late_theme_is_omitted() -> None:
    reason = reason_for(
        {"relations": ["sisters"], "late_themes": ["siblings"], "themes": ["sport"]},
        {"relations": ["sisters"], "themes": ["siblings", "sport"]},
    )
    assert relation_phrase("sisters") not in reason.shared
    assert "sport" in reason.shared


@few_examples
@given(st.sampled_from(FILMS))
def test_no_reason_names_a_late_theme(loved: Film) -> None:
    for one in similar_films(loved, FILMS, BUNDLED, 5):
        late = set(loved.late_themes) | set(one.film.late_themes)
        for phrase in (*one.reason.shared, *one.reason.differs):
            words = re.split(r", and |, | and |^with |^more about | than ", phrase)
            for theme in late:
                assert theme_phrase(theme) not in words, (loved.id, one.film.id, phrase)
            for relation, implied_themes in RELATION_THEMES.items():
                if not with_parents(tuple(late)).isdisjoint(implied_themes):
                    assert relation_phrase(relation) not in words, (loved.id, one.film.id, phrase)
            for concept in CONCEPTS.values():
                if concept.phrase is not None and not with_parents(tuple(late)).isdisjoint(concept.themes):
                    assert f"mentions of {concept.phrase} " not in phrase, (loved.id, one.film.id, phrase)


@few_examples
@given(st.sampled_from(FILMS))
def test_numbers_in_reasons_match_the_catalogue(loved: Film) -> None:
    for one in similar_films(loved, FILMS, BUNDLED, 5):
        for phrase in (*one.reason.shared, *one.reason.differs):
            if "in tears" in phrase:
                assert one.film.tears is not None
                assert loved.tears is not None
                assert share_in_words(one.film.tears.share) in phrase
                assert share_in_words(loved.tears.share).removesuffix(" in 100") in phrase
            if phrase.startswith("more viewers in tears"):
                assert one.film.tears is not None
                assert loved.tears is not None
                assert one.film.tears.share > loved.tears.share


@few_examples
@given(st.sampled_from(FILMS))
def test_themes_in_reasons_match_the_catalogue(loved: Film) -> None:
    theme_by_phrase = {theme_phrase(theme): theme for theme in THEMES}
    relations = {relation_phrase(relation): relation for relation in RELATIONS}
    for one in similar_films(loved, FILMS, BUNDLED, 5):
        for phrase in one.reason.shared:
            words = phrase.split(", and ")
            if set(words) <= relations.keys():
                assert {relations[word] for word in words} <= {*loved.relations}.intersection(
                    one.film.relations
                )
            elif set(words := phrase.split(" and ")) <= theme_by_phrase.keys():
                both = with_parents(loved.themes) & with_parents(one.film.themes)
                assert {theme_by_phrase[word] for word in words} <= both
        for phrase in one.reason.differs:
            if not phrase.startswith(("more about ", "about ")):
                continue
            added, _, missing = phrase.removeprefix("more ").removeprefix("about ").partition(" than ")
            if added.split(" and ")[0] in theme_by_phrase:
                for word in added.split(" and "):
                    assert theme_by_phrase[word] in one.film.themes
                    assert theme_by_phrase[word] not in loved.all_themes
            if phrase.startswith("more about "):
                assert theme_by_phrase[missing] in SUBJECT_THEMES.intersection(loved.themes)
                assert theme_by_phrase[missing] not in one.film.all_themes


def test_every_change_of_aftertaste_has_a_phrase() -> None:
    assert set(AFTERTASTE_CHANGES) == {
        (one, other) for one in AFTERTASTES for other in AFTERTASTES if one != other
    }
