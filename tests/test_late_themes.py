"""Late themes, which reveal a plot twist, are shown only on request."""

import json

import pytest

from tests.conftest import Run, WriteCatalogue, film_record


@pytest.fixture
def catalogue(write_catalogue: WriteCatalogue) -> str:
    return write_catalogue(
        [
            film_record(id="open-2001", themes=["siblings"]),
            film_record(id="late-2002", themes=["ghosts"], late_themes=["siblings"]),
            film_record(id="other-2003", themes=["ghosts"]),
        ]
    )


def ids(stdout: str) -> list[str]:
    return [film["id"] for film in json.loads(stdout)]


def test_late_themes_match_only_with_late(tearjerk: Run, catalogue: str) -> None:
    arguments = ("list", "--theme", "siblings", "--json", "--catalogue", catalogue)
    assert ids(tearjerk(*arguments).stdout) == ["open-2001"]
    assert ids(tearjerk(*arguments, "--late").stdout) == ["late-2002", "open-2001"]


def test_if_a_theme_is_the_only_filter_the_number_of_late_matches_is_reported(
    tearjerk: Run, catalogue: str
) -> None:
    stderr = tearjerk("list", "--theme", "family", "--catalogue", catalogue).stderr
    assert stderr == ("In 1 more film the theme 'family' would give away a plot twist; `--late` adds it.\n")
    assert tearjerk("list", "--theme", "family", "--late", "--catalogue", catalogue).stderr == ""
    assert tearjerk("list", "--theme", "ghosts", "--catalogue", catalogue).stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--theme", "siblings", "--year", "2001"),
        ("list", "--theme", "siblings", "--theme", "ghosts"),
        ("cry-level", "4", "--theme", "siblings"),
        ("search", "a film", "--theme", "siblings"),
    ],
)
def test_with_other_filters_late_matches_are_said_only_to_be_possible(
    tearjerk: Run, catalogue: str, arguments: tuple[str, ...]
) -> None:
    stderr = tearjerk(*arguments, "--catalogue", catalogue).stderr
    assert "There may be more films in which the theme 'siblings' would give away a plot twist" in stderr


def test_the_themes_command_counts_only_premise_themes(tearjerk: Run, catalogue: str) -> None:
    counts = {
        row["id"]: row["films"]
        for row in json.loads(tearjerk("themes", "--json", "--catalogue", catalogue).stdout)
    }
    assert (counts["siblings"], counts["family"], counts["ghosts"]) == (1, 1, 2)


@pytest.mark.parametrize("colour", ["", "1"])
@pytest.mark.parametrize(
    "arguments", [["show", "late-2002"], ["list"], ["search", "a film"], ["random"], ["like", "other-2003"]]
)
def test_no_card_table_reason_or_line_prints_a_late_theme(
    tearjerk: Run, write_catalogue: WriteCatalogue, arguments: list[str], colour: str
) -> None:
    secret = film_record(id="late-2002", themes=["ghosts"], late_themes=["disaster"], relations=["friends"])
    path = write_catalogue(
        [secret, film_record(id="other-2003", themes=["ghosts"], late_themes=["disaster"])]
    )
    result = tearjerk(*arguments, "--catalogue", path, FORCE_COLOR=colour, COLUMNS="200")
    assert result.returncode == 0
    assert "disaster" not in result.stdout
