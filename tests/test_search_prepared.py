"""The prepared index of the bundled films is equivalent to a computed one."""

import json
from dataclasses import dataclass
from pathlib import Path
from zlib import adler32

import pytest

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import BundledFilms, Film
from tearjerk.search import find
from tearjerk.search.index.index import Index
from tearjerk.search.index.loading import load_index
from tearjerk.search.index.prepared import PreparedIndex
from tearjerk.search.index.prepared_files import (
    DESCRIPTIONS_FILE,
    FORMAT_VERSION,
    TITLES_FILE,
    index_sections,
    prepare_files,
    read_sections,
)
from tearjerk.search.index.tables import LineTable
from tests.conftest import ROOT, film_record

TEXT = loading.load().json_bytes
FILES = prepare_files(TEXT)
FILE = FILES[TITLES_FILE]


@dataclass
class Both:
    computed: Index
    prepared: PreparedIndex


@pytest.fixture(scope="module")
def both() -> Both:
    films = loading.load()
    sections = read_sections(TITLES_FILE, films.json_bytes, FILE)
    assert sections is not None
    descriptions = read_sections(DESCRIPTIONS_FILE, films.json_bytes, FILES[DESCRIPTIONS_FILE])
    return Both(Index(films), PreparedIndex(films, sections, lambda: descriptions))


@pytest.mark.parametrize("name", ["titles", "romanised_titles", "initials", "foreign_titles"])
def test_a_prepared_table_equals_the_computed_one(both: Both, name: str) -> None:
    computed, prepared = getattr(both.computed, name), getattr(both.prepared, name)
    for column in (
        "spellings",
        "joined_spellings",
        "film_numbers",
        "printed_titles",
        "penalties",
        "entries_by_word",
    ):
        assert getattr(computed, column) == getattr(prepared, column), column
    for text in (*computed.joined_spellings, "", "xyzzy"):
        assert list(computed.find_exact(text)) == list(prepared.find_exact(text)), text


@pytest.mark.parametrize(
    "name",
    [
        "unfolded_romanisations",
        "people_by_name",
        "names_by_key",
        "names_by_keystrokes",
        "names_by_yale",
        "names_by_kana_key",
    ],
)
def test_other_prepared_tables_equal_the_computed_ones(both: Both, name: str) -> None:
    computed, prepared = getattr(both.computed, name), getattr(both.prepared, name)
    assert (prepared if name == "unfolded_romanisations" else dict(prepared)) == computed


def test_a_person_who_directs_and_acts_in_a_film_has_it_once(both: Both) -> None:
    for person in both.computed.people_by_name.values():
        assert len(set(person.film_numbers)) == len(person.film_numbers), person


def test_prepared_descriptions_have_the_computed_weights(both: Both) -> None:
    prepared = dict(both.prepared.description_weights)
    assert prepared.keys() == both.computed.description_weights.keys()
    for stem, weights in both.computed.description_weights.items():
        assert prepared[stem] == pytest.approx(weights, abs=0.006), stem


def test_a_prepared_index_can_be_prepared_again(both: Both) -> None:
    assert index_sections(both.prepared) == index_sections(both.computed)


def test_the_format_version_changes_with_the_prepared_content() -> None:
    one = film_record(title="The 7th Room: Two", title_ko="7번방: 둘", romanised=["7beonbang"])
    files = prepare_files(json.dumps([one]).encode()).values()
    sections = b"".join(file.partition(b"\n")[2] for file in files)
    assert (FORMAT_VERSION, adler32(sections)) == (10, 3850220626), (
        "increment FORMAT_VERSION and update the numbers in this test"
    )


def test_an_empty_catalogue_can_be_prepared() -> None:
    sections = index_sections(Index(()))
    assert index_sections(PreparedIndex((), sections)) == sections


@pytest.mark.parametrize(
    "typed", ["moment to rember", "son ye-jin", "qntksgod", "부산헹", "ㅌㄱㄱ", "godfather"]
)
def test_the_prepared_and_the_computed_index_give_the_same_matches(typed: str) -> None:
    films = loading.load()
    assert find(typed, films) == find(typed, list(films))


def test_a_file_for_other_films_or_in_another_format_is_ignored() -> None:
    assert read_sections(TITLES_FILE, TEXT, FILE) is not None
    assert read_sections(TITLES_FILE, TEXT, FILE.replace(b'"format":10', b'"format":9', 1)) is None
    assert read_sections(TITLES_FILE, TEXT.replace("해운대".encode(), "운해대".encode(), 1), FILE) is None


@pytest.mark.parametrize(
    "damaged", [b"", b"{}", b"{}\n", b"\xff\n", FILE[:-1], FILE.replace(b"\n", b"\r\n")], ids=range(6)
)
def test_a_damaged_file_is_ignored(damaged: bytes) -> None:
    assert read_sections(TITLES_FILE, TEXT, damaged) is None


def test_the_index_is_computed_without_a_prepared_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    films = loading.load()
    monkeypatch.setattr("tearjerk.search.index.loading.bundled_path", lambda name: tmp_path / name)
    assert type(load_index(films)) is Index
    (tmp_path / "search.txt").write_bytes(FILE)
    assert type(load_index(films)) is PreparedIndex


def test_a_catalogue_given_by_the_user_is_not_treated_as_bundled() -> None:
    films = loading.load(str(ROOT / "data" / "films.json"))
    assert not isinstance(films, BundledFilms)
    assert films == loading.load()


def test_text_with_a_separator_is_refused(films: tuple[Film, ...]) -> None:
    from msgspec.structs import replace

    for separator in "\n\t":
        with pytest.raises(ValueError, match="separates"):
            index_sections(
                Index([replace(films[0], directors=(replace(films[0].directors[0], name=f"A{separator}B"),))])
            )


def test_a_line_table_is_a_mapping() -> None:
    table = LineTable(b"a\t1\t2\nab\t3\nabc\t\xea\xb0\x80", list)
    assert dict(table) == {"a": ["1", "2"], "ab": ["3"], "abc": ["가"]}
    assert len(table) == 3
    assert "b" not in table
    assert "a\t1" not in table
    assert "\ud800" not in table
    assert not LineTable(b"", list)
