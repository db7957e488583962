"""JSON keys, their order, and the formats that scripts rely on."""

import json
import subprocess
from typing import Any

import pytest

from tearjerk.catalogue import vocabulary
from tests.conftest import Run

KEYS = [
    "id", "title", "title_ko", "romanised", "also_known_as", "year", "released", "runtime", "certificate",
    "directors", "cast", "genres", "themes", "late_themes", "cry_level", "cry_range", "cry_basis", "cry_reason", "tears",
    "aftertaste", "warnings", "synopsis", "imdb", "tmdb", "wikidata", "naver", "notes", "relations",
]  # fmt: skip


def data(result: subprocess.CompletedProcess[str]) -> Any:
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@pytest.mark.parametrize("arguments", [["list"], ["random"], ["cry-level", "1-5"]])
def test_films_are_an_array_of_objects_with_all_keys_in_order(tearjerk: Run, arguments: list[str]) -> None:
    answer = data(tearjerk(*arguments, "--json"))
    assert isinstance(answer, list)
    assert all(list(film) == KEYS for film in answer)


def test_show_is_one_object(tearjerk: Run) -> None:
    answer = data(tearjerk("show", "hope-2013", "--json"))
    assert list(answer) == KEYS
    assert answer["title_ko"] == "소원"
    assert set(answer["tears"]) == {"reviews", "crying", "share", "low", "high", "corpora"}
    assert list(answer["warnings"]) == ["present", "absent", "spoilers", "in_synopsis"]


def test_search_adds_the_score_and_the_matched_text(tearjerk: Run) -> None:
    first = data(tearjerk("search", "7번방의", "선물", "--json"))[0]
    assert list(first)[: len(KEYS)] == KEYS
    assert first["score"] == 100
    assert first["matched"] == "7번방의 선물"


def test_where_prints_one_object(tearjerk: Run) -> None:
    answer = data(tearjerk("where", "hope-2013", "--country", "BR", "--json"))
    assert list(answer) == ["id", "title", "title_ko", "year", "pages", "services", "country"]
    assert {place["name"] for place in answer["services"]} == {
        "Netflix", "Viki", "Prime Video", "Kocowa", "MUBI", "YouTube",
    }  # fmt: skip
    assert {place["country"] for place in answer["services"]} == {"BR"}
    assert all(place["url"].startswith("https://") for place in answer["pages"] + answer["services"])


@pytest.mark.parametrize("command", ["themes", "warnings"])
def test_vocabularies_include_counts_of_films(tearjerk: Run, command: str) -> None:
    rows = data(tearjerk(command, "--json"))
    assert {"id", "label", "label_ko", "meaning", "films"} <= set(rows[0])


def test_hangul_is_not_escaped(tearjerk: Run) -> None:
    assert "소원" in tearjerk("show", "hope-2013", "--json").stdout


def test_jsonl_has_one_object_per_line(tearjerk: Run) -> None:
    lines = tearjerk("list", "--jsonl").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [
        film["id"] for film in data(tearjerk("list", "--json"))
    ]


def test_fields_selects_keys_in_the_given_order(tearjerk: Run) -> None:
    answer = data(tearjerk("random", "--json", "--fields", "title,id"))
    assert [list(film) for film in answer] == [["title", "id"]]
    assert tearjerk("random", "--fields", "id, cry_level").stdout.count("\t") == 1


def test_a_list_in_a_pipe_is_tab_separated(tearjerk: Run) -> None:
    for line in tearjerk("list").stdout.splitlines():
        identifier, title, title_ko, year, level, themes = line.split("\t")
        assert identifier.endswith(year)
        assert level in "12345"
        assert title
        assert title_ko
        assert set(themes.split(",")) <= set(vocabulary.THEMES)


def test_a_card_in_a_pipe_has_a_label_and_a_value_per_line(tearjerk: Run) -> None:
    result = tearjerk("show", "hope-2013")
    labels = [line.split(": ", 1)[0] for line in result.stdout.splitlines()]
    assert labels[:3] == ["title", "hangul", "year"]
    assert labels[-1] == "id"
    assert "\x1b" not in result.stdout


def test_data_is_on_stdout_and_remarks_are_on_stderr(tearjerk: Run) -> None:
    result = tearjerk("random", "--json", "--seed", "3")
    json.loads(result.stdout)
    assert "--seed 3" in result.stderr


def test_most_tears_come_first(tearjerk: Run) -> None:
    films = data(tearjerk("list", "--json"))
    keys = [
        (-f["cry_level"], f["tears"] is None, -(f["tears"] or {"share": 0})["share"], f["id"]) for f in films
    ]
    assert keys == sorted(keys)
    assert data(tearjerk("list", "--json", "--reverse")) == films[::-1]


def test_the_schema_describes_the_catalogue(tearjerk: Run) -> None:
    schema = data(tearjerk("schema"))
    film = schema["$defs"]["Film"]
    assert list(film["properties"]) == KEYS
    assert "father" in film["properties"]["themes"]["items"]["enum"]
