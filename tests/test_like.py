"""`like` offers other films, each with a similarity and reasons."""

import json

import pytest
from rich.cells import cell_len

from tests.conftest import Run, WriteCatalogue, film_record
from tests.test_json_contract import KEYS


def test_like_returns_five_films_with_similarity_and_reasons(tearjerk: Run) -> None:
    result = tearjerk("like", "miracle", "in", "cell", "no", "7", "--json")
    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout)
    assert len(found) == 5
    for one in found:
        assert list(one) == [*KEYS, "similarity", "because"]
        assert 0 <= one["similarity"] <= 1
        assert list(one["because"]) == ["shared", "differs"]
        assert one["because"]["shared"]
        assert one["id"] != "miracle-in-cell-no-7-2013"


def test_explain_adds_the_parts_of_the_similarity(tearjerk: Run) -> None:
    found = json.loads(tearjerk("like", "hope-2013", "--json", "--explain").stdout)
    for one in found:
        total = sum(part["value"] * part["weight"] for part in one["parts"].values())
        assert total == pytest.approx(one["similarity"], abs=0.005)
        assert all(part["from"] for part in one["parts"].values())


def test_a_sequel_is_named_as_such(tearjerk: Run) -> None:
    found = json.loads(tearjerk("like", "hearty-paws-2006", "--json").stdout)
    (sequel,) = [one for one in found if one["id"] == "hearty-paws-2-2010"]
    assert sequel["because"]["shared"][0] == "its sequel"


def test_a_pipe_gets_one_film_per_line_with_its_reason(tearjerk: Run) -> None:
    result = tearjerk("like", "소원", "--limit", "3")
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert len(rows) == 3
    assert all(len(row) == 8 and row[-1].startswith("also ") for row in rows)


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_titles_and_reasons_fit_the_terminal(tearjerk: Run, width: str) -> None:
    variables = {"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": width}
    result = tearjerk("like", "hope-2013", "--explain", **variables)
    assert result.returncode == 0, result.stderr
    assert "also " in result.stdout
    assert "total" in result.stdout
    assert max(cell_len(line) for line in result.stdout.splitlines()) <= int(width)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["no such film at all"], 1),
        (["hope-2013", "--more", "musik"], 2),
        (["hope-2013", "--limit", "0"], 2),
        (["hope-2013", "--catalogue", "nowhere.json"], 3),
    ],
)
def test_bad_input_gets_one_sentence_and_the_right_exit_code(
    tearjerk: Run, arguments: list[str], code: int
) -> None:
    result = tearjerk("like", *arguments)
    assert result.returncode == code
    assert len(result.stderr.strip().splitlines()) == 1
    assert result.stdout == ""


def test_filters_and_fields_apply(tearjerk: Run) -> None:
    result = tearjerk("like", "hope-2013", "--year", "2015+", "--fields", "id,year,similarity", "--jsonl")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert rows
    assert all(list(row) == ["id", "year", "similarity"] and row["year"] >= 2015 for row in rows)


def test_the_only_film_in_a_catalogue_has_no_similar_films(
    tearjerk: Run, write_catalogue: WriteCatalogue
) -> None:
    result = tearjerk("like", "a-film-2001", "--json", "--catalogue", write_catalogue([film_record()]))
    assert (result.returncode, result.stdout.strip()) == (1, "[]")
    assert "only film" in result.stderr


def test_ones_own_catalogue_needs_neither_naver_codes_nor_relations(
    tearjerk: Run, write_catalogue: WriteCatalogue
) -> None:
    path = write_catalogue(
        [film_record(), film_record(id="other-2002", title="Other", title_ko="다른", year=2002)]
    )
    (found,) = json.loads(tearjerk("like", "a-film-2001", "--json", "--explain", "--catalogue", path).stdout)
    assert found["because"]["shared"]
    assert found["parts"].keys().isdisjoint({"concepts", "relation"})
