"""Late themes, which reveal a plot twist, are shown only on request."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Run, record

Write = Callable[[list[dict[str, Any]]], str]


@pytest.fixture
def catalogue(write_catalogue: Write) -> str:
    return write_catalogue(
        [
            record(id="open-2001", themes=["siblings"]),
            record(id="late-2002", themes=["ghosts"], late_themes=["siblings"]),
            record(id="other-2003", themes=["ghosts"]),
        ]
    )


def ids(stdout: str) -> list[str]:
    return [film["id"] for film in json.loads(stdout)]


def test_late_themes_match_only_with_late(tearjerk: Run, catalogue: str) -> None:
    words = ("list", "--theme", "siblings", "--json", "--catalogue", catalogue)
    assert ids(tearjerk(*words).stdout) == ["open-2001"]
    assert ids(tearjerk(*words, "--late").stdout) == ["late-2002", "open-2001"]


def test_for_a_theme_alone_the_number_of_late_matches_is_reported(tearjerk: Run, catalogue: str) -> None:
    said = tearjerk("list", "--theme", "family", "--catalogue", catalogue).stderr
    assert said == ("In 1 more film the theme 'family' would give away a plot twist; `--late` adds it.\n")
    assert tearjerk("list", "--theme", "family", "--late", "--catalogue", catalogue).stderr == ""
    assert tearjerk("list", "--theme", "ghosts", "--catalogue", catalogue).stderr == ""


@pytest.mark.parametrize(
    "words",
    [
        ("list", "--theme", "siblings", "--year", "2001"),
        ("list", "--theme", "siblings", "--theme", "ghosts"),
        ("cry-level", "4", "--theme", "siblings"),
        ("search", "a film", "--theme", "siblings"),
    ],
)
def test_with_other_filters_only_possible_late_matches_are_mentioned(
    tearjerk: Run, catalogue: str, words: tuple[str, ...]
) -> None:
    said = tearjerk(*words, "--catalogue", catalogue).stderr
    assert "There may be more films in which the theme 'siblings' would give away a plot twist" in said


def test_themes_counts_only_open_themes(tearjerk: Run, catalogue: str) -> None:
    counts = {
        row["id"]: row["films"]
        for row in json.loads(tearjerk("themes", "--json", "--catalogue", catalogue).stdout)
    }
    assert (counts["siblings"], counts["family"], counts["ghosts"]) == (1, 1, 2)


@pytest.mark.parametrize("colour", ["", "1"])
@pytest.mark.parametrize(
    "words", [["show", "late-2002"], ["list"], ["search", "a film"], ["random"], ["like", "other-2003"]]
)
def test_no_card_table_reason_or_line_prints_a_late_theme(
    tearjerk: Run, write_catalogue: Write, words: list[str], colour: str
) -> None:
    secret = record(id="late-2002", themes=["ghosts"], late_themes=["disaster"], relations=["friends"])
    path = write_catalogue([secret, record(id="other-2003", themes=["ghosts"], late_themes=["disaster"])])
    done = tearjerk(*words, "--catalogue", path, FORCE_COLOR=colour, COLUMNS="200")
    assert done.returncode == 0
    assert "disaster" not in done.stdout
