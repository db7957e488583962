"""The watchlist and the never list as a user keeps them: `save`, `never`, `diary --saved` and `--never`."""

from datetime import date

import pytest

from tests.conftest import Run, WriteCatalogue, film_record
from tests.test_record_commands import HOPE, SILENCED, diary, output_of


def test_marking_a_seen_film_as_seen_takes_it_off_the_watchlist(tearjerk: Run) -> None:
    for arguments in (["seen", "hope", "--on", "unknown"], ["save", "hope"]):
        output_of(tearjerk, *arguments)
    assert output_of(tearjerk, "seen", "hope", "--on", "unknown") == (
        "Removed Hope (2013) from your watchlist: it is already in your diary."
    )
    assert tearjerk("diary", "--saved", "--json").stdout == "[]\n"
    assert len(diary(tearjerk)) == 1


def test_rating_a_saved_film_removes_it_from_the_list_and_undo_restores_both(tearjerk: Run) -> None:
    output_of(tearjerk, "save", "hope")
    assert "no longer on your watchlist" in output_of(tearjerk, "rate", "hope", "4")
    assert diary(tearjerk, "--saved") == []
    output_of(tearjerk, "undo")
    assert [film["id"] for film in diary(tearjerk, "--saved")] == [HOPE]
    assert diary(tearjerk) == []


def test_films_are_added_to_and_removed_from_the_list(tearjerk: Run) -> None:
    output_of(tearjerk, "save", "hope")
    assert "already" in output_of(tearjerk, "save", "hope")
    (film,) = diary(tearjerk, "--saved")
    assert film["saved"] <= date.today().isoformat()
    output_of(tearjerk, "save", "--remove", "hope")
    assert diary(tearjerk, "--saved") == []
    again = tearjerk("save", "--remove", "hope")
    assert (again.returncode, again.stdout) == (1, "")


def test_never_removes_from_the_list_and_saving_reverses_it(tearjerk: Run) -> None:
    output_of(tearjerk, "save", "hope")
    output_of(tearjerk, "never", "hope")
    assert diary(tearjerk, "--saved") == []
    assert [film["id"] for film in diary(tearjerk, "--never")] == [HOPE]
    output_of(tearjerk, "save", "hope")
    assert diary(tearjerk, "--never") == []
    output_of(tearjerk, "never", "hope")
    output_of(tearjerk, "never", "hope", "--remove")
    assert diary(tearjerk, "--never") == []


@pytest.mark.parametrize("kind", ["saved", "never"])
def test_lists_are_sorted_like_the_diary(tearjerk: Run, kind: str) -> None:
    for title in ("hope", "glove", "silenced"):
        if kind == "never":
            tearjerk("rate", title, "5" if title == "glove" else "4")
        tearjerk("save" if kind == "saved" else "never", title)

    def listed(*arguments: str) -> list[str]:
        return tearjerk("diary", f"--{kind}", "--fields", "id", *arguments).stdout.split()

    newest_first = [SILENCED, "glove-2011", HOPE]
    assert listed() == listed("--sort", "date") == newest_first
    assert listed("--sort", "title") == sorted(newest_first)
    assert listed("--sort", "title", "--limit", "1") == ["glove-2011"]
    if kind == "never":
        assert listed("--sort", "rating") == ["glove-2011", SILENCED, HOPE]
    for arguments in ([f"--{kind}"], []):
        result = tearjerk("diary", "--sort", "nonsense", *arguments)
        assert (result.returncode, result.stdout) == (2, "")
        assert "Choose from: date, rating, title." in result.stderr


@pytest.mark.parametrize("kind", ["saved", "never"])
def test_both_ranges_of_years_apply_to_lists(tearjerk: Run, kind: str) -> None:
    tearjerk("save" if kind == "saved" else "never", "hope")
    for option in ("--year", "--released"):
        assert tearjerk("diary", f"--{kind}", option, "2013", "--fields", "id").stdout == "hope-2013\n"
    both = tearjerk("diary", f"--{kind}", "--year", "2013", "--released", "2010+", "--fields", "id")
    assert both.stdout == "hope-2013\n"
    neither = tearjerk("diary", f"--{kind}", "--year", "2011", "--released", "2013")
    assert (neither.returncode, neither.stdout) == (1, "")


@pytest.mark.parametrize("kind", ["saved", "never"])
def test_lists_have_the_keys_of_a_film_and_the_day(tearjerk: Run, kind: str) -> None:
    tearjerk("save" if kind == "saved" else "never", "hope")
    result = tearjerk("diary", f"--{kind}", "--fields", f"id,{kind}")
    assert result.stdout == f"hope-2013\t{date.today().isoformat()}\n"
    wrong = tearjerk("diary", f"--{kind}", "--fields", "note")
    assert wrong.returncode == 2
    assert f", {kind}." in wrong.stderr


@pytest.mark.parametrize("command", ["save", "never"])
@pytest.mark.parametrize("title", ["a-film-2001", "a film", "A Film (2001)"])
def test_a_film_outside_the_catalogue_can_be_taken_off_a_list(
    tearjerk: Run, write_catalogue: WriteCatalogue, command: str, title: str
) -> None:
    output_of(tearjerk, command, "a film", "--catalogue", write_catalogue([film_record()]))
    assert "Removed A Film (2001) from" in output_of(tearjerk, command, title, "--remove")
    kind = "--saved" if command == "save" else "--never"
    assert diary(tearjerk, kind) == []
    result = tearjerk(command, title, "--remove")
    assert (result.returncode, result.stdout) == (1, "")


def test_undoing_a_removal_from_the_watchlist_says_what_was_undone(tearjerk: Run) -> None:
    output_of(tearjerk, "seen", "hope", "--on", "unknown")
    output_of(tearjerk, "save", "hope")
    output_of(tearjerk, "seen", "hope", "--on", "unknown")
    assert output_of(tearjerk, "undo").startswith("Undone: Removed Hope (2013) from your watchlist")
    assert [film["id"] for film in diary(tearjerk, "--saved")] == [HOPE]
