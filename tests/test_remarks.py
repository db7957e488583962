"""What users should know without asking is printed on stderr, and nothing else is."""

import re

import pytest

from tearjerk.catalogue.vocabulary import WARNINGS
from tests.conftest import Run, WriteCatalogue, film_record, unix_only


def test_unjudged_films_are_excluded_and_counted(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    path = write_catalogue(
        [film_record(), film_record(id="b-2001", warnings={"present": [], "absent": ["suicide"]})]
    )
    for strict in ([], ["--strict"]):
        result = tearjerk("list", "--avoid", "suicide", *strict, "--catalogue", path)
        assert [line.split("\t")[0] for line in result.stdout.splitlines()] == ["b-2001"]
        assert result.stderr == (
            "1 film was left out because nobody has judged whether it contains suicide; `--allow-unknown` adds it.\n"
        )


def test_unjudged_films_are_marked_if_allowed(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    path = write_catalogue(
        [film_record(), film_record(id="b-2001", warnings={"present": [], "absent": ["suicide"]})]
    )
    options = ["--avoid", "suicide", "--allow-unknown", "--catalogue", path]
    result = tearjerk("list", *options)
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.startswith(
        "Nobody has judged whether suicide occurs in a-film-2001. Of the films that were unjudged at first and have been judged since, "
    )
    table = re.sub("\x1b\\[[0-9;]*m", "", tearjerk("list", *options, FORCE_COLOR="1").stdout)
    assert table.count("? A Film") == 1
    card = tearjerk("random", *options, "--seed", "1", "--count", "2", "--cry-level", "1+").stdout
    assert card.count(f"not judged: suicide and {len(WARNINGS) - 1} more\n") == 1


def test_films_without_a_certificate_are_counted(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    path = write_catalogue(
        [
            film_record(),
            film_record(id="b-2001", certificate=None),
            film_record(id="c-2001", certificate="19"),
        ]
    )
    result = tearjerk("list", "--max-age", "15", "--catalogue", path)
    assert result.stdout.startswith("a-film-2001\t")
    assert result.stderr == "1 film was left out for lack of a known Korean age rating.\n"
    only = write_catalogue([film_record(certificate=None)])
    assert "1 film was left out" in tearjerk("list", "--max-age", "15", "--catalogue", only).stderr


def test_films_without_a_runtime_are_counted(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    path = write_catalogue([film_record(), film_record(id="b-2001", runtime=None)])
    result = tearjerk("list", "--max-runtime", "10h", "--catalogue", path)
    assert result.stdout.startswith("a-film-2001\t")
    assert result.stderr == "1 film was left out for lack of a known runtime.\n"
    only = write_catalogue([film_record(runtime=None)])
    assert "1 film was left out" in tearjerk("list", "--max-runtime", "10h", "--catalogue", only).stderr


def test_a_card_in_a_pipe_counts_unjudged_warnings(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    assert (
        f"not judged: {len(WARNINGS)}"
        in tearjerk("show", "a-film-2001", "--catalogue", write_catalogue([film_record()])).stdout
    )


def test_films_that_filters_remove_from_a_search_are_reported(
    tearjerk: Run, write_catalogue: WriteCatalogue
) -> None:
    films = [
        film_record(),
        *(
            film_record(id=f"other-{year}", title="Other", title_ko="다른", year=year)
            for year in (2002, 2003)
        ),
    ]
    result = tearjerk("search", "a film", "--year", "2002", "--catalogue", write_catalogue(films))
    assert result.returncode == 1
    assert result.stderr == "tearjerk: No film matches all of these filters. Without --year there is 1.\n"


@unix_only
@pytest.mark.parametrize(
    ("browser", "stderr_text"), [("true", ""), ("/no/such/browser", "Could not open a browser")]
)
def test_open_reports_a_missing_browser(tearjerk: Run, browser: str, stderr_text: str) -> None:
    result = tearjerk(
        "where", "hope-2013", "--open", BROWSER=browser, DISPLAY="", WAYLAND_DISPLAY="", PATH="/usr/bin/true"
    )
    assert result.returncode == 0
    assert stderr_text in result.stderr


@unix_only
def test_output_of_a_browser_does_not_mix_with_data(tearjerk: Run) -> None:
    quiet = tearjerk("where", "hope-2013", "--json")
    result = tearjerk("where", "hope-2013", "--json", "--open", BROWSER="echo OPENED %s")
    assert result.stdout == quiet.stdout
    assert "OPENED https://" in result.stderr


def test_matches_by_another_title_are_reported(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    path = write_catalogue([film_record(also_known_as=["Another Name"])])
    assert tearjerk("show", "a", "film", "--catalogue", path).stderr == ""
    stderr = tearjerk("show", "another", "name", "--catalogue", path).stderr
    assert stderr == "Assuming 'another name' means A Film (2001): your words match 'Another Name'.\n"


def test_the_meaning_of_an_everyday_word_is_reported(tearjerk: Run) -> None:
    assert "Reading 'dog' as the theme 'animals'.\n" in tearjerk("list", "--theme", "dog").stderr
    assert "Reading 'rape' as the warning 'sexual-violence'.\n" in tearjerk("list", "--avoid", "rape").stderr
    for word in ("animals", "동물", "animal"):
        assert tearjerk("list", "--theme", word).stderr == ""


def test_naming_several_films_at_once_is_a_usage_error(tearjerk: Run) -> None:
    result = tearjerk("save", "hope-2013", "sunny")
    assert (result.returncode, result.stderr) == (2, "tearjerk: Name one film at a time.\n")


def test_other_possible_films_are_reported(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    films = [
        film_record(also_known_as=["Another Name"]),
        film_record(id="name-2002", title="Another Name for It", year=2002),
    ]
    stderr = tearjerk("show", "another", "name", "--catalogue", write_catalogue(films)).stderr
    assert stderr.splitlines()[1] == "It could also mean: name-2002."
