"""`random` with its history, and its prompt on a terminal."""

import json
import re
from pathlib import Path

import pytest

from tearjerk.actions import film_keys
from tearjerk.diary import store
from tests.conftest import Run, WriteCatalogue, film_record
from tests.terminals import CTRL_D, run_in_terminal

PROMPT = "q quit: "


@pytest.fixture
def three_films(write_catalogue: WriteCatalogue) -> str:
    """Write a catalogue of three films and return its path."""
    return write_catalogue(
        [film_record(id=f"film-{letter}-2001", title=f"Film {letter}") for letter in "abc"]
    )


def draw(tearjerk: Run, catalogue: str, *arguments: str) -> list[str]:
    result = tearjerk("random", "--catalogue", catalogue, "--json", *arguments)
    assert result.returncode == 0, result.stderr
    return [film["id"] for film in json.loads(result.stdout)]


def test_every_film_is_drawn_once_before_any_is_repeated(tearjerk: Run, three_films: str) -> None:
    order = [film for _ in range(6) for film in draw(tearjerk, three_films)]
    assert sorted(order[:3]) == sorted(order[3:]) == sorted(set(order))
    assert order[2] != order[3]


def test_each_set_of_filters_has_its_own_bag(tearjerk: Run, three_films: str) -> None:
    plain = draw(tearjerk, three_films) + draw(tearjerk, three_films)
    filtered = [film for _ in range(3) for film in draw(tearjerk, three_films, "--theme", "mother")]
    assert len(set(filtered)) == 3
    assert set(draw(tearjerk, three_films)) == set(filtered) - set(plain)


def test_seen_films_and_those_on_the_never_list_are_skipped(tearjerk: Run, three_films: str) -> None:
    tearjerk("rate", "film a", "4", "--catalogue", three_films)
    tearjerk("never", "film b", "--catalogue", three_films)
    for arguments in ([], [], ["--no-history"], ["--no-history"]):
        assert draw(tearjerk, three_films, *arguments) == ["film-c-2001"]
    with_seen = {film for _ in range(2) for film in draw(tearjerk, three_films, "--include-seen")}
    assert with_seen == {"film-a-2001", "film-c-2001"}


def test_if_all_films_are_seen_it_says_what_to_do(tearjerk: Run, three_films: str) -> None:
    for letter in "abc":
        tearjerk("seen", f"film-{letter}-2001", "--catalogue", three_films)
    result = tearjerk("random", "--catalogue", three_films, "--json")
    assert (result.returncode, result.stdout) == (1, "[]\n")
    assert "--include-seen" in result.stderr


def test_drawing_a_film_does_not_mark_it_as_seen(tearjerk: Run, home: Path, three_films: str) -> None:
    draw(tearjerk, three_films)
    assert store.read(home / "diary.sqlite3").seen == set()
    assert tearjerk("undo").returncode == 1


def test_a_seed_ignores_the_record(tearjerk: Run, home: Path, three_films: str) -> None:
    given = tearjerk("random", "--catalogue", three_films, "--fields", "id")
    seed = given.stderr.split("--seed ")[1].split()[0]
    tearjerk("never", given.stdout.strip(), "--catalogue", three_films)
    before = (home / "diary.sqlite3").read_bytes()
    again = tearjerk("random", "--catalogue", three_films, "--fields", "id", "--seed", seed)
    assert again.stdout == given.stdout
    assert (home / "diary.sqlite3").read_bytes() == before


def test_a_growing_catalogue_does_not_reset_the_bag(
    tearjerk: Run, three_films: str, write_catalogue: WriteCatalogue
) -> None:
    order = draw(tearjerk, three_films) + draw(tearjerk, three_films)
    more = write_catalogue(
        [film_record(id=f"film-{letter}-2001", title=f"Film {letter}") for letter in "abcde"]
    )
    order += [film for _ in range(3) for film in draw(tearjerk, more)]
    assert len(set(order)) == 5
    fewer = write_catalogue([film_record(id="film-a-2001", title="Film a")])
    assert draw(tearjerk, fewer) == draw(tearjerk, fewer) == ["film-a-2001"]


def test_a_usage_error_draws_nothing(tearjerk: Run, home: Path, three_films: str) -> None:
    assert tearjerk("random", "--catalogue", three_films, "--fields", "titel").returncode == 2
    assert not home.exists()


def test_several_draws_at_once_are_distinct_and_are_remembered(tearjerk: Run, three_films: str) -> None:
    two = draw(tearjerk, three_films, "--count", "2")
    (third,) = draw(tearjerk, three_films)
    assert len({*two, third}) == 3
    result = tearjerk("random", "--catalogue", three_films, "--count", "9", "--fields", "id")
    assert len(set(result.stdout.split())) == 3
    assert "Only 3 films are available" in result.stderr


def test_no_history_creates_no_record(tearjerk: Run, home: Path, three_films: str) -> None:
    for _ in range(4):
        draw(tearjerk, three_films, "--no-history")
    assert not home.exists()


def test_the_prompt_appears_only_on_a_terminal(tearjerk: Run) -> None:
    for variables in ({}, {"FORCE_COLOR": "1"}):
        result = tearjerk("random", stdin="s\nq\n", **variables)
        assert result.returncode == 0
        assert PROMPT not in result.stdout + result.stderr


@pytest.mark.parametrize(
    "arguments",
    [["--json"], ["--jsonl"], ["--fields", "id"], ["--seed", "1"], ["--count", "2"]],
    ids=" ".join,
)
def test_there_is_no_prompt_with_json_or_a_seed(arguments: list[str]) -> None:
    code, shown = run_in_terminal(["random", *arguments], [], prompt=PROMPT)
    assert code == 0
    assert PROMPT not in shown


def test_there_is_no_prompt_if_nobody_would_see_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys
    from importlib import import_module

    from tearjerk.commands.shared.options import OutputOptions

    class FakeTerminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    is_interactive = import_module("tearjerk.commands.random")._is_interactive
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, FakeTerminal())
    assert is_interactive(OutputOptions())
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert not is_interactive(OutputOptions())


def test_enter_draws_another_and_q_quits(three_films: str) -> None:
    code, shown = run_in_terminal(["random", "--catalogue", three_films], [b"r", b"\r", b"q"], prompt=PROMPT)
    assert code == 0
    assert all(shown.count(f"Film {letter} ") == 1 for letter in "abc")


def test_the_pressed_key_is_echoed_without_control_characters(three_films: str) -> None:
    _, shown = run_in_terminal(["random", "--catalogue", three_films], [b"y", b"\x1b"], prompt=PROMPT)
    assert shown.count(f"{PROMPT}y\n") == 1
    assert shown.endswith(f"{PROMPT}\n")


def test_end_of_input_quits(three_films: str) -> None:
    code, shown = run_in_terminal(["random", "--catalogue", three_films], [CTRL_D], prompt=PROMPT)
    assert code == 0
    assert shown.count("--seed") == 1


def test_ctrl_c_at_the_prompt_exits_130(three_films: str) -> None:
    code, _ = run_in_terminal(["random", "--catalogue", three_films], [b"\x03"], prompt=PROMPT)
    assert code == 130


def test_r_and_enter_draw_a_different_film_even_without_history(three_films: str) -> None:
    code, shown = run_in_terminal(
        ["random", "--no-history", "--catalogue", three_films], [b"r", b"\r", b"q"], prompt=PROMPT
    )
    assert code == 0
    assert all(shown.count(f"Film {letter} ") == 1 for letter in "abc")


def test_s_saves_the_film_and_pressing_it_again_removes_it(home: Path, three_films: str) -> None:
    code, shown = run_in_terminal(["random", "--catalogue", three_films], [b"s", b"s", b"q"], prompt=PROMPT)
    assert code == 0
    assert "Added Film" in shown
    assert "from your watchlist" in shown
    assert shown.count("--seed") == 1
    assert not store.read(home / "diary.sqlite3").saved


def test_n_continues_with_another_film(home: Path, three_films: str) -> None:
    code, shown = run_in_terminal(["random", "--catalogue", three_films], [b"n", b"q"], prompt=PROMPT)
    assert code == 0
    assert "to your never list" in shown
    assert shown.count("--seed") == 2
    assert len(store.read(home / "diary.sqlite3").never) == 1


def test_u_undoes_the_last_key(home: Path, three_films: str) -> None:
    _, shown = run_in_terminal(
        ["random", "--catalogue", three_films], [b"s", b"u", b"u", b"q"], prompt=PROMPT
    )
    assert "Undone: Added Film" in shown
    assert "There is nothing to undo." in shown
    assert not store.read(home / "diary.sqlite3").saved


def test_w_asks_for_the_date_and_whether_you_cried(home: Path, three_films: str) -> None:
    answers = [b"w", b"2024-05-01\n", b"y\n", b"q"]
    code, shown = run_in_terminal(
        ["random", "--catalogue", three_films], answers, prompt=re.compile(r"q quit: |2024-05-01\): |skip: ")
    )
    assert code == 0, shown
    (entry,) = store.read(home / "diary.sqlite3").entries()
    assert (entry.seen_on, entry.cried) == ("2024-05-01", True)


@pytest.mark.parametrize(
    ("answer", "cried"),
    [(b"Y\n", True), (b"yes\n", True), (b"n\n", False), (b"no\n", False), (b"\n", None), (b"x\n", None)],
)
def test_the_answer_to_whether_it_made_you_cry_is_recorded(
    home: Path, three_films: str, answer: bytes, cried: bool | None
) -> None:
    answers = [b"w", b"2024-05-01\n", answer, b"q"]
    run_in_terminal(
        ["random", "--catalogue", three_films], answers, prompt=re.compile(r"q quit: |2024-05-01\): |skip: ")
    )
    assert [entry.cried for entry in store.read(home / "diary.sqlite3").entries()] == [cried]


def test_keys_show_the_help_the_explanation_and_similar_films(three_films: str) -> None:
    _, shown = run_in_terminal(
        ["random", "--catalogue", three_films], [b"?", b"y", b"l", b"x", b"%", b"q"], prompt=PROMPT
    )
    for key in film_keys.KEYS:
        assert f"  {key.key}  {key.meaning}" in shown
    assert "counted" in shown
    assert "because" in shown or "with" in shown
    assert "Unknown key '%'. Press ? for the keys." in shown


def test_l_shows_what_like_shows_with_the_same_filters(tearjerk: Run) -> None:
    film = "a-dogs-courage-2019"
    tearjerk("save", film)
    for filters in ([], ["--theme", "animals"]):
        similar = json.loads(tearjerk("like", film, *filters, "--json").stdout)
        assert len(similar) == 5
        _, shown = run_in_terminal(
            ["random", "--saved", *filters], [b"l", b"q"], prompt=PROMPT, COLUMNS="120"
        )
        shown = shown.split(PROMPT)[1]
        positions = [shown.index(film["title"]) for film in similar]
        assert positions == sorted(positions)


def test_l_says_if_there_is_nothing_to_compare(
    write_catalogue: WriteCatalogue,
) -> None:
    catalogue = write_catalogue([film_record(id="a-2002", year=2002), film_record(id="b-2001")])
    arguments = ["random", "--year", "2002", "--catalogue", catalogue]
    _, shown = run_in_terminal(arguments, [b"l", b"q"], prompt=PROMPT)
    assert "No other film matches the filters" in shown
    _, shown = run_in_terminal(
        ["random", "--catalogue", write_catalogue([film_record()])], [b"l", b"q"], prompt=PROMPT
    )
    assert "is the only film in this catalogue" in shown


def test_escape_quits(three_films: str) -> None:
    code, shown = run_in_terminal(["random", "--catalogue", three_films], [b"\x1b"], prompt=PROMPT)
    assert code == 0
    assert shown.count("--seed") == 1


def test_it_ends_normally_if_no_films_are_left(three_films: str) -> None:
    answers = [b"n", b"n", b"n"]
    code, shown = run_in_terminal(["random", "--catalogue", three_films], answers, prompt=PROMPT)
    assert code == 0
    assert "Your never list contains all 3 matching films" in shown


def test_an_unusable_home_is_reported_and_drawing_continues(tmp_path: Path, three_films: str) -> None:
    (tmp_path / "file").write_text("in the way")
    code, shown = run_in_terminal(
        ["random", "--catalogue", three_films],
        [b"s", b"r", b"q"],
        prompt=PROMPT,
        TEARJERK_HOME=str(tmp_path / "file" / "home"),
    )
    assert code == 0
    assert shown.count("This draw will not be remembered") == 1
    assert shown.count("cannot be used") == 2
