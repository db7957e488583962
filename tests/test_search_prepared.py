"""The promise: what was prepared for the search of the bundled films is what the search would make of them."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Bundled, Film
from tearjerk.search import find
from tearjerk.search.index import Index, indexed
from tearjerk.search.lines import Lines
from tearjerk.search.prepared import PreparedIndex, written
from tests.conftest import ROOT


@dataclass
class Both:
    computed: Index
    prepared: PreparedIndex


@pytest.fixture(scope="module")
def both() -> Both:
    films = loading.load()
    prepared = indexed(films)
    assert isinstance(prepared, PreparedIndex), "run scripts/prepare_search.py"
    return Both(Index(films), prepared)


def test_the_file_is_what_the_script_writes() -> None:
    script = ROOT / "scripts" / "prepare_search.py"
    done = subprocess.run([sys.executable, script, "--check"], env={"PYTHONPATH": str(ROOT)}, check=False)
    assert done.returncode == 0


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


def test_a_file_that_was_prepared_for_other_films_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = loading.bundled("films.json").read_bytes()
    assert loading.prepared(text) is not None
    assert loading.prepared(text.replace("해운대".encode(), "운해대".encode(), 1)) is None
    whole = loading.bundled("search.txt").read_bytes()
    for damaged in (b"", b"{}", b"{}\n", b"\xff\n", whole[:-1], whole.replace(b"\n", b"\r\n")):
        (tmp_path / "search.txt").write_bytes(damaged)
        monkeypatch.setattr(loading, "bundled", lambda name: tmp_path / name)
        assert loading.prepared(text) is None
    (tmp_path / "search.txt").unlink()
    assert loading.prepared(text) is None


def test_films_without_a_prepared_file_are_found_all_the_same() -> None:
    films = Bundled(loading.load()[:20])
    films.prepared = lambda: None
    assert find(films[0].title, films)[0].film == films[0]


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
