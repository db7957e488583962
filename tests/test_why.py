"""`why` explains how a level was measured, in a quotable sentence, and looks right everywhere."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from msgspec import to_builtins
from rich.cells import cell_len

from tearjerk.catalogue.cry_levels import per_cent
from tearjerk.catalogue.film import Film
from tearjerk.tears.explanation import Explanation, rank_in_words
from tearjerk.tears.levels import counts_in_words
from tearjerk.tears.ranking import Rank
from tests.conftest import Run, WriteCatalogue, film_record

FILM = "miracle-in-cell-no-7-2013"
STYLES = re.compile("\x1b\\[[0-9;]*m")


def test_the_sentence_states_the_counts_and_the_share(tearjerk: Run, films: tuple[Film, ...]) -> None:
    (film,) = (known for known in films if known.id == FILM)
    assert film.tears is not None
    result = tearjerk("why", FILM)
    assert result.returncode == 0
    assert (
        f"{film.tears.crying:,} of {film.tears.reviews:,} viewers who wrote about it said that it made them cry: {per_cent(film.tears.share)} in 100"
        in result.stdout
    )


def test_a_pipe_gets_a_label_and_a_value_per_line(tearjerk: Run) -> None:
    lines = tearjerk("why", FILM).stdout.splitlines()
    labels = [line.partition(": ")[0] for line in lines]
    assert labels == ["title", "measured", "interval", "level", "rank", "above", "below", "counted in", "id"]


def test_json_is_one_complete_object(tearjerk: Run) -> None:
    answer = json.loads(tearjerk("why", FILM, "--json").stdout)
    assert list(answer) == [
        "id", "title", "title_ko", "year", "cry_level", "cry_range", "cry_basis", "cry_reason", "sentence", "tears",
        "rank", "neighbours", "histogram", "corpora", "meaning", "interval", "caution",
    ]  # fmt: skip
    assert answer["rank"]["korean"]["place"] <= answer["rank"]["all"]["place"] <= answer["rank"]["all"]["of"]
    assert sum(bar["films"] for bar in answer["histogram"]) == answer["rank"]["all"]["of"]
    (own,) = (bar for bar in answer["histogram"] if bar["this"])
    assert own["from"] <= answer["tears"]["share"] < own["to"]
    assert all(near["share"] >= answer["tears"]["share"] for near in answer["neighbours"]["above"])
    assert all(near["share"] <= answer["tears"]["share"] for near in answer["neighbours"]["below"])
    assert answer["corpora"][0]["name"] == "naver-2022"


def test_an_estimated_level_has_a_reason_and_no_rank(
    tearjerk: Run, write_catalogue: Callable[..., str]
) -> None:
    path = write_catalogue(
        [film_record(tears=None, cry_basis="estimated", cry_reason="Nobody wrote about it.")]
    )
    plain = tearjerk("why", "a-film-2001", "--catalogue", path).stdout
    assert "\nestimated: Nobody wrote about it.\nlevel: 4 of 5, estimated by the editors\n" in plain
    shown = tearjerk("show", "a-film-2001", "--catalogue", path).stdout
    assert "\ncry level: 4; estimated by the editors. Nobody wrote about it.\n" in shown
    assert "rank" not in plain
    drawn = tearjerk("why", "a-film-2001", "--catalogue", path, FORCE_COLOR="1").stdout
    assert "estimated, not counted" in STYLES.sub("", drawn)
    answer = json.loads(tearjerk("why", "a-film-2001", "--catalogue", path, "--json").stdout)
    assert (answer["rank"], answer["histogram"], answer["corpora"]) == (None, None, [])
    assert answer["cry_reason"] == "Nobody wrote about it."


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("colour", [True, False])
def test_borders_are_intact_at_every_width(tearjerk: Run, width: int, colour: bool) -> None:
    variables: dict[str, Any] = {} if colour else {"NO_COLOR": "1"}
    drawn = tearjerk("why", FILM, FORCE_COLOR="1", COLUMNS=str(width), **variables).stdout
    lines = [STYLES.sub("", line) for line in drawn.splitlines()]
    assert {cell_len(line) for line in lines} == {min(width, 92)}
    assert all(line[0] in "╭│╰" and line[-1] in "╮│╯" for line in lines)


def test_the_picture_works_without_colour(tearjerk: Run) -> None:
    drawn = STYLES.sub("", tearjerk("why", FILM, FORCE_COLOR="1", NO_COLOR="1", COLUMNS="80").stdout)
    (own,) = (line for line in drawn.splitlines() if "this film" in line)
    assert "▰" in own
    assert "20.0-22.5" in own


def test_only_the_bar_of_the_film_itself_is_coloured(tearjerk: Run) -> None:
    drawn = tearjerk("why", FILM, FORCE_COLOR="1", TERM="xterm").stdout
    assert re.search("\x1b\\[35m▰+\x1b\\[0m [0-9,]+\x1b\\[1m this film", drawn)


def test_control_characters_in_titles_are_removed(tearjerk: Run, write_catalogue: Callable[..., str]) -> None:
    path = write_catalogue([film_record(title="[bold]A\x1b[31m Film")])
    for variables in ({}, {"FORCE_COLOR": "1", "NO_COLOR": "1"}):
        shown = tearjerk("why", "a-film-2001", "--catalogue", path, **variables).stdout
        assert "[bold]A Film" in shown
        assert "\x1b[31m" not in shown


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (1, "1st of 9"),
        (2, "2nd of 9"),
        (3, "3rd of 9"),
        (4, "4th of 9"),
        (11, "11th of 9"),
        (112, "112th of 9"),
        (121, "121st of 9"),
    ],
)
def test_ranks_are_written_as_ordinals(place: int, words: str) -> None:
    assert rank_in_words(Rank(place, 9)) == words


def test_with_few_reviews_the_raw_and_the_adjusted_share_are_shown(tearjerk: Run) -> None:
    output = tearjerk("why", "fathers-love-2011").stdout
    counts = json.loads(tearjerk("why", "fathers-love-2011", "--json").stdout)["tears"]
    raw, adjusted = counts["crying"] / counts["reviews"], counts["share"]
    assert f"{counts['crying']} of {counts['reviews']} viewers" in output
    assert f"{raw * 100:.0f} in 100; adjusted for sample size, {adjusted * 100:.0f} in 100" in output
    assert "adjusted" not in tearjerk("why", "hope-2013").stdout


def test_with_many_reviews_one_share_is_shown_even_if_the_other_rounds_differently(
    films: tuple[Film, ...],
) -> None:
    (film,) = (known for known in films if known.id == "wedding-dress-2010")  # 43.55% and 43.40%
    counts = film.tears
    assert counts is not None
    assert per_cent(counts.crying / counts.reviews) != per_cent(counts.share)
    sentence = Explanation(film, counts, None).sentence
    assert sentence.endswith(f"said that it made them cry: {per_cent(counts.share)} in 100")
    assert counts_in_words(counts) == f"{counts.crying:,} of {counts.reviews:,}"


@pytest.mark.parametrize(("crying", "said"), [(1, "said"), (0, "did not say")])
def test_a_single_review_says_whether_its_viewer_cried(
    tearjerk: Run, write_catalogue: Callable[..., str], crying: int, said: str
) -> None:
    counts = {**film_record()["tears"], "reviews": 1, "crying": crying}
    path = write_catalogue([film_record(tears=counts)])
    shown = tearjerk("why", "a-film-2001", "--catalogue", path).stdout
    assert f"1 viewer wrote about it, and {said} that it made them cry" in shown


def test_ranks_do_not_change_with_the_users_own_catalogue(
    tearjerk: Run, write_catalogue: WriteCatalogue, films: tuple[Film, ...]
) -> None:
    own = [to_builtins(film) for film in films if film.id == "hope-2013"]
    theirs = json.loads(tearjerk("why", "hope-2013", "--json", "--catalogue", write_catalogue(own)).stdout)
    assert theirs["rank"] == json.loads(tearjerk("why", "hope-2013", "--json").stdout)["rank"]


@pytest.mark.parametrize("reviews", [49, 50])
def test_a_film_that_is_not_among_the_bundled_ones_would_have_a_rank_if_it_has_enough_reviews(
    tearjerk: Run, write_catalogue: WriteCatalogue, reviews: int
) -> None:
    path = write_catalogue([film_record(tears={**film_record()["tears"], "reviews": reviews, "crying": 10})])
    answer = json.loads(tearjerk("why", "a-film-2001", "--catalogue", path, "--json").stdout)
    plain = tearjerk("why", "a-film-2001", "--catalogue", path).stdout
    drawn = STYLES.sub("", tearjerk("why", "a-film-2001", "--catalogue", path, FORCE_COLOR="1").stdout)
    assert "everyone who saw the film" in " ".join(drawn.replace("│", " ").split())
    for shown in (plain, drawn):
        assert "known to be Korean" not in shown
        assert ("would be" in shown) == (reviews == 50)
    if reviews == 49:
        assert "rank" not in plain
        assert (answer["rank"], answer["neighbours"], answer["histogram"]) == (None, None, None)
    else:
        assert re.search(r"^rank: would be \d+\w\w of [\d,]+ films from any country", plain, re.MULTILINE)
        assert answer["rank"]["korean"] is None
        assert answer["rank"]["all"]["place"] > 1
    assert "would be" not in tearjerk("why", "hope-2013").stdout
