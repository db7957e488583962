"""A film is found by a description of its plot if enough words match; only words of the query are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue.film import Film
from tearjerk.errors import NothingFoundError
from tearjerk.search import MIN_SCORE, find, resolve
from tearjerk.search.index.description_table import DescriptionTable, from_weight_lines, to_weight_lines
from tearjerk.search.query.stems import english_stem, story_stems, story_words
from tests.conftest import film


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("king locks his son in a rice chest", "the-throne-2015"),
        ("death row inmate and suicidal woman meet every thursday", "maundy-thursday-2006"),
        ("광주에 간 택시기사와 독일 기자", "a-taxi-driver-2017"),
        ("흥남부두 파독 광부 아버지 이산가족", "ode-to-my-father-2014"),
        ("wife loses her memory", "a-moment-to-remember-2004"),
        ("disabled dad in prison with little girl", "miracle-in-cell-no-7-2013"),
        ("정약전 유배 흑산도 물고기", "the-book-of-fish-2021"),
    ],
)
def test_a_description_finds_its_film(films: tuple[Film, ...], typed: str, meant: str) -> None:
    first = find(typed, films)[0]
    assert (first.film.id, first.tier) == (meant, "description")
    assert first.score < MIN_SCORE


@pytest.mark.parametrize(
    "typed",
    [
        "parasite", "inception", "the shawshank redemption", "hobbit carries a ring to a volcano", "한강 괴물이 딸을 납치",
        "ship hits an iceberg and lovers drown", "fight club", "어바웃 타임",
    ],
)  # fmt: skip
def test_descriptions_of_films_not_in_the_catalogue_find_nothing(films: tuple[Film, ...], typed: str) -> None:
    assert find(typed, films) == []


def test_a_short_description_finds_all_matching_films(films: tuple[Film, ...]) -> None:
    found = [match.film.id for match in find("치매 걸린 아내", films)]
    assert {"salut-damour-2015", "romang-2019", "a-moment-to-remember-2004"} <= set(found)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("songkangho taxi gwangju", "a-taxi-driver-2017"),
        ("love 911 firefighter", "love-911-2012"),
        ("집으로 할머니", "the-way-home-2002"),
        ("임시완 전쟁고아 합창단", "a-melody-to-remember-2016"),
        ("탈북자 벨기에 refugee 송중기", "my-name-is-loh-kiwan-2024"),
    ],
)
def test_descriptions_explain_extra_words_of_a_title_or_person_query(
    films: tuple[Film, ...], typed: str, meant: str
) -> None:
    assert find(typed, films)[0].film.id == meant


def test_a_film_is_suggested_for_an_unclear_description(films: tuple[Film, ...]) -> None:
    with pytest.raises(NothingFoundError, match=r"You may be thinking of The Way Home \(2002\)"):
        resolve("boy from seoul mute grandmother countryside", films)
    with pytest.raises(NothingFoundError, match="what happens in a film"):
        resolve("qwerty uiop", films)


def test_only_words_of_the_query_are_shown_as_matched(films: tuple[Film, ...]) -> None:
    typed = "king locks his son in a rice chest"
    for match in find(typed, films):
        assert set(match.matched.split()) <= set(typed.split())
        assert match.key == match.matched
        assert " ".join(part.text for part in match.parts) == typed
        assert {part.kind for part in match.parts} <= {"story", "article", "filler", "unexplained"}


def test_a_title_is_never_read_as_a_description(films: tuple[Film, ...]) -> None:
    assert all(match.tier != "description" for match in find("the king and the clown", films))


def test_plurals_particles_and_typos_still_find_the_film(films: tuple[Film, ...]) -> None:
    plain_query = "student soldiers defend a school in the korean war"
    for typed in (
        plain_query,
        "students, a soldier, defending schools in korean wars",
        "student soldiers defend a school in the korean war busan",
        "student soldeirs defend a school in the korean war",
        "학도병 soldiers defend a school",
    ):
        assert find(typed, films)[0].film.id == find(plain_query, films)[0].film.id


@pytest.mark.parametrize(
    ("one", "other"),
    [("prisons", "prison"), ("boxing", "boxer"), ("marries", "marry"), ("soldier's", "soldiers")],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert english_stem(one) == english_stem(other)


def test_words_that_describe_every_film_are_ignored() -> None:
    assert [word.text for word in story_words("the movie where a man 영화 loses his memory")] == [
        "loses",
        "memory",
    ]


@pytest.mark.parametrize(
    ("text", "stem"), [("부산 부산역 부산행", "부산"), ("prison, prisons, prison", "prison")]
)
def test_a_text_counts_a_stem_once(text: str, stem: str) -> None:
    assert story_stems(text).count(stem) == 1


def test_the_table_survives_serialisation() -> None:
    table = DescriptionTable(
        (film(synopsis="A ferry sinks."), film(id="b-2002", synopsis="A ferry arrives."))
    )
    assert set(table[english_stem("ferry")]) == {0, 1}
    read = from_weight_lines("\n".join(to_weight_lines(table)).encode())
    assert {stem: read[stem] for stem in table} == {
        stem: pytest.approx(weights, abs=0.006) for stem, weights in table.items()
    }


def test_the_table_is_empty_without_films() -> None:
    assert dict(DescriptionTable(())) == {}


@given(st.text(max_size=60))
def test_any_text_can_be_split_into_words(text: str) -> None:
    for word in story_words(text):
        assert word.text
        assert word.stems


@given(st.text(alphabet="abdeisy ’'-가나을1290", max_size=30))
def test_a_film_is_found_by_every_stem_of_its_synopsis(synopsis: str) -> None:
    table = DescriptionTable((film(synopsis=synopsis or "x"), film(id="b-2002", synopsis="zzz")))
    for word in story_words(synopsis):
        for stem in word.stems:
            assert 0 in table[stem]
            assert stem in set(table)
