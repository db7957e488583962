"""Nearly every card fits a terminal of 80 x 24 with its prompt, and a dumb terminal gets ASCII boxes."""

from io import StringIO

import pytest
from rich.console import Console

from tearjerk.actions.film_keys import KEYS
from tearjerk.catalogue.film import Film
from tearjerk.output.card_options import CardOptions
from tearjerk.output.cards.card import print_card
from tearjerk.output.terminal import inspect_terminal
from tearjerk.text.wrapping import cell_width
from tests.conftest import Run

WIDTH_CELLS, HEIGHT_LINES = 80, 24
MIN_FITTING_SHARE = 0.95


def line_count(film: Film) -> int:
    text = StringIO()
    options = CardOptions(country="BR", themes=("family",), seed=4_294_967_295)
    print_card(Console(file=text, width=WIDTH_CELLS, height=50, color_system=None), film, options)
    return len(text.getvalue().splitlines())


def test_card_seed_and_prompt_fit_the_screen_for_19_films_in_20(films: tuple[Film, ...]) -> None:
    prompt = " · ".join(f"{key.key} {key.prompt_label}" for key in KEYS if key.prompt_label) + ": "
    assert cell_width(prompt) < WIDTH_CELLS
    fitting = sum(line_count(film) + 1 <= HEIGHT_LINES for film in films)
    assert fitting / len(films) >= MIN_FITTING_SHARE


@pytest.mark.parametrize(
    ("variables", "ascii_boxes"),
    [
        ({}, False),
        ({"TERM": "dumb"}, True),
        ({"LANG": "ko_KR.UTF-8"}, False),
        ({"LANG": "en_US.ISO-8859-1"}, True),
        ({"LANG": "de_DE@euro"}, False),
        ({"LC_ALL": "C", "LANG": "ko_KR.UTF-8"}, True),
        ({"PYTHONIOENCODING": "cp949:replace", "LANG": "ko_KR.UTF-8"}, True),
        ({"PYTHONIOENCODING": "no-such-encoding"}, False),
    ],
)
def test_ascii_boxes_are_used_where_others_cannot_be_shown(
    variables: dict[str, str], ascii_boxes: bool
) -> None:
    assert inspect_terminal(StringIO(), variables).ascii_boxes is ascii_boxes


@pytest.mark.parametrize(
    "arguments", [["show", "sunny"], ["list"], ["stats"], ["warnings"], ["why", "sunny"]]
)
def test_ascii_boxes_contain_only_ascii(tearjerk: Run, arguments: list[str]) -> None:
    result = tearjerk(*arguments, FORCE_COLOR="1", TERM="dumb")
    assert result.returncode == 0
    assert not set(result.stdout) & set("╭╮╰╯─│━▰▱●")
    assert "--" in result.stdout or "#" in result.stdout or "=" in result.stdout
