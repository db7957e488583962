"""Finding and reading catalogues."""

import json
from pathlib import Path

import pytest

from tearjerk.catalogue import loading
from tearjerk.errors import FileError
from tests.conftest import ROOT, record


def test_the_bundled_catalogue_falls_back_to_the_checkout() -> None:
    assert loading.bundled("films.json") == ROOT / "data" / "films.json"


def test_a_copy_inside_the_package_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "tearjerk"
    package.mkdir()
    (package / "films.json").write_text("[]")
    monkeypatch.setattr(loading, "__file__", str(package / "catalogue" / "loading.py"))
    assert loading.bundled("films.json") == package / "films.json"


def test_films_come_sorted_by_id_and_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "films.json"
    path.write_text(json.dumps([record(id="b"), record(id="a")]), encoding="utf-8-sig")
    assert [film.id for film in loading.load(str(path))] == ["a", "b"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"themes": ["famly"]}, "'famly' is not in the vocabulary"),
        ({"runtime": -5}, "runtime"),
        ({"cry_level": 9}, "cry_level"),
        ({"id": "Hope 2013"}, "lower-case letters"),
        ({"released": "2013-02-30"}, "is no date"),
        ({"imdb": "0386064"}, "is no id"),
        ({"wikidata": "475693"}, "is no id"),
        ({"warnings": {"present": ["gore"], "absent": ["gore"]}}, "both present and absent"),
        ({"tears": None}, "needs its counts"),
        ({"tears": None, "cry_basis": "estimated"}, "needs its reason"),
        ({"plot": "no such field"}, "unknown field"),
        ({"title": ""}, "title"),
    ],
)
def test_an_unsound_film_is_refused_with_the_fault(
    tmp_path: Path, changes: dict[str, object], sentence: str
) -> None:
    path = tmp_path / "films.json"
    path.write_text(json.dumps([record(**changes)]))
    with pytest.raises(FileError, match="not a sound catalogue") as refused:
        loading.load(str(path))
    assert sentence in refused.value.sentence
    assert "tearjerk check" in refused.value.sentence


def test_two_films_with_one_id_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "films.json"
    path.write_text(json.dumps([record(), record()]))
    with pytest.raises(FileError, match="two films have the id a-film-2001"):
        loading.load(str(path))
