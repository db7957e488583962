"""Finding and reading catalogues."""

import json
import re
import shlex
from pathlib import Path

import pytest

from tearjerk.catalogue import loading
from tearjerk.errors import FileError
from tests.conftest import ROOT, Run, film_record


def test_the_bundled_catalogue_falls_back_to_the_checkout() -> None:
    assert loading.bundled_path("films.json") == ROOT / "data" / "films.json"


def test_a_copy_inside_the_package_takes_precedence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "tearjerk"
    package.mkdir()
    (package / "films.json").write_text("[]")
    monkeypatch.setattr(loading, "__file__", str(package / "catalogue" / "loading.py"))
    assert loading.bundled_path("films.json") == package / "films.json"


@pytest.mark.parametrize("text", [b"[{", b"[\xff]", b"[1]"])
def test_a_damaged_bundled_catalogue_is_reported_as_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: bytes
) -> None:
    package = tmp_path / "tearjerk"
    package.mkdir()
    (package / "films.json").write_bytes(text)
    monkeypatch.setattr(loading, "__file__", str(package / "catalogue" / "loading.py"))
    with pytest.raises(FileError, match=r"films\.json is damaged\. Reinstall tearjerk\."):
        loading.load()


def test_films_are_sorted_by_id_and_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "films.json"
    path.write_text(json.dumps([film_record(id="b"), film_record(id="a")]), encoding="utf-8-sig")
    assert [film.id for film in loading.load(str(path))] == ["a", "b"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"themes": ["famly"]}, "'famly' is not in the vocabulary"),
        ({"runtime": -5}, "runtime"),
        ({"cry_level": 9}, "cry_level"),
        ({"id": "Hope 2013"}, "lower-case letters"),
        ({"released": "2013-02-30"}, "is not a date"),
        ({"imdb": "0386064"}, "is not an id"),
        ({"wikidata": "475693"}, "is not an id"),
        ({"warnings": {"present": ["gore"], "absent": ["gore"]}}, "both present and absent"),
        ({"tears": None}, "requires counts"),
        ({"tears": None, "cry_basis": "estimated"}, "requires a reason"),
        ({"plot": "unknown field"}, "unknown field"),
        ({"title": ""}, "title"),
    ],
)
def test_an_invalid_film_is_rejected_and_the_fault_is_named(
    tmp_path: Path, changes: dict[str, object], sentence: str
) -> None:
    path = tmp_path / "films.json"
    path.write_text(json.dumps([film_record(**changes)]))
    with pytest.raises(FileError, match="not a valid catalogue") as error_info:
        loading.load(str(path))
    assert sentence in error_info.value.sentence
    assert "tearjerk check" in error_info.value.sentence


def test_the_command_that_lists_the_errors_can_be_pasted_into_a_shell(tmp_path: Path) -> None:
    path = tmp_path / "my films.json"
    path.write_text("[{}]", encoding="utf-8")
    with pytest.raises(FileError) as caught:
        loading.load(str(path))
    command = re.search("`(.+)`", caught.value.sentence)
    assert command is not None
    assert shlex.split(command[1]) == ["tearjerk", "check", str(path)]


def test_duplicate_ids_are_rejected(tmp_path: Path) -> None:
    path = tmp_path / "films.json"
    path.write_text(json.dumps([film_record(), film_record()]))
    with pytest.raises(FileError, match="a-film-2001: id: another film has the same id"):
        loading.load(str(path))


@pytest.mark.parametrize("command", ["check", "stats"])
def test_a_catalogue_over_the_size_limit_is_rejected_and_the_limit_is_named(
    tearjerk: Run, tmp_path: Path, command: str
) -> None:
    path = tmp_path / "films.json"
    with path.open("wb") as file:
        file.truncate(loading.MAX_CATALOGUE_BYTES + 1)
    result = tearjerk(*(("check",) if command == "check" else ("stats", "--catalogue")), str(path))
    assert (result.returncode, result.stdout) == (3, "")
    assert (
        result.stderr
        == f"tearjerk: '{path}' is larger than 300 MB, the largest size allowed for a catalogue.\n"
    )


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_an_endless_device_is_not_read_forever(tearjerk: Run) -> None:
    result = tearjerk("check", "/dev/zero")
    assert (result.returncode, len(result.stderr.splitlines())) == (3, 1)


def test_the_last_occurrence_of_a_repeated_catalogue_takes_precedence(tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    one.write_text(json.dumps([film_record(year=2001)]))
    other.write_text(json.dumps([film_record(year=2002)]))
    (film,) = loading.load_all([str(one), str(other)] * 5_000 + [str(one)])
    assert film.year == 2001


@pytest.mark.parametrize("arguments", [["check", ""], ["list", "--catalogue", ""]])
def test_empty_file_names_are_rejected(tearjerk: Run, arguments: list[str]) -> None:
    result = tearjerk(*arguments)
    assert (result.returncode, result.stdout) == (3, "")
    assert "need a file name, but got an empty one." in result.stderr
