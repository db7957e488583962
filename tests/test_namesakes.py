"""Namesakes are separate people for `--person`, similarity, reasons and search."""

import json
from collections import defaultdict

import pytest

from tearjerk.catalogue import loading
from tearjerk.errors import FileError
from tearjerk.likeness.parts import shared_people
from tearjerk.search import find
from tearjerk.selection.people import find_people, namesake_ids
from tests.conftest import Run, WriteCatalogue, film, film_record
from tests.test_house_style import slug

FILMS = loading.load()
PEOPLE = [person for each_film in FILMS for person in each_film.people]
ELDER = {"name": "Kim Tae-yong", "name_ko": "김태용", "id": "kim-tae-yong-1969"}
YOUNGER = {**ELDER, "id": "kim-tae-yong-1987"}

UNIDENTIFIED_NAMESAKES = {
    ("a-song-for-my-dear-2023", "김유미"): "no source says which actress of that name plays the daughter",
}


def test_an_ambiguous_name_has_an_id_in_every_film() -> None:
    with_id = {person.name_ko for person in PEOPLE if person.id is not None}
    without = {
        (each_film.id, person.name_ko)
        for each_film in FILMS
        for person in each_film.people
        if person.id is None and person.name_ko in with_id
    }
    assert without == set(UNIDENTIFIED_NAMESAKES)


def test_an_id_consists_of_a_name_and_a_qualifier() -> None:
    names = defaultdict(set)
    ids = defaultdict(set)
    for person in PEOPLE:
        if person.id is None:
            continue
        names[person.id].add((person.name, person.name_ko))
        ids[person.name_ko].add(person.id)
        assert person.id.startswith(f"{slug(person.name)}-")
    assert [who for who, known_as in names.items() if len(known_as) > 1] == []
    assert [name for name, people in ids.items() if len(people) == 1] == []


def test_namesakes_do_not_count_as_shared_people() -> None:
    late_autumn, wonderland = film(directors=[ELDER], cast=[]), film(directors=[ELDER], cast=[])
    number_one = film(directors=[YOUNGER], cast=[])
    assert shared_people(late_autumn, wonderland) == ["Kim Tae-yong"]
    assert shared_people(late_autumn, number_one) == []


def test_an_id_finds_one_namesake_and_the_name_finds_all() -> None:
    elder, younger = film(directors=[ELDER], cast=[]), film(directors=[YOUNGER], cast=[])
    both = {*elder.people, *younger.people}
    for typed in ("kim-tae-yong-1969", "Kim-Tae-yong-1969"):
        assert find_people([elder, younger], typed) == set(elder.people)
    for typed in ("Tae-yong Kim", "kimtaeyong", "김태용"):
        assert find_people([elder, younger], typed) == both
    assert namesake_ids(both) == ["kim-tae-yong-1969", "kim-tae-yong-1987"]
    assert namesake_ids(elder.people) == []


def test_an_ambiguous_name_is_reported(tearjerk: Run) -> None:
    by_name = tearjerk("list", "--person", "Kim Tae-yong", "--fields", "id")
    assert {"late-autumn-2011", "number-one-2026"} <= set(by_name.stdout.split())
    assert "kim-tae-yong-1969, kim-tae-yong-1987" in by_name.stderr
    by_id = tearjerk("list", "--person", "kim-tae-yong-1987", "--fields", "id")
    assert set(by_id.stdout.split()) == {"number-one-2026", "set-me-free-2014"}
    assert "people" not in by_id.stderr


@pytest.mark.parametrize("typed", ["Kim", "jung-woo"])
def test_part_of_a_name_is_said_to_match_many_people(tearjerk: Run, typed: str) -> None:
    found = {person.key for person in find_people(FILMS, typed)}
    assert len(found) > 3
    stderr = tearjerk("list", "--person", typed, "--fields", "id").stderr
    assert f"'{typed}' matches {len(found)} people; give a full name to narrow it down." in stderr
    assert "--person ID" not in stderr


def test_ids_are_always_written_and_optional_when_read(tearjerk: Run, catalogue_file: str) -> None:
    shown = json.loads(tearjerk("show", "a-film-2001", "--catalogue", catalogue_file, "--json").stdout)
    assert shown["directors"] == [{"name": "Kim One", "name_ko": "김일", "id": None}]


@pytest.fixture
def catalogue_file(write_catalogue: WriteCatalogue) -> str:
    """Write a catalogue whose people have no ids."""
    return write_catalogue([film_record()])


def test_an_invalid_id_is_an_error(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    path = write_catalogue([film_record(cast=[{"name": "Lee Two"}, {"name": "Kim One", "id": "Kim One!"}])])
    assert "cast[1].id: 'Kim One!' must be lower-case letters and digits" in tearjerk("check", path).stderr
    with pytest.raises(FileError, match="cast"):
        loading.load(path)


def test_search_prints_the_spelling_of_the_film_and_knows_who_directed() -> None:
    found = {match.film.id: match.matched for match in find("이병헌", FILMS)}
    assert found["dream-2023"] == "Lee Byeong-heon"
    assert found["masquerade-2012"] == "Lee Byung-hun"
    assert find("director 이병헌", FILMS)[0].film.id == "dream-2023"
