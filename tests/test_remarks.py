"""Remarks that users need without asking are printed on stderr, and nothing else is."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from tearjerk.catalogue.vocabulary import WARNINGS
from tests.conftest import Run, record

Write = Callable[[list[dict[str, Any]]], str]


def test_unjudged_films_are_excluded_and_counted(tearjerk: Run, write_catalogue: Write) -> None:
    path = write_catalogue([record(), record(id="b-2001", warnings={"present": [], "absent": ["suicide"]})])
    for strict in ([], ["--strict"]):
        done = tearjerk("list", "--avoid", "suicide", *strict, "--catalogue", path)
        assert [line.split("\t")[0] for line in done.stdout.splitlines()] == ["b-2001"]
        assert done.stderr == (
            "1 film was left out because nobody has judged whether it contains suicide; `--allow-unknown` adds it.\n"
        )


def test_unjudged_films_are_marked_if_allowed(tearjerk: Run, write_catalogue: Write) -> None:
    path = write_catalogue([record(), record(id="b-2001", warnings={"present": [], "absent": ["suicide"]})])
    options = ["--avoid", "suicide", "--allow-unknown", "--catalogue", path]
    done = tearjerk("list", *options)
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr.startswith(
        "Nobody has judged a-film-2001 for suicide. Of films that were unjudged at first and have been judged since, "
    )
    table = re.sub("\x1b\\[[0-9;]*m", "", tearjerk("list", *options, FORCE_COLOR="1").stdout)
    assert table.count("? A Film") == 1
    card = tearjerk("random", *options, "--seed", "1", "--count", "2", "--cry-level", "1+").stdout
    assert card.count("not known: suicide") == 1


def test_films_without_a_certificate_are_counted(tearjerk: Run, write_catalogue: Write) -> None:
    path = write_catalogue(
        [record(), record(id="b-2001", certificate=None), record(id="c-2001", certificate="19")]
    )
    done = tearjerk("list", "--max-age", "15", "--catalogue", path)
    assert done.stdout.startswith("a-film-2001\t")
    assert done.stderr == "1 film was left out because the Korean rating is not known.\n"
    only = write_catalogue([record(certificate=None)])
    assert "1 film was left out" in tearjerk("list", "--max-age", "15", "--catalogue", only).stderr


def test_a_card_in_a_pipe_counts_unjudged_warnings(tearjerk: Run, write_catalogue: Write) -> None:
    assert (
        f"not judged: {len(WARNINGS)}"
        in tearjerk("show", "a-film-2001", "--catalogue", write_catalogue([record()])).stdout
    )


def test_films_that_filters_remove_from_a_search_are_reported(tearjerk: Run, write_catalogue: Write) -> None:
    films = [
        record(),
        *(record(id=f"other-{year}", title="Other", title_ko="다른", year=year) for year in (2002, 2003)),
    ]
    done = tearjerk("search", "a film", "--year", "2002", "--catalogue", write_catalogue(films))
    assert done.returncode == 1
    assert done.stderr == "tearjerk: No film matches all of these filters. Without --year there is 1.\n"


@pytest.mark.parametrize(
    ("browser", "code", "said"), [("true", 0, ""), ("/no/such/browser", 0, "Could not open a browser")]
)
def test_open_reports_a_missing_browser(tearjerk: Run, browser: str, code: int, said: str) -> None:
    done = tearjerk(
        "where", "hope-2013", "--open", BROWSER=browser, DISPLAY="", WAYLAND_DISPLAY="", PATH="/usr/bin/true"
    )
    assert done.returncode == code
    assert said in done.stderr


def test_output_of_a_browser_does_not_mix_with_data(tearjerk: Run) -> None:
    quiet = tearjerk("where", "hope-2013", "--json")
    done = tearjerk("where", "hope-2013", "--json", "--open", BROWSER="echo OPENED %s")
    assert done.stdout == quiet.stdout
    assert "OPENED https://" in done.stderr


def test_matches_by_another_title_are_reported(tearjerk: Run, write_catalogue: Write) -> None:
    path = write_catalogue([record(also_known_as=["Another Name"])])
    assert tearjerk("show", "a", "film", "--catalogue", path).stderr == ""
    said = tearjerk("show", "another", "name", "--catalogue", path).stderr
    assert said == "Assuming 'another name' means A Film (2001): it matches 'Another Name'.\n"


def test_the_meaning_of_an_everyday_word_is_reported(tearjerk: Run) -> None:
    assert "Reading 'dog' as the theme 'animals'.\n" in tearjerk("list", "--theme", "dog").stderr
    assert "Reading 'rape' as the warning 'sexual-violence'.\n" in tearjerk("list", "--avoid", "rape").stderr
    for word in ("animals", "동물", "animal"):
        assert "read as" not in tearjerk("list", "--theme", word).stderr


def test_naming_several_films_at_once_is_a_usage_error(tearjerk: Run) -> None:
    done = tearjerk("save", "hope-2013", "sunny")
    assert (done.returncode, done.stderr) == (2, "tearjerk: Name one film at a time.\n")


def test_other_possible_films_are_reported(tearjerk: Run, write_catalogue: Write) -> None:
    films = [
        record(also_known_as=["Another Name"]),
        record(id="name-2002", title="Another Name for It", year=2002),
    ]
    said = tearjerk("show", "another", "name", "--catalogue", write_catalogue(films)).stderr
    assert said.splitlines()[1] == "It could also mean: name-2002."
