"""`--person` knows the names that `search` knows, and a full name means nobody else."""

import re
from collections import defaultdict

import pytest

from tearjerk.catalogue import loading, other_names
from tearjerk.errors import FileError, UsageError
from tearjerk.search import find
from tearjerk.selection.filters import Criteria, select
from tearjerk.selection.no_match import no_match_error
from tearjerk.selection.people import PeopleIndex, check_person, find_people
from tests.conftest import Run, film

FILMS = loading.load()
PEOPLE = {person for each_film in FILMS for person in each_film.people}
INDEX = PeopleIndex(PEOPLE)


def hangul_names(typed: str) -> set[str | None]:
    return {person.name_ko for person in INDEX.find(typed)}


def test_another_name_finds_that_person_only() -> None:
    for hangul, names in other_names.read_other_names().items():
        for name in names:
            assert hangul_names(name) == {hangul}, name


def test_a_full_name_as_printed_finds_that_person_only() -> None:
    keys_by_name = defaultdict[str, set[str]](set)
    for person in PEOPLE:
        keys_by_name[person.name.casefold()].add(person.key)
    for name, keys in keys_by_name.items():
        found = {person.key for person in INDEX.find(name)}
        assert found == keys | ({"e-j-yong-1966"} if name == "lee jae-yong" else set()), name


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Park Su-ae", {"수애"}),  # a romanisation of another name
        ("choi min shik", {"최민식"}),
        ("E Jyong", {"이재용"}),
        ("do", {"도경수", "도용구", "도지원", "도지한"}),
        ("jung-woo", {"정우", "하정우", "박정우"}),
        ("lee min-ho", set()),  # not 이민우, whose romanisation shares a key
        ("Lee Dong-gun", set()),  # not 이동은
    ],
)
def test_other_spellings_find_only_people_whose_name_they_can_spell(typed: str, found: set[str]) -> None:
    assert hangul_names(typed) == found


def test_the_filter_finds_the_films_that_search_finds(tearjerk: Run) -> None:
    for name in ("D.O.", "아이유", "Don Lee", "Gianna Jun"):
        listed = tearjerk("list", "--person", name, "--fields", "id").stdout.split()
        assert set(listed) == {match.film.id for match in find(name, FILMS)}, name


def test_people_are_looked_up_in_the_whole_catalogue() -> None:
    yun_seok = film(id="yun-seok", directors=[], cast=[{"name": "Kim Yun-seok"}])
    hyun_seok = film(id="hyun-seok", directors=[], cast=[{"name": "Kim Hyun-seok"}])
    criteria = Criteria(person=("Kim Yun-seok",))
    assert select([hyun_seok], criteria, catalogue=[yun_seok, hyun_seok]).films == ()
    assert (
        "Without --person" in no_match_error([hyun_seok], criteria, catalogue=[yun_seok, hyun_seok]).sentence
    )


@pytest.mark.parametrize("command", [["like", "birthday-2019"], ["cry-level", "1"]])
def test_a_person_without_another_film_is_not_taken_for_another(tearjerk: Run, command: list[str]) -> None:
    assert [f.id for f in FILMS if not find_people(FILMS, "Lee Jong-un").isdisjoint(f.people)] == [
        "birthday-2019"
    ]
    result = tearjerk(*command, "--person", "Lee Jong-un")  # sounds like Lee Jung-eun
    assert (result.returncode, result.stdout) == (1, "")
    assert "Without --person 'Lee Jong-un' there are" in result.stderr


def test_a_person_without_a_film_in_the_catalogue_is_recognised(tearjerk: Run) -> None:
    for typed in ("Bong Joon-ho", "bong joon ho", "봉준호"):
        result = tearjerk("list", "--person", typed)
        assert result.returncode == 2
        assert re.search("Bong Joon[- ]Ho has no film in the catalogue", result.stderr, re.IGNORECASE)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("Giana Jun", "Did you mean 'Gianna Jun'?"),
        ("bong", "in the catalogue. Try another spelling"),
        ("", "`--person` needs a name."),
        ("  ", "`--person` needs a name."),
    ],
)
def test_an_unknown_person_is_an_error(typed: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        check_person(FILMS, typed)
    assert message in caught.value.sentence


def test_a_damaged_table_of_names_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_names, "bundled_text", lambda _: "name_ko,name,source\n도경수\n")
    other_names.read_other_names.cache_clear()
    try:
        with pytest.raises(FileError, match="damaged"):
            find_people([*FILMS], "D.O.")  # a new list, whose index is not cached
    finally:
        other_names.read_other_names.cache_clear()
