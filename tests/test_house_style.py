"""Every film in the bundled catalogue follows the house style."""

import re
import unicodedata
from collections import Counter
from datetime import date

import ko_pron
import pytest

from tearjerk.catalogue import loading, vocabulary
from tearjerk.catalogue.cry_levels import level, level_range
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.implications import IMPLIED_WARNINGS, revealing_warnings, with_implied

FILMS = loading.load()
each_film = pytest.mark.parametrize("film", FILMS, ids=lambda film: film.id)

FIRST_FILMS = {
    "tae-guk-gi-the-brotherhood-of-war-2004", "salut-damour-2015", "miracle-in-cell-no-7-2013", "hello-ghost-2010",
    "keys-to-the-heart-2018", "hearty-paws-2006", "my-lovely-angel-2021", "train-to-busan-2016",
    "a-moment-to-remember-2004", "closer-to-heaven-2009", "hope-2013", "a-werewolf-boy-2012", "my-son-2007",
    "always-2011", "silenced-2011", "my-first-client-2019", "my-annoying-brother-2016", "more-than-blue-2009",
    "his-last-gift-2008",
}  # fmt: skip

STOCK_PHRASES = [
    "heart-wrenching", "heartwrenching", "heart-breaking", "heartbreaking", "heartwarming", "heart-warming",
    "tear-jerk", "tearjerk", "make you cry", "embark", "on a journey", "must learn", "changes everything", "unlikely bond", "little does",
    "turns upside down", "turned upside down", "secrets of the past", "against all odds", "bring them closer",
]  # fmt: skip

ROMANISATION_EXCEPTIONS = {
    # ㅎ after a final consonant is kept in nouns but fused in a 하다 adjective, which the romaniser cannot distinguish.
    "how-to-steal-a-dog-2014": "완벽한 is 완벽하다: wanbyeokan",
    "maundy-thursday-2006": "행복한 is 행복하다: haengbokan",
    "you-are-so-yummy-happy-to-be-with-you-2015": "행복해 is 행복하다: haengbokae",
    # By the rules, people's names keep the spelling that their bearers use.
    "my-name-is-kim-bok-dong-2019": "the name of a person: Kim, not Gim",
    # 氏 is a Chinese character, read 씨.
    "woosoossi-2012": "氏 is read ssi",
}

WITHOUT_HANGUL = {
    "ing-2003": "the Korean posters write ...ing too",
    "1987-when-the-day-comes-2017": "the Korean title is the number alone",
}

HANGUL = re.compile("[가-힣]")


def letters(text: str) -> str:
    """Return only Latin letters and digits, because spaces, hyphens and marks do not matter here."""
    return re.sub("[^a-z0-9]", "", unicodedata.normalize("NFKD", text).lower())


def slug(title: str) -> str:
    bare = (
        unicodedata.normalize("NFKD", title.replace("'", "").replace("’", "").replace("·", "-"))
        .encode("ascii", "ignore")
        .decode()
    )
    return re.sub("[^a-z0-9]+", "-", bare.lower()).strip("-")


def sentences(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"(?<=[.!?])\s+", text) if part.strip()]


def texts(film: Film) -> list[str]:
    people = [name for person in film.people for name in (person.name, person.name_ko) if name]
    return [
        film.title,
        film.title_ko,
        film.synopsis,
        *film.romanised,
        *film.also_known_as,
        *film.notes.values(),
        *people,
    ]


def test_the_first_nineteen_films_are_included() -> None:
    assert {film.id for film in FILMS} >= FIRST_FILMS


def test_the_file_is_sorted_by_id() -> None:
    assert [film.id for film in FILMS] == sorted(film.id for film in FILMS)


@pytest.mark.parametrize("field", ["id", "imdb", "tmdb", "wikidata", "naver", "synopsis"])
def test_ids_and_synopses_are_unique(field: str) -> None:
    counts = Counter(getattr(film, field) for film in FILMS if getattr(film, field) is not None)
    assert [value for value, count in counts.items() if count > 1] == []


def test_each_person_has_one_spelling() -> None:
    spellings: dict[str, set[str]] = {}
    for person in (person for film in FILMS for person in film.people):
        spellings.setdefault(person.key, set()).add(person.name)
    assert {key: found for key, found in spellings.items() if len(found) > 1} == {}


@each_film
def test_the_id_is_the_title_and_the_year(film: Film) -> None:
    assert film.id == f"{slug(film.title)}-{film.year}"


@each_film
def test_korean_fields_are_in_hangul(film: Film) -> None:
    assert HANGUL.search(film.title_ko) or film.id in WITHOUT_HANGUL
    assert not HANGUL.search(
        film.title + film.synopsis + "".join(film.romanised) + "".join(film.also_known_as)
    )
    for person in film.people:
        assert not HANGUL.search(person.name)
        assert person.name_ko is None or HANGUL.search(person.name_ko)
    assert film.directors


@each_film
def test_text_is_composed_and_tidy(film: Film) -> None:
    for text in texts(film):
        assert text == unicodedata.normalize("NFC", text)
        assert text == text.strip()
        assert "  " not in text


@each_film
def test_dates_runtimes_genres_and_themes_are_plausible(film: Film) -> None:
    assert film.released is None or date.fromisoformat(film.released).year == film.year
    assert film.runtime is None or 40 <= film.runtime <= 240
    assert 1 <= len(film.genres) <= 3
    assert 1 <= len(film.themes) <= 6
    assert not set(film.themes) & set(film.late_themes)
    assert len(set(film.themes)) == len(film.themes)


@each_film
def test_warnings_are_consistent_with_implied_ones(film: Film) -> None:
    present, absent = set(film.warnings.present), set(film.warnings.absent)
    assert with_implied(present) == present
    for warning in IMPLIED_WARNINGS:
        assert warning in absent or absent.isdisjoint(with_implied((warning,)))


@each_film
def test_only_warnings_that_would_be_shown_are_listed_as_spoilers(film: Film) -> None:
    late = with_implied(revealing_warnings(film.late_themes))
    assert not {word for word in film.warnings.spoilers if vocabulary.WARNINGS[word].spoils or word in late}
    assert with_implied({*late, *film.warnings.spoilers}).issuperset(film.warnings.in_synopsis)


@each_film
def test_a_synopsis_is_40_to_70_words_without_stock_phrases(film: Film) -> None:
    assert 40 <= len(film.synopsis.split()) <= 70
    lower = film.synopsis.lower()
    assert [phrase for phrase in STOCK_PHRASES if phrase in lower] == []
    assert film.synopsis[-1] in ".?!…"


def test_no_sentence_occurs_in_two_films() -> None:
    counts = Counter(sentence for film in FILMS for sentence in sentences(film.synopsis))
    assert [sentence for sentence, count in counts.items() if count > 1] == []


@each_film
def test_levels_match_shares(film: Film) -> None:
    if film.tears is None:
        assert film.cry_reason is not None
        assert len(film.cry_reason.split()) <= 45
    else:
        assert film.cry_level == level(film.tears.share)
        assert film.cry_range == level_range(film.tears.low, film.tears.high, film.cry_level)
        assert film.cry_reason is None


@each_film
def test_the_first_romanisation_matches_the_hangul(film: Film) -> None:
    if film.id in ROMANISATION_EXCEPTIONS:
        return
    parts = re.findall("[가-힣]+|[^가-힣]+", film.title_ko)
    expected = "".join(ko_pron.romanise(part, "rr") if HANGUL.match(part) else part for part in parts)
    assert letters(film.romanised[0]) == letters(expected)


def test_every_exception_belongs_to_a_film() -> None:
    assert set(ROMANISATION_EXCEPTIONS) <= {film.id for film in FILMS}
