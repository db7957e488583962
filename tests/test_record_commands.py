"""`seen`, `rate`, `save`, `never`, `undo` and `diary` as a user runs them."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run, WriteCatalogue, film_record
from tests.test_json_contract import KEYS

HOPE, SILENCED = "hope-2013", "silenced-2011"


def diary(tearjerk: Run, *arguments: str) -> list[dict[str, Any]]:
    films: list[dict[str, Any]] = json.loads(tearjerk("diary", "--json", *arguments).stdout)
    return films


def output_of(tearjerk: Run, *arguments: str) -> str:
    result = tearjerk(*arguments)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def test_a_viewing_with_day_tears_and_note_is_in_the_diary(tearjerk: Run) -> None:
    output_of(tearjerk, "seen", "hope", "--on", "2024-05-01", "--cried", "--note", "with Mum, [bold]소원")
    (entry,) = diary(tearjerk)
    assert list(entry)[: len(KEYS)] == KEYS
    assert list(entry)[len(KEYS) :] == ["entry", "seen", "rating", "cried", "note"]
    assert entry["id"] == HOPE
    assert (entry["seen"], entry["rating"], entry["cried"]) == ("2024-05-01", None, True)
    assert entry["note"] == "with Mum, [bold]소원"


def test_seen_means_today_by_default(tearjerk: Run) -> None:
    before = date.today()
    output_of(tearjerk, "seen", HOPE)
    (entry,) = diary(tearjerk)
    assert before.isoformat() <= entry["seen"] <= date.today().isoformat()
    assert entry["cried"] is None


def test_a_day_may_be_yesterday_or_unknown(tearjerk: Run) -> None:
    before = date.today()
    output_of(tearjerk, "seen", "hope", "--on", "yesterday", "--dry")
    output_of(tearjerk, "seen", "silenced", "--on", "unknown")
    days = {entry["id"]: entry["seen"] for entry in diary(tearjerk)}
    assert days[SILENCED] is None
    assert days[HOPE] in {(day - timedelta(days=1)).isoformat() for day in (before, date.today())}


def test_seen_again_is_another_viewing_and_both_are_listed_newest_first(tearjerk: Run) -> None:
    output_of(tearjerk, "seen", "hope", "--on", "2020-01-01", "--cried")
    assert output_of(tearjerk, "seen", "hope", "--on", "2024-01-01", "--dry") == (
        "Marked Hope (2013) as seen on 2024-01-01, dry-eyed. Added as another viewing."
    )
    output_of(tearjerk, "seen", "silenced", "--on", "2022-01-01")
    assert [(entry["id"], entry["seen"], entry["cried"]) for entry in diary(tearjerk)] == [
        (HOPE, "2024-01-01", False),
        (SILENCED, "2022-01-01", None),
        (HOPE, "2020-01-01", True),
    ]


def test_an_earlier_viewing_is_another_viewing_and_not_a_rewatch(tearjerk: Run) -> None:
    output_of(tearjerk, "seen", "hope", "--on", "2024-01-01")
    assert output_of(tearjerk, "seen", "hope", "--on", "2014-01-01") == (
        "Marked Hope (2013) as seen on 2014-01-01. Added as another viewing."
    )


def test_on_the_same_day_the_last_recorded_entry_comes_first(tearjerk: Run) -> None:
    for film in ("hope", "silenced", "hope"):
        output_of(tearjerk, "seen", film, "--on", "2024-01-01")
    assert [(entry["id"], entry["entry"]) for entry in diary(tearjerk)] == [
        (HOPE, 3),
        (SILENCED, 2),
        (HOPE, 1),
    ]


def test_an_ambiguous_partial_title_lists_nine_films(tearjerk: Run) -> None:
    result = tearjerk("seen", "love")
    assert result.returncode == 2
    assert len(result.stderr.rpartition("one of ")[2].split(", ")) == 9


def test_dated_and_undated_viewings_are_separate(tearjerk: Run) -> None:
    assert (
        output_of(tearjerk, "seen", "hope", "--on", "unknown", "--cried")
        == "Marked Hope (2013) as seen, in tears."
    )
    assert "Hope (2013) as seen on 2024-01-01. Added as another viewing." in output_of(
        tearjerk, "seen", "hope", "--on", "2024-01-01"
    )
    assert "Added as another viewing." in output_of(
        tearjerk, "seen", "hope", "--on", "unknown", "--note", "on a train", "--dry"
    )
    assert len(diary(tearjerk)) == 3


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1", 1), ("4.5", 4.5), ("3,5", 3.5), ("2½", 2.5), ("5.0", 5), ("0.5", 0.5), (",5", 0.5), ("½", 0.5)],
)
def test_a_rating_implies_seen_on_an_unknown_date(tearjerk: Run, typed: str, value: float) -> None:
    output_of(tearjerk, "rate", "a", "moment", "to", "remember", typed)
    (entry,) = diary(tearjerk)
    assert (entry["rating"], entry["seen"], entry["cried"], entry["note"]) == (value, None, None, None)
    output_of(tearjerk, "seen", "a", "moment", "to", "remember", "--on", "2024-01-01")
    (entry,) = diary(tearjerk)
    assert (entry["rating"], entry["seen"]) == (value, "2024-01-01")


def test_undo_reverts_one_command_at_a_time_and_reports_it(tearjerk: Run) -> None:
    steps = [
        ("seen", "hope", "--on", "2024-01-01"),
        ("rate", "hope", "3"),
        ("rate", "hope", "5"),
        ("save", "silenced"),
        ("never", "silenced"),
    ]
    states = []
    for step in steps:
        states.append(tearjerk("export").stdout)
        output_of(tearjerk, *step)
    for before in reversed(states):
        assert output_of(tearjerk, "undo").startswith("Undone: ")
        assert tearjerk("export").stdout == before
    result = tearjerk("undo")
    assert (result.returncode, result.stdout) == (1, "")
    assert "nothing to undo" in result.stderr


def test_commands_without_changes_are_not_undo_steps(tearjerk: Run) -> None:
    output_of(tearjerk, "rate", "hope", "4")
    assert "already" in output_of(tearjerk, "rate", "hope", "4")
    assert "Rated" in output_of(tearjerk, "undo")
    assert tearjerk("undo").returncode == 1


def test_filters_and_limit_apply_to_the_diary(tearjerk: Run) -> None:
    for title in ("hope", "silenced", "hello ghost"):
        output_of(tearjerk, "rate", title, "4")
    assert {entry["id"] for entry in diary(tearjerk, "--released", "2011+")} == {HOPE, SILENCED}
    assert len(diary(tearjerk, "--limit", "2")) == 2
    result = tearjerk("diary", "--released", "1999", "--json")
    assert (result.returncode, result.stdout) == (1, "[]\n")
    assert "Without --released there are 3." in result.stderr
    output_of(tearjerk, "save", "sunny")
    for option in ("--released", "--year"):
        assert f"Without {option} there is 1." in tearjerk("diary", "--saved", option, "1999").stderr


def test_an_empty_diary_says_how_to_begin(tearjerk: Run) -> None:
    result = tearjerk("diary", "--json")
    assert (result.returncode, result.stdout) == (1, "[]\n")
    assert "tearjerk seen" in result.stderr


def test_the_diary_prints_lines_and_the_requested_fields(tearjerk: Run) -> None:
    output_of(tearjerk, "seen", "hope", "--on", "2024-05-01", "--cried", "--note", "a\tb")
    output_of(tearjerk, "rate", "hope", "4.5")
    assert tearjerk("diary").stdout == "hope-2013\tHope\t소원\t2013\t2024-05-01\t4.5\ttrue\ta b\t1\n"
    assert tearjerk("diary", "--fields", "id,seen,rating").stdout == "hope-2013\t2024-05-01\t4.5\n"
    line = json.loads(tearjerk("diary", "--jsonl", "--fields", "note,id").stdout)
    assert line == {"note": "a\tb", "id": "hope-2013"}
    result = tearjerk("diary", "--fields", "sen")
    assert result.returncode == 2
    assert "seen, rating, cried, note" in result.stderr


def test_films_no_longer_in_the_catalogue_remain_in_the_record(
    tearjerk: Run, write_catalogue: WriteCatalogue
) -> None:
    other = write_catalogue([film_record()])
    output_of(tearjerk, "seen", "a film", "--catalogue", other)
    assert tearjerk("diary").stdout.split("\t")[:2] == ["a-film-2001", "A Film"]
    (entry,) = diary(tearjerk)
    assert list(entry)[: len(KEYS)] == KEYS
    assert (entry["title"], entry["year"], entry["themes"]) == ("A Film", 2001, None)
    assert "A Film" in tearjerk("diary", FORCE_COLOR="1").stdout
    result = tearjerk("diary", "--theme", "mother")
    assert result.returncode == 1
    assert result.stderr == (
        "tearjerk: None of the films in your diary are in this catalogue, so filters cannot match them.\n"
    )
    output_of(tearjerk, "edit", "1", "--rating", "3", "--on", "2024-01-01")
    output_of(tearjerk, "save", "a film", "--catalogue", other)
    assert [film["title"] for film in diary(tearjerk, "--saved")] == ["A Film"]
    assert "A Film (2001), not in this catalogue" in tearjerk("diary", "--saved", FORCE_COLOR="1").stdout
    for options, place in (
        (("--year", "2024"), "in your diary with a date in 2024"),
        (("--saved",), "on your watchlist"),
    ):
        result = tearjerk("diary", *options, "--theme", "mother")
        assert (result.returncode, result.stderr) == (
            1,
            f"tearjerk: None of the films {place} are in this catalogue, so filters cannot match them.\n",
        )
    output_of(tearjerk, "seen", "hope")
    stderr = tearjerk("diary", "--theme", "sport").stderr
    assert "1 film in your record is not in this catalogue, so filters cannot match it.\n" in stderr
    assert json.loads(tearjerk("export").stdout)["films"][0]["title"] == "A Film"


USAGE_ERRORS = [
    (["rate", "hope", "0"], "0.5 to 5 in steps of 0.5"),
    (["rate", "hope", "."], "0.5 to 5 in steps of 0.5"),
    (["rate", "hope", "5.5"], "0.5 to 5 in steps of 0.5"),
    (["rate", "hope", "4.3"], "0.5 to 5 in steps of 0.5"),
    (["rate", "hope", "４"], "0.5 to 5 in steps of 0.5"),
    (["rate", "hope"], "The rating is missing. Add it after the title: tearjerk rate TITLE 4.5"),
    (["rate", "a", "moment", "to", "remember"], "The rating is missing"),
    (["rate", "miracle", "in", "cell", "no", "7"], "The rating is missing"),
    (["rate", "5"], "Name a film"),
    (["seen", "hope", "--on", "2023-02-29"], "Unknown date"),
    (["seen", "hope", "--on", "last week"], "Unknown date"),
    (["seen", "hope", "--on", "2999-01-01"], "in the future"),
    (["seen"], "TITLE"),
    (["diary", "--saved", "--never"], "choose one"),
    (["diary", "--theme", "famly"], "Did you mean 'family'?"),
    (["export", "--format", "xml"], "json, csv, letterboxd, imdb"),
    (["import", "x.csv", "--as", "seen"], "watched, saved"),
]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    USAGE_ERRORS,
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_usage_errors_are_one_sentence_and_change_nothing(
    tearjerk: Run, home: Path, arguments: list[str], sentence: str
) -> None:
    result = tearjerk(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert sentence in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert not home.exists()


def test_a_sequel_without_its_rating_does_not_rate_the_first_film(tearjerk: Run, home: Path) -> None:
    for words in (["hearty", "paws", "2"], ["마음이", "2"]):
        result = tearjerk("rate", *words)
        assert (result.returncode, result.stdout) == (2, "")
        assert "hearty-paws-2006" in result.stderr
    assert not home.exists()
    assert tearjerk("rate", "hearty-paws-2006", "2").returncode == 0
    assert tearjerk("rate", "hearty", "paws", "2", "3").returncode == 0


def test_keys_of_another_list_are_rejected_even_in_an_empty_diary(tearjerk: Run) -> None:
    assert tearjerk("diary", "--fields", "saved").returncode == 2
    tearjerk("seen", "hope")
    assert tearjerk("diary", "--fields", "saved").returncode == 2


def test_a_note_that_is_not_text_is_rejected(tearjerk: Run) -> None:
    result = tearjerk("seen", "hope", "--note", "\udcff")
    assert result.returncode == 2
    assert "not UTF-8" in result.stderr
