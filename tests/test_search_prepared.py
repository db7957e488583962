"""The promise: what was prepared for the search of the bundled films is what the search would make of them."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Bundled, Film
from tearjerk.search import find
from tearjerk.search.index import Index
from tearjerk.search.indexed import _index
from tearjerk.search.lines import Lines
from tearjerk.search.prepared import PreparedIndex, prepare, sections_for, written
from tests.conftest import ROOT

TEXT = loading.load().text
FILE = prepare(TEXT)


@dataclass
class Both:
    computed: Index
    prepared: PreparedIndex


@pytest.fixture(scope="module")
def both() -> Both:
    films = loading.load()
    sections = sections_for(films.text, FILE)
    assert sections is not None
    return Both(Index(films), PreparedIndex(films, sections))


@pytest.mark.parametrize("name", ["typed", "spoken", "led"])
def test_shelves_that_were_prepared_are_those_that_are_computed(both: Both, name: str) -> None:
    (shelf, entries, *more), (other, others, *rest) = (
        getattr(both.computed, name),
        getattr(both.prepared, name),
    )
    assert (list(shelf.texts), shelf.joined, shelf.words) == (list(other.texts), other.joined, other.words)
    assert (entries.films, entries.texts) == (others.films, others.texts)
    assert more == rest
    assert name != "typed" or entries.less == others.less


@pytest.mark.parametrize("name", ["names", "people", "typed_names"])
def test_tables_of_names_that_were_prepared_are_those_that_are_computed(both: Both, name: str) -> None:
    assert dict(getattr(both.prepared, name)) == getattr(both.computed, name)


def test_what_is_written_of_a_prepared_index_is_what_it_was_made_of(both: Both) -> None:
    assert written(both.prepared) == written(both.computed)


@pytest.mark.parametrize(
    "typed", ["moment to rember", "son ye-jin", "qntksgod", "부산헹", "ㅌㄱㄱ", "godfather"]
)
def test_answers_are_the_same(typed: str) -> None:
    films = loading.load()
    assert find(typed, films) == find(typed, list(films))


def test_a_file_that_was_prepared_for_other_films_is_not_used() -> None:
    assert sections_for(TEXT, FILE) is not None
    assert sections_for(TEXT.replace("해운대".encode(), "운해대".encode(), 1), FILE) is None


@pytest.mark.parametrize(
    "damaged", [b"", b"{}", b"{}\n", b"\xff\n", FILE[:-1], FILE.replace(b"\n", b"\r\n")], ids=range(6)
)
def test_a_damaged_file_is_not_used(damaged: bytes) -> None:
    assert sections_for(TEXT, damaged) is None


def test_films_without_a_prepared_file_are_found_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    films = loading.load()
    monkeypatch.setattr("tearjerk.search.indexed.bundled", lambda name: tmp_path / name)
    assert type(_index(films)) is Index
    (tmp_path / "search.txt").write_bytes(FILE)
    assert type(_index(films)) is PreparedIndex


def test_a_catalogue_that_the_reader_names_is_not_the_bundled_one() -> None:
    films = loading.load(str(ROOT / "data" / "films.json"))
    assert not isinstance(films, Bundled)
    assert films == loading.load()


def test_a_text_that_would_part_lines_is_not_written(films: tuple[Film, ...]) -> None:
    from msgspec.structs import replace

    for sign in "\n\t":
        with pytest.raises(ValueError, match="parts"):
            written(Index([replace(films[0], directors=(replace(films[0].directors[0], name=f"A{sign}B"),))]))


def test_lines_are_a_table() -> None:
    table = Lines("a\t1\t2\nab\t3", list)
    assert dict(table) == {"a": ["1", "2"], "ab": ["3"]}
    assert "b" not in table
    assert "a\t1" not in table
    assert len(Lines("", list)) == 0
